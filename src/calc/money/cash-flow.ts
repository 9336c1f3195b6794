import { CalcError } from '../errors';
import { type Convention, firstMarginTime } from './conventions';
import { constant, type Money, onePlus } from './money';

export interface CashFlowInputs {
  /** Money per customer still there, one for each period; a single one holds for all. */
  readonly margins: readonly Money[];
  /** Share of customers still there, one for each period. */
  readonly survival: readonly Money[];
  /** Effective per period. */
  readonly discountRate: Money;
  /** Money, spent now. */
  readonly acquisitionCost: Money;
  readonly convention: Convention;
}

/**
 * Present value of margins with a survival curve of any shape: Σ margin × survival ÷ (1+d)^time − cost.
 * The first pair comes now (begin), after one period (end) or half a period (mid); the residual convention
 * takes it as now and leaves it out.
 */
export function cashFlowValue(inputs: CashFlowInputs): Money {
  const { margins, survival, discountRate, acquisitionCost, convention } = inputs;
  const length = Math.max(margins.length, survival.length);
  for (const line of [margins, survival]) {
    if (line.length !== length && line.length !== 1) {
      throw new CalcError('different_sizes', {
        argument: 'margins',
        other: 'survival',
        limits: [margins.length, survival.length],
      });
    }
  }
  const perPeriod = onePlus(discountRate);
  const skipped = convention === 'residual' ? 1 : 0;
  // Horner's rule from the last period back: one division a period.
  let value = constant(0, perPeriod);
  for (let period = length - 1; period >= skipped; period--) {
    const margin = margins[margins.length === 1 ? 0 : period]!;
    const share = survival[survival.length === 1 ? 0 : period]!;
    value = value.div(perPeriod).plus(margin.times(share));
  }
  return value.div(perPeriod.pow(firstMarginTime(convention))).minus(acquisitionCost);
}

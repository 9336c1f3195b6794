import { CalcError } from '../errors';
import type { Convention } from './conventions';
import { constant, type Money, oneMinus, onePlus } from './money';
import { retentionValue } from './retention-value';

/** What "5 % better" means: percentage points, a share of the rate, or a share of those who leave. */
export type UpliftMode = 'points' | 'relative' | 'churn';
const modes: readonly UpliftMode[] = ['points', 'relative', 'churn'];

export interface UpliftInputs {
  /** Money per period and customer. */
  readonly margin: Money;
  /** Share of customers who stay from one period to the next, today. */
  readonly retentionRate: Money;
  /** The improvement, 0…1. */
  readonly uplift: Money;
  /** Effective per period. */
  readonly discountRate: Money;
  readonly convention: Convention;
  /** Money, spent now; retention does not change it. */
  readonly acquisitionCost: Money;
}

/**
 * How much more a customer is worth when more customers stay: margin × weight × Δ ÷ (loss × (loss − Δ)),
 * with loss = 1+d−r and Δ the rise of retention: the uplift (points), r × uplift (relative) or
 * (1−r) × uplift (churn). This is the difference of two endless retention values, in a form that loses no
 * digits when the uplift is small. Weight is 1+d (begin, residual), 1 (end) or √(1+d) (mid).
 * In money. Throws where retention would exceed 1 or the value would have no end.
 */
export function upliftValue(inputs: UpliftInputs & { readonly mode: UpliftMode }): Money {
  const { margin, retentionRate, uplift, discountRate, convention, mode } = inputs;
  const rise = retentionRise(retentionRate, uplift, mode);
  const leaving = oneMinus(retentionRate);
  if (rise.gt(leaving)) {
    const value = retentionRate.plus(rise).toNumber();
    throw new CalcError('retention_above_one', { argument: 'uplift', value });
  }
  const loss = leaving.plus(discountRate);
  const lossAfter = leaving.minus(rise).plus(discountRate);
  if (loss.lte(0)) throw neverEnds('retentionRate', retentionRate);
  if (lossAfter.lte(0)) throw neverEnds('uplift', uplift);
  return margin.times(weightOfRise(convention, discountRate)).times(rise).div(loss.times(lossAfter));
}

/**
 * The same as a share of today's value, net of the acquisition cost: the cost does not move, so the
 * percentage is larger net than gross. Throws where today's value is not above zero.
 */
export function upliftPercentage(inputs: UpliftInputs & { readonly mode: UpliftMode }): Money {
  const change = upliftValue(inputs);
  return shareOf(change, todaysValue(inputs));
}

export interface UpliftLine {
  readonly mode: string;
  readonly retention_rate: Money;
  readonly lifetime_value: Money;
  readonly change: Money;
  readonly change_percent: Money;
}

/** Today and the three meanings of one and the same uplift, side by side. Errors as above. */
export function upliftTable(inputs: UpliftInputs): UpliftLine[] {
  const { retentionRate, uplift } = inputs;
  const today = todaysValue(inputs);
  const line = (mode: string, rise: Money, change: Money): UpliftLine => ({
    mode,
    retention_rate: retentionRate.plus(rise),
    lifetime_value: today.plus(change),
    change,
    change_percent: shareOf(change, today),
  });
  return [
    line('now', constant(0, today), constant(0, today)),
    ...modes.map(mode =>
      line(mode, retentionRise(retentionRate, uplift, mode), upliftValue({ ...inputs, mode })),
    ),
  ];
}

function todaysValue(inputs: UpliftInputs): Money {
  return retentionValue({ ...inputs, growth: 0 });
}

function shareOf(change: Money, today: Money): Money {
  if (today.lte(0)) {
    throw new CalcError('no_percentage', { value: Number(today.toNumber().toPrecision(6)) });
  }
  return change.div(today);
}

function retentionRise(retentionRate: Money, uplift: Money, mode: UpliftMode): Money {
  switch (mode) {
    case 'points':
      return uplift;
    case 'relative':
      return uplift.times(retentionRate);
    case 'churn':
      return uplift.times(oneMinus(retentionRate));
  }
}

function weightOfRise(convention: Convention, discountRate: Money): Money {
  const growthOfMoney = onePlus(discountRate);
  switch (convention) {
    case 'begin':
    case 'residual':
      return growthOfMoney;
    case 'end':
      return constant(1, discountRate);
    case 'mid':
      return growthOfMoney.sqrt();
  }
}

function neverEnds(argument: string, value: Money): CalcError {
  return new CalcError('never_ends', { argument, value: value.toNumber(), other: 'discountRate' });
}

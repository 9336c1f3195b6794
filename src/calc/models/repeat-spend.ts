import { CalcError } from '../errors';
import type { Column } from '../logs/filled-rows';
import { correlation } from '../numeric/correlation';
import type { GammaGammaParameters } from './gamma-gamma';

/** Customers with repeat orders, whose spend tells how spending differs between customers. */
export interface RepeatSpend {
  readonly x: Float64Array;
  readonly meanSpend: Float64Array;
}

/**
 * Two columns side by side, as a person selects them. Rows without repeat orders tell nothing of spending
 * and are passed over, whatever their mean says; so are those whose repeat orders brought nothing.
 */
export function readRepeatSpend(x: Column<number>, meanSpend: Column<number>): RepeatSpend {
  if (meanSpend.length !== x.length) {
    const limits = [meanSpend.length, x.length];
    throw new CalcError('different_sizes', { argument: 'meanSpend', other: 'x', limits });
  }
  const orders: number[] = [];
  const means: number[] = [];
  let first: CalcError | undefined;
  let wrong = 0;
  x.forEach((count, index) => {
    const mean = meanSpend[index];
    if ((count === undefined && mean === undefined) || count === 0) return;
    const fault = faultOf(count, mean);
    if (fault) {
      wrong++;
      first ??= new CalcError(fault.reason, { ...fault.details, row: index + 1 });
      return;
    }
    if (mean === 0) return;
    orders.push(count!);
    means.push(mean!);
  });
  if (first) throw new CalcError(first.reason, { ...first.details, wrong });
  return { x: Float64Array.from(orders), meanSpend: Float64Array.from(means) };
}

function faultOf(count: number | undefined, mean: number | undefined): CalcError | undefined {
  if (count === undefined) return new CalcError('missing', { argument: 'x' });
  if (!Number.isInteger(count)) return new CalcError('not_whole', { argument: 'x', value: count });
  if (mean === undefined) return new CalcError('missing', { argument: 'meanSpend' });
  return undefined;
}

/** Pearson's correlation of orders and mean spend, which the Gamma-Gamma model takes for nil; 0 where one of them is constant. */
export function spendCorrelation({ x, meanSpend }: RepeatSpend): number {
  return correlation(x, meanSpend);
}

/** Parameters of customers whose mean spend exists: q above 1, as every usable fit has it. */
export function withMeanSpend(parameters: Readonly<Record<string, number>>): GammaGammaParameters {
  const { p, q, gamma } = parameters as GammaGammaParameters;
  if (q <= 1) throw new CalcError('above', { argument: 'q', value: q, limits: [1] });
  return { p, q, gamma };
}

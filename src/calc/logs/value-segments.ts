import { CalcError } from '../errors';
import { exact } from '../money/exact';
import type { Money } from '../money/money';
import { withExactSums } from './exact-sums';
import type { Column } from './filled-rows';

export interface ValueSegment {
  /** 1 holds the most valuable customers. */
  readonly segment: number;
  readonly customers: number;
  readonly value: Money;
  readonly share: Money | 'undefined';
  readonly cumulativeShare: Money | 'undefined';
}

/**
 * How much of the portfolio's value do the best customers carry? Customers by falling value, cut into
 * segments of the same number of customers (they differ by one at most); each with its value, its share
 * of all and that of it and all better ones. Values may be negative: the shares of the first segments
 * then pass 1. They are `undefined` where all values add up to 0 or less. Blank cells are left out.
 */
export function valueSegments(values: Column<number>, segments: number): ValueSegment[] {
  const filled = values.filter(value => value !== undefined);
  if (filled.length === 0) throw new CalcError('no_rows', { argument: 'values' });
  if (segments > filled.length) {
    throw new CalcError('at_most', { argument: 'segments', value: segments, limits: [filled.length] });
  }
  const sorted = Float64Array.from(filled).sort().reverse();
  const edge = (segment: number) => Math.ceil((segment * sorted.length) / segments);
  return withExactSums(filled, sums => {
    const totals: Money[] = [];
    for (let segment = 0; segment < segments; segment++) {
      let sum = sums.zero;
      for (let index = edge(segment); index < edge(segment + 1); index++)
        sum = sums.plus(sum, sums.of(sorted[index]!));
      totals.push(sums.money(sum));
    }
    const total = totals.reduce((sum, value) => sum.plus(value), exact(0));
    const shareOf = (value: Money) => (total.gt(0) ? value.div(total) : 'undefined');
    let cumulative = exact(0);
    return totals.map((value, index) => {
      cumulative = cumulative.plus(value);
      return {
        segment: index + 1,
        customers: edge(index + 1) - edge(index),
        value,
        share: shareOf(value),
        cumulativeShare: shareOf(cumulative),
      };
    });
  });
}

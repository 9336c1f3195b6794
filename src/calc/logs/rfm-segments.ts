/** What decides a customer's place among the others. */
export interface CustomerStanding {
  readonly daysSinceLast: number;
  readonly orders: number;
  readonly revenue: number;
}

export type SegmentName =
  | 'champions'
  | 'loyal'
  | 'at_risk'
  | 'promising'
  | 'attention'
  | 'hibernating'
  | 'new'
  | 'fading'
  | 'lost';

export interface RfmLine {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly segment: SegmentName;
}

/** By frequency and money (high, middle, low), then by recency (high, middle, low). */
const segmentNames: readonly (readonly SegmentName[])[] = [
  ['champions', 'loyal', 'at_risk'],
  ['promising', 'attention', 'hibernating'],
  ['new', 'fading', 'lost'],
];

/**
 * Who are the best customers, who is slipping away? Scores from 1 to `bins` for recency (days since the
 * last order, fewer are better), frequency (orders) and money (revenue): 1 + ⌊bins × share of customers
 * who do worse⌋, so that equal customers have equal scores however many there are. The segment comes from
 * two thirds-of-the-scale levels: of r, and of the mean of f and m. Hughes (1994) gives the scores; the
 * nine names are ours.
 */
export function rfmSegments(customers: readonly CustomerStanding[], bins: number): RfmLine[] {
  const recency = scores(
    customers.map(({ daysSinceLast }) => -daysSinceLast),
    bins,
  );
  const frequency = scores(
    customers.map(({ orders }) => orders),
    bins,
  );
  const money = scores(
    customers.map(({ revenue }) => revenue),
    bins,
  );
  return customers.map((_, index) => {
    const r = recency[index]!;
    const f = frequency[index]!;
    const m = money[index]!;
    return { r, f, m, segment: segmentNames[level(f + m - 2, 2 * (bins - 1))]![level(r - 1, bins - 1)]! };
  });
}

function scores(values: readonly number[], bins: number): number[] {
  const sorted = Float64Array.from(values).sort();
  const worse = new Map<number, number>();
  for (let index = sorted.length - 1; index >= 0; index--) worse.set(sorted[index]!, index);
  return values.map(value => 1 + Math.floor((bins * worse.get(value)!) / values.length));
}

/** 0 for the upper third of a scale from 0, 1 for the middle and its edges, 2 for the lower. */
function level(score: number, best: number): number {
  if (3 * score > 2 * best) return 0;
  return 3 * score < best ? 2 : 1;
}

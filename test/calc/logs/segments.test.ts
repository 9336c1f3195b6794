import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rfmSegments } from '../../../src/calc/logs/rfm-segments';
import { valueSegments } from '../../../src/calc/logs/value-segments';

const seed = 20_261_205;

const standing = fc.record({
  daysSinceLast: fc.integer({ min: 0, max: 30 }),
  orders: fc.integer({ min: 1, max: 6 }),
  revenue: fc.integer({ min: 0, max: 500 }),
});
const standings = fc.array(standing, { minLength: 1, maxLength: 40 });
const bins = fc.integer({ min: 2, max: 10 });

const numbersOf = (values: number[], segments: number) =>
  valueSegments(values, segments).map(({ segment, customers, value, share, cumulativeShare }) => [
    segment,
    customers,
    value.toNumber(),
    share === 'undefined' ? share : share.toNumber(),
    cumulativeShare === 'undefined' ? cumulativeShare : cumulativeShare.toNumber(),
  ]);

describe('correct', () => {
  it('scores and segments of nine customers of all sorts', () => {
    const levels = [3, 2, 1];
    const customers = levels.flatMap(f =>
      levels.map(r => ({ daysSinceLast: 100 - r, orders: f, revenue: f * 10 })),
    );
    expect(rfmSegments(customers, 3)).toEqual([
      { r: 3, f: 3, m: 3, segment: 'champions' },
      { r: 2, f: 3, m: 3, segment: 'loyal' },
      { r: 1, f: 3, m: 3, segment: 'at_risk' },
      { r: 3, f: 2, m: 2, segment: 'promising' },
      { r: 2, f: 2, m: 2, segment: 'attention' },
      { r: 1, f: 2, m: 2, segment: 'hibernating' },
      { r: 3, f: 1, m: 1, segment: 'new' },
      { r: 2, f: 1, m: 1, segment: 'fading' },
      { r: 1, f: 1, m: 1, segment: 'lost' },
    ]);
  });

  it('the many who bought once share the lowest score', () => {
    const customers = [1, 1, 1, 1, 1, 1, 2, 2, 3, 9].map(orders => ({
      daysSinceLast: 0,
      orders,
      revenue: 0,
    }));
    expect(rfmSegments(customers, 5).map(({ f }) => f)).toEqual([1, 1, 1, 1, 1, 1, 4, 4, 5, 5]);
  });

  it.each([
    [
      [500, 80, 300, 120],
      2,
      [
        [1, 2, 800, 0.8, 0.8],
        [2, 2, 200, 0.2, 1],
      ],
    ],
    [
      [0.1, 0.2, 0.7],
      2,
      [
        [1, 2, 0.9, 0.9, 0.9],
        [2, 1, 0.1, 0.1, 1],
      ],
    ],
    [
      [30, -10],
      2,
      [
        [1, 1, 30, 1.5, 1.5],
        [2, 1, -10, -0.5, 1],
      ],
    ],
    [
      [-1, -2],
      2,
      [
        [1, 1, -1, 'undefined', 'undefined'],
        [2, 1, -2, 'undefined', 'undefined'],
      ],
    ],
    [[0], 1, [[1, 1, 0, 'undefined', 'undefined']]],
  ])('values %j in %i segments', (values, segments, expected) => {
    expect(numbersOf(values, segments)).toEqual(expected);
  });
});

describe('consistent', () => {
  it('who does better has no lower score, and equal customers are scored alike', () => {
    fc.assert(
      fc.property(standings, bins, (customers, scale) => {
        const lines = rfmSegments(customers, scale);
        for (const [index, line] of lines.entries()) {
          for (const score of [line.r, line.f, line.m]) {
            expect(score).toBeGreaterThanOrEqual(1);
            expect(score).toBeLessThanOrEqual(scale);
          }
          for (const [other, second] of lines.entries()) {
            const [a, b] = [customers[index]!, customers[other]!];
            if (a.orders >= b.orders) expect(line.f).toBeGreaterThanOrEqual(second.f);
            if (a.daysSinceLast <= b.daysSinceLast) expect(line.r).toBeGreaterThanOrEqual(second.r);
            if (a.revenue >= b.revenue) expect(line.m).toBeGreaterThanOrEqual(second.m);
          }
        }
      }),
      { seed, numRuns: 50 },
    );
  });

  it('segments of values hold everyone and everything, the better ones first, in sizes that differ by one', () => {
    const values = fc.array(fc.integer({ min: -500, max: 9999 }), { minLength: 3, maxLength: 40 });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 3 }), (cents, segments) => {
        const lines = numbersOf(
          cents.map(value => value / 100),
          segments,
        ) as number[][];
        const sizes = lines.map(line => line[1]!);
        expect(sizes.reduce((sum, size) => sum + size)).toBe(cents.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        const total = lines.reduce((sum, line) => sum + Math.round(line[2]! * 100), 0);
        expect(total).toBe(cents.reduce((sum, value) => sum + value));
        const means = lines.map(line => line[2]! / line[1]!);
        expect(means).toEqual([...means].sort((a, b) => b - a));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('refuses', () => {
  it.each([
    [
      'more segments than customers',
      [1, 2],
      3,
      { reason: 'at_most', details: { argument: 'segments', value: 3, limits: [2] } },
    ],
    ['no values', [undefined], 1, { reason: 'no_rows', details: { argument: 'values' } }],
  ])('%s', (_, values, segments, expected) => {
    expect(() => valueSegments(values, segments)).toThrow(expect.objectContaining(expected));
  });
});

describe('runs', () => {
  it('one customer alone is nobody’s better', () => {
    expect(rfmSegments([{ daysSinceLast: 3, orders: 1, revenue: 5 }], 5)).toEqual([
      { r: 1, f: 1, m: 1, segment: 'lost' },
    ]);
  });

  it('blank cells among values are left out', () => {
    expect(valueSegments([undefined, 5, undefined], 1)[0]!.customers).toBe(1);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleOf } from '../../../src/wizard/view/charts/scale';

describe('correct', () => {
  const cases: [number[], number, number[]][] = [
    [[0, 100], 4, [0, 25, 50, 75, 100]],
    [[-300, 912], 4, [-500, 0, 500, 1000]],
    [[0, 0.37], 4, [0, 0.1, 0.2, 0.3, 0.4]],
    [[0, 7.25], 4, [0, 2, 4, 6, 8]],
    [[5], 4, [0, 2, 4, 6]],
    [[0, 0], 4, [0, 0.25, 0.5, 0.75, 1]],
    [[], 4, [0, 0.25, 0.5, 0.75, 1]],
  ];
  test.each(cases)('%j in about %d steps: %j', (values, count, ticks) => {
    expect(scaleOf(values, [0, 100], { count }).ticks).toEqual(ticks);
  });

  test('whole steps over periods, without a figure beyond the last', () => {
    expect(scaleOf([0, 3], [0, 100], { count: 5, whole: true, tight: true }).ticks).toEqual([0, 1, 2, 3]);
    expect(scaleOf([1, 24], [0, 100], { count: 5, whole: true, tight: true }).ticks).toEqual([5, 10, 15, 20]);
  });
});

describe('consistent', () => {
  test('every value lies on the picture, in order', () => {
    const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 20 }), fc.boolean(), (values, tight) => {
        const { ticks, place } = scaleOf(values, [10, 210], { count: 4, tight });
        expect(ticks.length).toBeLessThan(10);
        let before = Number.NEGATIVE_INFINITY;
        for (const value of [...values].sort((a, b) => a - b)) {
          const at = place(value);
          expect(at).toBeGreaterThanOrEqual(Math.max(9.99, before));
          expect(at).toBeLessThanOrEqual(210.01);
          before = at;
        }
      }),
      { seed: 4, numRuns: 200 },
    );
  });
});

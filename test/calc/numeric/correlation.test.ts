import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankCorrelation, ranks } from '../../../src/calc/numeric/correlation';

const column = (...values: number[]) => Float64Array.from(values);

/** Miles per gallon, weight and cylinders of the 32 cars of Henderson and Velleman (1981), R's mtcars. */
const milesPerGallon = column(
  ...[21, 21, 22.8, 21.4, 18.7, 18.1, 14.3, 24.4, 22.8, 19.2, 17.8, 16.4, 17.3, 15.2, 10.4, 10.4],
  ...[14.7, 32.4, 30.4, 33.9, 21.5, 15.5, 15.2, 13.3, 19.2, 27.3, 26, 30.4, 15.8, 19.7, 15, 21.4],
);
const weight = column(
  ...[2.62, 2.875, 2.32, 3.215, 3.44, 3.46, 3.57, 3.19, 3.15, 3.44, 3.44, 4.07, 3.73, 3.78, 5.25, 5.424],
  ...[5.345, 2.2, 1.615, 1.835, 2.465, 3.52, 3.435, 3.84, 3.845, 1.935, 2.14, 1.513, 3.17, 2.77, 3.57, 2.78],
);

describe('correct', () => {
  // cor(mtcars$mpg, mtcars$wt, method = "spearman") in R prints −0.886422; STHDA, "Correlation test between two variables in R".
  test('with ties, as R prints it', () => {
    expect(rankCorrelation(milesPerGallon, weight)).toBeCloseTo(-0.886422, 6);
  });

  // Hollander and Wolfe (1973), p. 187, tuna lightness and panel scores; R's help page of cor.test: S = 48, rho 0.6.
  test('without ties, as the formula of squared differences gives it', () => {
    const lightness = column(44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1);
    const score = column(2.6, 3.1, 2.5, 5, 3.6, 4, 5.2, 2.8, 3.8);
    expect(rankCorrelation(lightness, score)).toBeCloseTo(0.6, 14);
  });

  test('equal values share the mean of their ranks', () => {
    expect([...ranks(column(7, 3, 7, 9, 3, 7))]).toEqual([4, 1.5, 4, 6, 1.5, 4]);
  });
});

describe('consistent', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 2,
    maxLength: 40,
  });

  test('with itself, upside down and on any rising scale', () => {
    fc.assert(
      fc.property(pairs, rows => {
        const first = column(...rows.map(([value]) => value));
        const second = column(...rows.map(([, value]) => value));
        const both = rankCorrelation(first, second);
        expect(rankCorrelation(second, first)).toBeCloseTo(both, 12);
        expect(rankCorrelation(first.map(Math.exp), second)).toBeCloseTo(both, 12);
        expect(
          rankCorrelation(
            first.map(value => -value),
            second,
          ),
        ).toBeCloseTo(-both, 12);
      }),
      { seed: 4 },
    );
  });

  test('0 where nothing varies', () => {
    expect(rankCorrelation(column(1, 1, 1), column(1, 2, 3))).toBe(0);
  });
});

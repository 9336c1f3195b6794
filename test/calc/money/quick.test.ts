import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Quick, undecided } from '../../../src/calc/money/quick';

const seed = 20_260_117;
/** The oracle: decimal.js at a precision of its own, far beyond what a pair of doubles holds. */
const Oracle = Decimal.clone({ precision: 120 });
type Oracle = Decimal;

/** A double's exact value; decimal.js would read its shortest decimal. */
function exactValue(double: number): Oracle {
  let scaled = double;
  let halvings = 0;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    halvings++;
  }
  return new Oracle(BigInt(scaled).toString()).div(new Oracle(2).pow(halvings));
}

/** How far the pair is from the truth, as a share of the distance it admits. */
function shareOfBound(quick: Quick, truth: Oracle): number {
  const error = exactValue(quick.hi).plus(exactValue(quick.lo)).minus(truth).abs();
  if (error.isZero()) return 0;
  return quick.bound === 0 ? Number.POSITIVE_INFINITY : error.div(quick.bound).toNumber();
}

const typed = fc.oneof(
  fc.integer({ min: 1, max: 10_000_000 }).map(cents => cents / 100),
  fc.double({ min: 1e-4, max: 1e6, noNaN: true }),
  fc.integer({ min: 1, max: 1000 }),
  fc.integer({ min: 1, max: 9999 }).map(share => share / 10_000),
);

type Formula = (a: Quick, b: Quick, c: Quick) => Quick;
type Truth = (a: Oracle, b: Oracle, c: Oracle) => Oracle;

const formulas: readonly [string, Formula, Truth][] = [
  ['reading', a => a, a => a],
  ['sum', (a, b) => a.plus(b), (a, b) => a.plus(b)],
  ['difference', (a, b) => a.minus(b), (a, b) => a.minus(b)],
  ['product', (a, b) => a.times(b), (a, b) => a.times(b)],
  ['quotient', (a, b) => a.div(b), (a, b) => a.div(b)],
  ['root', a => a.sqrt(), a => a.sqrt()],
  ['whole power', a => a.pow(7), a => a.pow(7)],
  ['negative whole power', a => a.pow(-3), a => a.pow(-3)],
  ['logarithm', a => a.ln(), a => a.ln()],
  ['logarithm near 1', a => a.div(1e7).plus(1).ln(), a => a.div(1e7).plus(1).ln()],
  ['exponential', a => a.div(5000).neg().exp(), a => a.div(5000).neg().exp()],
  ['power', (a, b) => a.pow(b.div(1e5)), (a, b) => a.pow(b.div(1e5))],
  [
    'a chain',
    (a, b, c) => a.times(b).minus(c).div(a.plus(b)).plus(c).times(a),
    (a, b, c) => a.times(b).minus(c).div(a.plus(b)).plus(c).times(a),
  ],
  [
    'an annuity',
    (a, b) => a.div(1e7).plus(0.01).plus(1).pow(b.div(1e5).neg()).neg().plus(1).div(a),
    (a, b) => a.div(1e7).plus(0.01).plus(1).pow(b.div(1e5).neg()).neg().plus(1).div(a),
  ],
  ['a cancelled sum', (a, b) => a.plus(b).minus(a).minus(b), (a, b) => a.plus(b).minus(a).minus(b)],
];

describe('correct', () => {
  test.each(formulas)(
    '%s stays within its bound, and rounds as the truth or not at all',
    (name, quick, truth) => {
      let decided = 0;
      fc.assert(
        fc.property(typed, typed, typed, (a, b, c) => {
          let result: Quick;
          try {
            result = quick(Quick.of(a), Quick.of(b), Quick.of(c));
          } catch (error) {
            expect(error).toBe(undecided);
            return;
          }
          const expected = truth(new Oracle(a), new Oracle(b), new Oracle(c));
          expect(shareOfBound(result, expected)).toBeLessThanOrEqual(1);
          try {
            expect(result.toNumber()).toBe(expected.toNumber());
            decided++;
          } catch (error) {
            if (error !== undecided) throw error;
          }
        }),
        { seed, numRuns: 300 },
      );
      // A bound that is never tight enough to answer would pass the above.
      if (name !== 'a cancelled sum') expect(decided).toBeGreaterThan(250);
    },
  );

  test.each([
    ['0.1 + 0.2', () => Quick.of(0.1).plus(0.2), 0.3],
    ['0.1 × 3', () => Quick.of(0.1).times(3), 0.3],
    ['1 − 0.9', () => Quick.of(1).minus(0.9), 0.1],
    ['1.15 × 100', () => Quick.of(1.15).times(100), 115],
    ['1 ÷ 3', () => Quick.of(1).div(3), 1 / 3],
    ['√2', () => Quick.of(2).sqrt(), Math.SQRT2],
    ['ln 2', () => Quick.of(2).ln(), Math.LN2],
    ['e', () => Quick.of(1).exp(), Math.E],
    ['2 to the power of 10', () => Quick.of(2).pow(10), 1024],
    ['−3.5 without its sign', () => Quick.of(-3.5).abs(), 3.5],
  ])('%s', (_, quick, expected) => {
    expect(quick().toNumber()).toBe(expected);
  });

  test('comparisons of typed decimals that differ are those of the decimals', () => {
    fc.assert(
      fc.property(typed, typed, (a, b) => {
        fc.pre(a !== b);
        expect(Quick.of(a).lt(b)).toBe(a < b);
        expect(Quick.of(a).gte(b)).toBe(a >= b);
        expect(Quick.of(a).eq(b)).toBe(false);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('refuses', () => {
  test.each<[string, () => unknown]>([
    ['to round a result that lies between two doubles', () => Quick.of(0.1).plus(0.2).minus(0.3).toNumber()],
    ['to call a cancelled sum zero', () => Quick.of(0.1).plus(0.2).minus(0.3).isZero()],
    ['to divide by what may be zero', () => Quick.of(1).div(Quick.of(0.3).minus(0.1).minus(0.2))],
    ['to divide by zero', () => Quick.of(1).div(0)],
    ['the logarithm of zero', () => Quick.of(0).ln()],
    ['the root of what is below zero', () => Quick.of(-1).sqrt()],
    ['numbers beyond its range', () => Quick.of(1e300).times(1e300)],
    ['numbers below its range', () => Quick.of(1e-300).times(2).toNumber()],
    ['an exponential beyond its range', () => Quick.of(5000).exp()],
  ])('%s', (_, ask) => {
    expect(ask).toThrow(undecided);
  });
});

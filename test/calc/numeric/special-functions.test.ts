import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digamma, lnBeta, lnGamma, lnRising, trigamma } from '../../../src/calc/numeric/special-functions';
import golden from '../../golden/special.json';

const relativeError = (value: number, reference: string) =>
  value === Number(reference) ? 0 : Math.abs(value / Number(reference) - 1);

describe('correct', () => {
  it.each(golden.gamma)('ln Γ and its derivatives at $x', ({ x, ...reference }) => {
    expect(relativeError(lnGamma(x), reference.lgamma)).toBeLessThan(2e-15);
    expect(relativeError(trigamma(x), reference.trigamma)).toBeLessThan(2e-15);
    // At its zero the derivative has no digits to be relative to.
    expect(Math.abs(digamma(x) - Number(reference.digamma))).toBeLessThanOrEqual(
      2e-15 * Math.max(Math.abs(Number(reference.digamma)), 1),
    );
  });

  it.each(golden.betaln)('ln B($a, $b)', ({ a, b, betaln }) => {
    expect(relativeError(lnBeta(a, b), betaln)).toBeLessThan(1e-14);
  });
});

describe('consistent', () => {
  const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });

  it('Γ(x + 1) = x Γ(x), and so do its derivatives say', () => {
    fc.assert(
      fc.property(positive, x => {
        const size = 1 + Math.abs(lnGamma(x)) + 1 / x;
        expect(Math.abs(lnGamma(x + 1) - lnGamma(x) - Math.log(x)) / size).toBeLessThan(1e-14);
        expect(Math.abs(digamma(x + 1) - digamma(x) - 1 / x) / (1 + 1 / x)).toBeLessThan(1e-13);
      }),
      { seed: 20_260_301, numRuns: 300 },
    );
  });

  it('the rising factorial of a few factors is their product, however large the base', () => {
    fc.assert(
      fc.property(positive, fc.integer({ min: 0, max: 8 }), (x, count) => {
        let product = 0;
        for (let k = 0; k < count; k++) product += Math.log(x + k);
        expect(Math.abs(lnRising(x, count) - product)).toBeLessThan(1e-13 * (20 + Math.abs(product)));
      }),
      { seed: 20_260_302, numRuns: 300 },
    );
  });

  it('B(a, b) = B(b, a)', () => {
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        expect(lnBeta(a, b)).toBe(lnBeta(b, a));
      }),
      { seed: 20_260_303, numRuns: 100 },
    );
  });
});

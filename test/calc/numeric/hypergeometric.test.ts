import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gauss2F1, lnGauss2F1 } from '../../../src/calc/numeric/hypergeometric';
import golden from '../../golden/special.json';

describe('correct', () => {
  it.each(golden.hyp2f1)('2F1($a, $b; $c; $z)', ({ a, b, c, z, ln }) => {
    expect(Math.abs(Math.expm1(lnGauss2F1(a, b, c, z) - Number(ln)))).toBeLessThan(1e-12);
  });

  it('has its elementary cases', () => {
    expect(gauss2F1(1, 1, 2, 0.5)).toBeCloseTo(2 * Math.LN2, 14);
    expect(gauss2F1(0.5, 3, 3, 0.75)).toBeCloseTo(2, 13);
    expect(gauss2F1(1, 2, 3, 0)).toBe(1);
  });
});

describe('consistent', () => {
  const parameter = fc.double({ min: 0.01, max: 40, noNaN: true });

  it('does not depend on the order of a and b, nor on the side of a transformation', () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        parameter,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (a, b, rest, z) => {
          const c = Math.min(a, b) + rest;
          expect(lnGauss2F1(a, b, c, z)).toBe(lnGauss2F1(b, a, c, z));
          // Euler: 2F1(a, b; c; z) = (1 − z)^(c−a−b) 2F1(c − a, c − b; c; z).
          if (c <= Math.max(a, b) + 0.01) return;
          const other = (c - a - b) * Math.log1p(-z) + lnGauss2F1(c - a, c - b, c, z);
          expect(Math.abs(lnGauss2F1(a, b, c, z) - other)).toBeLessThan(1e-11 * (1 + Math.abs(other) + c));
        },
      ),
      { seed: 20_260_304, numRuns: 150 },
    );
  });
});

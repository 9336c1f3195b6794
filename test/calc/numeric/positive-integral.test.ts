import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../../src/calc/numeric/gauss-legendre';
import { lnIntegral, lnLogistic } from '../../../src/calc/numeric/positive-integral';
import { lnBeta, lnGamma } from '../../../src/calc/numeric/special-functions';

describe('correct', () => {
  it.each([
    [0.001, 500],
    [0.02, 0.03],
    [1, 1],
    [2.4, 0.8],
    [1000, 3],
    [4000, 6000],
  ])('∫ p^(a−1) (1−p)^(b−1) is B(a, b) for a = %d, b = %d', (a, b) => {
    const found = lnIntegral(v => a * lnLogistic(v) + b * lnLogistic(-v));
    expect(Math.abs(found - lnBeta(a, b))).toBeLessThan(1e-13 * Math.max(Math.abs(found), 10));
  });

  it.each([0.01, 0.243, 1, 7, 300, 1e5])(
    '∫ λ^(r−1) e^(−λ) is Γ(r) for r = %d, wherever the search starts',
    r => {
      for (const guess of [-50, 0, 12]) {
        const found = lnIntegral(v => r * v - Math.exp(v), guess);
        expect(Math.abs(found - lnGamma(r))).toBeLessThan(1e-13 * Math.max(Math.abs(found), 10));
      }
    },
  );

  it.each([2, 5, 8, 24])('%d points are exact for polynomials of twice the degree', points => {
    const { nodes, weights } = gaussLegendre(points);
    for (let power = 0; power < 2 * points; power++) {
      let sum = 0;
      nodes.forEach((node, i) => {
        sum += weights[i]! * node ** power;
      });
      expect(sum * (power + 1)).toBeCloseTo(1, 13);
    }
  });
});

describe('consistent', () => {
  it('a factor of any size moves the logarithm by its own', () => {
    const density = (v: number) => 2 * v - Math.exp(v);
    expect(lnIntegral(v => density(v) - 2000) - lnIntegral(density)).toBeCloseTo(-2000, 10);
  });
});

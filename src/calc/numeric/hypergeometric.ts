import { lnIntegral, lnLogistic } from './positive-integral';
import { lnBeta } from './special-functions';

/** As many terms as the integral costs evaluations. */
const mostTerms = 2_000;

/** The sum of the series, all of whose terms are positive; undefined where it is too long or too large. */
function series(a: number, b: number, c: number, z: number): number | undefined {
  let term = 1;
  let sum = 1;
  for (let k = 0; k < mostTerms; k++) {
    const ratio = (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    term *= ratio;
    sum += term;
    if (sum > 1e280) return undefined;
    // The ratios tend to z, so what is left is close to a geometric series.
    if (ratio < 1 && term * Math.max(ratio, z) < 1e-17 * sum * (1 - Math.max(ratio, z))) return sum;
  }
  return undefined;
}

/**
 * ln 2F1(a, b; c; z), Gauss's hypergeometric function, for a, b, c > 0, c > min(a, b) and z < 1: the expected value
 * of (1 − zp)^−a under a beta distribution, which all models with a beta or two gamma distributions come to.
 * Below 0 by Pfaff's transformation, then the series while it is short, else Euler's integral (Abramowitz and
 * Stegun 15.3.4, 15.1.1, 15.3.1), which holds its digits up to z = 1 where the series does not.
 * Relative error of 2F1 below 1e-12 in all cases tested (a, b, c to 1,000; z to 0.9999).
 */
export function lnGauss2F1(a: number, b: number, c: number, z: number): number {
  const [small, large] = a < b ? [a, b] : [b, a];
  if (z < 0) {
    // 2F1(a, b; c; z) = (1 − z)^−b 2F1(c − a, b; c; z ÷ (z − 1)) needs a positive c − a.
    return c > large
      ? -small * Math.log1p(-z) + lnGauss2F1(c - large, small, c, z / (z - 1))
      : -large * Math.log1p(-z) + lnGauss2F1(large, c - small, c, z / (z - 1));
  }
  if (z === 0) return 0;
  const sum = series(a, b, c, z);
  if (sum !== undefined) return Math.log(sum);
  const density = (v: number) => {
    const lnP = lnLogistic(v);
    const lnRest = lnLogistic(-v);
    // 1 − zp = (1 − p) + (1 − z) p keeps its digits where zp is close to 1.
    return small * lnP + (c - small) * lnRest - large * Math.log(Math.exp(lnRest) + (1 - z) * Math.exp(lnP));
  };
  return lnIntegral(density) - lnBeta(small, c - small);
}

/** 2F1(a, b; c; z) itself, with the domain and accuracy of its logarithm; Infinity above the largest double. */
export const gauss2F1 = (a: number, b: number, c: number, z: number): number =>
  Math.exp(lnGauss2F1(a, b, c, z));

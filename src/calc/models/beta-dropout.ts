import { lnIntegral, lnLogistic } from '../numeric/positive-integral';
import { lnBeta, lnGamma } from '../numeric/special-functions';

/**
 * What the two models share in which a customer may stop after any purchase with a probability p of her own:
 * purchases at a rate λ ~ gamma(shape, scale), p ~ beta(leave, stay). Both see a customer alive who stops with the
 * next purchase at the earliest.
 */
export interface Alive {
  readonly shape: number;
  readonly leave: number;
  readonly stay: number;
}

/** As many terms as the integral costs evaluations. */
const mostTerms = 1_500;

/**
 * E[(1 − e^(−λpt)) ÷ p], the purchases expected within t, given `reach` = t ÷ scale.
 * Fader, Hardie and Lee (2005), equation 9, has it as a difference over a − 1, which loses every digit at a = 1.
 * Here it is what it means: a purchase count without dropout, k ~ negative binomial, of which the first stands and
 * each next one if the customer stayed, Σ P(k) Σ_{j<k} B(a, b + j) ÷ B(a, b). All terms are positive and a = 1 is
 * nothing special. Where the sum is long, the integral over p. Relative error below 1e-11.
 */
export function expectedUntilDropout(alive: Alive, reach: number): number {
  const { shape, leave, stay } = alive;
  if (reach === 0) return 0;
  const share = reach / (1 + reach);
  const lnNone = -shape * Math.log1p(reach);
  const average = shape * reach;
  if (lnNone < -600 || average + 8 * Math.sqrt(average * (1 + reach)) + 40 * (1 + reach) > mostTerms) {
    return Math.exp(lnExpectedByIntegral(alive, reach));
  }
  let chance = Math.exp(lnNone);
  let survival = 1;
  let standing = 0;
  let sum = 0;
  for (let k = 1; k <= 4 * mostTerms; k++) {
    const ratio = (share * (shape + k - 1)) / k;
    chance *= ratio;
    standing += survival;
    survival *= (stay + k - 1) / (leave + stay + k - 1);
    const term = chance * standing;
    sum += term;
    const next = ratio > share ? ratio * (1 + 1 / k) : share * (1 + 1 / k);
    if (next < 1 && term * next < 1e-17 * sum * (1 - next)) break;
  }
  return sum;
}

function lnExpectedByIntegral({ shape, leave, stay }: Alive, reach: number): number {
  const density = (v: number): number => {
    const lnP = lnLogistic(v);
    const decline = shape * Math.log1p(Math.exp(lnP) * reach);
    // (1 − (1 + p·reach)^−shape) ÷ p tends to shape · reach as p → 0, where both vanish.
    const perShare = decline < 1e-280 ? Math.log(shape * reach) : Math.log(-Math.expm1(-decline)) - lnP;
    return leave * lnP + stay * lnLogistic(-v) + perShare;
  };
  return lnIntegral(density) - lnBeta(leave, stay);
}

/** Closer to 1 the integral over p is quicker than the continued fraction. */
const fractionUpTo = 0.99999;

/**
 * E[1 ÷ (1 − w(1 − p))] = 2F1(1, b; a + b; w) as a function of w: Gauss's continued fraction (Abramowitz and Stegun
 * 15.1; Jones and Thron, 6.1), from the far end, which is taken for the fraction of equal terms that it tends to. Its
 * coefficients do not depend on w and are kept.
 */
function expectedGeometric({ leave, stay }: Alive): (w: number, lnOneLess: number) => number {
  const sum = leave + stay;
  // The first apart, because its general form is 0 ÷ 0 at a + b = 1.
  const coefficients = [stay / sum];
  const extendTo = (length: number) => {
    for (let k = coefficients.length; k < length; k++) {
      const half = k >> 1;
      const product = k % 2 === 0 ? (stay + half) * (sum - 1 + half) : (half + 1) * (leave + half);
      coefficients.push(product / ((sum - 1 + k) * (sum + k)));
    }
  };
  return (w, lnOneLess) => {
    if (w > fractionUpTo) {
      const density = (v: number) => {
        const lnP = lnLogistic(v);
        const lnStay = lnLogistic(-v);
        return leave * lnP + stay * lnStay - Math.log(Math.exp(lnP) + Math.exp(lnStay + lnOneLess));
      };
      return Math.exp(lnIntegral(density) - lnBeta(leave, stay));
    }
    const root = Math.sqrt(1 - w);
    // The error falls by this ratio with each term, once the coefficients are close to their limit.
    const ratio = (1 - root) / (1 + root);
    const length = Math.ceil(Math.log(1e-15) / Math.log(ratio)) + 4 + Math.ceil(sum);
    extendTo(length);
    let value = (1 + root) / 2;
    for (let k = length - 1; k >= 0; k--) value = 1 - (coefficients[k]! * w) / value;
    return 1 / value;
  };
}

/**
 * E[λ ÷ (δ + λp)], all purchases still to come, each discounted at the continuous rate δ, as a function of
 * decay = δ · scale. With g = λ · scale ~ gamma(shape, 1) and w = g ÷ (g + decay) it is E[w 2F1(1, b; a + b; w)]: the
 * trapezoid rule over ln(g ÷ decay), whose points, and with them the 2F1, are the same for all decays and are kept.
 * At decay = 0 E[1 ÷ p] = (a + b − 1) ÷ (a − 1), Infinity up to a = 1. No published closed form; relative error below
 * 1e-11.
 */
export function discountedUntilDropout(alive: Alive): (decay: number) => number {
  const { shape, leave, stay } = alive;
  const geometric = expectedGeometric(alive);
  // The rule's error is e^(−2πd/step) ÷ cos(d)^shape at the best d below π/2: under 1e-13 for all shapes.
  const step = Math.min(0.22, 0.5 / Math.sqrt(shape));
  const lnNorm = lnGamma(shape);
  const purchases = new Map<number, number>();
  const purchasesAt = (k: number): number => {
    const known = purchases.get(k);
    if (known !== undefined) return known;
    const w = 1 / (1 + Math.exp(-k * step));
    const value = w * geometric(w, lnLogistic(-k * step));
    purchases.set(k, value);
    return value;
  };
  return decay => {
    if (decay === 0) return leave > 1 ? (leave + stay - 1) / (leave - 1) : Number.POSITIVE_INFINITY;
    const lnDecay = Math.log(decay);
    const middle = Math.round((Math.log(shape) - lnDecay) / step);
    let sum = 0;
    for (const direction of [1, -1]) {
      let before = 0;
      for (let k = direction === 1 ? middle : middle - 1; Number.isFinite(sum); k += direction) {
        const v = lnDecay + k * step;
        const term = Math.exp(shape * v - Math.exp(v) - lnNorm) * purchasesAt(k);
        sum += term;
        if (term <= before && term <= 1e-18 * sum) break;
        before = term;
      }
    }
    return sum * step;
  };
}

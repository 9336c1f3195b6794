import { constant, type Money, oneMinus, onePlus, reciprocal } from './money';

/** Below this the series of an annuity is exact to the working precision in three terms. */
const smallRate = 1e-20;

/**
 * What 1 at the end of each of n periods is worth now: (1 − (1+d)^−n) ÷ d, and n where nothing is
 * discounted. n may be a fraction. For a rate too small to survive 1 + d the first terms of the binomial
 * series stand in for the quotient, which would be 0 ÷ 0.
 * Source: any text on annuities; Brealey, Myers and Allen, ch. 2.
 */
export function annuity(discountRate: Money, periods: Money): Money {
  if (discountRate.isZero() || periods.isZero()) return periods;
  if (discountRate.abs().times(periods.plus(2)).lt(smallRate)) {
    const next = periods.plus(1);
    const second = next.times(discountRate).div(2);
    const third = next.times(periods.plus(2)).times(discountRate).times(discountRate).div(6);
    return periods.times(oneMinus(second).plus(third));
  }
  return oneMinus(onePlus(discountRate).pow(periods.neg())).div(discountRate);
}

/**
 * 1 + q + q² + … over n terms, q = 1 − shortfall: how many margins of today's size a stream is worth whose
 * margins shrink by a share at each period. Endless where n is absent: 1 ÷ shortfall, shortfall above 0.
 * Taking the shortfall, not q, keeps every digit when q is close to 1.
 */
export function geometricSum(shortfall: Money, terms: number | undefined): Money {
  if (terms === undefined) return reciprocal(shortfall);
  if (terms === 0) return constant(0, shortfall);
  const reach = shortfall.abs().times(terms);
  if (reach.lt(smallRate)) {
    const second = shortfall.times(terms - 1).div(2);
    const third = shortfall
      .times(shortfall)
      .times((terms - 1) * (terms - 2))
      .div(6);
    return oneMinus(second).plus(third).times(terms);
  }
  return oneMinus(oneMinus(shortfall).pow(terms)).div(shortfall);
}

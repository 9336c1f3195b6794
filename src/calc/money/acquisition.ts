import { CalcError } from '../errors';
import type { Convention } from './conventions';
import { constant, type Money, oneMinus, onePlus } from './money';

/**
 * How many times a customer pays back its acquisition cost: value × margin share ÷ cost. A value that is
 * net of the cost gets it back first, without which the ratio would be lower by exactly 1.
 * Domain: cost above 0.
 */
export function ltvCacRatio(inputs: {
  readonly lifetimeValue: Money;
  readonly acquisitionCost: Money;
  readonly marginRate: Money;
  readonly netOfCac: boolean;
}): Money {
  const { lifetimeValue, acquisitionCost, marginRate, netOfCac } = inputs;
  const onMargin = lifetimeValue.times(marginRate);
  return (netOfCac ? onMargin.plus(acquisitionCost) : onMargin).div(acquisitionCost);
}

/**
 * Periods until the margins of those who stay, discounted, have paid the acquisition cost back:
 * n = ln(1 − CAC(1−q)/m) ÷ ln q with q = (1−churn) ÷ (1+d), and CAC/m where q is 1. `never` when an endless
 * stream, m ÷ (1−q), does not exceed the cost. In periods, fractions meaning part of a period.
 */
export function cacPayback(inputs: {
  readonly acquisitionCost: Money;
  readonly marginPerPeriod: Money;
  readonly churnRate: Money;
  readonly discountRate: Money;
}): Money | 'never' {
  const { acquisitionCost, marginPerPeriod, churnRate, discountRate } = inputs;
  if (acquisitionCost.isZero()) return acquisitionCost;
  if (marginPerPeriod.lte(0)) return 'never';
  const perPeriod = onePlus(discountRate);
  const shortfall = churnRate.plus(discountRate).div(perPeriod);
  const kept = oneMinus(shortfall);
  if (kept.eq(1)) return acquisitionCost.div(marginPerPeriod);
  const unpaid = oneMinus(acquisitionCost.times(shortfall).div(marginPerPeriod));
  if (unpaid.lte(0)) return 'never';
  // Everybody leaves after the first margin, which is enough: the limit of the formula.
  if (kept.isZero()) return kept;
  return unpaid.ln().div(kept.ln());
}

/**
 * The most to pay for a customer: value ÷ target ratio, and no more than what its margins bring back
 * within the payback limit, m(1 − (1−c)ⁿ)/c, where one is set.
 */
export function maxCac(inputs: {
  readonly lifetimeValue: Money;
  readonly targetRatio: Money;
  readonly maxPaybackPeriods?: Money | undefined;
  readonly marginPerPeriod?: Money | undefined;
  readonly churnRate: Money;
}): Money {
  const { lifetimeValue, targetRatio, maxPaybackPeriods, marginPerPeriod, churnRate } = inputs;
  const byRatio = lifetimeValue.div(targetRatio);
  if (maxPaybackPeriods === undefined && marginPerPeriod === undefined) return byRatio;
  if (maxPaybackPeriods === undefined || marginPerPeriod === undefined) {
    const [argument, other] =
      marginPerPeriod === undefined
        ? ['marginPerPeriod', 'maxPaybackPeriods']
        : ['maxPaybackPeriods', 'marginPerPeriod'];
    throw new CalcError('missing_companion', { argument, other });
  }
  const byPayback = marginPerPeriod.times(survivingPeriods(churnRate, maxPaybackPeriods));
  return byPayback.lt(byRatio) ? byPayback : byRatio;
}

/** How many margins a customer brings in n periods, who leaves with probability c each: Σ (1−c)ᵗ = (1 − (1−c)ⁿ) ÷ c, n a fraction at will. */
export function survivingPeriods(churnRate: Money, periods: Money): Money {
  if (churnRate.isZero() || periods.isZero()) return periods;
  const kept = oneMinus(churnRate);
  if (kept.isZero()) return constant(1, kept);
  // Below this 1 − c no longer differs from 1 in its last digits; the first two terms of the series do.
  if (churnRate.lt(1e-20)) return periods.minus(periods.times(periods.minus(1)).times(churnRate).div(2));
  return oneMinus(kept.pow(periods)).div(churnRate);
}

/**
 * The retention rate at which a customer is worth exactly its acquisition cost, by convention:
 * begin (1+d)(1 − m/CAC), end (1+d) − m/CAC, residual CAC(1+d)/(m+CAC), mid (1+d) − m√(1+d)/CAC.
 * `always` when any retention pays, `never` when none does.
 */
export function breakevenRetention(inputs: {
  readonly margin: Money;
  readonly acquisitionCost: Money;
  readonly discountRate: Money;
  readonly convention: Convention;
}): Money | 'always' | 'never' {
  const { margin, acquisitionCost, discountRate, convention } = inputs;
  if (acquisitionCost.isZero()) return margin.lt(0) ? 'never' : 'always';
  if (margin.lte(0)) return 'never';
  const perPeriod = onePlus(discountRate);
  const rate = breakevenRate(margin, acquisitionCost, perPeriod, convention);
  if (rate.lt(0)) return 'always';
  return rate.gt(1) ? 'never' : rate;
}

function breakevenRate(margin: Money, cost: Money, perPeriod: Money, convention: Convention): Money {
  const paidAtOnce = margin.div(cost);
  switch (convention) {
    case 'begin':
      return perPeriod.times(oneMinus(paidAtOnce));
    case 'end':
      return perPeriod.minus(paidAtOnce);
    case 'residual':
      return cost.times(perPeriod).div(margin.plus(cost));
    case 'mid':
      return perPeriod.minus(paidAtOnce.times(perPeriod.sqrt()));
  }
}

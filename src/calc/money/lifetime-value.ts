import { annuity } from './annuity';
import type { Convention } from './conventions';
import { constant, type Money, onePlus } from './money';

export interface LifetimeInputs {
  /** Money per purchase. */
  readonly averagePurchase: Money;
  /** Purchases per period. */
  readonly purchaseRate: Money;
  /** Periods, fractions allowed. */
  readonly lifetime: Money;
  /** Money, spent now. */
  readonly acquisitionCost: Money;
  /** Share of each purchase that remains. */
  readonly marginRate: Money;
  /** Effective per period. */
  readonly discountRate: Money;
  readonly convention: Convention;
}

/**
 * What a customer of a known lifetime is worth: the margin of each period, at present value, less the
 * cost of acquisition. Value = purchase × rate × margin × annuity(lifetime, d) − cost; without a discount
 * the annuity is the lifetime itself. In money; negative when the customer never earns its cost back.
 */
export function lifetimeValue(inputs: LifetimeInputs): Money {
  const marginPerPeriod = inputs.averagePurchase.times(inputs.purchaseRate).times(inputs.marginRate);
  const periods = periodsOfMargin(inputs.lifetime, inputs.discountRate, inputs.convention);
  return marginPerPeriod.times(periods).minus(inputs.acquisitionCost);
}

/** The lifetime in periods of today's money. The residual convention leaves out the first period. */
function periodsOfMargin(lifetime: Money, discountRate: Money, convention: Convention): Money {
  switch (convention) {
    case 'end':
      return annuity(discountRate, lifetime);
    case 'begin':
      return annuity(discountRate, lifetime).times(onePlus(discountRate));
    case 'mid':
      return annuity(discountRate, lifetime).times(onePlus(discountRate).sqrt());
    case 'residual':
      return lifetime.gt(1) ? annuity(discountRate, lifetime.minus(1)) : constant(0, lifetime);
  }
}

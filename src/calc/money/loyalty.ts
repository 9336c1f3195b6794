import { annuity } from './annuity';
import { constant, type Money, onePlus } from './money';

/**
 * What a customer's referrals are worth: per period n × (induced share × value + cost saved − incentive),
 * at period ends, times the annuity of so many periods. Referred customers who would have come anyway
 * bring only the acquisition cost they save.
 * Source: Kumar, Petersen and Leone 2010. In money.
 */
export function referralValue(inputs: {
  readonly referrals: Money;
  readonly inducedShare: Money;
  readonly referredValue: Money;
  readonly acquisitionSaved: Money;
  readonly incentive: Money;
  readonly discountRate: Money;
  readonly periods: number;
}): Money {
  const { referrals, inducedShare, referredValue, acquisitionSaved, incentive, discountRate, periods } =
    inputs;
  const perReferral = inducedShare.times(referredValue).plus(acquisitionSaved).minus(incentive);
  return referrals.times(perReferral).times(annuity(discountRate, constant(periods, discountRate)));
}

export interface LoyaltyCost {
  readonly face_value: Money;
  readonly expected_cost: Money;
  readonly cost_share_of_spend: Money;
  readonly deferred_revenue: Money;
  readonly recognised_revenue: Money;
}

/**
 * What the points on a sale cost and how much of the sale is not yet earned. Face value = spend × points
 * per unit × value of a point; expected cost = face × redeemed share × share that is a cost, discounted
 * over the lag; deferred revenue splits the sale by stand-alone prices, spend·E ÷ (spend + E) with
 * E = face × redeemed share.
 * Source: IFRS 15 paragraphs B39 to B43 and its example 52. All is worked out per unit of spend, so that a
 * spend of 0 needs no division.
 */
export function loyaltyCost(inputs: {
  readonly spend: Money;
  readonly pointsPerUnit: Money;
  readonly pointValue: Money;
  readonly redemptionRate: Money;
  readonly costShare: Money;
  readonly discountRate: Money;
  readonly lag: Money;
}): LoyaltyCost {
  const { spend, pointsPerUnit, pointValue, redemptionRate, costShare, discountRate, lag } = inputs;
  const faceShare = pointsPerUnit.times(pointValue);
  const expectedShare = faceShare.times(redemptionRate);
  const costOfSpend = expectedShare.times(costShare).div(onePlus(discountRate).pow(lag));
  const saleAndPoints = onePlus(expectedShare);
  return {
    face_value: spend.times(faceShare),
    expected_cost: spend.times(costOfSpend),
    cost_share_of_spend: costOfSpend,
    deferred_revenue: spend.times(expectedShare).div(saleAndPoints),
    recognised_revenue: spend.div(saleAndPoints),
  };
}

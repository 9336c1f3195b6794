import { constant, type Money, oneMinus } from './money';

/**
 * What an offer to a lapsed customer is worth: (p − p₀)·V − p·offer − contact, p being the share who come
 * back with the offer and p₀ the share who would have come back without it. Those take the offer too.
 * In money per customer contacted; negative where the offer costs more than it brings.
 * Source of the second lifetime value: Stauss and Friege 1999; Griffin and Lowenstein 2001.
 */
export function winbackValue(inputs: {
  readonly secondLifetimeValue: Money;
  readonly returnRate: Money;
  readonly offerCost: Money;
  readonly contactCost: Money;
  readonly returnAnywayRate: Money;
}): Money {
  const { secondLifetimeValue, returnRate, offerCost, contactCost, returnAnywayRate } = inputs;
  return returnRate
    .minus(returnAnywayRate)
    .times(secondLifetimeValue)
    .minus(returnRate.times(offerCost))
    .minus(contactCost);
}

export interface SilentChurn {
  readonly unhappy: Money;
  readonly silent: Money;
  readonly expected_leavers: Money;
  readonly value_at_risk: Money;
}

/**
 * How much value may leave without a word: unhappy = complaints ÷ share who complain, silent = unhappy
 * less those who complained, leavers = leave rate × (silent + complaints not put right), and what those
 * customers are worth. The share who complain is above 0; 1 in 26 is a saying, not a measurement.
 */
export function silentChurnRisk(inputs: {
  readonly complaints: Money;
  readonly customerValue: Money;
  readonly leaveRate: Money;
  readonly complaintRate: Money;
  readonly recoveredRate: Money;
}): SilentChurn {
  const { complaints, customerValue, leaveRate, complaintRate, recoveredRate } = inputs;
  const silent = complaints.times(oneMinus(complaintRate)).div(complaintRate);
  const leavers = leaveRate.times(silent.plus(complaints.times(oneMinus(recoveredRate))));
  return {
    unhappy: complaints.div(complaintRate),
    silent,
    expected_leavers: leavers,
    value_at_risk: leavers.times(customerValue),
  };
}

export interface ExperienceRecovery {
  readonly positives_owed: Money;
  readonly recovery_cost: Money;
}

/**
 * How many good experiences are still owed for the bad ones, and their cost: needed × negative − positive,
 * never below 0. Counts, and money. Twelve for one is a saying, so it is an argument.
 */
export function experienceRecovery(inputs: {
  readonly negative: Money;
  readonly positive: Money;
  readonly costPerPositive: Money;
  readonly positivesNeeded: Money;
}): ExperienceRecovery {
  const { negative, positive, costPerPositive, positivesNeeded } = inputs;
  const missing = negative.times(positivesNeeded).minus(positive);
  const owed = missing.gt(0) ? missing : constant(0, missing);
  return { positives_owed: owed, recovery_cost: owed.times(costPerPositive) };
}

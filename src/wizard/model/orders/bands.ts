import type { CustomerValues } from '../../../calc/models/customer-value';

/** Below the first probably gone, from the second on probably staying, between them at risk. */
export const bandEdges = [0.2, 0.7] as const;
export const bandIds = ['gone', 'at_risk', 'staying'] as const;

export interface Band {
  readonly id: (typeof bandIds)[number];
  readonly customers: number;
  readonly residualValue: number;
  /** What it would bring if all of them were customers still, on top. */
  readonly atStake: number;
}

const bandOf = (probability: number) => bandEdges.filter(edge => probability >= edge).length;

/**
 * What being sure of a customer would add: the value to come is that of one who is a customer still, times
 * the probability of being one. The most that keeping them is worth, if it surely succeeded.
 */
const stakeOf = (residualValue: number, probability: number): number =>
  probability > 0 ? residualValue / probability - residualValue : 0;

export function bandsOf({ probabilityAlive, residualValue }: CustomerValues): readonly Band[] {
  const bands = bandIds.map(id => ({ id, customers: 0, residualValue: 0, atStake: 0 }));
  probabilityAlive.forEach((probability, index) => {
    const band = bands[bandOf(probability)]!;
    band.customers++;
    band.residualValue += residualValue[index]!;
    band.atStake += stakeOf(residualValue[index]!, probability);
  });
  return bands;
}

export interface CustomerAtRisk {
  readonly customer: string;
  readonly probabilityAlive: number;
  readonly residualValue: number;
  readonly atStake: number;
}

const mostShown = 10;

/** Those at risk with the most at stake, the most first. */
export function customersAtRisk(
  customers: readonly string[],
  { probabilityAlive, residualValue }: CustomerValues,
): readonly CustomerAtRisk[] {
  return customers
    .map((customer, index) => ({
      customer,
      probabilityAlive: probabilityAlive[index]!,
      residualValue: residualValue[index]!,
      atStake: stakeOf(residualValue[index]!, probabilityAlive[index]!),
    }))
    .filter(({ probabilityAlive: probability }) => bandOf(probability) === 1)
    .sort((a, b) => b.atStake - a.atStake)
    .slice(0, mostShown);
}

import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';

type Numbers = Readonly<Record<string, number>>;
/** The largest term that goes into a result, from the arguments by name, the result's column and the result. */
type Term = (numbers: Numbers, column: string, result: number) => number;

const sizeOf = (...values: (number | undefined)[]) =>
  values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);

/** How far the losses of one period, 1+d − r(1+g), are from none. */
function loss({ retentionRate = 0, discountRate = 0, growth = 0 }: Numbers): number {
  return Math.abs(1 + discountRate - retentionRate * (1 + growth));
}

/** The first term of weight·(1 − qⁿ) ÷ loss; where nothing is lost the sum has another form. */
function multiple(numbers: Numbers): number {
  const lost = loss(numbers);
  return lost < 1e-14 ? 0 : Math.max(1, 1 + (numbers.discountRate ?? 0)) / lost;
}

function gross(numbers: Numbers): number {
  return sizeOf(numbers.margin) * multiple(numbers);
}

const net = (numbers: Numbers) => gross(numbers) + sizeOf(numbers.acquisitionCost);

/** By how much a division by value less cost enlarges an error of the value. */
const enlarged = (numbers: Numbers) =>
  net(numbers) / Math.abs(gross(numbers) - sizeOf(numbers.acquisitionCost));

const annuity = ({ discountRate = 0, periods = 0 }: Numbers) =>
  discountRate === 0 ? periods : Math.max(1, (1 + discountRate) ** -periods) / Math.abs(discountRate);

const amounts = (numbers: Numbers) =>
  sizeOf(
    numbers.spendMargin,
    numbers.serviceCost,
    numbers.retentionCost,
    numbers.loyaltyCost,
    numbers.referralValue,
    numbers.retentionSavings,
  );

const terms: Readonly<Record<string, Term>> = {
  CLV: ({ acquisitionCost }) => sizeOf(acquisitionCost),
  CLV_RETENTION: net,
  CLV_CONVENTIONS: gross,
  CLV_SCHEDULE: (numbers, column) => (column === 'cumulative' ? net(numbers) : 0),
  CLV_COMPONENTS: (numbers, column) =>
    column === 'per_period'
      ? amounts(numbers)
      : amounts(numbers) * multiple(numbers) + sizeOf(numbers.acquisitionCost),
  CLV_ELASTICITY: (numbers, column, result) =>
    column === 'elasticity' ? sizeOf(result) * enlarged(numbers) : net(numbers),
  BREAKEVEN_RETENTION: ({ discountRate = 0 }) => 1 + discountRate,
  // The logarithm of a number near 1 is as exact as that number.
  CAC_PAYBACK: ({ churnRate = 0, discountRate = 0 }) =>
    churnRate === 1 || churnRate === -discountRate
      ? 0
      : 1 / Math.abs(Math.log((1 - churnRate) / (1 + discountRate))),
  MAX_CAC: ({ marginPerPeriod, churnRate = 0 }) =>
    churnRate === 0 ? 0 : sizeOf(marginPerPeriod) / churnRate,
  EXPERIENCE_RECOVERY: ({ positive, costPerPositive = 0 }, column) =>
    sizeOf(positive) * (column === 'recovery_cost' ? costPerPositive : 1),
  REFERRAL_VALUE: numbers =>
    sizeOf(numbers.referrals) *
    annuity(numbers) *
    (sizeOf(numbers.inducedShare) * sizeOf(numbers.referredValue) +
      sizeOf(numbers.acquisitionSaved, numbers.incentive)),
  RETENTION_UPLIFT: (numbers, _, result) => sizeOf(result) * enlarged(numbers),
  WINBACK_VALUE: ({ secondLifetimeValue, offerCost, contactCost }) =>
    sizeOf(secondLifetimeValue, offerCost, contactCost),
  GRR: () => 1,
  NRR: () => 1,
  RATE_CONVERT: () => 1,
};

export function largestTerm(
  definition: FunctionDefinition,
  args: readonly Cell[],
  column: string,
  result: number,
): number {
  const numbers = Object.entries(definition.params).map(([key, { fallback }], index) => [
    key,
    args[index] === '' ? fallback?.cell : args[index],
  ]);
  return Math.max(
    Math.abs(result),
    terms[definition.name]?.(Object.fromEntries(numbers), column, result) ?? 0,
  );
}

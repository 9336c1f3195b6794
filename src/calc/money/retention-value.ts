import { CalcError } from '../errors';
import { geometricSum } from './annuity';
import { type Convention, firstMarginTime, firstMarginWeight } from './conventions';
import { constant, type Money, oneMinus, onePlus, reciprocal } from './money';

export interface RetentionInputs {
  /** Money per period and customer: the first margin counted. */
  readonly margin: Money;
  /** Share of customers who stay from one period to the next. */
  readonly retentionRate: Money;
  /** Effective per period. */
  readonly discountRate: Money;
  /** Money, spent now. */
  readonly acquisitionCost: Money;
  readonly convention: Convention;
  /** Growth of the margin per period. */
  readonly growth: Money | number;
  /** Margins counted; endless where absent. */
  readonly periods?: number | undefined;
}

/**
 * What a customer is worth who stays each period with probability r: margin × first weight × Σ qᵗ − cost,
 * q = r(1+g) ÷ (1+d). Endless, the sum is (1+d) ÷ (1+d − r(1+g)), which needs r(1+g) < 1+d.
 * Source: Fader and Hardie, note 024; with growth, Gupta and Lehmann 2005, ch. 2.
 */
export function retentionValue(inputs: RetentionInputs): Money {
  return inputs.margin.times(marginMultiple(inputs)).minus(inputs.acquisitionCost);
}

export type MultipleInputs = Omit<RetentionInputs, 'margin' | 'acquisitionCost'>;

/** How many of its first margins a customer is worth. */
export function marginMultiple(inputs: MultipleInputs): Money {
  const { retentionRate, discountRate, convention } = inputs;
  const shortfall = periodShortfall(inputs);
  return firstMarginWeight(convention, retentionRate, discountRate).times(
    geometricSum(shortfall, inputs.periods),
  );
}

/**
 * The share of its present value that a stream of margins loses with each period: 1 − r(1+g) ÷ (1+d).
 * Summed so that nothing cancels before the small discount is added. Throws where an endless stream would
 * not lose anything.
 */
function periodShortfall({ retentionRate, discountRate, growth, periods }: MultipleInputs): Money {
  const loss = oneMinus(retentionRate).minus(retentionRate.times(growth)).plus(discountRate);
  if (periods === undefined && loss.lte(0)) {
    throw new CalcError('never_ends', {
      argument: 'retentionRate',
      value: retentionRate.toNumber(),
      other: 'discountRate',
    });
  }
  return loss.div(onePlus(discountRate));
}

/** Who counts by each convention: citations and practice, worded alike in all languages. */
export const conventionUsers: readonly { readonly convention: Convention; readonly usedBy: string }[] = [
  { convention: 'begin', usedBy: 'Blattberg, Kim & Neslin; Steenburgh & Avery' },
  { convention: 'end', usedBy: 'SaaS: margin ÷ churn' },
  { convention: 'residual', usedBy: 'Gupta & Lehmann; Kotler' },
  { convention: 'mid', usedBy: 'DCF: mid-period' },
];

/** The same customer valued by every convention, before any acquisition cost. */
export function valueByConvention(inputs: {
  readonly margin: Money;
  readonly retentionRate: Money;
  readonly discountRate: Money;
  readonly periods?: number | undefined;
}) {
  return conventionUsers.map(({ convention, usedBy }) => ({
    convention,
    value: inputs.margin.times(marginMultiple({ ...inputs, convention, growth: 0 })),
    used_by: usedBy,
  }));
}

export interface ScheduleLine {
  readonly period: number;
  readonly survival: Money;
  readonly expected_margin: Money;
  readonly discount_factor: Money;
  readonly present_value: Money;
  readonly cumulative: Money;
}

/**
 * The working behind a retention value, period by period. Period 0 is the cost of acquisition; period k is
 * the k-th margin counted: the share of customers still there, what they bring, its discount factor and
 * present value, and the running total, which ends at the value of that many periods.
 */
export function retentionSchedule(inputs: RetentionInputs & { readonly periods: number }): ScheduleLine[] {
  const { margin, retentionRate, discountRate, acquisitionCost, convention, growth, periods } = inputs;
  const cost = acquisitionCost.neg();
  const perPeriod = onePlus(discountRate);
  let survival = convention === 'residual' ? retentionRate : constant(1, retentionRate);
  let currentMargin = margin;
  let discount = perPeriod.pow(firstMarginTime(convention));
  let cumulative = cost;
  const lines: ScheduleLine[] = [
    {
      period: 0,
      survival: constant(1, cost),
      expected_margin: cost,
      discount_factor: constant(1, cost),
      present_value: cost,
      cumulative,
    },
  ];
  for (let period = 1; period <= periods; period++) {
    const expected = currentMargin.times(survival);
    const presentValue = expected.div(discount);
    cumulative = cumulative.plus(presentValue);
    lines.push({
      period,
      survival,
      expected_margin: expected,
      discount_factor: reciprocal(discount),
      present_value: presentValue,
      cumulative,
    });
    survival = survival.times(retentionRate);
    currentMargin = currentMargin.plus(currentMargin.times(growth));
    discount = discount.times(perPeriod);
  }
  return lines;
}

export interface Elasticity {
  readonly driver: string;
  /** Percent by which the value changes when the driver rises by one percent, at the margin. */
  readonly elasticity: Money | 'undefined';
  /** Money by which the value changes when the driver is 1 % of itself higher. */
  readonly change_for_plus_1_percent: Money | 'undefined';
}

/**
 * Which lever moves an endless retention value most: for each driver x the elasticity ∂V/∂x · x/V and
 * the change of V for +1 % of x, computed anew and not from the derivative. `undefined` where the value is
 * zero, or where 1 % more would take retention above 1 or the value to infinity.
 * Source of the comparison: Gupta, Lehmann and Stuart 2004.
 */
export function valueElasticities(inputs: RetentionInputs): Elasticity[] {
  const { margin, retentionRate: r, discountRate: d, convention, growth } = inputs;
  const growthOfMoney = onePlus(d);
  const value = retentionValue(inputs);
  const loss = growthOfMoney.minus(r).minus(r.times(growth));
  const weight = firstMarginWeight(convention, r, d).times(growthOfMoney);
  const multiple = weight.div(loss);
  // Derivatives of weight ÷ loss: the loss falls by 1+g with r and by r with g, and rises by 1 with d.
  const weightByDiscount =
    convention === 'begin' ? 1 : convention === 'mid' ? reciprocal(growthOfMoney.sqrt().times(2)) : 0;
  const weightByRetention = convention === 'residual' ? 1 : 0;
  const byRetention = multiple.plus(multiple.times(growth)).plus(weightByRetention).div(loss);
  const byDiscount = multiple.neg().plus(weightByDiscount).div(loss);
  const byGrowth = multiple.times(r).div(loss);
  const slopes: readonly [keyof RetentionInputs & string, string, Money][] = [
    ['margin', 'margin', multiple],
    ['retentionRate', 'retention_rate', margin.times(byRetention)],
    ['discountRate', 'discount_rate', margin.times(byDiscount)],
    ['acquisitionCost', 'acquisition_cost', constant(-1, margin)],
    ['growth', 'growth', margin.times(byGrowth)],
  ];
  return slopes.map(([key, driver, slope]) => {
    const level = inputs[key] as Money;
    const raised = { ...inputs, [key]: level.times(1.01) } as RetentionInputs;
    return {
      driver,
      elasticity: value.isZero() ? 'undefined' : slope.times(level).div(value),
      change_for_plus_1_percent: changeTo(raised, value),
    };
  });
}

function changeTo(raised: RetentionInputs, value: Money): Money | 'undefined' {
  if (raised.retentionRate.gt(1)) return 'undefined';
  const { retentionRate: r, discountRate: d, growth } = raised;
  const loss = onePlus(d).minus(r).minus(r.times(growth));
  return loss.lte(0) ? 'undefined' : retentionValue(raised).minus(value);
}

export interface ComponentInputs {
  /** All per customer and period, given as positive amounts, but the last, which is spent once, now. */
  readonly spendMargin: Money;
  readonly serviceCost: Money;
  readonly retentionCost: Money;
  readonly loyaltyCost: Money;
  readonly referralValue: Money;
  readonly retentionSavings: Money;
  readonly acquisitionCost: Money;
  readonly retentionRate: Money;
  readonly discountRate: Money;
  readonly periods?: number | undefined;
  readonly convention: Convention;
}

/** The cash flows of a customer in their order, and whether they bring or take. */
export const componentSigns = [
  { key: 'spendMargin', component: 'spend_margin', sign: 1 },
  { key: 'serviceCost', component: 'service_cost', sign: -1 },
  { key: 'retentionCost', component: 'retention_cost', sign: -1 },
  { key: 'loyaltyCost', component: 'loyalty_cost', sign: -1 },
  { key: 'referralValue', component: 'referral_value', sign: 1 },
  { key: 'retentionSavings', component: 'retention_savings', sign: 1 },
] as const;

/**
 * A lifetime value taken apart: each cash flow per period with its sign, and its present value by the
 * convention; acquisition once, now. The last line is the total, which equals the retention value of the
 * net margin.
 */
export function valueComponents(inputs: ComponentInputs) {
  const multiple = marginMultiple({ ...inputs, growth: 0 });
  const lines = componentSigns.map(({ key, component, sign }) => {
    const perPeriod = inputs[key].times(sign);
    return {
      component: component as string,
      sign: sign as number,
      per_period: perPeriod,
      present_value: perPeriod.times(multiple),
    };
  });
  const net = lines.reduce((sum, line) => sum.plus(line.per_period), constant(0, multiple));
  const cost = inputs.acquisitionCost.neg();
  const total = net.times(multiple).plus(cost);
  return [
    ...lines,
    { component: 'acquisition_cost', sign: -1, per_period: constant(0, cost), present_value: cost },
    { component: 'total', sign: total.lt(0) ? -1 : 1, per_period: net, present_value: total },
  ];
}

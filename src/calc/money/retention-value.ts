import { CalcError } from '../errors';
import { geometricSum } from './annuity';
import { type Convention, firstMarginTime, firstMarginWeight } from './conventions';
import { Money, one } from './decimal';
import { power } from './power';

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
  readonly growth: Money;
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
export function periodShortfall({ retentionRate, discountRate, growth, periods }: MultipleInputs): Money {
  const loss = one.minus(retentionRate).minus(retentionRate.times(growth)).plus(discountRate);
  if (periods === undefined && loss.lte(0)) {
    throw new CalcError('never_ends', {
      argument: 'retentionRate',
      value: retentionRate.toNumber(),
      other: 'discountRate',
    });
  }
  return loss.div(one.plus(discountRate));
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
  const perPeriod = one.plus(discountRate);
  let survival = convention === 'residual' ? retentionRate : one;
  let currentMargin = margin;
  let discount = power(perPeriod, firstMarginTime(convention));
  let cumulative = cost;
  const lines: ScheduleLine[] = [
    {
      period: 0,
      survival: one,
      expected_margin: cost,
      discount_factor: one,
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
      discount_factor: one.div(discount),
      present_value: presentValue,
      cumulative,
    });
    survival = survival.times(retentionRate);
    currentMargin = currentMargin.times(one.plus(growth));
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
  const growthOfMoney = one.plus(d);
  const value = retentionValue(inputs);
  const loss = growthOfMoney.minus(r.times(one.plus(growth)));
  const weight = firstMarginWeight(convention, r, d).times(growthOfMoney);
  const multiple = weight.div(loss);
  // Derivatives of weight ÷ loss: the loss falls by 1+g with r and by r with g, and rises by 1 with d.
  const weightByDiscount =
    convention === 'begin'
      ? one
      : convention === 'mid'
        ? one.div(growthOfMoney.sqrt().times(2))
        : new Money(0);
  const weightByRetention = convention === 'residual' ? one : new Money(0);
  const byRetention = weightByRetention.plus(multiple.times(one.plus(growth))).div(loss);
  const byDiscount = weightByDiscount.minus(multiple).div(loss);
  const byGrowth = multiple.times(r).div(loss);
  const slopes: readonly [keyof RetentionInputs & string, string, Money][] = [
    ['margin', 'margin', multiple],
    ['retentionRate', 'retention_rate', margin.times(byRetention)],
    ['discountRate', 'discount_rate', margin.times(byDiscount)],
    ['acquisitionCost', 'acquisition_cost', one.neg()],
    ['growth', 'growth', margin.times(byGrowth)],
  ];
  return slopes.map(([key, driver, slope]) => {
    const level = inputs[key] as Money;
    const raised = { ...inputs, [key]: level.times('1.01') } as RetentionInputs;
    return {
      driver,
      elasticity: value.isZero() ? 'undefined' : slope.times(level).div(value),
      change_for_plus_1_percent: changeTo(raised, value),
    };
  });
}

function changeTo(raised: RetentionInputs, value: Money): Money | 'undefined' {
  if (raised.retentionRate.gt(one)) return 'undefined';
  const loss = one.plus(raised.discountRate).minus(raised.retentionRate.times(one.plus(raised.growth)));
  return loss.lte(0) ? 'undefined' : retentionValue(raised).minus(value);
}

export interface Components {
  readonly spendMargin: Money;
  readonly serviceCost: Money;
  readonly retentionCost: Money;
  readonly loyaltyCost: Money;
  readonly referralValue: Money;
  readonly retentionSavings: Money;
}

export interface ComponentLine {
  readonly component: string;
  readonly sign: number;
  readonly per_period: Money;
  readonly present_value: Money;
}

/**
 * A lifetime value taken apart: each cash flow of a customer, given as a positive amount per period, with
 * its sign and present value by the convention; acquisition once, now. The last line is the total, which
 * equals the retention value of the net margin.
 */
export function valueComponents(
  components: Components,
  acquisitionCost: Money,
  stream: MultipleInputs,
): ComponentLine[] {
  const multiple = marginMultiple(stream);
  const flows: readonly [string, number, Money][] = [
    ['spend_margin', 1, components.spendMargin],
    ['service_cost', -1, components.serviceCost],
    ['retention_cost', -1, components.retentionCost],
    ['loyalty_cost', -1, components.loyaltyCost],
    ['referral_value', 1, components.referralValue],
    ['retention_savings', 1, components.retentionSavings],
  ];
  const lines = flows.map(([component, sign, amount]) => ({
    component,
    sign,
    per_period: amount.times(sign),
    present_value: amount.times(sign).times(multiple),
  }));
  const net = lines.reduce((sum, line) => sum.plus(line.per_period), new Money(0));
  const cost = acquisitionCost.neg();
  const total = net.times(multiple).plus(cost);
  return [
    ...lines,
    { component: 'acquisition_cost', sign: -1, per_period: new Money(0), present_value: cost },
    { component: 'total', sign: total.isNeg() ? -1 : 1, per_period: net, present_value: total },
  ];
}

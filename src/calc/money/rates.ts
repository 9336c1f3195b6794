import { CalcError } from '../errors';
import { daysIn, type TimeUnit } from '../time-units';
import { constant, type Money, onePlus } from './money';

export type RateKind = 'discount' | 'retention' | 'churn' | 'continuous';

/**
 * The same rate for another period, n = length of `to` ÷ length of `from`: discount (1+i)ⁿ − 1,
 * retention rⁿ, churn 1 − (1−c)ⁿ, continuous e^(δn) − 1, which takes a continuous rate and gives an
 * effective one. Retention and churn lie in 0…1, which is checked here because the kind decides it.
 */
export function convertRate(inputs: {
  readonly rate: Money;
  readonly from: TimeUnit;
  readonly to: TimeUnit;
  readonly kind: RateKind;
}): Money {
  const { rate, from, to, kind } = inputs;
  if ((kind === 'retention' || kind === 'churn') && (rate.lt(0) || rate.gt(1))) {
    throw new CalcError('between', { argument: 'rate', value: rate.toNumber(), limits: [0, 1] });
  }
  if (kind === 'continuous') return exponentialLessOne(rate.times(daysIn[to]).div(daysIn[from]));
  if (from === to) return rate;
  const periods = constant(daysIn[to], rate).div(daysIn[from]);
  switch (kind) {
    case 'discount':
      return powerLessOne(rate, periods);
    case 'retention':
      return rate.isZero() ? rate : rate.pow(periods);
    case 'churn':
      return rate.eq(1) ? rate : powerLessOne(rate.neg(), periods).neg();
  }
}

/** Below this the first three terms of a series are exact to the working precision, and 1 + x is not. */
const small = 1e-20;

/** (1+x)ⁿ − 1 for x above −1. */
function powerLessOne(x: Money, n: Money): Money {
  if (x.abs().gte(small)) return onePlus(x).pow(n).minus(1);
  const second = n.minus(1).times(x).div(2);
  const third = second.times(n.minus(2)).times(x).div(3);
  return n.times(x).times(onePlus(second).plus(third));
}

/** e^x − 1. */
function exponentialLessOne(x: Money): Money {
  if (x.abs().gte(small)) return x.exp().minus(1);
  const second = x.div(2);
  return x.times(onePlus(second).plus(second.times(x).div(3)));
}

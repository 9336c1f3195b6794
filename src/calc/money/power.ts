import { type Money, one } from './decimal';

/** base^exponent for base > 0, to the working precision. */
export function power(base: Money, exponent: Money): Money {
  return base.pow(exponent);
}

/** ln(value) for value > 0, to the working precision. */
export function logarithm(value: Money): Money {
  return value.eq(one) ? value.minus(one) : value.ln();
}

/** e^value, to the working precision. */
export function exponential(value: Money): Money {
  return value.exp();
}

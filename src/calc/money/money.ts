/**
 * A number of the money arithmetic, exact (sixty digits) or quick (thirty and a proof): formulas are
 * written once, on this interface, and never see which. Not assignable to number: money does not mix with
 * doubles by accident.
 */
export interface Money {
  plus(other: Money | number): Money;
  minus(other: Money | number): Money;
  times(other: Money | number): Money;
  div(other: Money | number): Money;
  neg(): Money;
  abs(): Money;
  sqrt(): Money;
  pow(exponent: Money | number): Money;
  exp(): Money;
  ln(): Money;
  lt(other: Money | number): boolean;
  lte(other: Money | number): boolean;
  gt(other: Money | number): boolean;
  gte(other: Money | number): boolean;
  eq(other: Money | number): boolean;
  isZero(): boolean;
  /** The nearest double. */
  toNumber(): number;
}

/** 1 + x. */
export function onePlus(x: Money): Money {
  return x.plus(1);
}

/** 1 − x. */
export function oneMinus(x: Money): Money {
  return x.neg().plus(1);
}

/** 1 ÷ x. */
export function reciprocal(x: Money): Money {
  return constant(1, x).div(x);
}

/** A plain number in the arithmetic of another value, for where a formula starts from one. */
export function constant(value: number, like: Money): Money {
  return like.times(0).plus(value);
}

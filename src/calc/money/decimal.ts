import { Decimal } from 'decimal.js';

/**
 * The arithmetic of money: decimal.js with a constructor of its own, so that no other user of the
 * library can change its settings. Sixty digits leave more than forty after the worst cancellation two
 * doubles can bring about, so that a result rounds to the same double as the exact one.
 */
export const Money = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Money = Decimal;

export const zero: Money = new Money(0);
export const one: Money = new Money(1);

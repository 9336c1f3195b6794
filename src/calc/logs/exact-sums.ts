import { exact } from '../money/exact';
import type { Money } from '../money/money';

/** Sums of many amounts without loss. `of` reads the double of a cell as the decimal a person typed. */
export interface Sums<T> {
  readonly zero: T;
  of(amount: number): T;
  plus(a: T, b: T): T;
  minus(a: T, b: T): T;
  /** Below, at or above 0 as `a` is smaller than, equal to or larger than `b`. */
  compare(a: T, b: T): number;
  money(sum: T): Money;
}

const decimalSums = (): Sums<Money> => ({
  zero: exact(0),
  of: amount => exact(amount),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  compare: (a, b) => (a.lt(b) ? -1 : a.gt(b) ? 1 : 0),
  money: sum => sum,
});

const unitSums = (unitsInOne: number): Sums<number> => ({
  zero: 0,
  of: amount => Math.round(amount * unitsInOne),
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  compare: (a, b) => a - b,
  money: sum => exact(sum).div(unitsInOne),
});

/** Doubles tell all decimals of so many digits apart, and add whole numbers of that size exactly. */
const mostUnits = 1e15;

/**
 * Hands `work` the cheapest arithmetic that is exact for these amounts: whole cents or ten-thousandths,
 * many times faster, where all amounts are such and their sum stays small enough; Decimal otherwise.
 */
export function withExactSums<R>(amounts: readonly number[], work: <T>(sums: Sums<T>) => R): R {
  const unitsInOne = wholeUnits(amounts);
  return unitsInOne === undefined ? work(decimalSums()) : work(unitSums(unitsInOne));
}

/** How many units make 1 so that all amounts are whole numbers of units that add up exactly; if any. */
export function wholeUnits(amounts: readonly (number | undefined)[]): number | undefined {
  return [100, 10_000].find(units => areWholeUnits(amounts, units));
}

function areWholeUnits(amounts: readonly (number | undefined)[], unitsInOne: number): boolean {
  let total = 0;
  for (const amount of amounts) {
    if (amount === undefined) continue;
    const units = Math.round(amount * unitsInOne);
    total += Math.abs(units);
    if (units / unitsInOne !== amount || total > mostUnits) return false;
  }
  return true;
}

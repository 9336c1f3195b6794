import { Decimal } from 'decimal.js';
import type { Money } from './money';

/**
 * The arithmetic that decides: decimal.js with a constructor of its own, so that no other user of the
 * library can change its settings. Sixty digits leave more than forty after the worst cancellation two
 * doubles can bring about, so that a result rounds to the same double as the true one.
 */
let Exact: typeof Decimal | undefined;

/** The shortest decimal that reads back as the double. */
export function exact(source: number): Money {
  // Made when first needed: nearly every call of a function does without.
  Exact ??= Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_EVEN });
  // decimal.js would also take strings and its own kind; a formula gives it only what it made itself.
  return new Exact(source) as unknown as Money;
}

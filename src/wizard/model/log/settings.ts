import type { DecimalMark } from './amount-text';
import type { DateOrder } from './date-text';

/** What was decided about a log. */
export interface Settings {
  readonly dateOrder?: DateOrder;
  /** Real dates have day and month exchanged. */
  readonly areDatesSwapped: boolean;
  readonly decimal?: DecimalMark;
  /** Each row is a line of its order, or each repeats the order's total. */
  readonly lines: 'sum' | 'once';
  readonly statusesOut: ReadonlySet<string>;
  readonly guests: 'out' | 'email';
  readonly areTestsOut: boolean;
  readonly refunds: 'net' | 'drop' | 'refuse';
  readonly takeRefundsOff: boolean;
  /** A share is that of the tax on the net price. */
  readonly tax: 'keep' | 'column' | number;
  readonly takeShippingOff: boolean;
  readonly currency?:
    | { readonly keep: string }
    /** What one of each is worth in the first of them. */
    | { readonly rates: Readonly<Record<string, number>> };
  readonly mergeSpellings: boolean;
}

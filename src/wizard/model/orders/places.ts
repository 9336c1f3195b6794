import type { Language } from '../../../sheet/words';
import type { FormulaPart } from '../../../templates/plan';

/**
 * live: all is formulas, fitted anew whenever an order changes. fit: the fits are values with a stamp, customers
 * follow their orders. values: all tables are values.
 */
export type InsertForm = 'live' | 'fit' | 'values';

export interface Surrounded {
  readonly language: Language;
  /** As a serial number. */
  readonly today: number;
  /** What the workbook takes for granted; cells point at it where nothing else was typed. */
  readonly marginRate: number;
  /** Per year. */
  readonly annualDiscount: number;
}

/** Where the columns of orders are. */
export type LogColumns = Readonly<Record<'customer' | 'date' | 'amount', FormulaPart>>;

/** Row of the header on sheets with a line for each customer. */
export const headerRow = 4;

/** A column of such a sheet below its header, down to the end. */
export const columnOf = (block: string, column: number): FormulaPart => ({
  block,
  from: [headerRow + 1, column],
  to: [null, column],
});

/** What RFM_SUMMARY spills, header and all, as other functions take it. */
export const summaryRange: FormulaPart = { block: 'customers', from: [headerRow, 1], to: [null, 8] };

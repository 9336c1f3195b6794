/** An order log as the calculations take it, a row each order line, with all that was done to get there. */
export interface CleanLog {
  readonly customer: readonly string[];
  /** Whole days since 1970-01-01. */
  readonly day: readonly number[];
  /** Blank on a further line of an order. */
  readonly amount: readonly (number | undefined)[];
  readonly channel?: readonly string[];
  readonly product?: readonly string[];
  readonly signals: readonly Signal[];
  /** The row of the user's sheet that each line came from. */
  readonly sheetRow: readonly number[];
  /** Rows read, the heading not counted. */
  readonly rows: number;
  /** What was set right; blank where the user's columns can be used in formulas as they stand. */
  readonly report: readonly LogChange[];
  /** Those columns. */
  readonly source?: LogSource;
}

/** Something else known at each line, to be looked at beside the results. */
export interface Signal {
  readonly name: string;
  readonly values: readonly (number | string | undefined)[];
}

export interface LogSource {
  readonly sheetId: number;
  /** Such as "A2:A". */
  readonly columns: { readonly [K in 'customer' | 'date' | 'amount']: string } & {
    readonly channel?: string;
  };
}

export type ChangeId =
  | 'carried_down'
  | 'marked'
  | 'status'
  | 'no_customer'
  | 'guests'
  | 'guests_by_email'
  | 'tests'
  | 'no_date'
  | 'unreadable_date'
  | 'date_texts'
  | 'swapped_dates'
  | 'future'
  | 'unreadable_amount'
  | 'amount_texts'
  | 'no_amount'
  | 'repeated_totals'
  | 'refunds_taken_off'
  | 'taxes_taken_off'
  | 'shipping_taken_off'
  | 'other_currency'
  | 'converted'
  | 'negative'
  | 'spelling'
  | 'no_channel';

/** One thing that was set right, in how many rows, and the first of them. */
export interface LogChange {
  readonly id: ChangeId;
  readonly rows: number;
  /** What stood there, as text. */
  readonly example: string;
  /** Its row in the user's sheet. */
  readonly row: number;
}

/**
 * What went wrong, as a code and facts. The words are made in sheet/messages, in the reader's language;
 * the runner adds function and row.
 */
export type ErrorCode =
  | 'missing'
  | 'too_many'
  | 'wrong_type'
  | 'out_of_range'
  | 'not_allowed'
  | 'size_mismatch'
  | 'division_by_zero'
  | 'not_enough_data'
  | 'no_convergence'
  | 'undefined_value'
  | 'unexpected';

/** The code of each reason: a reason chooses the sentence, a code is what a program may test for. */
const codeOf = {
  missing: 'missing',
  missing_companion: 'missing',
  too_many: 'too_many',
  not_a_number: 'wrong_type',
  not_a_flag: 'wrong_type',
  not_a_date: 'wrong_type',
  ambiguous_date: 'wrong_type',
  date_for_number: 'wrong_type',
  error_cell: 'wrong_type',
  between: 'out_of_range',
  at_least: 'out_of_range',
  above: 'out_of_range',
  at_most: 'out_of_range',
  below: 'out_of_range',
  not_whole: 'out_of_range',
  too_large: 'out_of_range',
  more_than_there_was: 'out_of_range',
  retention_above_one: 'out_of_range',
  ceiling_too_low: 'out_of_range',
  too_long: 'out_of_range',
  too_many_rows: 'out_of_range',
  too_much_work: 'out_of_range',
  above_other: 'out_of_range',
  recency_alone: 'out_of_range',
  outside_log: 'out_of_range',
  future_date: 'out_of_range',
  needs_horizon: 'out_of_range',
  unknown_choice: 'not_allowed',
  one_value_only: 'not_allowed',
  table_of_one: 'not_allowed',
  different_sizes: 'size_mismatch',
  not_a_line: 'size_mismatch',
  not_two_columns: 'size_mismatch',
  zero_divisor: 'division_by_zero',
  no_rows: 'not_enough_data',
  no_convergence: 'no_convergence',
  never_ends: 'undefined_value',
  no_percentage: 'undefined_value',
  not_a_fit: 'wrong_type',
  other_model: 'wrong_type',
  no_column: 'wrong_type',
  unit_differs: 'not_allowed',
  unusable_fit: 'not_enough_data',
  no_usable_fit: 'not_enough_data',
  unexpected: 'unexpected',
} as const satisfies Record<string, ErrorCode>;

export type Reason = keyof typeof codeOf;
export const reasons = Object.keys(codeOf) as readonly Reason[];

export interface ErrorDetails {
  /** The argument at fault, by its key in the definition. */
  readonly argument?: string;
  /** What was found there. */
  readonly value?: unknown;
  /** The limit it broke; two for an interval. */
  readonly limits?: readonly unknown[];
  /** Another argument the sentence has to name, by its key. */
  readonly other?: string;
  /** Where in a range it happened, from 1, and how many of its cells are wrong. */
  readonly row?: number;
  readonly column?: number;
  readonly wrong?: number;
}

export class CalcError extends Error {
  readonly code: ErrorCode;

  constructor(
    readonly reason: Reason,
    readonly details: ErrorDetails = {},
  ) {
    super(reason);
    this.name = 'CalcError';
    this.code = codeOf[reason];
  }
}

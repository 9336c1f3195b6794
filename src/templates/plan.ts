import type { Format } from '../sheet/define';

/**
 * What is to be written into a workbook, as data: made without a spreadsheet at hand, checked and written by the
 * add-on. Addresses are decided when it is written, so that two people who insert at once get two places.
 * Rows and columns count from 1 inside their block.
 */
export interface Plan {
  /** Short and fixed, such as "worth": the middle of its named ranges, clv_worth_2_margin. */
  readonly id: string;
  /** What a person reads when asked whether to take it back, in the words of the sheet. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Block {
  readonly id: string;
  /** The wished name of its sheet; where that is taken a number is added. */
  readonly sheet: string;
  /** The room it takes, what its formulas spill included. */
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlannedCell[];
  /** Many cells at once, without a look of their own. */
  readonly tables?: readonly PlannedTable[];
  /** How whole areas show their numbers, such as columns that a formula spills into. */
  readonly formats?: readonly PlannedFormat[];
  /** Pixels, from the first column on; only for a sheet of its own. */
  readonly columnWidths?: readonly number[];
  readonly frozenRows?: number;
}

export type CellFormat = Format | 'date';

/** What a cell is for; the writer knows how that looks. */
export type Look = 'title' | 'heading' | 'label' | 'input' | 'output' | 'result' | 'remark';

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  readonly look?: Look;
  readonly format?: CellFormat;
  readonly note?: string;
  /** Makes it a named input that the formulas of the plan can point at. */
  readonly input?: string;
}

/** Text is written as text, whatever it begins with. */
export type Content =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly flag: boolean }
  /** A date as its serial number. */
  | { readonly day: number }
  /** Begins with "="; English names, ";" between arguments, no decimal fractions. */
  | { readonly formula: readonly FormulaPart[] };

export type FormulaPart =
  /** Formula text as it stands. */
  | string
  /** A named input of this plan. */
  | { readonly input: string }
  /** A named range of the assumptions, such as discount_rate. */
  | { readonly assumption: string }
  /** Cells of a block of this plan; without rows and columns one cell, without rows down to the sheet's end. */
  | {
      readonly block: string;
      readonly from: readonly [number, number];
      readonly to?: readonly [number | null, number];
      /** Stays where it is when the formula is copied: written with "$". */
      readonly held?: boolean;
    }
  /** Cells of the user's, by the number of their sheet, because its name may change. */
  | { readonly sheetId: number; readonly range: string };

export interface PlannedTable {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
}

export interface PlannedFormat {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly format: CellFormat;
}

import type { Words } from '../../sheet/words';
import type { CellFormat, FormulaPart, Look } from '../plan';
import type { PlannedChart, PlannedValidation, TemplateBlock } from '../template';

/** A sheet of a template as its author thinks of it: lines by name, never by address. */
export interface SheetSpec {
  readonly id: string;
  readonly role: TemplateBlock['role'];
  readonly name: Words;
  readonly title: Words;
  /** What the sheet is for, in one sentence. */
  readonly lead: Words;
  /** The heads of the value columns, where the lines have more than one. */
  readonly columns?: readonly Words[];
  /** The inputs without which a column stays blank. */
  readonly columnsOf?: ColumnsOf;
  readonly sections: readonly SectionSpec[];
  /** Rows kept free for charts between the lines and the tables. */
  readonly chartRoom?: number;
  readonly tables?: readonly TableSpec[];
  readonly charts?: (where: Where) => readonly ChartSpec[];
}

/** A line, "sheet.line"; or a row of a table, from the column of the first, which may then not be blank. */
export type ColumnsOf = string | { readonly table: string; readonly row: number; readonly column: number };

export interface SectionSpec {
  readonly heading: Words;
  readonly lines: readonly LineSpec[];
}

/** One row: label, unit, sign, a value for each column, and how it is to be read. */
export interface LineSpec {
  readonly id: string;
  readonly label: Words;
  /** With its period: "per customer and month". A currency is told by the format. */
  readonly unit: Words;
  /** Whether the figure adds to the result, takes from it, or is a result itself; left blank for settings, shown as "=", and texts. */
  readonly sign: '+' | '−' | '=' | '';
  readonly format: CellFormat;
  readonly look?: Look;
  readonly remark?: Words;
  readonly note?: Words;
  /** Makes its first value a named range, as inputs are. */
  readonly name?: string;
  /** Its figures are typed by the user … */
  readonly input?: InputSpec;
  /** … or worked out: the same formula in each column, given the number of its column from 1. */
  readonly formula?: (where: Where, column: number) => readonly FormulaPart[];
  /** How many letters its values must show, where they are texts. */
  readonly letters?: number;
  /** What its values say that asks to be looked into, in the words of the sheet: it lights up. */
  readonly warnings?: readonly string[];
  /** Texts that are nobody's to change, one for each column. */
  readonly fixed?: readonly Words[];
  /** Its value is a sentence, which runs on over the columns to its right. */
  readonly isSentence?: true;
  /** In how many columns the line has values, if not in all. */
  readonly span?: number;
}

/** What a user would type; words in both languages where it is a text of the sample. */
export type Typed = number | string | Words;

export interface InputSpec {
  /** What stands there at first, one for each column; texts are written as text. */
  readonly values: readonly Typed[];
  /** The values are samples, and go when the user clears them. */
  readonly sample: boolean;
  /** Must be above 0, or a check lights up. */
  readonly positive?: boolean;
  /** May stay blank without the sheets waiting for it. */
  readonly optional?: boolean;
  readonly validation: PlannedValidation | ((language: 'en' | 'es') => PlannedValidation);
}

/**
 * A table under the lines. Its header is row 1 and the heads of its columns stand there, but for a formula that fills
 * all of it, which brings a header of its own below the heads.
 */
export interface TableSpec {
  readonly id: string;
  readonly heading?: Words;
  readonly remark?: Words;
  /** Stands to the right of the table before it, row by row, and not below. */
  readonly beside?: boolean;
  /** What each column means, with its unit; how many letters it must show where that is not seen from its head. */
  readonly columns: readonly {
    readonly head: Words;
    readonly format: CellFormat;
    readonly letters?: number;
  }[];
  /** The rows it takes, its header included. */
  readonly rows: number;
  /** It is filled by one formula to its right and below … */
  readonly formula?: (where: Where) => readonly FormulaPart[];
  /**
   * With axes the formula stands in row 2, column 2 and brings no header: the axes are worked out cell by cell, along
   * row 1 from column 2 and down column 1 from row 2; the first head stands in the corner.
   */
  readonly axes?: {
    readonly format: CellFormat;
    readonly across: (where: Where, column: number) => readonly FormulaPart[];
    readonly down: (where: Where, row: number) => readonly FormulaPart[];
  };
  /** The formula brings no header: the heads are it. */
  readonly headless?: true;
  /** … or worked out cell by cell, the same formula down each column, given the row from 2 and the column from 1 … */
  readonly cells?: {
    /** The texts of its first column, if that is not worked out. */
    readonly labels?: readonly Words[];
    readonly formula: (where: Where, row: number, column: number) => readonly FormulaPart[];
  };
  /** … or it holds texts, without the header … */
  readonly texts?: readonly (readonly Words[])[];
  /** … or it is typed by the user. */
  readonly input?: {
    /** Without the header; dates as their serial numbers. */
    readonly values: readonly (readonly Typed[])[];
    readonly sample: boolean;
    readonly help: Words;
    /** Columns, from 1, whose figures must be above 0. */
    readonly positive?: readonly number[];
  };
}

export interface ChartSpec extends Omit<PlannedChart, 'title' | 'altText' | 'horizontal' | 'vertical'> {
  readonly title: Words;
  readonly altText: Words;
  readonly horizontal: Words;
  readonly vertical: Words;
}

/** A check that is 0 when all is right and 1 when not. */
export interface CheckSpec {
  readonly id: string;
  readonly label: Words;
  readonly meaning: Words;
  readonly formula: (where: Where) => readonly FormulaPart[];
}

export type ChartArea = PlannedChart['areas'][number];

/** Where lines and tables are; names are "sheet.line", or "line" on the own sheet. */
export interface Where {
  /** One value of a line: in the formula's own column, or held in the column told. A line with one value is held. */
  cell(line: string, column?: number): FormulaPart;
  /** The cell to the left of the line's value; in the first column that is its sign, whose N is 0. */
  before(line: string): FormulaPart;
  /** All values of a line, held. */
  line(line: string): FormulaPart;
  /** Held cells of a table by row and column from 1, its header being row 1; rows null: down to the end. */
  table(table: string, from?: readonly [number, number], to?: readonly [number | null, number]): FormulaPart;
  /** One cell of a table that moves with the formula, for tables worked out cell by cell. */
  tableCell(table: string, row: number, column: number): FormulaPart;
  /** A column of a table with its header, for charts. */
  tableColumn(table: string, column: number): ChartArea;
  /** The first row of the room for charts. */
  chartRow: number;
  /** The first free row of the own sheet. */
  rowBelow: number;
  /** The first free column of the own sheet. */
  columnBeside: number;
}

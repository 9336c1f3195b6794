import type { CellValue } from '../../../sheet/cells';
import type { Words } from '../../../sheet/words';
import type { CellFormat } from '../../../templates/plan';

/**
 * One call of one of our functions, taken apart. Made by the add-on, which has every definition at hand, so that the
 * sidebar carries none of them for it; plain data, in both languages, with the figures still unformatted.
 */
export interface Explanation {
  readonly name: string;
  /** The call as it stands in the formula. */
  readonly text: string;
  readonly summary: Words;
  readonly notes?: Words;
  readonly inputs: readonly ExplainedInput[];
  /** The cell of what it fills that is explained, from 1; absent where it fills one. */
  readonly place?: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  };
  /** From the inputs to the result, which is the last of them where it is one figure. */
  readonly steps: readonly Step[];
  /** Absent where the spreadsheet alone can work an input out, and where it is refused. */
  readonly result?: Figure | TableOfFigures;
  /** Why it is refused, and the cure. */
  readonly problem?: Words;
  /** What the same inputs give under each convention or meaning, one of which was chosen. */
  readonly alternatives: readonly Alternatives[];
  /** The same answer in built-in functions. */
  readonly native?: string;
  readonly sensitivity: readonly Sensitivity[];
}

export interface Figure {
  readonly value: CellValue;
  readonly format: CellFormat;
}

/** The header and first lines of a table. */
export interface TableOfFigures {
  readonly head: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly lines: readonly (readonly CellValue[])[];
  /** Of the whole table, without its header. */
  readonly rows: number;
}

export interface ExplainedInput {
  /** As the person sees it in the sheet: retention_rate. */
  readonly argument: string;
  readonly meaning: Words;
  /** As it stands in the call; empty where it was left out. */
  readonly text: string;
  /** The value that counts here; a range taken whole has a number of cells instead. */
  readonly figure?: Figure;
  /** Of a choice: its word. */
  readonly choice?: Words;
  readonly cells?: number;
  readonly from: 'typed' | 'cell' | 'range' | 'formula' | 'default' | 'omitted';
}

export interface Step extends Figure {
  /** What later steps call it. */
  readonly symbol?: string;
  readonly label: Words;
  /** How it comes from what stands above, in the names of arguments and symbols; empty where that is too long to say. */
  readonly how: string;
}

export interface Alternatives {
  readonly argument: string;
  readonly choices: readonly {
    readonly choice: Words;
    readonly chosen: boolean;
    /** What it means and who uses it. */
    readonly meaning?: Words;
    readonly usedBy?: string;
    /** Absent where it is refused. */
    readonly figure?: Figure;
  }[];
}

/** The result while one input moves and the others stay. */
export interface Sensitivity {
  readonly argument: string;
  readonly format: CellFormat;
  readonly resultFormat: CellFormat;
  readonly now: number;
  /** The input as it is, and a tenth of itself less and more: from what is given to what comes of it. */
  readonly low?: Point;
  readonly high?: Point;
  readonly points: readonly Point[];
}

export interface Point {
  readonly input: number;
  readonly result: number;
}

import type { Dialect } from '../../formula/dialect';
import type { Cell, Grid } from '../../sheet/cells';
import type { FunctionDefinition } from '../../sheet/define';

/** What takes the place of a formula that calls functions of ours. */
export type Frozen =
  /** One formula without a call of ours, which fills the same cells. */
  | { readonly kind: 'formula'; readonly text: string }
  /** A formula for each cell that the table filled; `head` is what its first row says once it is there. */
  | { readonly kind: 'table'; readonly texts: Grid<string>; readonly head?: readonly string[] }
  /** What its cells show; `because` is the function that built-in ones cannot stand in for. */
  | { readonly kind: 'value'; readonly because: string };

/** What has to be known of the workbook around a formula. */
export interface FormulaPlace {
  /** How the formula is written; what takes its place is written with ";" between arguments. */
  readonly dialect: Dialect;
  readonly isOurs: (name: string) => boolean;
  readonly definition: (name: string) => FunctionDefinition;
  /** The cells that a piece of the formula stands for; undefined where only the spreadsheet can tell. */
  readonly cells: (text: string, dialect: Dialect) => Grid<Cell> | undefined;
}

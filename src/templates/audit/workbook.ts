import type { Dialect } from '../../formula/dialect';
import type { Cell, Grid } from '../../sheet/cells';
import type { FunctionDefinition } from '../../sheet/define';

/** All that a sheet holds, from its first cell on. */
export interface SheetPicture {
  readonly name: string;
  readonly id: number;
  readonly values: Grid<Cell>;
  readonly formulas: Grid<string>;
  /** Number formats. */
  readonly formats: Grid<string>;
}

/** Cells of a sheet; rows and columns count from 1. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A workbook as it stands, for rules that only read. */
export interface WorkbookPicture {
  readonly inspected: readonly SheetPicture[];
  /** Any sheet, in order to follow a formula. */
  readonly sheet: (name: string) => SheetPicture | undefined;
  /** Named ranges, by their names in small letters. */
  readonly names: ReadonlyMap<string, Area>;
  readonly dialectOf: (formula: string) => Dialect;
  /** One of our functions, by its name in capitals. */
  readonly definition: (name: string) => FunctionDefinition | undefined;
}

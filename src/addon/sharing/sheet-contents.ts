/// <reference types="google-apps-script" />
import type { Cell, Grid } from '../../sheet/cells';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** All that a sheet holds, from its first cell on. */
export interface SheetContents {
  readonly values: Grid<Cell>;
  readonly formulas: Grid<string>;
}

const usedRange = (sheet: Sheet) =>
  sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn()));

export function contentsOf(sheet: Sheet): SheetContents {
  const range = usedRange(sheet);
  return { formulas: range.getFormulas(), values: range.getValues() as Grid<Cell> };
}

export function valuesOf(sheet: Sheet): Grid<Cell> {
  return usedRange(sheet).getValues() as Grid<Cell>;
}

/** Rows and columns count from 1; beyond what the sheet holds there is nothing. */
export function at<T>(grid: Grid<T>, row: number, column: number): T | '' {
  return grid[row - 1]?.[column - 1] ?? '';
}

import type { Rectangle } from '../../addon/writing/rectangles';
import { columnName, quoteSheetName } from '../../formula/references';

export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

export const areaName = ([row, column, rows, columns]: Rectangle): string =>
  rows * columns === 1
    ? cellName(row, column)
    : `${cellName(row, column)}:${cellName(row + rows - 1, column + columns - 1)}`;

export const heldArea = (sheet: string, area: Rectangle): string =>
  `${quoteSheetName(sheet)}!${areaName(area).replace(/[A-Z]+|\d+/g, '$$$&')}`;

import { isBlank } from '../../sheet/cells';
import type { SheetModel } from './model';

/** A row tells what it is in its first columns, or a column in its head. */
const farthest = 60;

const isWords = (value: unknown): value is string =>
  typeof value === 'string' && /\p{L}|%/u.test(value) && !/^#\S+[!?]$/.test(value);

/** The words to the left of a cell, nearest first: its label and unit. */
export function leftWords(sheet: SheetModel, row: number, column: number): string[] {
  const found: string[] = [];
  for (let at = column - 1; at >= Math.max(1, column - farthest) && found.length < 2; at--) {
    const value = sheet.value(row, at);
    if (isWords(value) && sheet.formula(row, at) === '') found.push(value);
    else if (found.length > 0 && isBlank(value)) break;
  }
  return found;
}

const heads = new WeakMap<SheetModel, Map<number, string[]>>();

/** The head of a column of cells without a gap. */
export function headWords(sheet: SheetModel, row: number, column: number): string {
  const columns = heads.get(sheet) ?? new Map<number, string[]>();
  heads.set(sheet, columns);
  const known = columns.get(column) ?? headsOf(sheet, column);
  columns.set(column, known);
  return known[row - 1] ?? '';
}

/** By row from 1, what stands at the head of the cells that end there. */
function headsOf(sheet: SheetModel, column: number): string[] {
  const found = [''];
  for (let row = 1; row <= sheet.rows; row++) {
    const value = sheet.value(row, column);
    found.push(isWords(value) ? value : isBlank(value) ? '' : found[row - 1]!);
  }
  return found;
}

/** A short text right behind a cell: its unit. */
export function rightWords(sheet: SheetModel, row: number, column: number): string {
  const value = sheet.value(row, column + 1);
  return isWords(value) && value.length <= 25 && sheet.formula(row, column + 1) === '' ? value : '';
}

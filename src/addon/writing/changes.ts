/// <reference types="google-apps-script" />
import { columnName, parseReference, quoteSheetName } from '../../formula/references';
import { tokenize } from '../../formula/tokens';
import { isDate } from '../../sheet/cells';
import { type KeptEntry, sumLength } from './journal';
import { areaOf, type Rectangle, rangeIn } from './rectangles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Contents {
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly string[])[];
}

/** A short sum of each written cell, row by row, as the spreadsheet gives them back: it may spell a formula in its own way. */
export function sumsOf(sheet: Sheet, written: readonly Rectangle[]): string {
  const contents = contentsOf(sheet, written);
  const sums: string[] = [];
  eachCell(written, (row, column) => sums.push(sumAt(contents, row, column)));
  return sums.join('');
}

function eachCell(areas: readonly Rectangle[], visit: (row: number, column: number) => void): void {
  for (const [top, left, rows, columns] of areas) {
    for (let row = top; row < top + rows; row++) {
      for (let column = left; column < left + columns; column++) visit(row, column);
    }
  }
}

/** What the areas hold, read at once; cells that the sheet no longer has are blank. */
function contentsOf(sheet: Sheet, areas: readonly Rectangle[]): Contents {
  const top = Math.min(...areas.map(area => area[0]));
  const left = Math.min(...areas.map(area => area[1]));
  const bottom = Math.max(...areas.map(area => area[0] + area[2]));
  const right = Math.max(...areas.map(area => area[1] + area[3]));
  const range = rangeIn(sheet, [top, left, bottom - top, right - left]);
  return { top, left, values: range?.getValues() ?? [], formulas: range?.getFormulas() ?? [] };
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** Sheets rewrites references where sheets get other names or rows come in; only how far they point from here stays. */
function withoutPlaces(formula: string, row: number, column: number): string {
  const offset = (edge: number | undefined, from: number) => (edge === undefined ? '' : edge - from);
  return tokenize(formula)
    .map(({ kind, text }) => {
      if (kind === 'argument_separator') return ';';
      const reference = kind === 'reference' ? parseReference(text) : undefined;
      if (!reference) return text;
      if (reference.sheet !== undefined) return '!';
      const { left, top, right, bottom } = reference;
      return [offset(left, column), offset(top, row), offset(right, column), offset(bottom, row)].join(':');
    })
    .join('');
}

/** Its formula, or its value with its kind: 24 bits of FNV-1a. */
function sumAt({ top, left, values, formulas }: Contents, row: number, column: number): string {
  const value = values[row - top]?.[column - left] ?? '';
  const formula = formulas[row - top]?.[column - left];
  const text = formula
    ? withoutPlaces(formula, row, column)
    : isDate(value)
      ? `date ${value.getTime()}`
      : `${typeof value} ${value}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash ^= hash >>> 15;
  let sum = '';
  for (let digit = 0; digit < sumLength; digit++) sum += letters[(hash >>> (6 * digit)) & 63];
  return sum;
}

/**
 * The cells that hold something else than what was written, and in a sheet of its own or the room of the block those
 * filled since. What formulas spill is no change.
 */
export function changedCells(sheet: Sheet, entry: KeptEntry): string[] {
  const { written = [], kind } = entry.before;
  const own = areaOf(entry.range);
  // Of emptied and frozen cells only these themselves matter.
  const searched = kind === 'new_sheet' || kind === 'assumptions' ? wholeSheet(sheet) : own;
  const contents = contentsOf(sheet, [...written, searched]);
  const isWritten = new Set<string>();
  const changed: [number, number][] = [];
  let index = 0;
  eachCell(written, (row, column) => {
    isWritten.add(`${row} ${column}`);
    if (sumAt(contents, row, column) !== entry.after.slice(index, index + sumLength))
      changed.push([row, column]);
    index += sumLength;
  });
  const formulaAt = (row: number, column: number) =>
    contents.formulas[row - contents.top]?.[column - contents.left] ?? '';
  const hasValueOnly = (row: number, column: number) =>
    (contents.values[row - contents.top]?.[column - contents.left] ?? '') !== '' &&
    formulaAt(row, column) === '' &&
    !isWritten.has(`${row} ${column}`);
  const lastColumn = own[1] + own[3] - 1;
  const spilled = new Set<string>();
  eachCell(written, (row, column) => {
    if (formulaAt(row, column) === '') return;
    // What is spilled has no formula of its own, and goes on without a gap along its first row and column.
    let [rows, columns] = [1, 1];
    while (hasValueOnly(row + rows, column)) rows++;
    while (column + columns <= lastColumn && hasValueOnly(row, column + columns)) columns++;
    eachCell([[row, column, rows, columns]], (each, across) => spilled.add(`${each} ${across}`));
  });
  if (kind !== 'cells' && kind !== 'frozen')
    eachCell([searched], (row, column) => {
      const place = `${row} ${column}`;
      const isFormula = formulaAt(row, column) !== '' && !isWritten.has(place);
      if (isFormula || (hasValueOnly(row, column) && !spilled.has(place))) changed.push([row, column]);
    });
  const prefix = quoteSheetName(sheet.getName());
  return changed.map(([row, column]) => `${prefix}!${columnName(column)}${row}`);
}

function wholeSheet(sheet: Sheet): Rectangle {
  return [1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn())];
}

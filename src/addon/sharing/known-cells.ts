/// <reference types="google-apps-script" />
import { parseReference, type Reference } from '../../formula/references';
import { type Cell, type Grid, toGrid } from '../../sheet/cells';
import { resultOf } from '../../templates/frozen-formula/twin-of-call';
import { evaluate } from '../requests/evaluate';
import type { OurFunctions } from '../requests/our-functions';
import { at, type Sheet, valuesOf } from './sheet-contents';

/** What pieces of formulas stand for, with each sheet read once. */
export function knownCells(book: GoogleAppsScript.Spreadsheet.Spreadsheet, ours: OurFunctions) {
  const sheets = new Map(book.getSheets().map(sheet => [sheet.getName(), sheet]));
  const read = new Map<string, Grid<Cell>>();
  const cut = new Map<string, Grid<Cell>>();
  const contents = (name: string, sheet: Sheet) => {
    const values = read.get(name) ?? valuesOf(sheet);
    read.set(name, values);
    return values;
  };
  const named = new Map<string, GoogleAppsScript.Spreadsheet.Range | null>();
  const rangeNamed = (name: string) => {
    if (!named.has(name)) named.set(name, book.getRangeByName(name));
    return named.get(name);
  };
  const cellsOf = (reference: Reference, sheetName: string): Grid<Cell> | undefined => {
    const sheet = sheets.get(sheetName);
    if (!sheet) return undefined;
    const values = contents(sheetName, sheet);
    const { left = 1, top = 1 } = reference;
    const right = reference.right ?? Math.max(left, values[0]!.length);
    // Of an open range the row below the last one is taken too: it is a range, however little it holds.
    const bottom = reference.bottom ?? Math.max(top + 1, values.length);
    const key = [sheetName, top, left, bottom, right].join(' ');
    const cells =
      cut.get(key) ??
      Array.from({ length: bottom - top + 1 }, (_, row) =>
        Array.from({ length: right - left + 1 }, (_cell, column) => at(values, top + row, left + column)),
      );
    cut.set(key, cells);
    return cells;
  };
  return {
    /** What somebody has read already need not be read again. */
    keep: (name: string, values: Grid<Cell>) => void read.set(name, values),
    cellsIn:
      (sheetName: string) =>
      (text: string, dialect: Parameters<typeof evaluate>[1]): Grid<Cell> | undefined =>
        evaluate(text, dialect, {
          reference: reference => cellsOf(reference, reference.sheet ?? sheetName),
          name: name => {
            const range = rangeNamed(name);
            return range
              ? cellsOf(parseReference(range.getA1Notation())!, range.getSheet().getName())
              : undefined;
          },
          call: (name, values) => {
            if (!ours.has(name) || values.length === 0 || values.includes(undefined)) return undefined;
            const definition = ours.definition(name);
            // Models take their time, and nothing is made of a table.
            if (!definition.native && definition.returns.shape !== 'value') return undefined;
            const result = resultOf(definition, values);
            return result === undefined ? undefined : toGrid(result);
          },
        }),
  };
}

/// <reference types="google-apps-script" />
import { readDays, serialOfFirstDay } from '../../calc/dates';
import { parseReference, type Reference } from '../../formula/references';
import { type Cell, type Grid, isDate } from '../../sheet/cells';
import type { RangeId, WireCell } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { spreadsheetZone } from '../zones';

export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows and columns count from 1. */
export interface Area {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function sheetOfId(sheetId: number): Sheet | undefined {
  return SpreadsheetApp.getActive()
    .getSheets()
    .find(sheet => sheet.getSheetId() === sheetId);
}

/** The cells that a reference stands for, its open sides closed where the sheet's content ends; undefined where there is no cell. */
export function areaOf({ left = 1, top = 1, right, bottom }: Reference, sheet: Sheet): Area | undefined {
  const lastColumn = Math.min(right ?? Math.max(left, sheet.getLastColumn()), sheet.getMaxColumns());
  const lastRow = Math.min(bottom ?? Math.max(top, sheet.getLastRow()), sheet.getMaxRows());
  if (lastColumn < left || lastRow < top) return undefined;
  return { sheet, row: top, column: left, rows: lastRow - top + 1, columns: lastColumn - left + 1 };
}

export function areaOfId({ sheetId, range }: RangeId): Area {
  const sheet = sheetOfId(sheetId);
  const area = sheet && areaOf(parseReference(range)!, sheet);
  if (!area) throw new Refusal({ id: 'no_such_range', about: range });
  return area;
}

export function rangeOf({ sheet, row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Cells as they can travel: dates as serial numbers, and nothing that only a script knows, such as a picture. */
export function toWire(cells: Grid<unknown>): WireCell[][] {
  const days = serialsOf(cells);
  return cells.map(line =>
    line.map(cell => {
      if (isDate(cell)) return { day: days.get(cell.getTime()) ?? 0 };
      if (typeof cell === 'number') return Number.isFinite(cell) ? cell : '#NUM!';
      return typeof cell === 'string' || typeof cell === 'boolean' ? cell : '';
    }),
  );
}

/** The serial number of each instant among the cells. All at once, for asking what a zone's offset was is slow. */
function serialsOf(cells: Grid<unknown>): Map<number, number> {
  const instants = new Set<number>();
  for (const line of cells) for (const cell of line) if (isDate(cell)) instants.add(cell.getTime());
  instants.delete(Number.NaN);
  const distinct = [...instants];
  const days = readDays(
    distinct.map(instant => new Date(instant)),
    () => [spreadsheetZone()],
  );
  return new Map(distinct.map((instant, index) => [instant, days[index]! + serialOfFirstDay]));
}

export function valuesOf(area: Area): Grid<Cell> {
  return rangeOf(area).getValues() as Grid<Cell>;
}

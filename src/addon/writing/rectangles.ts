/// <reference types="google-apps-script" />
import { parseReference, writeReference } from '../../formula/references';

/** Top, left, rows and columns. */
export type Rectangle = readonly [number, number, number, number];
type Place = { readonly row: number; readonly column: number };
type Area = Place & { readonly rows: number; readonly columns: number };

/** Cells as few rectangles that hold all of them and nothing else, so that few calls reach them. */
export function rectanglesOf(places: readonly Place[]): Rectangle[] {
  const sorted = [...places].sort((one, other) => one.row - other.row || one.column - other.column);
  const found: [number, number, number, number][] = [];
  /** By left edge and width, the rectangle that a run of the next row may prolong. */
  const latest = new Map<string, [number, number, number, number]>();
  for (let index = 0; index < sorted.length; ) {
    const { row, column } = sorted[index]!;
    let width = 1;
    for (index++; index < sorted.length; index++) {
      const next = sorted[index]!;
      if (next.row !== row || next.column > column + width) break;
      width = next.column - column + 1;
    }
    const key = `${column} ${width}`;
    const above = latest.get(key);
    if (above && above[0] + above[2] === row) above[2]++;
    else {
      const started: [number, number, number, number] = [row, column, 1, width];
      latest.set(key, started);
      found.push(started);
    }
  }
  return found;
}

/** The whole area of a place. */
export const rectangleOf = ({ row, column, rows, columns }: Area): Rectangle => [row, column, rows, columns];

export function fillRectangle<Value>(
  [top, left, rows, columns]: Rectangle,
  valueAt: (row: number, column: number) => Value,
): Value[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_value, column) => valueAt(top + row, left + column)),
  );
}

const relative = { top: false, left: false, bottom: false, right: false };

/** As A1 notation. */
export function areaText([top, left, rows, columns]: Rectangle): string {
  return writeReference({ top, left, bottom: top + rows - 1, right: left + columns - 1, absolute: relative });
}

export function areaOf(text: string): Rectangle {
  const { top = 1, left = 1, bottom = top, right = left } = parseReference(text) ?? {};
  return [top, left, bottom - top + 1, right - left + 1];
}

/** What of an area is inside a sheet, whose rows and columns may have been deleted. */
export function rangeIn(sheet: GoogleAppsScript.Spreadsheet.Sheet, [top, left, rows, columns]: Rectangle) {
  const height = Math.min(rows, sheet.getMaxRows() - top + 1);
  const width = Math.min(columns, sheet.getMaxColumns() - left + 1);
  return height > 0 && width > 0 ? sheet.getRange(top, left, height, width) : undefined;
}

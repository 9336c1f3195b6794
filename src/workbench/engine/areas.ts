import { columnName, quoteSheetName } from '../../formula/references';
import type { Area } from './operations';

export type Axis = 'row' | 'column';
export interface Shift {
  sheet: string;
  axis: Axis;
  /** Rows or columns before this one stay. */
  at: number;
  /** Negative for deletion. */
  count: number;
}

/** Where an area is after rows or columns were inserted or deleted; null when nothing is left of it. */
export function shiftArea(area: Area, { sheet, axis, at, count }: Shift): Area | null {
  if (area.sheet !== sheet) return area;
  const size = axis === 'row' ? 'rows' : 'columns';
  const start = area[axis];
  const end = start + area[size];
  const move = (position: number) => {
    if (position < at) return position;
    return count > 0 ? position + count : Math.max(at, position + count);
  };
  // An insertion right behind the area does not belong to it.
  const newStart = move(start);
  const newEnd = count > 0 ? move(end - 1) + 1 : move(end);
  return newEnd > newStart ? { ...area, [axis]: newStart, [size]: newEnd - newStart } : null;
}

export function shiftAll<Item extends { area: Area }>(items: Item[], shift: Shift): Item[] {
  return items.flatMap(item => {
    const area = shiftArea(item.area, shift);
    return area ? [{ ...item, area }] : [];
  });
}

export function overlaps(left: Area, right: Area): boolean {
  return (
    left.sheet === right.sheet &&
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}

/** What is left of an area when another is cut out of it. */
export function subtract(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const top = Math.max(area.row, hole.row);
  const bottom = Math.min(area.row + area.rows, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const right = Math.min(area.column + area.columns, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...area, row: top, rows: bottom - top, columns: left - area.column },
    { ...area, row: top, rows: bottom - top, column: right, columns: area.column + area.columns - right },
  ].filter(part => part.rows > 0 && part.columns > 0);
}

export function gridOf<Value>(area: Area, valueAt: (row: number, column: number) => Value): Value[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => valueAt(area.row + row, area.column + column)),
  );
}

export function a1Of({ row, column, rows, columns }: Omit<Area, 'sheet'>): string {
  const start = columnName(column) + row;
  const end = columnName(column + columns - 1) + (row + rows - 1);
  return start === end ? start : `${start}:${end}`;
}

/** With sheet and dollar signs, as a name refers to it. */
export function absoluteReference(sheetName: string, area: Area): string {
  const absolute = a1Of(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quoteSheetName(sheetName)}!${absolute}`;
}

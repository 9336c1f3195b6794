import { columnName, parseReference, writeReference } from '../../../formula/references';
import { cellsInAnswer, type RangeId, type Rows, type Selection, type WireCell } from '../protocol';
import { isBlankCell, nameOf } from './cell-text';
import type { Layout } from './guess-roles';
import { isShared, type Role } from './roles';

/** A column of the user's, its heading apart. */
export interface RawColumn {
  readonly name: string;
  /** Its letters in the sheet. */
  readonly letters: string;
  readonly cells: WireCell[];
}

/** The columns of a log as they stand in the sheet, by what they are. */
export interface RawLog {
  readonly sheetId: number;
  /** The row of the sheet where the cells begin. */
  readonly firstRow: number;
  readonly rows: number;
  readonly columns: { readonly [R in Role]?: RawColumn };
  readonly signals: readonly RawColumn[];
  readonly marked: readonly RawColumn[];
}

/** What has to be read of a selection, and a log to put it into. */
export interface Reading {
  readonly raw: RawLog;
  readonly range: RangeId;
  readonly pageRows: number;
  /** Just below a selection that ends somewhere, to see whether the columns go on there. */
  readonly below?: RangeId;
  /** For each column of the range, where its cells go. */
  readonly places: readonly (RawColumn | undefined)[];
}

export function readingOf(selection: Selection, { hasHeading, columns }: Layout): Reading {
  const reference = parseReference(selection.range);
  const left = reference?.left ?? 1;
  const firstRow = (reference?.top ?? 1) + (hasHeading ? 1 : 0);
  const lastRow = (reference?.top ?? 1) + selection.rows - 1;
  const used = columns.flatMap(({ role }, index) => (role === 'ignore' ? [] : [index]));
  const from = Math.min(...used);
  const to = Math.max(...used);
  const places = columns.slice(from, to + 1).map(({ name, role }, index) => {
    const letters = columnName(left + from + index);
    return role === 'ignore' ? undefined : { role, column: { name: name || letters, letters, cells: [] } };
  });
  const shared = (wanted: Role) => places.flatMap(place => (place?.role === wanted ? [place.column] : []));
  const range = (top: number, bottom: number): RangeId => ({
    sheetId: selection.sheetId,
    range: writeReference({ left: left + from, top, right: left + to, bottom, absolute: relative }),
  });
  return {
    raw: {
      sheetId: selection.sheetId,
      firstRow,
      rows: lastRow - firstRow + 1,
      columns: Object.fromEntries(
        places.flatMap(place => (place && !isShared(place.role) ? [[place.role, place.column]] : [])),
      ),
      signals: shared('signal'),
      marked: shared('marked'),
    },
    range: range(firstRow, lastRow),
    ...(reference?.bottom === undefined ? {} : { below: range(lastRow + 1, lastRow + 20) }),
    pageRows: Math.floor(cellsInAnswer / (to - from + 1)),
    places: places.map(place => place?.column),
  };
}

const relative = { left: false, top: false, right: false, bottom: false };

export function addPage({ places }: Reading, { cells }: Rows): void {
  for (const line of cells) {
    places.forEach((column, index) => {
      column?.cells.push(line[index]!);
    });
  }
}

/** All cells of a column from the log's first row on, open at the end where nothing else stands below. */
export function columnRange({ firstRow, rows }: RawLog, { letters }: RawColumn, isOpen: boolean): string {
  return `${letters}${firstRow}:${letters}${isOpen ? '' : firstRow + rows - 1}`;
}

/**
 * For each row, the first row of the same order. Rows of another customer or day are no lines of that order,
 * whatever their number says: a column of product references must not join what was bought again.
 */
export function firstLines({ columns: { order, customer, date } }: RawLog): (index: number) => number {
  if (!order) return index => index;
  const firsts = new Map<string, number>();
  const agree = (column: RawColumn | undefined, index: number, first: number) => {
    const cell = column?.cells[index];
    return isBlankCell(cell) || dayText(cell) === dayText(column?.cells[first]);
  };
  const firstOf = order.cells.map((cell, index) => {
    const key = nameOf(cell);
    const first = key === '' ? undefined : firsts.get(key);
    if (first === undefined) firsts.set(key, index);
    else if (agree(customer, index, first) && agree(date, index, first)) return first;
    return index;
  });
  return index => firstOf[index] ?? index;
}

/** A name, or a date without its time. */
const dayText = (cell: WireCell | undefined) => nameOf(cell).replace(/[T ]\d{1,2}:\d{2}.*$/, '');

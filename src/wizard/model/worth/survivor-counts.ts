import { CalcError } from '../../../calc/errors';
import { parseReference, writeReference } from '../../../formula/references';
import { sbgFit } from '../../../functions/sbg-fit';
import type { CellValue, Grid } from '../../../sheet/cells';
import type { Param } from '../../../sheet/kinds';
import type { RangeId, Selection, WireCell } from '../protocol';

/** Fader and Hardie (2007), the customers of regular rates. */
export const exampleSurvivors = '1000 631 468 382 326 289 262 241';

export const survivorsHint = {
  en: 'Whole numbers with spaces: all at the start, then who was left.',
  es: 'Números enteros con espacios: todos al principio y luego los que quedan.',
};

/** Counts typed in one line: 1000 631 468. */
export const survivorsParam: Param<readonly number[]> = {
  ...sbgFit.params.survivors,
  whole: false,
  read: (cell: CellValue) => readCounts(String(cell)),
};

export function readCounts(text: string): number[] {
  const counts = text
    .trim()
    .split(/[\s;]+|,\s+/)
    .map(count => {
      if (!/^\d{1,12}$/.test(count)) throw new CalcError('not_a_number', { value: count });
      return Number(count);
    });
  readSurvivors([counts]);
  return counts;
}

const readSurvivors = sbgFit.params.survivors.read as (grid: Grid<CellValue>) => unknown;

/** The counts among selected cells, without what describes them, and where they stand. */
export interface CountsFound {
  readonly counts: Grid<CellValue>;
  readonly range: RangeId;
}

/**
 * A header, names of cohorts, and a column or row that only numbers the periods are left out. Undefined where no
 * numbers remain or not all cells came along.
 */
export function countsIn({ cells, rows, columns, range, sheetId }: Selection): CountsFound | undefined {
  const reference = parseReference(range);
  if (!reference || cells.length < rows) return undefined;
  const at = (row: number, column: number): WireCell => cells[row]?.[column] ?? '';
  const line = (length: number, cell: (index: number) => WireCell) =>
    Array.from({ length }, (_, i) => cell(i));
  // The corner belongs to neither or to both.
  const below = rows > 1 ? 1 : 0;
  const column = line(rows, row => at(row, 0));
  const firstColumn =
    columns > 1 && (isNamed(column.slice(below)) || isCounted(column.slice(below)) || isCounted(column))
      ? 1
      : 0;
  const header = line(columns, place => at(0, place)).slice(firstColumn);
  const firstRow = rows > 1 && (isNamed(header) || isCounted(header)) ? 1 : 0;
  const counts = cells
    .slice(firstRow, rows)
    .map(row => row.slice(firstColumn, columns).map(cell => (typeof cell === 'object' ? '?' : cell)));
  if (!counts.some(row => row.some(cell => typeof cell === 'number'))) return undefined;
  const [top, left] = [(reference.top ?? 1) + firstRow, (reference.left ?? 1) + firstColumn];
  const closed = writeReference({
    left,
    top,
    right: left + counts[0]!.length - 1,
    bottom: top + counts.length - 1,
    absolute: reference.absolute,
  });
  return { counts, range: { sheetId, range: closed } };
}

const isFilled = (cell: WireCell) => cell !== '';
const isNamed = (cells: readonly WireCell[]) =>
  cells.some(cell => isFilled(cell) && typeof cell !== 'number');

/** 0, 1, 2 … or years: counts of survivors never rise. */
function isCounted(cells: readonly WireCell[]): boolean {
  const filled = cells.filter(isFilled);
  return (
    filled.length > 2 && filled.every((cell, index) => index === 0 || cell === Number(filled[index - 1]) + 1)
  );
}

import { CalcError } from '../../../calc/errors';
import { parseReference, writeReference } from '../../../formula/references';
import { sbgFit } from '../../../functions/sbg-fit';
import type { CellValue, Grid } from '../../../sheet/cells';
import type { Param } from '../../../sheet/kinds';
import type { RangeId, Selection, WireCell } from '../protocol';

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
  const firstRow = rows > 1 && describes(line(columns, column => at(0, column))) ? 1 : 0;
  const firstColumn = columns > 1 && describes(line(rows - firstRow, row => at(row + firstRow, 0))) ? 1 : 0;
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

/** Words, dates, or the numbers 0, 1, 2 … of periods and years: never rising, counts of survivors are none of these. */
function describes(cells: readonly WireCell[]): boolean {
  const filled = cells.filter(cell => cell !== '');
  if (filled.some(cell => typeof cell !== 'number')) return true;
  return (
    filled.length > 2 && filled.every((cell, index) => index === 0 || cell === Number(filled[index - 1]) + 1)
  );
}

import { CalcError } from '../calc/errors';
import { type Cell, type Grid, isBlank } from './cells';

/** The size all arguments stretch to, and which of its lines hold nothing. */
export interface Frame {
  readonly rows: number;
  readonly columns: number;
  /** Cells (row-major) for which every range argument is blank: they answer with a blank. */
  isBlankAt(row: number, column: number): boolean;
}

export interface RangeArgument {
  readonly key: string;
  readonly grid: Grid<Cell>;
}

const extent = (grid: Grid<Cell>) => ({ rows: grid.length, columns: grid[0]?.length ?? 0 });

/**
 * Broadcasting: one cell stretches over everything, a column over columns, a row over rows, so that a
 * column and a row make a grid. Unequal lengths are an error that names both arguments.
 *
 * A line is blank when all that varies along it is blank. Lines at the end of a frame that are blank are
 * the tail of an open range (A2:A) and answer with blanks even where the other axis is filled; inside the
 * frame a cell is blank only when every range is blank there.
 */
export function frameOf(ranges: readonly RangeArgument[]): Frame {
  let rows = 1;
  let columns = 1;
  let tallest = '';
  let widest = '';
  for (const { key, grid } of ranges) {
    const size = extent(grid);
    if (size.rows > 1) {
      if (rows > 1 && size.rows !== rows) throw mismatch(key, size.rows, tallest, rows);
      rows = size.rows;
      tallest ||= key;
    }
    if (size.columns > 1) {
      if (columns > 1 && size.columns !== columns) throw mismatch(key, size.columns, widest, columns);
      columns = size.columns;
      widest ||= key;
    }
  }
  const grids = ranges.map(range => range.grid).filter(grid => grid.length > 1 || (grid[0]?.length ?? 0) > 1);
  const tall = grids.filter(grid => grid.length > 1);
  const wide = grids.filter(grid => grid[0]!.length > 1);
  let filledRows = rows;
  while (tall.length > 0 && filledRows > 0 && tall.every(grid => grid[filledRows - 1]!.every(isBlank)))
    filledRows--;
  let filledColumns = columns;
  const isEmptyColumn = (grid: Grid<Cell>) => grid.every(line => isBlank(line[filledColumns - 1]));
  while (wide.length > 0 && filledColumns > 0 && wide.every(isEmptyColumn)) filledColumns--;
  return {
    rows,
    columns,
    isBlankAt: (row, column) =>
      row >= filledRows ||
      column >= filledColumns ||
      (grids.length > 0 && grids.every(grid => isBlank(cellAt(grid, row, column)))),
  };
}

/** The cell of a grid that stands at a place of the frame it is stretched over. */
function cellAt(grid: Grid<Cell>, row: number, column: number): Cell {
  const line = grid.length === 1 ? grid[0]! : grid[row]!;
  return line.length === 1 ? line[0] : line[column];
}

function mismatch(key: string, size: number, otherKey: string, otherSize: number): CalcError {
  return new CalcError('different_sizes', { argument: key, other: otherKey, limits: [size, otherSize] });
}

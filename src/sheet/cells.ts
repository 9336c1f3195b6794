/** What a cell may hold when it reaches a function, and what a function may put into a cell. */
export type Cell = number | string | boolean | Date | null | undefined;
export type CellValue = number | string | boolean;
export type Grid<T> = readonly (readonly T[])[];

export function isBlank(cell: unknown): boolean {
  return cell === '' || cell === null || cell === undefined;
}

/** Dates come from another realm (Apps Script's, the workbench's), where `instanceof` fails. */
export function isDate(cell: unknown): cell is Date {
  return typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]';
}

/** Error cells reach a function as their text. */
export function isErrorText(cell: unknown): boolean {
  return (
    typeof cell === 'string' &&
    /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!|SPILL!|CALC!)$/.test(cell)
  );
}

/**
 * An argument as a grid: a scalar is 1 × 1, a one-dimensional array one row. Short rows are filled with
 * blanks, so that every grid is rectangular.
 */
export function toGrid(argument: unknown): Grid<Cell> {
  if (!Array.isArray(argument)) return [[argument as Cell]];
  if (isRectangular(argument)) return argument as Grid<Cell>;
  const rows: readonly (readonly Cell[])[] = argument.every(Array.isArray)
    ? argument
    : argument.some(Array.isArray)
      ? argument.map(row => (Array.isArray(row) ? (row as Cell[]) : [row as Cell]))
      : [argument as Cell[]];
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0) return [['']];
  if (rows.every(row => row.length === width)) return rows;
  return rows.map(row =>
    row.length === width ? row : [...row, ...new Array<Cell>(width - row.length).fill('')],
  );
}

function isRectangular(rows: readonly unknown[]): boolean {
  const [first] = rows;
  if (!Array.isArray(first) || first.length === 0) return false;
  return rows.every(row => Array.isArray(row) && row.length === first.length);
}

import { readDays } from '../calc/dates';
import { CalcError } from '../calc/errors';
import type { Column } from '../calc/logs/filled-rows';
import { type Cell, type CellValue, type Grid, isBlank, isDate, isErrorText } from './cells';
import { checkLimits, type KindId, type Limits, type Param, readDouble } from './kinds';
import type { NativeText } from './native';
import type { Words } from './words';

/**
 * The columns of a log, each taken whole. Blank cells stay in their places, so that the columns keep
 * standing side by side; the calculation decides which rows may be blank.
 */
interface ColumnOptions {
  readonly text: Words;
  readonly example: Grid<CellValue>;
}

function column<T>(
  kind: KindId,
  { text, example }: ColumnOptions,
  read: (cells: readonly Cell[]) => Column<T>,
  limits?: Limits,
): Param<Column<T>, string> {
  return {
    kind,
    text,
    example,
    optional: false,
    ...(limits ? { limits } : {}),
    whole: true,
    read: (grid: Grid<Cell>) => read(cellsOfLine(grid)),
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

/** Who: text or a number, without the blanks around it. Letter case tells customers apart. */
export function labels(options: ColumnOptions): Param<Column<string>, string> {
  return column('customers', options, cells => readEach(cells, labelOf));
}

/** Any other name, read in the same way. */
export function names(options: ColumnOptions): Param<Column<string>, string> {
  return { ...labels(options), kind: 'labels' };
}

/** When: whole days since 1970-01-01. */
export function days(options: ColumnOptions): Param<Column<number>, string> {
  return column('dates', options, cells => {
    readEach(cells, cell => {
      if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
    });
    return readDays(cells);
  });
}

/** How much: the doubles of the cells. */
export function amounts(options: ColumnOptions & Limits): Param<Column<number>, string> {
  const { min, over, max, under } = options;
  const limits = { min, over, max, under };
  const amountOf = (cell: Cell) => {
    const amount = readDouble(cell);
    checkLimits(amount, limits);
    return amount;
  };
  return column('list', options, cells => readEach(cells, amountOf), limits);
}

function cellsOfLine(grid: Grid<Cell>): readonly Cell[] {
  const width = grid[0]?.length ?? 0;
  if (grid.length === 1) return grid[0]!;
  if (width > 1) throw new CalcError('not_a_line', { limits: [grid.length, width] });
  return grid.map(row => row[0]);
}

/** Reads each cell that is not blank; the error tells the first bad row and how many there are. */
function readEach<T>(cells: readonly Cell[], read: (cell: Cell) => T | undefined): (T | undefined)[] {
  let first: CalcError | undefined;
  let wrong = 0;
  const values = cells.map((cell, index) => {
    if (isBlank(cell)) return undefined;
    try {
      return read(cell);
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      wrong++;
      first ??= new CalcError(error.reason, { ...error.details, row: index + 1 });
      return undefined;
    }
  });
  if (first) throw new CalcError(first.reason, { ...first.details, wrong });
  return values;
}

function labelOf(cell: Cell): string | undefined {
  if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
  const label = isDate(cell) ? String(cell.getTime()) : String(cell).trim();
  return label === '' ? undefined : label;
}

/** Any cells in their places; blank ones undefined. For a function that judges what it is given. */
export function cells(options: ColumnOptions): Param<Column<Cell>, string> {
  return column('cells', options, line => line.map(cell => (isBlank(cell) ? undefined : cell)));
}

interface DateOptions {
  readonly text: Words;
  readonly example: CellValue;
}

/** One day, as whole days since 1970-01-01. Taken whole, because a log has one such day. */
export function date(options: DateOptions & { readonly optional: true }): Param<number | undefined, string>;
export function date(options: DateOptions & { readonly optional?: false }): Param<number, string>;
export function date({
  text,
  example,
  optional = false,
}: DateOptions & { readonly optional?: boolean }): Param<number | undefined, string> {
  return {
    kind: 'date',
    text,
    example,
    optional,
    whole: true,
    read: (grid: Grid<Cell>) => {
      const size = grid.length * grid[0]!.length;
      if (size > 1) throw new CalcError('one_value_only', { limits: [size] });
      const cell = grid[0]![0];
      if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
      try {
        return readDays([cell])[0]!;
      } catch (error) {
        throw error instanceof CalcError
          ? new CalcError(error.reason, { value: error.details.value })
          : error;
      }
    },
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

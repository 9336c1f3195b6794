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
function readEach<T>(
  cells: readonly Cell[],
  read: (cell: Cell) => T | undefined,
  { requireAll = false, firstRow = 1 } = {},
): (T | undefined)[] {
  let first: CalcError | undefined;
  let wrong = 0;
  const values = cells.map((cell, index) => {
    if (isBlank(cell) && !requireAll) return undefined;
    try {
      if (isBlank(cell)) throw new CalcError('missing');
      return read(cell);
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      wrong++;
      first ??= new CalcError(error.reason, { ...error.details, row: firstRow + index });
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

/** Two columns, a name and an amount each row; a heading above the amounts is passed over. */
export function costs(options: ColumnOptions): Param<ReadonlyMap<string, number> | undefined, string> {
  return {
    ...options,
    kind: 'costs',
    optional: true,
    whole: true,
    read: readCosts,
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

function readCosts(grid: Grid<Cell>): ReadonlyMap<string, number> {
  const width = grid[0]!.length;
  if (width !== 2) throw new CalcError('not_two_columns', { limits: [width] });
  const amountsByName = new Map<string, number>();
  grid.forEach((line, index) => {
    const [name, amount] = line;
    if (line.every(isBlank) || (index === 0 && isHeading(amount))) return;
    try {
      const label = isBlank(name) ? undefined : labelOf(name);
      if (label === undefined || isBlank(amount)) throw new CalcError('missing');
      const cost = readDouble(amount);
      checkLimits(cost, { min: 0 });
      amountsByName.set(label, cost);
    } catch (error) {
      throw error instanceof CalcError
        ? new CalcError(error.reason, { ...error.details, row: index + 1 })
        : error;
    }
  });
  return amountsByName;
}

const isHeading = (cell: Cell) => typeof cell === 'string' && !isBlank(cell) && !isErrorText(cell);

const standingIds = ['days_since_last', 'orders', 'revenue'] as const;
/** Where they stand in a table of RFM_SUMMARY without its header. */
const placesInSummary = [7, 5, 6] as const;
const widthOfSummary = 8;

type Standing = Readonly<Record<'daysSinceLast' | 'orders' | 'revenue', number>>;

/** Customers by recency, orders and money: columns by their ids, by place where there is no header. */
export function standings(options: ColumnOptions): Param<readonly Standing[], string> {
  return {
    ...options,
    kind: 'rfm',
    optional: false,
    whole: true,
    read: readStandings,
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

function readStandings(grid: Grid<Cell>): Standing[] {
  const { places, firstRow } = standingPlaces(grid);
  let end = grid.length;
  while (end > firstRow && places.every(place => isBlank(grid[end - 1]![place]))) end--;
  if (end === firstRow) throw new CalcError('no_rows');
  const columns = places.map((place, index) => {
    const argument = standingIds[index]!;
    try {
      return readEach(
        grid.slice(firstRow, end).map(line => line[place]),
        readDouble,
        { requireAll: true, firstRow: firstRow + 1 },
      );
    } catch (error) {
      throw error instanceof CalcError ? new CalcError(error.reason, { ...error.details, argument }) : error;
    }
  });
  return columns[0]!.map((days, index) => ({
    daysSinceLast: days!,
    orders: columns[1]![index]!,
    revenue: columns[2]![index]!,
  }));
}

function standingPlaces(grid: Grid<Cell>): { readonly places: readonly number[]; readonly firstRow: number } {
  const header = grid[0]!.map(cell => (typeof cell === 'string' ? cell.trim() : ''));
  const width = header.length;
  if (!standingIds.some(id => header.includes(id))) {
    if (width === standingIds.length) return { places: [0, 1, 2], firstRow: 0 };
    if (width === widthOfSummary) return { places: placesInSummary, firstRow: 0 };
  }
  const places = standingIds.map(id => {
    const place = header.indexOf(id);
    if (place < 0) throw new CalcError('no_column', { value: id });
    return place;
  });
  return { places, firstRow: 1 };
}

/**
 * Counts of survivors: each row a cohort from its first period on, as long as it has been seen; one column
 * alone is one cohort. Whole numbers that never rise.
 */
export function survivors(options: ColumnOptions): Param<readonly (readonly number[])[], string> {
  return {
    ...options,
    kind: 'survivors',
    optional: false,
    whole: true,
    read: readSurvivors,
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

function readSurvivors(grid: Grid<Cell>): number[][] {
  const isColumn = grid[0]!.length === 1;
  const lines = isColumn ? [grid.map(line => line[0])] : grid;
  const cohorts: number[][] = [];
  for (const [index, line] of lines.entries()) {
    let length = line.length;
    while (length > 0 && isBlank(line[length - 1])) length--;
    const cohort: number[] = [];
    for (let period = 0; period < length; period++) {
      const row = (isColumn ? period : index) + 1;
      const column = isColumn ? {} : { column: period + 1 };
      try {
        cohort.push(survivorsOf(line[period], cohort[period - 1]));
      } catch (error) {
        throw error instanceof CalcError
          ? new CalcError(error.reason, { ...error.details, row, ...column })
          : error;
      }
    }
    if (cohort.length > 0) cohorts.push(cohort);
  }
  return cohorts;
}

function survivorsOf(cell: Cell, before: number | undefined): number {
  if (isBlank(cell)) throw new CalcError('missing');
  const value = readDouble(cell);
  checkLimits(value, { min: 0, max: mostCustomers });
  if (!Number.isInteger(value)) throw new CalcError('not_whole', { value });
  if (before !== undefined && value > before) throw new CalcError('at_most', { value, limits: [before] });
  return value;
}

/** Sums of counts below this stay whole in a double. */
const mostCustomers = 1e12;

import { CalcError } from '../calc/errors';
import type { TimeUnit } from '../calc/time-units';
import { type Cell, type CellValue, type Grid, isBlank, isErrorText } from './cells';
import { checkLimits, type Limits, type Param, readDouble } from './kinds';
import type { NativeText } from './native';
import type { Words } from './words';

interface Options {
  readonly text: Words;
  readonly example: Grid<CellValue>;
}

function whole<T>(
  kind: 'fit' | 'rfm',
  { text, example }: Options,
  read: (grid: Grid<Cell>) => T,
): Param<T, string> {
  return {
    kind,
    text,
    example,
    optional: false,
    whole: true,
    read,
    native: (given: NativeText) => given?.text ?? 'NA()',
    guard: () => [],
  };
}

/** The same argument as the double in the cell: models calculate with nothing else. */
export function double<T, N>(
  param: Param<T, N>,
): Param<undefined extends T ? number | undefined : number, N> {
  const read = (cell: Cell) => {
    const value = readDouble(cell);
    checkLimits(value, param.limits ?? {});
    return value;
  };
  const fallback = param.fallback && { cell: param.fallback.cell, text: param.fallback.text };
  return { ...param, fallback, read };
}

/** The parameters of a model as a fit wrote them. */
export interface FittedRow<M extends string> {
  readonly model: M;
  readonly unit: string;
  readonly parameters: Readonly<Record<string, number>>;
}

/** The parameters' names of each model that may stand in a row, and the units it may count in. */
export interface RowModels<M extends string> {
  readonly parameterNames: Readonly<Record<M, readonly string[]>>;
  readonly units: readonly string[];
  /** The most a parameter may be: beyond it calculations lose their digits or do not end. */
  readonly most?: number;
}

const leastParameter = 1e-9;

/**
 * Both rows of a fit, ids and values, or the values alone. A row typed by hand may end after the
 * parameters; one that says that its fit failed is refused.
 */
export function fittedRow<M extends string>(options: Options & RowModels<M>): Param<FittedRow<M>, string> {
  return whole('fit', options, grid => readFittedRow(grid, options));
}

function readFittedRow<M extends string>(grid: Grid<Cell>, rowModels: RowModels<M>): FittedRow<M> {
  const lines = grid.filter(line => !line.every(isBlank));
  const values = lines[lines.length - 1];
  const header = lines.length === 2 ? lines[0]!.map(idOf) : undefined;
  if (values === undefined || lines.length > 2 || (header && header[0] !== 'model')) {
    throw new CalcError('not_a_fit');
  }
  for (const cell of values) if (isErrorText(cell)) throw new CalcError('error_cell', { value: cell });
  const at = (id: string, place: number) => values[header ? header.indexOf(id) : place];
  const model = modelOf(at('model', 0), rowModels);
  const unit = idOf(at('unit', 1));
  if (!rowModels.units.includes(unit)) throw new CalcError('not_a_fit');
  const status = header ? idOf(at('status', -1)) : lastText(values);
  if (status !== '' && status !== 'ok') throw new CalcError('unusable_fit', { value: status });
  const names = rowModels.parameterNames[model];
  const parameters: Record<string, number> = {};
  names.forEach((name, index) => {
    const cell = at(name, index + 2);
    if (isBlank(cell)) throw new CalcError('missing', { argument: name });
    try {
      parameters[name] = readDouble(cell);
      checkLimits(parameters[name], { over: 0 });
      checkLimits(parameters[name], { min: leastParameter, max: rowModels.most ?? Number.MAX_VALUE });
    } catch (error) {
      throw error instanceof CalcError
        ? new CalcError(error.reason, { ...error.details, argument: name })
        : error;
    }
  });
  return { model, unit, parameters };
}

function modelOf<M extends string>(cell: Cell, { parameterNames }: RowModels<M>): M {
  const name = typeof cell === 'string' ? cell.trim().toUpperCase() : '';
  if (name === '' || name === 'MODEL') throw new CalcError('not_a_fit');
  if (Object.keys(parameterNames).includes(name)) return name as M;
  throw new CalcError('other_model', { value: name, limits: [Object.keys(parameterNames).join(', ')] });
}

const idOf = (cell: Cell) => (typeof cell === 'string' ? cell.trim() : '');

/** The status of a row without ids: the text at its end, behind the model and the unit. */
function lastText(values: readonly Cell[]): string {
  for (let index = values.length - 1; index >= 2; index--) {
    if (!isBlank(values[index])) return idOf(values[index]);
  }
  return '';
}

/** A table of RFM_SUMMARY as columns. Times are in `unit`, which a table without header does not tell. */
export interface CustomerTable {
  readonly unit: TimeUnit | undefined;
  readonly customer: readonly (string | number)[];
  readonly x: Float64Array;
  readonly tX: Float64Array;
  readonly T: Float64Array;
  readonly meanRepeatSpend: Float64Array;
  readonly revenue: Float64Array;
}

interface TableOptions extends Options {
  /** Money is needed besides orders and times. */
  readonly withSpend: boolean;
}

/** Customers as RFM_SUMMARY lists them: columns by their ids, by their places where there is no header. */
export function customerTable(options: TableOptions): Param<CustomerTable, string> {
  return whole('rfm', options, grid => readCustomerTable(grid, options.withSpend));
}

/** More would make tables of their own too long. */
const mostOrders = 100_000;
const mostTime = 1e7;

export const orderLimits = { min: 0, max: mostOrders } satisfies Limits;
export const timeLimits = { min: 0, max: mostTime } satisfies Limits;

const ids = ['customer', 'x', 't_x', 'T', 'mean_repeat_spend', 'orders', 'revenue'] as const;
type Id = (typeof ids)[number];
const unitOfId = /^(?:t_x|T)_(day|week|month|quarter|year)$/;

interface Heading {
  readonly firstRow: number;
  readonly unit: TimeUnit | undefined;
  /** The name of a column as its table writes it. */
  readonly names: Readonly<Record<Id, string>>;
  readonly places: Readonly<Record<Id, number>>;
}

function readHeading(grid: Grid<Cell>): Heading {
  const firstRow = grid.findIndex(line => !line.every(isBlank));
  const header = grid[firstRow]!.map(idOf);
  const places = {} as Record<Id, number>;
  const names = {} as Record<Id, string>;
  if (!header.includes('x')) {
    ids.forEach((id, index) => {
      places[id] = index < header.length ? index : -1;
      names[id] = id;
    });
    return { firstRow, unit: undefined, names, places };
  }
  for (const id of ids) {
    const isTime = id === 't_x' || id === 'T';
    places[id] = header.findIndex(name => name === id || (isTime && name.startsWith(`${id}_`)));
    names[id] = header[places[id]] ?? id;
  }
  const units = [names.t_x, names.T].map(name => unitOfId.exec(name)?.[1]);
  if (units[0] !== units[1]) throw new CalcError('no_column', { value: `T_${units[0] ?? 'week'}` });
  return { firstRow: firstRow + 1, unit: units[0] as TimeUnit | undefined, names, places };
}

function readCustomerTable(grid: Grid<Cell>, withSpend: boolean): CustomerTable {
  const { firstRow, unit, names, places } = readHeading(grid);
  const needed: readonly Id[] = [
    'x',
    't_x',
    'T',
    ...(withSpend ? (['mean_repeat_spend', 'revenue'] as const) : []),
  ];
  for (const id of needed) if (places[id] < 0) throw new CalcError('no_column', { value: id });
  const column = () => new Float64Array(grid.length - firstRow);
  const customer: (string | number)[] = [];
  const table = { x: column(), tX: column(), T: column(), meanRepeatSpend: column(), revenue: column() };
  let first: CalcError | undefined;
  let wrong = 0;
  let length = 0;
  const put = (line: readonly Cell[]) => {
    const numberAt = (id: Id, limits: Limits) => doubleAt(line[places[id]], names[id], limits);
    const x = numberAt('x', orderLimits);
    const tX = numberAt('t_x', timeLimits);
    const T = numberAt('T', timeLimits);
    checkHistory({ x, tX, T }, names);
    table.x[length] = x;
    table.tX[length] = tX;
    table.T[length] = T;
    if (withSpend) {
      const mean = line[places.mean_repeat_spend];
      table.meanRepeatSpend[length] =
        x === 0 && isBlank(mean) ? 0 : numberAt('mean_repeat_spend', { min: 0 });
      table.revenue[length] = numberAt('revenue', {});
    }
    const name = line[places.customer];
    customer.push(typeof name === 'number' ? name : String(name ?? ''));
    length++;
  };
  for (let row = firstRow; row < grid.length; row++) {
    const line = grid[row]!;
    if (needed.every(id => isBlank(line[places[id]]))) continue;
    try {
      put(line);
    } catch (error) {
      if (!(error instanceof CalcError)) throw error;
      wrong++;
      first ??= new CalcError(error.reason, { ...error.details, row: row + 1 });
    }
  }
  if (first) throw new CalcError(first.reason, { ...first.details, wrong });
  if (length === 0) throw new CalcError('no_rows');
  return {
    unit,
    customer,
    x: table.x.subarray(0, length),
    tX: table.tX.subarray(0, length),
    T: table.T.subarray(0, length),
    meanRepeatSpend: table.meanRepeatSpend.subarray(0, length),
    revenue: table.revenue.subarray(0, length),
  };
}

function doubleAt(cell: Cell, argument: string, limits: Limits): number {
  try {
    if (isBlank(cell)) throw new CalcError('missing');
    const value = readDouble(cell);
    checkLimits(value, limits);
    return value;
  } catch (error) {
    throw error instanceof CalcError ? new CalcError(error.reason, { ...error.details, argument }) : error;
  }
}

/** A history that could have happened: whole orders, the last of them not after the end of observation. */
export function checkHistory(
  { x, tX, T }: { readonly x: number; readonly tX: number; readonly T: number },
  names: { readonly x: string; readonly t_x: string; readonly T: string } = { x: 'x', t_x: 't_x', T: 'T' },
): void {
  if (!Number.isInteger(x)) throw new CalcError('not_whole', { argument: names.x, value: x });
  if (tX > T)
    throw new CalcError('above_other', { argument: names.t_x, value: tX, other: names.T, limits: [T] });
  if (x === 0 && tX !== 0) throw new CalcError('recency_alone', { argument: names.t_x, value: tX });
}

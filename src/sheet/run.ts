import { CalcError, type ErrorDetails } from '../calc/errors';
import { exact } from '../calc/money/exact';
import { Quick, undecided } from '../calc/money/quick';
import { type Frame, frameOf } from './broadcast';
import { type Cell, type CellValue, type Grid, isBlank, toGrid } from './cells';
import type { Columns, FunctionDefinition, Line, Outcome } from './define';
import type { Param } from './kinds';

export type Result = CellValue | readonly (readonly CellValue[])[];

/** What one argument gives at a place of the frame; throws what is wrong with the cell there. */
interface Source {
  readonly key: string;
  readonly at: (row: number, column: number) => unknown;
}

/**
 * Runs a definition on the arguments a cell passed: counts them, reads blanks as defaults, broadcasts,
 * checks, computes and shapes. Throws CalcError and nothing else.
 */
export function run(definition: FunctionDefinition, args: readonly unknown[]): Result {
  try {
    return answer(definition, args);
  } catch (error) {
    throw error instanceof CalcError ? error : new CalcError('unexpected', { value: error });
  }
}

function answer(definition: FunctionDefinition, args: readonly unknown[]): Result {
  const params = Object.entries(definition.params);
  if (args.length > params.length) {
    throw new CalcError('too_many', { limits: [params.length, args.length] });
  }
  const grids = params.map(([key, param], index) => ({ key, param, grid: toGrid(args[index]) }));
  const { returns } = definition;
  const stretched = grids.filter(({ param }) => !param.whole);
  if (returns.shape === 'table') {
    for (const { key, grid } of stretched) requireOneCell(key, grid);
  }
  const frame = frameOf(stretched);
  if (returns.shape === 'row' && frame.rows > 1 && frame.columns > 1) {
    throw new CalcError('not_a_line', { limits: [frame.rows, frame.columns] });
  }
  const sources = grids.map(({ key, param, grid }) => source(key, param, grid, frame));
  const valuesAt = (row: number, column: number) => {
    const values: Record<string, unknown> = {};
    for (const { key, at } of sources) values[key] = at(row, column);
    return values;
  };
  const single = frame.rows === 1 && frame.columns === 1;
  const compute = <T>(
    row: number,
    column: number,
    toCells: (outcome: Outcome | Line | readonly Line[]) => T,
  ) => certain(definition, valuesAt(row, column), toCells);
  switch (returns.shape) {
    case 'table':
      return compute(0, 0, outcome => {
        const lines = outcome as readonly Line[];
        return withHeader(returns.open ? lines[0]! : returns.columns, lines);
      });
    case 'row': {
      if (single) return compute(0, 0, outcome => withHeader(returns.columns, [outcome as Line]));
      const blank = Object.keys(returns.columns).map(() => '');
      const line = (outcome: unknown) => lineCells(returns.columns, outcome as Line);
      return overFrame(frame, blank, (row, column) => compute(row, column, line)).flat();
    }
    case 'value': {
      if (single) {
        return compute<Result>(0, 0, outcome =>
          isTable(outcome) ? withHeader(returns.columns!, outcome) : toCell(outcome as Outcome),
        );
      }
      const cell = (outcome: Outcome | Line | readonly Line[]) => {
        if (isTable(outcome)) throw new CalcError('table_of_one', { limits: [frame.rows * frame.columns] });
        return toCell(outcome as Outcome);
      };
      return overFrame<CellValue>(frame, '', (row, column) => compute(row, column, cell));
    }
  }
}

/**
 * The outcome in quick arithmetic where that is certain of every cell, else in exact arithmetic: the same
 * cells either way, at most of the speed of doubles (see calc/money/quick).
 */
function certain<T>(
  definition: FunctionDefinition,
  values: Readonly<Record<string, unknown>>,
  toCells: (outcome: Outcome | Line | readonly Line[]) => T,
): T {
  try {
    return toCells(definition.compute(values));
  } catch (error) {
    if (error !== undecided) throw error;
  }
  const exactValues = Object.entries(values).map(([key, value]) => [key, exactly(value)]);
  return toCells(definition.compute(Object.fromEntries(exactValues)));
}

/** A value that was read, in exact arithmetic. */
export function exactly(value: unknown): unknown {
  if (value instanceof Quick) return exact(value.source!).div(value.divisor);
  return Array.isArray(value) ? value.map(exactly) : value;
}

function requireOneCell(key: string, grid: Grid<Cell>): void {
  const cells = grid.length * grid[0]!.length;
  if (cells > 1) throw new CalcError('one_value_only', { argument: key, limits: [cells] });
}

function source(key: string, param: Param<unknown>, grid: Grid<Cell>, frame: Frame): Source {
  const readInput = param.read as (input: unknown) => unknown;
  const fallback = param.fallback && (param.fallback.value ?? readInput(param.fallback.cell));
  const read = (input: unknown, blank: boolean) => {
    if (blank && param.optional) return fallback;
    try {
      if (blank) throw new CalcError('missing');
      return readInput(input);
    } catch (error) {
      throw error instanceof CalcError ? inArgument(error, key) : error;
    }
  };
  if (param.whole) {
    const blank = grid.every(line => line.every(isBlank));
    return { key, at: once(() => read(grid, blank)) };
  }
  const [height, width] = [grid.length, grid[0]!.length];
  const readAt = (row: number, column: number) => {
    const cell = grid[row]![column];
    return read(cell, isBlank(cell));
  };
  // A cell that no other place of the frame shares is read where it is needed and not kept.
  if (height === frame.rows && width === frame.columns) return { key, at: readAt };
  const kept = grid.map((line, row) => line.map((_, column) => once(() => readAt(row, column))));
  return {
    key,
    at: (row, column) => kept[height === 1 ? 0 : row]![width === 1 ? 0 : column]!(),
  };
}

/** Does a thing when first asked, and then gives the same answer or fault. */
function once<T>(work: () => T): () => T {
  let answer: (() => T) | undefined;
  return () => {
    if (!answer) {
      try {
        const value = work();
        answer = () => value;
      } catch (error) {
        answer = () => {
          throw error;
        };
      }
    }
    return answer();
  };
}

const inArgument = (error: CalcError, key: string) =>
  new CalcError(error.reason, { argument: key, ...error.details });

/**
 * Answers every cell of a frame. One bad cell refuses the whole range, because a gap or a text in a
 * column of numbers would silently drop out of a sum; the error says how many are bad and which is first.
 */
function overFrame<T>(frame: Frame, blank: T, compute: (row: number, column: number) => T): T[][] {
  const result: T[][] = [];
  let first: { error: CalcError; row: number; column: number } | undefined;
  let wrong = 0;
  for (let row = 0; row < frame.rows; row++) {
    const line: T[] = [];
    for (let column = 0; column < frame.columns; column++) {
      if (frame.isBlankAt(row, column)) {
        line.push(blank);
        continue;
      }
      try {
        line.push(compute(row, column));
      } catch (error) {
        if (!(error instanceof CalcError)) throw error;
        wrong++;
        first ??= { error, row, column };
      }
    }
    result.push(line);
  }
  if (first) throw located(first.error, frame, first.row, first.column, wrong);
  return result;
}

function located(error: CalcError, frame: Frame, row: number, column: number, wrong: number): CalcError {
  const place: ErrorDetails = {
    ...(frame.rows > 1 ? { row: row + 1 } : {}),
    ...(frame.columns > 1 ? { column: column + 1 } : {}),
    wrong,
  };
  return new CalcError(error.reason, { ...error.details, ...place });
}

function isTable(outcome: Outcome | Line | readonly Line[]): outcome is readonly Line[] {
  return Array.isArray(outcome);
}

function withHeader(columns: Columns | Line, lines: readonly Line[]): CellValue[][] {
  const ids = Object.keys(columns);
  const cells: CellValue[][] = [ids];
  for (const line of lines) cells.push(ids.map(id => toCell(line[id]!)));
  return cells;
}

function lineCells(columns: Columns, line: Line): CellValue[] {
  return Object.keys(columns).map(id => toCell(line[id]!));
}

/** A result as the cell gets it: never NaN or an infinity, which sheets show in ways of their own. */
function toCell(outcome: Outcome): CellValue {
  if (typeof outcome === 'string') return outcome;
  const value = typeof outcome === 'number' ? outcome : outcome.toNumber();
  if (Number.isNaN(value)) throw new CalcError('unexpected', { value });
  if (!Number.isFinite(value)) throw new CalcError('too_large');
  return value === 0 ? 0 : value;
}

import { readDays, serialOfFirstDay } from '../../../calc/dates';
import { CalcError } from '../../../calc/errors';
import { type Cell, type CellValue, type Grid, isBlank, isDate, toGrid } from '../../../sheet/cells';
import { type FunctionDefinition, sheetName } from '../../../sheet/define';
import type { Param } from '../../../sheet/kinds';
import { messageOf } from '../../../sheet/messages';
import { formulaText, type NativeText } from '../../../sheet/native';
import { exactly, type Result, run } from '../../../sheet/run';
import { nativeFormula } from '../../../sheet/twin';
import type { Words } from '../../../sheet/words';
import { alternativesOf } from './alternatives';
import type { ExplainedInput, Explanation, Figure, Step, TableOfFigures } from './explanation';
import { formatOf } from './formats';
import { sensitivityOf } from './sensitivity';
import { acquisitionSteps } from './steps-of-acquisition';
import { recurringSteps } from './steps-of-recurring';
import { retentionSteps } from './steps-of-retention';
import { valueSteps } from './steps-of-value';

export interface CallToExplain {
  readonly text: string;
  readonly arguments: readonly {
    readonly text: string;
    /** As a custom function gets them; absent where only the spreadsheet can work it out. */
    readonly cells?: Grid<Cell>;
    /** How the cells came about: written in the formula, in one cell or several, worked out by a function of ours. */
    readonly from: 'typed' | 'cells' | 'formula';
  }[];
}

/** A place of what a formula fills, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const makers: Readonly<Record<string, ((values: never) => readonly Step[]) | undefined>> = {
  ...valueSteps,
  ...acquisitionSteps,
  ...retentionSteps,
  ...recurringSteps,
};

/**
 * Takes a call apart: what its arguments mean and hold, the figures between them and the result, the same under the
 * other conventions, in built-in functions, and how much each input moves it. Where the formula fills several cells
 * it explains one of them: the selected one, or the one that is refused.
 */
export function explain(
  definition: FunctionDefinition,
  call: CallToExplain,
  selected: Place = { row: 0, column: 0 },
): Explanation {
  const params = Object.entries(definition.params);
  const grids = params.map(([, param], index) => {
    const given = call.arguments[index];
    return given && { ...given, grid: given.cells && toGrid(given.cells), param };
  });
  const stretched = grids.filter(given => given?.grid && !given.param.whole);
  const size = {
    rows: Math.max(1, ...stretched.map(given => given!.grid!.length)),
    columns: Math.max(1, ...stretched.map(given => given!.grid![0]!.length)),
  };
  const isKnown = grids.every(given => !given || given.text === '' || given.grid);
  const whole = isKnown
    ? outcome(
        definition,
        grids.map(given => given?.grid),
      )
    : undefined;
  const at = inside(whole instanceof CalcError ? refusedPlace(whole, selected) : selected, size);
  const picked = grids.map(given =>
    given?.grid === undefined ? '' : given.param.whole ? given.grid : cellAt(given.grid, at),
  );
  const fills = size.rows > 1 || size.columns > 1;
  const single =
    fills && whole !== undefined && !(whole instanceof CalcError) ? outcome(definition, picked) : whole;
  const result = single instanceof CalcError || single === undefined ? undefined : shaped(definition, single);
  const steps = result ? stepsOf(definition, picked) : [];
  const last = steps[steps.length - 1];
  // A choice of output may turn money into a share, which the last step knows.
  const figure =
    result && 'value' in result ? { ...result, format: last?.format ?? result.format } : undefined;
  const context = { definition, picked, format: figure?.format ?? 'number' };
  return {
    name: definition.name,
    text: call.text,
    summary: definition.summary,
    ...(definition.notes ? { notes: definition.notes } : {}),
    inputs: params.map(([key, param], index) => input(key, param, grids[index], picked[index])),
    ...(fills ? { place: { row: at.row + 1, column: at.column + 1, ...size } } : {}),
    steps,
    ...(result ? { result: figure ?? result } : {}),
    ...(single instanceof CalcError ? { problem: problemOf(single, definition) } : {}),
    alternatives: result ? alternativesOf(context) : [],
    ...nativeOf(definition, call, fills),
    sensitivity: typeof figure?.value === 'number' ? sensitivityOf(context) : [],
  };
}

function outcome(definition: FunctionDefinition, args: readonly unknown[]): Result | CalcError {
  try {
    return run(definition, args);
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
}

function refusedPlace({ details: { row, column } }: CalcError, selected: Place): Place {
  return {
    row: row === undefined ? selected.row : row - 1,
    column: column === undefined ? selected.column : column - 1,
  };
}

const inside = ({ row, column }: Place, { rows, columns }: { rows: number; columns: number }): Place => ({
  row: Math.min(row, rows - 1),
  column: Math.min(column, columns - 1),
});

function cellAt(grid: Grid<Cell>, { row, column }: Place): Cell {
  const line = grid.length === 1 ? grid[0]! : (grid[row] ?? []);
  return line.length === 1 ? line[0] : line[column];
}

const inBoth = (text: (language: 'en' | 'es') => string): Words => ({ en: text('en'), es: text('es') });

function problemOf(error: CalcError, definition: FunctionDefinition): Words {
  return inBoth(language => messageOf(error, definition, language));
}

const mostLines = 6;

function shaped({ returns }: FunctionDefinition, result: Result): Figure | TableOfFigures {
  if (!Array.isArray(result)) {
    const format = returns.shape === 'value' && typeof result === 'number' ? returns.format : 'text';
    return { value: result as CellValue, format };
  }
  const [head = [], ...lines] = result as readonly (readonly CellValue[])[];
  return {
    head: head.map(String),
    formats: head.map(id => returns.columns?.[String(id)]?.format ?? 'number'),
    lines: lines.slice(0, mostLines),
    rows: lines.length,
  };
}

type Given = (CallToExplain['arguments'][number] & { readonly grid?: Grid<Cell> }) | undefined;

function input(key: string, param: Param<unknown>, given: Given, picked: Cell | Grid<Cell>): ExplainedInput {
  const about = { argument: sheetName(key), meaning: param.text, text: given?.text ?? '' };
  const cells = given?.grid ? given.grid.length * given.grid[0]!.length : 0;
  const cell = param.whole ? given?.grid?.[0]?.[0] : picked;
  const isSeveral = param.whole && cells > 1;
  const isLeftOut = !given || given.text === '' || (given.grid && !isSeveral && isBlank(cell));
  if (isLeftOut) {
    const fallback = param.fallback?.cell;
    if (fallback === undefined) return { ...about, from: 'omitted' };
    const figure = { value: fallback, format: formatOf(param) };
    return { ...about, figure, ...choiceOf(param, fallback), from: 'default' };
  }
  if (!given.grid) return { ...about, from: 'formula' };
  if (isSeveral) return { ...about, cells, from: 'range' };
  // Read as the function reads it: midnight of the sheet may be another day in Greenwich.
  const value = isDate(cell) ? readDays([cell])[0]! + serialOfFirstDay : (cell as CellValue);
  const format = isDate(cell) ? 'date' : typeof value === 'number' ? formatOf(param) : 'text';
  const from = given.from === 'cells' ? (cells > 1 ? 'range' : 'cell') : given.from;
  return { ...about, figure: { value, format }, ...choiceOf(param, value), from };
}

/** Its word in both languages, whichever was given. */
function choiceOf({ choices, read }: Param<unknown>, value: CellValue): { choice?: Words } {
  if (!choices) return {};
  try {
    const id = (read as (cell: CellValue) => string)(value);
    return { choice: { en: id, es: choices[id]!.es } };
  } catch {
    // What is refused is told elsewhere.
    return {};
  }
}

/** What the calculation gets, in exact arithmetic. */
function stepsOf(definition: FunctionDefinition, picked: readonly unknown[]): readonly Step[] {
  const make = makers[definition.name];
  if (!make) return [];
  const values = Object.entries(definition.params).map(([key, param], index) => {
    const given = picked[index];
    const read = param.read as (given: unknown) => unknown;
    const grid = toGrid(given);
    const blank = grid.every(line => line.every(isBlank));
    const fallback = param.fallback && (param.fallback.value ?? read(param.fallback.cell));
    return [key, exactly(blank ? fallback : read(param.whole ? grid : given))];
  });
  return make(Object.fromEntries(values) as never);
}

function nativeOf(definition: FunctionDefinition, call: CallToExplain, ranges: boolean): { native?: string } {
  const texts = call.arguments.map((given): NativeText => {
    if (given.text === '') return undefined;
    if (given.from !== 'typed' || !given.cells) return { form: 'expression', text: given.text };
    return { form: 'constant', text: formulaText(given.cells[0]![0]) };
  });
  const native = nativeFormula(definition, texts, { ranges });
  return native === undefined ? {} : { native };
}

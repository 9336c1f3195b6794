import * as fc from 'fast-check';
import { catalogue } from '../../src/build/catalogue';
import { CalcError } from '../../src/calc/errors';
import { columnName } from '../../src/formula/references';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition, Twin } from '../../src/sheet/define';
import type { Param } from '../../src/sheet/kinds';
import type { NativeText } from '../../src/sheet/native';
import { formulaText } from '../../src/sheet/native';
import { type Result, run } from '../../src/sheet/run';
import { nativeCells } from '../../src/sheet/twin';
import { evaluateRounds, type NativeCells, type NativeValue } from './ironcalc';
import { largestTerm } from './largest-terms';
import { type Argument, validArgument } from './valid-inputs';

export const seed = 20;
export const withTwin = (await catalogue())
  .map(({ definition }) => definition)
  .filter(({ native }) => native);
const isWhole = ({ params }: FunctionDefinition) => Object.values(params).some(param => param.whole);
export const ofCells = withTwin.filter(definition => !isWhole(definition));
export const named = (definitions: readonly FunctionDefinition[]) =>
  definitions.map(definition => [definition.name, definition] as const);

/** How an argument stands in a call: cell and sum take their value from the sheet. */
export type Form = 'cell' | 'sum' | 'constant' | 'omitted';

export interface Call {
  readonly guarded: boolean;
  readonly forms: readonly Form[];
  readonly constants: readonly Cell[];
  readonly row: number;
  readonly cells: readonly TwinCell[];
}

export interface TwinCell {
  /** Where the result holds its like; the header is line 0. */
  readonly line: number;
  readonly column: string;
  readonly formula: string;
}

export function formOf(param: Param<unknown>): fc.Arbitrary<Form> {
  const isNumber = param.kind !== 'choice' && param.kind !== 'flag';
  return fc.constantFrom<Form>(
    'cell',
    'cell',
    'constant',
    ...(isNumber ? (['sum', 'sum'] as const) : []),
    ...(param.optional ? (['omitted'] as const) : []),
  );
}

const addresses = (index: number, row: number) =>
  [`${columnName(2 * index + 1)}${row}`, `${columnName(2 * index + 2)}${row}`] as const;

function textOf(form: Form, constant: Cell, index: number, row: number): NativeText {
  const [first, second] = addresses(index, row);
  switch (form) {
    case 'omitted':
      return undefined;
    case 'constant':
      return { form: 'constant', text: formulaText(constant) };
    case 'sum':
      return { form: 'expression', text: `${first}+${second}` };
    case 'cell':
      return { form: 'expression', text: first };
  }
}

const longestTable = 61;
const linesAlwaysLooked = 8;

export function cellsOf(twin: Twin, row: number): TwinCell[] {
  if (typeof twin === 'string') return [{ line: 0, column: '', formula: twin }];
  const lines: readonly Readonly<Record<string, string>>[] = Array.isArray(twin) ? twin : [twin];
  // Of a table as long as an argument says, the first lines and one other, another in each call.
  const other = linesAlwaysLooked + ((row * 7) % (longestTable - linesAlwaysLooked));
  const looked = lines.length < longestTable ? lines.keys() : [0, 1, 2, 3, other];
  return [...looked].flatMap(line =>
    Object.entries(lines[line]!).map(([column, formula]) => ({ line: line + 1, column, formula })),
  );
}

export function callOf(
  definition: FunctionDefinition,
  forms: readonly Form[],
  constants: readonly Cell[],
  row: number,
  guarded: boolean,
): Call {
  const texts = forms.map((form, index) => textOf(form, constants[index], index, row));
  const twin = nativeCells(definition, texts, { guarded, lines: longestTable })!;
  return { guarded, forms, constants, row, cells: cellsOf(twin, row) };
}

/** The values as the function gets them: what a constant, a sum or an omitted argument makes of them. */
export function argumentsOf(call: Call, values: readonly Cell[]): Cell[] {
  return call.forms.map((form, index) => {
    const value = values[index];
    if (form === 'omitted') return '';
    if (form === 'constant') return call.constants[index];
    return form === 'sum' && value === '' ? 0 : value;
  });
}

export function sheetCells(call: Call, args: readonly Cell[]): NativeCells {
  const cells: Record<string, NativeValue> = {};
  call.forms.forEach((form, index) => {
    const [first, second] = addresses(index, call.row);
    if (form === 'cell') cells[first] = args[index] as NativeValue;
    if (form === 'sum') [cells[first], cells[second]] = summands(args[index] as number);
  });
  return cells;
}

/** Two numbers, neither of them 0 where that can be, whose sum is the number to the last digit. */
function summands(sum: number): [number, number] {
  const second = [0.25, 1, -1, 2, 0.5, -0.125, 16].find(value => sum - value + value === sum) ?? 0;
  return [sum - second, second];
}

export function attempt(definition: FunctionDefinition, args: readonly Argument[]): Result | undefined {
  try {
    return run(definition, args);
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}

/** What the twin should say in a place of the result; undefined where the result does not reach. */
function expectedIn(definition: FunctionDefinition, result: Result, { line, column }: TwinCell) {
  if (!Array.isArray(result)) return result as NativeValue;
  if (definition.returns.shape === 'value') return '#N/A';
  const index = (result[0] as readonly string[]).indexOf(column);
  return result[line]?.[index] as NativeValue | undefined;
}

/** A result too large for a cell is an error without a guard. */
const isRefusal = (answer: NativeValue) => answer === '#N/A' || answer === '#NUM!';

/** The differences between the function and its twin for one set of arguments, in words. */
function differences(
  definition: FunctionDefinition,
  call: Call,
  args: readonly Cell[],
  result: Result | undefined,
  answers: readonly NativeValue[],
): string[] {
  const told = `${definition.name}(${args.map(String).join('; ')}) [${call.forms.join(' ')}]`;
  if (result === undefined) {
    return !call.guarded || answers.some(isRefusal)
      ? []
      : [`${told} is refused, the twin says ${answers.join(', ')}`];
  }
  return call.cells.flatMap((cell, index) => {
    const expected = expectedIn(definition, result, cell);
    const answer = answers[index];
    if (expected === undefined || expected === answer) return [];
    const place = `${told} ${cell.line} ${cell.column}: ${expected}, the twin says ${answer}`;
    if (typeof expected !== 'number' || typeof answer !== 'number') return [place];
    const allowed = 1e-12 * largestTerm(definition, args, cell.column, expected);
    return Math.abs(answer - expected) <= allowed ? [] : [`${place}, allowed ${allowed}`];
  });
}

/** The arguments of each call in each round. */
type Rounds = readonly (readonly (readonly Cell[])[])[];

/** How many of the calls the function answers, and where it and its twin differ. */
export function compare(definition: FunctionDefinition, calls: readonly Call[], rounds: Rounds) {
  const answers = evaluateRounds(
    calls.flatMap(call => call.cells.map(cell => cell.formula)),
    rounds.map(round => Object.assign({}, ...calls.map((call, index) => sheetCells(call, round[index]!)))),
  );
  const wrong: string[] = [];
  let answered = 0;
  rounds.forEach((round, roundIndex) => {
    let start = 0;
    calls.forEach((call, index) => {
      const args = round[index]!;
      const result = attempt(definition, args);
      if (result !== undefined) answered++;
      const own = answers[roundIndex]!.slice(start, start + call.cells.length);
      wrong.push(...differences(definition, call, args, result, own));
      start += call.cells.length;
    });
  });
  return { answered, wrong };
}

export const scalarOf = (param: Param<unknown>) => validArgument(param, 1) as fc.Arbitrary<Cell>;

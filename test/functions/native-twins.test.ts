import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { CalcError } from '../../src/calc/errors';
import { columnName } from '../../src/formula/references';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition, Twin } from '../../src/sheet/define';
import { formulaText } from '../../src/sheet/formula-text';
import type { Param } from '../../src/sheet/kinds';
import type { NativeText } from '../../src/sheet/native';
import { type Result, run } from '../../src/sheet/run';
import { nativeCells } from '../../src/sheet/twin';
import type { NativeCells, NativeValue } from '../support/ironcalc';
import { evaluateRounds } from '../support/native-rounds';
import { largestTerm } from '../support/largest-terms';
import { validArgument, validCell } from '../support/valid-inputs';

const seed = 20;
const withTwin = (await catalogue()).map(({ definition }) => definition).filter(({ native }) => native);
const isWhole = ({ params }: FunctionDefinition) => Object.values(params).some(param => param.whole);
const ofCells = withTwin.filter(definition => !isWhole(definition));

const inputsOfEach = 500;
const callsInOneBatch = 20;
const roundsOfOneBatch = 20;

/** How an argument stands in a call: cell and sum take their value from the sheet. */
type Form = 'cell' | 'sum' | 'constant' | 'omitted';

interface Call {
  readonly forms: readonly Form[];
  readonly constants: readonly Cell[];
  readonly row: number;
  readonly cells: readonly TwinCell[];
}

interface TwinCell {
  /** Where the result holds its like; the header is line 0. */
  readonly line: number;
  readonly column: string;
  readonly formula: string;
}

function formOf(param: Param<unknown>): fc.Arbitrary<Form> {
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

function cellsOf(twin: Twin, row: number): TwinCell[] {
  if (typeof twin === 'string') return [{ line: 0, column: '', formula: twin }];
  const lines = Array.isArray(twin) ? twin : [twin as Readonly<Record<string, string>>];
  // Of a table as long as an argument says, the first lines and one other, another in each call.
  const other = linesAlwaysLooked + (row * 7) % (longestTable - linesAlwaysLooked);
  const looked = lines.length < longestTable ? lines.keys() : [0, 1, 2, 3, other];
  return [...looked].flatMap(line =>
    Object.entries(lines[line]!).map(([column, formula]) => ({ line: line + 1, column, formula })),
  );
}

function callOf(definition: FunctionDefinition, forms: readonly Form[], constants: readonly Cell[], row: number): Call {
  const texts = forms.map((form, index) => textOf(form, constants[index], index, row));
  const twin = nativeCells(definition, texts, { guarded: true, lines: longestTable })!;
  return { forms, constants, row, cells: cellsOf(twin, row) };
}

/** The values as the function gets them: what a constant, a sum or an omitted argument makes of them. */
function argumentsOf(call: Call, values: readonly Cell[]): Cell[] {
  return call.forms.map((form, index) => {
    const value = values[index];
    if (form === 'omitted') return '';
    if (form === 'constant') return call.constants[index];
    return form === 'sum' && value === '' ? 0 : value;
  });
}

function sheetCells(call: Call, args: readonly Cell[]): NativeCells {
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

function attempt(definition: FunctionDefinition, args: readonly Cell[]): Result | undefined {
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

/** The differences between the function and its twin for one set of arguments, in words. */
function differences(
  definition: FunctionDefinition,
  call: Call,
  args: readonly Cell[],
  answers: readonly NativeValue[],
): string[] {
  const result = attempt(definition, args);
  const told = `${definition.name}(${args.map(String).join('; ')}) [${call.forms.join(' ')}]`;
  if (result === undefined) {
    return answers.includes('#N/A') ? [] : [`${told} is refused, the twin says ${answers.join(', ')}`];
  }
  return call.cells.flatMap((cell, index) => {
    const expected = expectedIn(definition, result, cell);
    const answer = answers[index];
    if (expected === undefined || expected === answer) return [];
    const place = `${told} ${cell.line} ${cell.column}: ${expected}, the twin says ${answer}`;
    if (typeof expected !== 'number' || typeof answer !== 'number') return [place];
    const allowed = 1e-12 * Math.max(Math.abs(expected), largestTerm(definition, args, cell.column));
    return Math.abs(answer - expected) <= allowed ? [] : [`${place}, allowed ${allowed}`];
  });
}

describe('consistent', () => {
  it.each(ofCells.map(definition => [definition.name, definition] as const))(
    '%s answers as its twin does in an engine of others',
    (_, definition) => {
      const params = Object.values(definition.params);
      const forms = fc.tuple(...params.map(formOf));
      const constants = fc.tuple(...params.map(validCell));
      const inputs = fc.tuple(...params.map(param => validArgument(param, 1) as fc.Arbitrary<Cell>));
      let answered = 0;
      for (let batch = 0; answered < inputsOfEach; batch++) {
        expect(batch, `${definition.name} refuses nearly everything`).toBeLessThan(10);
        const draw = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
          fc.sample(arbitrary, { seed: seed + batch, numRuns });
        const drawnConstants = draw(constants, callsInOneBatch);
        const calls = draw(forms, callsInOneBatch).map((drawn, index) =>
          callOf(definition, drawn, drawnConstants[index]!, index + 1),
        );
        const values = draw(inputs, callsInOneBatch * roundsOfOneBatch);
        const rounds = Array.from({ length: roundsOfOneBatch }, (_, round) =>
          calls.map((call, index) => argumentsOf(call, values[round * callsInOneBatch + index]!)),
        );
        const answers = evaluateRounds(
          calls.flatMap(call => call.cells.map(cell => cell.formula)),
          rounds.map(round =>
            Object.assign({}, ...calls.map((call, index) => sheetCells(call, round[index]!))),
          ),
        );
        rounds.forEach((round, roundIndex) => {
          let start = 0;
          calls.forEach((call, index) => {
            const args = round[index]!;
            const end = start + call.cells.length;
            expect(differences(definition, call, args, answers[roundIndex]!.slice(start, end))).toEqual([]);
            start = end;
            if (attempt(definition, args) !== undefined) answered++;
          });
        });
      }
    },
  );
});

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
import { type NativeCells, type NativeValue, openNativeEngine } from '../support/ironcalc';
import { largestTerm } from '../support/largest-terms';
import { evaluateRounds } from '../support/native-rounds';
import { type Argument, isAccepted, validArgument, validArguments, validCell } from '../support/valid-inputs';

const seed = 20;
const withTwin = (await catalogue()).map(({ definition }) => definition).filter(({ native }) => native);
const isWhole = ({ params }: FunctionDefinition) => Object.values(params).some(param => param.whole);
const ofCells = withTwin.filter(definition => !isWhole(definition));
const named = (definitions: readonly FunctionDefinition[]) =>
  definitions.map(definition => [definition.name, definition] as const);

const inputsOfEach = 500;
const callsInOneBatch = 10;
const roundsOfOneBatch = 70;

/** How an argument stands in a call: cell and sum take their value from the sheet. */
type Form = 'cell' | 'sum' | 'constant' | 'omitted';

interface Call {
  readonly guarded: boolean;
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
  const other = linesAlwaysLooked + ((row * 7) % (longestTable - linesAlwaysLooked));
  const looked = lines.length < longestTable ? lines.keys() : [0, 1, 2, 3, other];
  return [...looked].flatMap(line =>
    Object.entries(lines[line]!).map(([column, formula]) => ({ line: line + 1, column, formula })),
  );
}

function callOf(
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
function compare(definition: FunctionDefinition, calls: readonly Call[], rounds: Rounds) {
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

const scalarOf = (param: Param<unknown>) => validArgument(param, 1) as fc.Arbitrary<Cell>;

/** Random calls of all forms, each on so many random inputs. */
function compareRandomly(definition: FunctionDefinition, batch: number) {
  const params = Object.values(definition.params);
  const draw = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
    fc.sample(arbitrary, { seed: seed + batch, numRuns });
  const constants = draw(fc.tuple(...params.map(validCell)), callsInOneBatch);
  const calls = draw(fc.tuple(...params.map(formOf)), callsInOneBatch).map((forms, index) =>
    callOf(definition, forms, constants[index]!, index + 1, index % 2 === 0),
  );
  const values = draw(fc.tuple(...params.map(scalarOf)), callsInOneBatch * roundsOfOneBatch);
  const rounds = Array.from({ length: roundsOfOneBatch }, (_, round) =>
    calls.map((call, index) => argumentsOf(call, values[round * callsInOneBatch + index]!)),
  );
  return compare(definition, calls, rounds);
}

describe('consistent', () => {
  it.each(named(ofCells))('%s answers as its twin does in an engine of others', (_, definition) => {
    let answered = 0;
    for (let batch = 0; answered < inputsOfEach; batch++) {
      expect(batch, 'too many of the inputs are refused').toBeLessThan(8);
      const comparison = compareRandomly(definition, batch);
      expect(comparison.wrong).toEqual([]);
      answered += comparison.answered;
    }
  });
});

/** Each word of each choice once as a constant, the other arguments in cells. */
function callsByWord(definition: FunctionDefinition): Call[] {
  const params = Object.values(definition.params);
  const inCells = params.map((): Form => 'cell');
  return params
    .flatMap((param, index) =>
      Object.entries(param.choices ?? {}).flatMap(([id, { es }]) =>
        [id, es].map(word => ({ forms: inCells.with(index, 'constant'), words: { [index]: word } })),
      ),
    )
    .map(({ forms, words }, call) =>
      callOf(
        definition,
        forms,
        params.map((_, index) => words[index]),
        call + 1,
        false,
      ),
    );
}

describe('consistent with constants', () => {
  const withChoices = ofCells.filter(({ params }) => Object.values(params).some(param => param.choices));

  it.each(named(withChoices))('%s takes every word of its choices as a constant', (_, definition) => {
    const calls = callsByWord(definition);
    const inputs = fc.tuple(...Object.values(definition.params).map(scalarOf));
    const values = fc.sample(inputs, { seed, numRuns: 4 });
    const rounds = values.map(drawn => calls.map(call => argumentsOf(call, drawn)));
    const { answered, wrong } = compare(definition, calls, rounds);
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  });
});

const values = ofCells.filter(({ returns }) => returns.shape === 'value');

/** The first so many draws that the function answers with numbers only. */
function answeredWithNumbers<T>(
  definition: FunctionDefinition,
  draws: fc.Arbitrary<T>,
  toArguments: (drawn: T) => readonly Argument[],
  numRuns: number,
): T[] {
  const isAnswered = (drawn: T) => {
    if (!isAccepted(definition, toArguments(drawn))) return false;
    const result = [run(definition, toArguments(drawn))].flat(2);
    return result.every(cell => typeof cell === 'number' && cell !== 0);
  };
  return fc.sample(draws.filter(isAnswered), { seed, numRuns });
}

describe('consistent inside formulas', () => {
  const surroundings: readonly (readonly [string, (answer: number) => number])[] = [
    ['2*@^1', answer => 2 * answer],
    ['-@', answer => -answer],
    ['1-@', answer => 1 - answer],
    ['6/@', answer => 6 / answer],
    ['@^2', answer => answer ** 2],
  ];

  it.each(named(values))('%s keeps its value where other operators stand around it', (_, definition) => {
    const params = Object.values(definition.params);
    const forms = params.map((param): Form => (param.choices || param.kind === 'flag' ? 'cell' : 'sum'));
    const constants = params.map(() => undefined);
    for (const guarded of [true, false]) {
      const call = callOf(definition, forms, constants, 1, guarded);
      const twin = call.cells[0]!.formula;
      const rounds = answeredWithNumbers(
        definition,
        fc.tuple(...params.map(scalarOf)).map(drawn => argumentsOf(call, drawn)),
        drawn => drawn,
        5,
      );
      const answers = evaluateRounds(
        surroundings.map(([text]) => text.replace('@', twin)),
        rounds.map(round => sheetCells(call, round)),
      );
      rounds.forEach((args, round) => {
        const answer = run(definition, args) as number;
        surroundings.forEach(([, expected], index) => {
          const allowed = 1e-11 * Math.max(1, Math.abs(expected(answer)), Math.abs(answer));
          expect(Math.abs((answers[round]![index] as number) - expected(answer))).toBeLessThan(allowed);
        });
      });
    }
  });
});

describe('consistent over ranges', () => {
  const engine = openNativeEngine();
  const height = 3;
  const takesRange = ({ choices, kind }: Param<unknown>) => !choices && kind !== 'flag';
  const asColumn = (cells: readonly Cell[]) => cells.map(cell => [cell]);

  /** Choices stand as constants: the engine answers a SWITCH over a range with zeros. */
  function evaluateTwin(definition: FunctionDefinition, args: readonly Argument[]): NativeValue[][] {
    const texts = args.map((argument, index): NativeText => {
      if (!Array.isArray(argument)) {
        const text = formulaText(argument as Cell);
        return text === '' ? undefined : { form: 'constant', text };
      }
      const letter = columnName(index + 1);
      engine.setCells(
        Object.fromEntries(argument.map(([cell], row) => [`${letter}${row + 1}`, cell as NativeValue])),
      );
      return { form: 'expression', text: `${letter}1:${letter}${argument.length}` };
    });
    return engine.evaluateGrid(nativeCells(definition, texts, { ranges: true }) as string);
  }

  function expectSameColumn(definition: FunctionDefinition, args: readonly Argument[]) {
    const result = run(definition, args) as readonly (readonly number[])[];
    const twin = evaluateTwin(definition, args);
    // A column that the other arguments leave without effect is no part of the twin, which has one cell then.
    const lines = twin.length === 1 ? result.map(() => twin[0]!) : twin;
    expect(lines).toHaveLength(height);
    lines.forEach((line, row) => {
      const own = args.map(argument => (Array.isArray(argument) ? argument[row]![0] : argument));
      const expected = result[row]![0]!;
      const allowed = 1e-12 * largestTerm(definition, own as Cell[], '', expected);
      const told = `${definition.name} ${own.join('; ')}: ${expected}, the twin says ${line[0]}`;
      expect(Math.abs((line[0] as number) - expected), told).toBeLessThanOrEqual(allowed);
    });
  }

  it.each(named(values))(
    '%s answers a column for each argument that is one, and for all',
    (_, definition) => {
      const params = Object.values(definition.params);
      const column = (param: Param<unknown>) =>
        fc.array(scalarOf(param), { minLength: height, maxLength: height }).map(asColumn);
      const places = [...params.keys()].filter(index => takesRange(params[index]!));
      const required = places.filter(index => !params[index]!.optional);
      for (const ranges of [...places.map(index => [index]), required, places]) {
        const inputs: fc.Arbitrary<Argument[]> = fc.tuple(
          ...params.map(
            (param, index): fc.Arbitrary<Argument> =>
              ranges.includes(index) ? column(param) : scalarOf(param),
          ),
        );
        for (const args of answeredWithNumbers(definition, inputs, drawn => drawn, 2)) {
          expectSameColumn(definition, args);
        }
      }
    },
  );

  it.each([
    { convention: undefined, periods: undefined },
    { convention: '"end"', periods: undefined },
    { convention: '"residual"', periods: '5' },
    { convention: '"medio"', periods: '5' },
  ])('CLV_RETENTION answers a column by a row with a grid: $convention $periods', given => {
    const definition = ofCells.find(({ name }) => name === 'CLV_RETENTION')!;
    engine.setCells({ A2: 0.7, A3: 0.8, A4: 0.9, B1: 0.05, C1: 0.1, D1: 0.2, E1: 0 });
    const constant = (text: string | undefined): NativeText => text && ({ form: 'constant', text } as const);
    const texts = [
      constant('100'),
      { form: 'expression', text: 'A2:A4' } as const,
      { form: 'expression', text: 'B1:E1' } as const,
      constant('50'),
      constant(given.convention),
      undefined,
      constant(given.periods),
    ];
    const grid = engine.evaluateGrid(nativeCells(definition, texts, { ranges: true }) as string);
    const result = run(definition, [
      100,
      [[0.7], [0.8], [0.9]],
      [[0.05, 0.1, 0.2, 0]],
      50,
      given.convention?.replaceAll('"', ''),
      '',
      given.periods && Number(given.periods),
    ]) as number[][];
    expect(grid.map(line => line.length)).toEqual([4, 4, 4]);
    grid.flat().forEach((cell, index) => {
      expect(Math.abs((cell as number) - result.flat()[index]!)).toBeLessThan(1e-9);
    });
  });
});

describe('refuses', () => {
  /** Cells that an argument of this kind never takes. */
  function badCells({ kind, optional, limits = {}, choices }: Param<unknown>): Cell[] {
    const { min, over, max, under, divisor } = limits;
    if (choices) return ['sometimes', 5, ...(optional ? [] : [''])];
    if (kind === 'flag') return ['maybe', 1];
    return [
      'abc',
      '5',
      ' ',
      true,
      ...(optional ? [] : ['']),
      ...(min === undefined ? [] : [min - 0.01, -1e6]),
      ...(over === undefined ? [] : [over]),
      ...(divisor ? [0, -1] : []),
      ...(max === undefined ? [] : [max + 0.01, 1e6]),
      ...(under === undefined ? [] : [under]),
      ...(kind === 'count' ? [1.5] : []),
    ];
  }

  /** An answered call with every argument given. */
  function goodCall(definition: FunctionDefinition): readonly Cell[] {
    const isFull = (args: readonly Argument[]) =>
      args.every(cell => cell !== '') &&
      Array.isArray(run(definition, args)) === (definition.returns.shape !== 'value');
    return fc.sample(validArguments(definition).filter(isFull), { seed, numRuns: 1 })[0] as Cell[];
  }

  function badCalls(definition: FunctionDefinition): Cell[][] {
    const good = goodCall(definition);
    return Object.values(definition.params).flatMap((param, index) =>
      badCells(param).map(cell => good.with(index, cell)),
    );
  }

  it.each(named(ofCells))('%s gives NA in every cell where a cell is no argument', (_, definition) => {
    const bad = badCalls(definition);
    const forms = Object.keys(definition.params).map((): Form => 'cell');
    const call = callOf(definition, forms, [], 1, true);
    const answers = evaluateRounds(
      call.cells.map(cell => cell.formula),
      bad.map(args => sheetCells(call, args)),
    );
    bad.forEach((args, round) => {
      const told = `${definition.name}(${args.join('; ')})`;
      expect(attempt(definition, args), told).toBeUndefined();
      expect(new Set(answers[round]), told).toEqual(new Set(['#N/A']));
    });
  });

  it.each(named(ofCells))('%s gives NA in every cell where a constant is no argument', (_, definition) => {
    const formulas = (args: readonly Cell[]) => {
      const forms = args.map((cell): Form => (cell === '' ? 'omitted' : 'constant'));
      return callOf(definition, forms, args, 1, true).cells.map(cell => cell.formula);
    };
    const bad = badCalls(definition).flatMap(args => formulas(args).slice(-2));
    const good = formulas(goodCall(definition));
    const [answers] = evaluateRounds([...bad, ...good], [{}]);
    expect(new Set(answers!.slice(0, bad.length))).toEqual(new Set(['#N/A']));
    expect(answers!.slice(bad.length)).not.toContain('#N/A');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { CalcError } from '../../src/calc/errors';
import { columnName } from '../../src/formula/references';
import { tokenize } from '../../src/formula/tokens';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition, Twin } from '../../src/sheet/define';
import { exampleArguments, formulaText } from '../../src/sheet/formula-text';
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

describe('consistent over lines', () => {
  const definition = withTwin.find(({ name }) => name === 'CLV_CASHFLOW')!;
  const [margins, survival, discountRate, acquisitionCost, convention] = Object.values(definition.params);
  const room = 9;
  const rowsOfOneCall = room + 3;

  interface Lines {
    readonly margins: readonly Cell[];
    readonly survival: readonly Cell[];
    readonly others: readonly Cell[];
  }

  /** Filled to the room with blanks at the end. Now and then the lengths do not match. */
  const lineOf = (param: Param<unknown>, length: number) =>
    fc
      .array(validCell(param), { minLength: length, maxLength: length })
      .map(cells => [...cells, ...new Array<Cell>(room - length).fill('')]);
  const lines: fc.Arbitrary<Lines> = fc
    .tuple(fc.integer({ min: 1, max: room - 2 }), fc.constantFrom('same', 'same', 'same', 'one', 'more'))
    .chain(([length, marginLength]) =>
      fc.record({
        margins: lineOf(margins!, marginLength === 'one' ? 1 : length + (marginLength === 'more' ? 1 : 0)),
        survival: lineOf(survival!, length),
        others: fc.tuple(...[discountRate!, acquisitionCost!, convention!].map(scalarOf)),
      }),
    );

  interface LineCall {
    readonly top: number;
    readonly isRow: readonly boolean[];
    readonly isGuarded: boolean;
    readonly fixed: Cell;
  }

  /** Lines that run down stand in the first columns, lines that run across below them. */
  const lineAddresses = ({ top, isRow }: LineCall, line: number) =>
    Array.from({ length: room }, (_, index) =>
      isRow[line] ? `${columnName(index + 1)}${top + room + line}` : `${columnName(line + 1)}${top + index}`,
    );
  const otherAddress = ({ top }: LineCall, index: number) => `${columnName(index + 4)}${top}`;

  function lineFormula(call: LineCall): string {
    const texts = [0, 1].map(line => {
      const addresses = lineAddresses(call, line);
      return { form: 'expression', text: `${addresses[0]}:${addresses.at(-1)}` } as const;
    });
    const others = [0, 1, 2].map(index => ({ form: 'expression', text: otherAddress(call, index) }) as const);
    const word = { form: 'constant', text: `"${call.fixed}"` } as const;
    const all = [...texts, ...(call.fixed === '' ? others : others.with(2, word as never))];
    return nativeCells(definition, all, { guarded: call.isGuarded }) as string;
  }

  const calls = [false, true].flatMap((marginsAcross, first) =>
    [false, true].flatMap((survivalAcross, second) =>
      ['', 'begin', 'fin', 'residual', 'mid'].map((fixed, third): LineCall => {
        const place = 10 * first + 5 * second + third;
        return {
          top: 1 + place * rowsOfOneCall,
          isRow: [marginsAcross, survivalAcross],
          isGuarded: place % 2 === 0,
          fixed,
        };
      }),
    ),
  );

  function lineCells(call: LineCall, given: Lines): NativeCells {
    const pairs = [given.margins, given.survival].flatMap((line, index) =>
      lineAddresses(call, index).map((address, place) => [address, line[place]] as const),
    );
    const others = given.others.map((cell, index) => [otherAddress(call, index), cell] as const);
    return Object.fromEntries([...pairs, ...others]) as NativeCells;
  }

  function lineArguments(call: LineCall, { margins, survival, others }: Lines): Argument[] {
    const stood = [margins, survival].map((line, index) =>
      call.isRow[index] ? [line] : line.map(cell => [cell]),
    );
    return [...stood, ...(call.fixed === '' ? others : others.with(2, call.fixed))];
  }

  function answerLines(rounds: readonly (readonly Lines[])[]) {
    const answers = evaluateRounds(
      calls.map(lineFormula),
      rounds.map(round => Object.assign({}, ...calls.map((call, index) => lineCells(call, round[index]!)))),
    );
    return rounds.flatMap((round, roundIndex) =>
      calls.map((call, index) => ({
        call,
        given: round[index]!,
        result: attempt(definition, lineArguments(call, round[index]!)),
        answer: answers[roundIndex]![index]!,
      })),
    );
  }

  it('CLV_CASHFLOW answers as its twin does in an engine of others', () => {
    const draws = fc.sample(lines, { seed, numRuns: 40 * calls.length });
    const rounds = Array.from({ length: 40 }, (_, round) =>
      draws.slice(round * calls.length, (round + 1) * calls.length),
    );
    const outcomes = answerLines(rounds);
    expect(outcomes.filter(({ result }) => result !== undefined).length).toBeGreaterThanOrEqual(inputsOfEach);
    for (const { given, result, answer } of outcomes) {
      const told = `${given.margins} | ${given.survival} | ${given.others}: ${result}, the twin says ${answer}`;
      if (result === undefined) expect(answer, told).toMatch(/^#(N\/A|VALUE!)$/);
      else {
        const cost = Number(given.others[1]);
        const flows = given.margins.map(cell => Math.abs(Number(cell)));
        const allowed = 1e-12 * Math.max(Math.abs(result as number), cost, ...flows);
        expect(Math.abs((answer as number) - (result as number)), told).toBeLessThanOrEqual(allowed);
      }
    }
  });

  it.each<[string, Partial<Lines>]>([
    ['a blank between the margins', { margins: [100, '', 130, '', '', '', '', '', ''] }],
    ['a blank before the margins', { margins: ['', 100, 130, '', '', '', '', '', ''] }],
    ['a text among the margins', { margins: [100, 'abc', 130, '', '', '', '', '', ''] }],
    ['no margin at all', { margins: new Array<Cell>(room).fill('') }],
    ['a survival above 1', { survival: [1, 1.2, 0.5, '', '', '', '', '', ''] }],
    ['a negative survival', { survival: [1, 0.8, -0.5, '', '', '', '', '', ''] }],
    ['a discount rate below all', { others: [-1, 0, 'begin'] }],
  ])('CLV_CASHFLOW gives NA for %s', (_, change) => {
    const good: Lines = {
      margins: [100, 120, 130, '', '', '', '', '', ''],
      survival: [1, 0.75, 0.5, '', '', '', '', '', ''],
      others: [0.25, 0, 'begin'],
    };
    const outcomes = answerLines([calls.map(() => good), calls.map(() => ({ ...good, ...change }))]);
    const guarded = outcomes.filter(({ call }) => call.isGuarded);
    const isBad = ({ given }: (typeof guarded)[number]) => given !== good;
    expect(guarded.filter(outcome => !isBad(outcome)).every(({ answer }) => typeof answer === 'number')).toBe(
      true,
    );
    expect(guarded.filter(isBad).map(({ result }) => result)).toEqual(
      guarded.filter(isBad).map(() => undefined),
    );
    expect(new Set(guarded.filter(isBad).map(({ answer }) => answer))).toEqual(new Set(['#N/A']));
  });

  it('CLV_CASHFLOW gives an error for more margins than survivals, and NA for what is no line', () => {
    const engine = openNativeEngine();
    engine.setCells({ A1: 100, A2: 110, A3: 120, B1: 1, B2: 0.8, C1: 0.2 });
    const twin = (margins: string) => {
      const texts = [margins, 'B1:B3', 'C1'].map(text => ({ form: 'expression', text }) as const);
      return engine.evaluate(nativeCells(definition, texts, { guarded: true }) as string);
    };
    expect(twin('A1:A2')).toBeCloseTo(100 + 88 / 1.2, 9);
    expect(twin('A1:A3')).toBe('#VALUE!');
    expect(twin('A1:B2')).toBe('#N/A');
  });
});

/** The same formula with NA() for 0^0, which has a value here and is an error in Excel. */
function withoutZeroToZero(formula: string): string {
  const tokens = tokenize(formula);
  const texts = tokens.map(({ text }) => text);
  const power = texts.indexOf('^');
  if (power < 0) return formula;
  const depths: number[] = [];
  texts.reduce((depth, text, index) => {
    depths[index] = text === '(' ? depth : text === ')' ? depth - 1 : depth;
    return text === '(' ? depth + 1 : text === ')' ? depth - 1 : depth;
  }, 0);
  let start = power - 1;
  if (texts[start] === ')') {
    start = texts.findLastIndex(
      (text, index) => index < power && text === '(' && depths[index] === depths[power],
    );
    if (tokens[start - 1]?.kind === 'call') start--;
  }
  let end = power + 1;
  if (tokens[end]!.kind === 'call') end++;
  if (texts[end] === '(') {
    end = texts.findIndex((text, index) => index > end && text === ')' && depths[index] === depths[power]);
  }
  const base = texts.slice(start, power).join('');
  const exponent = texts.slice(power + 1, end + 1).join('');
  const checked = `IF((${base}=0)*(${exponent}=0);NA();POWER(${base};${exponent}))`;
  return withoutZeroToZero(texts.slice(0, start).join('') + checked + texts.slice(end + 1).join(''));
}

describe('consistent at the ends', () => {
  const withPower = ofCells.filter(definition => {
    const texts = Object.values(definition.params).map(
      (): NativeText => ({ form: 'expression', text: 'A1' }),
    );
    return JSON.stringify(nativeCells(definition, texts, { lines: 3 })).includes('^');
  });

  it('finds 0^0 in a formula', () => {
    const formulas = ['(A1+1)*(A2)^(A1)', 'IF(A1=0;7;A2^A1)', '2^SQRT(4)', 'SQRT(A2)^0', '(A1+2)^2^1'];
    const [answers] = evaluateRounds(formulas.map(withoutZeroToZero), [{ A1: 0, A2: 0 }]);
    expect(answers).toEqual(['#N/A', 7, 4, '#N/A', 4]);
  });

  it.each(named(withPower))(
    '%s answers as its twin does for zeros and ones, without 0^0',
    (_, definition) => {
      const params = Object.values(definition.params);
      const forms = params.map((): Form => 'cell');
      const call = callOf(definition, forms, [], 1, false);
      const cells = call.cells.map(cell => ({ ...cell, formula: withoutZeroToZero(cell.formula) }));
      const ends = params.map(param =>
        param.choices || param.kind === 'flag'
          ? validCell(param)
          : fc.constantFrom<Cell>(0, 1, 2, ...(param.optional ? [''] : [])),
      );
      const rounds = fc.sample(fc.tuple(...ends), { seed, numRuns: 60 }).map(args => [args]);
      const { answered, wrong } = compare(definition, [{ ...call, cells }], rounds);
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(5);
    },
  );
});

/** What Google Sheets, Excel and LibreOffice all have. */
const builtIn = new Set(
  `COLUMNS COUNT EXP IF IFNA INT ISLOGICAL ISNA ISNUMBER LN LOWER MAX MIN NA ROWS SEQUENCE SQRT SUMPRODUCT SWITCH TOCOL
  TRIM`.split(/\s+/),
);

describe('runs', () => {
  const longest = 8_000;

  /** Every argument in a cell; only the required ones; the examples. */
  function writtenTwins(definition: FunctionDefinition): string[] {
    const params = Object.values(definition.params);
    const inCells = params.map(
      (_, index): NativeText => ({ form: 'expression', text: `$${columnName(index + 1)}$2` }),
    );
    const required = inCells.map((text, index) => (params[index]!.optional ? undefined : text));
    const examples = definition.examples.map(({ args }) => exampleArguments(definition, args));
    return [inCells, required, ...examples].flatMap(texts =>
      [true, false].flatMap(guarded => {
        const twin = nativeCells(definition, texts, { guarded, ranges: !guarded, lines: 13 })!;
        return cellsOf(twin, 1).map(cell => cell.formula);
      }),
    );
  }

  it.each(named(withTwin))('%s is written so that every spreadsheet reads it', (_, definition) => {
    for (const formula of writtenTwins(definition)) {
      expect(formula.length).toBeLessThan(longest);
      const tokens = tokenize(formula);
      const code = tokens.filter(({ kind }) => kind !== 'string').map(({ text }) => text);
      expect(code.join('')).not.toMatch(/[.,{}\\]/);
      const functions = tokens.filter(({ kind }) => kind === 'call').map(({ text }) => text);
      expect(functions.filter(name => !builtIn.has(name) && name !== 'ARRAYFORMULA')).toEqual([]);
    }
  });

  it('knows no built-in function that no twin needs', () => {
    const text = withTwin.flatMap(writtenTwins).join('');
    expect([...builtIn].filter(name => !text.includes(`${name}(`))).toEqual([]);
  });

  it('takes the default where the cell of a choice is blank, in any letter case and with blanks around', () => {
    const definition = withTwin.find(({ name }) => name === 'CHURN_RATE')!;
    const engine = openNativeEngine();
    engine.setCells({ A1: 1000, B1: 50, C1: 200, E1: '', E2: '  AVERAGE ', E3: 'Media' });
    const twin = (method: string) =>
      engine.evaluate(
        nativeCells(
          definition,
          ['A1', 'B1', 'C1', method].map(text => ({ form: 'expression', text }) as const),
        ) as string,
      );
    expect(twin('E1')).toBe(0.05);
    expect(twin('E2')).toBe(run(definition, [1000, 50, 200, 'average']));
    expect(twin('E3')).toBe(twin('E2'));
  });
});

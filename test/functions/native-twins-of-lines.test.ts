import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/formula/references';
import type { Cell } from '../../src/sheet/cells';
import type { Param } from '../../src/sheet/kinds';
import type { NativeText } from '../../src/sheet/native';
import { nativeCells } from '../../src/sheet/twin';
import { evaluateRounds, type NativeCells, openNativeEngine } from '../support/ironcalc';
import { attempt, scalarOf, seed, withTwin } from '../support/twin-calls';
import { type Argument, validCell } from '../support/valid-inputs';

const inputsOfEach = 500;
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

describe('consistent', () => {
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

  it.each<[string, NativeText]>([
    ['a constant', { form: 'constant', text: '100' }],
    ['a cell', { form: 'expression', text: 'A1' }],
    ['a sum', { form: 'expression', text: 'A2+A3' }],
  ])('takes %s as the margin of all periods', (_, single) => {
    const engine = openNativeEngine();
    engine.setCells({ A1: 100, A2: 60, A3: 40, B1: 1, B2: 0.8, B3: 0.64, C1: 0.25 });
    const others = ['B1:B4', 'C1'].map(text => ({ form: 'expression', text }) as const);
    for (const guarded of [true, false]) {
      const twin = nativeCells(definition, [single, ...others], { guarded }) as string;
      expect(engine.evaluate(twin)).toBeCloseTo(204.96, 10);
    }
  });
});

describe('refuses', () => {
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

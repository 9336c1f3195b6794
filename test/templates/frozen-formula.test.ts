import { describe, expect, test } from 'vitest';
import { evaluate } from '../../src/addon/requests/evaluate';
import { catalogue } from '../../src/build/catalogue';
import { type Dialect, english, spanish } from '../../src/formula/dialect';
import { type Cell, type Grid, toGrid } from '../../src/sheet/cells';
import { run } from '../../src/sheet/run';
import { freezeFormula } from '../../src/templates/frozen-formula/freeze-formula';
import type { FormulaPlace } from '../../src/templates/frozen-formula/frozen';
import { resultOf } from '../../src/templates/frozen-formula/twin-of-call';
import { type NativeCells, openNativeEngine } from '../support/ironcalc';

const definitions = new Map((await catalogue()).map(({ definition }) => [definition.name, definition]));
const of = (name: string) => definitions.get(name)!;

/** The figures that formulas below point at. */
const sheet: NativeCells = {
  A1: 60,
  A2: 20,
  A3: 45,
  B1: 0.8,
  B2: 0.9,
  C1: 0.1,
  C2: 0.2,
  D1: 21,
  E1: 'end',
  F1: 'SBG',
  G1: 'period',
  H1: 0.668,
  I1: 3.806,
};

function cellsOf(text: string, dialect: Dialect): Grid<Cell> | undefined {
  return evaluate(text, dialect, {
    reference: ({ left, top, right, bottom }) =>
      Array.from({ length: bottom! - top! + 1 }, (_, row) =>
        Array.from(
          { length: right! - left! + 1 },
          (_cell, column) => sheet[`${'ABCDEFGHI'[left! + column - 1]}${top! + row}`] ?? '',
        ),
      ),
    name: () => undefined,
    call: (name, values) => {
      const result =
        definitions.has(name) && !values.includes(undefined) && resultOf(of(name), values as Grid<Cell>[]);
      return result ? toGrid(result) : undefined;
    },
  });
}

const place = (dialect: Dialect = { ...english, argument: ';' }): FormulaPlace => ({
  dialect,
  isOurs: name => definitions.has(name),
  definition: of,
  cells: cellsOf,
});
const freeze = (formula: string, dialect?: Dialect) => freezeFormula(formula, place(dialect));
const textOf = (formula: string, dialect?: Dialect) => {
  const frozen = freeze(formula, dialect);
  return frozen?.kind === 'formula' ? frozen.text : undefined;
};

const retention = (...given: unknown[]) => run(of('CLV_RETENTION'), given) as number;

describe('correct', () => {
  test.each([
    ['=2*CLV(60;4;3)', '=2*(60*4*3)'],
    ['=IF(A1>0, CLV(60, 4, 3), "CLV(1,2)")', '=IF(A1>0; (60*4*3); "CLV(1,2)")', english],
    ['=SI(VERDADERO;CLV(60,5;4;3);1,5)', '=SI(VERDADERO;(6050%*4*3);1,5)', spanish],
    ["='CLV(1;2)'!A1+CLV(7;2;3)", "='CLV(1;2)'!A1+(7*2*3)"],
    ['=LET(x;CLV(7;2;3);x&"CLV(")', '=LET(x;(7*2*3);x&"CLV(")'],
    ['={1;2}*clv (7;2;3)', '={1;2}*(7*2*3)'],
  ] as const)('%s', (formula, native, dialect?: Dialect) => {
    expect(textOf(formula, dialect)).toBe(native);
  });

  test.each(['=SUM(A1:A3)', '="CLV(1;2;3)"', "='CLV(1)'!A1", '=CLV+1', '=MYCLV(1)', '=CLV.X(1)'])(
    '%s calls none of ours',
    formula => {
      expect(freeze(formula)).toBeUndefined();
    },
  );

  test('a call that built-in functions cannot stand in for goes on as its value', () => {
    expect(textOf('=IF(A1>0;SBG_DERL(F1:I1;C1);0)')).toMatch(/^=IF\(A1>0;\(59225\d+\/10+(\^\d+)?\);0\)$/);
    expect(textOf('=1+SBG_DERL(F1:I1;C1;A1:A3)')).toBeUndefined();
  });

  test('a table becomes a formula for each of its cells, inside what hands it on whole', () => {
    const frozen = freeze('=IF(A1>0;IFERROR(CLV_SCHEDULE(A1;B1;C1;3);"");"")');
    if (frozen?.kind !== 'table') throw new Error('It should be a table.');
    const result = run(of('CLV_SCHEDULE'), [60, 0.8, 0.1, 3]) as Cell[][];
    expect(frozen.texts.map(line => line.length)).toEqual(result.map(line => line.length));
    expect(frozen.head).toEqual(result[0]);
    expect(frozen.texts[0]![0]).toBe(`=IF(A1>0;IFERROR("${result[0]![0]}";"");"")`);
    const engine = openNativeEngine();
    engine.setCells(sheet);
    frozen.texts.forEach((line, row) => {
      line.forEach((text, column) => {
        const expected = result[row]![column];
        const cell = engine.evaluate(text);
        if (typeof expected === 'number') expect(cell).toBeCloseTo(expected, 9);
        else expect(cell).toBe(expected);
      });
    });
  });

  test('a column of lines fills itself downwards, one formula for each of its columns', () => {
    const frozen = freeze('=LOYALTY_COST(A1:A3;1;1%)');
    expect(frozen).toMatchObject({ kind: 'table', texts: [{ length: 5 }] });
  });
});

describe('consistent', () => {
  const cases: readonly (readonly [string, number | string])[] = [
    ['=ROUND(CLV_RETENTION(A1;B1;C1);1)', Math.round(retention(60, 0.8, 0.1) * 10) / 10],
    ['=LTV_CAC_RATIO(CLV_RETENTION(A1;B1;C1;;E1);A2)^2', (retention(60, 0.8, 0.1, '', 'end') / 20) ** 2],
    [
      '=CLV_RETENTION(A1;B1;RATE_CONVERT(C1;"year";"month"))',
      retention(60, 0.8, run(of('RATE_CONVERT'), [0.1, 'year', 'month'])),
    ],
    [
      '=INDEX(CLV_ELASTICITY(A1;B1;C1);3;2)*2',
      2 * ((run(of('CLV_ELASTICITY'), [60, 0.8, 0.1]) as Cell[][])[2]![1] as number),
    ],
    ['=IFERROR(CLV_RETENTION(A1;D1;C1);"none")', 'none'],
    ['=-CLV_RETENTION(A1+A2;B1;C1)', -retention(80, 0.8, 0.1)],
    ['=IF(E1="end";CAC_PAYBACK(A1;A2;B1);0)', run(of('CAC_PAYBACK'), [60, 20, 0.8]) as number],
  ];
  test.each(cases)('%s in an engine of others', (formula, expected) => {
    const text = textOf(formula)!;
    expect(text).not.toMatch(/CLV|LTV|RATE_CONVERT|CAC/);
    const engine = openNativeEngine();
    engine.setCells(sheet);
    const answer = engine.evaluate(text);
    if (typeof expected === 'string') expect(answer).toBe(expected);
    else expect(Math.abs((answer as number) - expected)).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
  });
});

describe('refuses', () => {
  test.each([
    ['=RFM_SUMMARY(A1:A3;B1:B3)', 'RFM_SUMMARY', 'a fitted model, a log'],
    ['=SUM(CLV_SCHEDULE(A1;B1;C1;3))', 'CLV_SCHEDULE', 'a table that is worked on'],
    ['=INDEX(CLV_SCHEDULE(A1;B1;C1;3);A2;2)', 'CLV_SCHEDULE', 'a cell of a table that a cell chooses'],
    ['=INDEX(CLV_SCHEDULE(A1;B1;C1;3);9;2)', 'CLV_SCHEDULE', 'a cell that the table does not have'],
    ['=CLV_SCHEDULE(A1;B1;C1;SUM(A1:A3))', 'CLV_SCHEDULE', 'a length that only the spreadsheet knows'],
    ['=CLV()', 'CLV', 'the help card'],
    ['=CLV(1;2;3;4;5;6;7;8)', 'CLV', 'too many arguments'],
    ['=CLV(1;2;3', 'CLV', 'an open parenthesis'],
    ['=CLV_CASHFLOW(A1:A3;A1:A3;C1:C2)', 'CLV_CASHFLOW', 'a list besides a range'],
    ['=RETENTION_UPLIFT(A1;B1;5%;C1;"table")', 'RETENTION_UPLIFT', 'a table by choice'],
    ['=1+SBG_DERL(A1;B1;C1;FOO(1))', 'SBG_DERL', 'a call whose value is not known'],
  ])('%s: %s is %s, so the cell becomes its value', (formula, because) => {
    expect(freeze(formula)).toEqual({ kind: 'value', because });
  });

  test('what would grow too long for a cell', () => {
    const deep = Array.from({ length: 6 }).reduce(
      (inner: string) => `CLV_RETENTION(A1;B1;${inner};A1;E1)`,
      'A1',
    );
    expect(freeze(`=${deep}`)).toMatchObject({ kind: 'value' });
  });
});

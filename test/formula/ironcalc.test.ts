import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NativeValue, openNativeEngine } from '../support/ironcalc';

const column = { A1: 1, A2: 2, A3: 3, A4: 4, B1: 'x', B2: 'y', B3: 'x', B4: 'z', C1: '' };

function openWithColumn() {
  const engine = openNativeEngine();
  engine.setCells(column);
  return engine;
}

describe('correct', () => {
  const engine = openWithColumn();

  it.each<[string, NativeValue]>([
    ['IFS(FALSE;1;TRUE;2)', 2],
    ['SWITCH("b";"a";1;"b";2;9)', 2],
    ['AND(A1=1;OR(FALSE;A2>1))', true],
    ['NA()', '#N/A'],
    ['1/0', '#DIV/0!'],
    ['LN(EXP(1))', 1],
    ['POWER(9;1/2)+SQRT(16)', 7],
    ['ROUND(PV(5%;10;-100);6)', 772.173493],
    ['ROUND(NPER(5%;-100;500);6)', 5.896313],
    ['ROUND(RRI(10;100;200);6)', 0.071773],
    ['ROUND(EFFECT(5%;12);6)', 0.051162],
    ['SUMPRODUCT(A1:A4;A1:A4)', 30],
    ['SUMPRODUCT((A1:A4>2)*A1:A4)', 7],
    ['SUM(IF(A1:A4>2;A1:A4;0))', 7],
    ['SUM(SEQUENCE(4)^2)', 30],
    ['LET(x;3;y;x+1;x*y)', 12],
    ['LAMBDA(x;x+1)(4)', 5],
    ['REDUCE(0;A1:A4;LAMBDA(a;b;a+b))', 10],
    ['CHOOSE(2;10;20)', 20],
    ['INDEX(A1:B4;2;2)', 'y'],
    ['LOWER("ABC")', 'abc'],
    ['ISBLANK(C1)', true],
    ['C1=""', true],
    ['IF(C1="";5;C1)', 5],
    ['C1+1', 1],
    ['ISNUMBER(A1)', true],
    ['N(TRUE)', 1],
    ['(A1>0)*(A2>1)+TRUE', 2],
    ['TEXT(1/2;"0%")', '50%'],
    ['SUMIFS(A1:A4;B1:B4;"x")', 4],
    ['MATCH(3;A1:A4;0)', 3],
    ['XLOOKUP(3;A1:A4;B1:B4)', 'x'],
    ['ABS(-1)+MAX(A1:A4)+MIN(A1:A4)', 6],
    ['INT(-3/2)', -2],
    ['MOD(-1;3)', 2],
    ['ROWS(A1:A4)*COLUMNS(A1:B4)', 8],
    ['EDATE(45322;1)', 45351],
    ['EOMONTH(45322;1)', 45351],
    ['IFERROR(1/0;7)', 7],
    ['"A"="a"', true],
    ['-2^2', 4],
    ['ARRAYFORMULA(SUM(A1:A4*2))', 20],
  ])('evaluates %s', (formula, value) => {
    expect(engine.evaluate(formula)).toBe(value);
  });

  it.each<[string, NativeValue[][]]>([
    [
      'ARRAYFORMULA(A1:A2*TRANSPOSE(A1:A3))',
      [
        [1, 2, 3],
        [2, 4, 6],
      ],
    ],
    [
      'IF(A1:A3>TRANSPOSE(A1:A2);1;0)',
      [
        [0, 0],
        [1, 0],
        [1, 1],
      ],
    ],
    ['MAP(A1:A2;LAMBDA(x;x*2))', [[2], [4]]],
    ['SCAN(0;A1:A3;LAMBDA(a;b;a+b))', [[1], [3], [6]]],
    [
      'MAKEARRAY(2;2;LAMBDA(i;j;i*10+j))',
      [
        [11, 12],
        [21, 22],
      ],
    ],
    [
      'HSTACK(A1:A2;B1:B2)',
      [
        [1, 'x'],
        [2, 'y'],
      ],
    ],
    ['VSTACK(A1;A4)', [[1], [4]]],
    ['TRANSPOSE(A1:A2)', [[1, 2]]],
    ['SEQUENCE(1;3;0)', [[0, 1, 2]]],
    ['FILTER(A1:A4;B1:B4="x")', [[1], [3]]],
    ['UNIQUE(B1:B4)', [['x'], ['y'], ['z']]],
    ['SORT(A1:A3;1;-1)', [[3], [2], [1]]],
    ['A1', [[1]]],
  ])('spills %s', (formula, grid) => {
    expect(engine.evaluateGrid(formula)).toEqual(grid);
  });

  it('reads texts as texts, and blanks of an answer as texts', () => {
    engine.setCells({ D1: '007', D2: '=1+1', D3: true });
    expect(engine.evaluateGrid('HSTACK(D1;LEN(D1);D2;D3;IF(C1="";"";1))')).toEqual([
      ['007', 3, '=1+1', true, ''],
    ]);
  });
});

describe('consistent', () => {
  it('takes and gives numbers with all digits', () => {
    const numbers = fc.sample(fc.double({ noNaN: true, noDefaultInfinity: true }), {
      seed: 14,
      numRuns: 500,
    });
    const hard = [0.1 + 0.2, 1 / 3, 2 ** 53 - 1, 5e-324, Number.MAX_VALUE, -1e-7, 1e21];
    const cases = [...numbers, ...hard].map(value => ({ formula: 'A1', cells: { A1: value } }));
    // The engine has no negative zero.
    expect(openNativeEngine().evaluateMany(cases)).toEqual([...numbers, ...hard].map(value => value + 0));
  });

  it('answers many cases as it answers each', () => {
    const engine = openNativeEngine();
    const cases = Array.from({ length: 250 }, (_, index) => ({
      formula: index % 2 === 0 ? 'SUM(A1:$B$2)/C1' : '=LET(x;A1;x&B2)',
      cells: { A1: index, B1: index / 7, B2: index % 3 === 0 ? '' : 1 / 3, C1: index + 1 },
    }));
    const one = ({ formula, cells }: (typeof cases)[number]) => {
      engine.setCells(cells);
      return engine.evaluate(formula);
    };
    expect(engine.evaluateMany(cases)).toEqual(cases.map(one));
  });
});

describe('refuses', () => {
  const engine = openWithColumn();

  it.each([
    ['SUM(1.5)', '#ERROR!'],
    ['1+', '#ERROR!'],
    ['NO_SUCH_FUNCTION(1)', '#NAME?'],
  ])('answers %s with %s', (formula, error) => {
    expect(engine.evaluate(formula)).toBe(error);
  });

  it('finds no comma between arguments in a Spanish spreadsheet', () => {
    expect(engine.evaluate('SUM(1,2)')).toBe(1.2);
    expect(engine.evaluate('SUM(A1,A2)')).toBe('#ERROR!');
  });

  it.each([
    [() => engine.setCells({ A: 1 }), '"A" is not the address of a cell: write it like B2.'],
    [() => engine.setCells({ A1: Number.NaN }), 'A1 is to hold NaN: give a finite number.'],
    [
      () => engine.evaluateMany([{ formula: 'SUM(A2:A)' }]),
      'The case formula refers to A2:A: give a range with both ends on the same sheet.',
    ],
  ])('says what is wrong: %#', (action, message) => {
    expect(action).toThrow(message);
  });
});

describe('runs', () => {
  it('keeps no trace of a spilled answer for the next one', () => {
    const engine = openWithColumn();
    expect(engine.evaluateGrid('SEQUENCE(3;3)')).toHaveLength(3);
    expect(engine.evaluateGrid('SEQUENCE(2)')).toEqual([[1], [2]]);
    expect(engine.evaluateGrid('7')).toEqual([[7]]);
  });
});

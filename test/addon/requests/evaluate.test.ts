import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, type Known } from '../../../src/addon/requests/evaluate';
import { english, spanish } from '../../../src/formula/dialect';
import { tokenize } from '../../../src/formula/tokens';

const known: Known = {
  reference: ({ left, top, right }) => (left === right ? [[10 * left! + top!]] : [[1, 2, 3]]),
  name: name => (name === 'rate' ? [[0.25]] : undefined),
  call: (name, values) => (name === 'ADD' ? [[values.length]] : undefined),
};
const valueIn = (text: string, dialect = english) => evaluate(text, dialect, known)?.[0]?.[0];

describe('correct', () => {
  test.each([
    ['', ''],
    ['7', 7],
    ['1.5e3', 1500],
    ['"a ""b"""', 'a "b"'],
    ['TRUE', true],
    ['-5', -5],
    ['--5', 5],
    ['12%', 0.12],
    ['50%%', 0.005],
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['2^3^2', 64],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['10-4-3', 3],
    ['12/3/2', 2],
    [' 1 + 1 ', 2],
    ['B3', 23],
    ['$B$3*rate', 5.75],
    ['ADD(1;;NOSUCH(2;{3;4}))', 3],
    ['ADD()+1', 1],
  ])('%s is %j', (text, value) => {
    expect(valueIn(text)).toBe(value);
  });

  test('in the marks of another locale', () => {
    expect(valueIn('1,5*2', spanish)).toBe(3);
    expect(valueIn('VERDADERO', spanish)).toBe(true);
  });

  test('a range stays a range', () => {
    expect(evaluate('A1:C1', english, known)).toEqual([[1, 2, 3]]);
  });
});

describe('refuses', () => {
  test.each([
    '1/0',
    'A1:C1*2',
    '"a"&"b"',
    '1=1',
    '{1;2}',
    'NOSUCH',
    'NOSUCH(1)',
    '1+',
    '(1',
    '1)',
    '1 2',
    '"a"+1',
    'TRUE+1',
    '#N/A',
    `${'('.repeat(500)}1${')'.repeat(500)}`,
    `${'-'.repeat(20_000)}1`,
  ])('to say what %s is', text => {
    expect(evaluate(text, english, known)).toBeUndefined();
  });
});

describe('consistent', () => {
  const piece = fc.constantFrom(
    '1',
    'A1',
    'rate',
    'ADD(',
    'X(',
    '(',
    ')',
    ';',
    '+',
    '-',
    '^',
    '%',
    '{',
    '}',
    '"a"',
    ' ',
    ',',
    '&',
  );

  test('any text has a value or none, and no text takes forever', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
        const text = pieces.join('');
        const value = evaluate(text, english, known);
        if (tokenize(text).some(({ kind }) => kind === 'unknown')) expect(value).toBeUndefined();
        else if (value) expect(value.length).toBeGreaterThan(0);
      }),
      { seed: 7, numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english, spanish } from '../../../src/formula/dialect';
import { readTyped } from '../../../src/workbench/engine/typed-input';

describe('correct', () => {
  test.each([
    ['', english, { value: null }],
    ['text', english, { value: 'text' }],
    ['5', english, { value: 5 }],
    ['-5.25', english, { value: -5.25 }],
    ['1e3', english, { value: 1000 }],
    ['1,234.5', english, { value: 1234.5, format: '#,##0.00' }],
    ['1,234', english, { value: 1234, format: '#,##0' }],
    ['12,34', english, { value: '12,34' }],
    ['1234,56', spanish, { value: 1234.56 }],
    ['1.234,5', spanish, { value: 1234.5, format: '#,##0.00' }],
    ['1.5', spanish, { value: '1.5' }],
    ['20%', english, { value: 0.2, format: '0%' }],
    ['5.7%', english, { value: 0.057, format: '0.00%' }],
    ['5,7 %', spanish, { value: 0.057, format: '0.00%' }],
    ['true', english, { value: true }],
    ['VERDADERO', spanish, { value: true }],
    ['VERDADERO', english, { value: 'VERDADERO' }],
    ['2024-02-29', english, { value: { serial: 45351 }, format: 'yyyy-mm-dd' }],
    ['2023-02-29', english, { value: '2023-02-29' }],
    ['1/2/2024', english, { value: { serial: 45293 }, format: 'm/d/yyyy' }],
    ['1/2/2024', spanish, { value: { serial: 45323 }, format: 'd/m/yyyy' }],
    ['=A1', english, { value: { formula: '=A1' } }],
    ['=', english, { value: '=' }],
    ["'=A1", english, { value: '=A1' }],
    ["'007", english, { value: '007' }],
    ['#N/A', english, { value: '#N/A' }],
    ['Infinity', english, { value: 'Infinity' }],
    ['1e999', english, { value: '1e999' }],
    [' ', english, { value: ' ' }],
  ])('%j', (text, dialect, expected) => {
    expect(readTyped(text, dialect)).toEqual(expected);
  });

  test.each(['=A1', '007', '1/2/2024', "'x"])('a cell formatted as text keeps %j', text => {
    expect(readTyped(text, english, '@')).toEqual({ value: text });
  });
});

describe('consistent', () => {
  test('any number that is written out is read back, with either decimal mark', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), number => {
        expect(readTyped(String(number), english).value).toBe(number === 0 ? 0 : number);
        expect(readTyped(String(number).replace('.', ','), spanish).value).toBe(number === 0 ? 0 : number);
      }),
      { seed: 3 },
    );
  });
});

describe('refuses', () => {
  test('no text at all: each is a value, a formula or itself', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(english, spanish), (text, dialect) => {
        const { value } = readTyped(text, dialect);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        else expect(['string', 'boolean', 'object']).toContain(typeof value);
      }),
      { seed: 4 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { english, spanish } from '../../../src/formula/dialect';
import { englishBuiltIns } from '../../../src/workbench/page/built-in-names';
import { readCell, showCell } from '../../../src/workbench/page/typed-cell';

const number = 2;
const text = 1;
const boolean = 3;

describe('correct', () => {
  it.each([
    ['=CLV(60;4;3;100)', spanish, '=CLV(60,4,3,100)'],
    ['=CLV(60;4;3;100)', english, '=CLV(60,4,3,100)'],
    ['=CLV(1,5;2)', spanish, '=CLV(1.5,2)'],
    ['=SUMA(A1;0,5)', spanish, '=SUM(A1,0.5)'],
    ['=si(a1>0;"SUMA(1;2)";VERDADERO)', spanish, '=IF(a1>0,"SUMA(1;2)",TRUE)'],
    ['=SUMA(1;2)', english, '=SUMA(1,2)'],
  ])('hands the engine %s', (formula, dialect, engine) => {
    expect(readCell({ f: formula }, '', dialect)).toEqual({ f: engine });
  });

  it.each([
    ['1234,56', spanish, '', 1234.56, undefined],
    ['1234.56', english, '', 1234.56, undefined],
    ['12,5%', spanish, '', 0.125, '0.00%'],
    ['12,5%', spanish, '0%', 0.125, undefined],
    ['31/12/2026', spanish, '', 46387, 'd/m/yyyy'],
    ['12/31/2026', english, '', 46387, 'm/d/yyyy'],
    ['45', english, '0%', 0.45, undefined],
    ['4,5', spanish, '0.0%', 0.045, undefined],
  ])('reads %s as a number', (typed, dialect, pattern, value, format) => {
    const cell = readCell({ v: typed }, pattern, dialect);
    expect(cell).toMatchObject({ v: value, t: number });
    expect(cell?.s).toEqual(format && { n: { pattern: format } });
  });

  it.each([
    ['verdadero', spanish, 1],
    ['FALSE', english, 0],
  ])('reads %s as a truth', (typed, dialect, value) => {
    expect(readCell({ v: typed }, '', dialect)).toMatchObject({ v: value, t: boolean });
  });

  it.each([
    [{ f: '=CLV(1.5,2)' }, {}, '', { f: '=CLV(1,5;2)' }],
    [{ f: '=SUM(A1:A$9000000)' }, {}, '', { f: '=SUM(A1:A)' }],
    [{ v: 1234.5 }, { v: 1234.5, t: number }, '', { v: '1234,5', t: text }],
    [{ v: '12.5%' }, { v: 0.125, t: number }, '0.0%', { v: '12,5%', t: text }],
    [{ v: 'dic 2026' }, { v: 46387, t: number }, 'mmm yyyy', { v: '31/12/2026', t: text }],
  ])('shows %j in the Spanish editor', (cell, raw, pattern, shown) => {
    expect(showCell(cell, raw, pattern, spanish)).toMatchObject(shown);
  });
});

describe('consistent', () => {
  it.each([
    [english, [12.5, 0.001, -3, 1e-7, 123456789.25]],
    [spanish, [12.5, 0.001, -3, 1e-7, 123456789.25]],
  ])('leaves a number alone that is opened and left', (dialect, values) => {
    for (const v of values) {
      const shown = showCell({ v, t: number }, { v, t: number }, '', dialect);
      expect(readCell({ v: String(shown.v) }, '', dialect)?.v).toBe(v);
    }
  });

  it('leaves a formula alone that is opened and left', () => {
    for (const f of ['=CLV(1.5,2)', '=SUM(A2:A$9000000)', '=IF(A1,"a;b",{1,2;3,4})'])
      for (const dialect of [english, spanish])
        expect(readCell(showCell({ f }, null, '', dialect), '', dialect)?.f?.replace('$', '')).toBe(
          f.replace('$', ''),
        );
  });
});

describe('refuses', () => {
  it.each([
    ['1.5', spanish],
    ['1/13/2026', spanish],
    ['$5.50', spanish],
  ])('to take %s for an American number', (typed, dialect) => {
    expect(readCell({ v: typed }, '', dialect)).toEqual({ v: typed, t: text });
  });

  it.each([[{ v: 'words' }], [{ v: '' }], [{ v: '5', t: 4 }], [{ p: null }]])('to touch %j', cell => {
    expect(readCell(cell, '', english)).toBeUndefined();
  });
});

describe('runs', () => {
  it('over names with and without accents, and none inside a string', () => {
    expect(englishBuiltIns('=RAÍZ(4)+raiz(9)&"RAIZ(1)"', spanish)).toBe('=SQRT(4)+SQRT(9)&"RAIZ(1)"');
  });
});

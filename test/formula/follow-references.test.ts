import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, spanish } from '../../src/formula/dialect';
import { followReferences } from '../../src/formula/follow-references';
import { closeOpenRanges } from '../../src/formula/references';
import { convertDialect } from '../../src/formula/write';
import { render, spaces, tree } from './formula-arbitrary';

const size = { rowsOf: () => 1000, columnsOf: () => 26, wholeToo: true };

describe('correct', () => {
  it.each([
    ['=clv( a2:a ; B1 )', '=CLV(A3:A$1001,B2)', '=clv( A3:A ; B2 )'],
    ['=SUM(B2:2)', '=SUM(C3:$AA3)', '=SUM(C3:3)'],
    ['=SUM(A:$A)', '=SUM(B$1:$A$1000)', '=SUM($A:B)'],
    ['=SUM(Old!A2:A)', "=SUM('New name'!A2:A$1000)", "=SUM('New name'!A2:A)"],
    ['=A1+B1', '=#REF!+B1', '=#REF!+B1'],
    ['=F(a1;TRUE)', '=f(A1,true)', '=F(a1;TRUE)'],
  ])('moves %s by %s to %s', (typed, moved, expected) => {
    expect(followReferences(typed, moved)).toBe(expected);
  });

  it('keeps the decimal commas of the typed text', () => {
    expect(followReferences('=F(1,5;VERDADERO;A2:A)', '=F(1.5,TRUE,A9:A$1000)', spanish, english)).toBe(
      '=F(1,5;VERDADERO;A9:A)',
    );
  });
});

describe('consistent', () => {
  it('gives the typed text back where nothing has moved', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(english, spanish), spaces, (node, dialect, space) => {
        const typed = `=${render(node, { ...dialect, space })}`;
        const engine = closeOpenRanges(convertDialect(typed, dialect, english), size);
        expect(followReferences(typed, engine, dialect, english)).toBe(typed);
      }),
      { seed: 13, numRuns: 1000 },
    );
  });
});

describe('refuses', () => {
  it.each([
    ['=A1+1', '=A1+2'],
    ['=A1+1', '=A1-1'],
    ['=A1', '=A1+1'],
    ['=A1+1', '=A1'],
    ['=F(A1)', '=G(A1)'],
    ['=F(A1)', '=F(1)'],
  ])('knows that %s is no longer %s', (typed, moved) => {
    expect(followReferences(typed, moved)).toBeUndefined();
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCalls } from '../../src/formula/calls';
import { type Dialect, english, spanish } from '../../src/formula/dialect';
import { tokenize } from '../../src/formula/tokens';
import { callText, convertDialect, quoteText, unquoteText } from '../../src/formula/write';
import { formulaLikeText, render, spaces, tree } from './formula-arbitrary';

const portable: Dialect = { argument: ';', decimal: '.' };

describe('correct', () => {
  it.each([
    ['=F(1.5,A1)', '=F(1,5;A1)'],
    ['=F(1.5;A1)', '=F(1,5;A1)'],
    ['=F(.5,1.5E-3,1.)', '=F(,5;1,5E-3;1)'],
    ['={1.5,2;3,4}', '={1,5\\2;3\\4}'],
    ['={F(1,2),3;4,5}', '={F(1;2)\\3;4\\5}'],
    ['=F("1.5,2",\'v1.5,(2)\'!A1)', '=F("1.5,2";\'v1.5,(2)\'!A1)'],
    ['=NORM.S.DIST(1.5,TRUE)', '=NORM.S.DIST(1,5;TRUE)'],
    ['=F(Sales[a,b],1)', '=F(Sales[a,b];1)'],
    ['=F( 1.5 ,\n 2 )', '=F( 1,5 ;\n 2 )'],
  ])('turns %s into %s', (formula, expected) => {
    expect(convertDialect(formula, english, spanish)).toBe(expected);
  });

  it.each([
    ['=F(1,5;2)', '=F(1.5,2)'],
    ['=SI(VERDADERO;1,5;falso)', '=SI(TRUE,1.5,FALSE)'],
    ['={1,5\\2;VERDADERO\\"VERDADERO"}', '={1.5,2;TRUE,"VERDADERO"}'],
  ])('turns %s into English %s', (formula, expected) => {
    expect(convertDialect(formula, spanish, english)).toBe(expected);
  });

  it.each([
    [english, '=F(1.5;2,{3,4})', '=F(1.5,2,{3,4})'],
    [portable, '=F(1.5,2,{3,4})', '=F(1.5;2;{3,4})'],
  ])('spells separators in one way: %#', (to, formula, expected) => {
    expect(convertDialect(formula, english, to)).toBe(expected);
  });

  it('writes calls and texts', () => {
    expect(callText('CLV', ['A1', '', quoteText('a "b"; c')])).toBe('CLV(A1;;"a ""b""; c")');
    expect(callText('CLV', [])).toBe('CLV()');
  });
});

describe('consistent', () => {
  it('gives the text the formula would have had in the other dialect', () => {
    const dialects = fc.constantFrom(english, spanish, portable);
    fc.assert(
      fc.property(tree, dialects, dialects, spaces, (node, from, to, space) => {
        const written = render(node, { ...from, space });
        expect(convertDialect(written, from, to)).toBe(render(node, { ...to, space }));
      }),
      { seed: 10, numRuns: 1000 },
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(formulaLikeText, text => {
        const once = convertDialect(text, english, english);
        expect(convertDialect(once, english, english)).toBe(once);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });

  it('reads back any text it quotes, and any argument it writes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), texts => {
        const literals = texts.map(quoteText);
        expect(literals.map(unquoteText)).toEqual(texts);
        const [call] = findCalls(callText('F', literals));
        expect(call?.arguments.map(argument => argument.text)).toEqual(literals);
      }),
      { seed: 12, numRuns: 500 },
    );
  });
});

describe('refuses', () => {
  it.each(['=F(A1,B1)', '=F(1.5)', '=F("open;1,5', "=F('open;1,5"])(
    'keeps in %s what is not understood',
    formula => {
      expect(tokenize(formula, spanish).some(token => token.kind === 'unknown')).toBe(true);
      expect(convertDialect(formula, spanish, english)).toBe(formula);
    },
  );
});

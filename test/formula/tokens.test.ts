import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dialect, english, spanish } from '../../src/formula/dialect';
import { parseReference } from '../../src/formula/references';
import { type TokenKind, tokenize } from '../../src/formula/tokens';
import { formulaLikeText, render, spaces, tree } from './formula-arbitrary';

const brief = (formula: string, dialect?: Dialect) =>
  tokenize(formula, dialect)
    .filter(token => token.kind !== 'space')
    .map(({ kind, text }) => `${kind} ${text}`);

describe('correct', () => {
  it.each<[string, TokenKind, Dialect?]>([
    ['1', 'number'],
    ['1.5', 'number'],
    ['.5', 'number'],
    ['1.', 'number'],
    ['1e5', 'number'],
    ['1.5E-3', 'number'],
    ['1,5', 'number', spanish],
    [',5', 'number', spanish],
    ['1,5e+3', 'number', spanish],
    ['""', 'string'],
    ['"a ""b"" (c;d)"', 'string'],
    ['TRUE', 'boolean'],
    ['false', 'boolean'],
    ['VERDADERO', 'boolean', spanish],
    ['falso', 'boolean', spanish],
    ['VERDADERO', 'name'],
    ['#N/A', 'error'],
    ['#DIV/0!', 'error'],
    ['#¡REF!', 'error'],
    ['#¿NOMBRE?', 'error'],
    ['Hoja1!#REF!', 'error'],
    ['A1', 'reference'],
    ['$a$1', 'reference'],
    ['ZZZ10000000', 'reference'],
    ['LOG10', 'reference'],
    ['R1', 'reference'],
    ['A1:B2', 'reference'],
    ['A2:A', 'reference'],
    ['A2:2', 'reference'],
    ['B:B', 'reference'],
    ['$2:$3', 'reference'],
    ['Hoja1!A2:A', 'reference'],
    ['Año_1.b!B:C', 'reference'],
    ["'It''s'!A1", 'reference'],
    ["'CLV(1;2)'!A1", 'reference'],
    ['A01', 'name'],
    ['AAAA1', 'name'],
    ['A10000001', 'name'],
    ['R1C1', 'name'],
    ['A1.5', 'name'],
    ['clv_period', 'name'],
    ['tasa_año', 'name'],
    ['Hoja1!clv_period', 'name'],
    ['Sales[Net (EUR); "1"]', 'name'],
    ['Sales[[#ALL],[Net]]', 'name'],
    ['<=', 'operator'],
    ['<>', 'operator'],
    ['%', 'operator'],
    ['\n \u00a0\t', 'space'],
  ])('reads %j as one %s', (text, kind, dialect) => {
    expect(tokenize(text, dialect)).toEqual([{ kind, text, start: 0 }]);
  });

  it.each([
    ['LOG10(100)', ['call LOG10', 'open (', 'number 100', 'close )']],
    ['TRUE()', ['call TRUE', 'open (', 'close )']],
    ['SUM (A1)', ['call SUM', 'open (', 'reference A1', 'close )']],
    ['A1 (B1)', ['reference A1', 'open (', 'reference B1', 'close )']],
    ['A1 B1', ['reference A1', 'reference B1']],
    [
      'A1:INDEX(B:B;2)',
      'reference A1|operator :|call INDEX|open (|reference B:B|argument_separator ;|number 2|close )'.split(
        '|',
      ),
    ],
    ['A1:LOG10(5)', ['reference A1', 'operator :', 'call LOG10', 'open (', 'number 5', 'close )']],
    ['A1:Hoja2!B3', ['reference A1', 'operator :', 'reference Hoja2!B3']],
    ['A1:AB!B3', ['reference A1', 'operator :', 'reference AB!B3']],
    ['({1);2', ['open (', 'open_brace {', 'number 1', 'close )', 'argument_separator ;', 'number 2']],
    ['=-A1%', ['operator =', 'operator -', 'reference A1', 'operator %']],
    ['A1>=-1', ['reference A1', 'operator >=', 'operator -', 'number 1']],
    [
      '{1,2;3,4}',
      'open_brace {|number 1|column_separator ,|number 2|row_separator ;|number 3|column_separator ,|number 4|close_brace }'.split(
        '|',
      ),
    ],
    [
      '{F(1;2);3}',
      'open_brace {|call F|open (|number 1|argument_separator ;|number 2|close )|row_separator ;|number 3|close_brace }'.split(
        '|',
      ),
    ],
    [
      'F(1;2,3)',
      'call F|open (|number 1|argument_separator ;|number 2|argument_separator ,|number 3|close )'.split('|'),
    ],
    ['__xludf.DUMMYFUNCTION("x")', ['call __xludf.DUMMYFUNCTION', 'open (', 'string "x"', 'close )']],
    [
      'LAMBDA(x;x)(4)',
      'call LAMBDA|open (|name x|argument_separator ;|name x|close )|open (|number 4|close )'.split('|'),
    ],
  ])('splits %j', (formula, tokens) => {
    expect(brief(formula)).toEqual(tokens);
  });

  it.each([
    ['F(1,5;2)', ['call F', 'open (', 'number 1,5', 'argument_separator ;', 'number 2', 'close )']],
    ['F(;,5)', ['call F', 'open (', 'argument_separator ;', 'number ,5', 'close )']],
    [
      '{1,5\\2;3}',
      'open_brace {|number 1,5|column_separator \\|number 2|row_separator ;|number 3|close_brace }'.split(
        '|',
      ),
    ],
  ])('splits %j where the decimal mark is a comma', (formula, tokens) => {
    expect(brief(formula, spanish)).toEqual(tokens);
  });
});

describe('consistent', () => {
  it('joins to the very same text, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(formulaLikeText, fc.string({ unit: 'binary' })),
        fc.constantFrom(english, spanish),
        (text, dialect) => {
          const tokens = tokenize(text, dialect);
          expect(tokens.map(token => token.text).join('')).toBe(text);
          for (const token of tokens) {
            expect(token.text).not.toBe('');
            expect(text.startsWith(token.text, token.start)).toBe(true);
          }
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('calls a reference only what can be read as one', () => {
    fc.assert(
      fc.property(formulaLikeText, text => {
        for (const token of tokenize(text)) {
          if (token.kind === 'reference') expect(parseReference(token.text)).toBeDefined();
        }
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('understands every well-formed formula whole', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(english, spanish), spaces, (node, dialect, space) => {
        const formula = `=${render(node, { ...dialect, space })}`;
        expect(tokenize(formula, dialect).filter(token => token.kind === 'unknown')).toEqual([]);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});

describe('refuses', () => {
  it.each<[string, string, Dialect?]>([
    ['"never closed', '"never closed'],
    ["F('CLV(1)", "'CLV(1)"],
    ["'a name alone'", "'a name alone'"],
    ["''!A1", "''"],
    ['Sales[Net', 'Sales[Net'],
    ['1.5', '1.5', spanish],
    ['F(A1,B1)', ',', spanish],
    ['F(A1,5)', ',', spanish],
    ['F(A1 ,5)', ',', spanish],
    ['1\\2', '\\'],
    ['1 😀 2', '😀'],
    ['#wrong', '#'],
    ['Hoja1!F(1)', 'Hoja1!'],
  ])('marks in %j the unknown %j', (formula, unknown, dialect) => {
    expect(tokenize(formula, dialect).find(token => token.kind === 'unknown')?.text).toBe(unknown);
  });
});

describe('runs', () => {
  const long = 200_000;
  it.each([
    ['a closed string', `"${'a""'.repeat(long)}"`],
    ['an unclosed sheet name', `'${"a''".repeat(long)}`],
    ['a name', 'a'.repeat(long)],
    ['nested calls', 'F('.repeat(long)],
    ['brackets without partner', '('.repeat(long) + '}'.repeat(long)],
    ['tables without end', 'a['.repeat(long)],
  ])('splits very long text: %s', (_, text) => {
    expect(tokenize(text).reduce((length, token) => length + token.text.length, 0)).toBe(text.length);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english, spanish } from '../../../src/formula/dialect';
import { lexerText } from '../../../src/workbench/page/lexer-text';

describe('correct', () => {
  it.each([
    ['=CLV(A1;B2;', english, '=CLV(A1,B2,'],
    ['=CLV(1,5;2)', spanish, '=CLV(1.5,2)'],
    ['=IF(A1;"a;b";\'x;y\'!A1)', english, '=IF(A1,"a;b",\'x;y\'!A1)'],
    ['=F({1;2};3)', english, '=F({1;2},3)'],
  ])('reads %s', (text, dialect, read) => {
    expect(lexerText(text, dialect)).toBe(read);
  });
});

describe('consistent', () => {
  it('never changes the length, so that places in the text stay right', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '=',
            'CLV',
            '(',
            ')',
            ';',
            ',',
            '1,5',
            '1.5',
            'A1',
            '"x;y"',
            '{',
            '}',
            ' ',
            'VERDADERO',
          ),
          {
            maxLength: 20,
          },
        ),
        fc.constantFrom(english, spanish),
        (parts, dialect) => {
          const text = parts.join('');
          expect(lexerText(text, dialect)).toHaveLength(text.length);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('refuses', () => {
  it.each(['=CLV(1,5,2)', '=SUM(A1:B2,3.5)'])('to touch the engine’s own %s', text => {
    expect(lexerText(text, spanish)).toBe(text);
  });
});

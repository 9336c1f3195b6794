import { describe, expect, it } from 'vitest';
import { english, spanish } from '../../../src/formula/dialect';
import { pastedText } from '../../../src/workbench/page/pasted-text';

describe('correct', () => {
  it.each([
    ['1.234,56', '1,234.56'],
    ['-0,5', '-0.5'],
    ['12,5%', '12.5%'],
    ['31/12/2026', '2026-12-31'],
    ['2026-12-31', '2026-12-31'],
    ['=SUMA(A1;0,5)', '=SUM(A1,0.5)'],
    [' 7 ', '7'],
  ])('reads %s pasted in Spanish', (text, read) => {
    expect(pastedText(text, spanish)).toBe(read);
  });

  it('reads semicolons in an English formula', () => {
    expect(pastedText('=CLV(60;4;3;100)', english)).toBe('=CLV(60,4,3,100)');
  });
});

describe('refuses', () => {
  it.each([
    ['1,234.56', english],
    ['12/31/2026', english],
    ['some words, and more', spanish],
    ['', spanish],
  ])('to touch %j', (text, dialect) => {
    expect(pastedText(text, dialect)).toBe(text);
  });
});

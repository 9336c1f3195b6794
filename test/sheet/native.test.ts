import { describe, expect, test } from 'vitest';
import {
  choiceText,
  difference,
  formulaText,
  numericText,
  optionalText,
  product,
} from '../../src/sheet/native';

const cell = { form: 'expression', text: 'A1+B1' } as const;
const constant = { form: 'constant', text: '5%' } as const;
const choices = { begin: { es: 'inicio' }, residual: { es: 'residual' } };
const formulas = { begin: '1', residual: '2' };

describe('correct', () => {
  test.each([
    [3, '3'],
    [-3, '-3'],
    [0, '0'],
    [0.4, '40%'],
    [0.05, '5%'],
    [-0.5, '-50%'],
    [1.25, '125%'],
    [0.125, '125/1000'],
    [-0.001, '-1/1000'],
    [99.999, '99999/1000'],
    [1.5e-7, '15/100000000'],
    [1.5e-20, '15/10^21'],
    [1e21, '1*10^21'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    ['', ''],
    [undefined, ''],
    ['a "word"', '"a ""word"""'],
  ])('%s is written %s', (value, text) => {
    expect(formulaText(value)).toBe(text);
  });

  test.each([
    ['a left-out argument is its default', numericText(undefined, { text: '1/26' }), '(1/26)'],
    ['a plain default stands bare', numericText(undefined, { text: '0' }), '0'],
    ['a constant stands bare', numericText(constant, { text: '0' }), '5%'],
    ['an expression is bracketed', numericText(cell, undefined), '(A1+B1)'],
    ['a blank cell is the default', numericText(cell, { text: '1' }), 'IF((A1+B1)="";1;(A1+B1))'],
    ['a left-out option', optionalText(undefined).either(n => `x^${n}`, 'x'), 'x'],
    ['a given option', optionalText(constant).either(n => `x^${n}`, 'x'), 'x^5%'],
    ['an option in a cell', optionalText(cell).either(n => `x^${n}`, 'x'), 'IF((A1+B1)="";x;x^(A1+B1))'],
    ['a left-out choice', choiceText(undefined, choices, 'begin').pick(formulas), '1'],
    [
      'a choice by its Spanish word',
      choiceText({ form: 'constant', text: '"Inicio"' }, choices, 'residual').pick(formulas),
      '1',
    ],
    [
      'an unknown choice',
      choiceText({ form: 'constant', text: '"x"' }, choices, 'begin').pick(formulas),
      'NA()',
    ],
    ['ones vanish from a product', product('1', 'A1', '1', '(B1)'), 'A1*(B1)'],
    ['a product of ones', product('1', '1'), '1'],
    ['nothing is taken off for zero', difference('A1', '0'), 'A1'],
    ['a difference', difference('A1', '(B1)'), 'A1-(B1)'],
  ])('%s', (_, text, expected) => {
    expect(text).toBe(expected);
  });

  test('a choice in a cell knows each word once, and the blank', () => {
    const text = choiceText({ form: 'expression', text: 'C1' }, choices, 'begin').pick(formulas);
    expect(text).toBe('SWITCH(LOWER(TRIM(C1));"";1;"begin";1;"inicio";1;"residual";2;NA())');
  });
});

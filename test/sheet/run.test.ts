import { describe, expect, test } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { defineFunction, type FunctionDefinition, row, table, value } from '../../src/sheet/define';
import { choice, count, flag, list, money, number, share } from '../../src/sheet/kinds';
import { run } from '../../src/sheet/run';

const words = { en: 'text', es: 'texto' };
const total = defineFunction({
  name: 'TOTAL',
  group: 'value',
  summary: words,
  params: {
    price: money({ text: words, example: 1 }),
    amount: number({ text: words, example: 1, default: 1 }),
    extra: money({ text: words, example: 1, optional: true }),
  },
  returns: value('money', words),
  examples: [{ args: [1], result: 1 }],
  compute: ({ price, amount, extra }) => {
    const product = price.times(amount);
    return extra ? product.plus(extra) : product;
  },
});
const halves = defineFunction({
  name: 'HALVES',
  group: 'value',
  summary: words,
  params: {
    whole: money({ text: words, example: 1, divisor: true }),
    share: share({ text: words, example: 1, default: 0.5 }),
  },
  returns: row(words, { one: { format: 'money', text: words }, other: { format: 'money', text: words } }),
  examples: [{ args: [1], result: 1 }],
  compute: ({ whole, share }) => ({ one: whole.times(share), other: whole.minus(whole.times(share)) }),
});
const countdown = defineFunction({
  name: 'COUNTDOWN',
  group: 'value',
  summary: words,
  params: { from: count({ text: words, example: 3, min: 1, max: 10 }) },
  returns: table(words, { step: { format: 'count', text: words } }),
  examples: [{ args: [1], result: 1 }],
  compute: ({ from }) => Array.from({ length: from }, (_, index) => ({ step: from - index })),
});
const sum = defineFunction({
  name: 'SUM_OF',
  group: 'value',
  summary: words,
  params: {
    amounts: list({ text: words, example: [[1]], min: 0 }),
    sign: choice({ plus: { es: 'más' }, minus: { es: 'menos' } }, { text: words, default: 'plus' }),
    isDouble: flag({ text: words, default: false }),
  },
  returns: value('money', words),
  examples: [{ args: [[[1]]], result: 1 }],
  compute: ({ amounts, sign, isDouble }) => {
    const added = amounts.reduce((before, amount) => before.plus(amount));
    return added.times(sign === 'minus' ? -1 : 1).times(isDouble ? 2 : 1);
  },
});

/** The reason and the facts of a refusal. */
function refusal(definition: typeof total, args: readonly unknown[]) {
  try {
    return run(definition, args);
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { code: error.code, reason: error.reason, ...error.details };
  }
}

describe('correct', () => {
  test.each<[string, FunctionDefinition, unknown[], unknown]>([
    ['a scalar call gives a scalar', total, [2, 3], 6],
    ['a cell alone in a range is a scalar', total, [[[2]], [[3]]], 6],
    ['blanks are defaults', total, [2, '', null], 2],
    ['left-out arguments are defaults', total, [2], 2],
    ['an optional argument without default may be given', total, [2, 3, 4], 10],
    ['a column broadcasts', total, [[[1], [2], [3]], 10], [[10], [20], [30]]],
    ['a row broadcasts', total, [2, [[1, 2]]], [[2, 4]]],
    [
      'a column and a row make a grid',
      total,
      [[[1], [2]], [[10, 20, 30]]],
      [
        [10, 20, 30],
        [20, 40, 60],
      ],
    ],
    [
      'a grid goes with a column',
      total,
      [
        [
          [1, 2],
          [3, 4],
        ],
        [[10], [100]],
      ],
      [
        [10, 20],
        [300, 400],
      ],
    ],
    [
      'a row of blanks is blank',
      total,
      [
        [[1], [''], [3]],
        [[1], [''], [1]],
      ],
      [[1], [''], [3]],
    ],
    [
      'a blank among filled cells is a default',
      total,
      [
        [[1], [2]],
        [[5], ['']],
      ],
      [[5], [2]],
    ],
    ['the tail of an open range is blank', total, [[[1], [2], [''], ['']], 10], [[10], [20], [''], ['']]],
    ['an open range that holds nothing is blank', total, [[[''], ['']], 10], [[''], ['']]],
    [
      'the tail is blank beside a filled row too',
      total,
      [[[1], ['']], [[10, 20, '']]],
      [
        [10, 20, ''],
        ['', '', ''],
      ],
    ],
    ['a text is never a number, a decimal is what was typed', total, [0.1, 3], 0.3],
    ['minus zero is zero', total, [-1, 0], 0],
    [
      'one row answers with a header',
      halves,
      [10],
      [
        ['one', 'other'],
        [5, 5],
      ],
    ],
    [
      'many rows answer without',
      halves,
      [[[10], [''], [4]], 0.25],
      [
        [2.5, 7.5],
        ['', ''],
        [1, 3],
      ],
    ],
    [
      'a row of inputs answers with rows',
      halves,
      [[[10, 4]]],
      [
        [5, 5],
        [2, 2],
      ],
    ],
    ['a table has its header', countdown, [2], [['step'], [2], [1]]],
    ['a list takes its range whole', sum, [[[1], [2], [3]]], 6],
    ['a list may lie', sum, [[[1, 2, 3]]], 6],
    ['trailing blanks are no part of a list', sum, [[[1], [2], [''], ['']]], 3],
    ['a choice in English, in any case', sum, [[[1], [2]], ' Minus '], -3],
    ['a choice in Spanish', sum, [[[1], [2]], 'menos', true], -6],
    [
      'a list beside a column of choices',
      sum,
      [
        [[1], [2]],
        [['plus'], ['minus']],
      ],
      [[3], [-3]],
    ],
  ])('%s', (_, definition, args, expected) => {
    const result = run(definition, args);
    expect(result).toEqual(expected);
    if (expected === 0) expect(Object.is(result, 0)).toBe(true);
  });
});

describe('consistent', () => {
  test('a column is its cells', () => {
    const prices = [0.1, 19.99, 1 / 3, 1e9, 12.345678901234];
    const amounts = [3, 7.5, 3, 0.001, 9];
    const column = run(total, [prices.map(price => [price]), amounts.map(amount => [amount])]);
    expect(column).toEqual(prices.map((price, index) => [run(total, [price, amounts[index]])]));
  });

  test('a grid is its cells, however its axes are cut', () => {
    const prices = [1, 0.7, 30];
    const amounts = [3, 0.1];
    const grid = run(total, [prices.map(price => [price]), [amounts]]);
    expect(grid).toEqual(prices.map(price => amounts.map(amount => run(total, [price, amount]))));
  });
});

describe('refuses', () => {
  test.each<[string, FunctionDefinition, unknown[], Record<string, unknown>]>([
    ['a missing argument', total, ['', 2], { code: 'missing', argument: 'price' }],
    ['arguments too many', total, [1, 2, 3, 4], { code: 'too_many', limits: [3, 4] }],
    ['text for a number', total, ['1'], { code: 'wrong_type', reason: 'not_a_number', value: '1' }],
    ['yes or no for a number', total, [true], { code: 'wrong_type', reason: 'not_a_number' }],
    ['a date for money', total, [new Date(0)], { code: 'wrong_type', reason: 'date_for_number' }],
    ['an error cell', total, ['#DIV/0!'], { code: 'wrong_type', reason: 'error_cell', value: '#DIV/0!' }],
    ['an infinity', total, [Number.POSITIVE_INFINITY], { code: 'wrong_type' }],
    ['NaN', total, [Number.NaN], { code: 'wrong_type' }],
    ['a result beyond all numbers', total, [1e300, 1e300], { code: 'out_of_range', reason: 'too_large' }],
    ['zero where it would divide', halves, [0], { code: 'division_by_zero', argument: 'whole' }],
    [
      'below zero where it would divide',
      halves,
      [-1],
      { code: 'out_of_range', reason: 'above', limits: [0] },
    ],
    [
      'a share typed as a percentage',
      halves,
      [1, 5],
      { code: 'out_of_range', reason: 'between', limits: [0, 1] },
    ],
    ['part of a count', countdown, [2.5], { code: 'out_of_range', reason: 'not_whole' }],
    [
      'a count above its limit',
      countdown,
      [11],
      { code: 'out_of_range', reason: 'between', limits: [1, 10] },
    ],
    [
      'a range where a table takes one cell',
      countdown,
      [[[1], [2]]],
      { code: 'not_allowed', reason: 'one_value_only', limits: [2] },
    ],
    [
      'an unknown word',
      sum,
      [[[1]], 'times'],
      { code: 'not_allowed', reason: 'unknown_choice', limits: ['plus', 'minus'] },
    ],
    ['a number for a word', sum, [[[1]], 1], { code: 'not_allowed', value: 1 }],
    ['a number for yes or no', sum, [[[1]], 'plus', 1], { code: 'wrong_type', reason: 'not_a_flag' }],
    [
      'a block for a list',
      sum,
      [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      { code: 'size_mismatch', reason: 'not_a_line', limits: [2, 2] },
    ],
    ['an empty list', sum, [[[''], ['']]], { code: 'missing', argument: 'amounts' }],
    ['a gap in a list', sum, [[[1], [''], [3]]], { code: 'missing', argument: 'amounts', row: 2 }],
    [
      'a bad item of a list',
      sum,
      [[[1], [-2], [3]]],
      { reason: 'at_least', argument: 'amounts', row: 2, value: -2 },
    ],
    [
      'ranges of unequal size',
      total,
      [
        [[1], [2], [3]],
        [[1], [2]],
      ],
      { code: 'size_mismatch', argument: 'amount', other: 'price', limits: [2, 3] },
    ],
    [
      'a gap in a required column, with its row',
      total,
      [
        [[1], [''], [3]],
        [[1], [1], [1]],
      ],
      { code: 'missing', argument: 'price', row: 2, wrong: 1 },
    ],
    [
      'bad cells of a grid, the first and how many',
      total,
      [[[1], ['x'], [3]], [[1, 2]]],
      { reason: 'not_a_number', row: 2, column: 1, wrong: 2 },
    ],
  ])('%s', (_, definition, args, expected) => {
    expect(refusal(definition, args)).toMatchObject(expected);
  });

  test('a range with one bad row in ten thousand, whole, with its row', () => {
    const prices = Array.from({ length: 10_000 }, (_, index) => [index === 6_789 ? 'n/a' : index]);
    expect(refusal(total, [prices])).toMatchObject({
      reason: 'not_a_number',
      value: 'n/a',
      row: 6_790,
      wrong: 1,
    });
  });
});

import { describe, expect, expectTypeOf, test } from 'vitest';
import { defineFunction, row, sheetName, table, value } from '../../src/sheet/define';
import { choice, count, money } from '../../src/sheet/kinds';

const words = { en: 'text', es: 'texto' };
const price = money({ text: words, example: 1 });
const common = { name: 'F', group: 'value', summary: words, examples: [{ args: [1], result: 1 }] } as const;
const columns = { left: { format: 'money', text: words }, right: { format: 'money', text: words } } as const;

/** What must not compile; the type check of the tests fails where an expected error is missing. */
describe('refuses', () => {
  test('a misspelt argument, a missing translation, money as a number, at compile time', () => {
    const definitions = [
      defineFunction({
        ...common,
        params: { price },
        returns: value('money', words),
        // @ts-expect-error: the argument is price
        compute: ({ prize }) => prize,
      }),
      defineFunction({
        ...common,
        params: { price },
        returns: value('money', words),
        // @ts-expect-error: money is not a number
        compute: ({ price }) => price * 2,
      }),
      defineFunction({
        ...common,
        // @ts-expect-error: the Spanish text is missing
        params: { price: money({ text: { en: 'text' }, example: 1 }) },
        returns: value('money', words),
        compute: () => 0,
      }),
      defineFunction({
        ...common,
        // @ts-expect-error: the Spanish summary is missing
        summary: { en: 'text' },
        params: { price },
        returns: value('money', words),
        compute: () => 0,
      }),
      defineFunction({
        ...common,
        params: { price },
        returns: value('money', words, { never: words }),
        // @ts-expect-error: the documented text is never
        compute: () => 'nevr',
      }),
      defineFunction({
        ...common,
        params: { price },
        returns: row(words, columns),
        // @ts-expect-error: a column is missing
        compute: ({ price }) => ({ left: price }),
      }),
      defineFunction({
        ...common,
        params: { price },
        returns: table(words, columns),
        // @ts-expect-error: a twin of a table has each of its columns
        native: ({ price }) => [{ left: price }],
        compute: () => [],
      }),
      defineFunction({
        ...common,
        params: { mode: choice({ one: { es: 'uno' }, two: { es: 'dos' } }, { text: words }) },
        returns: value('money', words),
        // @ts-expect-error: a formula for two is missing
        native: ({ mode }) => mode.pick({ one: '1' }),
        compute: () => 0,
      }),
    ];
    expect(definitions).toHaveLength(8);
  });
});

describe('correct', () => {
  test('an argument without a default may be absent, a count is a plain number', () => {
    defineFunction({
      ...common,
      params: {
        price,
        fee: money({ text: words, example: 1, optional: true }),
        periods: count({ text: words, example: 1, max: 9 }),
        mode: choice({ one: { es: 'uno' }, two: { es: 'dos' } }, { text: words, default: 'one' }),
      },
      returns: value('money', words),
      compute: ({ fee, periods, mode }) => {
        expectTypeOf(fee).toEqualTypeOf<typeof fee | undefined>();
        expectTypeOf(periods).toBeNumber();
        expectTypeOf(mode).toEqualTypeOf<'one' | 'two'>();
        return fee ?? periods;
      },
    });
    expect(sheetName('maxPaybackPeriods')).toBe('max_payback_periods');
  });
});

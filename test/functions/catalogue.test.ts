import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { CalcError, type Reason, reasons } from '../../src/calc/errors';
import { type FunctionDefinition, sheetName } from '../../src/sheet/define';
import { helpCard } from '../../src/sheet/help';
import { messageOf } from '../../src/sheet/messages';
import { run } from '../../src/sheet/run';
import { languages } from '../../src/sheet/words';
import { expectResult } from '../support/example-results';

const seed = 20_261_122;
const definitions = (await catalogue()).map(({ definition }) => definition);
const each = definitions.map(definition => [definition.name, definition] as const);

/** The example with its choices in Spanish words. */
const inSpanish = (definition: FunctionDefinition, args: readonly unknown[]) =>
  args.map((argument, index) => {
    const param = Object.values(definition.params)[index]!;
    const translate = (cell: unknown): unknown =>
      Array.isArray(cell) ? cell.map(translate) : (param.choices?.[String(cell)]?.es ?? cell);
    return param.choices ? translate(argument) : argument;
  });

const isRange = (argument: unknown) =>
  Array.isArray(argument) && (argument.length > 1 || argument[0].length > 1);
const isLeftOut = (argument: unknown) => argument === undefined || argument === '';

describe('correct', () => {
  test.each(each)('every example of %s, in both languages', (_, definition) => {
    for (const { args, result } of definition.examples) {
      expectResult(definition, run(definition, args), result);
      expectResult(definition, run(definition, inSpanish(definition, args)), result);
    }
  });

  test.each(each)('the examples of %s show all of it', (_, definition) => {
    const { examples, returns } = definition;
    const params = Object.entries(definition.params);
    for (const [index, [key, param]] of params.entries()) {
      if (!param.optional) continue;
      const given = examples.map(({ args }) => !isLeftOut(args[index]));
      expect([key, given.includes(true), given.includes(false)]).toEqual([key, true, true]);
    }
    for (const [index, [key, { choices, fallback }]] of params.entries()) {
      const shown = examples
        .map(({ args }) => (isLeftOut(args[index]) ? fallback?.cell : args[index]))
        .flat(2);
      for (const id of Object.keys(choices ?? {}))
        expect([key, shown]).toEqual([key, expect.arrayContaining([id])]);
    }
    const isBroadcast = (args: readonly unknown[]) =>
      args.some((argument, index) => !params[index]![1].whole && isRange(argument));
    expect(examples.some(({ args }) => !isBroadcast(args))).toBe(true);
    if (returns.shape !== 'table') expect(examples.some(({ args }) => isBroadcast(args))).toBe(true);
  });

  test.each(each)('all words of %s are there in both languages', (_, definition) => {
    const columns = Object.values(definition.returns.columns ?? {});
    const all = [
      definition.summary,
      ...(definition.notes ? [definition.notes] : []),
      ...Object.values(definition.params).map(param => param.text),
      definition.returns.text,
      ...Object.values(definition.returns.answers),
      ...columns.map(column => column.text),
    ];
    for (const text of all) {
      expect(text.en.trim().length).toBeGreaterThan(2);
      expect(text.es.trim().length).toBeGreaterThan(2);
      expect(text.es).not.toBe(text.en);
    }
  });

  test.each(each)('the help card of %s names each argument, its default and an example', (_, definition) => {
    for (const language of languages) {
      const card = helpCard(definition, language);
      const lines = card.map(([line]) => String(line));
      expect(new Set(card.map(line => line.length))).toEqual(new Set([1]));
      expect(lines[0]!.startsWith(`${definition.name}: `)).toBe(true);
      const names = Object.keys(definition.params).map(sheetName);
      const begun = lines.filter(line => !line.startsWith('\u00a0')).map(line => line.split(' (')[0]);
      expect(begun.slice(2, 2 + names.length)).toEqual(names);
      const formula = /^(Example|Ejemplo|With built-in functions|Con funciones integradas): /;
      const prose = lines.slice(2).filter(line => !formula.test(line));
      expect(Math.max(...prose.map(line => line.length))).toBeLessThan(130);
      expect(lines.join(' ')).not.toMatch(/undefined[;)]|NaN|null/);
      expect(card.flat().some(cell => String(cell).startsWith('='))).toBe(false);
    }
  });
});

describe('refuses', () => {
  test.each(each)('a missing argument of %s, by name', (_, definition) => {
    const params = Object.entries(definition.params);
    const args = definition.examples[0].args;
    for (const [index, [key, param]] of params.entries()) {
      if (param.optional) continue;
      const without = [...args];
      without[index] = '';
      expect(() => run(definition, without)).toThrow(
        expect.objectContaining({ code: 'missing', details: expect.objectContaining({ argument: key }) }),
      );
    }
    expect(() => run(definition, [...params.map(() => 1), 1])).toThrow(
      expect.objectContaining({ code: 'too_many' }),
    );
  });

  test.each(each)('an error cell and a date in any numeric argument of %s', (_, definition) => {
    for (const [index, [key, param]] of Object.entries(definition.params).entries()) {
      if (param.whole || param.choices || param.kind === 'flag') continue;
      for (const [cell, reason] of [
        ['#N/A', 'error_cell'],
        [new Date(0), 'date_for_number'],
        ['ten', 'not_a_number'],
      ] as const) {
        const args: unknown[] = [...definition.examples[0].args];
        while (args.length <= index) args.push('');
        args[index] = cell;
        expect(() => run(definition, args)).toThrow(
          expect.objectContaining({ reason, details: expect.objectContaining({ argument: key }) }),
        );
      }
    }
  });

  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 1 }) },
    { weight: 4, arbitrary: fc.integer({ min: 0, max: 1300 }) },
    { weight: 3, arbitrary: fc.double({ min: -1e6, max: 1e6 }) },
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        0,
        1,
        -1,
        -0,
        0.5,
        10,
        -0.99,
        1e-300,
        1e308,
        -1e308,
        5e-324,
        1e21,
        1e15,
        2 ** 53,
      ),
    },
    fc.double(),
    fc.constantFrom(
      'begin',
      'mid',
      'residual',
      'month',
      'year',
      'table',
      'percent',
      'churn',
      'continuous',
      'average',
    ),
    fc.constantFrom(
      '',
      null,
      undefined,
      true,
      false,
      '#REF!',
      'x',
      '5 %',
      '2026-01',
      '2026-02-28',
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ),
    fc.date({ noInvalidDate: false }),
  );
  const argument = fc.oneof(
    { weight: 8, arbitrary: cell },
    { weight: 2, arbitrary: fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 4 }) },
    { weight: 1, arbitrary: fc.anything() },
  );

  test.each(each)(
    '%s answers anything with a number, a documented text, a blank or an error',
    (_, definition) => {
      const { returns } = definition;
      const texts = new Set(['', ...Object.keys(returns.answers), ...Object.keys(returns.columns ?? {})]);
      // Text columns hold ids and months of their own.
      const hasTextColumn = Object.values(returns.columns ?? {}).some(column => column.format === 'text');
      const length = Object.keys(definition.params).length;
      fc.assert(
        fc.property(fc.array(argument, { minLength: 1, maxLength: length + 1 }), args => {
          let result: unknown;
          try {
            result = run(definition, args);
          } catch (error) {
            expect(error).toBeInstanceOf(CalcError);
            const { code, details } = error as CalcError;
            expect([code, code === 'unexpected' && details.value]).toEqual([code, false]);
            for (const language of languages)
              expectSentence(messageOf(error as CalcError, definition, language));
            return;
          }
          for (const answer of [result].flat(2)) {
            if (typeof answer === 'number') expect(Number.isFinite(answer)).toBe(true);
            else {
              expect(typeof answer).toBe('string');
              if (!hasTextColumn) expect(texts).toContain(answer);
            }
          }
        }),
        { seed, numRuns: 400 },
      );
    },
  );
});

function expectSentence(message: string): void {
  expect(message.length).toBeLessThanOrEqual(160);
  expect(message).not.toMatch(/undefined\b(?! )|NaN|\[object|null|\n/);
}

describe('refuses in words', () => {
  const longestName = definitions.reduce(
    (longest, { name }) => (name.length > longest.name.length ? { name } : longest),
    { name: '' },
  ).name;
  const longestKey = definitions
    .flatMap(({ params }) => Object.keys(params))
    .reduce((a, b) => (sheetName(b).length > sheetName(a).length ? b : a));

  test.each(reasons.flatMap(reason => languages.map(language => [reason, language] as const)))(
    '%s is one sentence in %s even where all is long',
    (reason: Reason, language) => {
      const definition = { ...definitions[0]!, name: longestName };
      // Text is only ever shown where text was wrong.
      const isText = /^not_a_|date|choice/.test(reason) && reason !== 'not_a_line';
      const value =
        reason === 'error_cell'
          ? '#DIV/0!'
          : isText
            ? 'a rather long text that somebody typed'
            : 123456.789012;
      const error = new CalcError(reason, {
        argument: longestKey,
        other: longestKey,
        value,
        limits: [1200, 10_000],
        row: 9_999,
        wrong: 123,
      });
      const message = messageOf(error, definition, language);
      expect(message.startsWith(`${longestName}: `)).toBe(true);
      expectSentence(message);
    },
  );

  test.each([
    ['en', 'CLV_RETENTION: retention_rate is 80; it must be from 0 to 1. Did you mean 80 % (0.8)?'],
    ['es', 'CLV_RETENTION: retention_rate es 80; debe estar entre 0 y 1. ¿Quiso decir 80 % (0,8)?'],
  ] as const)('a percentage typed as a whole number, in %s', (language, sentence) => {
    const definition = definitions.find(({ name }) => name === 'CLV_RETENTION')!;
    try {
      run(definition, [100, 80, 0.1]);
      expect.unreachable();
    } catch (error) {
      expect(messageOf(error as CalcError, definition, language)).toBe(sentence);
    }
  });
});

import { describe, expect, test } from 'vitest';
import { CalcError } from '../../../src/calc/errors';
import { clvRetention } from '../../../src/functions/clv-retention';
import { date } from '../../../src/sheet/log-kinds';
import type { Language } from '../../../src/sheet/words';
import { assumptions } from '../../../src/templates/assumptions';
import { assumptionFields, assumptionsFrom } from '../../../src/wizard/model/form/assumption-fields';
import type { Field } from '../../../src/wizard/model/form/field';
import { answerOf, attempt, initialTyped, readForm } from '../../../src/wizard/model/form/form';
import { currencySign, type Reader, readerOf, shown, shownShort } from '../../../src/wizard/model/reader';

const english = readerOf('en_US', 'en', 'USD');
const spanish = readerOf('es_ES', 'es', 'EUR');
const { params } = clvRetention;
const fields: readonly Field[] = [
  { id: 'margin', label: { en: 'Margin', es: 'Margen' }, param: params.margin, initial: 100 },
  {
    id: 'retentionRate',
    label: { en: 'Who stay', es: 'Quienes siguen' },
    param: params.retentionRate,
    initial: 0.8,
  },
  {
    id: 'discountRate',
    label: { en: 'Discount', es: 'Descuento' },
    param: params.discountRate,
    initial: 0.1,
  },
  { id: 'convention', label: { en: 'Margins count', es: 'Cuentan' }, param: params.convention },
  {
    id: 'from',
    label: { en: 'As of', es: 'A fecha de' },
    param: date({ text: { en: '', es: '' }, example: 0, optional: true }),
  },
];
const typedIn = (reader: Reader) => initialTyped(fields, reader);

describe('correct', () => {
  // Blattberg, Kim & Neslin: 100 · 1.1 / (1 + 0.1 − 0.8) = 366.67
  test('a form gives the answer of the function', () => {
    const { values, complete } = readForm(fields, typedIn(spanish), spanish);
    expect(complete).toBe(true);
    expect(answerOf(clvRetention, values)).toBeCloseTo(1100 / 3, 9);
  });

  const figures: [number, Parameters<typeof shown>[1], string, string][] = [
    [1234.5, 'money', '$1,235', '1235 €'],
    [12.5, 'money', '$12.50', '12,50 €'],
    [0.8, 'share', '80%', '80 %'],
    [0.0797, 'rate', '7.97%', '7,97 %'],
    [3, 'ratio', '3 : 1', '3 : 1'],
    [12_345, 'count', '12,345', '12.345'],
    [46_000, 'date', 'Dec 9, 2025', '9 dic 2025'],
  ];
  test.each(figures)('%d as %s', (value, format, inEnglish, inSpanish) => {
    const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
    expect(plain(shown(value, format, english))).toBe(inEnglish);
    expect(plain(shown(value, format, spanish))).toBe(inSpanish);
  });

  test('the sign of a currency stands where the language puts it', () => {
    expect(currencySign(english)).toEqual(['$', true]);
    expect(currencySign(spanish)).toEqual(['€', false]);
    expect(currencySign(readerOf('es_MX', 'es', 'MXN'))).toEqual(['$', true]);
    expect(currencySign(readerOf('en_US', 'en', 'XTS'))[0]).toBe('XTS');
    expect(shownShort(12_500, 'money', english)).toBe('$12.5K');
    expect(shownShort(500, 'money', english)).toBe('$500');
  });
});

describe('refuses', () => {
  const mistakes: [string, string, RegExp, RegExp][] = [
    ['margin', 'abc', /^“Margin” is "abc"; give a number\.$/, /^«Margen» es "abc"; dé un número\.$/],
    ['margin', '', /^“Margin” is missing; .+\.$/, /^Falta «Margen»; .+\.$/],
    [
      'retentionRate',
      '120 %',
      /^“Who stay” is 120%; it must be from 0% to 100%\.$/,
      /^«Quienes siguen» es 120\s%; debe estar entre 0\s% y 100\s%\.$/,
    ],
    [
      'convention',
      'sometimes',
      /^“Margins count” is "sometimes"; use begin, end, residual, mid\.$/,
      /^«Cuentan» es "sometimes"; use inicio, fin, residual, medio\.$/,
    ],
    ['from', '03/04/2026', /^“As of” is .+day or month first/, /^«A fecha de» es .+¿día o mes\?/],
  ];
  test.each(mistakes)('%s: "%s"', (id, text, inEnglish, inSpanish) => {
    for (const [reader, words] of [
      [english, inEnglish],
      [spanish, inSpanish],
    ] as const) {
      const { errors, complete } = readForm(fields, { ...typedIn(reader), [id]: text }, reader);
      expect(complete).toBe(false);
      expect(Object.keys(errors)).toEqual([id]);
      expect(errors[id]).toMatch(words);
    }
  });

  test('what only all fields together show, in the words of the form', () => {
    const refused = attempt(fields, english, () => {
      throw new CalcError('never_ends', { argument: 'discountRate', value: 0, other: 'retentionRate' });
    });
    expect(refused).toEqual({
      field: 'discountRate',
      error: expect.stringMatching(/“Discount” 0%.+“Who stay”/),
    });
    expect(attempt(fields, english, () => 5)).toEqual({ answer: 5 });
    expect(() =>
      attempt(fields, english, () => {
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
  });

  test('what is ambiguous counts as unread', () => {
    const reading = readForm(fields, { ...typedIn(spanish), margin: '1.234', retentionRate: '0,8' }, spanish);
    expect(reading.complete).toBe(false);
    expect(reading.errors).toEqual({});
    expect(Object.keys(reading.unclear)).toEqual(['margin', 'retentionRate']);
    expect(reading.values).not.toHaveProperty('margin');
  });

  test.each(['EURO', 'E', '€', '12'])('the currency "%s"', currency => {
    const form = assumptionFields(id => assumptions[id].initial);
    const { errors } = readForm(form, { ...initialTyped(form, english), currency }, english);
    expect(errors).toEqual({ currency: expect.stringContaining('three letters') });
  });
});

describe('consistent', () => {
  test.each(['en', 'es'] as const)(
    'the assumptions pass through their form unchanged: %s',
    (language: Language) => {
      const reader = language === 'en' ? english : spanish;
      const form = assumptionFields(id => assumptions[id].initial);
      const saved = assumptionsFrom(readForm(form, initialTyped(form, reader), reader), null, language);
      const period = { en: 'month', es: 'mes' }[language];
      const convention = { en: 'begin', es: 'inicio' }[language];
      const initial = Object.fromEntries(
        Object.entries(assumptions).map(([id, { initial }]) => [id, initial]),
      );
      expect(saved).toEqual({ ...initial, period, convention });
      for (const [id, { param }] of Object.entries(assumptions))
        if (param && saved[id as 'period'] !== '')
          expect(() => param.read(saved[id as 'period'] as never)).not.toThrow();
    },
  );

  test('every field is worded in both languages', () => {
    for (const { id, label, hint, options = {} } of assumptionFields(key => assumptions[key].initial)) {
      expect(label.en && label.es, id).toBeTruthy();
      expect(Boolean(hint?.en), id).toBe(Boolean(hint?.es));
      for (const words of Object.values(options)) expect(words.en && words.es, id).toBeTruthy();
    }
  });
});

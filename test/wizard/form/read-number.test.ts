import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, number, share } from '../../../src/sheet/kinds';
import { type Field, readField, typedText } from '../../../src/wizard/model/form/field';
import { readNumber } from '../../../src/wizard/model/form/read-number';
import { type Reader, readerOf } from '../../../src/wizard/model/reader';

const readers = {
  'en-US': readerOf('en_US', 'en', 'USD'),
  'es-ES': readerOf('es_ES', 'es', 'EUR'),
  'es-MX': readerOf('es_MX', 'es', 'MXN'),
} satisfies Record<string, Reader>;
type Locale = keyof typeof readers;
const locales = Object.keys(readers) as Locale[];

/** A number, several where it is asked, or nothing where it is refused. */
function meanings(text: string, locale: Locale, percent = false): number[] {
  const reading = readNumber(text, readers[locale], { percent });
  if (reading.is === 'number') return [reading.value];
  return reading.is === 'unclear' ? reading.readings.map(({ value }) => value) : [];
}

describe('correct', () => {
  const everywhere: [string, number][] = [
    ['12', 12],
    ['-3', -3],
    ['− 3', -3],
    ['+3', 3],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['0,800', 0.8],
    ['1234.5678', 1234.5678],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1,234,567.89', 1_234_567.89],
    ['1 234 567,5', 1_234_567.5],
    ['1\u202f234', 1234],
    ["1'234.50", 1234.5],
    ['$ 1,234.50', 1234.5],
    ['-$5', -5],
    ['99,90 €', 99.9],
    ['5 %', 0.05],
    ['12,5%', 0.125],
    ['0', 0],
  ];
  test.each(everywhere)('"%s" is %d wherever it is typed', (text, value) => {
    for (const locale of locales) expect(meanings(text, locale), locale).toEqual([value]);
  });

  const here: [string, Locale, number][] = [
    ['1.234', 'en-US', 1.234],
    ['1,234', 'en-US', 1234],
    ['1,234', 'es-ES', 1.234],
    ['MXN 500', 'es-MX', 500],
    ['500 eur', 'es-ES', 500],
  ];
  test.each(here)('"%s" in %s is %d', (text, locale, value) => {
    expect(meanings(text, locale)).toEqual([value]);
  });
});

describe('refuses', () => {
  const asked: [string, Locale, boolean, number[]][] = [
    ['1.234', 'es-ES', false, [1234, 1.234]],
    ['1.234', 'es-MX', false, [1234, 1.234]],
    ['1,234', 'es-MX', false, [1234, 1.234]],
    ['-12.000', 'es-ES', false, [-12_000, -12]],
    ['0.8', 'en-US', true, [0.8, 0.008]],
    ['0,8', 'es-ES', true, [0.8, 0.008]],
    ['-0,5', 'es-MX', true, [-0.5, -0.005]],
  ];
  test.each(asked)('to guess what "%s" is in %s (percent: %s)', (text, locale, percent, values) => {
    expect(meanings(text, locale, percent)).toEqual(values);
    const reading = readNumber(text, readers[locale], { percent });
    // Whatever is chosen is understood when it stands in the field.
    for (const meant of reading.is === 'unclear' ? reading.readings : [])
      expect(meanings(meant.text, locale, percent)).toEqual([meant.value]);
  });

  test.each(['abc', '1.2.3', '1,23,456', '1.234.56', '12 34', '1 2', '5 5 %', '--3', '1e5', '%', 'GBP 5'])(
    '"%s"',
    text => {
      for (const locale of locales) expect(readNumber(text, readers[locale]).is, locale).toBe('wrong');
    },
  );
});

describe('consistent', () => {
  const text = { en: 'x', es: 'x' };
  const fieldOf = (param: Field['param']): Field => ({ id: 'x', label: text, param });
  const fields = [
    fieldOf(money({ text, example: 1 })),
    fieldOf(number({ text, example: 1 })),
    fieldOf(share({ text, example: 0.5 })),
  ];
  test('what stands in a field at first is read back as it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...locales),
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 9 }),
        (locale, digits, decimals) => {
          const value = Number(`${digits}e-${decimals}`);
          for (const field of fields) {
            if (field.param.kind === 'share' && (value < 0 || value > 1)) continue;
            const typed = typedText(value, field.param, readers[locale]);
            expect(readField(field, typed, readers[locale]), `${locale} ${typed}`).toEqual({ value });
          }
        },
      ),
      { seed: 4, numRuns: 500 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText } from '../../../src/calc/dates';
import { amountIn, currencyOf, readAmountText } from '../../../src/wizard/model/log/amount-text';
import { dayIn, readDateText } from '../../../src/wizard/model/log/date-text';

const read = (text: string) => {
  const reading = readDateText(text);
  if (reading.is === 'day') return dayText(reading.day);
  return reading.is === 'numbers' ? (reading.proves ?? 'either') : 'unreadable';
};

describe('correct', () => {
  test.each([
    ['2026-03-04', '2026-03-04'],
    ['2026-03-04 10:11:12', '2026-03-04'],
    ['2026-03-04T10:11:12+00:00', '2026-03-04'],
    ['2026-03-04 10:11:12 +0100', '2026-03-04'],
    ['2026/3/4', '2026-03-04'],
    ['20260304', '2026-03-04'],
    ['5 ene 2026', '2026-01-05'],
    ['5 de enero de 2026', '2026-01-05'],
    ['05-ene.-26', '2026-01-05'],
    ['Jan 5, 2026', '2026-01-05'],
    ['January 5th, 2026 3:04 PM', '2026-01-05'],
    ['Mon, 5 Jan 2026 10:00:00 GMT', '2026-01-05'],
    ['lunes, 5 de enero de 2026', '2026-01-05'],
    ['miércoles, 7 de enero de 2026', '2026-01-07'],
    ['1 sept 2026', '2026-09-01'],
    ['4/4/2026', '2026-04-04'],
    ['31/12/2026', 'day_first'],
    ['12/31/2026', 'month_first'],
    ['31.12.26', 'day_first'],
    ['31-12-2026 10:30', 'day_first'],
    ['3/4/2026, 10:11:12 a. m.', 'either'],
    ['29/02/2025', 'unreadable'],
    ['32/12/2026', 'unreadable'],
    ['13/13/2026', 'unreadable'],
    ['soon', 'unreadable'],
    ['Total 2026', 'unreadable'],
    ['45.000', 'unreadable'],
  ])('the date %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test.each([
    ['1.234,56 €', 1234.56, ','],
    ['$1,234.56', 1234.56, '.'],
    ['(12.50)', -12.5, '.'],
    ['12,50-', -12.5, ','],
    ['−3,5', -3.5, ','],
    ["CHF 1'234.50", 1234.5, '.'],
    ['EUR 12', 12, undefined],
    ['1.234.567', 1234567, ','],
    ['0.125', 0.125, '.'],
    ['US$ 5', 5, undefined],
    ['1 234,5', 1234.5, ','],
  ])('the amount %s', (text, value, proves) => {
    expect(readAmountText(text)).toEqual({ is: 'number', value, ...(proves ? { proves } : {}) });
  });

  test.each([
    ['1.234', '.', 1.234],
    ['1.234', ',', 1234],
    ['-1,234 €', ',', -1.234],
    ['(1,234)', '.', -1234],
  ] as const)('%s with the mark %s before decimals', (text, mark, value) => {
    const reading = readAmountText(text);
    expect(reading.is === 'unclear' && amountIn(mark, reading)).toBe(value);
  });

  test.each([
    ['12 €', 'EUR'],
    ['USD 12', 'USD'],
    ['$12', '$'],
    ['12', ''],
    ['mx$ 12', 'MXN'],
  ])('the currency of %s', (text, code) => {
    expect(currencyOf(text)).toBe(code);
  });
});

describe('refuses', () => {
  test.each(['', 'abc', '1,2,3', '1.2345,6.7', '12 %', '1-2', '1.23.456', 'abc12'])(
    'the amount "%s"',
    text => {
      expect(readAmountText(text).is).toBe('unreadable');
    },
  );
});

describe('consistent', () => {
  const dates = fc.integer({ min: dayOfText('2000-01-01'), max: dayOfText('2068-12-31') });

  function dayOfText(text: string) {
    return Date.parse(text) / 86_400_000;
  }

  test('a day written in an order is read back in that order, and never otherwise where it proves it', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom('/', '-', '.'), fc.boolean(), (day, mark, isDayFirst) => {
        const [year, month, date] = dayText(day).split('-');
        const text = (isDayFirst ? [date, month, year] : [month, date, year]).join(mark);
        const order = isDayFirst ? 'day_first' : 'month_first';
        const reading = readDateText(text);
        if (reading.is === 'numbers') {
          expect(dayIn(order, reading)).toBe(day);
          expect(reading.proves ?? order).toBe(order);
        } else expect(reading).toEqual({ is: 'day', day });
      }),
      { seed: 4 },
    );
  });

  test('an amount written with either mark is read back with that mark', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.boolean(), (cents, isSpanish) => {
        const mark = isSpanish ? ',' : '.';
        const text = new Intl.NumberFormat(isSpanish ? 'de' : 'en', { minimumFractionDigits: 2 }).format(
          cents / 100,
        );
        const reading = readAmountText(text);
        const value =
          reading.is === 'unclear' ? amountIn(mark, reading) : reading.is === 'number' ? reading.value : NaN;
        expect(value + 0).toBe(cents / 100 + 0);
        if (reading.is === 'number') expect(reading.proves ?? mark).toBe(mark);
      }),
      { seed: 4 },
    );
  });
});

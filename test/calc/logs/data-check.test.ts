import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../../src/calc/errors';
import { type CheckName, dataCheck } from '../../../src/calc/logs/data-check';
import { orderDays } from '../../../src/calc/logs/order-days';
import { dayOf } from './cdnow-log';

const seed = 20_261_206;
const today = dayOf('2026-11-01');

type Cells = readonly [customer: unknown, date: unknown, amount: unknown];

const rawLog = (rows: readonly Cells[]) => ({
  customer: rows.map(([customer]) => customer),
  date: rows.map(([, date]) => date),
  amount: rows.map(([, , amount]) => amount),
});

const check = (rows: readonly Cells[], name: CheckName) => {
  const {
    finding,
    rows: count,
    severity,
    firstRow,
  } = dataCheck(rawLog(rows), today).find(found => found.check === name)!;
  return [finding, count, severity, firstRow];
};

const sound: readonly Cells[] = [
  ['Ana', '2026-01-05', 10],
  ['Luis', '2026-01-09', 20],
];
const long = Array.from({ length: 40 }, (_, index): Cells[] => [
  [`C${index}`, '2026-01-05', 10],
  [`C${index}`, dayOf('2026-01-05') + 25_569 + 5 * index, 12],
]).flat();

describe('correct', () => {
  it.each<readonly [CheckName, readonly Cells[], readonly unknown[]]>([
    ['blank_customer', [['', '2026-01-05', 25]], [25, 1, 'error', 3]],
    ['blank_customer', [[' ', '2026-01-05', 25]], [25, 1, 'error', 3]],
    ['blank_date', [['Eva', undefined, 25]], ['Eva', 1, 'error', 3]],
    ['error_cells', [['Eva', '#N/A', 25]], ['#N/A', 1, 'error', 3]],
    ['error_cells', [['Eva', '2026-01-05', '#DIV/0!']], ['#DIV/0!', 1, 'error', 3]],
    [
      'text_dates',
      [
        ['Eva', '03/04/2026', 25],
        ['Eva', 'soon', 25],
      ],
      ['03/04/2026', 2, 'error', 3],
    ],
    ['text_amounts', [['Eva', '2026-01-05', '€ 12,50']], ['€ 12,50', 1, 'error', 3]],
    [
      'mixed_currencies',
      [
        ['Eva', '2026-01-05', '€ 12,50'],
        ['Eva', '2026-01-06', 'USD 3'],
      ],
      ['€ USD', 1, 'error', 4],
    ],
    ['negative_amounts', [['Ana', '2026-01-06', -3]], [-3, 1, 'note', 3]],
    ['zero_amounts', [['Eva', '2026-01-06', 0]], ['Eva', 1, 'note', 3]],
    ['day_without_amount', [['Eva', '2026-01-06', '']], ['Eva 2026-01-06', 1, 'error', 3]],
    [
      'customers_without_order',
      [
        ['Eva', '2026-01-06', 5],
        ['Eva', '2026-01-08', -5],
      ],
      ['Eva', 2, 'warning', 3],
    ],
    ['duplicate_rows', [['Ana', '2026-01-05', 10]], ['Ana 2026-01-05', 1, 'warning', 3]],
    [
      'several_lines',
      [
        ['Ana', '2026-01-05', 7],
        ['Ana', '2026-01-05', ''],
      ],
      ['Ana 2026-01-05', 2, 'note', 3],
    ],
    ['letter_case', [['ANA', '2026-02-05', 10]], ['Ana / ANA', 1, 'warning', 3]],
    ['guest_customers', [['Guest', '2026-02-05', 10]], ['Guest', 1, 'warning', 3]],
    ['guest_customers', [['invitado', '2026-02-05', 10]], ['invitado', 1, 'warning', 3]],
    ['test_customers', [['test@shop.com', '2026-02-05', 10]], ['test@shop.com', 1, 'warning', 3]],
    ['future_dates', [['Ana', '2026-11-02', 10]], ['2026-11-02', 1, 'error', 3]],
    ['gaps', [['Ana', '2026-03-05', 10]], ['2026-01-09 … 2026-03-05', 1, 'warning', 3]],
    ['history', [['Ana', '2026-03-05', 10]], ['2026-01-05 … 2026-03-05', 0, 'warning', undefined]],
    ['repeat_customers', [['Ana', '2026-03-05', 10]], [1, 0, 'warning', undefined]],
  ])('%s, and where', (name, rows, expected) => {
    expect(check([...sound, ...rows], name)).toEqual(expected);
  });

  it('a sound log of half a year is found sound', () => {
    expect(check(long, 'history')).toEqual(['2026-01-05 … 2026-07-19', 0, 'ok', undefined]);
    expect(check(long, 'repeat_customers')).toEqual([39, 0, 'ok', undefined]);
    const worse = dataCheck(rawLog(long), today).filter(({ severity }) => severity !== 'ok');
    // The first customer ordered twice on one day.
    expect(worse.map(({ check: name }) => name)).toEqual(['several_lines']);
  });

  it.each([
    ['names that only contain such letters', 'Protester', 'test_customers'],
    ['a name that begins like a guest', 'Guesthouse Ana', 'guest_customers'],
  ] as const)('%s are left in peace', (_, name, kind) => {
    expect(check([[name, '2026-01-05', 1]], kind)).toEqual(['', 0, 'ok', undefined]);
  });
});

describe('consistent', () => {
  it('a log without errors is one the other functions take, and the other way round', () => {
    const cell = fc.constantFrom('', 'Ana', 'Luis', 3);
    const date = fc.constantFrom('', '2026-01-05', '2026-01-06', 'soon', '03/04/2026');
    const amount = fc.constantFrom('', 5, 0, '5 €');
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, date, amount), { minLength: 1, maxLength: 6 }), rows => {
        const hasErrors = dataCheck(rawLog(rows), today).some(({ severity }) => severity === 'error');
        const isText = (value: unknown) => typeof value === 'string' && value !== '';
        const unreadable = rows.some(
          ([, when, money]) => (isText(when) && !/^2026/.test(String(when))) || isText(money),
        );
        const orNothing = (value: unknown) => (value === '' ? undefined : value);
        let refused = unreadable;
        if (!unreadable) {
          try {
            orderDays({
              customer: rows.map(([customer]) => orNothing(customer) as string | undefined),
              day: rows.map(([, when]) => (when === '' ? undefined : dayOf(when))),
              amount: rows.map(([, , money]) => orNothing(money) as number | undefined),
            });
          } catch (error) {
            refused = (error as CalcError).reason !== 'no_rows';
          }
        }
        expect(hasErrors).toBe(refused);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('refuses', () => {
  it('nothing but columns of unequal length', () => {
    expect(() => dataCheck({ ...rawLog(sound), amount: [1] }, today)).toThrow(CalcError);
  });
});

describe('runs', () => {
  it('a log without a single sound row', () => {
    const findings = dataCheck(rawLog([['', 'soon', '#REF!']]), today);
    expect(findings).toHaveLength(19);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ check: name }) => name)).toEqual([
      'blank_customer',
      'error_cells',
      'text_dates',
    ]);
  });

  it('dates of another realm, dates that are none, long texts', () => {
    const rows: readonly Cells[] = [
      ['Ana', new Date(Number.NaN), 1],
      [
        'Ana',
        new Date('2026-01-05T00:00:00'),
        'a very long text that nobody could read in a cell of a sheet',
      ],
    ];
    expect(check(rows, 'text_dates')).toEqual(['date', 1, 'error', 1]);
    expect(String(check(rows, 'text_amounts')[0])).toHaveLength(40);
  });
});

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
  ['C01', '2026-01-05', 10],
  ['C02', '2026-01-09', 20],
];
const long = Array.from({ length: 40 }, (_, index): Cells[] => [
  [`C${index}`, '2026-01-05', 10],
  [`C${index}`, dayOf('2026-01-05') + 25_569 + 5 * index, 12],
]).flat();

describe('correct', () => {
  it.each<readonly [CheckName, readonly Cells[], readonly unknown[]]>([
    ['blank_customer', [['', '2026-01-05', 25]], [25, 1, 'error', 3]],
    ['blank_customer', [[' ', '2026-01-05', 25]], [25, 1, 'error', 3]],
    ['blank_date', [['C03', undefined, 25]], ['C03', 1, 'error', 3]],
    ['error_cells', [['C03', '#N/A', 25]], ['#N/A', 1, 'error', 3]],
    ['error_cells', [['C03', '2026-01-05', '#DIV/0!']], ['#DIV/0!', 1, 'error', 3]],
    [
      'text_dates',
      [
        ['C03', '03/04/2026', 25],
        ['C03', 'soon', 25],
      ],
      ['03/04/2026', 2, 'error', 3],
    ],
    ['text_amounts', [['C03', '2026-01-05', '€ 12,50']], ['€ 12,50', 1, 'error', 3]],
    [
      'mixed_currencies',
      [
        ['C03', '2026-01-05', '€ 12,50'],
        ['C03', '2026-01-06', 'USD 3'],
      ],
      ['€ USD', 1, 'error', 4],
    ],
    ['negative_amounts', [['C01', '2026-01-06', -3]], [-3, 1, 'note', 3]],
    ['zero_amounts', [['C03', '2026-01-06', 0]], ['C03', 1, 'note', 3]],
    ['day_without_amount', [['C03', '2026-01-06', '']], ['C03 2026-01-06', 1, 'error', 3]],
    [
      'customers_without_order',
      [
        ['C03', '2026-01-06', 5],
        ['C03', '2026-01-08', -5],
      ],
      ['C03', 2, 'warning', 3],
    ],
    ['duplicate_rows', [['C01', '2026-01-05', 10]], ['C01 2026-01-05', 1, 'warning', 3]],
    [
      'several_lines',
      [
        ['C01', '2026-01-05', 7],
        ['C01', '2026-01-05', ''],
      ],
      ['C01 2026-01-05', 2, 'note', 3],
    ],
    ['letter_case', [['c01', '2026-02-05', 10]], ['C01 / c01', 1, 'warning', 3]],
    ['guest_customers', [['Guest', '2026-02-05', 10]], ['Guest', 1, 'warning', 3]],
    ['guest_customers', [['invitado', '2026-02-05', 10]], ['invitado', 1, 'warning', 3]],
    ['test_customers', [['test@shop.com', '2026-02-05', 10]], ['test@shop.com', 1, 'warning', 3]],
    ['future_dates', [['C01', '2026-11-02', 10]], ['2026-11-02', 1, 'error', 3]],
    ['gaps', [['C01', '2026-03-05', 10]], ['2026-01-09 … 2026-03-05', 1, 'warning', 3]],
    ['history', [['C01', '2026-03-05', 10]], ['2026-01-05 … 2026-03-05', 0, 'warning', undefined]],
    ['repeat_customers', [['C01', '2026-03-05', 10]], [1, 0, 'warning', undefined]],
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
    ['a name that begins like a guest', 'Guesthouse Sur', 'guest_customers'],
  ] as const)('%s are left in peace', (_, name, kind) => {
    expect(check([[name, '2026-01-05', 1]], kind)).toEqual(['', 0, 'ok', undefined]);
  });
});

describe('consistent', () => {
  it('a log without errors is one the other functions take, and the other way round', () => {
    const cell = fc.constantFrom('', 'C01', 'C02', 3);
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
      ['C01', new Date(Number.NaN), 1],
      [
        'C01',
        new Date('2026-01-05T00:00:00'),
        'a very long text that nobody could read in a cell of a sheet',
      ],
    ];
    expect(check(rows, 'text_dates')).toEqual(['date', 1, 'error', 1]);
    expect(String(check(rows, 'text_amounts')[0])).toHaveLength(40);
  });
});

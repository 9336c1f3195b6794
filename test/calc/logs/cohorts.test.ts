import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../../src/calc/errors';
import { cohortRetention, cohortValue } from '../../../src/calc/logs/cohorts';
import { cdnowLog, cdnowLogTitle, hasCdnowLog } from './cdnow-log';
import { logOf, type OrderRow } from './order-rows';

const seed = 20_261_202;

const rows: readonly OrderRow[] = [
  ['C01', '2026-01-31', 100],
  ['C01', '2026-02-01', 50],
  ['C01', '2026-02-20', 10],
  ['C02', '2026-01-02', 40],
  ['C02', '2026-04-01', 20],
  ['C03', '2026-03-15', 30],
];

describe('correct', () => {
  it.each([
    ['count', [2, 1, 0, 1], [1, 0, undefined, undefined]],
    ['rate', [1, 0.5, 0, 0.5], [1, 0, undefined, undefined]],
  ] as const)('who orders again, as %s', (as, january, march) => {
    expect(cohortRetention(logOf(rows), { period: 'month', as })).toEqual([
      { cohort: '2026-01', customers: 2, byOffset: january },
      { cohort: '2026-03', customers: 1, byOffset: march },
    ]);
  });

  it.each([
    ['day', '2026-01-02', '2026-01-31', 90],
    ['week', '2025-12-29', '2026-01-26', 14],
    ['month', '2026-01', '2026-03', 4],
    ['quarter', '2026-Q1', undefined, 2],
    ['year', '2026', undefined, 1],
  ] as const)('cohorts by %s', (period, first, second, length) => {
    const lines = cohortRetention(logOf(rows), { period, as: 'count' });
    expect([lines[0]!.cohort, lines[1]?.cohort, lines[0]!.byOffset.length]).toEqual([first, second, length]);
  });

  it('what they bring in, cumulated, discounted and at a margin', () => {
    const value = (marginRate: number, discountRate: number) =>
      cohortValue(logOf(rows), { period: 'month', marginRate, discountRate }).map(({ byOffset }) => byOffset);
    expect(value(1, 0)).toEqual([
      [70, 100, 100, 110],
      [30, 30, undefined, undefined],
    ]);
    expect(value(0.5, 0.25)).toEqual([
      [35, 47, 47, 47 + 5 / 1.25 ** 3],
      [15, 15, undefined, undefined],
    ]);
  });

  describe.skipIf(!hasCdnowLog)(cdnowLogTitle, () => {
    it.each([
      [0, '1997-01', [781, 124, 95, 70, 65, 77, 65, 53, 52, 45, 62, 59, 45]],
      [1, '1997-02', [857, 134, 110, 75, 77, 75, 61, 61, 74, 70, 59, 57, 59]],
      [2, '1997-03', [719, 87, 84, 78, 63, 64, 55, 57, 73, 65, 47, 51, 78]],
    ] as const)('active customers of cohort %i, %s', (index, cohort, expected) => {
      const lines = cohortRetention(cdnowLog(), { period: 'month', as: 'count' });
      expect(lines).toHaveLength(3);
      expect(lines[index]!.cohort).toBe(cohort);
      expect(lines[index]!.customers).toBe(expected[0]);
      expect(lines[index]!.byOffset.slice(0, 13)).toEqual(expected);
    });

    it.each([
      [0, [36.61, 45.58, 51.01, 55.82, 65.27, 86.31, 97.36]],
      [1, [39.01, 46.5, 52.31, 56.5, 65.59, 88.25, 102.8]],
      [2, [45.64, 51.34, 56.15, 60.55, 68.91, 92.07, 103.71]],
    ] as const)('cumulative money of cohort %i', (index, expected) => {
      const options = { period: 'month', marginRate: 1, discountRate: 0 } as const;
      const { byOffset } = cohortValue(cdnowLog(), options)[index]!;
      const shown = [0, 1, 2, 3, 5, 11, 15].map(offset => Number(byOffset[offset]!.toFixed(2)));
      expect(shown).toEqual(expected);
    });
  });
});

const orders = fc.array(
  fc.tuple(
    fc.constantFrom('C01', 'C02', 'C03', 'C04'),
    fc.integer({ min: 0, max: 700 }),
    fc.integer({ min: 0, max: 9999 }).map(cents => cents / 100),
  ),
  { minLength: 1, maxLength: 40 },
);
const periods = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');

const columnsOf = (log: readonly (readonly [string, number, number])[]) => ({
  customer: log.map(([customer]) => customer),
  day: log.map(([, day]) => day),
  amount: log.map(([, , amount]) => amount),
});

describe('consistent', () => {
  it('every customer belongs to one cohort, is there at the start, and rates are counts by customers', () => {
    fc.assert(
      fc.property(orders, periods, (log, period) => {
        const counts = cohortRetention(columnsOf(log), { period, as: 'count' });
        const rates = cohortRetention(columnsOf(log), { period, as: 'rate' });
        const customers = counts.reduce((sum, line) => sum + line.customers, 0);
        expect(customers).toBe(new Set(log.map(([customer]) => customer)).size);
        for (const [index, line] of counts.entries()) {
          expect(line.byOffset[0]).toBe(line.customers);
          expect(rates[index]!.byOffset).toEqual(
            line.byOffset.map(count => (count === undefined ? undefined : count / line.customers)),
          );
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('what cohorts have brought in by the end is all there is, to the cent', () => {
    fc.assert(
      fc.property(orders, periods, (log, period) => {
        const lines = cohortValue(columnsOf(log), { period, marginRate: 1, discountRate: 0 });
        const total = lines.reduce((sum, { customers, byOffset }) => {
          const last = byOffset.filter(value => value !== undefined).pop()!;
          return sum + Math.round(last * customers * 100);
        }, 0);
        expect(total).toBe(log.reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0));
      }),
      { seed, numRuns: 100 },
    );
  });
});

describe('refuses', () => {
  it('more periods than a sheet shows', () => {
    const log = logOf([
      ['C01', '1990-01-01', 1],
      ['C01', '2026-01-01', 1],
    ]);
    expect(() => cohortRetention(log, { period: 'day', as: 'count' })).toThrow(
      expect.objectContaining({
        reason: 'too_long',
        details: { argument: 'period', value: 13_150, limits: [1200] },
      }),
    );
  });

  it('a log without orders', () => {
    const options = { period: 'day', marginRate: 1, discountRate: 0 } as const;
    expect(() => cohortValue(logOf([['C01', '01', -1]]), options)).toThrow(CalcError);
  });
});

describe('runs', () => {
  it('before 1970 and over the end of a year', () => {
    const log = logOf([
      ['C01', '1969-12-31', 1],
      ['C01', '1970-01-01', 1],
    ]);
    for (const [period, cohort] of [
      ['day', '1969-12-31'],
      ['month', '1969-12'],
      ['quarter', '1969-Q4'],
      ['year', '1969'],
    ] as const) {
      const lines = cohortRetention(log, { period, as: 'count' });
      expect(lines).toEqual([{ cohort, customers: 1, byOffset: [1, 1] }]);
    }
    expect(cohortRetention(log, { period: 'week', as: 'count' })).toEqual([
      { cohort: '1969-12-29', customers: 1, byOffset: [1] },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../../src/calc/errors';
import { customerHistories } from '../../../src/calc/logs/customer-histories';
import type { OrderDayOptions } from '../../../src/calc/logs/order-days';
import { cdnowLog, cdnowLogTitle, dayOf, hasCdnowLog } from './cdnow-log';
import { logOf, type OrderRow } from './order-rows';

const seed = 20_261_201;

/** customer, x, t_x, T, mean repeat spend, orders, revenue */
function linesOf(rows: readonly OrderRow[], options?: OrderDayOptions) {
  const { customer, x, tX, T, meanRepeatSpend, orders, revenue } = customerHistories(logOf(rows), options);
  return customer.map((name, index) => [
    name,
    ...[x, tX, T, meanRepeatSpend, orders, revenue].map(column => column[index]),
  ]);
}

const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0);

type Case = readonly [string, readonly OrderRow[], readonly unknown[][], OrderDayOptions?];

const logs: readonly Case[] = [
  [
    'rows of one day are one order',
    [
      ['C01', '01', 10],
      ['C01', '05', 0.1],
      ['C01', '05', 0.2],
    ],
    [['C01', 1, 4, 4, 0.3, 2, 10.3]],
  ],
  [
    'the order of the log is that of the customers, whatever that of their rows',
    [
      ['C02', '09', 5],
      ['C01', '01', 10],
      ['C02', '03', 7],
    ],
    [
      ['C02', 1, 6, 6, 5, 2, 12],
      ['C01', 0, 0, 8, 0, 1, 10],
    ],
  ],
  [
    'blank rows and blank amounts of further lines do not count',
    [
      ['C01', '01', 10],
      ['C01', '01', undefined],
      [undefined, undefined, undefined],
    ],
    [['C01', 0, 0, 0, 0, 1, 10]],
  ],
  [
    'a day of zero amounts is an order',
    [
      ['C01', '01', 10],
      ['C01', '03', 0],
    ],
    [['C01', 1, 2, 2, 0, 2, 10]],
  ],
  [
    'a refund of the same day makes the order smaller',
    [
      ['C01', '01', 10],
      ['C01', '01', -4],
    ],
    [['C01', 0, 0, 0, 0, 1, 6]],
  ],
  [
    'a later refund comes off the order before it and is no order',
    [
      ['C01', '01', 10],
      ['C01', '03', 20],
      ['C01', '09', -5],
    ],
    [['C01', 1, 2, 8, 15, 2, 25]],
  ],
  [
    'an order refunded whole is none',
    [
      ['C01', '01', 10],
      ['C01', '03', 20],
      ['C01', '04', -20],
    ],
    [['C01', 0, 0, 3, 0, 1, 10]],
  ],
  [
    'a refund of two orders comes off both, the latest first',
    [
      ['C01', '01', 10],
      ['C01', '03', 20],
      ['C01', '04', -25],
    ],
    [['C01', 0, 0, 3, 0, 1, 5]],
  ],
  [
    'a refund passes over a free order',
    [
      ['C01', '01', 10],
      ['C01', '03', 20],
      ['C01', '04', 0],
      ['C01', '05', -20],
    ],
    [['C01', 1, 3, 4, 0, 2, 10]],
  ],
  [
    'dropped rows still tell how far the log goes',
    [
      ['C01', '01', 10],
      ['C01', '09', -10],
    ],
    [['C01', 0, 0, 8, 0, 1, 10]],
    { negatives: 'drop' },
  ],
  [
    'who has no order left is left out, and a refund of nothing is forgotten',
    [
      ['C03', '01', -5],
      ['C01', '01', 10],
      ['C01', '01', -10],
      ['C02', '02', 8],
    ],
    [['C02', 0, 0, 0, 0, 1, 8]],
  ],
  [
    'an order after one refunded whole is the first',
    [
      ['C01', '01', 10],
      ['C01', '02', -10],
      ['C01', '05', 4],
      ['C01', '07', 6],
    ],
    [['C01', 1, 2, 2, 6, 2, 10]],
  ],
  [
    'negative rows are dropped on demand',
    [
      ['C01', '01', 10],
      ['C01', '03', -10],
      ['C03', '03', -10],
    ],
    [['C01', 0, 0, 2, 0, 1, 10]],
    { negatives: 'drop' },
  ],
  [
    'rows after the end of observation are left out, with their customers',
    [
      ['C01', '01', 10],
      ['C01', '09', 20],
      ['C03', '08', 5],
    ],
    [['C01', 0, 0, 6, 0, 1, 10]],
    { asOf: dayOf('2026-01-07') },
  ],
  [
    'observation may go on after the last order',
    [['C01', '01', 10]],
    [['C01', 0, 0, 30, 0, 1, 10]],
    { asOf: dayOf('2026-01-31') },
  ],
  [
    'amounts no decimal of four places holds',
    [
      ['C01', '01', 1 / 3],
      ['C01', '02', 2 / 3],
    ],
    [['C01', 1, 1, 1, 2 / 3, 2, 1]],
  ],
];

describe('correct', () => {
  it.each(logs.map(([name, rows, expected, options = {}]) => [name, rows, expected, options] as const))(
    '%s',
    (_, rows, expected, options) => {
      expect(linesOf(rows, options)).toEqual(expected);
    },
  );

  describe.skipIf(!hasCdnowLog)(cdnowLogTitle, () => {
    it('has the published facts at the end of calibration', () => {
      const { customer, x, T, meanRepeatSpend } = customerHistories(cdnowLog(), {
        asOf: dayOf('1997-09-30'),
      });
      expect(customer).toHaveLength(2357);
      expect(sumOf(x)).toBe(2457);
      const histogram = new Array<number>(8).fill(0);
      for (const count of x) histogram[Math.min(count, 7)]!++;
      expect(histogram).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
      expect(Math.max(...x)).toBe(29);
      expect(Math.min(...T) / 7).toBe(27);
      expect(Math.max(...T) / 7).toBeCloseTo(38.857, 3);
      const repeaters = Array.from(x.keys()).filter(index => x[index]! > 0);
      const spend = repeaters.map(index => meanRepeatSpend[index]!).sort((a, b) => a - b);
      const mean = sumOf(spend) / spend.length;
      const deviation = Math.sqrt(sumOf(spend.map(m => (m - mean) ** 2)) / (spend.length - 1));
      expect(spend).toHaveLength(946);
      expect(mean).toBeCloseTo(35.0778, 4);
      expect(deviation).toBeCloseTo(30.2835, 4);
      expect(spend[0]).toBeCloseTo(2.99, 10);
      expect((spend[472]! + spend[473]!) / 2).toBeCloseTo(27.4975, 4);
      expect(spend[945]).toBeCloseTo(299.6338, 4);
      const orders = repeaters.map(index => x[index]!);
      const meanX = sumOf(orders) / orders.length;
      const together = sumOf(repeaters.map(index => (x[index]! - meanX) * (meanRepeatSpend[index]! - mean)));
      const spread = Math.sqrt(sumOf(orders.map(count => (count - meanX) ** 2)));
      expect(together / (spread * deviation * Math.sqrt(spend.length - 1))).toBeCloseTo(0.113888, 6);
    });

    it('adds up to its total to the cent, same-day rows merged', () => {
      const { revenue, orders } = customerHistories(cdnowLog());
      expect(sumOf(Array.from(revenue, amount => Math.round(amount * 100)))).toBe(24_409_194);
      expect(sumOf(orders)).toBe(6696);
    });
  });
});

const orderRows = fc.array(
  fc.tuple(
    fc.constantFrom('C01', 'C02', 'C03', 'C04'),
    fc.integer({ min: 1, max: 28 }).map(day => String(day).padStart(2, '0')),
    fc.integer({ min: 0, max: 9999 }).map(cents => cents / 100),
  ),
  { minLength: 1, maxLength: 40 },
);

describe('consistent', () => {
  it('each customer is what one finds going through the rows anew', () => {
    fc.assert(
      fc.property(orderRows, rows => {
        const last = Math.max(...rows.map(([, date]) => Number(date)));
        const expected = [...new Set(rows.map(([customer]) => customer))].map(customer => {
          const own = rows.filter(row => row[0] === customer);
          const days = [...new Set(own.map(([, date]) => Number(date)))].sort((a, b) => a - b);
          const cents = (part: typeof own) =>
            part.reduce((sum, [, , amount]) => sum + Math.round(amount * 100), 0);
          const repeated = own.filter(([, date]) => Number(date) !== days[0]);
          return [
            customer,
            days.length - 1,
            days[days.length - 1]! - days[0]!,
            last - days[0]!,
            days.length === 1 ? 0 : cents(repeated) / ((days.length - 1) * 100),
            days.length,
            cents(own) / 100,
          ];
        });
        expect(linesOf(rows)).toEqual(expected);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('the order of rows changes nothing but the order of customers', () => {
    fc.assert(
      fc.property(orderRows, fc.infiniteStream(fc.nat()), (rows, keys) => {
        const shuffled = rows
          .map(row => ({ row, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const sorted = (lines: readonly unknown[][]) => [...lines].sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
        expect(sorted(linesOf(shuffled))).toEqual(sorted(linesOf(rows)));
      }),
      { seed, numRuns: 100 },
    );
  });

  it('a refund of part of an order, whenever it comes, leaves what was paid', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.integer({ min: 1, max: 4999 }),
        fc.integer({ min: 0, max: 20 }),
        (paid, refunded, later) => {
          fc.pre(refunded < paid);
          const day = String(1 + later).padStart(2, '0');
          const [line] = linesOf([
            ['C01', '01', paid / 100],
            ['C01', day, -refunded / 100],
          ]);
          expect([line![5], line![6]]).toEqual([1, (paid - refunded) / 100]);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('from the first order to the last and on to the end of observation is the whole time', () => {
    fc.assert(
      fc.property(orderRows, rows => {
        const { tX, T, daysSinceLast } = customerHistories(logOf(rows), { asOf: dayOf('2026-02-10') });
        for (const index of T.keys()) expect(tX[index]! + daysSinceLast[index]!).toBe(T[index]);
      }),
      { seed, numRuns: 50 },
    );
  });
});

function refusal(work: () => unknown) {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { reason: error.reason, ...error.details };
  }
}

describe('refuses', () => {
  it.each<readonly [string, readonly OrderRow[], OrderDayOptions, object]>([
    [
      'a row without its customer',
      [
        ['C01', '01', 1],
        [undefined, '02', 5],
        [undefined, '03', 5],
      ],
      {},
      { reason: 'missing', argument: 'customer', row: 2, wrong: 2 },
    ],
    [
      'a row without its date',
      [
        ['C01', '01', 1],
        ['C01', undefined, 5],
      ],
      {},
      { reason: 'missing', argument: 'date', row: 2, wrong: 1 },
    ],
    [
      'a day without any amount',
      [
        ['C01', '01', 1],
        ['C01', '04', undefined],
        ['C01', '03', undefined],
      ],
      {},
      { reason: 'missing', argument: 'amount', row: 2, wrong: 2 },
    ],
    [
      'a negative amount on demand',
      [
        ['C01', '01', 1],
        ['C01', '02', -5],
      ],
      { negatives: 'refuse' },
      { reason: 'at_least', argument: 'amount', value: -5, limits: [0], row: 2, wrong: 1 },
    ],
    [
      'an end of observation before the log begins',
      [['C01', '05', 1]],
      { asOf: dayOf('2026-01-04') },
      {
        reason: 'at_least',
        argument: 'asOf',
        value: new Date('2026-01-04'),
        limits: [new Date('2026-01-05')],
      },
    ],
    [
      'a log without rows',
      [[undefined, undefined, undefined]],
      {},
      { reason: 'no_rows', argument: 'customer' },
    ],
    ['a log of refunds only', [['C01', '05', -1]], {}, { reason: 'no_rows', argument: 'amount' }],
    [
      'a log of which nothing is kept',
      [['C01', '05', -1]],
      { negatives: 'drop' },
      { reason: 'no_rows', argument: 'amount' },
    ],
  ])('%s', (_, rows, options, expected) => {
    expect(refusal(() => linesOf(rows, options))).toEqual(expected);
  });

  it.each(['day', 'amount'] as const)('columns of unequal length: %s', key => {
    const log = logOf([
      ['C01', '01', 1],
      ['C01', '02', 1],
    ]);
    expect(refusal(() => customerHistories({ ...log, [key]: [1] }))).toEqual({
      reason: 'different_sizes',
      argument: key === 'day' ? 'date' : 'amount',
      other: 'customer',
      limits: [1, 2],
    });
  });
});

describe('runs', () => {
  it('dates centuries apart, not in order', () => {
    expect(
      linesOf([
        ['C01', '9999-12-31', 1],
        ['C01', '1900-01-01', 2],
      ]),
    ).toEqual([['C01', 1, 2_958_463, 2_958_463, 1, 2, 3]]);
  });

  it('one customer with a hundred thousand rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => index);
    const { x, revenue } = customerHistories({
      customer: rows.map(() => 'C01'),
      day: rows.map(row => (row * 7919) % 4000),
      amount: rows.map(() => 0.1),
    });
    expect([x[0], revenue[0]]).toEqual([3999, 10_000]);
  });
});

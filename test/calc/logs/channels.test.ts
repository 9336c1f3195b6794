import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelLines, channelMatrix } from '../../../src/calc/logs/channels';
import { logOf, type OrderRow } from './order-rows';

const seed = 20_261_204;

type ChannelRow = readonly [customer: string, date: string, amount: number | undefined, channel?: string];

const channelLog = (rows: readonly ChannelRow[]) => ({
  ...logOf(rows.map(([customer, date, amount]): OrderRow => [customer, date, amount])),
  channel: rows.map(([, , , channel]) => channel),
});

const rows: readonly ChannelRow[] = [
  ['C01', '2025-01-10', 100, 'ads'],
  ['C01', '2025-03-10', 40, 'email'],
  ['C01', '2025-09-01', 999, 'ads'],
  ['C02', '2025-02-01', 60, 'ads'],
  ['C02', '2025-02-01', undefined, 'email'],
  ['C02', '2025-07-31', 20, 'ads'],
  ['C03', '2025-02-28', 30, 'email'],
  ['C04', '2025-08-20', 500, 'ads'],
];

describe('correct', () => {
  it('everyone over the same window, by the channel of the first order', () => {
    expect(channelLines(channelLog(rows), { marginRate: 1, windowMonths: 6 })).toEqual([
      {
        channel: 'ads',
        customers: 3,
        observed: 2,
        orders: 4,
        valuePerCustomer: 110,
        shareAgain: 1,
        shareSameChannel: 0.5,
      },
      {
        channel: 'email',
        customers: 1,
        observed: 1,
        orders: 1,
        valuePerCustomer: 30,
        shareAgain: 0,
        shareSameChannel: 'undefined',
      },
    ]);
  });

  it.each([
    [50, 50, 2.2, 0],
    [80, 80, 1.375, 0],
    [100, 100, 1.1, 2],
    [110, 110, 1, 6],
    [111, 111, 110 / 111, 'never'],
    [0, 0, 'undefined', 0],
    [undefined, 'undefined', 'undefined', 'undefined'],
  ])(
    '80 at once, 20 by the second month, 10 by the sixth pay back a cost of %s',
    (cac, shown, ratio, payback) => {
      const costs = new Map(cac === undefined ? [] : [['ads', cac]]);
      const [ads] = channelLines(channelLog(rows), { marginRate: 1, windowMonths: 6, costs });
      expect([ads!.cac, ads!.ratio, ads!.payback, ads!.maxCac]).toEqual([shown, ratio, payback, 110 / 3]);
    },
  );

  it('a channel whose customers are all too new says so', () => {
    const log = channelLog([...rows, ['C05', '2025-08-31', 5, 'new']]);
    const found = channelLines(log, { marginRate: 1, windowMonths: 6, costs: new Map([['new', 3]]) })[2];
    expect(found).toEqual({
      channel: 'new',
      customers: 1,
      observed: 0,
      orders: 0,
      valuePerCustomer: 'undefined',
      shareAgain: 'undefined',
      shareSameChannel: 'undefined',
      cac: 3,
      ratio: 'undefined',
      payback: 'undefined',
      maxCac: 'undefined',
    });
  });

  it('through which channel the second order comes', () => {
    expect(channelMatrix(channelLog(rows), 'count')).toEqual({
      channels: ['ads', 'email'],
      paths: [
        { first: 'ads', customers: 3, noSecond: 1, second: [1, 1] },
        { first: 'email', customers: 1, noSecond: 1, second: [0, 0] },
      ],
    });
    expect(channelMatrix(channelLog(rows), 'rate').paths[0]).toEqual({
      first: 'ads',
      customers: 3,
      noSecond: 1 / 3,
      second: [1 / 3, 1 / 3],
    });
  });
});

const orders: fc.Arbitrary<ChannelRow[]> = fc.array(
  fc.tuple(
    fc.constantFrom('C01', 'C02', 'C03', 'C04', 'C05'),
    fc.integer({ min: 0, max: 600 }).map(day => new Date(day * 86_400_000).toISOString().slice(0, 10)),
    fc.integer({ min: 1, max: 9999 }).map(cents => cents / 100),
    fc.constantFrom('ads', 'email', 'shop'),
  ),
  { minLength: 1, maxLength: 30 },
);

describe('consistent', () => {
  it('every customer has one channel, and each row of shares adds up to 1', () => {
    fc.assert(
      fc.property(orders, log => {
        const customers = new Set(log.map(([customer]) => customer)).size;
        const counts = channelMatrix(channelLog(log), 'count').paths;
        expect(counts.reduce((sum, path) => sum + path.customers, 0)).toBe(customers);
        for (const { noSecond, second } of channelMatrix(channelLog(log), 'rate').paths) {
          expect(second.reduce((sum, share) => sum + share, noSecond)).toBeCloseTo(1, 12);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('a cost of exactly the value of the window pays back within it', () => {
    fc.assert(
      fc.property(orders, log => {
        const last = log.reduce((latest, [, date]) => (date > latest ? date : latest), '');
        const open = channelLog([...log, ['Zoe', last, 1, 'ads'], ['Old', '1969-01-01', 1, 'old']]);
        const options = { marginRate: 1, windowMonths: 3 };
        for (const line of channelLines(open, options)) {
          if (typeof line.valuePerCustomer !== 'number') continue;
          const costs = new Map([[line.channel, line.valuePerCustomer]]);
          const found = channelLines(open, { ...options, costs }).find(
            ({ channel }) => channel === line.channel,
          )!;
          expect([found.ratio, typeof found.payback]).toEqual([1, 'number']);
        }
      }),
      { seed, numRuns: 50 },
    );
  });
});

describe('refuses', () => {
  it.each([
    [
      'a window longer than anyone was seen',
      () => channelLines(channelLog(rows), { marginRate: 1, windowMonths: 12 }),
      { reason: 'at_most', details: { argument: 'windowMonths', value: 12, limits: [7] } },
    ],
    [
      'an order without its channel',
      () => channelMatrix(channelLog([...rows, ['C05', '2025-08-31', 5]]), 'rate'),
      { reason: 'missing', details: { argument: 'channel', row: 9, wrong: 1 } },
    ],
    [
      'columns of unequal length',
      () => channelMatrix({ ...channelLog(rows), channel: ['ads'] }, 'rate'),
      {
        reason: 'different_sizes',
        details: { argument: 'channel', other: 'customer', limits: [1, 8] },
      },
    ],
  ])('%s', (_, work, expected) => {
    expect(work).toThrow(expect.objectContaining(expected));
  });
});

describe('runs', () => {
  it('channels whose names look like numbers keep their names', () => {
    const log = channelLog([
      ['C01', '01', 1, '10'],
      ['C01', '02', 1, '9'],
    ]);
    expect(channelMatrix(log, 'count').channels).toEqual(['10', '9']);
  });
});

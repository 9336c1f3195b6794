import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { churnRate } from '../../src/functions/churn-rate';
import { grr } from '../../src/functions/grr';
import { mrrMovements } from '../../src/functions/mrr-movements';
import { nrr } from '../../src/functions/nrr';
import { quickRatio } from '../../src/functions/quick-ratio';
import { rateConvert } from '../../src/functions/rate-convert';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';

const seed = 20_260_102;

function refusal(definition: FunctionDefinition, args: readonly unknown[]) {
  try {
    return { result: run(definition, args) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    const { argument, row, wrong } = error.details;
    return { reason: error.reason, argument, ...(row ? { row } : {}), ...(wrong ? { wrong } : {}) };
  }
}

const column = (...values: unknown[]) => values.map(value => [value]);

describe('correct', () => {
  it.each([
    [0.12, 'year', 'month', 'discount', 0.00948879],
    [0.15, 'year', 'month', 'discount', 0.01171492],
    [0.02, 'month', 'year', 'churn', 0.21528],
    [0.03, 'month', 'year', 'churn', 0.30616],
    [0.05, 'month', 'year', 'churn', 0.45964],
    [0.2, 'year', 'month', 'churn', 0.01842347],
    [0.8, 'year', 'month', 'retention', 0.98157653],
  ])('a rate of %d per %s is, per %s as %s, the published one', (rate, from, to, kind, published) => {
    const digits = String(published).length - 2;
    expect(run(rateConvert, [rate, from, to, kind])).toBeCloseTo(published, digits - 1);
  });

  it('a continuous rate of ln 1.12 is an effective one of 12 %', () => {
    expect(run(rateConvert, [Math.log(1.12), 'year', 'year', 'continuous'])).toBeCloseTo(0.12, 15);
  });

  it.each([
    ['start', 0.05],
    ['average', 50 / 1075],
    ['exposed', 50 / 1100],
  ])('50 lost of 1000, 200 new, by %s', (method, share) => {
    expect(run(churnRate, [1000, 50, 200, method])).toBe(share);
  });

  it.each([
    ['quick ratio (pitchkit)', quickRatio, [20, 8, 5, 3], 3.5],
    ['quick ratio without losses', quickRatio, [20, 8, 0, 0], 'undefined'],
    ['net retention', nrr, [1000, 150, 30, 50], 1.07],
    ['gross retention', grr, [1000, 30, 50], 0.92],
    ['everything lost', grr, [1000, 400, 600], 0],
  ])('%s', (_, definition, args, result) => {
    expect(run(definition, args)).toBe(result);
  });

  it('recurring revenue moves as one can follow by hand', () => {
    const customer = column('C01', 'C01', 'C02', 'C01', 'C02', 'C03');
    const month = column('2026-01', '2026-02', '2026-01', '2026-04', '2026-02', '2026-02-17');
    const mrr = column(100, 130, 50, 90, 20, 0.1);
    expect((run(mrrMovements, [customer, month, mrr]) as unknown[]).slice(1)).toEqual([
      ['2026-01', 0, 150, 0, 0, 0, 0, 150, 'undefined', 'undefined'],
      ['2026-02', 150, 0.1, 30, 30, 0, 0, 150.1, 1, 0.8],
      ['2026-03', 150.1, 0, 0, 0, 150.1, 0, 0, 0, 0],
      ['2026-04', 0, 0, 0, 0, 0, 90, 90, 'undefined', 'undefined'],
    ]);
  });
});

describe('consistent', () => {
  const units = fc.constantFrom('day', 'week', 'month', 'quarter', 'year');
  const share = fc.integer({ min: 0, max: 1000 }).map(value => value / 1000);

  it.each(['discount', 'retention', 'churn'])('a rate of %s converted there and back is the same', kind => {
    fc.assert(
      fc.property(share, units, units, (rate, from, to) => {
        const there = run(rateConvert, [rate, from, to, kind]) as number;
        // What a double of the converted rate can still tell: near 0 and 1 it holds fewer digits of the first.
        fc.pre(there > 1e-3 && there < (kind === 'discount' ? 10 : 0.999));
        expect(run(rateConvert, [there, to, from, kind])).toBeCloseTo(rate, 10);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('retention and churn of the same customers go together', () => {
    fc.assert(
      fc.property(share, units, units, (churn, from, to) => {
        const kept = run(rateConvert, [Number((1 - churn).toFixed(3)), from, to, 'retention']) as number;
        expect(run(rateConvert, [churn, from, to, 'churn'])).toBeCloseTo(1 - kept, 14);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('gross retention is net retention without expansion, and never above it', () => {
    const amount = fc.integer({ min: 0, max: 10_000 }).map(cents => cents / 100);
    fc.assert(
      fc.property(amount, amount, amount, amount, (rest, expansion, contraction, churned) => {
        const start = Number((rest + contraction + churned + 0.01).toFixed(2));
        const gross = run(grr, [start, contraction, churned]) as number;
        expect(run(nrr, [start, 0, contraction, churned])).toBe(gross);
        expect(run(nrr, [start, expansion, contraction, churned])).toBeGreaterThanOrEqual(gross);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('the three ways to count churn agree when nobody is won and nearly nobody is lost', () => {
    for (const method of ['start', 'average', 'exposed']) {
      expect(run(churnRate, [1e9, 1, 0, method])).toBeCloseTo(1e-9, 17);
    }
  });

  it('a range answers as its cells do', () => {
    const rates = [0.01, 0.2, 0.5];
    expect(run(rateConvert, [column(...rates), 'month', 'year', 'churn'])).toEqual(
      rates.map(rate => [run(rateConvert, [rate, 'month', 'year', 'churn'])]),
    );
  });

  it('the order of rows, blank rows and spaces around names do not matter', () => {
    const customer = column('C01', 'C01', 'C02');
    const month = column('2026-01', '2026-02', '2026-02');
    const mrr = column(100, 130, 50);
    const expected = run(mrrMovements, [customer, month, mrr]);
    expect(
      run(mrrMovements, [
        column(' C02', '', 'C01 ', 'C01', ''),
        column('2026-02', null, '2026-02', '2026-01', ''),
        column(50, undefined, 130, 100, ''),
      ]),
    ).toEqual(expected);
  });
});

describe('refuses', () => {
  const customer = column('C01', 'C02');
  const month = column('2026-01', '2026-02');
  const mrr = column(10, 20);

  it.each([
    [
      'retention above 1',
      rateConvert,
      [1.2, 'month', 'year', 'retention'],
      { reason: 'between', argument: 'rate' },
    ],
    [
      'negative churn',
      rateConvert,
      [-0.1, 'month', 'year', 'churn'],
      { reason: 'between', argument: 'rate' },
    ],
    ['percent typed as 12', rateConvert, [12, 'year', 'month'], { reason: 'between', argument: 'rate' }],
    [
      'a period it does not know',
      rateConvert,
      [0.1, 'year', 'decade'],
      { reason: 'unknown_choice', argument: 'to' },
    ],
    [
      'a result beyond a double',
      rateConvert,
      [10, 'day', 'year'],
      { reason: 'too_large', argument: undefined },
    ],
    ['no customers', churnRate, [0, 0], { reason: 'zero_divisor', argument: 'start' }],
    [
      'more lost than there were',
      churnRate,
      [100, 101, 50],
      { reason: 'more_than_there_was', argument: 'lost' },
    ],
    [
      'more lost than there were and came',
      churnRate,
      [100, 151, 50, 'average'],
      { reason: 'more_than_there_was', argument: 'lost' },
    ],
    [
      'more churn than there was',
      nrr,
      [100, 50, 0, 101],
      { reason: 'more_than_there_was', argument: 'churned' },
    ],
    [
      'more losses than there were',
      grr,
      [100, 41, 60],
      { reason: 'more_than_there_was', argument: 'contraction' },
    ],
    ['no revenue at the start', grr, [0, 0, 0], { reason: 'zero_divisor', argument: 'start' }],
    ['losses given as negative', quickRatio, [20, 8, -5, 3], { reason: 'at_least', argument: 'contraction' }],
    [
      'columns of unequal length',
      mrrMovements,
      [customer, column('2026-01'), mrr],
      { reason: 'different_sizes', argument: 'month' },
    ],
    [
      'a row without its customer',
      mrrMovements,
      [column('C01', ''), month, mrr],
      { reason: 'missing', argument: 'customer', row: 2, wrong: 1 },
    ],
    [
      'a row without its amount',
      mrrMovements,
      [customer, month, column('', 20)],
      { reason: 'missing', argument: 'mrr', row: 1, wrong: 1 },
    ],
    [
      'negative revenue',
      mrrMovements,
      [customer, month, column(10, -1)],
      { reason: 'at_least', argument: 'mrr', row: 2, wrong: 1 },
    ],
    [
      'text for money',
      mrrMovements,
      [customer, month, column('10 €', '20 €')],
      { reason: 'not_a_number', argument: 'mrr', row: 1, wrong: 2 },
    ],
    [
      'an error cell',
      mrrMovements,
      [column('C01', '#REF!'), month, mrr],
      { reason: 'error_cell', argument: 'customer', row: 2, wrong: 1 },
    ],
    [
      'an error cell among dates',
      mrrMovements,
      [customer, column('2026-01', '#N/A'), mrr],
      { reason: 'error_cell', argument: 'month', row: 2, wrong: 1 },
    ],
    [
      'dates of two readings',
      mrrMovements,
      [customer, column('2026-01', '03/04/2026'), mrr],
      { reason: 'ambiguous_date', argument: 'month', row: 2, wrong: 1 },
    ],
    [
      'a block where a column belongs',
      mrrMovements,
      [
        [
          ['C01', 'C02'],
          ['C03', 'C04'],
        ],
        month,
        mrr,
      ],
      { reason: 'not_a_line', argument: 'customer' },
    ],
    [
      'more months than a table has rows',
      mrrMovements,
      [customer, column('1900-01', '2800-01'), mrr],
      { reason: 'too_long', argument: 'month' },
    ],
    [
      'nothing at all',
      mrrMovements,
      [column('', ''), month, mrr],
      { reason: 'missing', argument: 'customer' },
    ],
    [
      'names made of spaces only',
      mrrMovements,
      [column(' ', ' '), month, mrr],
      { reason: 'missing', argument: 'customer', row: 1, wrong: 2 },
    ],
  ])('%s', (_, definition, args, expected) => {
    expect(refusal(definition, args)).toEqual(expected);
  });
});

describe('runs', () => {
  it.each([
    ['nobody stays', [0, 'year', 'day', 'retention'], 0],
    ['everybody leaves', [1, 'day', 'year', 'churn'], 1],
    ['nobody leaves', [0, 'day', 'year', 'churn'], 0],
    ['a rate far below the last digit of 1', [1e-30, 'year', 'month', 'discount'], 1e-30 / 12],
    ['a continuous one', [1e-30, 'year', 'month', 'continuous'], 1e-30 / 12],
    ['a churn so small', [1.2e-29, 'year', 'month', 'churn'], 1e-30],
  ])('the limits of a rate: %s', (_, args, result) => {
    expect(run(rateConvert, args)).toBeCloseTo(result, 40);
    expect(run(rateConvert, args) === 0).toBe(result === 0);
  });

  it('a log without any revenue has lines of nothing', () => {
    expect(run(mrrMovements, [column('C01'), column('2026-01'), column(0)])).toEqual([
      ['month', 'start', 'new', 'expansion', 'contraction', 'churned', 'reactivated', 'end', 'nrr', 'grr'],
      ['2026-01', 0, 0, 0, 0, 0, 0, 0, 'undefined', 'undefined'],
    ]);
  });
});

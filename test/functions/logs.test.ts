import { describe, expect, it } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { channelMatrix } from '../../src/functions/channel-matrix';
import { clvByChannel } from '../../src/functions/clv-by-channel';
import { clvDataCheck } from '../../src/functions/clv-data-check';
import { clvSegment } from '../../src/functions/clv-segment';
import { cohortLtv } from '../../src/functions/cohort-ltv';
import { cohortRetention } from '../../src/functions/cohort-retention';
import { rfmSegment } from '../../src/functions/rfm-segment';
import { rfmSummary } from '../../src/functions/rfm-summary';
import { survivalCurve } from '../../src/functions/survival-curve';
import type { FunctionDefinition } from '../../src/sheet/define';
import { messageOf } from '../../src/sheet/messages';
import { run } from '../../src/sheet/run';
import type { Language } from '../../src/sheet/words';

const column = (...values: unknown[]) => values.map(value => [value]);
const rowsOf = (definition: FunctionDefinition, args: readonly unknown[]) =>
  run(definition, args) as unknown[][];

const customer = column('C01', 'C02', 'C01', 'C01', '', '');
const dates = column('2023-01-05', '2023-01-12', '2023-02-16', '2023-03-02', '', '');
const amount = column(100, 40, 50, 30, '', '');

function sentence(definition: FunctionDefinition, args: readonly unknown[], language: Language = 'en') {
  try {
    run(definition, args);
  } catch (error) {
    if (error instanceof CalcError) return messageOf(error, definition, language);
    throw error;
  }
  return 'no error';
}

describe('correct', () => {
  it.each([
    [
      'dates of the spreadsheet',
      [new Date(2023, 0, 5), new Date(2023, 0, 12), new Date(2023, 1, 16), new Date(2023, 2, 2)],
    ],
    ['serial numbers', [44_931, 44_938, 44_973, 44_987]],
    ['serial numbers with a time of day', [44_931.9, 44_938.1, 44_973, 44_987.5]],
    ['texts of the standard', ['2023-01-05', '2023-01-12', '2023-02-16', '2023-03-02T10:30']],
  ])('a summary from %s', (_, cells) => {
    expect(run(rfmSummary, [customer, column(...cells, '', ''), amount])).toEqual([
      ['customer', 'x', 't_x_week', 'T_week', 'mean_repeat_spend', 'orders', 'revenue', 'days_since_last'],
      ['C01', 2, 8, 8, 40, 3, 180, 0],
      ['C02', 0, 0, 7, 0, 1, 40, 49],
    ]);
  });

  it.each([
    ['day', 56],
    ['week', 8],
    ['month', 56 / 30.4375],
    ['quarter', 56 / 91.3125],
    ['year', 56 / 365.25],
  ])('times by the %s, as its columns say', (unit, time) => {
    const [header, ana] = rowsOf(rfmSummary, [customer, dates, amount, '', unit]);
    expect(header!.slice(2, 4)).toEqual([`t_x_${unit}`, `T_${unit}`]);
    expect(ana!.slice(2, 4)).toEqual([time, time]);
  });

  it('a segment for each line of a summary, whatever columns stand beside', () => {
    const summary = rowsOf(rfmSummary, [customer, dates, amount]);
    const plain = run(rfmSegment, [summary, 2]);
    expect(plain).toEqual([
      ['r', 'f', 'm', 'segment'],
      [2, 2, 2, 'champions'],
      [1, 1, 1, 'lost'],
    ]);
    const swapped = summary.map(line => ['note', ...[...line].reverse()]);
    expect(run(rfmSegment, [swapped, 2])).toEqual(plain);
    expect(run(rfmSegment, [[...summary.slice(1), summary[0]!.map(() => '')], 2])).toEqual(plain);
  });

  it('costs with a heading, in any order, with channels that nobody came through', () => {
    const costs = [
      ['channel', 'cost'],
      ['post', 3],
      ['ads', 20],
      ['', ''],
    ];
    const log = [
      column('C01', 'C01'),
      column('2023-01-05', '2023-03-02'),
      column(10, 30),
      column('ads', 'ads'),
    ];
    expect(run(clvByChannel, [...log, 0.5, costs, 1])).toEqual([
      [
        'channel',
        'customers',
        'observed',
        'orders',
        'value_per_customer',
        'share_again',
        'share_same_channel',
        'cac',
        'ratio',
        'payback_months',
        'max_cac',
      ],
      ['ads', 1, 1, 1, 5, 0, 'undefined', 20, 0.25, 'never', 5 / 3],
    ]);
  });
});

describe('consistent', () => {
  it('customers typed as numbers are the same as their text', () => {
    expect(run(rfmSummary, [column(7, '7'), column('2023-01-05', '2023-01-12'), column(1, 2)])).toEqual(
      run(rfmSummary, [column('7', ' 7 '), column('2023-01-05', '2023-01-12'), column(1, 2)]),
    );
  });

  it('a margin of 40 % is four tenths of everything', () => {
    const [, whole] = rowsOf(cohortLtv, [customer, dates, amount]);
    const [, part] = rowsOf(cohortLtv, [customer, dates, amount, 'month', 0.4]);
    for (const [index, value] of whole!.slice(2).entries())
      expect(part![index + 2]).toBeCloseTo(0.4 * (value as number), 12);
  });

  it('the segments of a portfolio hold the revenue of its summary', () => {
    const summary = rowsOf(rfmSummary, [customer, dates, amount]).slice(1);
    const segments = rowsOf(clvSegment, [summary.map(line => [line[6]]), 2]).slice(1);
    expect(segments.map(line => line[2])).toEqual([180, 40]);
  });

  it('what the data check calls an error is refused, in the row it names', () => {
    const bad = column('2023-01-05', '2023-01-12', '03/04/2026', '2023-03-02', '', '');
    const found = rowsOf(clvDataCheck, [customer, bad, amount]).find(line => line[0] === 'text_dates');
    expect(found).toEqual(['text_dates', '03/04/2026', 1, 'error', 3]);
    expect(sentence(rfmSummary, [customer, bad, amount])).toBe(
      'RFM_SUMMARY: range row 3: date is "03/04/2026": day or month first? Use a date cell or yyyy-mm-dd',
    );
  });
});

describe('refuses', () => {
  const future = column('2023-01-05', '9026-01-12', '2023-02-16', '2023-03-02', '', '');

  it.each<readonly [string, FunctionDefinition, readonly unknown[], string]>([
    [
      'a log that ends in the future',
      rfmSummary,
      [customer, future, amount],
      'RFM_SUMMARY: range row 2: date is 9026-01-12, in the future; correct it or give as_of',
    ],
    [
      'a cohort of the future',
      cohortRetention,
      [column('C01'), column('9026-01-12')],
      'COHORT_RETENTION: range row 1: date is 9026-01-12, in the future; correct it',
    ],
    [
      'who is to leave one day',
      survivalCurve,
      [column('2023-01-05'), column('9026-01-12')],
      'SURVIVAL_CURVE: range row 1: end is 9026-01-12, in the future; correct it or give as_of',
    ],
    [
      'an end of observation before the log',
      rfmSummary,
      [customer, dates, amount, '2022-12-31'],
      'RFM_SUMMARY: as_of is 2022-12-31; it must be 2023-01-05 or more',
    ],
    [
      'an end of observation with two readings',
      rfmSummary,
      [customer, dates, amount, '03/04/2026'],
      'RFM_SUMMARY: as_of is "03/04/2026": day or month first? Use a date cell or yyyy-mm-dd',
    ],
    [
      'several ends of observation',
      rfmSummary,
      [customer, dates, amount, column('2023-12-31', '2023-12-30')],
      'RFM_SUMMARY: as_of takes one cell, not 2; write one formula for each',
    ],
    [
      'an error where the end of observation belongs',
      rfmSummary,
      [customer, dates, amount, '#N/A'],
      'RFM_SUMMARY: as_of holds the error #N/A; correct that cell first',
    ],
    [
      'columns of unequal length',
      rfmSummary,
      [customer, dates.slice(0, 4), amount],
      'RFM_SUMMARY: date has 4 cells in a line and customer has 6; make them equal',
    ],
    [
      'an order of nobody',
      cohortRetention,
      [column('C01', ''), column('2023-01-05', '2023-01-12')],
      'COHORT_RETENTION: range row 2: customer is missing; give a value or a cell that has one',
    ],
    [
      'negative amounts on demand',
      rfmSummary,
      [column('C01', 'C01'), column('2023-01-05', '2023-01-12'), column(5, -5), '', '', 'refuse'],
      'RFM_SUMMARY: range row 2: amount is -5; it must be 0 or more',
    ],
    [
      'a table without the columns of a summary',
      rfmSegment,
      [
        [
          ['customer', 'orders'],
          ['C01', 3],
        ],
      ],
      'RFM_SEGMENT: rfm has no column "days_since_last"; give the whole table with its header',
    ],
    [
      'a summary with a hole',
      rfmSegment,
      [
        [
          ['days_since_last', 'orders', 'revenue'],
          [3, '', 20],
          [4, 2, 30],
        ],
      ],
      'RFM_SEGMENT: range row 2: orders is missing; give a value or a cell that has one',
    ],
    [
      'more segments than customers',
      clvSegment,
      [column(1, 2)],
      'CLV_SEGMENT: segments is 5; it must be 2 or less',
    ],
    [
      'who left before coming',
      survivalCurve,
      [column('2023-01-05'), column('2023-01-04')],
      'SURVIVAL_CURVE: range row 1: end is 2023-01-04; it must be 2023-01-05 or more',
    ],
    [
      'a window longer than the log',
      clvByChannel,
      [column('C01', 'C01'), column('2023-01-05', '2023-03-06'), column(1, 2), column('ads', 'ads')],
      'CLV_BY_CHANNEL: window_months is 12; it must be 2 or less',
    ],
    [
      'costs of one column',
      clvByChannel,
      [column('C01'), column('2023-01-05'), column(1), column('ads'), 1, column(3)],
      'CLV_BY_CHANNEL: cac has 1 columns; give two, names and amounts',
    ],
    [
      'a negative cost',
      clvByChannel,
      [column('C01'), column('2023-01-05'), column(1), column('ads'), 1, [['ads', -3]]],
      'CLV_BY_CHANNEL: range row 1: cac is -3; it must be 0 or more',
    ],
    [
      'an order without its channel',
      channelMatrix,
      [column('C01', 'C01'), column('2023-01-05', '2023-03-06'), column('ads', '')],
      'CHANNEL_MATRIX: range row 2: channel is missing; give a value or a cell that has one',
    ],
  ])('%s', (_, definition, args, expected) => {
    expect(sentence(definition, args)).toBe(expected);
  });

  it('in Spanish too', () => {
    expect(sentence(rfmSummary, [customer, future, amount], 'es')).toBe(
      'RFM_SUMMARY: rango, fila 2: date es 9026-01-12, en el futuro; corríjala o dé as_of',
    );
  });
});

describe('runs', () => {
  it('a date in the future does no harm where the end of observation is given', () => {
    const future = column('2023-01-05', '9026-01-12', '2023-02-16', '2023-03-02', '', '');
    expect(rowsOf(rfmSummary, [customer, future, amount, '2023-03-02'])).toHaveLength(2);
  });

  it('channels and customers whose names are words of the language', () => {
    const words = column('__proto__', 'constructor', '__proto__');
    const when = column('2023-01-05', '2023-01-12', '2023-02-16');
    expect(run(channelMatrix, [words, when, words, 'count'])).toEqual([
      ['first_channel', 'n', 'no_second', 'to___proto__', 'to_constructor'],
      ['__proto__', 1, 0, 1, 0],
      ['constructor', 1, 1, 0, 0],
    ]);
  });
});

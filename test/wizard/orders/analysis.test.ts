import { describe, expect, test } from 'vitest';
import type { CalcError } from '../../../src/calc/errors';
import { btydClv } from '../../../src/functions/btyd-clv';
import { btydFit } from '../../../src/functions/btyd-fit';
import { btydHoldout } from '../../../src/functions/btyd-holdout';
import { clvSegment } from '../../../src/functions/clv-segment';
import { rfmSegment } from '../../../src/functions/rfm-segment';
import { rfmSummary } from '../../../src/functions/rfm-summary';
import { spendFit } from '../../../src/functions/spend-fit';
import type { CellValue } from '../../../src/sheet/cells';
import { answerOf } from '../../../src/wizard/model/form/form';
import { analysis } from '../../../src/wizard/model/orders/analysis';
import { bandsOf } from '../../../src/wizard/model/orders/bands';
import { refusal } from '../../../src/wizard/model/orders/problem';
import {
  fitTable,
  holdoutTable,
  segmentTable,
  spendTable,
  summaryTable,
  valueTable,
} from '../../../src/wizard/model/orders/result-tables';
import { stampOf } from '../../../src/wizard/model/orders/stamp';
import { usualWeeksHeldOut } from '../../../src/wizard/model/orders/terms';
import { readerOf } from '../../../src/wizard/model/reader';
import { cdnowLog, cdnowLogTitle, dayOf, hasCdnowLog } from '../../calc/logs/cdnow-log';
import { analysed, simulatedLog, usualTerms } from './simulated-log';

const cdnow = () => ({ ...cdnowLog(), signals: [], sheetRow: [], rows: 6919, report: [] });
const log = simulatedLog();
const usual = analysed(log);
const serial = (day: number) => day + 25_569;
const columns = {
  customer: log.customer.map(name => [name]),
  date: log.day.map(day => [serial(day)]),
  amount: log.amount.map(amount => [amount]),
};
type Table = readonly (readonly CellValue[])[];

describe('correct', () => {
  // Fader, Hardie and Lee (2005), "Counting your customers the easy way", table 1 and figure 4; tests of BTYD and lifetimes.
  test.skipIf(!hasCdnowLog)(`${cdnowLogTitle}: the published test on 39 weeks`, () => {
    const { holdout, model, because } = analysed(cdnow(), { weeksHeldOut: 39, model: 'BGNBD' });
    expect([model, because]).toEqual(['BGNBD', 'asked']);
    expect(holdout.split).toBe(dayOf('1997-09-30'));
    const [all] = holdout.lines.slice(-1);
    expect(all).toMatchObject({ customers: 2357, actualOrders: 1882 });
    expect(all!.predictedOrders).toBeCloseTo(1653.4087, 3);
    const expected = [0.2250893, 0.5231364, 1.044126, 1.520256, 2.163824, 2.653789, 3.503957, 6.157036];
    holdout.lines.slice(0, -1).forEach((line, place) => {
      // BTYD's search ends a little before the maximum.
      expect(line.predictedOrders / line.customers).toBeCloseTo(expected[place]!, 3);
    });
  });

  // The same paper, table 2: r .243, alpha 4.414, a .793, b 2.426, LL −9582.4; "The Gamma-Gamma model of monetary value": 6.25, 3.74, 15.44.
  test.skipIf(!hasCdnowLog)(`${cdnowLogTitle}: the published fits of the first 39 weeks`, () => {
    const whole = cdnow();
    const isKnown = (_: unknown, row: number) => whole.day[row]! <= dayOf('1997-09-30');
    const known = {
      ...whole,
      customer: whole.customer.filter(isKnown),
      amount: whole.amount.filter(isKnown),
      day: whole.day.filter(isKnown),
    };
    const { fit, spend, correlation, repeaters, forecast } = analysed(known);
    const rounded = (value: number) => Number(value.toPrecision(3));
    expect(Object.values(fit.parameters).map(rounded)).toEqual([0.243, 4.41, 0.793, 2.43]);
    expect(fit.logLikelihood).toBeCloseTo(-9582.4292, 4);
    expect(Object.values(spend.parameters).map(rounded)).toEqual([6.25, 3.74, 15.4]);
    expect(spend.logLikelihood).toBeCloseTo(-4055.9177, 4);
    expect(correlation).toBeCloseTo(0.1139, 4);
    expect(repeaters).toBe(946);
    expect(forecast!.values.probabilityAlive[0]).toBeCloseTo(0.72662, 4);
  });

  // A customer of value 30 who stays with 0.3 would be worth 100: 70 are at stake.
  test('what is at stake', () => {
    const column = (...values: number[]) => Float64Array.from(values);
    const none = column(0, 0, 0, 0);
    const bands = bandsOf({
      probabilityAlive: column(0.1, 0.3, 0.7, 0),
      residualValue: column(2, 30, 70, 0),
      expectedOrders: none,
      expectedSpend: none,
      historicValue: none,
      totalValue: none,
    });
    expect(bands.map(({ customers }) => customers)).toEqual([2, 1, 1]);
    expect(bands.map(({ residualValue }) => residualValue)).toEqual([2, 30, 70]);
    [18, 70, 30].forEach((stake, place) => {
      expect(bands[place]!.atStake).toBeCloseTo(stake, 12);
    });
  });

  test.each([
    [0, 546, 26],
    [0, 4000, 52],
    [0, 20, 1],
    [10, 10, 1],
  ])('weeks held out of a log from day %i to %i: %i', (first, last, weeks) => {
    expect(usualWeeksHeldOut({ ...log, day: [last, first] })).toBe(weeks);
  });
});

describe('consistent', () => {
  const summary = summaryTable(usual) as Table;
  const terms = { annualDiscount: 0.1, marginRate: 0.4, horizonMonths: 12 };

  test('every table of the sidebar is what the function in the sheet gives', () => {
    expect(answerOf(rfmSummary, columns)).toEqual(summary);
    expect(answerOf(btydFit, { rfm: summary, model: usual.model })).toEqual(fitTable(usual));
    const [x, mean] = [1, 4].map(column => summary.slice(1).map(line => [line[column]]));
    expect(answerOf(spendFit, { x, meanSpend: mean })).toEqual(spendTable(usual));
    expect(answerOf(rfmSegment, { rfm: summary })).toEqual(segmentTable(usual));
    const splitDate = serial(usual.holdout.split);
    expect(answerOf(btydHoldout, { ...columns, splitDate, model: usual.model })).toEqual(holdoutTable(usual));
  });

  test.each([
    ['months', terms],
    ['the whole future', { annualDiscount: 0.1, marginRate: 0.4 }],
  ])('values over %s from the tables as they stand in the sheet', (_, given) => {
    const { horizonMonths, ...rest } = { horizonMonths: undefined, ...given };
    const done = analysed(log, { ...usualTerms, ...rest, horizonMonths: horizonMonths as never });
    const forecast = done.forecast!;
    const sheet = valueTable(done, forecast) as Table;
    const params = { params: fitTable(done) as Table, spendParams: spendTable(done) as Table };
    expect(answerOf(btydClv, { ...params, rfm: summary, ...given })).toEqual(sheet);
    const residual = sheet.slice(1).map(line => [line[4]]);
    const segments = answerOf(clvSegment, { values: residual, segments: 10 }) as Table;
    expect(segments.slice(1).map(line => line[2])).toEqual(
      forecast.concentration.map(({ value }) => value.toNumber()),
    );
    expect(forecast.bands.reduce((sum, { customers }) => sum + customers, 0)).toBe(sheet.length - 1);
  });

  test('the customers at risk are those with the most at stake, the most first', () => {
    const { atRisk } = usual.forecast!;
    expect(atRisk).toHaveLength(10);
    const stakes = atRisk.map(({ atStake }) => atStake);
    expect(stakes).toEqual([...stakes].sort((a, b) => b - a));
    for (const { probabilityAlive } of atRisk) {
      expect(probabilityAlive).toBeGreaterThanOrEqual(0.2);
      expect(probabilityAlive).toBeLessThan(0.7);
    }
  });

  test('a stamp changes with any row, and with nothing else', () => {
    const { fingerprint, rows, amount } = stampOf(log);
    expect(stampOf(simulatedLog())).toEqual({ fingerprint, rows, amount });
    expect(fingerprint).toMatch(/^[0-9a-f]{12}$/);
    const changes = [
      { amount: log.amount.map((value, row) => (row === 9 ? value! + 0.01 : value)) },
      { day: log.day.map((value, row) => (row === 9 ? value + 1 : value)) },
      { customer: log.customer.map((value, row) => (row === 9 ? 'C9999' : value)) },
    ];
    const prints = changes.map(change => stampOf({ ...log, ...change }).fingerprint);
    expect(new Set([fingerprint, ...prints]).size).toBe(4);
  });
});

describe('refuses', () => {
  test.each([
    ['a log without rows', { customer: [], day: [], amount: [] }, 'no_rows'],
    ['an order without any amount', { amount: log.amount.map(() => undefined) }, 'missing'],
  ])('%s', (_, rest, reason) => {
    const steps = analysis({ ...log, ...rest }, usualTerms);
    expect(() => [...steps]).toThrow(expect.objectContaining({ reason }) as CalcError);
  });

  test.each([
    ['en', '“Discount rate per year” is 0; it must be above 0, or give “Months ahead”.'],
    ['es', '«Tasa de descuento anual» es 0; debe ser mayor que 0, o dé «Meses por delante».'],
  ] as const)('a whole future that is not discounted, in %s', (language, says) => {
    const endless = { ...usualTerms, horizonMonths: undefined as never, annualDiscount: 0 };
    const reader = readerOf(language, language, 'EUR');
    let thrown: unknown;
    try {
      analysed(log, endless);
    } catch (error) {
      thrown = error;
    }
    expect(refusal(thrown, reader)).toBe(says);
    expect(refusal(new Error('a fault of ours'), reader)).toBeUndefined();
  });
});

describe('runs', () => {
  test('in steps, each announced before it is done', () => {
    const steps = [...analysis(log, usualTerms)];
    expect(steps.map(({ now, of }) => `${now}/${of}`)).toEqual(
      steps.map((_, place) => `${place + 1}/${steps.length}`),
    );
    for (const { label } of steps) expect(label.en && label.es).toBeTruthy();
  });

  test.each([
    ['the usual model', {}, 'BGNBD', 'usual'],
    ['the other one where most bought once', { r: 0.08 }, 'MBGNBD', 'many_once'],
  ])('takes %s', (_, shop, model, because) => {
    expect(analysed(simulatedLog(shop))).toMatchObject({ model, because });
  });

  test('on a log of customers who never came back: groups, and no forecast', () => {
    const once = { ...log, customer: log.customer.map((_, row) => `C${row}`) };
    const { forecast, fit, rfm, holdout } = analysed(once);
    expect([forecast, fit.status, holdout.lines]).toEqual([undefined, 'not_enough_data', []]);
    expect(rfm).toHaveLength(once.customer.length);
  });

  test('where all orders before the test were refunded', () => {
    const days = [0, 0, 300, 330, 360];
    const refunded = {
      ...log,
      day: days.map(day => day + 19_723),
      customer: ['C01', 'C01', 'C02', 'C02', 'C03'],
      amount: [10, -10, 20, 20, 20],
    };
    expect(analysed(refunded).holdout.lines).toEqual([]);
  });
});

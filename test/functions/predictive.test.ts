import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { monthsIn } from '../../src/calc/time-units';
import { btydClv } from '../../src/functions/btyd-clv';
import { btydDert } from '../../src/functions/btyd-dert';
import { btydExpected } from '../../src/functions/btyd-expected';
import { btydFit } from '../../src/functions/btyd-fit';
import { btydHoldout } from '../../src/functions/btyd-holdout';
import { btydPalive } from '../../src/functions/btyd-palive';
import { clvPredict } from '../../src/functions/clv-predict';
import { rfmSummary } from '../../src/functions/rfm-summary';
import { spendExpected } from '../../src/functions/spend-expected';
import { spendFit } from '../../src/functions/spend-fit';
import type { FunctionDefinition } from '../../src/sheet/define';
import { messageOf } from '../../src/sheet/messages';
import { run } from '../../src/sheet/run';
import { simulatedOrders } from '../../src/workbench/demo/order-log';

const seed = 20_261_122;
type Row = readonly (string | number)[];

/** Published estimates for the CDNOW customers, calibration to 1997-09-30. */
const bgnbd: readonly Row[] = [['BGNBD', 'week', 0.2425945, 4.4136018, 0.7929221, 2.425907]];
const mbgnbd: readonly Row[] = [['MBGNBD', 'week', 0.5248432, 6.1830856, 0.8913593, 1.614002]];
const pnbd: readonly Row[] = [['PNBD', 'week', 0.553277, 10.5776828, 0.60624, 11.6687384]];
/** The same as fitted to the summary with its times rounded to two decimals. */
const roundedBgnbd: readonly Row[] = [['BGNBD', 'week', 0.2425929, 4.4135318, 0.7928861, 2.4257532]];
const roundedGg: readonly Row[] = [['GG', 'money', 6.2488038, 3.7445883, 15.4477432]];
const gg: readonly Row[] = [['GG', 'money', 6.25, 3.74, 15.44]];
const [x, tX, T] = [2, 213 / 7, 272 / 7];
const header: Row = ['customer', 'x', 't_x_week', 'T_week', 'mean_repeat_spend', 'orders', 'revenue'];
const customers: readonly Row[] = [
  header,
  ['1', 2, 30.43, 38.86, 22.35, 3, 75],
  ['2', 1, 1.71, 38.86, 11.77, 2, 24],
  ['3', 0, 0, 38.86, 0, 1, 12],
  ['6', 7, 29.43, 38.86, 73.74, 8, 590],
];
/** 1 % a month. */
const annualDiscount = 1.01 ** 12 - 1;
const residual = (table: unknown) => (table as readonly Row[]).slice(1).map(line => line[4] as number);
const column = (cells: readonly unknown[]) => cells.map(cell => [cell]);

const orders = simulatedOrders();
const log = [
  column(orders.map(order => order.customer)),
  column(orders.map(order => order.day)),
  column(orders.map(order => order.amount)),
];

const cdnowFile = path.join(
  process.env.CLV_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'cdnow_transactions.csv',
);
const hasCdnow = existsSync(cdnowFile);
const cdnowTitle = hasCdnow ? 'CDNOW' : 'SKIPPED, cdnow_transactions.csv is not there: CDNOW';

function cdnowLog(lastDay: string): unknown[] {
  const rows = readFileSync(cdnowFile, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map(line => line.split(','))
    .filter(row => row[1]! <= lastDay);
  const day = (row: readonly string[]) => row[1];
  const amount = (row: readonly string[]) => Number(row[3]);
  return [column(rows.map(row => row[0])), column(rows.map(day)), column(rows.map(amount))];
}

function refusal(definition: FunctionDefinition, args: readonly unknown[]): CalcError {
  try {
    run(definition, args);
  } catch (error) {
    if (error instanceof CalcError) return error;
    throw error;
  }
  return expect.unreachable();
}

describe('correct', () => {
  it.each([
    ['BG/NBD', bgnbd, 0.7266203, 1.2259945, 1.444012],
    ['MBG/NBD', mbgnbd, 0.7061385, 1.2627589, 1.418885],
    ['Pareto/NBD', pnbd, 0.8691343, 1.4552017, 1.473434],
  ])('the published answers of %s for the first customer', (_, params, alive, in39Weeks, newIn52) => {
    const months = (weeks: number) => weeks / monthsIn('week', 1);
    expect(run(btydPalive, [params, x, tX, T])).toBeCloseTo(alive, 6);
    expect(run(btydExpected, [params, months(39), x, tX, T])).toBeCloseTo(in39Weeks, 6);
    expect(run(btydExpected, [params, months(52)])).toBeCloseTo(newIn52, 5);
  });

  it.each([
    [0, 0, 0.4769595, 1.0142572],
    [2, 213 / 7, 6.4824023, 5.1566316],
    [7, 206 / 7, 16.536018, 12.6733735],
  ])('the discounted residual orders at x = %d, t_x = %d', (repeats, recency, pareto, bg) => {
    const discount = Math.expm1((0.0027 * 365.25) / 7);
    expect(run(btydDert, [pnbd, discount, repeats, recency, T])).toBeCloseTo(pareto, 5);
    expect(run(btydDert, [bgnbd, discount, repeats, recency, T])).toBeCloseTo(bg, 5);
  });

  it.each([
    [2, 22.35, 24.6637],
    [1, 11.77, 18.9169],
    [0, 0, 35.219],
    [7, 73.74, 71.4697],
    [3, 35, 35.0279],
  ])('the expected spend after %d orders of %d', (repeats, mean, expected) => {
    expect(run(spendExpected, [gg, repeats, mean])).toBeCloseTo(expected, 4);
  });

  it('twelve months are twelve months to weekly parameters: 36.30, not 140.10', () => {
    const values = residual(run(btydClv, [roundedBgnbd, roundedGg, customers, annualDiscount, 1, 12]));
    for (const [index, value] of [36.3005, 4.6404, 8.3495, 283.6879].entries()) {
      expect(values[index]! / value).toBeCloseTo(1, 4);
    }
  });

  it('the same with times to the day', () => {
    const exact = [header, ['1', x, tX, T, 22.35, 3, 75]];
    const fitted = [['GG', 'money', 6.2495721, 3.7442247, 15.4435216]];
    expect(residual(run(btydClv, [bgnbd, fitted, exact, annualDiscount, 1, 12]))[0]).toBeCloseTo(36.302, 3);
  });

  it.skipIf(!hasCdnow)(`${cdnowTitle}: one formula, from the log to the first customer`, () => {
    const table = run(clvPredict, [...cdnowLog('1997-09-30'), 12, annualDiscount]) as readonly Row[];
    expect(table).toHaveLength(2358);
    expect(table[1]![0]).toBe('1');
    expect(table[1]![4]).toBeCloseTo(36.296, 3);
  });

  it.skipIf(!hasCdnow)(`${cdnowTitle}: the fits of the published tables`, () => {
    const [customer, day, amount] = cdnowLog('1997-09-30');
    const table = run(rfmSummary, [customer, day, amount, '1997-09-30']) as readonly Row[];
    const weekly = (model: string) => (run(btydFit, [table, model]) as readonly Row[])[1]!;
    expect(weekly('BGNBD').slice(2, 6)).toEqual(
      bgnbd[0]!.slice(2).map(value => expect.closeTo(value as number, 5)),
    );
    expect(weekly('PNBD').slice(2, 6)).toEqual(
      pnbd[0]!.slice(2).map(value => expect.closeTo(value as number, 4)),
    );
    const of = (place: number) => column(table.slice(1).map(line => line[place]));
    const [ids, spend] = run(spendFit, [of(1), of(4)]) as readonly Row[];
    const at = (id: string) => spend![ids!.indexOf(id)];
    expect([at('p'), at('q'), at('gamma')]).toEqual(
      [6.2495721, 3.7442247, 15.4435216].map(value => expect.closeTo(value, 4)),
    );
    expect(at('correlation')).toBeCloseTo(0.113888, 6);
    expect([at('log_likelihood'), at('n'), at('status')]).toEqual([
      expect.closeTo(-4055.917695, 5),
      946,
      'ok',
    ]);
  });

  it.skipIf(!hasCdnow)(`${cdnowTitle}: what the models foretold of the next 39 weeks, by past orders`, () => {
    const actual = [0.2367116, 0.6970387, 1.392523, 1.56, 2.532258, 2.947368, 3.862069, 6.359375];
    const bg = [0.2250893, 0.5231364, 1.044126, 1.520256, 2.163824, 2.653789, 3.503957, 6.157036];
    const pareto = [0.138, 0.6, 1.196, 1.714, 2.399, 2.907, 3.819, 6.403];
    const whole = cdnowLog('1998-06-30');
    for (const [model, predicted, digits, total] of [
      ['BGNBD', bg, 3, 1653.4087],
      ['PNBD', pareto, 2, 1665.5131],
    ] as const) {
      const lines = (run(btydHoldout, [...whole, '1997-09-30', model]) as readonly Row[]).slice(1);
      const number = (line: Row, place: number) => line[place] as number;
      expect(lines.map(line => line[0])).toEqual(['0', '1', '2', '3', '4', '5', '6', '7+', 'all']);
      expect(lines.map(line => line[1])).toEqual([1411, 439, 214, 100, 62, 38, 29, 64, 2357]);
      expect(lines.slice(0, 8).map(line => number(line, 2) / number(line, 1))).toEqual(
        actual.map(value => expect.closeTo(value, 6)),
      );
      expect(lines.slice(0, 8).map(line => number(line, 3) / number(line, 1))).toEqual(
        predicted.map(value => expect.closeTo(value, digits)),
      );
      expect(lines[8]!.slice(2, 4)).toEqual([1882, expect.closeTo(total, 2)]);
    }
  });
});

describe('consistent', () => {
  const params = fc.constantFrom(bgnbd, mbgnbd, pnbd);
  const history = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }))
    .map(([repeats, days, rest]) => ({ x: repeats, days: repeats === 0 ? 0 : days, age: days + rest }));

  it('the unit that the parameters count in changes nothing', () => {
    const scaled = (row: Row, unit: string, days: number): readonly Row[] => {
      const [model, , ...values] = row as [string, string, number, number, number, number];
      const factor = 7 / days;
      const [shape, scale, third, fourth] = values;
      return [[model, unit, shape, scale * factor, third, model === 'PNBD' ? fourth * factor : fourth]];
    };
    const units = fc.constantFrom(['day', 1], ['month', 30.4375], ['year', 365.25] as const);
    fc.assert(
      fc.property(params, units, history, ([row], [unit, days], { x: repeats, days: recency, age }) => {
        const other = scaled(row!, unit as string, days as number);
        const times = (inDays: number) => [repeats, recency / inDays, age / inDays];
        const close = (definition: FunctionDefinition, ...args: unknown[]) => {
          const weekly = run(definition, [[row], ...args, ...times(7)]) as number;
          const converted = run(definition, [other, ...args, ...times(days as number)]) as number;
          expect(Math.abs(converted - weekly)).toBeLessThanOrEqual(1e-9 * weekly + 1e-300);
        };
        close(btydPalive);
        close(btydExpected, 9.5);
        close(btydDert, 0.12);
        const table = (unit: string, inDays: number) => [
          ['customer', 'x', `t_x_${unit}`, `T_${unit}`, 'mean_repeat_spend', 'orders', 'revenue'],
          ['a', ...times(inDays), repeats === 0 ? 0 : 20, repeats + 1, 100],
        ];
        const [weekly] = residual(run(btydClv, [[row], gg, table('week', 7), 0.12, 0.4, 7.5]));
        const [mixed] = residual(run(btydClv, [other, gg, table('week', 7), 0.12, 0.4, 7.5]));
        const [daily] = residual(run(btydClv, [other, gg, table('day', 1), 0.12, 0.4, 7.5]));
        for (const value of [mixed, daily]) {
          expect(Math.abs(value! - weekly!)).toBeLessThanOrEqual(1e-8 * weekly! + 1e-12);
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  it('one formula says what the four say one after the other', () => {
    const rfm = run(rfmSummary, log) as readonly Row[];
    const of = (place: number) => column(rfm.slice(1).map(line => line[place]));
    for (const [model, horizon] of [
      ['BGNBD', 12],
      ['MBGNBD', ''],
    ] as const) {
      const fit = run(btydFit, [rfm, model]);
      const spend = run(spendFit, [of(1), of(4)]);
      const apart = run(btydClv, [fit, spend, rfm, 0.1, 0.4, horizon]);
      expect(run(clvPredict, [...log, horizon, 0.1, 0.4, model])).toEqual(apart);
    }
  });

  it('values add up: residual is orders × spend × margin where nothing is discounted, total is both', () => {
    const table = run(btydClv, [bgnbd, gg, customers, 0, 0.4, 18]) as readonly Row[];
    for (const [line, [, , expected, spend, residualValue, historic, total]] of table.slice(1).entries()) {
      expect(residualValue).toBeCloseTo(0.4 * (expected as number) * (spend as number), 10);
      expect(historic).toBeCloseTo(0.4 * (customers[line + 1]![6] as number), 10);
      expect(total).toBe((residualValue as number) + (historic as number));
    }
  });

  it('without a horizon it is the discounted residual orders times the spend', () => {
    const table = run(btydClv, [pnbd, gg, customers, 0.15]) as readonly Row[];
    for (const [index, line] of table.slice(1).entries()) {
      const [, repeats, recency, age] = customers[index + 1]!;
      const orders = run(btydDert, [pnbd, 0.15, repeats, recency, age]) as number;
      expect(line[2]).toBeCloseTo(orders, 12);
      expect(line[4]).toBeCloseTo((line[3] as number) * orders, 10);
    }
  });

  it('both rows of a fit, the lower one and a row typed by hand say the same', () => {
    const fit = run(btydFit, [customersOfDemo()]) as readonly Row[];
    const typed = [fit[1]!.slice(0, 6)];
    const expected = run(btydPalive, [fit, 3, 20, 30]);
    for (const rows of [[fit[1]!], typed, [['', ''], ...fit, ['', '']]]) {
      expect(run(btydPalive, [rows, 3, 20, 30])).toBe(expected);
    }
    const shuffled = fit.map(row => [...row.slice(0, 1), ...row.slice(1).reverse()]);
    expect(run(btydPalive, [shuffled, 3, 20, 30])).toBe(expected);
  });

  it('columns are found by their ids, by their places without a header; blank tails are nothing', () => {
    const expected = run(btydFit, [customersOfDemo(), 'BGNBD', 'week']);
    const shuffled = customersOfDemo().map(row => ['note', ...[...row].reverse()]);
    expect(run(btydFit, [shuffled])).toEqual(expected);
    const bare = customersOfDemo().slice(1);
    expect(run(btydFit, [[...bare, ['', '', '', '', '', '', '', '']], 'BGNBD', 'week'])).toEqual(expected);
  });

  it('customers are valued each by itself, whatever stands around', () => {
    const all = run(btydClv, [bgnbd, gg, customers, 0.1, 1, 12]) as readonly Row[];
    const reversed = run(btydClv, [bgnbd, gg, [header, ...customers.slice(1).reverse()], 0.1, 1, 12]);
    expect((reversed as readonly Row[]).slice(1).reverse()).toEqual(all.slice(1));
    for (const [index, customer] of customers.slice(1).entries()) {
      expect((run(btydClv, [bgnbd, gg, [header, customer], 0.1, 1, 12]) as readonly Row[])[1]).toEqual(
        all[index + 1],
      );
    }
  });
});

function customersOfDemo(): readonly Row[] {
  return run(rfmSummary, log) as readonly Row[];
}

describe('refuses', () => {
  const failed = [
    ['model', 'unit', 'r', 'alpha', 'a', 'b', 'status'],
    ['BGNBD', 'week', 0.2, 4, 1e-9, 3, 'no_interior_maximum'],
  ];
  const changed = (place: number, value: unknown) => [
    header,
    (customers[1] as unknown[]).map((cell, index) => (index === place ? value : cell)),
  ];
  const few = [
    column(['a', 'a', 'b']),
    column(['2023-01-01', '2023-02-01', '2023-03-01']),
    column([1, 2, 3]),
  ];

  it.each<[string, FunctionDefinition, unknown[], string, string]>([
    [
      'a fit that failed',
      btydClv,
      [failed, gg, customers, 0.1],
      'BTYD_CLV: params has the status "no_interior_maximum"; fit other data or another model',
      'BTYD_CLV: params tiene el estado "no_interior_maximum"; ajuste otros datos u otro modelo',
    ],
    [
      'a failed fit without its ids',
      btydPalive,
      [[failed[1]], 2, 30, 38],
      'BTYD_PALIVE: params has the status "no_interior_maximum"; fit other data or another model',
      'BTYD_PALIVE: params tiene el estado "no_interior_maximum"; ajuste otros datos u otro modelo',
    ],
    [
      'the parameters of another model',
      btydPalive,
      [gg, 2, 30, 38],
      'BTYD_PALIVE: params is of the model "GG"; give a fit of "BGNBD, MBGNBD, PNBD"',
      'BTYD_PALIVE: params es del modelo "GG"; dé un ajuste de "BGNBD, MBGNBD, PNBD"',
    ],
    [
      'a population without a mean',
      spendExpected,
      [[['GG', 'money', 6, 0.9, 15]], 0, 0],
      'SPEND_EXPECTED: q is 0.9; it must be above 1',
      'SPEND_EXPECTED: q es 0,9; debe ser mayor que 1',
    ],
    [
      'a negative parameter',
      btydPalive,
      [[['BGNBD', 'week', -0.2, 4, 0.8, 2]], 2, 30, 38],
      'BTYD_PALIVE: r is -0.2; it must be above 0',
      'BTYD_PALIVE: r es -0,2; debe ser mayor que 0',
    ],
    [
      'a parameter no customers have',
      btydDert,
      [[['BGNBD', 'week', 0.2, 4, 0.8, 1e9]], 0.1, 2, 30, 38],
      'BTYD_DERT: b is 1000000000; it must be from 1e-9 to 100000',
      'BTYD_DERT: b es 1000000000; debe estar entre 1e-9 y 100000',
    ],
    [
      'a row that is cut off',
      btydPalive,
      [[['BGNBD', 'week', 0.2, 4]], 2, 30, 38],
      'BTYD_PALIVE: a is missing; give a value or a cell that has one',
      'BTYD_PALIVE: falta a; dé un valor o una celda que lo tenga',
    ],
    [
      'a table where a row of parameters belongs',
      btydPalive,
      [customers, 2, 30, 38],
      'BTYD_PALIVE: params is no row of fitted parameters; give both rows of a fit',
      'BTYD_PALIVE: params no es una fila de parámetros; dé las dos filas de un ajuste',
    ],
    [
      'a last order after the end',
      btydPalive,
      [bgnbd, 2, 40, 38],
      'BTYD_PALIVE: t_x is 40, above T (38); correct one of them',
      'BTYD_PALIVE: t_x es 40, mayor que T (38); corrija uno',
    ],
    [
      'a last order without repeat orders',
      btydDert,
      [bgnbd, 0.1, 0, 3, 38],
      'BTYD_DERT: t_x is 3 although x is 0; without repeat orders it must be 0',
      'BTYD_DERT: t_x es 3 aunque x es 0; sin pedidos repetidos debe ser 0',
    ],
    [
      'a fraction of an order',
      btydPalive,
      [bgnbd, 1.5, 30, 38],
      'BTYD_PALIVE: x is 1.5; it must be a whole number',
      'BTYD_PALIVE: x es 1,5; debe ser un número entero',
    ],
    [
      'a past that cannot have been',
      btydExpected,
      [bgnbd, 12, 2, 40, 38],
      'BTYD_EXPECTED: t_x is 40, above T (38); correct one of them',
      'BTYD_EXPECTED: t_x es 40, mayor que T (38); corrija uno',
    ],
    [
      'x without t_x and T',
      btydExpected,
      [bgnbd, 12, 2],
      'BTYD_EXPECTED: t_x is missing; x needs it too',
      'BTYD_EXPECTED: falta t_x; x lo necesita',
    ],
    [
      'no discount over an endless life',
      btydClv,
      [bgnbd, gg, customers, 0],
      'BTYD_CLV: annual_discount is 0; it must be above 0, or give horizon_months',
      'BTYD_CLV: annual_discount es 0; debe ser mayor que 0, o dé horizon_months',
    ],
    [
      'a table whose last order comes after its end',
      btydFit,
      [changed(2, 50)],
      'BTYD_FIT: range row 2: t_x_week is 50, above T_week (38.86); correct one of them',
      'BTYD_FIT: rango, fila 2: t_x_week es 50, mayor que T_week (38,86); corrija uno',
    ],
    [
      'a fraction of an order in a table',
      btydFit,
      [changed(1, 2.5)],
      'BTYD_FIT: range row 2: x is 2.5; it must be a whole number',
      'BTYD_FIT: rango, fila 2: x es 2,5; debe ser un número entero',
    ],
    [
      'a unit that contradicts the table',
      btydFit,
      [customers, 'BGNBD', 'day'],
      'BTYD_FIT: unit is "day" but the table says "week"; leave it out',
      'BTYD_FIT: unit es "day" pero la tabla dice "week"; omítalo',
    ],
    [
      'a table that tells no unit',
      btydFit,
      [customers.slice(1)],
      'BTYD_FIT: unit is missing; give a value or a cell that has one',
      'BTYD_FIT: falta unit; dé un valor o una celda que lo tenga',
    ],
    [
      'a table without money',
      btydClv,
      [bgnbd, gg, customers.map(row => row.slice(0, 4)), 0.1],
      'BTYD_CLV: rfm has no column "mean_repeat_spend"; give the whole table with its header',
      'BTYD_CLV: rfm no tiene la columna "mean_repeat_spend"; dé la tabla entera con su cabecera',
    ],
    [
      'repeat orders without their spend',
      spendFit,
      [column([1, 2, 0]), column([10, '', 0])],
      'SPEND_FIT: range row 2: mean_spend is missing; give a value or a cell that has one',
      'SPEND_FIT: rango, fila 2: falta mean_spend; dé un valor o una celda que lo tenga',
    ],
    [
      'a split after the log',
      btydHoldout,
      [...few, '2023-03-01'],
      'BTYD_HOLDOUT: split_date is 2023-03-01; it must be from 2023-01-01 to 2023-02-28, inside the log',
      'BTYD_HOLDOUT: split_date es 2023-03-01; debe estar entre 2023-01-01 y 2023-02-28, dentro del registro',
    ],
    [
      'a log too short to learn from',
      clvPredict,
      [column(['a', 'b', 'c']), column(['2023-01-01', '2023-02-01', '2023-03-01']), column([1, 2, 3])],
      'CLV_PREDICT: these orders give no usable "BGNBD" fit ("not_enough_data"); use a longer log or another model',
      'CLV_PREDICT: estos pedidos no dan un ajuste "BGNBD" válido ("not_enough_data"); use un registro más largo u otro modelo',
    ],
    [
      'orders of the future',
      clvPredict,
      [column(['a', 'a']), column(['2023-01-01', '9000-02-01']), column([1, 2])],
      expect.stringMatching(/^CLV_PREDICT: .*9000-02-01/) as unknown as string,
      expect.stringMatching(/^CLV_PREDICT: .*9000-02-01/) as unknown as string,
    ],
    [
      'dates that may be day or month first',
      btydHoldout,
      [column(['a', 'a']), column(['2023-01-01', '03/04/2023']), column([1, 2]), '2023-01-31'],
      'BTYD_HOLDOUT: range row 2: date is "03/04/2023": day or month first? Use a date cell or yyyy-mm-dd',
      'BTYD_HOLDOUT: rango, fila 2: date es "03/04/2023": ¿día o mes? Use una celda de fecha o aaaa-mm-dd',
    ],
  ])('%s', (_, definition, args, en, es) => {
    const error = refusal(definition, args);
    expect(messageOf(error, definition, 'en')).toEqual(en);
    expect(messageOf(error, definition, 'es')).toEqual(es);
  });

  it('more rows than a call could finish, at once and with the way out', () => {
    const many = (cell: unknown) => new Array<unknown>(1_000_001).fill([cell]);
    const error = refusal(clvPredict, [many('a'), many(45_000), many(1)]);
    expect(messageOf(error, clvPredict, 'en')).toBe(
      'CLV_PREDICT: customer has 1000001 rows; one call takes 1000000 at most, so use a shorter log',
    );
  });

  it('a horizon too long for so many customers', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => ['c', 0, 0, index / 7, 0, 1, 5]);
    const error = refusal(btydClv, [bgnbd, gg, [header, ...rows], 0.1, 1, 1200]);
    expect([error.reason, error.details.argument, error.details.limits]).toEqual([
      'too_much_work',
      'horizonMonths',
      [300],
    ]);
  });
});

describe('runs', () => {
  it('a fit that cannot succeed says so in its row and nothing more', () => {
    const once = [header, ...customers.slice(1).map(([name]) => [name, 0, 0, 30, 0, 1, 10])];
    const [ids, values] = run(btydFit, [once]) as readonly Row[];
    expect([ids![ids!.length - 1], values![values!.length - 1]]).toEqual(['status', 'not_enough_data']);
    expect(values!.filter(cell => typeof cell === 'number')).toEqual([4]);
  });

  it.each(['BGNBD', 'MBGNBD', 'PNBD'])(
    'payments by contract, each a month after the last, are no orders of %s',
    model => {
      const monthly = Array.from({ length: 120 }, (_, index) => {
        const start = index % 12;
        const paid = index % 9 === 0 ? (index * 7) % (22 - start) : 24 - start;
        return ['c', paid, paid * 30, (24 - start) * 30];
      });
      const [ids, values] = run(btydFit, [monthly, model, 'day']) as readonly Row[];
      expect(values![ids!.indexOf('status')]).toBe('no_heterogeneity');
    },
  );

  it('with customers of every kind in any model', () => {
    const past = fc
      .tuple(
        fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 500 })),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 90_000 }),
      )
      .map(([repeats, recency, rest, cents]): Row => {
        const last = repeats === 0 ? 0 : recency;
        return ['c', repeats, last, last + rest, repeats === 0 ? 0 : cents / 100, repeats + 1, cents / 50];
      });
    fc.assert(
      fc.property(
        fc.array(past, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(bgnbd, mbgnbd, pnbd),
        fc.constantFrom('', 0.5, 12, 60),
        (rows, params, horizon) => {
          const table = run(btydClv, [params, gg, [header, ...rows], 0.1, 0.4, horizon]) as readonly Row[];
          for (const [, alive, ...amounts] of table.slice(1)) {
            expect(alive).toBeGreaterThanOrEqual(0);
            expect(alive).toBeLessThanOrEqual(1);
            for (const amount of amounts) expect(amount).toBeGreaterThanOrEqual(0);
          }
        },
      ),
      { seed, numRuns: 80 },
    );
  });
});

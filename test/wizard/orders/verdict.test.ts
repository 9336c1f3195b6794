import { describe, expect, test } from 'vitest';
import type { CustomerValues } from '../../../src/calc/models/customer-value';
import { languages } from '../../../src/sheet/words';
import type { Analysis } from '../../../src/wizard/model/orders/analysis';
import { concentrationChart, holdoutChart } from '../../../src/wizard/model/orders/charts';
import { signalView } from '../../../src/wizard/model/orders/signals';
import { verdict } from '../../../src/wizard/model/orders/verdict';
import { readerOf } from '../../../src/wizard/model/reader';
import { analysed, simulatedLog } from './simulated-log';

const reader = readerOf('en_GB', 'en', 'EUR');
const usual = analysed(simulatedLog());
const all = usual.holdout.lines[usual.holdout.lines.length - 1]!;
const predicted = (orders: number, revenue = orders): Analysis => ({
  ...usual,
  holdout: {
    ...usual.holdout,
    lines: [
      {
        ...all,
        actualOrders: 1000,
        predictedOrders: orders,
        bias: orders / 1000 - 1,
        actualRevenue: 1000,
        predictedRevenue: revenue,
      },
    ],
  },
});
const { forecast: _, ...without } = usual;

const cases: readonly (readonly [string, Analysis, string, RegExp])[] = [
  ['a good forecast', predicted(1100), 'trust', /expected 1,100 orders, 1,000 came \(\+10%\)/],
  ['one that is off', predicted(800), 'care', /expected 800 orders, 1,000 came \(-20%\)/],
  ['one that is far off', predicted(650), 'no', /-35%/],
  ['revenue that is far off', predicted(1000, 1400), 'no', /Revenue.*\+40%/],
  [
    'few orders in the test',
    { ...predicted(10), holdout: { ...usual.holdout, lines: [{ ...all, actualOrders: 12 }] } },
    'care',
    /Only 12 orders came in the 26 weeks/,
  ],
  ['no test', { ...usual, holdout: { ...usual.holdout, lines: [] } }, 'care', /too few to test/],
  ['few who came back', { ...predicted(1000), repeaters: 99 }, 'care', /Only 99 customers came back/],
  ['a short log', { ...predicted(1000), firstDay: usual.lastDay - 100 }, 'care', /covers 14 weeks/],
  ['spend that goes with frequency', { ...predicted(1000), correlation: -0.31 }, 'care', /correlation -0.31/],
  [
    'most bought once',
    { ...predicted(1000), because: 'many_once' },
    'trust',
    /bought once only\. The model MBG\/NBD/,
  ],
  [
    'the usual model without an answer',
    { ...predicted(1000), because: 'no_maximum' },
    'trust',
    /BG\/NBD found no answer/,
  ],
  [
    'no fit',
    { ...without, fit: { ...usual.fit, status: 'no_interior_maximum' } },
    'no',
    /do not tell how customers leave/,
  ],
  [
    'no fit of spend',
    { ...predicted(1000), forecast: undefined as never, spend: { ...usual.spend, status: 'infinite_mean' } },
    'no',
    /no mean/,
  ],
  ['parameters beyond all sense', without, 'no', /do not tell how customers leave/],
];

describe('runs', () => {
  test.each(cases)('%s', (_, analysis, trust, says) => {
    const judged = verdict(analysis, reader);
    expect(judged.trust).toBe(trust);
    expect(judged.findings.map(({ text }) => text).join('\n')).toMatch(says);
    expect(judged.instead !== undefined).toBe(trust === 'no');
    const spanish = verdict(analysis, readerOf('es_ES', 'es', 'EUR'));
    expect(spanish.findings.map(({ tone }) => tone)).toEqual(judged.findings.map(({ tone }) => tone));
    spanish.findings.forEach(({ text }, place) => {
      expect(text).not.toBe(judged.findings[place]!.text);
      expect(text).not.toMatch(/undefined|NaN/);
    });
  });

  test('names the numbers of repeat orders it was wrong for', () => {
    const wrong = { ...all, frequency: '2', actualOrders: 100, predictedOrders: 60, bias: -0.4 };
    const right = { ...wrong, frequency: '1', predictedOrders: 90, bias: -0.1 };
    const few = { ...wrong, frequency: '3', actualOrders: 10 };
    const { lines } = predicted(1000).holdout;
    const judged = verdict(
      { ...usual, holdout: { ...usual.holdout, lines: [right, wrong, few, ...lines] } },
      reader,
    );
    expect(judged.findings.map(({ text }) => text)).toContain(
      'Off by more than a quarter for customers with these repeat orders: 2.',
    );
  });

  test.each(languages)('charts say in %s what they show', language => {
    const person = readerOf(language, language, 'EUR');
    const concentration = concentrationChart(usual.forecast!.concentration, person)!;
    const last = concentration.series[0]!.points.slice(-1)[0]!;
    expect([last.x, last.y]).toEqual([1, 1]);
    const [, , fifth] = concentration.series[0]!.points;
    expect(concentration.description).toContain(
      `${Math.round(fifth!.y * 1000) / 10}`.replace('.', language === 'es' ? ',' : '.'),
    );
    const test = holdoutChart(usual.holdout.lines, person);
    expect(test.series.map(({ points }) => points.length)).toEqual(
      [0, 1].map(() => usual.holdout.lines.length - 1),
    );
  });
});

describe('correct', () => {
  const customers = Array.from({ length: 40 }, (_, index) => `C${index + 10}`);
  const rising = Float64Array.from(customers, (_, index) => index / 40);
  const values = {
    probabilityAlive: rising,
    residualValue: rising.map(value => -value),
  } as unknown as CustomerValues;
  const view = (signal: (number | string | undefined)[], rows: readonly string[] = customers) =>
    signalView({ name: 'Contacts', values: signal }, rows, customers, values);

  test('a signal that rises with the probability and falls with the value', () => {
    const { n, withAlive, withValue, chance, deciles } = view(customers.map((_, index) => index));
    expect([n, withAlive, withValue]).toEqual([40, 1, -1]);
    expect(chance).toBeCloseTo(1.96 / Math.sqrt(39), 12);
    expect(deciles.map(({ customers }) => customers)).toEqual(new Array(10).fill(4));
    expect(deciles[0]).toMatchObject({ from: 0, to: 3 });
    expect(deciles[0]!.probabilityAlive).toBeCloseTo(1.5 / 40, 12);
  });

  test('equal signals stay in one line; yes and no are 1 and 0', () => {
    const { deciles, withAlive } = view(customers.map((_, index) => (index < 30 ? 'no' : 'sí')));
    expect(deciles.map(({ from, to, customers }) => [from, to, customers])).toEqual([
      [0, 0, 30],
      [1, 1, 10],
    ]);
    // Ranks 15.5 thirty times and 35.5 ten times against 1 to 40.
    expect(withAlive).toBeCloseTo(Math.sqrt(3000 / 5330), 12);
  });

  test('a customer’s signal is the mean over the rows that have one; unknown customers and words are passed over', () => {
    const rows = [...customers, customers[0]!, 'C99'];
    const { n, deciles } = view([...customers.map(() => 5), 7, 99], rows);
    expect([n, deciles.map(({ from, to, customers }) => [from, to, customers])]).toEqual([
      40,
      [
        [5, 5, 39],
        [6, 6, 1],
      ],
    ]);
    expect(view(customers.map(() => 'gold'))).toMatchObject({ n: 0, deciles: [] });
  });

  test('too few customers to tell', () => {
    const few = view(customers.map((_, index) => (index < 19 ? index : undefined)));
    expect([few.n, few.withAlive, few.deciles]).toEqual([19, undefined, []]);
  });
});

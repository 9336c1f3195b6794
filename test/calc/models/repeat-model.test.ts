import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bgNbd } from '../../../src/calc/models/bg-nbd';
import { mbgNbd } from '../../../src/calc/models/mbg-nbd';
import { paretoNbd } from '../../../src/calc/models/pareto-nbd';
import type { RepeatModel } from '../../../src/calc/models/repeat-model';
import bgGolden from '../../golden/bgnbd.json';
import mbgGolden from '../../golden/mbgnbd.json';
import optima from '../../golden/mle.json';
import paretoGolden from '../../golden/paretonbd.json';
import { cdnow, cdnowTitle, hasCdnow } from './cdnow';
import { numbersOf, relativeError } from './reference';
import { simulatedCustomers } from './simulated-customers';

/** A reference row: a customer's past, or with `expected` a new customer's future. */
interface GoldenRow {
  readonly set: string;
  readonly x?: number;
  readonly tx?: number;
  readonly T?: number;
  readonly ll?: string;
  readonly palive?: string;
  readonly cet?: readonly { readonly t: number; readonly v: string }[];
  readonly dert?: readonly { readonly d: number; readonly v: string }[];
  readonly t?: number;
  readonly expected?: string;
}

interface Case {
  readonly name: string;
  readonly model: RepeatModel<string>;
  readonly sets: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly rows: readonly GoldenRow[];
  readonly optimum: Optimum;
  /** Of the same customers with weeks to two decimals, as a well-known library ships them. */
  readonly roundedOptimum: Optimum;
}

interface Optimum {
  readonly params: Readonly<Record<string, string>>;
  readonly ll: string;
}

const cases: readonly Case[] = [
  {
    ...bgGolden,
    name: 'BG/NBD',
    model: bgNbd,
    optimum: optima['bgnbd:btyd_cbs'],
    roundedOptimum: optima['bgnbd:cdnow_summary_lifetimes_2357'],
  },
  {
    ...mbgGolden,
    name: 'MBG/NBD',
    model: mbgNbd,
    optimum: optima['mbgnbd:btyd_cbs'],
    roundedOptimum: optima['mbgnbd:cdnow_summary_lifetimes_2357'],
  },
  {
    ...paretoGolden,
    name: 'Pareto/NBD',
    model: paretoNbd,
    optimum: optima['paretonbd:btyd_cbs'],
    roundedOptimum: optima['paretonbd:cdnow_summary_lifetimes_2357'],
  },
];

const tolerance = 1e-11;

describe.each(cases)('$name', ({ model, sets, rows, optimum, roundedOptimum }) => {
  const past = rows.filter(row => row.x !== undefined);

  describe('correct', () => {
    it('meets every reference likelihood and P(alive)', () => {
      for (const { set, x = 0, tx = 0, T = 0, ll, palive } of past) {
        const history = { x: [x], tX: [tx], T: [T] };
        const errors = [
          relativeError(model.logLikelihood(sets[set]!, history), ll!),
          relativeError(model.probabilityAlive(sets[set]!, x, tx, T), palive!),
        ];
        expect(Math.max(...errors), `${set}, ${x}, ${tx}, ${T}`).toBeLessThan(tolerance);
      }
    });

    it('meets every reference expectation, at and around a = 1 and s = 1 too', () => {
      for (const { set, x = 0, tx = 0, T = 0, cet = [], dert = [] } of past) {
        for (const { t, v } of cet) {
          const error = relativeError(model.expected(sets[set]!, t, x, tx, T), v);
          expect(error, `${set}, ${t} after ${x}, ${tx}, ${T}`).toBeLessThan(tolerance);
        }
        for (const { d, v } of dert) {
          const error = relativeError(model.discountedResidual(sets[set]!, d, x, tx, T), v);
          expect(error, `${set}, at ${d} after ${x}, ${tx}, ${T}`).toBeLessThan(tolerance);
        }
      }
      for (const { set, t = 0, expected } of rows) {
        if (expected === undefined) continue;
        expect(relativeError(model.expectedOfNew(sets[set]!, t), expected), set).toBeLessThan(tolerance);
      }
    });

    it.skipIf(!hasCdnow)(`fits ${cdnowTitle} to its known optima, by days and by rounded weeks`, () => {
      const exact = cdnow();
      const rounded = (times: readonly number[]) => times.map(time => Math.round(time * 100) / 100);
      for (const [history, { params, ll }] of [
        [exact, optimum],
        [{ x: exact.x, tX: rounded(exact.tX), T: rounded(exact.T) }, roundedOptimum],
      ] as const) {
        const fit = model.fit(history);
        expect([fit.status, fit.n]).toEqual(['ok', 2357]);
        expect(relativeError(fit.logLikelihood, ll)).toBeLessThan(1e-13);
        for (const [name, value] of Object.entries(numbersOf(params))) {
          expect(relativeError(fit.parameters[name]!, value), name).toBeLessThan(1e-8);
        }
      }
    });
  });

  describe('consistent', () => {
    const parameter = fc.double({ min: Math.log(0.01), max: Math.log(1000), noNaN: true }).map(Math.exp);
    const customer = fc
      .record({ x: fc.nat({ max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }), T: parameter })
      .map(({ x, share, T }) => ({ x, tX: x === 0 ? 0 : share * T, T }));
    const parameters = fc
      .tuple(parameter, parameter, parameter, parameter)
      .map(values => Object.fromEntries(model.parameterNames.map((name, i) => [name, values[i]!])));

    it('gives finite answers, probabilities within 0 and 1, and futures that grow with time', () => {
      fc.assert(
        fc.property(parameters, customer, parameter, (values, { x, tX, T }, t) => {
          const alive = model.probabilityAlive(values, x, tX, T);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          expect(model.logLikelihood(values, { x: [x], tX: [tX], T: [T] })).toSatisfy(Number.isFinite);
          const sooner = model.expected(values, t / 2, x, tX, T);
          const later = model.expected(values, t, x, tX, T);
          expect(sooner).toBeGreaterThanOrEqual(0);
          expect(later).toBeGreaterThanOrEqual(sooner * (1 - 1e-12));
          expect(later).toBeLessThan(Number.POSITIVE_INFINITY);
        }),
        { seed: 20_260_311, numRuns: 150 },
      );
    });

    it('discounts all that is expected: less at a higher rate, all of a short life at almost none', () => {
      const values = model.parameterNames.length === 4 ? Object.values(sets.cdnow_published!) : [];
      const published = Object.fromEntries(model.parameterNames.map((name, i) => [name, values[i]!]));
      const discounted = [0.0027, 0.01, 0.1, 1].map(rate =>
        model.discountedResidual(published, rate, 2, 30, 39),
      );
      expect(discounted).toEqual([...discounted].sort((a, b) => b - a));
      // By parts, δ ∫ e^(−δt) E[Y(t)] dt, on steps of a tenth of a week.
      const rate = 0.1;
      let sum = 0;
      const step = 0.1;
      for (let t = step / 2; t < 400; t += step) {
        sum += rate * Math.exp(-rate * t) * model.expected(published, t, 2, 30, 39) * step;
      }
      expect(relativeError(discounted[2]!, sum)).toBeLessThan(1e-4);
    });

    it('does not depend on the unit of time, in the fit and in what follows from it', () => {
      const weeks = simulatedCustomers({ r: 0.5, alpha: 6, a: 0.8, b: 2 }, 400);
      const days = { ...weeks, tX: weeks.tX.map(t => 7 * t), T: weeks.T.map(t => 7 * t) };
      const [byWeek, byDay] = [model.fit(weeks), model.fit(days)];
      const inWeeks = [
        model.expected(byWeek.parameters, 10, 2, 20, 39),
        model.discountedResidual(byWeek.parameters, 0.007, 2, 20, 39),
      ];
      const inDays = [
        model.expected(byDay.parameters, 70, 2, 140, 273),
        model.discountedResidual(byDay.parameters, 0.001, 2, 140, 273),
      ];
      for (const [i, value] of inWeeks.entries()) {
        expect(relativeError(value, inDays[i]!)).toBeLessThan(1e-6);
      }
    });

    it('fits the same bits each time, in any order of the rows', () => {
      const customers = simulatedCustomers({ r: 0.5, alpha: 6, a: 0.8, b: 2 }, 300);
      expect(model.fit(customers)).toEqual(model.fit(customers));
      const reversed = {
        x: [...customers.x].reverse(),
        tX: [...customers.tX].reverse(),
        T: [...customers.T].reverse(),
      };
      expect(model.fit(reversed)).toEqual(model.fit(customers));
    });
  });

  describe('refuses', () => {
    it.each([
      ['nobody came back', [0, 0, 0], [0, 0, 0], [10, 20, 30]],
      ['there is one customer', [3], [8], [10]],
      ['there are none', [], [], []],
    ])('to fit when %s, in words', (_, x, tX, T) => {
      const fit = model.fit({ x, tX, T });
      expect(fit.status).toBe('not_enough_data');
      expect(Object.values(fit.parameters).every(Number.isNaN)).toBe(true);
    });

    it('to call the fit of subscribers, who all buy each month, a good one', () => {
      const x = Array.from({ length: 60 }, (_, i) => 6 + (i % 7));
      const tX = x.map(count => (count * 365.25) / 84);
      const fit = model.fit({ x, tX, T: tX.map(t => t + 1) });
      expect(fit.status).toBe('no_heterogeneity');
    });
  });
});

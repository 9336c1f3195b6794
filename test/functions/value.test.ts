import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakevenRetention } from '../../src/functions/breakeven-retention';
import { cacPayback } from '../../src/functions/cac-payback';
import { clv } from '../../src/functions/clv';
import { clvCashflow } from '../../src/functions/clv-cashflow';
import { clvComponents } from '../../src/functions/clv-components';
import { clvConventions } from '../../src/functions/clv-conventions';
import { clvElasticity } from '../../src/functions/clv-elasticity';
import { clvRetention } from '../../src/functions/clv-retention';
import { clvSchedule } from '../../src/functions/clv-schedule';
import { ltvCacRatio } from '../../src/functions/ltv-cac-ratio';
import { maxCac } from '../../src/functions/max-cac';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';

const seed = 20_260_305;
const numberOf = (definition: FunctionDefinition, ...args: unknown[]) => run(definition, args) as number;
const tableOf = (definition: FunctionDefinition, ...args: unknown[]) =>
  run(definition, args) as (number | string)[][];

const conventions = ['begin', 'end', 'residual', 'mid'] as const;
const margin = fc.integer({ min: 1, max: 100_000 }).map(cents => cents / 100);
const retention = fc.integer({ min: 1, max: 999 }).map(share => share / 1000);
const discount = fc.integer({ min: 1, max: 500 }).map(rate => rate / 1000);
const growth = fc.integer({ min: -50, max: 0 }).map(rate => rate / 1000);
const periods = fc.integer({ min: 1, max: 60 });
const convention = fc.constantFrom(...conventions);

/** Published to so many decimals. */
const printed = (decimals: number) => 0.5 * 10 ** -decimals;

describe('correct', () => {
  // Gupta and Lehmann 2005, table of margin multiples r ÷ (1 + i − r).
  const multiples = [
    [0.6, [1.2, 1.15, 1.11, 1.07]],
    [0.7, [1.75, 1.67, 1.59, 1.52]],
    [0.8, [2.67, 2.5, 2.35, 2.22]],
    [0.9, [4.5, 4.09, 3.75, 3.46]],
  ] as const;
  test.each(multiples)('margin multiples at a retention of %f', (rate, row) => {
    const got = run(clvRetention, [1, rate, [[0.1, 0.12, 0.14, 0.16]], 0, 'residual']) as number[][];
    for (const [index, multiple] of row.entries()) {
      expect(Math.abs(got[0]![index]! - multiple)).toBeLessThanOrEqual(printed(2) + 1e-12);
    }
  });

  // The same book: margins that grow, at a discount of 12 %.
  test.each([
    [0.6, [1.15, 1.18, 1.21, 1.24, 1.27]],
    [0.7, [1.67, 1.72, 1.79, 1.85, 1.92]],
    [0.8, [2.5, 2.63, 2.78, 2.94, 3.12]],
    [0.9, [4.09, 4.46, 4.89, 5.42, 6.08]],
  ] as const)('margin multiples with growth at a retention of %f', (rate, row) => {
    const got = run(clvRetention, [
      1,
      rate,
      0.12,
      0,
      'residual',
      [[0, 0.02, 0.04, 0.06, 0.08]],
    ]) as number[][];
    for (const [index, multiple] of row.entries()) {
      expect(Math.abs(got[0]![index]! - multiple)).toBeLessThanOrEqual(printed(2) + 1e-12);
    }
  });

  test.each([
    // Fader and Hardie, note 024, eqs (1) to (3).
    ['first margin now', clvRetention, [100, 0.8, 0.1], 366.6667, 4],
    ['first margin after a period', clvRetention, [100, 0.8, 0.1, 0, 'end'], 333.3333, 4],
    ['first margin left out', clvRetention, [100, 0.8, 0.1, 0, 'residual'], 266.6667, 4],
    ['first margin now', clvRetention, [100, 0.75, 0.12], 302.7027, 4],
    ['first margin after a period', clvRetention, [100, 0.75, 0.12, 0, 'end'], 270.2703, 4],
    ['first margin left out', clvRetention, [100, 0.75, 0.12, 0, 'residual'], 202.7027, 4],
    // ChartMogul's example: revenue of 100 a month at a churn of 5 %.
    ['margin ÷ churn', clvRetention, [100, 0.95, 0, 0, 'end'], 2000, 9],
    // 144,300 a year, churn 4.8 %, cost of capital 12 %.
    ['margin ÷ (churn + discount)', clvRetention, [144_300, 0.952, 0.12, 0, 'end'], 858_929, 0],
    ['margin ÷ churn', clvRetention, [144_300, 0.952, 0, 0, 'end'], 3_006_250, 6],
    ['a known lifetime', clv, [60, 4, 3, 100, 0.4, 0.1], 138.737791134, 9],
    // Payback of 900 at 120 a month, and with customers leaving.
    ['payback without churn', cacPayback, [900, 120], 7.5, 9],
    ['payback, 3 % leaving', cacPayback, [900, 120, 0.03], 8.3683, 4],
    ['payback, 5 % leaving', cacPayback, [900, 120, 0.05], 9.1631, 4],
    ['payback, 8 % leaving', cacPayback, [900, 120, 0.08], 10.9891, 4],
    ['payback, 12 % leaving', cacPayback, [900, 120, 0.12], 18.0124, 4],
    ['payback, 13.33 % leaving', cacPayback, [900, 120, 0.1333], 57.98, 2],
    ['payback, discounted', cacPayback, [900, 120, 0.05, 0.01], 9.6299, 4],
    // A page prints 9.92 for this case, having applied one month of churn once.
    ['payback, 2.5 % leaving', cacPayback, [11_500, 1450 * 0.82, 0.025], 10.9333, 4],
    ['the most to bid within two periods', maxCac, [900, 3, 2, 120, 0.05], 234, 9],
    ['three to one', ltvCacRatio, [900, 300], 3, 12],
  ] as const)('%s', (_, definition, args, expected, decimals) => {
    expect(Math.abs(numberOf(definition, ...args) - expected)).toBeLessThanOrEqual(printed(decimals));
  });

  // Berger and Nasr 1998, case 1: margins of 260 begin the year, promotion of 50 falls in mid-year; ten years
  // after the first.
  test('margins and promotion with times of their own', () => {
    const margins = numberOf(clvRetention, 260, 0.75, 0.2, 0, 'begin', 0, 11);
    const promotion = numberOf(clvRetention, 50, 0.75, 0.2, 0, 'mid', 0, 10);
    expect(Math.abs(margins - promotion - 568.7831)).toBeLessThanOrEqual(printed(4));
  });

  test.each([
    [[900, 120, 0.14], 'never'],
    [[900, 0], 'never'],
    [[900, -5, 0.1], 'never'],
    [[0, 0], 0],
    [[100, 120, 1], 0],
  ] as const)('payback of %j is %s', (args, expected) => {
    expect(run(cacPayback, [...args])).toBe(expected);
  });

  test.each([
    [[100, 0, 0.1], 'always'],
    [[-1, 0, 0.1], 'never'],
    [[0, 10, 0.1], 'never'],
    [[100, 100, 0.1], 0],
    [[100, 300, 0.5, 'end'], 'never'],
  ] as const)('break-even of %j is %s', (args, expected) => {
    expect(run(breakevenRetention, [...args])).toBe(expected);
  });
});

describe('consistent', () => {
  const runs = { seed, numRuns: 150 };
  /** Two correctly rounded doubles of one sum reached by different roads. */
  const close = (got: number, expected: number, scale = Math.abs(expected)) =>
    expect(Math.abs(got - expected)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.max(scale, 1e-300));

  test('the working ends at the value, and its lines add up', () => {
    fc.assert(
      fc.property(margin, retention, discount, periods, convention, growth, (m, r, d, n, c, g) => {
        const lines = tableOf(clvSchedule, m, r, d, n, 50, c, g).slice(1) as number[][];
        expect(lines).toHaveLength(n + 1);
        expect(lines[n]![5]).toBe(numberOf(clvRetention, m, r, d, 50, c, g, n));
        for (const [period, survival, expected, factor, present] of lines.slice(1)) {
          close(expected! * factor!, present!);
          close(survival! * m * (1 + g) ** (period! - 1), expected!, 300 * expected!);
        }
      }),
      runs,
    );
  });

  test('each line of the conventions is that convention', () => {
    fc.assert(
      fc.property(margin, retention, discount, fc.option(periods, { nil: '' }), (m, r, d, n) => {
        const lines = tableOf(clvConventions, m, r, d, n).slice(1);
        expect(lines.map(line => line[0])).toEqual(conventions);
        for (const [name, amount] of lines)
          expect(amount).toBe(numberOf(clvRetention, m, r, d, 0, name, 0, n));
      }),
      runs,
    );
  });

  test('a survival curve of constant retention is the retention value', () => {
    fc.assert(
      fc.property(margin, retention, discount, periods, convention, (m, r, d, n, c) => {
        const length = c === 'residual' ? n + 1 : n;
        // Powers of ten of a share are exact as decimals only for few periods; the curve is what is typed.
        const curve = Array.from({ length: Math.min(length, 4) }, (_, t) => [Number((r ** t).toFixed(12))]);
        const count = c === 'residual' ? curve.length - 1 : curve.length;
        close(numberOf(clvCashflow, m, curve, d, 0, c), numberOf(clvRetention, m, r, d, 0, c, 0, count));
      }),
      runs,
    );
  });

  test('one margin for all periods is that margin in each', () => {
    const survival = [[1], [0.7], [0.55], [0.5]];
    expect(numberOf(clvCashflow, 80, survival, 0.1)).toBe(
      numberOf(clvCashflow, [[80], [80], [80], [80]], survival, 0.1),
    );
  });

  test('the components add up to the value of their net', () => {
    fc.assert(
      fc.property(
        margin,
        fc.integer({ min: 0, max: 90 }),
        retention,
        discount,
        convention,
        (m, cost, r, d, c) => {
          const lines = tableOf(clvComponents, m, cost, 3, 2, 5, 40, r, d, '', c, 1).slice(1);
          const total = lines[lines.length - 1]!;
          const net = (Math.round(m * 100) - cost * 100 + 100) / 100;
          expect(total[2]).toBe(net);
          expect(total[3]).toBe(numberOf(clvRetention, net, r, d, 40, c));
          close(
            lines.slice(0, -1).reduce((sum, line) => sum + (line[3] as number), 0),
            total[3] as number,
            1e5 * m,
          );
        },
      ),
      runs,
    );
  });

  test('elasticities are what small changes do, and the changes what 1 % does', () => {
    fc.assert(
      fc.property(margin, retention, discount, convention, growth, (m, r, d, c, g) => {
        fc.pre(r < 0.98);
        const lines = tableOf(clvElasticity, m, r, d, 7, c, g).slice(1);
        const inputs = [m, r, d, 7, c, g];
        const place: Record<string, number> = {
          margin: 0,
          retention_rate: 1,
          discount_rate: 2,
          acquisition_cost: 3,
          growth: 5,
        };
        const base = numberOf(clvRetention, ...inputs);
        fc.pre(Math.abs(base) > 1);
        for (const [driver, elasticity, change] of lines) {
          const at = place[String(driver)]!;
          const level = inputs[at] as number;
          const moved = (share: number) => numberOf(clvRetention, ...inputs.with(at, level * (1 + share)));
          const step = 1e-5;
          const slope = (moved(step) - moved(-step)) / (2 * step) / base;
          expect(Math.abs((elasticity as number) - slope)).toBeLessThanOrEqual(
            1e-5 * Math.max(1, Math.abs(slope)) * 50,
          );
          expect(Math.abs((change as number) - (moved(0.01) - base))).toBeLessThanOrEqual(
            1e-9 * Math.abs(base) * 50,
          );
        }
      }),
      runs,
    );
  });

  test('without a discount a known lifetime is a plain product', () => {
    fc.assert(
      fc.property(
        margin,
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 40 }),
        (m, rate, years) => {
          const cents = Math.round(m * 100) * rate * years;
          expect(numberOf(clv, m, rate, years)).toBe(cents / 100);
          expect(numberOf(clv, m, rate, years, 0, 1, 0, 'begin')).toBe(cents / 100);
        },
      ),
      runs,
    );
  });

  test('a tiny discount joins the undiscounted value without a jump', () => {
    for (const rate of [1e-9, 1e-15, 1e-19, 1e-22, 1e-100, 5e-324]) {
      close(numberOf(clv, 60, 4, 3.5, 0, 1, rate), 840 * (1 - 2.25 * rate));
      close(numberOf(clvRetention, 100, 1, rate, 0, 'begin', 0, 12), 1200 * (1 - 5.5 * rate));
    }
  });

  test('a value net of its cost has the ratio of the gross one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 999 }), (value, cost) => {
        expect(numberOf(ltvCacRatio, value - cost, cost, 1, true)).toBe(numberOf(ltvCacRatio, value, cost));
      }),
      runs,
    );
  });

  test('at the break-even retention a customer is worth its cost', () => {
    fc.assert(
      fc.property(margin, fc.integer({ min: 1, max: 5000 }), discount, convention, (m, cost, d, c) => {
        const rate = run(breakevenRetention, [m, cost, d, c]);
        fc.pre(typeof rate === 'number' && rate > 0 && rate < 1 && 1 + d - rate > 1e-3);
        const worth = numberOf(clvRetention, m, rate, d, 0, c);
        expect(Math.abs(worth - cost)).toBeLessThanOrEqual(1e-12 * cost * 1e3);
      }),
      runs,
    );
  });

  test('within the payback the margins pay the cost, and what may be bid is that', () => {
    fc.assert(
      fc.property(
        margin,
        fc.integer({ min: 1, max: 5000 }),
        fc.integer({ min: 1, max: 300 }),
        (m, cost, leaving) => {
          const churn = leaving / 1000;
          const time = run(cacPayback, [cost, m, churn]);
          fc.pre(typeof time === 'number' && time < 200);
          const most = numberOf(maxCac, 1e12, 1, time, m, churn);
          expect(Math.abs(most - cost)).toBeLessThanOrEqual(1e-11 * cost);
        },
      ),
      runs,
    );
  });
});

describe('refuses', () => {
  test.each<[string, FunctionDefinition, unknown[], string, string]>([
    ['a value without end', clvRetention, [100, 1, 0], 'never_ends', 'retentionRate'],
    [
      'growth that outruns the discount',
      clvRetention,
      [100, 0.9, 0.1, 0, 'begin', 0.3],
      'never_ends',
      'retentionRate',
    ],
    ['an elasticity of a value without end', clvElasticity, [100, 1, 0], 'never_ends', 'retentionRate'],
    ['a ratio to nothing', ltvCacRatio, [900, 0], 'zero_divisor', 'acquisitionCost'],
    ['a ratio to less than nothing', ltvCacRatio, [900, -1], 'above', 'acquisitionCost'],
    ['a payback limit without a margin', maxCac, [900, 3, 12], 'missing_companion', 'marginPerPeriod'],
    ['a margin without a payback limit', maxCac, [900, 3, '', 120], 'missing_companion', 'maxPaybackPeriods'],
    ['a target of nothing', maxCac, [900, 0], 'above', 'targetRatio'],
    ['a discount that loses everything', clv, [60, 4, 3, 0, 1, -1], 'between', 'discountRate'],
    ['periods beyond the limit', clvSchedule, [100, 0.8, 0.1, 1201], 'between', 'periods'],
    ['half a period', clvRetention, [100, 0.8, 0.1, 0, 'begin', 0, 2.5], 'not_whole', 'periods'],
    [
      'curves of unequal length',
      clvCashflow,
      [[[1], [2], [3]], [[1], [0.5]], 0.1],
      'different_sizes',
      'margins',
    ],
    ['a survival above 1', clvCashflow, [100, [[1], [1.2]], 0.1], 'between', 'survival'],
    ['a negative cost of service', clvComponents, [100, -5, 0, 0, 0, 0, 0.8, 0.1], 'at_least', 'serviceCost'],
  ])('%s', (_, definition, args, reason, argument) => {
    expect(() => run(definition, args)).toThrow(
      expect.objectContaining({ reason, details: expect.objectContaining({ argument }) }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { clvRetention } from '../../src/functions/clv-retention';
import { experienceRecovery } from '../../src/functions/experience-recovery';
import { loyaltyCost } from '../../src/functions/loyalty-cost';
import { referralValue } from '../../src/functions/referral-value';
import { retentionBudget } from '../../src/functions/retention-budget';
import { retentionUplift } from '../../src/functions/retention-uplift';
import { silentChurnRisk } from '../../src/functions/silent-churn-risk';
import { winbackValue } from '../../src/functions/winback-value';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';

const seed = 20_260_101;

function reasonOf(definition: FunctionDefinition, args: readonly unknown[]) {
  try {
    return { result: run(definition, args) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { reason: error.reason, argument: error.details.argument };
  }
}

const cells = (definition: FunctionDefinition, args: readonly unknown[]) =>
  run(definition, args) as (number | string)[][];

const percent = (value: unknown) => Math.round((value as number) * 1000) / 10;

describe('correct', () => {
  it.each([
    [0, [11.1, 14.3, 20.0, 25.0, 33.3, 50.0, 100.0]],
    [0.05, [10.0, 12.5, 16.7, 20.0, 25.0, 33.3, 50.0]],
    [0.08, [9.4, 11.6, 15.2, 17.9, 21.7, 27.8, 38.5]],
    [0.1, [9.1, 11.1, 14.3, 16.7, 20.0, 25.0, 33.3]],
    [0.15, [8.3, 10.0, 12.5, 14.3, 16.7, 20.0, 25.0]],
  ])('five points more retention at a discount of %d add what arithmetic says', (discount, published) => {
    const row = [[0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]];
    const result = run(retentionUplift, [100, row, 0.05, discount, 'percent']) as number[][];
    expect(result[0]!.map(percent)).toEqual(published);
  });

  it.each([
    ['points, first margin left out (Kotler)', ['percent', 'points', 'residual'], 27.5],
    ['relative', ['percent', 'relative'], 15.4],
    ['churn', ['percent', 'churn'], 3.4],
    [
      'points, net of the cost at which the saying of 75 % comes true',
      ['percent', 'points', 'begin', 268.89],
      75,
    ],
  ])('five per cent has a meaning: %s', (_, options, published) => {
    expect(percent(run(retentionUplift, [100, 0.8, 0.05, 0.1, ...options]))).toBe(published);
  });

  it('accepts the Spanish words of a choice', () => {
    expect(run(retentionUplift, [100, 0.8, 0.05, 0.1, 'porcentaje', 'bajas', 'inicio'])).toBe(
      run(retentionUplift, [100, 0.8, 0.05, 0.1, 'percent', 'churn', 'begin']),
    );
  });

  it('the budget of Blattberg and Deighton is the published one', () => {
    const [, now, best, breakEven] = cells(retentionBudget, [50, 5, 0.4, 0.7, 0.2, 'residual']);
    expect(now![4]).toBe(18.75);
    expect((best as number[])[1]).toBeCloseTo(13.3834, 4);
    expect((best as number[])[2]).toBeCloseTo(0.62753, 5);
    expect((best as number[])[3]).toBeCloseTo(0.1694596, 7);
    expect((best as number[])[4]).toBeCloseTo(31.431, 4);
    expect((breakEven as number[])[1]).toBeCloseTo(24.9197, 4);
  });

  it('the first margin adds itself to the values of the budget', () => {
    const [, now, best] = cells(retentionBudget, [50, 5, 0.4, 0.7, 0.2]);
    expect(now![4]).toBe(68.75);
    expect(best![4]).toBeCloseTo(81.431, 4);
  });

  it.each([
    ['2,000 sale, 2,000 points at .10, 85 % (finlearnhub)', [2000, 1, 0.1, 0.85], 156.68, 1843.32],
    ['ticket of 800, 2,000 miles at .012, 80 % (acadifi)', [800, 2.5, 0.012, 0.8], 18.75, 781.25],
  ])('points defer revenue by IFRS 15: %s', (_, args, deferred, recognised) => {
    const line = cells(loyaltyCost, args)[1] as number[];
    expect(line[3]).toBeCloseTo(deferred, 2);
    expect(line[4]).toBeCloseTo(recognised, 2);
  });

  it.each([
    ['a lapsed customer contacted', winbackValue, [400, 0.12, 30, 2, 0.03], 30.4],
    ['an offer that pays less than it costs', winbackValue, [100, 0.05, 30, 2, 0.04], -2.5],
    ['referrals of one period', referralValue, [2, 0.5, 100, 30, 10], 140],
    [
      'referrals of two periods, by hand 140/1.25 + 140/1.5625',
      referralValue,
      [2, 0.5, 100, 30, 10, 0.25, 2],
      201.6,
    ],
  ])('%s', (_, definition, args, result) => {
    expect(run(definition, args)).toBe(result);
  });

  it('one in twenty-six complains when nothing else is said', () => {
    expect(cells(silentChurnRisk, [12, 300, 0.3])[1]).toEqual([312, 300, 93.6, 28080]);
  });

  it.each([
    ['still owed', [1, 5, 2], [7, 14]],
    ['none owed once there are enough', [1, 15, 2], [0, 0]],
  ])('good experiences: %s', (_, args, line) => {
    expect(cells(experienceRecovery, args)[1]).toEqual(line);
  });
});

describe('consistent', () => {
  const rates = fc.integer({ min: 1, max: 90 }).map(value => value / 100);
  const convention = fc.constantFrom('begin', 'end', 'residual', 'mid');
  const close = (value: unknown, other: number, size: number) =>
    expect(Math.abs((value as number) - other)).toBeLessThanOrEqual(1e-12 * size);

  it('the uplift is the difference of two lifetime values', () => {
    fc.assert(
      fc.property(rates, rates, convention, (retention, discount, when) => {
        const before = run(clvRetention, [100, retention, discount, 20, when]) as number;
        const after = run(clvRetention, [
          100,
          Number((retention + 0.05).toFixed(2)),
          discount,
          20,
          when,
        ]) as number;
        const uplift = run(retentionUplift, [100, retention, 0.05, discount, 'value', 'points', when, 20]);
        close(uplift, after - before, Math.abs(after) + 20);
      }),
      { seed, numRuns: 200 },
    );
  });

  it('the table holds the three answers of the value and of the percentage', () => {
    const inputs = [80, 0.6, 0.04, 0.07] as const;
    const lines = cells(retentionUplift, [...inputs, 'table', 'points', 'end', 10]);
    expect(lines.map(line => line[0])).toEqual(['mode', 'now', 'points', 'relative', 'churn']);
    for (const [mode, retention, value, change, share] of lines.slice(2)) {
      const rest = [mode, 'end', 10];
      expect(change).toBe(run(retentionUplift, [...inputs, 'value', ...rest]));
      expect(share).toBe(run(retentionUplift, [...inputs, 'percent', ...rest]));
      close(value, run(clvRetention, [80, retention, 0.07, 10, 'end']) as number, 1000);
    }
  });

  it('a rise that a double of today’s retention cannot hold still has its value', () => {
    const tiny = run(retentionUplift, [100, 0.8, 1e-40, 0.1]) as number;
    expect(tiny).toBeCloseTo(100 * 1.1 * (1e-40 / 0.09), 50);
    expect(tiny).toBeGreaterThan(0);
  });

  it('no spend beats the best one, and break-even is worth what today is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 1, max: 35 }),
        rates,
        fc.double({ min: 0, max: 100, noNaN: true }),
        (margin, spend, retention, room, discount, other) => {
          const ceiling = (retention + room) / 100;
          const [, now, best, breakEven] = cells(retentionBudget, [
            margin,
            spend,
            retention / 100,
            ceiling,
            discount,
            'residual',
          ]) as number[][];
          const valueAt = (candidate: number) => {
            const stay = ceiling * (1 - Math.exp(-now![3]! * candidate));
            return (margin * stay - candidate) / (1 + discount - stay);
          };
          expect(best![4]).toBeGreaterThanOrEqual(valueAt(other) - 1e-9);
          expect(best![4]).toBeGreaterThanOrEqual(now![4]!);
          expect(breakEven![1]).toBeGreaterThanOrEqual(best![1]!);
          expect(breakEven![1]).toBeGreaterThanOrEqual(now![1]!);
          close(valueAt(breakEven![1]!), now![4]!, 1e4);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('the parts of a sale with points make up the sale', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), rates, rates, (cents, value, used) => {
        const line = cells(loyaltyCost, [cents / 100, 1, value, used])[1] as number[];
        close(line[3]! + line[4]!, cents / 100, cents);
      }),
      { seed, numRuns: 100 },
    );
  });

  it.each([
    ['WINBACK_VALUE', winbackValue, [[[400], [200]], 0.12, 30, 2, 0.03]],
    ['REFERRAL_VALUE', referralValue, [[[2], [3]], 0.5, 100, 30, 10]],
    ['LOYALTY_COST', loyaltyCost, [[[2000], [0]], 1, 0.1, 0.85]],
    ['SILENT_CHURN_RISK', silentChurnRisk, [[[10], [0]], 300, 0.3]],
    ['EXPERIENCE_RECOVERY', experienceRecovery, [[[3], [9]], 20, 4]],
  ])('%s over a range is what it is for each cell', (_, definition, [range, ...rest]) => {
    const single = (cell: unknown) => {
      const result = run(definition, [cell, ...rest]);
      return Array.isArray(result) ? result[1] : [result];
    };
    expect(run(definition, [range, ...rest])).toEqual((range as number[][]).map(([cell]) => single(cell)));
  });
});

describe('refuses', () => {
  it.each([
    ['more than everybody staying', retentionUplift, [100, 0.97, 0.05, 0.1], 'retention_above_one', 'uplift'],
    ['everybody staying for ever', retentionUplift, [100, 0.95, 0.05, 0], 'never_ends', 'uplift'],
    ['a value without end today', retentionUplift, [100, 0.9, 0.05, -0.2], 'never_ends', 'retentionRate'],
    ['percent typed as 5', retentionUplift, [100, 0.8, 5, 0.1], 'between', 'uplift'],
    [
      'a share of a loss',
      retentionUplift,
      [100, 0.8, 0.05, 0.1, 'percent', 'points', 'begin', 400],
      'no_percentage',
      undefined,
    ],
    ['a share of nothing', retentionUplift, [0, 0.8, 0.05, 0.1, 'table'], 'no_percentage', undefined],
    ['a word it does not know', retentionUplift, [100, 0.8, 0.05, 0.1, 'chart'], 'unknown_choice', 'output'],
    [
      'a table for several',
      retentionUplift,
      [[[1], [2]], 0.8, 0.05, 0.1, 'table'],
      'table_of_one',
      undefined,
    ],
    ['a ceiling below today', retentionBudget, [50, 5, 0.7, 0.7, 0.2], 'ceiling_too_low', 'ceiling'],
    ['a ceiling above 1 + discount', retentionBudget, [50, 5, 0.4, 0.7, -0.4], 'never_ends', 'ceiling'],
    ['a spend of nothing', retentionBudget, [50, 0, 0.4, 0.7, 0.2], 'above', 'spend'],
    ['a spend that keeps nobody', retentionBudget, [50, 5, 0, 0.7, 0.2], 'above', 'retentionRate'],
    ['a best value beyond a double', retentionBudget, [1e160, 5, 0.4, 1, 0], 'too_large', undefined],
    ['a range for a table', retentionBudget, [[[50], [60]], 5, 0.4, 0.7, 0.2], 'one_value_only', 'margin'],
    ['nobody who complains', silentChurnRisk, [10, 300, 0.3, 0], 'zero_divisor', 'complaintRate'],
    ['a complaint rate of 5', silentChurnRisk, [10, 300, 0.3, 5], 'between', 'complaintRate'],
    ['a negative count', experienceRecovery, [-1, 0, 4], 'at_least', 'negative'],
    ['a negative spend', loyaltyCost, [-1, 1, 0.1, 0.85], 'at_least', 'spend'],
    ['too many periods', referralValue, [2, 0.5, 100, 30, 10, 0.1, 1201], 'between', 'periods'],
    ['half a period', referralValue, [2, 0.5, 100, 30, 10, 0.1, 1.5], 'not_whole', 'periods'],
    ['no value', winbackValue, ['', 0.12, 30], 'missing', 'secondLifetimeValue'],
  ])('%s', (_, definition, args, reason, argument) => {
    expect(reasonOf(definition, args)).toEqual({ reason, argument });
  });
});

describe('runs', () => {
  it.each([
    ['a ceiling of exactly 1 + discount', [50, 5, 0.4, 0.7, -0.3]],
    ['a margin so large that e to its power is no double', [1e9, 5, 0.4, 0.7, 0.2]],
    ['a spend hardly above nothing', [50, 1e-200, 0.4, 0.7, 0.2]],
    ['a retention hardly above nothing', [50, 5, 1e-60, 0.7, 0.2]],
    ['a ceiling hardly above retention', [50, 5, 0.4, 0.4000000000000001, 0.2]],
    ['no margin', [0, 5, 0.4, 0.7, 0.2]],
    ['a loss on every customer', [-1e200, 5, 0.4, 0.7, 0.2]],
    ['a spend at its best already', [50, 13.38337244840722, 0.6275323853932532, 0.7, 0.2]],
  ])('the budget has an answer for %s', (_, args) => {
    const lines = cells(retentionBudget, args).slice(1);
    expect(lines.flatMap(line => line.slice(1)).every(Number.isFinite)).toBe(true);
    expect(lines[1]![4]).toBeGreaterThanOrEqual(lines[0]![4] as number);
  });

  it('spends nothing where no spend pays', () => {
    expect(cells(retentionBudget, [10, 50, 0.2, 0.4, 0.2, 'residual'])[2]!.slice(0, 3)).toEqual([
      'best',
      0,
      0,
    ]);
  });

  it('a sale of nothing costs nothing, and its share is still known', () => {
    expect(cells(loyaltyCost, [0, 1, 0.1, 0.85])[1]).toEqual([0, 0, 0.085, 0, 0]);
  });
});

import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/build/catalogue';
import type { CellValue } from '../../../src/sheet/cells';
import { languages } from '../../../src/sheet/words';
import { type Claim, firmnessWords } from '../../../src/wizard/model/claims/claim';
import { type ClaimId, claims } from '../../../src/wizard/model/claims/claims';
import { claimChart } from '../../../src/wizard/model/retention/charts';
import { figuresOf } from '../../../src/wizard/model/retention/working';
import { houseWith, valuesOf, yearly } from '../retention/situations';

const names = (await catalogue()).map(({ definition }) => definition.name);
const entries = Object.entries(claims) as [ClaimId, Claim][];

/** The figures of a claim with the inputs given; the rest as it stands at first, per year. */
function figures(id: ClaimId, given: Readonly<Record<string, CellValue>>, house = yearly) {
  const working = (claims[id] as Claim).working!(house);
  return figuresOf(working, valuesOf(working, given));
}

describe('correct', () => {
  // claims.md, first row: gross, first margin counted, d = 10 %, r = 80 %, m = 100.
  test.each([
    ['points', 0.2],
    ['relative', 0.15384615384615385],
    ['churn', 0.034482758620689655],
    ['most', 0.5],
    ['costNeeded', 268.8888888888889],
  ])('75 %% from 5 points: %s is %d', (line, expected) => {
    const { value } = figures('uplift', { margin: 100, retentionRate: 0.8, discountRate: 0.1 });
    expect(value(line)).toBeCloseTo(expected, 12);
  });

  // claims.md: "+75 % needs r = 88.33 % + d"; above 95 % there is no room for 5 points.
  test.each([
    [0, 0.8833333333333333],
    [0.02, 0.9033333333333333],
    [0.05, 0.9333333333333333],
    [0.1, 'never'],
  ])('75 %% is true at 88.33 %% and the discount of %d: %s', (discountRate, expected) => {
    const needed = figures('uplift', { discountRate }).value('retentionNeeded');
    if (typeof expected === 'string') expect(needed).toBe(expected);
    else expect(needed).toBeCloseTo(expected, 12);
  });

  // published-numbers.md, "Retention uplift grid, +5 points".
  test.each([
    [0.1, 0.5, 0.0909],
    [0.1, 0.8, 0.2],
    [0.1, 0.95, 0.5],
    [0.05, 0.9, 0.5],
    [0.05, 0.95, 1],
    [0.15, 0.75, 0.1429],
  ])('at a discount of %d and a retention of %d five points give %d', (discountRate, retentionRate, gain) => {
    expect(figures('uplift', { discountRate, retentionRate }).value('points')).toBeCloseTo(gain, 4);
  });

  test('without the first margin five points give 27.5 %', () => {
    const { value } = figures('uplift', {}, houseWith({ period: 'year', convention: 'residual' }));
    expect(value('points')).toBeCloseTo(0.275, 12);
  });

  // claims.md: "3:1 on revenue at a 40 % margin is 1.2:1".
  test('3 on revenue at a margin of 40 % is 1.2 on margin', () => {
    const { value } = figures('ratio', { targetRatio: 3, marginRate: 0.4 });
    expect(value('claimOnMargin')).toBeCloseTo(1.2, 12);
  });

  // SILENT_CHURN_RISK with 1 in 26: 12 complaints stand for 312 unhappy customers.
  test('1 in 26: 12 complaints are 300 silent, and 93.6 leave at 30 %', () => {
    const { value } = figures('silence', { complaints: 12, leaveRate: 0.3, recoveredRate: 0 });
    expect([value('silent'), value('leavers')]).toEqual([300, 93.6]);
  });

  test('12 for 1: 3 bad ones and 20 good ones leave 16 owed, for 64', () => {
    const { value } = figures('recovery', { negative: 3, positive: 20, costPerPositive: 4 });
    expect([value('owedCount'), value('cost')]).toEqual([16, 64]);
  });
});

describe('consistent', () => {
  test.each(['begin', 'end', 'residual', 'mid'])(
    '%s: at the retention it takes, the claim is true',
    convention => {
      const house = houseWith({ period: 'year', convention });
      const given = { discountRate: 0.05, gain: convention === 'residual' ? 0.8 : 0.75 };
      const retentionRate = figures('uplift', given, house).value('retentionNeeded') as number;
      expect(retentionRate).toBeGreaterThan(0.9);
      expect(figures('uplift', { ...given, retentionRate }, house).value('points')).toBeCloseTo(
        given.gain,
        9,
      );
    },
  );

  test('at the acquisition cost it takes, the claim is true', () => {
    const acquisitionCost = figures('uplift', {}).value('costNeeded') as number;
    expect(figures('uplift', { acquisitionCost }).value('net')).toBeCloseTo(0.75, 12);
  });

  test('where the points give more than claimed, no acquisition cost is needed', () => {
    expect(figures('uplift', { gain: 0.1 }).value('costNeeded')).toBe('always');
  });

  test('residual: a claim below all that five points can give is always true', () => {
    const house = houseWith({ period: 'year', convention: 'residual' });
    expect(figures('uplift', { gain: 0.02 }, house).value('retentionNeeded')).toBe('always');
  });

  test('at the retention it takes, the value is three times the cost', () => {
    const given = { acquisitionCost: 150 };
    const retentionRate = figures('ratio', given).value('retentionNeeded') as number;
    expect(figures('ratio', { ...given, retentionRate }).value('onMargin')).toBeCloseTo(3, 12);
    const acquisitionCost = figures('ratio', given).value('costAtMost') as number;
    expect(figures('ratio', { acquisitionCost }).value('onMargin')).toBeCloseTo(3, 12);
  });

  test('with the offer it takes, winning back costs five times keeping', () => {
    const offerCost = figures('winback', {}).value('offerForClaim') as number;
    expect(figures('winback', { offerCost }).value('ratio')).toBeCloseTo(5, 12);
  });

  test('at the leave rate that leaves room, unhappy leavers are all who leave', () => {
    const given = { complaints: 12 };
    const leaveRate = figures('silence', given).value('leaveRateAtMost') as number;
    expect(figures('silence', { ...given, leaveRate }).value('ofAll')).toBeCloseTo(1, 12);
    expect(figures('silence', { complaints: 1 }).value('leaveRateAtMost')).toBe('always');
  });

  test('at the cost that still pays, making up takes all that it saves', () => {
    const costPerPositive = figures('recovery', {}).value('costAtMost') as number;
    expect(figures('recovery', { costPerPositive }).value('left')).toBeCloseTo(0, 9);
    expect(figures('recovery', { costPerPositive }).value('worthwhile')).toBeCloseTo(12, 12);
  });

  test('the curve of a claim crosses what it says where it is true', () => {
    const { value, table } = figures('uplift', { discountRate: 0.05 });
    const chart = claimChart({ value, table }, 'en')!;
    const needed = value('retentionNeeded') as number;
    const [points] = chart.series.map(series => series.points);
    for (const { x, y } of points!) expect(y > 0.75).toBe((x as number) > needed);
  });
});

describe('runs', () => {
  test.each(entries)('%s is said, credited and judged in both languages', (_, entry) => {
    for (const language of languages) {
      const texts = [entry.claim, entry.saidBy, entry.verdict].map(words => words[language]);
      for (const text of texts) expect(text).toMatch(/^\S.*\S$/);
      expect(entry.claim.en === entry.claim.es).toBe(false);
      expect(firmnessWords[entry.firmness].long[language]).toMatch(/\.$/);
    }
  });

  test('claims without figures of their own say so', () => {
    const without = entries.filter(([, { working }]) => !working).map(([id]) => id);
    expect(without).toEqual(['channel', 'feeling', 'priority', 'shares']);
    for (const id of ['feeling', 'priority', 'shares'] as const) {
      expect(claims[id].verdict).toEqual({
        en: expect.stringContaining('no function'),
        es: expect.stringContaining('ninguna función'),
      });
    }
  });

  test('functions that answer a claim are there', () => {
    const named = entries.flatMap(([, { answeredBy }]) => answeredBy?.split(', ') ?? []);
    expect(named).toHaveLength(7);
    for (const name of named) expect(names).toContain(name);
  });

  test('firmness is as the sources allow', () => {
    expect(Object.fromEntries(entries.map(([id, { firmness }]) => [id, firmness]))).toEqual({
      uplift: 'arithmetic',
      silence: 'folklore',
      recovery: 'folklore',
      ratio: 'folklore',
      winback: 'folklore',
      channel: 'testable',
      feeling: 'folklore',
      priority: 'survey',
      shares: 'survey',
    });
  });
});

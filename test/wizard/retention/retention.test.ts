import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conventions } from '../../../src/calc/money/conventions';
import { clvRetention } from '../../../src/functions/clv-retention';
import { loyaltyCost } from '../../../src/functions/loyalty-cost';
import { retentionUplift } from '../../../src/functions/retention-uplift';
import { winbackValue } from '../../../src/functions/winback-value';
import type { CellValue } from '../../../src/sheet/cells';
import { run } from '../../../src/sheet/run';
import { type Language, languages } from '../../../src/sheet/words';
import { readerOf } from '../../../src/wizard/model/reader';
import { budgetChart, spanChart, upliftChart } from '../../../src/wizard/model/retention/charts';
import { goals, goalWorkings, levers, retentionFlow } from '../../../src/wizard/model/retention/flow';
import { methodWorking } from '../../../src/wizard/model/retention/method-working';
import { type EffectId, type MethodId, methods } from '../../../src/wizard/model/retention/methods';
import { outcomeOf } from '../../../src/wizard/model/retention/results';
import { figuresOf, type Working } from '../../../src/wizard/model/retention/working';
import { houseWith, valuesOf, yearly } from './situations';

type Given = Readonly<Record<string, CellValue>>;
type Goal = keyof typeof goalWorkings;

const monthly = houseWith({ discount_rate: 0.1 });
const reader = (language: Language) => readerOf(language, language, 'EUR');
const of = (working: Working, given: Given = {}) => figuresOf(working, valuesOf(working, given));
const goal = (id: Goal, given: Given = {}, house = yearly) => of(goalWorkings[id](house), given);
const method = (id: MethodId, given: Given = {}, house = yearly) => of(methodWorking(house, id), given);
const free: Given = { costOnce: 0, costPerPeriod: 0 };

describe('correct', () => {
  // published-numbers.md § 7: the three meanings of 5 % at m = 100, r = 80 %, d = 10 %.
  test('5 % better has three meanings', () => {
    const { table, value } = goal('uplift', { acquisitionCost: 0, customers: 1 });
    expect(table('meanings').map(line => line[4])).toEqual([
      'change_percent',
      0,
      0.2,
      expect.closeTo(0.154, 3),
      expect.closeTo(0.034, 3),
    ]);
    expect(value('points')).toBeCloseTo(73.3333, 4);
  });

  // published-numbers.md § 7, Blattberg and Deighton: optimum 13.3834, 31.4310 against 18.75 now.
  test('the best budget', () => {
    const { value } = goal(
      'budget',
      { margin: 50, spend: 5, retentionRate: 0.4, ceiling: 0.7, discountRate: 0.2, customers: 1 },
      houseWith({ period: 'year', convention: 'residual' }),
    );
    expect(value('best')).toBeCloseTo(13.3834, 4);
    expect(value('kept')).toBeCloseTo(0.62753, 5);
    expect(value('gain')).toBeCloseTo(31.431 - 18.75, 4);
  });

  // IFRS 15: a sale of 2,000 with 2,000 points of 0.10, 85 % used: 156.68 deferred.
  test('points of a sale', () => {
    const given = { sales: 2000, pointValue: 0.1, redemptionRate: 0.85, customers: 1 };
    expect(goal('reward', given).value('deferred')).toBeCloseTo(156.68, 2);
  });

  test('an offer to lost customers brings 30.40 for each', () => {
    const { value } = goal('winback', {
      margin: 400,
      retentionRate: 0,
      offerCost: 30,
      contactCost: 2,
      lapsed: 10,
    });
    expect([value('gainEach'), value('gain')]).toEqual([30.4, 304]);
  });

  // By hand: 20 × (1 + .92 + .92²) − 20 × (1 + .9 + .9²) = 1.128.
  test('two points more retention bring 1.128 in three months, before any cost', () => {
    const { value } = method('data', { ...free, retention: 0.02, customers: 1 }, monthly);
    expect(value('quarterEach')).toBeCloseTo(1.128, 12);
  });

  test.each([
    ['week', 487 / 112],
    ['month', 1],
    ['quarter', 1 / 3],
    ['year', 1 / 12],
  ])('counted per %s, 10 %% more purchases bring a tenth of three monthly margins', (period, perMonth) => {
    const given = { ...free, purchases: 0.1, retentionRate: 1, margin: 10, period };
    const { value } = method('personal', given, houseWith({ period }));
    expect(value('quarterEach')).toBeCloseTo(3 * perMonth, 12);
  });

  // 110 ÷ .24 = 458.33 at r = 86 %, a quarter more than 110 ÷ .3 = 366.67 at r = 80 %.
  test('a cost of a quarter of the value needs six points more', () => {
    const costOnce = 366.6666666666667 / 4;
    expect(method('data', { costOnce, customers: 1 }).value('enough_retention')).toBeCloseTo(0.06, 12);
  });
});

describe('consistent', () => {
  test('figures are those of the functions on the same inputs', () => {
    const given = { margin: 100, retentionRate: 0.8, discountRate: 0.1 };
    expect(goal('uplift', { ...given, acquisitionCost: 60 }).table('meanings')).toEqual(
      run(retentionUplift, [100, 0.8, 0.05, 0.1, 'table', 'points', 'begin', 60]),
    );
    const reward = goal('reward', given);
    expect(reward.table('points')).toEqual(run(loyaltyCost, [250, 1, 0.02, 0.8, 1, 0.1, 0]));
    expect(reward.value('value')).toBe(run(clvRetention, [100, 0.8, 0.1]));
    const value = run(clvRetention, [100, 0.8, 0.1]);
    expect(goal('winback', given).value('gainEach')).toBe(run(winbackValue, [value, 0.12, 20, 0.5, 0.03]));
  });

  test('a discount per year is one per month in a monthly count', () => {
    expect(goal('uplift', {}, monthly).value('discount')).toBeCloseTo(1.1 ** (1 / 12) - 1, 14);
  });

  const effects = (Object.keys(methods) as MethodId[]).flatMap(id =>
    methods[id].effects.map(effect => [id, effect] as const),
  );

  test.each(effects)(
    'method %s: at the %s that is enough, a lifetime pays the cost exactly',
    (id, effect) => {
      const amounts = fc.record({
        margin: fc.integer({ min: 5, max: 500 }),
        retentionRate: fc.integer({ min: 5, max: 90 }).map(percent => percent / 100),
        discountRate: fc.integer({ min: 1, max: 30 }).map(percent => percent / 100),
        customers: fc.integer({ min: 1, max: 5000 }),
        costOnce: fc.integer({ min: 1, max: 20_000 }),
        share: fc.integer({ min: 0, max: 20 }).map(percent => percent / 100),
        convention: fc.constantFrom(...conventions),
        period: fc.constantFrom('week', 'month', 'quarter', 'year'),
      });
      fc.assert(
        fc.property(amounts, ({ share, ...amount }) => {
          const given = { ...amount, costPerPeriod: share * amount.margin };
          const found = method(id, given).value(`enough_${effect}`);
          fc.pre(
            typeof found === 'number' && found <= (effect === 'retention' ? 1 - amount.retentionRate : 5),
          );
          const after = method(id, { ...given, [effect as EffectId]: found as number });
          const scale = Math.abs(after.value('value') as number) * amount.customers + amount.costOnce;
          expect(Math.abs(after.value('lifetime') as number) / scale).toBeLessThan(1e-9);
        }),
        { seed: 11, numRuns: 60 },
      );
    },
  );

  test('a retention that no method reaches is said to be never reached', () => {
    expect(method('data', { costOnce: 1e9 }).value('enough_retention')).toBe('never');
    expect(method('listening', { costOnce: 1e9 }).value('enough_leavers')).toBe('never');
    expect(method('convenience', { costOnce: 1e9 }).value('enough_service')).toBe('never');
  });

  test('at the share of those who come back that is enough, the offer neither gains nor loses', () => {
    const returnRate = goal('winback').value('enough') as number;
    expect(goal('winback', { returnRate }).value('gain')).toBeCloseTo(0, 9);
    const offerCost = goal('winback').value('mostOffer') as number;
    expect(goal('winback', { offerCost }).value('gain')).toBeCloseTo(0, 9);
  });

  test('with the retention that pays for them, points cost a customer nothing of its value', () => {
    const reward = goal('reward');
    const margin = 100 - (reward.value('cost') as number);
    const retentionRate = reward.value('needed') as number;
    expect(reward.value('rise')).toBeCloseTo(retentionRate - 0.8, 12);
    expect(goal('uplift', { margin, retentionRate, acquisitionCost: 0 }).value('today')).toBeCloseTo(
      reward.value('value') as number,
      9,
    );
  });

  test.each(conventions)('%s: the curve of a budget passes through its plans', convention => {
    const house = houseWith({ period: 'year', convention });
    const figures = goal('budget', {}, house);
    const [, ...plans] = figures.table('plans') as readonly (readonly number[])[];
    const { points } = budgetChart(figures, 'en')!.series[0]!;
    const highest = Math.max(...points.map(({ y }) => y));
    expect(highest).toBeLessThanOrEqual(plans[1]![4]! + 1e-9);
    expect(highest).toBeGreaterThan(plans[1]![4]! * 0.99);
    // The end of the curve is 15 % beyond the break-even spend, where the value is below that of today.
    expect(points[points.length - 1]!.y).toBeLessThan(plans[0]![4]!);
  });

  test('the curves of an improvement pass through its three meanings', () => {
    const figures = goal('uplift');
    const gains = upliftChart(figures, 'en')!.series.map(
      ({ points }) => points.find(({ x }) => Math.abs((x as number) - 0.05) < 1e-12)!.y,
    );
    const [, , ...lines] = figures.table('meanings') as readonly (readonly number[])[];
    lines.forEach((line, index) => {
      expect(gains[index]).toBeCloseTo(line[3]!, 9);
    });
  });

  test('the bars of a method are its two figures', () => {
    const figures = method('personal', { purchases: 0.1 });
    expect(spanChart(figures, 'es')!.series[0]!.points).toEqual([
      { x: 'tres meses', y: figures.value('quarter') },
      { x: 'toda la vida', y: figures.value('lifetime') },
    ]);
  });
});

describe('refuses', () => {
  test.each<[Language, Goal, Given, RegExp]>([
    [
      'en',
      'uplift',
      { retentionRate: 0.99 },
      /^“Improvement of retention” would make retention .*make it smaller\.$/,
    ],
    [
      'es',
      'uplift',
      { retentionRate: 0.99 },
      /^«Mejora de la retención» daría una retención de .*redúzcalo\.$/,
    ],
    [
      'en',
      'budget',
      { ceiling: 0.7 },
      /^“Most who would ever stay” is 70%; .*“Customers who stay each period”/,
    ],
    [
      'es',
      'budget',
      { ceiling: 0.7 },
      /^«Los que seguirían como mucho» es 70\s?%; .*«Clientes que siguen cada periodo»/,
    ],
  ])('%s %s: %o in the words of its fields', (language, id, given, expected) => {
    const working = goalWorkings[id](yearly);
    const { error, items } = outcomeOf(working, valuesOf(working, given), reader(language));
    const told = error ?? items.map(({ note }) => note).join('\n');
    expect(told.split('\n').some(line => expected.test(line))).toBe(true);
  });

  test('a percentage of nothing is refused with what to do', () => {
    const working = goalWorkings.uplift(yearly);
    const { error } = outcomeOf(working, valuesOf(working, { acquisitionCost: 1000 }), reader('en'));
    expect(error).toMatch(
      /^After its cost a customer brings nothing .* lower the cost or raise the margin\.$/,
    );
  });

  test('a figure without meaning says why and leaves the others', () => {
    const working = methodWorking(yearly, 'convenience');
    const { items, error } = outcomeOf(working, valuesOf(working, { serviceCost: 0 }), reader('en'));
    expect(error).toBeUndefined();
    const [service] = items.filter(({ value }) => value === '–');
    expect(service!.note).toBe(
      '“Cost to serve a customer, per period” is 0 and would divide; give a value above 0.',
    );
    expect(items.length).toBeGreaterThan(2);
  });
});

describe('runs', () => {
  test.each([
    [{ returnRate: 0.03 }, 'costOfReturn'],
    [{ offerCost: 5000 }, 'enough'],
  ])('an offer that cannot pay is said to never pay: %o', (given, line) => {
    expect(goal('winback', given).value(line)).toBe('never');
  });

  test('what a method brings is shown once an effect is expected', () => {
    const working = methodWorking(yearly, 'personal');
    const labels = (given: Given) =>
      outcomeOf(working, valuesOf(working, given), reader('en')).items.map(({ label }) => label);
    expect(labels({})).toEqual([
      'Value of a customer today',
      'Cost per customer, over the lifetime',
      'Pays from: more purchases',
      'Pays from: larger purchases',
    ]);
    expect(labels({ purchases: 0.1 })[0]).toBe('Over the lifetime, after the cost');
    expect(labels({ purchases: 0.1 })).toContain('In the next three months, after the cost');
  });

  test.each(languages)('%s: the first figure is good or bad by its sign', language => {
    const tones = [20, 5000].map(offerCost => {
      const working = goalWorkings.winback(yearly);
      return outcomeOf(working, valuesOf(working, { offerCost }), reader(language)).items[0]!.tone;
    });
    expect(tones).toEqual(['good', 'bad']);
  });

  test('every choice has words in both languages', () => {
    const words = [
      retentionFlow.title,
      retentionFlow.lead,
      ...Object.values(goals).flatMap(({ label, hint }) => [label, hint]),
      ...Object.values(levers),
      ...Object.values(methods).flatMap(({ title, how }) => [title, how]),
    ];
    for (const { en, es } of words) {
      expect(en).toMatch(/\S/);
      expect(es).toMatch(/\S/);
      expect(en).not.toBe(es);
    }
  });
});

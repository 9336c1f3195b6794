import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conventions } from '../../../src/calc/money/conventions';
import type { CellValue } from '../../../src/sheet/cells';
import { readerOf } from '../../../src/wizard/model/reader';
import { spanChart } from '../../../src/wizard/model/retention/charts';
import { methodWorking } from '../../../src/wizard/model/retention/method-working';
import { type EffectId, type MethodId, methods } from '../../../src/wizard/model/retention/methods';
import { outcomeOf } from '../../../src/wizard/model/retention/results';
import { figuresOf } from '../../../src/wizard/model/retention/working';
import { houseWith, valuesOf, yearly } from './situations';

type Given = Readonly<Record<string, CellValue>>;

const monthly = houseWith({ discount_rate: 0.1 });
const reader = readerOf('en', 'en', 'EUR');
const method = (id: MethodId, given: Given = {}, house = yearly) => {
  const working = methodWorking(house, id);
  return figuresOf(working, valuesOf(working, given));
};
const free: Given = { costOnce: 0, costPerPeriod: 0 };

describe('correct', () => {
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

  test('the bars of a method are its two figures', () => {
    const figures = method('personal', { purchases: 0.1 });
    expect(spanChart(figures, 'es')!.series[0]!.points).toEqual([
      { x: 'tres meses', y: figures.value('quarter') },
      { x: 'toda la vida', y: figures.value('lifetime') },
    ]);
  });
});

describe('refuses', () => {
  test('a figure without meaning says why and leaves the others', () => {
    const working = methodWorking(yearly, 'convenience');
    const { items, error } = outcomeOf(working, valuesOf(working, { serviceCost: 0 }), reader);
    expect(error).toBeUndefined();
    const [service] = items.filter(({ value }) => value === '–');
    expect(service!.note).toBe('“Cost to serve, per period” is 0 and would divide; give a value above 0.');
    expect(items.length).toBeGreaterThan(2);
  });
});

describe('runs', () => {
  test('what a method brings is shown once an effect is expected', () => {
    const working = methodWorking(yearly, 'personal');
    const labels = (given: Given) =>
      outcomeOf(working, valuesOf(working, given), reader).items.map(({ label }) => label);
    expect(labels({})).toEqual([
      'Value of a customer today',
      'Cost per customer, over the lifetime',
      'Pays from: more purchases',
      'Pays from: larger purchases',
    ]);
    expect(labels({ purchases: 0.1 })[0]).toBe('Over the lifetime, after the cost');
    expect(labels({ purchases: 0.1 })).toContain('In three months, after the cost');
  });
});

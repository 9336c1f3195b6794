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
import { budgetChart, upliftChart } from '../../../src/wizard/model/retention/charts';
import {
  type Choice,
  chartOf,
  firstChoice,
  goals,
  goalWorkings,
  levers,
  resultNote,
  stepsOf,
  workingOf,
} from '../../../src/wizard/model/retention/choice';
import { retentionFlow } from '../../../src/wizard/model/retention/flow';
import { methods } from '../../../src/wizard/model/retention/methods';
import { outcomeOf } from '../../../src/wizard/model/retention/results';
import { figuresOf } from '../../../src/wizard/model/retention/working';
import { houseWith, valuesOf, yearly } from './situations';

type Given = Readonly<Record<string, CellValue>>;
type Goal = keyof typeof goalWorkings;

const monthly = houseWith({ discount_rate: 0.1 });
const reader = (language: Language) => readerOf(language, language, 'EUR');
const goal = (id: Goal, given: Given = {}, house = yearly) => {
  const working = goalWorkings[id](house);
  return figuresOf(working, valuesOf(working, given));
};

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

  // A margin of 20 a month is 20 × (1 + .9 + .9²) = 54.20 in three months, and at r = 92 % it is 55.328.
  test.each<[Goal, Given, number]>([
    ['uplift', { uplift: 0.02, customers: 100 }, 112.8],
    ['uplift', { uplift: 0.02, customers: 100, costOnce: 150 }, -37.2],
    // Nine in a hundred come back because of the offer; twelve take it.
    ['winback', { lapsed: 1000 }, 1000 * (0.09 * 54.2 - 0.12 * 20 - 0.5)],
    ['repair', {}, 20 * 0.3 * 54.2 - 240 * 4],
    // Of 78 unhappy customers, 75 silent and half of the three others are at risk.
    ['silent', {}, (75 + 1.5) * 0.3 * 54.2],
    // Points cost 80 % of 2 % of 50 a month.
    ['reward', { retention: 0.02, customers: 1 }, 19.2 * (1 + 0.92 + 0.92 ** 2) - 54.2],
  ])('%s %o is told for three months, too', (id, given, expected) => {
    expect(goal(id, given, monthly).value('quarter')).toBeCloseTo(expected, 9);
  });

  test('the best budget costs at once what it brings later', () => {
    const { value } = goal('budget', { customers: 1 }, monthly);
    const [best, kept] = [value('best') as number, value('kept') as number];
    const quarter = (20 - best) * (1 + kept + kept ** 2) - (20 - 2) * (1 + 0.9 + 0.81);
    expect(value('quarter')).toBeCloseTo(quarter, 9);
    expect(best).toBeGreaterThan(2);
    expect(quarter).toBeLessThan(0);
    expect(value('gain')).toBeGreaterThan(0);
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

  test('at the share of those who come back that is enough, the offer neither gains nor loses', () => {
    const returnRate = goal('winback').value('enough') as number;
    expect(goal('winback', { returnRate }).value('gain')).toBeCloseTo(0, 9);
    const offerCost = goal('winback').value('mostOffer') as number;
    expect(goal('winback', { offerCost }).value('gain')).toBeCloseTo(0, 9);
  });

  test('at the improvement that is enough, a cost is what is gained', () => {
    const uplift = goal('uplift', { costOnce: 20_000 }).value('enough') as number;
    expect(goal('uplift', { costOnce: 20_000, uplift }).value('lifetime')).toBeCloseTo(0, 8);
    expect(goal('uplift', { costOnce: 1e9 }).value('enough')).toBe('never');
    const silent = goal('silent', { askCost: 55 });
    expect((silent.value('enough') as number) * (silent.value('mostToAsk') as number)).toBeCloseTo(55, 9);
    expect(goal('silent', { askCost: 1e6 }).value('enough')).toBe('never');
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
    const effect = goal('reward', { retention: reward.value('rise') as number });
    expect(effect.value('lifetime')).toBeCloseTo(0, 6);
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
    const { items } = outcomeOf(working, valuesOf(working, { acquisitionCost: 1000 }), reader('en'));
    const told = items.flatMap(({ value, note }) => (value === '–' ? [note] : []));
    expect(told).toEqual([
      expect.stringMatching(
        /^After its cost a customer brings nothing .* lower the cost or raise the margin\.$/,
      ),
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('runs', () => {
  test.each([
    [{ returnRate: 0.03 }, 'costOfReturn'],
    [{ offerCost: 5000 }, 'enough'],
  ])('an offer that cannot pay is said to never pay: %o', (given, line) => {
    expect(goal('winback', given).value(line)).toBe('never');
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

  test.each([
    [{ goal: 'winback' }, 'winback', ['goal', 'base', 'work', 'insert']],
    [{ lever: 'budget' }, 'budget', ['goal', 'lever', 'base', 'work', 'insert']],
    [{ lever: 'methods' }, 'method', ['goal', 'lever', 'method', 'base', 'work', 'insert']],
    [{ goal: 'claims' }, 'claim_uplift', ['goal', 'claim', 'base', 'work', 'insert']],
    [{ goal: 'claims', claim: 'feeling' }, undefined, ['goal', 'claim', 'work']],
  ] as const)('%o leads to %s', (chosen, id, steps) => {
    const choice: Choice = { ...firstChoice, ...chosen };
    expect([workingOf(choice, yearly)?.id, stepsOf(choice)]).toEqual([id, steps]);
  });

  test('a picture of a method waits for an effect', () => {
    const drawn = [0, 0.05].map(leavers => {
      const working = workingOf({ ...firstChoice, lever: 'methods', method: 'listening' }, yearly)!;
      return chartOf(working, figuresOf(working, valuesOf(working, { leavers })), 'en') !== undefined;
    });
    expect(drawn).toEqual([false, true]);
  });

  test('the note of a result says convention and date', () => {
    // 46,000 days after 1899-12-30.
    expect(resultNote(yearly, 46_000, 'en')).toBe(
      'Convention: begin (the first margin counts now). Inserted on 2025-12-09.',
    );
    expect(resultNote(houseWith({ convention: 'end' }), 46_000, 'es')).toBe(
      'Convención: fin (el primer margen cuenta tras un periodo). Insertado el 2025-12-09.',
    );
  });
});

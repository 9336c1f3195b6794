import { describe, expect, test } from 'vitest';
import { clvRetention } from '../../src/functions/clv-retention';
import { retentionBudget } from '../../src/functions/retention-budget';
import { silentChurnRisk } from '../../src/functions/silent-churn-risk';
import { winbackValue } from '../../src/functions/winback-value';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';
import { languages } from '../../src/sheet/words';
import { claimTexts } from '../../src/templates/claims/claim-texts';
import { retentionCaseTemplate } from '../../src/templates/retention-case/retention-case';
import type { Built } from './built-template';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';
import { errors, figures, tableBelow } from './lines-of';
import { expectSameWhenShared } from './shared-template';

const built = builtInEachLanguage(retentionCaseTemplate);

const call = (definition: unknown, ...args: unknown[]) =>
  run(definition as FunctionDefinition, args) as never;
/** What a customer of each scenario brings and costs in a quarter; 40 % margin, 10 % a year. */
const quarterly = 1.1 ** 0.25 - 1;
const scenarios = [
  { sales: 150, retention: 0.8, ceiling: 0.86 },
  { sales: 160, retention: 0.82, ceiling: 0.88 },
  { sales: 140, retention: 0.77, ceiling: 0.83 },
];
const expectClose = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((figure, index) => {
    expect(Math.abs(figure - expected[index]!)).toBeLessThanOrEqual(1e-12 * Math.abs(expected[index]!));
  });
};

const select = (built: Built, name: string) => built.set('inputs', rowOf(built, 'Scenario shown'), 4, name);
const rowOf = (built: Built, label: string) =>
  built.values('inputs').findIndex(([first]) => first === label) + 1;

describe('correct', () => {
  // A sale of 2,000 that earns 2,000 points of 0.10, 85 % of them used, under IFRS 15: finlearnhub.com.
  test('sales put off for points, as the textbook has them', () => {
    const [, line] = tableBelow(built.en, 'working', ['Face value', 'Expected cost', 'Cost ÷ sales'], 2);
    expect(line!.slice(3, 5).map(amount => Number(amount).toFixed(2))).toEqual(['156.68', '1843.32']);
  });
});

describe('consistent', () => {
  const budgets = scenarios.map(
    ({ sales, retention, ceiling }) =>
      call(retentionBudget, 0.4 * sales, 5, retention, ceiling, quarterly, 'begin') as (string | number)[][],
  );

  test('the best budget of each scenario', () => {
    expectClose(
      figures(built.en, 'working', 'Best spend'),
      budgets.map(([, , best]) => Number(best![1])),
    );
    expectClose(
      figures(built.en, 'working', 'Value of a customer'),
      budgets.map(([, now]) => Number(now![4])),
    );
  });

  test('win-back and points in the base scenario', () => {
    const value = Number(budgets[0]![1]![4]);
    const offer = Number(call(winbackValue, 0.8 * value, 0.12, 15, 0.5, 0.03));
    const points = (150 * 0.02 * 0.8 * 0.6) / (1 + quarterly) ** 2;
    const worth = (margin: number, retention: number) =>
      Number(call(clvRetention, margin, retention, quarterly, 0, 'begin'));
    const lifetime = tableBelow(built.en, 'decisions', ['Decision', 'Next quarter', 'Lifetime'], 4);
    const effects = lifetime.map(line => [Number(line[1]), Number(line[2])]);
    expect(effects[1]![0]).toBeCloseTo(5000 * (0.02 * 55 - points), 8);
    expect(effects[1]![1]).toBeCloseTo(5000 * (worth(55 - points, 0.82) - worth(55, 0.8)), 8);
    expect(effects[2]![1]).toBeCloseTo(800 * offer, 8);
  });

  test('asking more customers leaves as many unhappy, and fewer of them leave', () => {
    const value = Number(budgets[0]![1]![4]);
    const leavers = (complaints: number, rate: number, recovered: number) =>
      Number((call(silentChurnRisk, complaints, value, 0.3, rate, recovered) as number[][])[1]![2]);
    const saved = leavers(24, 1 / 26, 0.3) - leavers(62.4, 1 / 10, 0.6);
    expect(figures(built.en, 'working', 'Customers kept by it')[0]).toBeCloseTo(saved, 9);
  });

  test('every claim is in the library, in the words of both languages', () => {
    for (const { claim, verdict, saidBy } of Object.values(claimTexts)) {
      for (const language of languages) {
        const texts = built[language].values('claims').flat();
        expect([claim, verdict, saidBy].filter(words => !texts.includes(words[language]))).toEqual([]);
      }
    }
  });
});

describe('refuses', () => {
  test.each([
    ['a ceiling below retention', 'Most who would ever stay', 0.7],
    ['an offer that brings nobody back', 'Come back with the offer', 0.02],
    ['more unhappy leavers than leavers', 'Complaints', 400],
    ['a known answer that is not the one', 'Known answer: put off', 157],
    ['a scenario that there is not', 'Scenario shown', 'Middling'],
  ])('%s: the check of the workbook lights up and goes out again', (_, label, wrong) => {
    const row = rowOf(built.en, label);
    const right = built.en.value('inputs', row, 4) as number;
    built.en.set('inputs', row, 4, wrong);
    expect(built.en.value('decisions', 3, 4)).toBeGreaterThan(0);
    built.en.set('inputs', row, 4, right);
    expect(built.en.value('decisions', 3, 4)).toBe(0);
  });
});

describe('runs', () => {
  test.each([
    ['Best', 5],
    ['Worst', 6],
    ['Base', 4],
  ])('with %s chosen, the decisions are those of its column', (name, column) => {
    select(built.en, name);
    const found = tableBelow(built.en, 'decisions', ['Decision', 'Next quarter', 'Lifetime'], 4);
    const all = built.en.values('scenarios');
    for (const [label, quarter, lifetime, base, difference] of found) {
      const [overLife, nextQuarter] = all.filter(([first]) => first === label);
      expect([quarter, lifetime, base]).toEqual([
        nextQuarter![column - 1],
        overLife![column - 1],
        overLife![3],
      ]);
      expect(difference).toBeCloseTo(Number(lifetime) - Number(base), 8);
    }
    expect(errors(built.en)).toEqual([]);
    expect(built.en.value('claims', 3, 4)).toBe(0);
  });
});

describe('runs', () => {
  test('shared without our functions it keeps its values, and comes back', () => {
    expectSameWhenShared(built.es, /RETENTION_BUDGET/);
  });
});

silentWithoutSamples(built);

describe('runs', () => {
  test('the choice of a scenario is no sample and stays', () => {
    expect(built.en.value('inputs', 9, 4)).toBe('Base');
  });
});

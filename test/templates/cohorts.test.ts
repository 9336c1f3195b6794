import { describe, expect, test } from 'vitest';
import { sbgDerl } from '../../src/functions/sbg-derl';
import { run } from '../../src/sheet/run';
import { cohortsTemplate } from '../../src/templates/cohorts/cohorts';
import type { Built } from './built-template';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';
import { errors, figures, tableBelow } from './lines-of';

const built = builtInEachLanguage(cohortsTemplate);

const printed = (share: number) => (100 * share).toFixed(1);

describe('correct', () => {
  // Fader and Hardie 2007, "How to project customer retention"; segment A is Regular. Constant churn from the same seven renewals.
  test.each([
    ['Left at that time: counted', ['17.3', '39.4']],
    ['Left at that time: model', ['17.0', '37.8']],
    ['Left at that time: constant churn', ['4.6', '27.0']],
  ])('%s, in year 12', (label, shares) => {
    expect(figures(built.en, 'results', label).map(printed)).toEqual(shares);
  });

  test.each([
    ['Alpha', ['0.704', '0.668']],
    ['Beta', ['1.182', '3.806']],
  ])('%s of the model', (label, values) => {
    expect(figures(built.en, 'model', label).map(value => value.toFixed(3))).toEqual(values);
  });

  // Discounted residual payments at 10 %, recomputed from Fader and Hardie 2010, eqs. 5 and 6: n = 2 … 8 are 1 … 7 renewals.
  test('payments to come by renewals made', () => {
    const heads = ['Renewals made', 'Payments to come, A', 'Payments to come, B'];
    const lines = tableBelow(built.en, 'model', heads, 8);
    expect(lines.map(([, a, b]) => [Number(a).toFixed(4), Number(b).toFixed(4)])).toEqual([
      ['3.6949', '5.9223'],
      ['4.1031', '5.9014'],
      ['4.8698', '6.2939'],
      ['5.4421', '6.6199'],
      ['5.8941', '6.8967'],
      ['6.2644', '7.1357'],
      ['6.5757', '7.3447'],
      ['6.8423', '7.5296'],
    ]);
  });
});

describe('consistent', () => {
  test('constant churn is worth the same after each renewal, and one payment more for a new customer', () => {
    const lines = tableBelow(built.en, 'model', ['Renewals made', 'Payments to come, A'], 8);
    const discount = 0.1;
    figures(built.en, 'model', 'Constant churn rate').forEach((churn, segment) => {
      const multiple = (1 + discount) / (discount + churn);
      const expected = lines.map((_, row) => (row === 0 ? multiple : multiple * (1 - churn)));
      lines.forEach((line, row) => {
        expect(line[5 + segment]).toBeCloseTo(expected[row]!, 12);
      });
    });
  });

  test('the value of the customers of today is margin × customers × payments to come', () => {
    const lines = tableBelow(built.en, 'model', ['Renewals made', 'Payments to come, A'], 8);
    const margins = figures(built.en, 'model', 'Margin');
    figures(built.en, 'results', 'Value of all, model').forEach((value, segment) => {
      const fit = ['Alpha', 'Beta'].map(label => figures(built.en, 'model', label));
      const params = [['SBG', 'period', fit[0]![segment]!, fit[1]![segment]!]];
      const expected = lines.reduce((sum, line) => {
        const payments = run(sbgDerl, [params, 0.1, line[0]]) as number;
        return sum + margins[segment]! * Number(line[3 + segment]) * payments;
      }, 0);
      expect(Math.abs(value / expected - 1)).toBeLessThan(1e-12);
    });
  });

  test('one segment: the other may stay blank, and what would not count of it is asked for', () => {
    const { plan, value, values, set, named } = built.en;
    const inputs = plan.blocks.find(({ id }) => id === 'inputs')!;
    const typed = values('inputs');
    const lines = inputs.cells.filter(({ look, column }) => look === 'input' && column === 5);
    const [survivors, base] = inputs
      .inputAreas!.filter(({ column }) => column === 3)
      .map(({ row, column, rows }) =>
        Array.from({ length: rows }, (_, below) => ({ row: row + below, column })),
      );
    const second = [...lines, ...survivors!, ...base!];
    type Place = (typeof second)[number];
    const put = ({ row, column }: Place) => set('inputs', row, column, typed[row - 1]![column - 1] as number);
    const clear = ({ row, column }: Place) => set('inputs', row, column, '');
    const check = named('check');
    const failing = () => value(check.block, check.row, check.column);
    const shown = () => withBoth.map(([block, heads, rows]) => tableBelow(built.en, block, [...heads], rows));

    const whole = shown();
    const [worth] = figures(built.en, 'results', 'Value of all, model');
    second.forEach(clear);
    expect(errors(built.en)).toEqual([]);
    expect([failing(), value(check.block, check.row + 1, check.column)]).toEqual([0, 0]);
    const alone = whole.map((table, index) =>
      table.map(line =>
        line.map((cell, column) => {
          if (line[0] === 'Both segments, model' && column === 3) return worth;
          return withBoth[index]![3].includes(column) ? '' : cell;
        }),
      ),
    );
    expect(shown()).toEqual(alone);

    for (const place of [base![0]!, survivors![1]!]) {
      put(place);
      expect(failing()).toBe(1);
      clear(place);
    }
    second.forEach(put);
    expect(shown()).toEqual(whole);
  });
});

/** The lines and tables with both segments: sheet, heads, rows, and what is of segment B, by column from 0. */
const withBoth: readonly (readonly [string, readonly string[], number, readonly number[]])[] = [
  ['model', ['Line', 'Unit'], 29, [4]],
  ['model', ['Period', 'Used, A'], 25, [2]],
  ['model', ['Period', 'Survival A'], 26, [3, 4, 5]],
  ['model', ['Period', 'Counted, A'], 25, [2, 4, 6]],
  ['model', ['Renewals made', 'Payments to come, A'], 8, [2, 4, 6]],
  ['results', ['Line', 'Unit'], 23, [4]],
  ['results', ['Renewals made', 'Today, A'], 8, [2, 4, 6]],
];

describe('refuses', () => {
  const cellOf = (built: Built, label: string) => {
    const row = built.values('inputs').findIndex(([first]) => first === label);
    return [row + 1, 4] as const;
  };
  const survivorsRow = () =>
    built.en.values('inputs').findIndex(([first]) => first === 'Periods since the start') + 2;

  test.each([
    ['a known answer that the data do not give', () => cellOf(built.en, 'Model: alpha'), 0.71],
    ['a period out of order', () => [survivorsRow() + 3, 1] as const, 5],
    ['renewals too few to fit', () => cellOf(built.en, 'Renewals used for the model'), 1],
  ])('%s: the check of the workbook lights up and goes out again', (_, place, wrong) => {
    const [row, column] = place();
    const right = built.en.value('inputs', row, column) as number;
    built.en.set('inputs', row, column, wrong);
    expect(built.en.value('results', 3, 4)).toBeGreaterThan(0);
    built.en.set('inputs', row, column, right);
    expect(built.en.value('results', 3, 4)).toBe(0);
  });
});

silentWithoutSamples(built);

import { describe, expect, test } from 'vitest';
import { unitEconomicsTemplate } from '../../src/templates/unit-economics/unit-economics';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';
import { errors } from './lines-of';

const built = builtInEachLanguage(unitEconomicsTemplate);

const first = (block: string, label: string) => built.en.line(block, label)[0];
const close = (value: unknown, expected: number, digits = 12) => expect(value).toBeCloseTo(expected, digits);

describe('consistent', () => {
  test('steps of the chart lead from nothing to the total, each on top of the last', () => {
    const { row, rows } = tableAt('levers', 'Step');
    const lines = built.en
      .values('levers')
      .slice(row, row + rows)
      .map(line => line.slice(1, 8) as number[]);
    let before = 0;
    for (const [amount, end, lift, adds, takes, below, total] of lines as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ][]) {
      const isTotal = total !== 0;
      close(Math.max(before, end), isTotal ? end : lift + adds + takes, 9);
      close(end - before, isTotal ? 0 : amount, 9);
      expect(below).toBe(0);
      before = end;
    }
    close(before, first('channels', 'Value less cost') as number, 9);
  });

  test('levers are sorted by the size of their effect', () => {
    const { row } = tableAt('levers', 'Rank', 2);
    const sorted = built.en
      .values('levers')
      .slice(row, row + 4)
      .map(line => line[2] as number);
    const sizes = sorted.map(Math.abs);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(new Set(sorted).size).toBe(4);
  });

  test('the grid is filled to its last cell, and fewer leavers are worth more', () => {
    const { row } = tableAt('levers', 'Discount ↓  churn avoided →');
    const grid = built.en
      .values('levers')
      .slice(row, row + 6)
      .map(line => line.slice(1, 6) as number[]);
    for (const line of grid) {
      expect(line.every(value => typeof value === 'number' && value > 0)).toBe(true);
      expect(line).toEqual([...line].sort((a, b) => a - b));
    }
    expect(grid[0]![4]!).toBeGreaterThan(grid[5]![4]!);
  });

  test('the channel chosen in the inputs is the one shown', () => {
    built.en.type('shown', 2);
    expect(first('levers', 'Channel')).toBe('Social');
    close(first('one', 'Value less cost'), built.en.line('channels', 'Value less cost')[1] as number, 9);
    built.en.type('shown', 1);
  });

  test('fewer channels: the last columns may stay blank, and what has no name is asked for', () => {
    const whole = built.en.values('inputs').map(line => [...line]);
    const inputs = built.en.plan.blocks.find(({ id }) => id === 'inputs')!;
    const last = inputs.cells.filter(({ look, column }) => look === 'input' && column === 7);
    const { block, row, column } = built.en.named('check');
    for (const cell of last) built.en.set('inputs', cell.row, cell.column, '');
    expect(errors(built.en)).toEqual([]);
    expect([0, 1].map(below => built.en.value(block, row + below, column))).toEqual([0, 0]);
    const verdicts = built.en.line('summary', 'Against the targets').slice(0, 4);
    expect(verdicts).toEqual(['Meets both targets', 'Below target', 'Meets both targets', '']);
    const shares = built.en.line('channels', 'Share of that value').slice(0, 3) as number[];
    close(
      shares.reduce((sum, share) => sum + share, 0),
      1,
    );
    for (const cell of last.slice(1))
      built.en.set('inputs', cell.row, cell.column, whole[cell.row - 1]![cell.column - 1] as number);
    expect(built.en.value(block, row, column)).toBe(1);
    built.en.set('inputs', last[0]!.row, 7, 'Email');
    expect(built.en.value(block, row, column)).toBe(0);
  });
});

/** The header of a table and the rows below it; of several with the same head, that one in their order. */
function tableAt(block: string, head: string, which = 1): { row: number; rows: number } {
  const heads = built.en.plan.blocks
    .find(({ id }) => id === block)!
    .cells.filter(({ content, look }) => look === 'heading' && 'text' in content && content.text === head);
  return { row: heads[which - 1]!.row, rows: 8 };
}

// The last, because they change the sample.
describe('correct', () => {
  const oneCustomer = (margin: number, cost: number, retention: number) => {
    built.en.assume('discount_rate', 0);
    built.en.assume('margin_rate', 1);
    for (const [input, value] of Object.entries({
      new_customers: 1,
      media: cost / 2,
      people: cost / 2,
      order_value: margin,
      orders: 1,
      service: 0,
      keeping: 0,
      loyalty: 0,
      referrals: 0,
      savings: 0,
      retention,
    })) {
      built.en.type(input, value, value, value, value);
    }
  };

  test('who pays the most that the longest payback allows is paid back at its end', () => {
    built.en.assume('target_ratio', 0.01);
    const [most, people, customers] = [
      built.en.line('channels', 'Most to pay'),
      built.en.line('inputs', 'People and tools'),
      built.en.line('inputs', 'New customers'),
    ] as number[][];
    built.en.type(
      'media',
      ...[0, 1, 2, 3].map(index => most![index]! * customers![index]! - people![index]!),
    );
    for (const months of built.en.line('channels', 'Payback with churn').slice(0, 4)) close(months, 12, 9);
    built.en.assume('target_ratio', 3);
  });

  test('payback of 900 at 120 a month: 7.5 months without churn, 9.1631 with 5 %', () => {
    // 7.5: maximcalculator, CAC payback; with churn the same series cut off where it reaches the cost.
    oneCustomer(120, 900, 0.95);
    close(first('channels', 'Payback without churn'), 7.5);
    close(first('channels', 'Payback with churn'), 9.1631, 4);
  });

  test('revenue of 100 a month and churn of 5 % are worth 2000', () => {
    // ChartMogul, customer lifetime value: ARPA ÷ churn.
    oneCustomer(100, 900, 0.95);
    close(first('channels', 'Lifetime value on margin'), 2000, 8);
  });

  test('100 a period, retention 80 %, discount 10 %: 366.67, 333.33 and 266.67 by convention', () => {
    // Fader and Hardie, note 024, equations (1), (3) and (2).
    oneCustomer(100, 100, 0.8);
    built.en.assume('discount_rate', 1.1 ** 12 - 1);
    close(first('one', 'begin: the first margin now'), 366.6667, 4);
    close(first('one', 'end: the first after a month'), 333.3333, 4);
    close(first('one', 'residual: without the first'), 266.6667, 4);
  });
});

silentWithoutSamples(built);

import { describe, expect, test } from 'vitest';
import { btydClv } from '../../src/functions/btyd-clv';
import { btydFit } from '../../src/functions/btyd-fit';
import { channelMatrix } from '../../src/functions/channel-matrix';
import { clvDataCheck } from '../../src/functions/clv-data-check';
import { clvSegment } from '../../src/functions/clv-segment';
import { rfmSummary } from '../../src/functions/rfm-summary';
import { spendFit } from '../../src/functions/spend-fit';
import type { CellValue } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';
import { ordersTemplate } from '../../src/templates/orders/orders';
import { sampleLog } from '../../src/templates/orders/sample-log';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';
import { figures, tableBelow } from './lines-of';

const built = builtInEachLanguage(ordersTemplate);

type Table = readonly (readonly CellValue[])[];
const tableOf = (definition: FunctionDefinition, ...args: unknown[]) => run(definition, args) as Table;
const columnOf = (table: Table, column: number) => table.slice(1).map(line => [line[column]!]);

const log = sampleLog();
const [customer, date, amount] = [
  log.map(line => [line[0]]),
  log.map(line => [line[1]]),
  log.map(line => [line[2]]),
];
const channel = log.map(line => [line[3].en]);
const product = log.map(line => [line[4].en]);

const rfm = tableOf(rfmSummary, customer, date, amount);
const fit = tableOf(btydFit, rfm);
const spend = tableOf(spendFit, columnOf(rfm, 1), columnOf(rfm, 4));
const values = tableOf(btydClv, fit, spend, rfm, 0.1, 0.4, 12);

describe('consistent', () => {
  test('the sample is the same each time, and its days are in order', () => {
    expect(sampleLog()).toEqual(log);
    const days = date.flat();
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect([log.length, new Set(customer.flat()).size]).toEqual([875, 250]);
  });

  test('the data check names its findings in the order of the meanings beside them', () => {
    const found = columnOf(tableOf(clvDataCheck, customer, date, amount), 0).flat();
    const { answers } = clvDataCheck.returns;
    const meanings = found.map(
      check => (answers as Readonly<Record<string, { en: string }>>)[String(check)]!.en,
    );
    const { tables = [] } = ordersTemplate.plan('en').blocks.find(({ id }) => id === 'data')!;
    expect(tables.map(table => table.values.flat())).toEqual([meanings]);
  });
});

describe('runs', () => {
  const isNear = (shown: unknown, expected: number) =>
    expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(expected)));

  test('each figure of the profile is that of its customers', () => {
    const total = (line: readonly CellValue[]) => line[6] as number;
    const best = [...values.slice(1)].sort((a, b) => total(b) - total(a)).slice(0, 50);
    const first = new Map<string, (typeof log)[number]>();
    for (const line of log) if (!first.has(line[0])) first.set(line[0], line);
    const sum = (lines: Table, column: number) =>
      lines.reduce((all, line) => all + (line[column] as number), 0);

    const [all, ofBest] = figures(built.en, 'results', 'Total value');
    isNear(all, sum(values.slice(1), 6));
    isNear(ofBest, sum(best, 6));
    isNear(
      figures(built.en, 'results', 'Share of the total value')[1],
      sum(best, 6) / sum(values.slice(1), 6),
    );

    for (const [head, kind] of [
      ['First channel', 3],
      ['First product', 4],
    ] as const) {
      const lines = tableBelow(built.en, 'results', [head, 'Customers', 'Share of all'], 8).filter(
        ([name]) => name !== '',
      );
      expect(lines).toHaveLength(4);
      for (const [name, count, share, shareOfBest] of lines) {
        const has = (who: CellValue) => first.get(String(who))![kind].en === name;
        expect(count).toBe([...first.keys()].filter(has).length);
        isNear(share, Number(count) / 250);
        isNear(shareOfBest, best.filter(([who]) => has(who!)).length / 50);
      }
    }
  });

  test('tables are what the functions say of the log', () => {
    const cut = (lines: readonly (readonly unknown[])[], width: number) =>
      lines.map(line => line.slice(0, width));
    const groups = tableOf(clvSegment, columnOf(values, 6), 10);
    const [head, ...lines] = cut(
      tableBelow(built.en, 'results', ['Group', 'Customers', 'Total value'], 11),
      5,
    );
    expect(head).toEqual(groups[0]);
    lines.forEach((line, row) => {
      line.forEach((cell, column) => {
        isNear(cell, groups[row + 1]![column] as number);
      });
    });
    const firstChannels = tableOf(channelMatrix, customer, date, channel);
    const firstProducts = tableOf(channelMatrix, customer, date, product);
    expect(
      cut(tableBelow(built.en, 'first', ['First channel', 'Customers', 'No second order'], 5), 7),
    ).toEqual(firstChannels);
    expect(cut(tableBelow(built.en, 'first', ['First product', 'Customers'], 5), 7)).toEqual(firstProducts);
    const curve = tableBelow(built.en, 'results', ['Share of customers', 'Share of value'], 11);
    curve.forEach(([, share], index) => {
      isNear(share, index === 0 ? 0 : (groups[index]![4] as number));
    });
  });

  test('the chart shows the orders expected in each class of the test', () => {
    const lines = tableBelow(built.en, 'model', ['Repeat orders', 'Came', 'Expected'], 8);
    expect(lines.map(([name]) => name)).toEqual(['0', '1', '2', '3', '4', '5', '6', '7+']);
    expect(lines.every(line => line.slice(1, 3).every(each => typeof each === 'number'))).toBe(true);
  });

  test('a log without channels and products leaves their tables blank, and is right', () => {
    const { sheet } = built.en.plan.blocks.find(({ id }) => id === 'log')!;
    const book = built.en.workbench.app.getActiveSpreadsheet();
    book.getSheetByName(sheet)!.getRange(9, 4, log.length, 2).clearContent();
    const lines = tableBelow(built.en, 'results', ['First channel', 'Customers', 'Share of all'], 8);
    expect(lines.flatMap(line => line.slice(0, 6)).filter(cell => cell !== '')).toEqual([]);
    const check = built.en.named('check');
    expect(built.en.value(check.block, check.row, check.column)).toBe(0);
  });
});

silentWithoutSamples(built);

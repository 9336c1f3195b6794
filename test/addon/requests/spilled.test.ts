import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply, Selection } from '../../../src/wizard/model/protocol';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');

let book: Workbench;
beforeAll(async () => {
  book = await openTestWorkbench({
    code,
    cells: {
      A1: 100,
      A2: 75,
      B1: '=CLV_SCHEDULE(A1;0.8;0.1;3)',
      I1: '=CLV(60;4;3;100)',
      I2: 'below one value',
      J8: '=CLV_RETENTION(A1:A2;0.8;0.1)',
      K8: 'beside',
    },
  });
});
afterAll(() => book.close());

const explain = (cell: string) => {
  book.app.getActiveSheet().getRange(cell).activate();
  return book.run('sidebar', { action: 'explain' }) as Reply<'explain'>;
};

describe('correct', () => {
  test.each([
    ['B1', 'B1', 'period'],
    ['B2', 'B1', '0'],
    ['B5', 'B1', '3'],
    ['I1', 'I1', '620'],
    ['J9', 'J8', '275'],
  ])('%s shows something of the formula in %s: %s', (cell, range, shown) => {
    expect(explain(cell)).toMatchObject({ ok: true, answer: { range, shown } });
  });

  test('a selection of results has their values', () => {
    book.app.getActiveSheet().getRange('B1:G9').activate();
    const { answer } = book.run('sidebar', { action: 'selection' }) as { answer: Selection };
    expect(answer).toMatchObject({ range: 'B1:G5', rows: 5 });
    expect(answer.cells[2]!.slice(0, 3)).toEqual([1, 1, 100]);
  });
});

describe('refuses', () => {
  test.each(['A1', 'I2', 'K8', 'K9', 'H3', 'B6', 'J10'])('%s, which no formula of ours fills', cell => {
    expect(explain(cell)).toEqual({ ok: false, problem: { id: 'not_a_cell_of_ours', about: cell } });
  });
});

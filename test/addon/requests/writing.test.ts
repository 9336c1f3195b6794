import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Action, Answers, Assumptions, Reply, Request } from '../../../src/wizard/model/protocol';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { openMemoryWorkbench } from '../../support/memory-workbench';
import { goodPlan } from './plans';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');

function openBook() {
  const operations = createMemoryBackend();
  const book = openMemoryWorkbench({ code }, operations);
  const ask = <A extends Action>(request: Extract<Request, { action: A }>): Answers[A] => {
    const reply = book.run('sidebar', request) as Reply<A>;
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.answer;
  };
  return { operations, ask, run: book.run, book: book.app.getActiveSpreadsheet() };
}

describe('correct', () => {
  test('a plan goes where it was said to go, with the formulas that were shown, and can be taken back', () => {
    const { ask, operations, book } = openBook();
    const before = operations.snapshot();
    const placement = ask({ action: 'place', plan: goodPlan, target: 'new_sheet' });
    expect(operations.snapshot()).toEqual(before);
    const insertion = ask({ action: 'insert', plan: goodPlan, target: 'new_sheet' });
    const [place] = insertion.places;
    expect(place!.sheetName).toBe(placement.blocks[0]!.sheetName);
    const sheet = book.getSheetByName(place!.sheetName)!;
    for (const { address, formula } of placement.blocks[0]!.formulas) {
      expect(sheet.getRange(address).getFormula()).toBe(formula.replaceAll(';', ', ').replaceAll(', ', ','));
    }
    expect(ask({ action: 'start' }).last).toEqual(insertion);
    expect(ask({ action: 'undo', id: insertion.id, evenChanged: false })).toEqual({
      changed: [],
      done: true,
      last: null,
    });
    expect(book.getSheets().filter(each => !each.isSheetHidden())).toHaveLength(1);
    expect(ask({ action: 'recover' })).toEqual({ last: null });
  });

  test('assumptions are kept as they were given, and found again', () => {
    const { ask } = openBook();
    const values: Assumptions = {
      period: 'year',
      discount_rate: 0.12,
      margin_rate: 0.3,
      target_ratio: 4,
      cac_window: 18,
      currency: 'MXN',
      convention: 'end',
      language: 'es',
      owner: '=HYPERLINK("https://example.com")',
      changed_on: '',
    };
    const saved = ask({ action: 'saveAssumptions', values }).values;
    expect(saved).toEqual({ ...values, changed_on: expect.any(Number) });
    expect(ask({ action: 'start' })).toMatchObject({ assumptions: saved, sheetLanguage: 'es' });
  });
});

describe('refuses', () => {
  test.each<[string, Request, object]>([
    [
      'an assumption that there is not',
      {
        action: 'insert',
        plan: {
          ...goodPlan,
          blocks: [
            {
              ...goodPlan.blocks[0]!,
              cells: [{ row: 1, column: 1, content: { formula: ['=', { assumption: 'nothing' }] } }],
            },
          ],
        },
        target: 'new_sheet',
      },
      { id: 'unknown_reference' },
    ],
    [
      'an insertion that there is not',
      { action: 'undo', id: 'x', evenChanged: true },
      { id: 'nothing_to_undo' },
    ],
  ])('%s', (_, request, problem) => {
    const { run, operations } = openBook();
    const before = operations.snapshot();
    expect(run('sidebar', request)).toMatchObject({ ok: false, problem });
    expect(operations.snapshot()).toEqual(before);
  });
});

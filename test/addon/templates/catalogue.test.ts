import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/sheet/words';
import { templates } from '../../../src/templates/catalogue';
import type { Action, Answers, Insertion, Reply, Request } from '../../../src/wizard/model/protocol';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { openMovableWorkbench } from '../../support/memory-workbench';
import { contentsOf } from '../writing/picture';
import { countingPrelude } from './service-calls';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');
const mostCallsPerSheet = 40;

const { run, app, moveTo } = openMovableWorkbench({ code: countingPrelude + code });
const documentCalls = () => run('documentCalls') as number;

function openAddOn(operations: WorkbookOperations) {
  moveTo(operations);
  return <A extends Action>(request: Extract<Request, { action: A }>): Answers[A] => {
    const reply = run('sidebar', request) as Reply<A>;
    if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
    return reply.answer;
  };
}

const all = templates.flatMap(({ id }) => languages.map(language => ({ id, language })));
const creating = ({ id, language }: (typeof all)[number]) =>
  ({ action: 'createTemplate', template: id, language }) as const;
const namesOf = (places: Insertion['places']) => places.map(({ sheetName }) => sheetName);

describe('consistent', () => {
  test.each(all)(
    '$id in $language: few calls, samples go and come back, taken back without a trace',
    each => {
      const workbook = createMemoryBackend();
      const empty = contentsOf(workbook);
      const answer = openAddOn(workbook);
      const before = documentCalls();
      const { id } = answer(creating(each));
      const calls = documentCalls() - before;
      // All that were made: the assumptions and the journal take their share of the calls.
      const sheets = workbook.sheets().length - 1;
      expect(calls).toBeGreaterThan(sheets);
      expect(calls / sheets).toBeLessThanOrEqual(mostCallsPerSheet);
      expect(answer({ action: 'templates' }).copies).toMatchObject([{ template: each.id, age: 'current' }]);

      const whole = contentsOf(workbook);
      const { changed, cleared, insertion } = answer({ action: 'clearSamples', own: 'ask' });
      expect(changed).toEqual([]);
      expect(cleared).toBeGreaterThan(5);
      expect(answer({ action: 'clearSamples', own: 'ask' }).cleared).toBe(0);
      const undone = { changed: [], done: true };
      expect(answer({ action: 'undo', id: insertion!.id, evenChanged: false })).toMatchObject(undone);
      expect(contentsOf(workbook)).toBe(whole);

      expect(answer({ action: 'undo', id, evenChanged: false })).toEqual({ ...undone, last: null });
      expect(contentsOf(workbook)).toBe(empty);
    },
  );

  test.each(templates.map(({ id }) => id))('a second %s has names and sheets of its own', id => {
    const answer = openAddOn(createMemoryBackend());
    const first = answer(creating({ id, language: 'en' }));
    const second = answer(creating({ id, language: 'en' }));
    expect(namesOf(second.places).filter(name => namesOf(first.places).includes(name))).toEqual([]);
    const book = app.getActiveSpreadsheet();
    const formulas = namesOf(second.places).flatMap(name =>
      book.getSheetByName(name)!.getDataRange().getFormulas().flat(),
    );
    expect(formulas.filter(formula => formula.includes(`clv_${id}_1_`))).toEqual([]);
    expect(formulas.filter(formula => formula.includes(`clv_${id}_2_`)).length).toBeGreaterThan(0);
    expect(answer({ action: 'templates' }).copies.map(({ copy }) => copy)).toEqual([1, 2]);
  });
});

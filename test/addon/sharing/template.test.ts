import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/build/catalogue';
import { findCalls } from '../../../src/formula/calls';
import type { Action, Answers, Reply, Request } from '../../../src/wizard/model/protocol';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');
const names = new Set((await catalogue()).map(({ definition }) => definition.name));

let book: Workbench;
beforeAll(async () => {
  book = await openTestWorkbench({ code });
});
afterAll(() => book.close());

function ask<A extends Action>(request: Extract<Request, { action: A }>): Answers[A] {
  const reply = book.run('sidebar', request) as Reply<A>;
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.answer;
}

const pictures = (sheets: readonly string[]) =>
  sheets.map(name => {
    const range = book.app.getActiveSpreadsheet().getSheetByName(name)!.getDataRange();
    return { name, values: range.getValues(), formulas: range.getFormulas() };
  });

describe('runs', () => {
  test('a template keeps its values when it is shared, and comes back', () => {
    const { places } = ask({ action: 'createTemplate', template: 'retention_case', language: 'es' });
    const sheets = places.map(({ sheetName }) => sheetName);
    const before = pictures(sheets);
    const preview = ask({ action: 'sharePreview', scope: 'workbook' });
    expect(preview.refused).toEqual([]);
    expect(preview.values.filter(place => !/RETENTION_BUDGET/.test(place))).toEqual([]);
    ask({ action: 'makeShareable', scope: 'workbook', strip: false });
    const frozen = pictures(sheets);
    frozen.forEach(({ name, values, formulas }, index) => {
      expect(formulas.flat().flatMap(formula => findCalls(formula, each => names.has(each)))).toEqual([]);
      values.forEach((line, row) => {
        line.forEach((value, column) => {
          const was = before[index]!.values[row]?.[column] ?? '';
          const told = `${name} ${row + 1} ${column + 1}`;
          if (typeof was === 'number')
            expect(Math.abs((value as number) - was), told).toBeLessThanOrEqual(1e-12 * Math.abs(was));
          else expect([told, value]).toEqual([told, was]);
        });
      });
    });
    expect(ask({ action: 'makeLive', evenChanged: false })).toEqual({ changed: [], done: true });
    expect(pictures(sheets)).toEqual(before);
  }, 120_000);
});

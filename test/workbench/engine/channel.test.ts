import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isQuiet, type Operation, perform } from '../../../src/workbench/engine/operations';
import { createRemoteBackend } from '../../../src/workbench/engine/remote-backend';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openTestWorkbench({ code: '', rows: 5000 });
});
afterAll(() => workbench.close());

describe('correct', () => {
  test('operations without an answer wait for the next that has one, and keep their order', () => {
    const batches: string[][] = [];
    const remote = createRemoteBackend(batch => {
      batches.push(batch.map(operation => operation.name));
      return [];
    });
    remote.activateSheet('s');
    remote.setTabColor('s', null);
    expect(batches).toEqual([]);
    remote.sheets();
    remote.freeze('s', 1, 0);
    remote.finish();
    remote.finish();
    expect(batches).toEqual([['activateSheet', 'setTabColor', 'sheets'], ['freeze']]);
  });

  test('a batch answers with what its last operation answers', async () => {
    const done: string[] = [];
    const backend = {
      setTabColor: async (sheet: string) => void done.push(sheet),
      locale: () => 'en_US',
    } as unknown as Parameters<typeof perform>[0];
    const batch: Operation[] = [
      { name: 'setTabColor', arguments: ['s', null] },
      { name: 'locale', arguments: [] },
    ];
    expect(await perform(backend, batch)).toBe('en_US');
    expect(done).toEqual(['s']);
    expect(batch.map(({ name }) => isQuiet(name))).toEqual([true, false]);
  });
});

describe('runs', () => {
  test('an answer larger than the shared memory comes in pieces, cut between any two bytes', () => {
    const sheet = workbench.app.getActiveSheet();
    const rows = Array.from({ length: 4000 }, (_, row) => [`${'€ñ'.repeat(400)}${row}`, row]);
    const range = sheet.getRange(1, 1, rows.length, 2).setNumberFormat('@');
    range.setValues(rows);
    expect(range.getValues()).toEqual(rows.map(([text, row]) => [text, row]));
  });

  test('what goes wrong in the engine is thrown where it was asked', () => {
    const { operations } = workbench;
    expect(() => operations.bounds('nowhere')).toThrow('There is no sheet with the id "nowhere".');
    expect(operations.locale()).toBe('en_US');
  });
});

describe('refuses', () => {
  test('an add-on that does not load, in its own words', async () => {
    await expect(openTestWorkbench({ code: 'throw new Error("does not load")' })).rejects.toThrow(
      'does not load',
    );
  });
});

import { describe, expect, test } from 'vitest';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { failAt } from '../../../src/workbench/script/failing';
import { openMemoryWorkbench } from '../../support/memory-workbench';

const code = `
function fill() {
  const sheet = SpreadsheetApp.getActiveSheet();
  sheet.getRange('A1').setValue(1);
  sheet.getRange('A2').setValue(2);
  sheet.getRange('A3').setValue(3);
}`;

const failure = 'Service Spreadsheets failed while accessing document with id workbench.';

function fillFailingAt(nth: number, lasting = false) {
  const memory = createMemoryBackend();
  const failing = failAt(memory, nth, { lasting });
  const { run } = openMemoryWorkbench({ code }, failing.operations);
  let message: string | undefined;
  try {
    run('fill');
  } catch (thrown) {
    message = (thrown as Error).message;
  }
  const [sheet] = memory.sheets();
  const values = memory.values({ sheet: sheet!.id, row: 1, column: 1, rows: 3, columns: 1 });
  return { message, values: values.flat(), calls: failing.calls() };
}

const { calls } = fillFailingAt(Number.POSITIVE_INFINITY);

describe('correct', () => {
  test('whichever call fails, the earlier ones have happened and the later ones have not', () => {
    const written = Array.from({ length: calls }, (_, index) => {
      const outcome = fillFailingAt(index + 1);
      expect(outcome.message).toBe(failure);
      expect(outcome.calls).toBe(index + 1);
      return outcome.values.filter(value => value !== '').length;
    });
    expect(written).toEqual([...written].sort());
    expect([written[0], written.at(-1)]).toEqual([0, 2]);
  });

  test('after the last call nothing fails', () => {
    expect(fillFailingAt(calls + 1)).toEqual({ message: undefined, values: [1, 2, 3], calls });
  });

  test('a lasting failure fails the next calls too', () => {
    const failing = failAt(createMemoryBackend(), 2, { lasting: true });
    expect(failing.operations.locale()).toBe('en_US');
    expect(() => failing.operations.locale()).toThrow(failure);
    expect(() => failing.operations.locale()).toThrow(failure);
  });
});

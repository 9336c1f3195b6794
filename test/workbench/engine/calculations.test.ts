import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

/** Longer than the spreadsheet waits for one more edit before it calculates on its own. */
const pause_milliseconds = 130;

const code = `
/** @customfunction */
function SLOWLY(value, milliseconds) {
  const end = Date.now() + milliseconds;
  while (Date.now() < end);
  return [[value], [value + 1]];
}
/** @customfunction */
function ROWS_OF(count) {
  const rows = [];
  for (let row = 1; row <= count; row++) rows.push([row]);
  return count === 1 ? 1 : rows;
}
`;

let workbench: Workbench;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
const values = (a1: string) => sheet.getRange(a1).getValues();
const type = (cells: Record<string, unknown>) => {
  for (const [a1, typed] of Object.entries(cells)) sheet.getRange(a1).setValue(typed);
};
/** Has the edits done so far arrive, without a wait for what they change. */
const send = () => workbench.operations.names();

beforeAll(async () => {
  workbench = await openTestWorkbench({ code });
});
afterAll(() => workbench.close());
beforeEach(() => {
  sheet = workbench.app.getActiveSpreadsheet().insertSheet();
});

describe('correct', () => {
  test('what is edited while a calculation goes on is calculated, and all that was to be calculated before', async () => {
    // Each cell reads what the one before it spills, so that each is calculated in a pass of its own.
    type({ A1: 1, B1: '=SLOWLY(A1;60)', C1: '=SLOWLY(B2;140)', D1: '=SLOWLY(C2;30)', E1: '=SLOWLY(D2;30)' });
    type({
      F1: '=SLOWLY(E2;30)',
      G1: '=SLOWLY(F2;30)',
      H1: '=SLOWLY(G2;30)',
      I1: '=H2',
      J1: 1,
      K1: '=J1*10',
    });
    expect(values('A1:K1')).toEqual([[1, 1, 2, 3, 4, 5, 6, 7, 8, 1, 10]]);
    type({ A1: 5 });
    send();
    await wait(pause_milliseconds);
    type({ J1: 2 });
    send();
    await wait(2 * pause_milliseconds);
    expect(values('A1:K1')).toEqual([[5, 5, 6, 7, 8, 9, 10, 11, 12, 2, 20]]);
  });

  test('a formula that is replaced while it is calculated leaves no result', async () => {
    type({ A1: 1, B1: '=SLOWLY(A1;140)', C1: '=A1+1', D1: '=B2*10' });
    send();
    await wait(pause_milliseconds);
    type({ C1: 'text', D1: 7 });
    expect(values('A1:D1')).toEqual([[1, 1, 'text', 7]]);
  });

  test.each([
    [3, 1, 0, 1],
    [3, 2, 1, 3],
    [4, 2, 1, 3],
    [2, 5, 4, 15],
  ])('a spill of %d rows over which one shrinks or grows becomes one of %d', (before, after, below, sum) => {
    // In the first pass the second spill still sees all that the first one covered before.
    type({ A1: before, B1: '=ROWS_OF(A1)', C1: '=ROWS_OF(COUNT(B1:B9))' });
    type({ D1: '=COUNT(C2:C9)', E1: '=SUM(C1:C9)', F1: '=ROWS_OF(COUNT(C1:C9))', G1: '=COUNT(F1:F9)' });
    expect(values('D1:G1')).toEqual([[before - 1, (before * (before + 1)) / 2, 1, before]]);
    type({ A1: after });
    expect(values('D1:G1')).toEqual([[below, sum, 1, after]]);
    const rows = Array.from({ length: 6 }, (_, row) => (row < after ? row + 1 : ''));
    expect(values('C1:C6')).toEqual(rows.map(each => [each]));
  });
});

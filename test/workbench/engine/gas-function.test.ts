import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hoverText } from '../../../src/workbench/engine/thrown';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

let workbench: Workbench;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
const value = (a1: string) => sheet.getRange(a1).getValue();
const type = (cells: Record<string, unknown>) => {
  for (const [a1, typed] of Object.entries(cells)) sheet.getRange(a1).setValue(typed);
};

beforeAll(async () => {
  workbench = await openTestWorkbench({ timeZone: 'America/New_York' });
});
afterAll(() => workbench.close());
beforeEach(() => {
  sheet = workbench.app.getActiveSpreadsheet().insertSheet();
});

describe('correct', () => {
  test.each([
    ['=ECHO()', []],
    ['=ECHO(A1)', [1.5]],
    ['=ECHO(A1:A1)', [1.5]],
    [
      '=ECHO(A1:B2)',
      [
        [
          [1.5, 'text'],
          [true, ''],
        ],
      ],
    ],
    ['=ECHO(B2)', ['']],
    ['=ECHO(B2:B3)', [[[''], ['']]]],
    ['=ECHO(1;;3)', [1, '', 3]],
    ['=ECHO(C1)', ['#DIV/0!']],
    ['=ECHO(B1:C1)', [[['text', '#DIV/0!']]]],
    ['=ECHO(NA())', ['#N/A']],
    ['=ECHO("007";"10%";TRUE)', ['007', '10%', true]],
    ['=ECHO(C2)', [0.1]],
    ['=ECHO(C3)', ['007']],
    ['=ECHO({1;2})', [[[1], [2]]]],
    ['=ECHO(A1:A2*2)', [[[3], [2]]]],
    // Midnight in New York is five o'clock in Greenwich, or four in summer.
    ['=ECHO(D1)', ['Date 2024-01-31T05:00:00.000Z']],
    ['=ECHO(D1:D2)', [[['Date 2024-01-31T05:00:00.000Z'], ['Date 2024-07-01T04:00:00.000Z']]]],
    [
      '=ECHO(D1:D)',
      [[['Date 2024-01-31T05:00:00.000Z'], ['Date 2024-07-01T04:00:00.000Z'], ...Array(998).fill([''])]],
    ],
  ])('%s receives what Apps Script would give it', (formula, expected) => {
    sheet.getRange('C3').setNumberFormat('@');
    type({
      A1: 1.5,
      B1: 'text',
      A2: true,
      C1: '=1/0',
      C2: '10%',
      C3: '007',
      D1: '2024-01-31',
      D2: '2024-07-01',
    });
    type({ F1: formula });
    expect(JSON.parse(value('F1') as string)).toEqual(expected);
  });

  test('each kind of result arrives as it is: texts are not guessed at, error texts are errors', () => {
    type({ A1: '=KINDS()', A4: '=ISERROR(A2)', B4: '=ISTEXT(A1)', C4: '=ISERROR(B2)' });
    expect(sheet.getRange('A1:F2').getValues()).toEqual([
      ['007', '10%', true, false, 1.5, ''],
      ['#N/A', '#DIV/0!', 'TRUE', '=A1', '', ''],
    ]);
    expect(sheet.getRange('A1:D2').getFormulas()).toEqual([
      ['=KINDS()', '', '', ''],
      ['', '', '', ''],
    ]);
    expect(sheet.getRange('A4:C4').getValues()).toEqual([[true, true, true]]);
  });

  test('a flat array is one row, and what is not finite is #NUM!', () => {
    type({ A1: '=FLAT()', A2: '=NOT_FINITE()' });
    expect(sheet.getRange('A1:C2').getValues()).toEqual([
      [1, 2, 3],
      ['#NUM!', '', ''],
    ]);
  });

  test('a date that comes back is the day that went in', () => {
    type({ A1: '2024-03-09', A2: '=DAYS_FROM(A1;1)' });
    expect(sheet.getRange('A2').getDisplayValue()).toBe('2024-03-09');
  });

  test('a spilling function is called once for one change', () => {
    type({ A1: 1, C1: '=CALLS(A1)', D1: '=SUM(C1:C2)' });
    const before = value('D1') as number;
    type({ A1: 2 });
    expect(value('D1')).toBe(before + 1);
    const spreadsheet = workbench.app.getActiveSpreadsheet();
    spreadsheet.setSpreadsheetLocale('en_GB');
    expect(value('D1')).toBe(before + 2);
    spreadsheet.setSpreadsheetLocale('en_US');
    expect(value('D1')).toBe(before + 3);
  });
});

describe('consistent', () => {
  test("what was thrown is told for the cell, with the bundle's line, until it succeeds", () => {
    const name = sheet.getName();
    type({ B2: 0, A1: '=COUNT_UP(B2)' });
    expect(value('A1')).toBe('#ERROR!');
    const thrown = workbench.errorAt(1, 1, name)!;
    expect(thrown.message).toBe('COUNT_UP needs at least 1 row, but got 0.');
    expect(hoverText(thrown)).toMatch(/^COUNT_UP needs at least 1 row, but got 0\. \(line \d+\)\.$/);
    sheet.insertRowsBefore(1, 2);
    expect([workbench.errorAt(1, 1, name), workbench.errorAt(3, 1, name)]).toEqual([undefined, thrown]);
    sheet.deleteRows(1, 2);
    expect(workbench.errorAt(1, 1, name)).toEqual(thrown);
    type({ B2: 1 });
    expect(value('A1')).toBe(1);
    expect(workbench.errorAt(1, 1, name)).toBeUndefined();
    type({ A1: '=BOOM("again")' });
    expect(workbench.errorAt(1, 1, name)?.message).toBe('again');
    type({ A1: '=1+1' });
    expect(workbench.errorAt(1, 1, name)).toBeUndefined();
  });

  test("a function answers in the spreadsheet's language, and anew when it changes", () => {
    const spreadsheet = workbench.app.getActiveSpreadsheet();
    type({ A1: '=LANGUAGE()', A2: 0.5 });
    expect(value('A1')).toBe('en_US');
    spreadsheet.setSpreadsheetLocale('es_ES');
    expect(value('A1')).toBe('es_ES');
    type({ A3: '1.234,5', A4: '=ECHO(A3;1,5)' });
    expect([value('A3'), value('A4'), sheet.getRange('A4').getFormula()]).toEqual([
      1234.5,
      '[1234.5,1.5]',
      '=ECHO(A3;1,5)',
    ]);
    spreadsheet.setSpreadsheetLocale('en_US');
    expect(sheet.getRange('A4').getFormula()).toBe('=ECHO(A3,1.5)');
  });
});

describe('refuses', () => {
  test('a custom function what Google refuses it', () => {
    type({ A1: '=FORBIDDEN()' });
    expect(value('A1')).toBe('#ERROR!');
    expect(workbench.errorAt(1, 1, sheet.getName())!.message).toBe(
      'not in the workbench: Spreadsheet (in a custom function).getSheets',
    );
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openTestWorkbench({
    html: { Sidebar: '<p>Help</p>' },
    answer: () => ({ button: 'YES', text: '' }),
  });
});
afterAll(() => workbench.close());

describe('runs', () => {
  test('a script that inserts a sheet with formulas reads their results at once', () => {
    expect(workbench.run('insertSchedule', { rows: 24 })).toEqual({
      lastRow: 27,
      total: 3000,
      shown: '20.00',
    });
    const sheet = workbench.app.getActiveSpreadsheet().getSheetByName('Schedule')!;
    sheet.getRange('B1').setValue(3);
    expect(sheet.getRange('D4').getValue()).toBe(60);
    expect(sheet.getLastRow()).toBe(6);
    expect(sheet.getFrozenRows()).toBe(3);
    expect(workbench.ui.toasts).toEqual([{ message: 'Done', title: 'Schedule' }]);
  });

  test('menus, sidebars and questions are what a person would have seen', () => {
    workbench.run('onOpen');
    workbench.run('showHelp');
    expect(workbench.ui.menus).toEqual([
      {
        caption: 'Customer Lifetime Value',
        items: [
          { kind: 'item', caption: 'Insert schedule', functionName: 'insertSchedule' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: 'More', items: [{ kind: 'item', caption: 'Help', functionName: 'showHelp' }] },
          },
        ],
      },
    ]);
    expect(workbench.ui.sidebars).toEqual([
      { title: 'Help', content: '<p>Help</p>', width: 300, height: 400 },
    ]);
    expect(workbench.run('ask')).toBe(true);
    expect(workbench.ui.questions).toEqual([
      { kind: 'alert', title: 'Title', text: 'Sure?', buttons: 'YES_NO' },
    ]);
  });
});

describe('consistent', () => {
  test("dates and errors belong to the add-on's own realm", () => {
    expect(workbench.run('today')).toEqual({ isDate: true, time: true });
    expect(workbench.run('catches')).toEqual({ isError: true, message: 'Range not found' });
  });

  test("the add-on sees none of the host's globals", () => {
    expect(workbench.run('globalsOfHost')).toEqual([]);
  });
});

describe('refuses', () => {
  test('a function that is not there', () => {
    expect(() => workbench.run('missing')).toThrow('Script function not found: missing');
  });

  test('what the workbench lacks, by name', () => {
    const sheet = workbench.app.getActiveSheet();
    expect(() => sheet.getRange('A1').moveTo).toThrow('not in the workbench: Range.moveTo');
    expect(() => workbench.app.openById).toThrow('not in the workbench: SpreadsheetApp.openById');
  });
});

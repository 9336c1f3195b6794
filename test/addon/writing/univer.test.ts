import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Insertion, Undone } from '../../../src/wizard/model/protocol';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';
import { double, onSheet, single } from './plans';
import { writingScript } from './writer';

let workbench: Workbench;
beforeAll(async () => {
  workbench = await openTestWorkbench({ code: writingScript });
});
afterAll(() => workbench.close());

const spreadsheet = () => {
  workbench.run('nothing');
  return workbench.app.getActiveSpreadsheet();
};
const insert = (...given: unknown[]) => workbench.run('insert', ...given) as Insertion;
const undo = (id: string) => workbench.run('undo', id, false) as Undone;

describe('runs', () => {
  test('over a spreadsheet that calculates: names and references lead to their cells', () => {
    const first = spreadsheet().getSheets()[0]!;
    first.getRange('A2:A3').setValues([['C01'], ['C02']]);
    const { id } = insert(onSheet(double, first.getSheetId()), 'new_sheet');
    const at = (a1: string) => spreadsheet().getRange(a1).getValue();
    expect([at('CLV!D6'), at("'Customers'' value'!C2"), at('CLV!D1')]).toEqual([15.5, 2, 1.1]);
    expect(spreadsheet().getRange('CLV!A2').getValue()).toBe('=Purchase');
    spreadsheet().getSheetByName("Customers' value")!.setName('Renamed');
    expect(at('CLV!D6')).toBe(15.5);
    expect(undo(id)).toEqual({ changed: [], done: true, last: null });
    expect(
      spreadsheet()
        .getSheets()
        .map(sheet => sheet.getName()),
    ).toEqual(['Sheet1']);
    expect(spreadsheet().getNamedRanges()).toEqual([]);
  });

  test('a block at the selection that rows and columns have moved since is found where it is', () => {
    const sheet = () => spreadsheet().getSheets()[0]!;
    const area = sheet()
      .getRange('C5:F10')
      .setBackground('#abcdef')
      .setFontStyle('italic')
      .setNumberFormat('0.0');
    area.getCell(1, 1).activate();
    const { id } = insert(single, 'selection');
    expect(sheet().getRange('D10').getFormula()).toBe('=D9*2');
    sheet().insertRowsBefore(2, 3).insertColumnsBefore(1, 1);
    expect(undo(id)).toEqual({ changed: [], done: true, last: null });
    const found = sheet().getRange('D8:F13');
    expect(found.getValues().flat().join('')).toBe('');
    expect(new Set([found.getBackgrounds(), found.getNumberFormats()].flat(2))).toEqual(
      new Set(['#abcdef', '0.0']),
    );
    expect(found.getCell(1, 1).getFontWeight()).toBe('normal');
    expect(sheet().getDataRange().getValues().flat().filter(String)).toEqual(['C01', 'C02']);
  });
});

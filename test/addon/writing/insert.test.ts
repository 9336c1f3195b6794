import { describe, expect, test } from 'vitest';
import type { FormulaPart, Plan } from '../../../src/templates/plan';
import type { ProblemId } from '../../../src/wizard/model/protocol';
import type { MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { pictureOf } from './picture';
import { double, onSheet, shaped, single } from './plans';
import { newWorkbook, openWriter, problemOf } from './writer';

/** A Spanish workbook gives formulas back as they are written, with ";". */
function open() {
  const workbook = newWorkbook({ locale: 'es_ES', timeZone: 'America/Mexico_City' });
  const writer = openWriter(workbook);
  const sheet = writer.spreadsheet.getSheets()[0]!;
  sheet.getRange('B3').activate();
  return { workbook, writer, sheet, number: sheet.getSheetId() };
}

const formulaPlan = (...formula: FormulaPart[]): Plan => ({
  ...single,
  blocks: [
    { id: 'one', sheet: 'One', rows: 1, columns: 1, cells: [{ row: 1, column: 1, content: { formula } }] },
  ],
});

describe('correct', () => {
  test('what stands where, how it looks and what it is called', () => {
    const { writer, sheet } = open();
    expect(writer.insert(single, 'selection')).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{8}$/),
      title: 'What a customer is worth',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      places: [{ sheetId: sheet.getSheetId(), range: 'B3:D8', sheetName: 'Sheet1' }],
    });
    const at = (a1: string) => writer.spreadsheet.getSheets()[0]!.getRange(a1);
    expect(
      at('B3:D8')
        .getValues()
        .map(row => row.map(String)),
    ).toEqual([
      ['What a customer is worth', '', ''],
      ['=Purchase', '60', ''],
      ['Purchases a year', '4', ''],
      ['Since', String(new Date(Date.UTC(2024, 1, 29, 6))), ''],
      ['Value', '', ''],
      ['', '', 'true'],
    ]);
    expect(at('C7:C8').getFormulas().flat()).toEqual([
      '=CLV(clv_worth_1_purchase;clv_worth_1_frequency;3)',
      '=C7*2',
    ]);
    expect(at('C4:C7').getNumberFormats().flat()).toEqual([
      '#,##0.00" €"',
      '#,##0.00',
      'dd/mm/yyyy',
      '#,##0.00" €"',
    ]);
    expect([at('C4').getNote(), at('B3').getFontWeight(), at('C5').getBackground()]).toEqual([
      'Net',
      'bold',
      '#fff8e1',
    ]);
    expect(writer.spreadsheet.getRangeByName('clv_worth_1_frequency')!.getA1Notation()).toBe('C5');
    expect(writer.spreadsheet.getActiveRange()!.getA1Notation()).toBe('B3');
  });

  test('a sheet of its own is shaped, shown and found by the next free name', () => {
    const { writer } = open();
    const [first, second] = [writer.insert(shaped, 'new_sheet'), writer.insert(shaped, 'new_sheet')];
    expect([first, second].flatMap(({ places }) => places.map(each => each.sheetName))).toEqual([
      'CLV',
      'CLV 2',
    ]);
    const { spreadsheet } = writer;
    const sheet = spreadsheet.getSheetByName('CLV')!;
    expect([sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getFrozenRows(), sheet.isSheetHidden()]).toEqual(
      [40, 18, 1, false],
    );
    expect([1, 2, 3, 4].map(column => sheet.getColumnWidth(column))).toEqual([200, 90, 90, 300]);
    expect(spreadsheet.getSheets().map(each => each.getName())).toEqual([
      'Sheet1',
      'CLV',
      'CLV 2',
      '_clv_journal',
    ]);
    expect(spreadsheet.getNamedRanges().map(named => named.getName())).toContain('clv_worth_2_purchase');
    expect(spreadsheet.getActiveSheet().getName()).toBe('CLV 2');
  });

  test('blocks point at each other, at the cells of the user and at assumptions made on the way', () => {
    const { writer, number, sheet } = open();
    sheet.setName("It's mine");
    writer.insert(onSheet(double, number), 'selection');
    const { spreadsheet } = writer;
    const formula = (a1: string) => spreadsheet.getRange(a1).getFormula();
    expect(formula("'It''s mine'!E8")).toBe("=SUM('Customers'' value'!B2:B)");
    expect(formula("'It''s mine'!E3")).toBe('=1+clv_discount_rate');
    expect(formula("'Customers'' value'!C1")).toBe("='It''s mine'!C7");
    expect(formula("'Customers'' value'!C2")).toBe("=COUNTA('It''s mine'!A2:A)");
    expect(spreadsheet.getRange("'Customers'' value'!A1:B4").getValues()).toEqual([
      ['customer', 'value'],
      ['001', 12.5],
      ['=C02', 3],
      ['TRUE', false],
    ]);
    const rate = spreadsheet.getRangeByName('clv_discount_rate')!;
    expect([rate.getSheet().getName(), rate.getValue(), rate.getNumberFormat()]).toEqual([
      'Supuestos CLV',
      0.1,
      '0.00%',
    ]);
    expect(writer.readAssumptions()).toMatchObject({ period: 'month', currency: 'EUR', language: '' });
  });
});

describe('consistent', () => {
  test.each([
    ['a sheet of its own', single, 'new_sheet'],
    ['the selection', single, 'selection'],
    ['two blocks', double, 'new_sheet'],
    ['two blocks at the selection', double, 'selection'],
  ] as const)('what is shown first is what is written then: %s', (_, plan, target) => {
    const { workbook, writer, number } = open();
    const numbered = onSheet(plan, number);
    const before = pictureOf(workbook);
    const shown = writer.place(numbered, target);
    expect(pictureOf(workbook)).toBe(before);
    const { places } = writer.insert(numbered, target);
    const { spreadsheet } = writer;
    expect(places.map(({ sheetName, range }) => ({ sheetName, range }))).toEqual(
      shown.blocks.map(({ sheetName, range }) => ({ sheetName, range })),
    );
    for (const { sheetName, formulas } of shown.blocks) {
      const sheet = spreadsheet.getSheetByName(sheetName)!;
      expect(formulas.length).toBeGreaterThan(0);
      for (const { address, formula } of formulas) expect(sheet.getRange(address).getFormula()).toBe(formula);
    }
    expect(shown.makesAssumptions).toBe(plan === double);
  });

  test('a block takes few changing calls', () => {
    const { workbook, writer } = open();
    let changing = 0;
    const counted = new Proxy(workbook, {
      get: (target, name: keyof WorkbookOperations) => {
        if (/^(set|write|clear|insert|delete|rename|hide|freeze|copy|activate)/.test(name)) changing++;
        return target[name];
      },
    });
    openWriter(counted as MemoryBackend).insert(shaped, 'new_sheet');
    expect(changing).toBeLessThanOrEqual(40);
    openWriter(workbook);
    expect(writer.lastInsertion()?.title).toBe(shaped.title);
  });
});

describe('refuses', () => {
  const occupying: [what: string, occupy: (cell: GoogleAppsScript.Spreadsheet.Range) => unknown][] = [
    ['a value', cell => cell.setValue(0)],
    ['a formula', cell => cell.setFormula('=A1')],
    ['a note', cell => cell.setNote('mine')],
  ];
  test.each(occupying)('a place with %s in it, named by its first used cell', (_, occupy) => {
    const { workbook, writer, sheet } = open();
    occupy(sheet.getRange('D8'));
    occupy(sheet.getRange('E1:E9'));
    const before = pictureOf(workbook);
    for (const call of [writer.place, writer.insert])
      expect(problemOf(() => call(single, 'selection'))).toEqual({ id: 'occupied', about: 'D8' });
    expect(pictureOf(workbook)).toBe(before);
  });

  test.each<[string, ProblemId, string, Plan]>([
    ['an input that no cell is', 'unknown_reference', 'margin', formulaPlan('=', { input: 'margin' })],
    [
      'an assumption that there is none',
      'unknown_reference',
      'clv_luck',
      formulaPlan('=', { assumption: 'luck' }),
    ],
    [
      'a block of another plan',
      'unknown_reference',
      'other',
      formulaPlan('=', { block: 'other', from: [1, 1] }),
    ],
    ['a sheet that is gone', 'no_such_range', 'A1', formulaPlan('=', { sheetId: -7, range: 'A1' })],
    [
      'a range that is none',
      'no_such_range',
      'A1;B1',
      onSheet(formulaPlan('=', { sheetId: 0, range: 'A1;B1' }), open().number),
    ],
    ['more room than the sheet has', 'no_room', 'B3:S42', shaped],
  ])('%s', (_, id, about, plan) => {
    const { workbook, writer } = open();
    const before = pictureOf(workbook);
    expect(problemOf(() => writer.insert(plan, 'selection'))).toEqual({ id, about });
    expect(pictureOf(workbook)).toBe(before);
  });

  test.each([
    ['You are trying to edit a protected cell or object.', 'protected'],
    ['Estás intentando editar una celda u objeto protegidos.', 'protected'],
    ['You do not have permission to edit this.', 'protected'],
    ['You do not have permission to call SpreadsheetApp.getActive.', 'failed'],
    ['Service error: Spreadsheets', 'failed'],
  ])('with the reason that Google gives: %s', (message, id) => {
    const { workbook } = open();
    const before = pictureOf(workbook);
    const shut = new Proxy(workbook, {
      get: (target, name: keyof WorkbookOperations) =>
        name === 'setNumberFormats'
          ? () => {
              throw new Error(message);
            }
          : target[name],
    });
    expect(problemOf(() => openWriter(shut).insert(single, 'selection'))).toEqual({ id });
    expect(pictureOf(workbook)).toBe(before);
  });
});

import { describe, expect, test } from 'vitest';
import { contentsOf } from './picture';
import { double, onSheet, single, values } from './plans';
import { newWorkbook, openWriter, problemOf, type Writer } from './writer';

function open() {
  const workbook = newWorkbook();
  const writer = openWriter(workbook);
  const [sheet] = writer.spreadsheet.getSheets();
  return { workbook, writer, sheet: sheet!, before: contentsOf(workbook) };
}

const sheetNamed = (writer: Writer, name: string) => writer.spreadsheet.getSheetByName(name)!;
const namesIn = (writer: Writer) => writer.spreadsheet.getNamedRanges().map(named => named.getName());

describe('correct', () => {
  test('the last insertion first, then the one before', () => {
    const { workbook, writer, before } = open();
    const first = writer.insert(single, 'new_sheet');
    writer.spreadsheet.getSheets()[0]!.activate();
    const second = writer.insert(single, 'selection');
    expect(writer.lastInsertion()).toEqual(second);
    expect(writer.undo(second.id)).toEqual({ changed: [], done: true, last: first });
    expect(writer.undo(first.id)).toEqual({ changed: [], done: true, last: null });
    expect(contentsOf(workbook)).toBe(before);
  });

  test('changed cells are listed, and gone through only if told to', () => {
    const { workbook, writer, sheet, before } = open();
    sheet.getRange('B2').activate();
    const { id } = writer.insert(onSheet(double, sheet.getSheetId()), 'selection');
    sheet.getRange('C3').setValue(61);
    sheet.getRange('C6').setFormula('=1');
    sheet.getRange('E4').setValue('beside');
    sheet.getRange('G1').setValue('elsewhere');
    const own = sheetNamed(writer, "Customers' value");
    own.getRange('A2').setValue('1');
    own.getRange('F20').setFormula('=A1');
    const changed = [
      'Sheet1!C3',
      'Sheet1!C6',
      'Sheet1!E4',
      "'Customers'' value'!A2",
      "'Customers'' value'!F20",
    ];
    const kept = contentsOf(workbook);
    expect(writer.undo(id)).toMatchObject({ done: false, last: { id } });
    expect(new Set(writer.undo(id).changed)).toEqual(new Set(changed));
    expect(contentsOf(workbook)).toBe(kept);
    expect(writer.undo(id, true)).toMatchObject({ done: true, last: null });
    writer.spreadsheet.getSheets()[0]!.getRange('G1').clearContent();
    expect(contentsOf(workbook)).toBe(before);
  });

  test('at most twenty changed cells are listed', () => {
    const { writer } = open();
    const { id } = writer.insert(single, 'new_sheet');
    sheetNamed(writer, 'CLV').getRange('H1:H30').setValue('more');
    expect(writer.undo(id).changed).toHaveLength(20);
  });

  test('of a table too long for one cell of the journal too', () => {
    const { workbook, writer, before } = open();
    const rows = Array.from({ length: 1_200 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * column),
    );
    const tall = {
      id: 'tall',
      sheet: 'Tall',
      rows: 1_200,
      columns: 10,
      cells: [],
      tables: [{ row: 1, column: 1, values: rows }],
    };
    const { id } = writer.insert({ ...single, blocks: [tall] }, 'new_sheet');
    expect(sheetNamed(writer, '_clv_journal').getLastRow()).toBe(3);
    const last = sheetNamed(writer, 'Tall').getRange('J1200');
    last.setValue(-1);
    expect(writer.undo(id)).toMatchObject({ changed: ['Tall!J1200'], done: false });
    last.setValue(1_199 * 9);
    expect(writer.undo(id)).toMatchObject({ changed: [], done: true });
    expect(contentsOf(workbook)).toBe(before);
  });

  test('what formulas spill is no change', () => {
    const { writer } = open();
    const { id } = writer.insert(
      {
        ...single,
        blocks: [
          {
            id: 'spill',
            sheet: 'Spill',
            rows: 3,
            columns: 2,
            cells: [{ row: 1, column: 1, content: { formula: ['=A5:B9'] } }],
          },
        ],
      },
      'new_sheet',
    );
    const sheet = sheetNamed(writer, 'Spill');
    sheet.getRange('A2:A5').setValue('spilled further than it was');
    sheet.getRange('B1:B5').setValue('spilled');
    expect(writer.undo(id).changed).toEqual([]);
  });

  test.each<[string, (writer: Writer) => unknown]>([
    ['another name', writer => sheetNamed(writer, 'CLV').setName('Ours now')],
    [
      'a place further back',
      writer => sheetNamed(writer, 'CLV').activate() && writer.spreadsheet.moveActiveSheet(1),
    ],
    ['no place any more', writer => writer.spreadsheet.deleteSheet(sheetNamed(writer, 'CLV'))],
  ])('a sheet that got %s since', (_, change) => {
    const { workbook, writer, before } = open();
    const { id } = writer.insert(single, 'new_sheet');
    change(writer);
    expect(writer.undo(id)).toEqual({ changed: [], done: true, last: null });
    expect(contentsOf(workbook)).toBe(before);
  });

  test('the only visible sheet leaves an empty one behind', () => {
    const { writer } = open();
    const { id } = writer.insert(single, 'new_sheet');
    writer.spreadsheet.getSheets()[0]!.hideSheet();
    expect(writer.undo(id).done).toBe(true);
    expect(
      writer.spreadsheet
        .getSheets()
        .map(sheet => sheet.isSheetHidden())
        .sort(),
    ).toEqual([false, true]);
  });

  test.each<[string, (writer: Writer) => unknown, boolean]>([
    ['nobody needs', () => undefined, false],
    ['were changed', writer => writer.saveAssumptions(values), true],
    [
      'another formula reads',
      writer => writer.spreadsheet.getSheets()[0]!.getRange('A9').setFormula('=2*CLV_Target_Ratio'),
      true,
    ],
    [
      'another name only resembles',
      writer => writer.spreadsheet.getSheets()[0]!.getRange('A9').setFormula('=clv_period_2'),
      false,
    ],
  ])('assumptions that %s', (_, change, stay) => {
    const { writer, sheet } = open();
    const { id } = writer.insert(onSheet(double, sheet.getSheetId()), 'new_sheet');
    change(writer);
    expect(writer.undo(id)).toMatchObject({ changed: [], done: true });
    expect([writer.readAssumptions() !== null, namesIn(writer).includes('clv_period')]).toEqual([stay, stay]);
    expect(namesIn(writer).some(name => name.startsWith('clv_orders'))).toBe(false);
  });
});

describe('refuses', () => {
  test('what was never inserted, and what was taken back', () => {
    const { writer } = open();
    expect(problemOf(() => writer.undo('00000000'))).toEqual({ id: 'nothing_to_undo' });
    const { id } = writer.insert(single, 'new_sheet');
    writer.undo(id);
    expect(problemOf(() => writer.undo(id))).toEqual({ id: 'nothing_to_undo' });
  });
});

describe('runs', () => {
  test('rows of the journal that nobody can read keep nobody from working', () => {
    const { writer } = open();
    const { id } = writer.insert(single, 'new_sheet');
    sheetNamed(writer, '_clv_journal')
      .getRange('A3:H3')
      .setValues([['x', '', 'insert', 1, 'A1', 'torn', '', 'staged']]);
    expect([writer.isUnfinished(), writer.lastInsertion()!.id]).toEqual([false, id]);
    expect(writer.undo(id).done).toBe(true);
  });
});

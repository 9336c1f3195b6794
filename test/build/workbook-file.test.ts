import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { BookContents, SheetContents } from '../../src/build/workbook-file/book-contents';
import { excelFormula, formulaInRow } from '../../src/build/workbook-file/excel-formula';
import { shareableBook } from '../../src/build/workbook-file/shareable-book';
import { excelValidation } from '../../src/build/workbook-file/validations';
import { writeBook } from '../../src/build/workbook-file/write-book';
import { cohortsTemplate } from '../../src/templates/cohorts/cohorts';
import { builtHtml } from '../support/built-html';
import { builtEngine } from '../support/workbench';
import { readWorkbookFile, recalculated } from '../support/workbook-file';

const sheet = (name: string, rest: Partial<SheetContents>): SheetContents => ({
  name,
  tabColour: null,
  frozenRows: 0,
  frozenColumns: 0,
  columnWidths: [],
  cells: [],
  looks: [],
  notes: [],
  validations: [],
  alarms: [],
  charts: [],
  ...rest,
});

describe('consistent', () => {
  test.each([
    ['=A1;2', 'A1,2', false],
    ['=IF(A1="a;b";ROUND(B2;1);"")', 'IF(A1="a;b",ROUND(B2,1),"")', false],
    ['=SWITCH(A1;1;IFNA(B1;0))', '_xlfn.SWITCH(A1,1,_xlfn.IFNA(B1,0))', false],
    ['=ARRAYFORMULA(A1:A3*2)', '(A1:A3*2)', true],
    [
      '=1+ARRAYFORMULA(IF(A2:A="";"";SUM(\'x y\'!$B$2:$B)))',
      '1+(IF(A2:A9="","",SUM(\'x y\'!$B$2:$B$1048576)))',
      true,
    ],
    ['=COUNTIF($A$2:$A;">0")', 'COUNTIF($A$2:$A$1048576,">0")', false],
    ['=SUMPRODUCT(A1:A3;B1:B3)', 'SUMPRODUCT(A1:A3,B1:B3)', false],
    ['=SUMPRODUCT(IF(A1:A3>0;1;0))', 'SUMPRODUCT(IF(A1:A3>0,1,0))', true],
    ['=VLOOKUP(A1;B1:C9;2;FALSO)', 'VLOOKUP(A1,B1:C9,2,FALSE)', false],
    ["=SUM('x y'!$A$1:'x y'!B$2)", "SUM('x y'!$A$1:B$2)", false],
    ['=SUM(SEQUENCE(3))', 'SUM(_xlfn.SEQUENCE(3))', true],
  ])('%s is written as %s', (formula, text, isArray) => {
    expect(excelFormula(formula, 9)).toEqual({ text, isArray });
  });

  test.each([
    ['=IF(B1=0;ARRAYFORMULA(IF(A2:A="";"";A2:A*$B$1));"")', '=IF(B1=0;(IF(A5="";"";A5*$B$1));"")'],
    ['=ARRAYFORMULA(VLOOKUP($A$2:$A$9;x!A2:B9;2;FALSE))', '=(VLOOKUP($A5;x!A2:B9;2;FALSE))'],
    ['=TRANSPOSE(ARRAYFORMULA(x!$B$1:$E$1*$A$9))', '=((x!$E$1*$A$9))'],
    ['=ARRAYFORMULA(B1:C1*2)', undefined],
    ['=SUM(A2:A9)', undefined],
  ])('%s from row 2 down says %s in row 5', (formula, text) => {
    expect(formulaInRow(formula, 2, 5)).toBe(text);
  });

  test('every kind of content comes back from the file', async () => {
    const book: BookContents = {
      title: 'Kinds',
      names: [{ name: 'clv_x', sheet: 'A & B', area: [1, 1, 1, 1] }],
      sheets: [
        sheet('A & B', {
          cells: [
            { row: 1, column: 1, value: 0.1 },
            { row: 2, column: 1, value: '=not "a" <formula>' },
            { row: 3, column: 1, value: true },
            { row: 4, column: 1, value: '007' },
            { row: 1, column: 2, value: 0.30000000000000004, formula: 'clv_x*3' },
            { row: 2, column: 2, value: '', formula: 'IF(A1>1,1,"")' },
            { row: 3, column: 2, value: false, formula: 'A1>1' },
            { row: 1, column: 3, value: 2, formula: '(ROW(A1:A2)*2)', filled: [2, 1] },
            { row: 2, column: 3, value: 4 },
          ],
          looks: [{ style: { background: '#fff8e1' }, pattern: '0.0%', areas: [[1, 1, 1, 1]] }],
          notes: [{ row: 1, column: 1, text: 'A note' }],
          validations: [
            {
              rule: {
                criteria: 'VALUE_IN_LIST',
                values: ['a', 'b'],
                allowInvalid: false,
                helpText: 'Choose',
              },
              areas: [[4, 1, 1, 1]],
            },
          ],
        }),
      ],
    };
    const bytes = await writeBook(book);
    expect(await writeBook(book)).toEqual(bytes);
    const file = readWorkbookFile(bytes);
    const first = book.sheets[0]!;
    const back = file.cells.map(({ row, column, value, formula }) => [row, column, value, formula]);
    const sent = first.cells.map(({ row, column, value, formula }) => [row, column, value, formula]);
    expect(back.sort()).toEqual(sent.sort());
    expect(file.cells.find(({ address }) => address === 'C1')?.area).toBe('C1:C2');
    expect([...file.names]).toEqual([['clv_x', "'A & B'!$A$1"]]);
    expect(file.book.Sheets['A & B']!.A1.c[0].t).toBe('A note');
    expect(Object.fromEntries(recalculated(file))).toEqual({
      'A & B!B1': 0.3,
      'A & B!B2': '',
      'A & B!B3': false,
      'A & B!C1': 2,
    });
  });
});

describe('refuses', () => {
  test.each([
    ['a function that Excel does not have', () => excelFormula('=QUERY(A1:B2;"select A")'), /QUERY/],
    ['a function of ours', () => excelFormula('=CLV(1;2;3)'), /CLV/],
    ['a formula that Excel does not read', () => excelFormula(`="${'a'.repeat(9000)}"`), /8192/],
    [
      'a choice of words with a comma',
      () =>
        excelValidation(
          { criteria: 'VALUE_IN_LIST', values: ['a,b'], allowInvalid: false, helpText: '' },
          'A1',
        ),
      /a,b/,
    ],
  ])('%s', (_, write, message) => {
    expect(write).toThrow(message);
  });
});

describe('runs', () => {
  test('a template written now is the file that is kept, to the last byte', async () => {
    const code = readFileSync(new URL('../../dist/Code.js', import.meta.url), 'utf8');
    const addOn = { code, html: builtHtml(), enginePath: await builtEngine() };
    const written = await writeBook(await shareableBook(addOn, cohortsTemplate, 'en'));
    const kept = readFileSync(new URL('../../docs/templates/cohorts.en.xlsx', import.meta.url));
    expect(Buffer.compare(Buffer.from(written), kept), 'npm run templates writes it anew').toBe(0);
  }, 60_000);
});

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { openTestWorkbench } from '../../support/workbench';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

let workbench: Workbench;
let sheet: Sheet;
const value = (a1: string) => sheet.getRange(a1).getValue();
const values = (a1: string) => sheet.getRange(a1).getValues();
const shown = (a1: string) => sheet.getRange(a1).getDisplayValue();
const type = (cells: Record<string, unknown>) => {
  for (const [a1, typed] of Object.entries(cells)) sheet.getRange(a1).setValue(typed);
};

beforeAll(async () => {
  workbench = await openTestWorkbench();
});
afterAll(() => workbench.close());
beforeEach(() => {
  sheet = workbench.app.getActiveSpreadsheet().insertSheet();
});

describe('correct', () => {
  test('a spill that feeds a cell that feeds a spill stays fresh to the end of the chain', () => {
    type({
      A1: 3,
      A2: '=COUNT_UP(A1)',
      D1: '=SUM(A2:A20)-COUNT(A2:A20)',
      D2: '=COUNT_UP(D1)',
      G1: '=SUM(E2:E20)',
      G2: '=COUNT_UP(G1/10)',
      J1: '=SUM(H2:H30)',
    });
    expect([value('D1'), value('G1'), value('J1')]).toEqual([3, 60, 210]);
    type({ A1: 4 });
    expect([value('D1'), value('G1'), value('J1')]).toEqual([6, 210, 2310]);
  });

  test('dependants forget the cells of a spill that shrinks, fails or is deleted', () => {
    type({ A1: 6, A2: '=COUNT_UP(A1)', D1: '=COUNT(B2:B20)' });
    expect(value('D1')).toBe(6);
    type({ A1: 2 });
    expect(value('D1')).toBe(2);
    expect(values('A2:B5')).toEqual([
      [1, 10],
      [2, 20],
      ['', ''],
      ['', ''],
    ]);
    type({ A1: 0 });
    expect([value('A2'), value('D1')]).toEqual(['#ERROR!', 0]);
    type({ A1: 1 });
    expect([value('A2'), value('B2'), value('D1')]).toEqual([1, '', 0]);
    type({ A1: 5 });
    expect(value('D1')).toBe(5);
    sheet.getRange('A2').clearContent();
    expect(value('D1')).toBe(0);
    expect(sheet.getLastRow()).toBe(1);
  });

  test('a name that moved with inserted rows is followed by the formulas that use it', () => {
    type({ A1: 5, D1: '=moving_name*10' });
    workbench.app.getActiveSpreadsheet().setNamedRange('moving_name', sheet.getRange('A1'));
    expect(value('D1')).toBe(50);
    sheet.insertRowsBefore(1, 1);
    type({ A2: 7 });
    expect(value('D2')).toBe(70);
    workbench.app.getActiveSpreadsheet().setNamedRange('moving_name', sheet.getRange('A9'));
    type({ A9: 1 });
    expect(value('D2')).toBe(10);
  });

  test.each([
    ['[a] * b?', "'[a] * b?'!"],
    ['@1/2\\!', "'@1/2\\!'!"],
    ["What's [it]?", "'What''s [it]?'!"],
  ])('formulas and names follow the sheet %s', (name, quoted) => {
    const other = workbench.app.getActiveSpreadsheet().insertSheet(name);
    other.getRange('A1:A2').setValues([[3], [4]]);
    workbench.app.getActiveSpreadsheet().setNamedRange('its_cell', other.getRange('A2'));
    type({ A1: `=${quoted}A1*10`, B1: `=SUM(${quoted}A1:A)`, C1: '=its_cell', D1: `="${name}"` });
    expect(values('A1:D1')).toEqual([[30, 7, 4, name]]);
    other.setName('Plain');
    other.getRange('A2').setValue(5);
    expect(values('A1:C1')).toEqual([[30, 8, 5]]);
    other.setName(name);
    other.getRange('A2').setValue(6);
    expect(values('A1:C1')).toEqual([[30, 9, 6]]);
    expect(sheet.getRange('A1:B1').getFormulas()).toEqual([[`=${quoted}A1*10`, `=SUM(${quoted}A1:A)`]]);
    expect(workbench.app.getActiveSpreadsheet().getRangeByName('its_cell')!.getSheet().getName()).toBe(name);
    workbench.app.getActiveSpreadsheet().deleteSheet(other);
  });

  test.each([
    ['=EDATE(DATE(2024,1,31),1)', '2024-02-29'],
    ['=EDATE(DATE(2024,2,29),-12)', '2023-02-28'],
    ['=EDATE(DATE(2023,12,31),2)', '2024-02-29'],
    ['=EDATE(DATE(2024,1,15),1)', '2024-02-15'],
  ])('%s is %s', (formula, day) => {
    type({ A1: formula });
    expect(shown('A1')).toBe(day);
  });

  test('a formula that depends on itself is #REF!, and recovers', () => {
    type({ A1: '=B1+1', B1: '=A1+1', C1: '=B1*2', D1: '=D1' });
    expect(values('A1:D1')).toEqual([['#REF!', '#REF!', '#REF!', '#REF!']]);
    type({ A1: 5 });
    expect(values('A1:C1')).toEqual([[5, 6, 12]]);
  });

  test('a formula may ask where its own cell is', () => {
    type({ A5: '=ROW(A5)+COLUMN(A5)', B5: '=ROWS(B5:B9)*A5', C5: '=ROW(C5)+C5', D5: '=SUM(D1:D9)+ROW(D5)' });
    expect(values('A5:D5')).toEqual([[6, 30, '#REF!', '#REF!']]);
    type({ A6: '=ROW(A6)', B6: '=2*A6', C6: '=SUM(A6:B6)' });
    expect(values('A6:C6')).toEqual([[6, 12, 18]]);
  });

  test('a blocked spill is #REF!, in values, on the screen and in what refers to it', () => {
    type({ A1: '=COUNT_UP(3)', A2: 'in the way', D1: '=A1', E1: '=ECHO(A1)' });
    expect([value('A1'), shown('A1'), value('D1'), shown('D1'), value('E1')]).toEqual([
      '#REF!',
      '#REF!',
      '#REF!',
      '#REF!',
      '["#REF!"]',
    ]);
    expect(sheet.getLastRow()).toBe(2);
    sheet.getRange('A2').clearContent();
    expect(values('A1:B3')).toEqual([
      [1, 10],
      [2, 20],
      [3, 30],
    ]);
  });

  test('spilled dates are dates, to read and to see', () => {
    type({ A1: '2024-02-28', B1: '=DAYS_FROM(A1,3)' });
    expect(sheet.getRange('B1:B3').getDisplayValues()).toEqual([
      ['2024-02-28'],
      ['2024-02-29'],
      ['2024-03-01'],
    ]);
    expect((value('B3') as Date).toISOString()).toBe('2024-03-01T00:00:00.000Z');
  });

  test('a spilled blank is blank', () => {
    type({ A1: 1, A3: 3, C1: '=ARRAYFORMULA(A1:A3)' });
    expect(sheet.getRange('C1:C3').getDisplayValues()).toEqual([['1'], [''], ['3']]);
    expect(values('C1:C3')).toEqual([[1], [''], [3]]);
  });

  test('a link is its label, to read, to see and to refer to', () => {
    type({ A1: '=HYPERLINK("https://example.com";"Label")', A2: '=HYPERLINK("https://example.com")' });
    type({ B1: '=A1&"!"', B2: '=ECHO(A1)', C1: '=HYPERLINK("https://example.com";1/0)' });
    expect(values('A1:B2')).toEqual([
      ['Label', 'Label!'],
      ['https://example.com', '["Label"]'],
    ]);
    expect([shown('A1'), shown('A2'), value('C1')]).toEqual(['Label', 'https://example.com', '#DIV/0!']);
    expect(sheet.getRange('A1').isBlank()).toBe(false);
    type({ D1: true, E1: '=IF(D1;HYPERLINK("https://example.com";"Label");5)', F1: '=E1' });
    for (const [isLink, content] of [
      [true, 'Label'],
      [false, 5],
      [true, 'Label'],
    ] as const) {
      type({ D1: isLink });
      expect([value('E1'), shown('E1'), value('F1')]).toEqual([content, String(content), content]);
    }
  });

  test('styles and formats leave formulas and what they spill', () => {
    type({ A1: 2, B1: '=COUNT_UP(A1)', D1: '=SUM(B1:C9)' });
    const formulas = sheet.getRange('A1:D2').getFormulas();
    const content = values('A1:D2');
    const styled: ((range: GoogleAppsScript.Spreadsheet.Range) => unknown)[] = [
      range => range.setFontWeight('bold'),
      range => range.setNumberFormat('0.00'),
      range => range.setBorder(true, true, true, true, true, true),
      range => sheet.getRange('J1:M2').copyTo(range, workbench.app.CopyPasteType.PASTE_FORMAT, false),
      range => range.clearFormat(),
    ];
    for (const style of styled) {
      style(sheet.getRange('A1:D2'));
      expect(sheet.getRange('A1:D2').getFormulas()).toEqual(formulas);
      expect(values('A1:D2')).toEqual(content);
    }
    expect(values('D1')).toEqual([[33]]);
  });

  test('a lookup over a spill sees what the spill has become', () => {
    type({
      A1: 3,
      A2: '=COUNT_UP(A1)',
      D1: '=MATCH(30,B2:B9,0)',
      D2: '=VLOOKUP(2,A2:B9,2,FALSE)',
      D3: '=COUNTIF(B2:B9,30)',
    });
    expect(values('D1:D3')).toEqual([[3], [20], [1]]);
    type({ A1: 2 });
    expect(values('D1:D3')).toEqual([['#N/A'], [20], [0]]);
    type({ A1: 4 });
    expect(values('D1:D3')).toEqual([[3], [20], [1]]);
  });

  test('a 0 is no empty text, though it was compared with 0 before', () => {
    type({ A1: 0, B1: '=A1=0', C1: '=A1=""', D1: '=A1=0', A2: '=""', B2: '=A2=""', C2: '=A3=""' });
    expect(values('B1:D1')).toEqual([[true, false, true]]);
    expect(values('B2:C2')).toEqual([[true, true]]);
  });

  test('a number in a formula is a number, however it is written', () => {
    type({ A1: '=ECHO(4.0;.50;1e3;007)', A2: '=ISNUMBER(4.0)', A3: '=SUM(1.50;-2.0)', A4: '=0.10&" x"' });
    expect(values('A1:A4')).toEqual([['[4,0.5,1000,7]'], [true], [-0.5], ['0.1 x']]);
  });

  test('text in quotes is text, whatever it looks like', () => {
    type({
      A1: '=ISTEXT("10%")',
      A2: '="1/2/2024"&""',
      A3: '="a""b"',
      A4: '=IF("10%"="10%","same","other")',
    });
    expect(values('A1:A4')).toEqual([[true], ['1/2/2024'], ['a"b'], ['same']]);
  });

  test('numbers have all their digits', () => {
    type({ A1: '=1/3', A2: '=2/3*1E15' });
    expect(values('A1:A2')).toEqual([[1 / 3], [(2 / 3) * 1e15]]);
  });
});

describe('consistent', () => {
  test.each([
    ['=ARRAYFORMULA(A1:A3*2)', [[2], [4], [6]]],
    ['=COUNTUNIQUE(A1:A3;1;"a";"A")', [[4]]],
    ['=JOIN("-";A1:A3)', [['1-2-3']]],
    ['=SPLIT("a,1,,b";",")', [['a', 1, 'b']]],
    ['=SPLIT("a--b";"--";FALSE)', [['a', 'b']]],
    ['=SORT(A1:A3;1;FALSE)', [[3], [2], [1]]],
    [
      '=SORT(A1:B3;2;TRUE)',
      [
        [3, 'x'],
        [1, 'y'],
        [2, 'z'],
      ],
    ],
    ['=TO_PERCENT(A1)', [[1]]],
    ['=ADD(A1;A2)', [[3]]],
    ['=MINUS(A1;A2)', [[-1]]],
    ['=MULTIPLY(A2;A3)', [[6]]],
    ['=DIVIDE(A3;A2)', [[1.5]]],
    ['=POW(A2;A3)', [[8]]],
    ['=UMINUS(A2)', [[-2]]],
    ['=CONCAT(A1;"x")', [['1x']]],
    ['=EQ(A1;1)', [[true]]],
    ['=NE(A1;1)', [[false]]],
    ['=GT(A2;A1)', [[true]]],
    ['=GTE(A1;A1)', [[true]]],
    ['=LT(A2;A1)', [[false]]],
    ['=LTE(A2;A1)', [[false]]],
    ['=COUNTUNIQUE(1/0)', [['#DIV/0!']]],
  ])('%s', (formula, expected) => {
    sheet.getRange('A1:B3').setValues([
      [1, 'y'],
      [2, 'z'],
      [3, 'x'],
    ]);
    type({ D1: formula });
    expect(sheet.getRange(1, 4, expected.length, expected[0]!.length).getValues()).toEqual(expected);
  });

  test('open ranges see appended rows, and come back as they were typed', () => {
    type({ A1: 1, A2: 2, C1: '=SUM(A2:A)', C2: '=ROWS(A2:A)', C3: '=SUM($A$1:A;A1:1)-SUM(C1:1)' });
    expect([value('C1'), value('C2')]).toEqual([2, 999]);
    sheet.insertRowsAfter(1000, 500);
    sheet.getRange(1400, 1).setValue(40);
    expect([value('C1'), value('C2')]).toEqual([42, 1499]);
    sheet.insertRowsBefore(1, 1);
    expect(sheet.getRange('C2:C3').getFormulas()).toEqual([['=SUM(A3:A)'], ['=ROWS(A3:A)']]);
    expect(value('C2')).toBe(42);
  });

  test('references follow insertions, deletions and new names of sheets', () => {
    type({ A3: 7, B1: '=A3*2' });
    sheet.deleteRows(2, 1);
    expect([sheet.getRange('B1').getFormula(), value('B1')]).toEqual(['=A2*2', 14]);
    const other = workbench.app.getActiveSpreadsheet().insertSheet();
    other.getRange('A1').setFormula(`='${sheet.getName()}'!A2`);
    sheet.setName("It's renamed");
    expect(other.getRange('A1').getFormula()).toBe("='It''s renamed'!A2");
    expect(other.getRange('A1').getValue()).toBe(7);
  });
});

describe('runs', () => {
  test('a spill of 50,000 rows is summed, changed and summed again', () => {
    sheet.insertRowsAfter(1000, 50_000);
    type({ A1: 50_000, A2: '=COUNT_UP(A1)', D1: '=SUM(A2:A)' });
    expect(value('D1')).toBe(1_250_025_000);
    type({ A1: 10 });
    expect(value('D1')).toBe(55);
  });
});

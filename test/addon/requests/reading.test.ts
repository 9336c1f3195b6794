import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Action, Answers, Reply, Request } from '../../../src/wizard/model/protocol';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { openMemoryWorkbench } from '../../support/memory-workbench';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');

type Book = ReturnType<typeof openMemoryWorkbench>;
let book: Book;
let sheet: GoogleAppsScript.Spreadsheet.Sheet;
const open = (settings: Parameters<typeof openMemoryWorkbench>[0] = {}) => {
  book = openMemoryWorkbench({ code, ...settings });
  sheet = book.app.getActiveSheet();
};
beforeEach(() => open());

const reply = <A extends Action>(request: Extract<Request, { action: A }>) =>
  book.run('sidebar', request) as Reply<A>;
function answer<A extends Action>(request: Extract<Request, { action: A }>): Answers[A] {
  const given = reply(request);
  if (!given.ok) throw new Error(JSON.stringify(given.problem));
  return given.answer;
}
const problem = (request: Request) => {
  const given = book.run('sidebar', request) as Reply<Action>;
  return given.ok ? undefined : given.problem;
};

const log = [
  ['Customer', 'Date', 'Amount'],
  ['C01', '2026-01-05', 12],
  ['C02', '2026-02-07', 30.5],
  ['C01', '2026-03-01', ''],
];
function fillLog(row = 1, column = 1) {
  sheet.getRange(row, column, log.length, 3).setValues(log);
  sheet.getRange(row, column + 1, log.length, 1).setNumberFormat('yyyy-mm-dd');
}
const logOnWire = [
  ['Customer', 'Date', 'Amount'],
  ['C01', { day: 46_027 }, 12],
  ['C02', { day: 46_060 }, 30.5],
  ['C01', { day: 46_082 }, ''],
];

describe('correct', () => {
  test.each([
    ['Etc/GMT', 'en_US'],
    ['America/Mexico_City', 'es_MX'],
    ['Asia/Kolkata', 'en_US'],
    ['Pacific/Auckland', 'en_US'],
  ])('in %s (%s) dates are the days that the sheet shows', (timeZone, locale) => {
    open({ timeZone, locale });
    fillLog();
    sheet.getRange('A1:C4').activate();
    const selection = answer({ action: 'selection' });
    expect(selection.cells).toEqual(logOnWire);
    expect(selection.shown[1]).toEqual(['C01', '2026-01-05', '12']);
    expect(selection).toMatchObject({ range: 'A1:C4', rows: 4, columns: 3, sheetName: 'Sheet1' });
  });

  test.each([
    ['whole columns', 'A1:C1000', 'A3:C', 4],
    ['whole columns from a row on', 'A4:B1000', 'A4:B', 3],
    ['more than there is', 'A2:Z40', 'A3:C6', 4],
    ['a part', 'B4:C5', 'B4:C5', 2],
    ['one cell', 'B5', 'B5', 1],
  ])('of %s it takes what is filled', (_, selected, range, rows) => {
    fillLog(3);
    sheet.getRange(selected).activate();
    expect(answer({ action: 'selection' })).toMatchObject({ range, rows });
  });

  test('rows come in pages that one answer can carry, and then no more', () => {
    const values = Array.from({ length: 900 }, (_, index) => many(26, index));
    sheet.getRange(1, 1, 900, 26).setValues(values);
    const range = { sheetId: sheet.getSheetId(), range: 'A:Z' };
    const got: unknown[] = [];
    for (let from = 1; ; ) {
      const page = answer({ action: 'rows', range, from, count: 100_000 });
      if (page.cells.length === 0) break;
      expect(page.cells.length * 26).toBeLessThanOrEqual(20_000);
      got.push(...page.cells);
      from += page.cells.length;
    }
    expect(got).toEqual(values);
  });

  test('the start says how things are', () => {
    open({ locale: 'es_MX', userLocale: 'en', timeZone: 'America/Mexico_City' });
    const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    const now = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Mexico_City' }).format(new Date());
    expect(answer({ action: 'start' })).toEqual({
      version,
      userLocale: 'en',
      sheetLocale: 'es_MX',
      sheetLanguage: 'es',
      today: Date.parse(now) / 86_400_000 + 25_569,
      assumptions: null,
      last: null,
      unfinished: false,
    });
  });

  test('a range is shown', () => {
    const other = book.app.getActiveSpreadsheet().insertSheet('Other');
    sheet.activate();
    expect(answer({ action: 'show', range: { sheetId: other.getSheetId(), range: 'B2:C3' } })).toEqual({
      shown: true,
    });
    expect(book.app.getActiveRange()!.getA1Notation()).toBe('B2:C3');
    expect(book.app.getActiveSheet().getName()).toBe('Other');
  });
});

const many = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);

describe('correct', () => {
  const explained = (formula: string) => {
    sheet.getRange('H1').setFormula(formula).activate();
    return answer({ action: 'explain' }).calls;
  };
  const inputsOf = (formula: string) =>
    explained(formula).map(({ name, inputs }) => [
      name,
      ...inputs.flatMap(({ text, figure, cells }) => (text ? [figure?.value ?? cells ?? null] : [])),
    ]);

  const fillCells = () => {
    sheet.getRange('A1:B2').setValues([
      [5, 6],
      [7, 8],
    ]);
    const other = book.app.getActiveSpreadsheet().insertSheet('My data');
    other.getRange('A1').setValue(99);
    book.app.getActiveSpreadsheet().setNamedRange('price', sheet.getRange('B2'));
    sheet.activate();
  };

  test.each<[string, string, unknown[]]>([
    ['constants', '=CLV(60;4;3;40%)', ['CLV', 60, 4, 3, 0.4]],
    ['what was left out', '=CLV_RETENTION(60;80%;10%;;"end")', ['CLV_RETENTION', 60, 0.8, 0.1, 'end']],
    ['arithmetic', '=CLV(1/4;2^3;(1+2)*4;-2^2)', ['CLV', 0.25, 8, 12, 4]],
    ['cells', '=CLV(A1;$B$2;3)', ['CLV', 5, 8, 3]],
    ['a range, of which it explains one cell', '=CLV(A1:B2;$B$2;3)', ['CLV', 5, 8, 3]],
    ['cells of another sheet', "=CLV('My data'!A1;A1;1)", ['CLV', 99, 5, 1]],
    ['a named range', '=CLV(price;price*2;1)', ['CLV', 8, 16, 1]],
    ['open ranges', '=CLV_CASHFLOW(A1:A;B:B;A1:A2/10)', ['CLV_CASHFLOW', 2, 2, null]],
    ['what only the sheet knows', '=CLV(SUM(A1:B2);Z9&"a";NOSUCH)', ['CLV', null, null, null]],
    ['an array', '=CLV({1;2};3;4)', ['CLV', null, 3, 4]],
  ])('of a call with %s it says what they hold', (_, formula, inputs) => {
    fillCells();
    expect(inputsOf(formula)).toEqual([inputs]);
  });

  test.each(['Etc/GMT', 'America/Mexico_City', 'Europe/Madrid', 'Pacific/Auckland'])(
    'in %s a date among the inputs is the day that the sheet shows',
    timeZone => {
      open({ timeZone });
      fillLog();
      sheet.getRange('E1').setValue('2026-03-31').setNumberFormat('yyyy-mm-dd');
      const [call] = explained('=RFM_SUMMARY(A2:A3;B2:B3;C2:C3;E1)');
      expect(call!.inputs[3]!.figure).toEqual({ value: 46_112, format: 'date' });
    },
  );

  test('a call inside a call is worked out, and explained too', () => {
    const calls = explained('=ROUND(LTV_CAC_RATIO(CLV(60;4;3;100);310);2)');
    expect(calls).toMatchObject([
      { name: 'LTV_CAC_RATIO', result: { value: 2 } },
      { name: 'CLV', result: { value: 620 } },
    ]);
    expect(calls[0]!.inputs[0]).toMatchObject({ from: 'formula', figure: { value: 620 } });
  });

  test('formulas are read in the marks of the sheet', () => {
    open({ locale: 'es_ES' });
    expect(inputsOf('=CLV(60,5;4;3)')).toEqual([['CLV', 60.5, 4, 3]]);
  });

  test('too many cells are not read', () => {
    sheet.getRange('A1000').setValue(1);
    expect(inputsOf('=RFM_SUMMARY(A1:C;B1:B;C1:C)')).toEqual([['RFM_SUMMARY', null, 1000, 1000]]);
  });
});

describe('refuses', () => {
  const range = (text: string) => ({ sheetId: sheet.getSheetId(), range: text });

  test.each<[string, () => Request, object]>([
    ['an empty selection', () => ({ action: 'selection' }), { id: 'nothing_selected' }],
    ['a cell without a formula', () => ({ action: 'explain' }), { id: 'not_a_cell_of_ours', about: 'A1' }],
    [
      'a sheet that is not there',
      () => ({ action: 'show', range: { sheetId: 7, range: 'A1' } }),
      { id: 'no_such_range', about: 'A1' },
    ],
    [
      'cells beyond the sheet',
      () => ({ action: 'rows', range: range('A5000:B6000'), from: 1, count: 1 }),
      { id: 'no_such_range', about: 'A5000:B6000' },
    ],
  ])('%s', (_, request, expected) => {
    expect(problem(request())).toEqual(expected);
  });

  test('a selection without anything in it, beside a full one', () => {
    fillLog();
    sheet.getRange('E1:F9').activate();
    expect(problem({ action: 'selection' })).toEqual({ id: 'nothing_selected' });
    sheet.getRange('A6:B9').activate();
    expect(problem({ action: 'selection' })).toEqual({ id: 'nothing_selected' });
  });

  test.each(['=SUM(1;2)', '=MY_CLV(1)', '="CLV(1;2;3)"'])('a formula that is not ours: %s', formula => {
    sheet.getRange('B2').setFormula(formula).activate();
    expect(problem({ action: 'explain' })).toEqual({ id: 'not_a_cell_of_ours', about: 'B2' });
  });
});

describe('runs', () => {
  test('reading changes nothing', () => {
    const operations = createMemoryBackend();
    book = openMemoryWorkbench({ code }, operations);
    sheet = book.app.getActiveSheet();
    fillLog();
    sheet.getRange('E1').setFormula('=CLV(60;4;3)');
    for (const [action, cells] of [
      ['start', 'A1'],
      ['selection', 'A1:C4'],
      ['explain', 'E1'],
    ] as const) {
      sheet.getRange(cells).activate();
      const before = operations.snapshot();
      expect(reply({ action }), action).toMatchObject({ ok: true });
      expect(operations.snapshot()).toEqual(before);
    }
  });

  test('years of dates in a zone that changes its clock stay the days they are', () => {
    const days = Array.from({ length: 6_000 }, (_, index) => [46_000 - (index % 4_000)]);
    open({ timeZone: 'Europe/Madrid' });
    sheet.insertRowsAfter(1000, 5_000);
    sheet.getRange(1, 1, days.length, 1).setNumberFormat('yyyy-mm-dd').setValues(days);
    const range = { sheetId: sheet.getSheetId(), range: 'A:A' };
    const { cells } = answer({ action: 'rows', range, from: 1, count: 20_000 });
    expect(cells).toEqual(days.map(([day]) => [{ day }]));
  });
});

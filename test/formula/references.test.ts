import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spanish } from '../../src/formula/dialect';
import {
  closeOpenRanges,
  columnName,
  columnNumber,
  isOpen,
  parseReference,
  quoteSheetName,
  type Reference,
  writeReference,
} from '../../src/formula/references';
import { tokenize } from '../../src/formula/tokens';
import { formulaLikeText } from './formula-arbitrary';

const size = { rowsOf: (sheet?: string) => (sheet === "It's" ? 50 : 1000), columnsOf: () => 26 };

const reference: fc.Arbitrary<Reference> = fc
  .record({
    sheet: fc.option(fc.string({ unit: 'grapheme', minLength: 1 }), { nil: undefined }),
    columns: fc.tuple(fc.integer({ min: 1, max: 18278 }), fc.integer({ min: 1, max: 18278 })),
    rows: fc.tuple(fc.integer({ min: 1, max: 10_000_000 }), fc.integer({ min: 1, max: 10_000_000 })),
    shape: fc.constantFrom('all', 'no bottom', 'no right', 'columns', 'rows'),
    held: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean()),
  })
  .map(({ sheet, columns, rows, shape, held }) => {
    const left = shape === 'rows' ? undefined : Math.min(...columns);
    const right = shape === 'rows' || shape === 'no right' ? undefined : Math.max(...columns);
    const top = shape === 'columns' ? undefined : Math.min(...rows);
    const bottom = shape === 'columns' || shape === 'no bottom' ? undefined : Math.max(...rows);
    const absolute = {
      left: held[0] && left !== undefined,
      top: held[1] && top !== undefined,
      right: held[2] && right !== undefined,
      bottom: held[3] && bottom !== undefined,
    };
    return { ...(sheet === undefined ? {} : { sheet }), left, top, right, bottom, absolute };
  });

describe('correct', () => {
  it.each([
    ['B3', { left: 2, top: 3, right: 2, bottom: 3 }],
    ['a1:c2', { left: 1, top: 1, right: 3, bottom: 2 }],
    ['C2:A1', { left: 1, top: 1, right: 3, bottom: 2 }],
    ['A2:C', { left: 1, top: 2, right: 3 }],
    ['B:A5', { left: 1, top: 5, right: 2 }],
    ['B2:4', { left: 2, top: 2, bottom: 4 }],
    ['B:D', { left: 2, right: 4 }],
    ['2:2', { top: 2, bottom: 2 }],
    ["'It''s'!A:A", { sheet: "It's", left: 1, right: 1 }],
    ['Año!$A1', { sheet: 'Año', left: 1, top: 1, right: 1, bottom: 1 }],
  ])('parses %s', (text, edges) => {
    const { absolute: _, ...parsed } = parseReference(text) as Reference;
    expect(JSON.parse(JSON.stringify(parsed))).toEqual(edges);
  });

  it('tells which edges are absolute', () => {
    expect(parseReference('$A2:C$9')?.absolute).toEqual({
      left: true,
      top: false,
      right: false,
      bottom: true,
    });
    expect(parseReference('C$9:$A2')?.absolute).toEqual({
      left: true,
      top: false,
      right: false,
      bottom: true,
    });
  });

  it.each([
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [18278, 'ZZZ'],
  ])('names column %d %s', (number, name) => {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
    expect(columnNumber(name.toLowerCase())).toBe(number);
  });

  it.each([
    ['Datos', 'Datos'],
    ['Año_1', 'Año_1'],
    ['My sheet', "'My sheet'"],
    ["It's", "'It''s'"],
    ['2026', "'2026'"],
    ['Q1', "'Q1'"],
    ['R1C1', "'R1C1'"],
    ['rc', "'rc'"],
    ['true', "'true'"],
    ['v1.2', "'v1.2'"],
  ])('writes the sheet name %s as %s', (name, text) => {
    expect(quoteSheetName(name)).toBe(text);
  });

  it.each([
    ['=SUM(A2:A)', '=SUM(A2:A$1000)'],
    ['=SUM($A$2:$C)', '=SUM($A$2:$C$1000)'],
    ['=SUM(A5000:B)', '=SUM(A5000:B$5000)'],
    ['=SUM(B2:2)', '=SUM(B2:$Z2)'],
    ["=SUM('It''s'!A2:A; A2:A)", "=SUM('It''s'!A2:A$50; A2:A$1000)"],
    ['=SUM(A:B;2:3;A1:B2;"A2:A")', '=SUM(A:B;2:3;A1:B2;"A2:A")'],
  ])('closes the open ranges of %s', (open, closed) => {
    expect(closeOpenRanges(open, size)).toBe(closed);
  });

  it('closes whole columns and rows on demand', () => {
    expect(closeOpenRanges('=F(A:B;2:3;1,5)', { ...size, wholeToo: true }, spanish)).toBe(
      '=F(A$1:B$1000;$A2:$Z3;1,5)',
    );
  });
});

describe('consistent', () => {
  it('reads back every reference it writes', () => {
    fc.assert(
      fc.property(reference, written => {
        const isSingle = written.left === written.right && written.top === written.bottom;
        const text = writeReference(written);
        expect(text.includes(':')).toBe(
          !isSingle ||
            written.absolute.left !== written.absolute.right ||
            written.absolute.top !== written.absolute.bottom,
        );
        expect(parseReference(text)).toEqual(written);
        expect(tokenize(text)).toEqual([{ kind: 'reference', text, start: 0 }]);
      }),
      { seed: 8, numRuns: 1000 },
    );
  });

  it('numbers every column back from its name', () => {
    for (let column = 1; column <= 18278; column++) expect(columnNumber(columnName(column))).toBe(column);
  });

  it('leaves no range open, and changes nothing the second time', () => {
    fc.assert(
      fc.property(formulaLikeText, text => {
        const closed = closeOpenRanges(text, { ...size, wholeToo: true });
        for (const token of tokenize(closed)) {
          if (token.kind === 'reference') expect(isOpen(parseReference(token.text) as Reference)).toBe(false);
        }
        expect(closeOpenRanges(closed, { ...size, wholeToo: true })).toBe(closed);
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});

describe('refuses', () => {
  it.each([
    '',
    'A',
    '1',
    'A0',
    'A01',
    'AAAA1',
    'A10000001',
    'A1:',
    ':B2',
    'A1:B2:C3',
    'A:2',
    '!A1',
    "'It's'!A1",
    "''!A1",
    'a b!A1',
    'clv',
  ])('reads no reference in %j', text => {
    expect(parseReference(text)).toBeUndefined();
  });

  it.each([
    [() => columnName(0), 'There is no column 0: columns are numbered from 1 to 18278.'],
    [() => columnName(1.5), 'There is no column 1.5: columns are numbered from 1 to 18278.'],
    [() => columnName(18279), 'There is no column 18279: columns are numbered from 1 to 18278.'],
    [() => columnNumber('A1'), 'There is no column "A1": columns are named from A to ZZZ.'],
    [
      () => writeReference({ ...parseReference('A1'), top: 0, absolute: parseReference('A1')!.absolute }),
      'There is no row 0: rows are numbered from 1 to 10000000.',
    ],
    [
      () => writeReference({ left: 1, top: 2, absolute: parseReference('A1')!.absolute }),
      'No formula can write the range {"left":1,"top":2}: give both its columns or both its rows.',
    ],
  ])('says what is wrong: %#', (action, message) => {
    expect(action).toThrow(message);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvOutcome, decodeCsv, openCsv, readCsv } from '../../../src/workbench/page/csv';

const bytes = (text: string) => new TextEncoder().encode(text);
const tableOf = (outcome: CsvOutcome) => {
  if ('problem' in outcome) throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.table;
};
const column = (text: string, index = 0) => tableOf(readCsv(text)).rows.map(row => row[index]);

describe('correct', () => {
  it.each([
    [
      'commas',
      'a,b\n1,x\n',
      [
        ['a', 'b'],
        [1, 'x'],
      ],
    ],
    [
      'semicolons and decimal commas',
      'a;b\n1,5;2,5\n',
      [
        ['a', 'b'],
        [1.5, 2.5],
      ],
    ],
    [
      'decimal commas without a heading',
      '1,5;2,5\n3,5;4,25\n',
      [
        [1.5, 2.5],
        [3.5, 4.25],
      ],
    ],
    [
      'tabs',
      'a\tb\n1.5\tx\n',
      [
        ['a', 'b'],
        [1.5, 'x'],
      ],
    ],
    ['a single column', 'a\n1\n2\n', [['a'], [1], [2]]],
    [
      'an announced separator',
      'sep=;\na;b\n1;2\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'quoted delimiters, quotes and line breaks',
      'a,b\n"x, ""y""","line\nbreak"\n',
      [
        ['a', 'b'],
        ['x, "y"', 'line\nbreak'],
      ],
    ],
    [
      'carriage returns',
      'a,b\r\n1,2\r\n\r\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'blank rows inside',
      'a,b\n1,2\n\n3,4\n',
      [
        ['a', 'b'],
        [1, 2],
        [null, null],
        [3, 4],
      ],
    ],
    [
      'blank fields',
      'a,b\n,2\n',
      [
        ['a', 'b'],
        [null, 2],
      ],
    ],
    [
      'empty trailing fields',
      'a,b\n1,2,,\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
    [
      'a byte order mark',
      '\ufeffa,b\n1,2\n',
      [
        ['a', 'b'],
        [1, 2],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(tableOf(readCsv(text)).rows).toEqual(rows);
  });

  it.each([
    ['grouped with points', 'n;x\n1.234,50;a\n12,00;b\n', ['n', 1234.5, 12]],
    ['grouped with commas', 'n;x\n"1,234.50";a\n12.00;b\n', ['n', 1234.5, 12]],
    ['1.234 beside 2,5 in one column', 'n;x\n1.234;a\n2,5;b\n', ['n', 1234, 2.5]],
    ['1,234 beside 0.5 in one column', 'n;x\n1,234;a\n0.5;b\n', ['n', 1234, 0.5]],
    ['1.234 where another column has decimal commas', 'n;x\n1.234;7,25\n', ['n', 1234]],
    ['1,234 in a file of semicolons', 'n;x\n1,234;a\n', ['n', 1.234]],
    ['0.125: no group begins with zero', 'n;x\n0.125;a\n', ['n', 0.125]],
    ['two groups', 'n;x\n1.234.567;a\n', ['n', 1234567]],
    ['negative and in parentheses', 'n;x\n-1,5;a\n(2,5);b\n\u22123,5;c\n', ['n', -1.5, -2.5, -3.5]],
    ['percentages', 'n;x\n12,5%;a\n3 %;b\n', ['n', 0.125, 0.03]],
    ['currencies', 'n;x\n1.234,50 €;a\n7,00 €;b\n', ['n', 1234.5, 7]],
    ['dollars', 'n,x\n"$1,234.50",a\n-$7.00,b\n', ['n', 1234.5, -7]],
    ['exponents with a sign', 'n,x\n1.5e3,a\n2E-2,b\n', ['n', 1500, 0.02]],
    ['words among numbers', 'n,x\n1.5,a\nn/a,b\n', ['n', 1.5, 'n/a']],
    ['groups of spaces', 'n;x\n1\u00a0234,5;a\n', ['n', 1234.5]],
  ])('reads numbers: %s', (_, text, values) => {
    expect(column(text)).toEqual(values);
  });

  it.each([
    ['identifiers with leading zeros', 'id,x\n00123,a\n45,b\n', ['id', '00123', '45']],
    ['numbers longer than a double', 'id,x\n1234567890123456,a\n1,b\n', ['id', '1234567890123456', '1']],
    ['telephone numbers', 'id,x\n+34600111222,a\n', ['id', '+34600111222']],
    ['codes like 12e4', 'id,x\n12e4,a\n', ['id', '12e4']],
    ['formulas', 'f,x\n=1+1,a\n"=HYPERLINK(""x"")",b\n', ['f', '=1+1', '=HYPERLINK("x")']],
    ['badly grouped digits', 'n,x\n0.5,a\n"1,23,4",b\n', ['n', 0.5, '1,23,4']],
  ])('keeps as text: %s', (_, text, values) => {
    expect(column(text)).toEqual(values);
  });

  it.each([
    ['ISO', 'd,x\n2026-01-31,a\n', ['d', 46053]],
    ['ISO with a time', 'd,x\n2026-01-31T12:00:00Z,a\n', ['d', 46053.5]],
    ['day first', 'd;x\n31/01/2026;a\n02/01/2026;b\n', ['d', 46053, 46024]],
    ['month first', 'd,x\n01/31/2026,a\n01/02/2026,b\n', ['d', 46053, 46024]],
    ['points and two-digit years', 'd;x\n31.01.26;a\n', ['d', 46053]],
    ['no such day', 'd;x\n31/02/2026;a\n28/02/2026;b\n', ['d', '31/02/2026', 46081]],
    ['2026/01/31', 'd;x\n2026/01/31;a\n', ['d', 46053]],
  ])('reads dates: %s', (_, text, values) => {
    expect(column(text)).toEqual(values);
  });

  it.each([
    ['UTF-8', bytes('ñ,€\n'), 'ñ,€\n'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, 0xc3, 0xb1), 'ñ'],
    ['the Western European code page', Uint8Array.of(0xf1, 0x2c, 0xe9), 'ñ,é'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0xf1, 0x00), 'ñ'],
  ])('decodes %s', (_, source, text) => {
    expect(decodeCsv(source)).toEqual({ text });
  });

  it.each([
    ['a;b\n1.234,50;x\n', '#,##0.00'],
    ['a;b\n12,5%;x\n', '0.0%'],
    ['a;b\n7,00 €;x\n', '#,##0.00 "€"'],
    ['a,b\n$7.00,x\n', '"$"#,##0.00'],
    ['a,b\n7.25,x\n', '0.00'],
    ['a,b\n2026,x\n', undefined],
    ['a,b\n2026-01-31,x\n', 'yyyy-mm-dd'],
    ['a,b\n2026-01-31 10:30,x\n', 'yyyy-mm-dd hh:mm'],
  ])('shows the numbers of %j as the file does', (text, format) => {
    expect(tableOf(readCsv(text)).columns[0]?.format).toBe(format);
  });
});

describe('consistent', () => {
  it('gives every quoted text back', () => {
    const cell = fc.string().map(text => `x${text.replace(/\r/g, '')}y`);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const text = rows
            .map(row => row.map(field => `"${field.replace(/"/g, '""')}"`).join(delimiter))
            .join('\n');
          expect(tableOf(readCsv(text)).rows).toEqual(rows.map(row => row.map(field => field.trim())));
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('reads the same amounts in either style', () => {
    const cents = fc.array(fc.integer({ min: -1e12, max: 1e12 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(cents, amounts => {
        const values = amounts.map(amount => amount / 100);
        const written = (locale: string) =>
          values.map(value => `"${value.toLocaleString(locale, { minimumFractionDigits: 2 })}"`);
        const file = (locale: string, delimiter: string) =>
          `amount${delimiter}x\n${written(locale)
            .map(amount => `${amount}${delimiter}x`)
            .join('\n')}`;
        const expected = ['amount', ...values.map(value => (value === 0 ? 0 : value))];
        expect(column(file('en-US', ',')).map(cell => (cell === 0 ? 0 : cell))).toEqual(expected);
        expect(column(file('de-DE', ';')).map(cell => (cell === 0 ? 0 : cell))).toEqual(expected);
      }),
      { seed: 7, numRuns: 100 },
    );
  });
});

describe('refuses', () => {
  it.each([
    ['nothing', '', { code: 'empty' }],
    ['blank lines', '\n \n', { code: 'empty' }],
    ['a short row', 'a,b,c\n1,2,3\n1,2\n', { code: 'uneven', row: 3, fields: 2, expected: 3 }],
    ['a long row', 'a,b\n1,2\n1,2,3\n', { code: 'uneven', row: 3, fields: 3, expected: 2 }],
    ['an open quote', 'a,b\n"x,1\ny,2\n', { code: 'quote', row: 2 }],
  ])('%s', (_, text, problem) => {
    expect(readCsv(text)).toEqual({ problem });
  });

  it.each([
    ['a zip archive, as .xlsx is', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 8, 0)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0)],
    ['control characters', Uint8Array.of(0xf1, 1, 2, 3, 4, 5)],
  ])('%s', (_, source) => {
    expect(openCsv(source)).toEqual({ problem: { code: 'binary' } });
  });

  it('a file that no tab can hold', () => {
    expect(openCsv({ length: 300_000_000 } as Uint8Array)).toEqual({
      problem: { code: 'too-long', megabytes: 300 },
    });
  });

  it('more cells than a spreadsheet has', () => {
    expect(readCsv('a,b\n1,2\n3,4\n', 5)).toEqual({ problem: { code: 'too-large', cells: 6 } });
  });

  it.each([
    ['n,x\n1.234,a\n', 'ambiguous-number', '1.234'],
    ['n,x\n"1,234",a\n', 'ambiguous-number', '1,234'],
    ['n;x\n1.234;a\n', 'ambiguous-number', '1.234'],
    ['n;x\n1.234,5;a\n"1,234.5";b\n', 'mixed-numbers', '1.234,5'],
    ['n,x\n03/04/2026,a\n05/06/2026,b\n', 'ambiguous-date', '03/04/2026'],
    ['n,x\n13/04/2026,a\n04/13/2026,b\n', 'mixed-dates', '13/04/2026'],
  ])('to guess in %j', (text, code, sample) => {
    const { rows, doubts } = tableOf(readCsv(text));
    expect(doubts).toEqual([{ code, column: 'n', sample }]);
    expect(rows.slice(1).every(row => typeof row[0] === 'string')).toBe(true);
  });
});

describe('runs', () => {
  it('on 100,000 rows', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, row) => `C${row};${(row % 28) + 1}/12/2025;${row},50;"a;b"`,
    );
    const { rows, columns } = tableOf(readCsv(`customer;date;amount;note\n${lines.join('\n')}`));
    expect(rows).toHaveLength(100_001);
    expect(columns.map(({ kind }) => kind)).toEqual(['text', 'date', 'number', 'text']);
    expect(rows[100_000]).toEqual(['C99999', 45999 + (99_999 % 28) - 7, 99999.5, 'a;b']);
  });
});

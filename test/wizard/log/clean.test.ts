import { describe, expect, test } from 'vitest';
import { orderDays } from '../../../src/calc/logs/order-days';
import { changeText } from '../../../src/wizard/model/log/change-words';
import { checksOf, findingsOf } from '../../../src/wizard/model/log/checks';
import { foundLog } from '../../../src/wizard/model/log/found';
import { guessLayout } from '../../../src/wizard/model/log/guess-roles';
import { fitsIntoSheet, logBlock, logColumn } from '../../../src/wizard/model/log/log-block';
import { proofsOf } from '../../../src/wizard/model/log/previews';
import { questionsOf } from '../../../src/wizard/model/log/questions';
import {
  cleanRefusal,
  layoutRefusal,
  sizeRefusal,
  surveyRefusal,
} from '../../../src/wizard/model/log/refusals';
import { surveyOf } from '../../../src/wizard/model/log/survey';
import { day, dayNumber, english, type Line, logOf, rawOf, selectionOf, spanish, today } from './selections';

const heading = ['Customer', 'Order date', 'Total'];
const plain: readonly Line[] = [
  heading,
  ['C01', day('2026-01-05'), 100],
  ['C02', day('2026-01-31'), 40],
  ['C01', day('2026-02-16'), -20],
];

const changes = (lines: readonly Line[], answers = {}) =>
  Object.fromEntries(logOf(lines, answers).log.report.map(({ id, rows }) => [id, rows]));
const amountsOf = (lines: readonly Line[], answers = {}) => logOf(lines, answers).log.amount;

describe('correct', () => {
  test('a log with nothing to set right is used as it stands', () => {
    const { log, questions } = logOf(plain);
    expect(log).toEqual({
      customer: ['C01', 'C02', 'C01'],
      day: ['2026-01-05', '2026-01-31', '2026-02-16'].map(dayNumber),
      amount: [100, 40, -20],
      signals: [],
      sheetRow: [2, 3, 4],
      rows: 3,
      report: [],
      source: { sheetId: 7, columns: { customer: 'A2:A', date: 'B2:B', amount: 'C2:C' } },
    });
    expect(questions.map(({ id }) => id)).toEqual(['refunds', 'tax']);
  });

  test.each([
    ['day first', '31/12/2025', '03/04/2026', '2026-04-03'],
    ['month first', '12/31/2025', '03/04/2026', '2026-03-04'],
  ])('%s, where a row proves it', (_, proof, text, expected) => {
    const { log, questions } = logOf([heading, ['C01', proof, 10], ['C01', text, 10]]);
    expect(log.day[1]).toBe(dayNumber(expected));
    expect(log.report).toEqual([{ id: 'date_texts', rows: 2, example: proof, row: 2 }]);
    expect(log.source).toBeUndefined();
    expect(questions.map(({ id }) => id)).not.toContain('date_order');
  });

  test('what no row proves is asked with the rows themselves, and read as answered', () => {
    const lines = [heading, ['C01', '03/04/2026', '1.234'], ['C01', '05/06/2026', '2.000']];
    const raw = rawOf(lines);
    const questions = questionsOf(raw, surveyOf(raw), english);
    expect(questions.map(({ id, initial }) => [id, initial])).toEqual([
      ['date_order', undefined],
      ['decimal', undefined],
      ['tax', 'keep'],
    ]);
    expect(questions[0]!.options.map(({ hint }) => hint)).toEqual([
      '03/04/2026 → Apr 3, 2026 · 05/06/2026 → Jun 5, 2026',
      '03/04/2026 → Mar 4, 2026 · 05/06/2026 → May 6, 2026',
    ]);
    expect(questions[1]!.options.map(({ hint }) => hint)).toEqual([
      '1.234 → 1,234 · 2.000 → 2,000',
      '1.234 → 1.234 · 2.000 → 2',
    ]);
    const { log } = logOf(lines, { date_order: 'month_first', decimal: ',' });
    expect(log.day[0]).toBe(dayNumber('2026-03-04'));
    expect(log.amount).toEqual([1234, 2000]);
  });

  test('dates that the sheet swapped while it left the others as text', () => {
    const lines = [
      heading,
      ['C01', day('2026-03-04'), 10],
      ['C02', '31/05/2026', 10],
      ['C02', day('2026-05-05'), 10],
    ];
    expect(logOf(lines, { swapped: 'yes' }).log.day).toEqual(
      ['2026-04-03', '2026-05-31', '2026-05-05'].map(dayNumber),
    );
    expect(logOf(lines, { swapped: 'no' }).log.day[0]).toBe(dayNumber('2026-03-04'));
    expect(changes(lines, { swapped: 'yes' })).toEqual({ date_texts: 1, swapped_dates: 1 });
    expect(() => logOf(lines)).toThrow(/swapped/);
    const late = [...lines, ['C01', day('2026-03-20'), 10]];
    expect(logOf(late).questions.map(({ id }) => id)).not.toContain('swapped');
  });

  const lines = (amounts: readonly (number | string)[]): Line[] => [
    [...heading, 'Order number'],
    ...amounts.map((amount, index) => ['C01', day('2026-01-05'), amount, `#${index < 2 ? 1 : 2}`]),
  ];
  test.each([
    ['lines that are added', [10, 20, 5], {}, [10, 20, 5]],
    ['totals that repeat', [30, 30, 5], {}, [30, undefined, 5]],
    ['a total on the second line only', ['', 30, 5], { lines: 'once' }, [undefined, 30, 5]],
    ['lines that happen to be equal', [30, 30, 5], { lines: 'sum' }, [30, 30, 5]],
    ['a total on the first line only', [30, '', 5], {}, [30, undefined, 5]],
  ])('%s', (_, amounts, answers, expected) => {
    expect(amountsOf(lines(amounts), answers)).toEqual(expected);
  });

  test('what only looks like an order number joins no rows of other customers or days', () => {
    const rows = [
      ['C01', day('2026-01-05'), 30, 'SKU-1'],
      ['C02', day('2026-01-05'), 30, 'SKU-1'],
      ['C01', day('2026-01-06'), 30, 'SKU-1'],
      ['C01', '2026-01-05 10:00', 30, 'SKU-2'],
      ['C01', '2026-01-05 10:01', 30, 'SKU-2'],
    ];
    const { log, survey } = logOf([[...heading, 'Reference'], ...rows]);
    expect(survey.ordersOfLines).toBe(1);
    expect(log.amount).toEqual([30, 30, 30, 30, undefined]);
  });

  test('what an export says on the first line of an order only', () => {
    const { log } = logOf([
      ['Name', 'Email', 'Financial Status', 'Paid at', 'Total', 'Lineitem name'],
      ['#1', 'c01@x.com', 'paid', '2026-01-05', 30, 'Mug'],
      ['#1', '', '', '', '', 'Tea'],
      ['#2', 'c02@x.com', 'refunded', '2026-01-06', 20, 'Tea'],
      ['#2', 'c02@x.com', '', '', '', 'Mug'],
      ['', '', '', '', '', 'note'],
    ]);
    expect(log.customer).toEqual(['c01@x.com', 'c01@x.com']);
    expect(log.product).toEqual(['Mug', 'Tea']);
    expect(log.rows).toBe(4);
    expect(log.report.map(({ id, rows }) => [id, rows])).toEqual([
      ['carried_down', 1],
      ['status', 2],
    ]);
  });

  const shop = [...heading, 'Email', 'Test', 'Refunded Amount', 'Taxes', 'Shipping', 'Currency'];
  const order = (rest: Readonly<Record<string, unknown>> = {}): Line => {
    const cells: Record<string, unknown> = {
      Customer: 'C01',
      'Order date': day('2026-01-05'),
      Total: 121,
      Currency: 'EUR',
      ...rest,
    };
    return shop.map(name => (cells[name] ?? '') as string);
  };
  test.each([
    ['guests by e-mail', { Customer: 'Guest', Email: 'g@x.com' }, {}, ['g@x.com'], { guests_by_email: 1 }],
    ['guests without an e-mail', { Customer: 'invitado' }, {}, [], { guests: 1 }],
    ['blank customers', { Customer: ' ' }, {}, [], { no_customer: 1 }],
    ['tests', { Customer: 'test user' }, {}, [], { tests: 1 }],
    ['tests that are kept', { Customer: 'test user' }, { tests: 'no' }, ['test user'], {}],
    ['marked rows', { Test: 'yes' }, {}, [], { marked: 1 }],
    ['rows marked with a no', { Test: 'FALSE' }, {}, ['C01'], {}],
    ['the future', { 'Order date': day('2027-01-05') }, {}, [], { future: 1 }],
    ['no date', { 'Order date': '' }, {}, [], { no_date: 1 }],
    ['a strange date', { 'Order date': 'soon' }, {}, [], { unreadable_date: 1 }],
    ['an error for an amount', { Total: '#N/A' }, {}, [], { unreadable_amount: 1 }],
    ['no amount at all', { Total: '' }, {}, [], { no_amount: 1 }],
    ['negatives that are no refunds', { Total: -5 }, { refunds: 'drop' }, [], { negative: 1 }],
  ])('%s', (_, cells, answers, customers, report) => {
    const all = [shop, order({ Customer: 'C09' }), order(cells)];
    expect(logOf(all, answers).log.customer.slice(1)).toEqual(customers);
    expect(changes(all, answers)).toEqual(report);
  });

  test.each([
    ['taxes of a column', { Taxes: 21 }, {}, 100, { taxes_taken_off: 1 }],
    ['taxes that stay', { Taxes: 21 }, { tax: 'keep' }, 121, {}],
    ['taxes as a share', {}, { tax: 'share', tax_share: '21 %' }, 100, { taxes_taken_off: 1 }],
    ['shipping', { Shipping: 4.1 }, {}, 116.9, { shipping_taken_off: 1 }],
    ['shipping that stays', { Shipping: 4.1 }, { shipping: 'no' }, 121, {}],
    ['what was refunded', { 'Refunded Amount': 21 }, {}, 100, { refunds_taken_off: 1 }],
    ['the decimal comma', { Total: '1.234,50 €' }, {}, 1234.5, { amount_texts: 1 }],
  ])('%s', (_, cells, answers, amount, report) => {
    expect(amountsOf([shop, order(cells)], answers)).toEqual([amount]);
    expect(changes([shop, order(cells)], answers)).toEqual(report);
  });

  test('several currencies: one kept, or all converted', () => {
    const all = [shop, order(), order({ Currency: 'USD', Total: 50 }), order({ Currency: 'usd', Total: 10 })];
    expect(logOf(all).log.amount).toEqual([121]);
    expect(changes(all)).toEqual({ other_currency: 2 });
    const answers = { currency: 'convert', 'rate:USD': '0.5' };
    expect(logOf(all, answers).log.amount).toEqual([121, 25, 5]);
    expect(changes(all, answers)).toEqual({ converted: 2 });
    expect(() => logOf(all, { currency: 'convert' })).toThrow(/1 USD in EUR/);
  });

  test('one customer in several spellings', () => {
    const all = [shop, order({ Customer: 'a@x.com' }), order({ Customer: 'A@x.com' })];
    expect(logOf(all).log.customer).toEqual(['a@x.com', 'a@x.com']);
    expect(logOf(all, { spelling: 'no' }).log.customer).toEqual(['a@x.com', 'A@x.com']);
  });

  test('an order without a channel has one of its own, in the language of the sheet', () => {
    const all = [
      [...heading, 'Channel'],
      ['C01', day('2026-01-05'), 1, 'web'],
      ['C02', day('2026-01-05'), 1, ''],
    ];
    expect(logOf(all).log.channel).toEqual(['web', '(none)']);
    expect(logOf(all, {}, spanish).log.channel).toEqual(['web', '(ninguno)']);
  });

  test('statuses are counted and can be answered otherwise', () => {
    const all: Line[] = [
      [...heading, 'Order status'],
      ...['Completado', 'Completado', 'Cancelado', 'Pendiente'].map(status => [
        'C01',
        day('2026-01-05'),
        1,
        status,
      ]),
    ];
    const { questions } = logOf(all);
    const { options } = questions.find(({ id }) => id === 'status')!;
    expect(options.map(({ value, isIn }) => [value, isIn])).toEqual([
      ['Completado', true],
      ['Cancelado', false],
      ['Pendiente', true],
    ]);
    expect(changes(all)).toEqual({ status: 1 });
    expect(changes(all, { 'status:Pendiente': 'out', 'status:Cancelado': 'in' })).toEqual({ status: 1 });
  });

  test('signals stay beside their lines', () => {
    const all = [
      [...heading, 'NPS'],
      ['', day('2026-01-05'), 1, 3],
      ['C01', day('2026-01-05'), 1, 9],
      ['C02', day('2026-01-05'), 2, ''],
    ];
    expect(logOf(all).log.signals).toEqual([{ name: 'NPS', values: [9, undefined] }]);
  });
});

describe('refuses', () => {
  test.each([
    [
      english,
      'The rows contradict each other: row 2, “31/12/2025” (day first) and row 3, “12/31/2025” (month first).',
    ],
    [
      spanish,
      'Las filas se contradicen: fila 2, «31/12/2025» (primero el día) y fila 3, «12/31/2025» (primero el mes).',
    ],
  ])('dates that contradict each other (%#)', (reader, text) => {
    const survey = surveyOf(rawOf([heading, ['C01', '31/12/2025', 10], ['C01', '12/31/2025', 10]]));
    expect(surveyRefusal(survey, reader.language)).toContain(text);
  });

  test('amounts that contradict each other', () => {
    const survey = surveyOf(
      rawOf([heading, ['C01', '2026-01-05', '1.234,50'], ['C01', '2026-01-05', '1,234.50']]),
    );
    expect(surveyRefusal(survey, 'en')).toContain('(decimal comma) and row 3');
  });

  test('columns that are missing or there twice', () => {
    const layout = guessLayout(selectionOf(plain));
    expect(layoutRefusal(layout, ['customer', 'date', 'amount'], 'en')).toBeUndefined();
    expect(layoutRefusal(layout, ['customer', 'channel'], 'es')).toContain('Canal');
    const twice = {
      ...layout,
      columns: layout.columns.map(column => ({ ...column, role: 'date' as const })),
    };
    expect(layoutRefusal(twice, ['date'], 'en')).toContain('“Order date”');
  });

  test('no rows, too many rows, no row left, an unwanted refund', () => {
    expect(sizeRefusal(0, 'en')).toContain('no rows');
    expect(sizeRefusal(200_001, 'es')).toContain('200 000');
    expect(sizeRefusal(200_000, 'es')).toBeUndefined();
    const gone = logOf([heading, ['C01', 'soon', 1]]);
    expect(cleanRefusal(gone.log, gone.survey, gone.settings, 'en')).toContain('No row is left');
    const refund = logOf(plain, { refunds: 'refuse' });
    expect(cleanRefusal(refund.log, refund.survey, refund.settings, 'en')).toContain('Row 4');
    expect(
      cleanRefusal(refund.log, refund.survey, { ...refund.settings, refunds: 'net' }, 'en'),
    ).toBeUndefined();
  });
});

describe('consistent', () => {
  test.each([english, spanish])('every change is told with its rows and an example (%#)', reader => {
    const { log } = logOf([heading, ['C01', '31/01/2026', 1], ['', '31/01/2026', 1]], {}, reader);
    expect(log.report.map(change => changeText(change, reader))).toEqual(
      reader === english
        ? ['Left out: no customer: row 3', 'Dates read from text: row 2 (31/01/2026)'].reverse()
        : ['Fechas leídas de un texto: fila 2 (31/01/2026)', 'Omitidas: sin cliente: fila 3'],
    );
  });

  test.each([
    [
      english,
      ['Rows used 2 of 3 rows read', 'Customers 1', 'First order Jan 5, 2026', 'Last order Feb 16, 2026'],
    ],
    [
      spanish,
      [
        'Filas usadas 2 de 3 filas leídas',
        'Clientes 1',
        'Primer pedido 5 ene 2026',
        'Último pedido 16 feb 2026',
      ],
    ],
  ])('what was found, in figures (%#)', (reader, expected) => {
    const { log, survey, settings } = logOf(
      [...plain.slice(0, 2), ['', day('2026-01-05'), 1], plain[3]!],
      {},
      reader,
    );
    const found = foundLog({ log, survey, settings, findings: findingsOf(log, today) }, reader);
    expect(
      found.figures.map(({ label, value, note }) => [label, value, note].filter(Boolean).join(' ')),
    ).toEqual(expected);
    expect(found.changes).toHaveLength(1);
    expect(found.refusal).toBeUndefined();
  });

  test.each([
    [
      english,
      [
        'Day first: row 2, “31/12/2025”, can be read in no other way. 03/04/2026 → Apr 3, 2026 · 31/12/2025 → Dec 31, 2025',
        'Comma before decimals: row 2, “1,50”, can be read in no other way. 1.234 → 1,234',
      ],
    ],
    [
      spanish,
      [
        'Primero el día: la fila 2, «31/12/2025», no se lee de otra forma. 03/04/2026 → 3 abr 2026 · 31/12/2025 → 31 dic 2025',
        'Coma decimal: la fila 2, «1,50», no se lee de otra forma. 1.234 → 1234',
      ],
    ],
  ])('what rows prove is told with the row and with others as they are read (%#)', (reader, sentences) => {
    const lines = [heading, ['C01', '31/12/2025', '1,50'], ['C01', '03/04/2026', '1.234']];
    expect(proofsOf(surveyOf(rawOf(lines)), reader)).toEqual(sentences);
  });

  test('checks name rows of the sheet, the worst first, and nothing that is in order', () => {
    const { log } = logOf([
      heading,
      ['', day('2026-01-05'), 1],
      ['C01', day('2026-01-05'), 1],
      ['C01', day('2026-01-05'), 1],
      ['C02', day('2026-01-06'), 0],
    ]);
    const findings = findingsOf(log, today);
    const checks = checksOf(findings, log, english);
    expect(checks.map(({ check, severity }) => `${severity} ${check}`)).toEqual([
      'warning duplicate_rows',
      'warning history',
      'warning repeat_customers',
      'note zero_amounts',
    ]);
    expect(checks[0]!.title).toBe('Same customer, day and amount: 1 row, first: row 4 (C01 2026-01-05)');
    expect(checks[1]!.title).toBe('Short history: 2026-01-05 … 2026-01-06');
    expect(checksOf(findings, log, spanish)[0]!.title).toContain('1 fila, primera: fila 4');
  });

  test('the sheet of values holds the log, and formulas point at it', () => {
    const { log } = logOf([
      [...heading, 'Channel'],
      ['=C01', '31/01/2026', '1,50', 'web'],
      ['C02', '2026-02-01', 2, ''],
    ]);
    const block = logBlock(log, { language: 'en', today })!;
    expect(block.tables![0]!.values).toEqual([
      ['=C01', 46_053, 1.5, 'web'],
      ['C02', 46_054, 2, '(none)'],
    ]);
    expect(logColumn(log, 'channel')).toEqual({ block: 'log', from: [2, 4], to: [3, 4] });
    const remarks = block.cells
      .filter(({ look }) => look === 'remark')
      .map(({ content }) => (content as { text: string }).text);
    expect(remarks[0]).toBe('2 of 2 rows, read on Dec 31, 2026.');
    expect(remarks.slice(2)).toEqual(log.report.map(change => changeText(change, english)));
  });

  test("the user's own columns are pointed at where they will do", () => {
    const { log } = logOf(plain);
    expect(logBlock(log, { language: 'en', today })).toBeUndefined();
    expect(logColumn(log, 'date')).toEqual({ sheetId: 7, range: 'B2:B' });
    expect(fitsIntoSheet({ ...log, customer: new Array(166_667).fill('C01') })).toBe(false);
  });
});

describe('runs', () => {
  test('100,000 rows within seconds, even on a busy machine', () => {
    const many: Line[] = [[...heading, 'Order number', 'Channel']];
    for (let index = 0; index < 100_000; index++) {
      const text = `${String((index % 28) + 1).padStart(2, '0')}/0${(index % 9) + 1}/2025`;
      many.push([
        `c${index % 20_000}@x.com`,
        text,
        `${index % 1000},50 €`,
        `#${index >> 1}`,
        index % 3 ? 'web' : 'shop',
      ]);
    }
    const start = performance.now();
    const { log } = logOf(many, { tax: 'keep' });
    const elapsed = performance.now() - start;
    expect(log.customer).toHaveLength(100_000);
    expect(orderDays(log).customers).toHaveLength(20_000);
    expect(elapsed).toBeLessThan(10_000);
  });
});

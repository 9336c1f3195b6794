import { describe, expect, it } from 'vitest';
import { customerHistories } from '../../../src/calc/logs/customer-histories';
import { findCalls } from '../../../src/formula/calls';
import { english } from '../../../src/formula/dialect';
import { parseReference } from '../../../src/formula/references';
import { tokenize } from '../../../src/formula/tokens';
import { simulatedOrders } from '../../../src/workbench/demo/order-log';
import { demoWorkbook } from '../../../src/workbench/demo/workbook';

interface CellData {
  readonly v?: unknown;
  readonly f?: string;
  readonly s: string;
}

function cellsOf(language: 'en' | 'es') {
  const { sheets, styles } = demoWorkbook(language, formula => formula, 'orders');
  return Object.values(sheets ?? {}).flatMap(sheet =>
    Object.entries(sheet.cellData ?? {}).flatMap(([row, line]) =>
      Object.entries(line).map(([column, cell]) => {
        const { v, f, s } = cell as CellData;
        return {
          place: `${sheet.id} ${row} ${column}`,
          sheet: sheet.name ?? '',
          v,
          f,
          s,
          style: styles?.[s],
        };
      }),
    ),
  );
}
const formulas = (language: 'en' | 'es') => cellsOf(language).flatMap(({ f }) => (f ? [f] : []));
const orders = simulatedOrders();

describe('correct', () => {
  it('has two years of orders of two thousand customers, in the order of their days', () => {
    expect(new Set(orders.map(({ customer }) => customer)).size).toBe(2000);
    const days = orders.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect([days[0], days[days.length - 1]]).toEqual([44_927, 45_656]);
  });

  it('shows off each step from the log to the values', () => {
    const called = formulas('en').flatMap(formula => findCalls(formula, undefined, english));
    expect(new Set(called.map(({ name }) => name))).toEqual(
      new Set([
        'CLV_DATA_CHECK',
        'RFM_SUMMARY',
        'RFM_SEGMENT',
        'BTYD_FIT',
        'SPEND_FIT',
        'BTYD_HOLDOUT',
        'BTYD_CLV',
        'CLV_SEGMENT',
        'COUNT',
        'SUM',
      ]),
    );
  });

  it('dresses every cell in a style that exists', () => {
    expect(cellsOf('en').filter(({ style }) => style === undefined)).toEqual([]);
  });
});

describe('consistent', () => {
  it('is the same log each time', () => {
    expect(simulatedOrders()).toEqual(orders);
  });

  it('is the same workbook in both languages but for its words', () => {
    const skeleton = (language: 'en' | 'es') =>
      cellsOf(language).map(({ place, v, f, s }) => [
        place,
        typeof v === 'number' ? v : typeof v,
        s,
        f && findCalls(f, undefined, english).map(({ name }) => name),
      ]);
    expect(skeleton('es')).toEqual(skeleton('en'));
  });

  it.each(['en', 'es'] as const)('refers to its own sheets by their names: %s', language => {
    const names = new Set(cellsOf(language).map(({ sheet }) => sheet));
    const named = formulas(language).flatMap(formula =>
      tokenize(formula, english).flatMap(({ kind, text }) =>
        kind === 'reference' ? (parseReference(text)?.sheet ?? []) : [],
      ),
    );
    expect(new Set(named)).toEqual(names);
  });
});

describe('refuses', () => {
  it('commas and decimal literals in formulas: not every locale reads them', () => {
    const foreign = formulas('es').filter(formula =>
      tokenize(formula, english).some(
        ({ kind, text }) =>
          (kind === 'argument_separator' && text === ',') || (kind === 'number' && /[.,]/.test(text)),
      ),
    );
    expect(foreign).toEqual([]);
  });
});

describe('runs', () => {
  it('with what real exports hold: refunds, orders of nothing, orders in two lines, customers of one order', () => {
    const lines = new Set(orders.map(({ customer, day }) => `${customer} ${day}`));
    expect(lines.size).toBeLessThan(orders.length);
    expect(orders.filter(({ amount }) => amount < 0).length).toBeGreaterThan(10);
    expect(orders.filter(({ amount }) => amount === 0).length).toBeGreaterThan(5);
    const { x } = customerHistories({
      customer: orders.map(({ customer }) => customer),
      day: orders.map(({ day }) => day),
      amount: orders.map(({ amount }) => amount),
    });
    expect(x.filter(repeats => repeats === 0).length).toBeGreaterThan(500);
    expect(Math.max(...x)).toBeGreaterThan(20);
  });
});

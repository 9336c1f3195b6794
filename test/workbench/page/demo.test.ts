import { describe, expect, it } from 'vitest';
import { findCalls } from '../../../src/formula/calls';
import { english } from '../../../src/formula/dialect';
import { parseReference } from '../../../src/formula/references';
import { tokenize } from '../../../src/formula/tokens';
import { monthlyFigures, subscriptions } from '../../../src/workbench/demo/figures';
import { demoWorkbook } from '../../../src/workbench/demo/workbook';

const builtIns = ['SUM', 'SUMIFS', 'SUMPRODUCT', 'IF', 'ROUND', 'INDEX', 'COUNT'];
const ours = [
  'CLV_CONVENTIONS',
  'CLV_RETENTION',
  'CLV_SCHEDULE',
  'CAC_PAYBACK',
  'GRR',
  'LTV_CAC_RATIO',
  'MAX_CAC',
  'MRR_MOVEMENTS',
  'NRR',
  'QUICK_RATIO',
  'RATE_CONVERT',
  'RETENTION_UPLIFT',
];

const cellsOf = (language: 'en' | 'es') => {
  const { sheets, styles } = demoWorkbook(language, formula => formula);
  return Object.values(sheets ?? {}).flatMap(sheet =>
    Object.entries(sheet.cellData ?? {}).flatMap(([row, line]) =>
      Object.entries(line).map(([column, cell]) => ({
        place: `${sheet.id} ${row} ${column}`,
        sheet: sheet.name ?? '',
        cell: cell as { v?: unknown; f?: string; s?: string },
        style: styles?.[(cell as { s: string }).s],
      })),
    ),
  );
};
const formulas = (language: 'en' | 'es') =>
  cellsOf(language).flatMap(({ cell, place }) => (cell.f ? [{ place, formula: cell.f }] : []));

describe('correct', () => {
  it('calls only functions that exist, and each of ours that it shows off', () => {
    const called = new Set(
      formulas('en').flatMap(({ formula }) => findCalls(formula, undefined, english).map(({ name }) => name)),
    );
    expect([...called].sort()).toEqual([...builtIns, ...ours].sort());
  });

  it('has twelve months of five channels, none without customers', () => {
    const figures = monthlyFigures();
    expect(figures).toHaveLength(60);
    expect(figures.every(({ spend, newCustomers }) => spend > 0 && newCustomers > 0)).toBe(true);
  });

  it('dresses every cell in a style that exists', () => {
    expect(cellsOf('en').filter(({ style }) => style === undefined)).toEqual([]);
  });
});

describe('consistent', () => {
  it('is the same workbook in both languages but for its words', () => {
    const skeleton = (language: 'en' | 'es') =>
      cellsOf(language).map(({ place, cell }) => [
        place,
        typeof cell.v === 'number' ? cell.v : typeof cell.v,
        cell.s,
        cell.f && findCalls(cell.f, undefined, english).map(({ name }) => name),
      ]);
    expect(skeleton('es')).toEqual(skeleton('en'));
  });

  it.each(['en', 'es'] as const)('refers to its own sheets by their names: %s', language => {
    const names = new Set(cellsOf(language).map(({ sheet }) => sheet));
    const named = formulas(language).flatMap(({ formula }) =>
      tokenize(formula, english).flatMap(({ kind, text }) =>
        kind === 'reference' ? (parseReference(text)?.sheet ?? []) : [],
      ),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter(name => !names.has(name))).toEqual([]);
  });
});

describe('refuses', () => {
  it('commas and decimal literals in formulas: not every locale reads them', () => {
    const foreign = formulas('es').filter(({ formula }) =>
      tokenize(formula, english).some(
        ({ kind, text }) =>
          (kind === 'argument_separator' && text === ',') || (kind === 'number' && /[.,]/.test(text)),
      ),
    );
    expect(foreign).toEqual([]);
  });
});

describe('runs', () => {
  it('with a last month in which recurring revenue grows, shrinks and is lost', () => {
    const [before, last] = [4, 5].map(month => subscriptions.map(amounts => amounts[month]!));
    const change = last!.map((amount, customer) => Math.sign(amount - before![customer]!));
    expect(new Set(change)).toEqual(new Set([-1, 0, 1]));
    expect(last).toContain(0);
  });
});

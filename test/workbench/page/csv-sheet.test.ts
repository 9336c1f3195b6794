import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/workbench/page/csv';
import { csvWorksheet, sheetNameFor } from '../../../src/workbench/page/csv-sheet';

const sheetOf = (text: string) => {
  const outcome = readCsv(text);
  if ('problem' in outcome) throw new Error(outcome.problem.code);
  return csvWorksheet(outcome.table, 'orders', 'dd/mm/yyyy');
};

describe('correct', () => {
  it.each([
    ['orders.csv', [], 'orders'],
    ['orders.csv', ['Orders'], 'orders (2)'],
    ['orders.csv', ['orders', 'orders (2)'], 'orders (3)'],
    ['a[b]:c.csv', [], 'a b  c'],
    ['.csv', [], 'CSV'],
  ])('names the sheet of %s', (file, taken, name) => {
    expect(sheetNameFor(file, taken)).toBe(name);
  });

  it('gives numbers and dates their formats and keeps words as words', () => {
    const { cellData, freeze } = sheetOf('id;day;amount\n007;31/12/2026;1,50\n');
    expect(cellData?.[1]).toEqual({
      0: { v: '007', t: 1 },
      1: { v: 46387, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } },
      2: { v: 1.5, t: 2, s: { n: { pattern: '0.00' } } },
    });
    expect(freeze?.ySplit).toBe(1);
  });
});

describe('refuses', () => {
  it('to make a formula of text', () => {
    const { cellData } = sheetOf('note,x\n=1+1,2\n');
    expect(cellData?.[1]?.[0]).toEqual({ v: '=1+1', t: 4 });
    expect(JSON.stringify(cellData)).not.toContain('"f"');
  });
});

import type { Block, Plan, PlannedCell } from '../../../src/templates/plan';

/** A small plan with one of everything. */
export const goodPlan: Plan = {
  id: 'worth',
  title: 'What a customer is worth',
  blocks: [
    {
      id: 'main',
      sheet: 'CLV',
      rows: 8,
      columns: 3,
      cells: [
        { row: 1, column: 1, content: { text: 'Value' }, look: 'title', note: 'By hand' },
        { row: 2, column: 1, content: { number: 60 }, look: 'input', format: 'money', input: 'margin' },
        { row: 2, column: 2, content: { flag: true } },
        { row: 2, column: 3, content: { day: 46_000 }, format: 'date' },
        {
          row: 3,
          column: 1,
          content: { formula: ['=CLV(', { input: 'margin' }, ';4;3;', { block: 'main', from: [2, 2] }, ')'] },
          look: 'result',
          format: 'money',
        },
      ],
      tables: [{ row: 5, column: 1, values: [['C01', 1, true] as const, ['C02', 2, false] as const] }],
      formats: [{ row: 5, column: 2, rows: 2, columns: 1, format: 'count' }],
      columnWidths: [180, 90],
      frozenRows: 1,
    },
  ],
};

export const placing = (plan: unknown) => ({ action: 'place', plan, target: 'new_sheet' });

export const planWith = (change: Readonly<Record<string, unknown>>) => placing({ ...goodPlan, ...change });

export const blockWith = (change: Readonly<Record<string, unknown>>) =>
  planWith({ blocks: [{ ...(goodPlan.blocks[0] as Block), ...change }] });

export const cellWith = (change: Readonly<Record<string, unknown>>) => {
  const cell: PlannedCell = { row: 1, column: 1, content: { text: 'x' } };
  return blockWith({ cells: [{ ...cell, ...change }] });
};

export const formulaOf = (...parts: unknown[]) => cellWith({ content: { formula: parts } });

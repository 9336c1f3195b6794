import { clv } from '../../../src/functions/clv';
import { callCell } from '../../../src/templates/formula';
import type { Block, Plan } from '../../../src/templates/plan';
import type { Assumptions } from '../../../src/wizard/model/protocol';

const worth: Block = {
  id: 'worth',
  sheet: 'CLV',
  rows: 6,
  columns: 3,
  cells: [
    { row: 1, column: 1, content: { text: 'What a customer is worth' }, look: 'title' },
    { row: 2, column: 1, content: { text: '=Purchase' }, look: 'label' },
    {
      row: 2,
      column: 2,
      content: { number: 60 },
      look: 'input',
      format: 'money',
      input: 'purchase',
      note: 'Net',
    },
    { row: 3, column: 1, content: { text: 'Purchases a year' }, look: 'label' },
    { row: 3, column: 2, content: { number: 4 }, look: 'input', format: 'number', input: 'frequency' },
    { row: 4, column: 1, content: { text: 'Since' }, look: 'label' },
    { row: 4, column: 2, content: { day: 45_351 }, look: 'input' },
    { row: 5, column: 1, content: { text: 'Value' }, look: 'heading' },
    {
      row: 5,
      column: 2,
      ...{
        content: callCell(clv, {
          averagePurchase: { input: 'purchase' },
          purchaseRate: { input: 'frequency' },
          lifetime: 3,
        }),
      },
      look: 'result',
      format: 'money',
    },
    { row: 6, column: 2, content: { formula: ['=', { block: 'worth', from: [5, 2] }, '*2'] } },
    { row: 6, column: 3, content: { flag: true }, look: 'remark' },
  ],
};

/** One block, without a word of assumptions. */
export const single: Plan = { id: 'worth', title: 'What a customer is worth', blocks: [worth] };

/** The same on its sheet, which it shapes. */
export const shaped: Plan = {
  ...single,
  blocks: [{ ...worth, rows: 40, columns: 18, columnWidths: [200, 90, 90, 300], frozenRows: 1 }],
};

/** Two blocks that point at each other, a table, the user's cells and the assumptions. */
export const double: Plan = {
  id: 'orders',
  title: 'From orders to value',
  blocks: [
    {
      ...worth,
      columns: 4,
      cells: [
        ...worth.cells,
        {
          row: 6,
          column: 4,
          content: { formula: ['=SUM(', { block: 'customers', from: [2, 2], to: [null, 2] }, ')'] },
        },
        { row: 1, column: 4, content: { formula: ['=1+', { assumption: 'discount_rate' }] }, format: 'rate' },
      ],
    },
    {
      id: 'customers',
      sheet: "Customers' value",
      rows: 4,
      columns: 3,
      cells: [
        { row: 1, column: 3, content: { formula: ['=', { block: 'worth', from: [5, 2] }] }, format: 'text' },
        { row: 2, column: 3, content: { formula: ['=COUNTA(', { sheetId: 0, range: 'A2:A' }, ')'] } },
      ],
      tables: [
        {
          row: 1,
          column: 1,
          values: [
            ['customer', 'value'],
            ['001', 12.5],
            ['=C02', 3],
            ['TRUE', false],
          ],
        },
      ],
      formats: [{ row: 2, column: 2, rows: 3, columns: 1, format: 'money' }],
    },
  ],
};

/** The plan with its user's cells on a sheet of this number. */
export function onSheet(plan: Plan, sheetId: number): Plan {
  return JSON.parse(JSON.stringify(plan).replace(/"sheetId":0/g, `"sheetId":${sheetId}`)) as Plan;
}

export const values: Assumptions = {
  period: 'year',
  discount_rate: 0.08,
  margin_rate: 0.35,
  target_ratio: 4,
  cac_window: 9,
  currency: 'MXN',
  convention: 'mid',
  language: 'es',
  owner: '=C01',
  changed_on: '',
};

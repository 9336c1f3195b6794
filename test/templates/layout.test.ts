import { describe, expect, test } from 'vitest';
import { parts } from '../../src/templates/layout/parts';
import type { LineSpec, SheetSpec, TableSpec } from '../../src/templates/layout/sheet-spec';
import { workbookPlan } from '../../src/templates/layout/workbook';
import type { TemplateCell, TemplatePlan } from '../../src/templates/template';
import { blockOf, cellAt, type FormulaCell, formulaText, textOf } from './plan-text';

const words = (text: string) => ({ en: text, es: `${text} (es)` });

const typed: LineSpec = {
  id: 'price',
  label: words('Price'),
  unit: words('per order'),
  sign: '+',
  format: 'money',
  input: { values: [10, 20], sample: true, positive: true, validation: { help: 'Above 0', positive: true } },
};
const share: LineSpec = {
  ...typed,
  id: 'share',
  label: words('Share'),
  sign: '',
  span: 1,
  input: { values: [0.5], sample: false, validation: { help: 'A share', min: 0, max: 1 } },
};
const worked: LineSpec = {
  id: 'margin',
  label: words('Margin'),
  unit: words('per order'),
  sign: '=',
  format: 'money',
  formula: where =>
    parts`${where.cell('inputs.price')}*${where.cell('inputs.share')}+${where.cell('inputs.price', 1)}`,
};
const running: TableSpec = {
  id: 'running',
  heading: words('Running'),
  columns: [
    { head: words('Name'), format: 'text' },
    { head: words('Sum'), format: 'money' },
  ],
  rows: 3,
  cells: {
    labels: [words('First'), words('Second')],
    formula: (where, row, column) => parts`N(${where.tableCell('running', row - 1, column)})+1`,
  },
};

const sheet = (part: Partial<SheetSpec> & Pick<SheetSpec, 'id'>): SheetSpec => ({
  role: 'calculations',
  name: words(part.id),
  title: words(`Title of ${part.id}`),
  lead: words('What it is for'),
  columns: [words('A'), words('B')],
  sections: [],
  ...part,
});
const inputs = sheet({
  id: 'inputs',
  role: 'inputs',
  sections: [{ heading: words('Given'), lines: [typed, share] }],
});
const calculations = sheet({
  id: 'work',
  sections: [{ heading: words('Worked out'), lines: [worked] }],
  tables: [running],
});
const planOf = (sheets: readonly SheetSpec[], language: 'en' | 'es' = 'en'): TemplatePlan =>
  workbookPlan(
    {
      id: 'recurring',
      version: 1,
      title: words('Small'),
      sheets,
      checks: [
        {
          id: 'total',
          label: words('Any'),
          meaning: words('Any'),
          formula: where => parts`${where.cell('work.margin', 2)}`,
        },
      ],
    },
    language,
  );
const plan = planOf([inputs, calculations]);
const formulaAt = (block: string, row: number, column: number) =>
  formulaText(cellAt(blockOf(plan, block), row, column) as FormulaCell);
const rowsLabelled = (label: string): TemplateCell[] =>
  plan.blocks.flatMap(({ cells }) => cells.filter(cell => textOf(cell) === label));

describe('consistent', () => {
  test('a line moves with its column, holds what has one value, and waits for the inputs', () => {
    expect([formulaAt('work', 9, 4), formulaAt('work', 9, 5)]).toEqual([
      '=IF(clv_template_1_missing=0;inputs!D9*inputs!$D$10+inputs!$D$9;"")',
      '=IF(clv_template_1_missing=0;inputs!E9*inputs!$D$10+inputs!$D$9;"")',
    ]);
  });

  test('a table worked out cell by cell has its labels and one formula down each column', () => {
    expect(textOf(cellAt(blockOf(plan, 'work'), 12, 1))).toBe('Name');
    expect(textOf(cellAt(blockOf(plan, 'work'), 13, 1))).toBe('First');
    expect([formulaAt('work', 13, 2), formulaAt('work', 14, 2)]).toEqual([
      '=IF(clv_template_1_missing=0;N(work!B12)+1;"")',
      '=IF(clv_template_1_missing=0;N(work!B13)+1;"")',
    ]);
  });

  test('inputs are named by line, over all its columns', () => {
    const names = blockOf(plan, 'inputs').cells.flatMap(({ input }) => input ?? []);
    expect(names).toEqual(['price', 'share']);
    expect(cellAt(blockOf(plan, 'inputs'), 9, 4)).toMatchObject({ input: 'price', inputColumns: 2 });
    expect(textOf(cellAt(blockOf(plan, 'inputs'), 10, 3))).toBe('=');
  });

  test('remarks are wrapped where no table takes part of their column', () => {
    const wide = { ...running, columns: Array.from({ length: 6 }, () => running.columns[1]!) };
    const [free, shared] = [running, wide].map(table =>
      blockOf(planOf([inputs, { ...calculations, tables: [table] }]), 'work'),
    );
    const heads = { row: 12, column: 1, rows: 1 };
    expect(free!.wrapped).toEqual([
      { row: 7, column: 6, rows: 3, columns: 1 },
      { ...heads, columns: 2 },
    ]);
    expect(shared!.wrapped).toEqual([{ ...heads, columns: 6 }]);
    expect(free!.columnWidths![5]).toBeGreaterThan(shared!.columnWidths![5]!);
  });

  test('figures stand under their heads, and a sentence where its line begins', () => {
    const sentence: LineSpec = { ...worked, id: 'told', format: 'text', isSentence: true };
    const lines = [worked, sentence, { ...worked, id: 'more' }];
    const spec = { ...calculations, sections: [{ heading: words('Worked out'), lines }], tables: [] };
    expect(blockOf(planOf([inputs, spec]), 'work').figures).toEqual([
      { row: 6, column: 4, rows: 4, columns: 2 },
      { row: 11, column: 4, rows: 1, columns: 2 },
    ]);
  });

  test('the total counts all checks, and a check that cannot be worked out fails', () => {
    const [own] = rowsLabelled('Any');
    const [above] = rowsLabelled('Price: above 0');
    const total = blockOf(plan, 'checks').cells.find(({ input }) => input === 'check') as FormulaCell;
    expect(formulaText(total)).toBe(`=SUM(checks!$D$${own!.row};checks!$D$${above!.row})`);
    expect(formulaAt('checks', own!.row, 4)).toBe('=IFERROR(IF(clv_template_1_missing=0;work!$E$9;0);1)');
    expect(formulaAt('checks', above!.row, 4)).toBe('=IF(COUNTIF(inputs!$D$9:$E$9;"<=0")=0;0;1)');
  });

  test('what is blank is counted, once for each cell', () => {
    const missing = blockOf(plan, 'checks').cells.find(({ input }) => input === 'missing') as FormulaCell;
    expect(formulaText(missing)).toBe('=SUM(0;COUNTBLANK(inputs!$D$9:$E$9);COUNTBLANK(inputs!$D$10))');
  });

  test('only sample data is marked for clearing, with the line that says so', () => {
    const block = blockOf(plan, 'inputs');
    expect(block.samples).toEqual([
      { row: 5, column: 1, rows: 1, columns: 1 },
      { row: 9, column: 4, rows: 1, columns: 2 },
    ]);
    expect(textOf(cellAt(block, 5, 1))).toContain('Sample data');
    expect(blockOf(plan, 'work').samples).toEqual([]);
  });
});

describe('refuses', () => {
  test.each([
    [
      'two lines of one name',
      () => planOf([sheet({ id: 'work', sections: [{ heading: words('x'), lines: [worked, worked] }] })]),
      '"margin" is twice',
    ],
    ['a line that is not there', () => planOf([calculations]), 'There is no sheet "inputs"'],
    [
      'a line that no sheet has',
      () =>
        planOf([
          inputs,
          sheet({
            id: 'work',
            sections: [
              { heading: words('x'), lines: [{ ...worked, formula: where => [where.cell('other')] }] },
            ],
          }),
        ]),
      'There is no line "other" in the sheet "work"',
    ],
    [
      'a table that no sheet has',
      () =>
        planOf([
          inputs,
          sheet({
            id: 'work',
            sections: [
              { heading: words('x'), lines: [{ ...worked, formula: where => [where.table('other')] }] },
            ],
          }),
        ]),
      'There is no table "other" in the sheet "work"',
    ],
  ])('%s', (_, build, message) => {
    expect(build).toThrow(message);
  });
});

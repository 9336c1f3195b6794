import { ltvCacRatio } from '../../../src/functions/ltv-cac-ratio';
import { callParts } from '../../../src/templates/formula';
import type { SheetSpec } from '../../../src/templates/layout/sheet-spec';
import { workbookPlan } from '../../../src/templates/layout/workbook';
import type { Template } from '../../../src/templates/template';

const alike = (text: string) => ({ en: text, es: `${text} (es)` });
const help = 'Above 0';

const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Inputs', es: 'Datos' },
  title: { en: 'What we know', es: 'Lo que sabemos' },
  lead: alike('Figures'),
  sections: [
    {
      heading: alike('Figures'),
      lines: [
        {
          id: 'value',
          label: alike('Value'),
          unit: alike('per customer'),
          sign: '+',
          format: 'money',
          input: { values: [900], sample: true, positive: true, validation: { help, positive: true } },
        },
        {
          id: 'cost',
          label: alike('Cost'),
          unit: alike('per customer'),
          sign: '−',
          format: 'money',
          input: { values: [300], sample: true, validation: { help, min: 0, max: 1_000 } },
        },
        {
          id: 'note',
          label: alike('Note'),
          unit: alike('words'),
          sign: '',
          format: 'text',
          input: {
            values: ['yes'],
            sample: false,
            optional: true,
            validation: { help, words: ['yes', 'no'] },
          },
        },
      ],
    },
  ],
  tables: [
    {
      id: 'log',
      heading: alike('Orders'),
      columns: [
        { head: alike('Customer'), format: 'text' },
        { head: alike('Day'), format: 'date' },
        { head: alike('Amount'), format: 'money' },
      ],
      rows: 6,
      input: {
        values: [
          ['C01', 45_000, 10],
          ['007', 45_001, 20],
          ['=C03', 45_002, 30],
        ],
        sample: true,
        help: alike('Paste here'),
        positive: [3],
      },
    },
  ],
};

const results: SheetSpec = {
  id: 'results',
  role: 'outputs',
  name: { en: 'Results', es: 'Resultados' },
  title: alike('What follows'),
  lead: alike('Results'),
  sections: [
    {
      heading: alike('Results'),
      lines: [
        {
          id: 'ratio',
          label: alike('Ratio'),
          unit: alike('times'),
          sign: '=',
          format: 'ratio',
          formula: where =>
            callParts(ltvCacRatio, {
              lifetimeValue: [where.cell('inputs.value')],
              acquisitionCost: [where.cell('inputs.cost')],
            }),
        },
        {
          id: 'against',
          label: alike('Target'),
          unit: alike('times'),
          sign: '=',
          format: 'ratio',
          formula: () => [{ assumption: 'target_ratio' }],
        },
      ],
    },
  ],
  charts: where => [
    {
      kind: 'combo',
      title: alike('Who buys?'),
      altText: alike('Amounts by customer'),
      areas: [1, 2, 3].map(column => where.tableColumn('inputs.log', column)),
      horizontal: alike('Customer'),
      vertical: alike('Amount'),
      lines: [1],
      colours: ['#112233', '#445566'],
      row: where.rowBelow,
      column: 1,
      width: 500,
      height: 300,
    },
  ],
};

export const smallTemplate: Template = {
  id: 'cohorts',
  version: 2,
  title: { en: 'Small template', es: 'Plantilla pequeña' },
  summary: alike('Small'),
  plan: language =>
    workbookPlan(
      {
        id: 'cohorts',
        version: 2,
        title: { en: 'Small template', es: 'Plantilla pequeña' },
        sheets: [inputs, results],
        checks: [],
      },
      language,
    ),
};

/** Stands in for the catalogue. */
export const templates: readonly Template[] = [smallTemplate];

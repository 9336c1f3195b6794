import type { Language, Words } from '../../sheet/words';
import { againstTarget } from '../layout/against-target';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import { quarterCount } from './history';
import { kpis } from './kpis';

const shown = [
  'value',
  'cost',
  'ratio',
  'target',
  'payback',
  'retention',
  'nrr',
  'grr',
  'quick',
  'end',
  'base',
] as const;
const lines = kpis.sections.flatMap(section => section.lines);
const kpiLine = (id: string): LineSpec => lines.find(line => line.id === id)!;

/** The quarters down the page, as charts need them. */
const trend = ['value', 'cost', 'ratio', 'target', 'retention', 'nrr', 'grr', 'base'] as const;

const trendTable: TableSpec = {
  id: 'trend',
  heading: {
    en: 'Quarter by quarter, drawn in the charts',
    es: 'Trimestre a trimestre, dibujado en los gráficos',
  },
  columns: [
    { head: { en: 'Quarter', es: 'Trimestre' }, format: 'text' },
    ...trend.map(id => ({ head: kpiLine(id).label, format: kpiLine(id).format })),
  ],
  rows: quarterCount + 1,
  cells: {
    formula: (where, row, column) => {
      const id = column === 1 ? 'history.quarter' : `kpis.${trend[column - 2]!}`;
      // Which quarter it is: as many rows as the table has down to the one above.
      const cell = parts`INDEX(${where.line(id)};1;ROWS(${where.table('trend', [1, 1], [1, 1])}:${where.tableCell('trend', row - 1, 1)}))`;
      return parts`IF(${cell}="";"";${cell})`;
    },
  },
};

const quarters = (where: Where, ...ids: (typeof trend)[number][]) => [
  where.tableColumn('trend', 1),
  ...ids.map(id => where.tableColumn('trend', trend.indexOf(id) + 2)),
];
const quarterWord: Words = { en: 'Quarter', es: 'Trimestre' };

/** Rows that a chart covers. */
const chartRows = 17;

export const board = (language: Language): SheetSpec => ({
  id: 'board',
  role: 'outputs',
  name: { en: 'Board page', es: 'Página del consejo' },
  title: { en: 'Customer value for the board', es: 'El valor de los clientes para el consejo' },
  lead: {
    en: 'The quarter reported on beside the one before, and how it came to that. Values are margin, not sales.',
    es: 'El trimestre del informe junto al anterior, y cómo se llegó a él. Los valores son margen, no ventas.',
  },
  columns: [
    { en: 'This quarter', es: 'Este trimestre' },
    { en: 'Quarter before', es: 'Anterior' },
  ],
  sections: [
    {
      heading: { en: 'Which quarters', es: 'Qué trimestres' },
      lines: [
        {
          id: 'back',
          label: { en: 'Quarters back', es: 'Trimestres atrás' },
          unit: { en: 'from this one', es: 'desde este' },
          sign: '=',
          format: 'count',
          formula: where => parts`IF(ISNUMBER(${where.before('back')});${where.before('back')}+1;0)`,
        },
        {
          id: 'number',
          label: { en: 'Number of the quarter', es: 'Número del trimestre' },
          unit: { en: 'from 1', es: 'desde 1' },
          sign: '=',
          format: 'count',
          formula: where => parts`${{ input: 'reported' }}-${where.cell('back')}`,
        },
        {
          id: 'quarter',
          label: quarterWord,
          unit: { en: 'name', es: 'nombre' },
          sign: '',
          format: 'text',
          formula: where =>
            parts`IF(${where.cell('number')}<1;"";INDEX(${where.line('history.quarter')};1;${where.cell('number')}))`,
        },
      ],
    },
    {
      heading: { en: 'Key figures', es: 'Cifras clave' },
      lines: shown.flatMap(id => {
        const { label, unit, format, remark } = kpiLine(id);
        const line: LineSpec = {
          id,
          label,
          unit,
          format,
          sign: '=',
          ...(remark ? { remark } : {}),
          ...(id === 'ratio' ? { look: 'result' } : {}),
          formula: where =>
            parts`IF(${where.cell('number')}<1;"";INDEX(${where.line(`kpis.${id}`)};1;${where.cell('number')}))`,
        };
        return id === 'target' ? [line, againstTarget(language, 'ratio', 'target')] : [line];
      }),
    },
  ],
  tables: [trendTable],
  charts: where => [
    {
      kind: 'column',
      title: { en: 'Is a customer worth more than it costs?', es: '¿Vale un cliente más de lo que cuesta?' },
      altText: {
        en: 'Lifetime value of a customer beside the cost of winning one, by quarter.',
        es: 'Valor de vida de un cliente junto al coste de captarlo, por trimestre.',
      },
      areas: quarters(where, 'value', 'cost'),
      horizontal: quarterWord,
      vertical: { en: 'Per customer (money)', es: 'Por cliente (dinero)' },
      row: where.rowBelow,
      column: 1,
      width: 560,
      height: 320,
    },
    {
      kind: 'line',
      title: { en: 'How far are we from the target?', es: '¿A qué distancia estamos del objetivo?' },
      altText: {
        en: 'Lifetime value as a multiple of acquisition cost, by quarter, with the target.',
        es: 'Valor de vida como múltiplo del coste de captación, por trimestre, con el objetivo.',
      },
      areas: quarters(where, 'ratio', 'target'),
      horizontal: quarterWord,
      vertical: { en: 'Value ÷ cost (times)', es: 'Valor ÷ coste (veces)' },
      row: where.rowBelow,
      column: 5,
      width: 560,
      height: 320,
    },
    {
      kind: 'line',
      title: { en: 'Do customers and their revenue stay?', es: '¿Se quedan los clientes y sus ingresos?' },
      altText: {
        en: 'Retention of customers, net and gross retention of revenue, by quarter.',
        es: 'Retención de clientes, retención neta y bruta de ingresos, por trimestre.',
      },
      areas: quarters(where, 'retention', 'nrr', 'grr'),
      horizontal: quarterWord,
      vertical: { en: 'Kept per quarter', es: 'Conservado al trimestre' },
      row: where.rowBelow + chartRows,
      column: 1,
      width: 560,
      height: 320,
    },
    {
      kind: 'column',
      title: { en: 'What is the customer base worth?', es: '¿Cuánto vale la base de clientes?' },
      altText: {
        en: 'Value of all customers at the end of each quarter.',
        es: 'Valor de todos los clientes al final de cada trimestre.',
      },
      areas: quarters(where, 'base'),
      horizontal: quarterWord,
      vertical: { en: 'Total value (money)', es: 'Valor total (dinero)' },
      row: where.rowBelow + chartRows,
      column: 5,
      width: 560,
      height: 320,
    },
  ],
});

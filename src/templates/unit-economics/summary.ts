import type { Language, Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import { channelCount, channelHeads } from './inputs';
import { months, perCustomer, timesCost } from './units';

const shown = (
  id: string,
  label: Words,
  unit: Words,
  sign: LineSpec['sign'],
  format: LineSpec['format'],
  remark?: Words,
): LineSpec => ({
  id,
  label,
  unit,
  sign,
  format,
  ...(remark ? { remark } : {}),
  formula: where => [where.cell(`channels.${id}`)],
});

/** Weighted by new customers: what all of them together are worth and cost. */
const blended = (id: string, label: Words): LineSpec => ({
  id: `all_${id}`,
  label,
  unit: perCustomer,
  sign: id === 'cac' ? '−' : '+',
  format: 'money',
  span: 1,
  formula: where =>
    parts`SUMPRODUCT(${where.line(`channels.${id}`)};${where.line('inputs.new_customers')})/SUM(${where.line('inputs.new_customers')})`,
});

const verdicts: Readonly<Record<Language, readonly string[]>> = {
  en: ['Below target', 'Never pays back', 'Pays back too late', 'Meets both targets'],
  es: ['Bajo el objetivo', 'Nunca se recupera', 'Se recupera tarde', 'Cumple ambos'],
};

export const summary = (language: Language): SheetSpec => ({
  id: 'summary',
  role: 'outputs',
  name: { en: 'Unit economics', es: 'Economía unitaria' },
  title: { en: 'Unit economics: which channels pay?', es: 'Economía unitaria: ¿qué canales compensan?' },
  lead: {
    en: 'Value, cost and payback of a new customer by channel, against the targets of the house.',
    es: 'Valor, coste y recuperación de un cliente nuevo por canal, frente a los objetivos de la casa.',
  },
  columns: channelHeads,
  columnsOf: 'inputs.channel',
  sections: [
    {
      heading: { en: 'By channel', es: 'Por canal' },
      lines: [
        shown('channel', { en: 'Channel', es: 'Canal' }, { en: 'name', es: 'nombre' }, '', 'text'),
        shown(
          'ltv',
          { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' },
          perCustomer,
          '+',
          'money',
        ),
        shown(
          'cac',
          { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
          perCustomer,
          '−',
          'money',
        ),
        shown('max_cac', { en: 'Most to pay', es: 'Coste máximo' }, perCustomer, '=', 'money', {
          en: 'At the target ratio and within the longest payback.',
          es: 'Con el objetivo y dentro de la recuperación más larga.',
        }),
        shown('ratio', { en: 'LTV:CAC on margin', es: 'LTV:CAC sobre margen' }, timesCost, '=', 'ratio'),
        shown(
          'ratio_sales',
          { en: 'LTV:CAC on sales', es: 'LTV:CAC sobre ventas' },
          timesCost,
          '=',
          'ratio',
          {
            en: 'For comparison: on sales every channel looks good.',
            es: 'Para comparar: sobre ventas todos los canales parecen buenos.',
          },
        ),
        shown('payback', { en: 'Payback with churn', es: 'Recuperación con bajas' }, months, '=', 'number'),
        shown(
          'cohort_value',
          { en: 'Value of a month of customers', es: 'Valor de los clientes de un mes' },
          { en: 'new customers of a month', es: 'clientes nuevos de un mes' },
          '=',
          'money',
        ),
        {
          id: 'verdict',
          label: { en: 'Against the targets', es: 'Frente a los objetivos' },
          unit: { en: 'in words', es: 'en palabras' },
          sign: '',
          format: 'text',
          letters: 20,
          look: 'result',
          warnings: verdicts[language].slice(0, -1),
          remark: {
            en: 'Target ratio and longest payback of the house assumptions.',
            es: 'Objetivo y recuperación más larga de los supuestos de la casa.',
          },
          formula: where => {
            const [low, never, late, fine] = verdicts[language].map(text => `"${text}"`);
            const payback = where.cell('payback');
            return parts`IF(${where.cell('ratio')}<${where.cell('channels.target_ratio')};${low!};IF(COUNT(${payback})=0;${never!};IF(${payback}>${where.cell('channels.window')};${late!};${fine!})))`;
          },
        },
      ],
    },
    {
      heading: { en: 'All channels together', es: 'Todos los canales juntos' },
      lines: [
        blended('ltv', { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' }),
        blended('cac', { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' }),
        {
          id: 'all_ratio',
          label: { en: 'LTV:CAC on margin', es: 'LTV:CAC sobre margen' },
          unit: timesCost,
          sign: '=',
          format: 'ratio',
          look: 'result',
          span: 1,
          remark: {
            en: 'Weighted by new customers; hides the weak channel.',
            es: 'Ponderado por clientes nuevos; esconde el canal débil.',
          },
          formula: where => parts`${where.cell('all_ltv')}/${where.cell('all_cac')}`,
        },
      ],
    },
  ],
  chartRoom: 19,
  tables: [
    {
      id: 'compared',
      heading: { en: 'For the chart', es: 'Para el gráfico' },
      columns: [
        { head: { en: 'Channel', es: 'Canal' }, format: 'text' },
        { head: { en: 'Number', es: 'Número' }, format: 'count' },
        { head: { en: 'Lifetime value', es: 'Valor de vida' }, format: 'money' },
        { head: { en: 'Cost (CAC)', es: 'Coste (CAC)' }, format: 'money' },
        { head: { en: 'Most to pay', es: 'Coste máximo' }, format: 'money' },
      ],
      rows: channelCount + 1,
      cells: {
        formula: (where, row, column) => {
          if (column === 2) return parts`N(${where.tableCell('compared', row - 1, 2)})+1`;
          const line = { 1: 'channel', 3: 'ltv', 4: 'cac', 5: 'max_cac' }[column]!;
          return parts`INDEX(${where.line(line)};1;${where.tableCell('compared', row, 2)})`;
        },
      },
    },
  ],
  charts: where => [
    {
      kind: 'column',
      title: {
        en: 'Which channels are worth more than they cost?',
        es: '¿Qué canales valen más de lo que cuestan?',
      },
      altText: {
        en: 'For each channel three columns: lifetime value on margin, acquisition cost and the most to pay.',
        es: 'Para cada canal, tres columnas: valor de vida sobre margen, coste de captación y coste máximo.',
      },
      horizontal: { en: 'Channel', es: 'Canal' },
      vertical: { en: 'Money per customer', es: 'Importe por cliente' },
      areas: [1, 3, 4, 5].map(column => where.tableColumn('compared', column)),
      row: where.chartRow,
      column: 1,
      width: 760,
      height: 360,
    },
  ],
});

import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import type { Language, Words } from '../../sheet/words';
import { callParts } from '../formula';
import { againstTarget } from '../layout/against-target';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import { tenureRows } from './input-tables';
import { resultCharts } from './result-charts';
import { bySegment } from './segments';

const share: Words = { en: 'share of the start', es: 'parte del inicio' };
const perCustomer: Words = { en: 'per new customer', es: 'por cliente nuevo' };
const allCustomers: Words = { en: 'all customers of today', es: 'todos los clientes de hoy' };

const result = (
  id: string,
  format: LineSpec['format'],
  label: Words,
  unit: Words,
  formula: NonNullable<LineSpec['formula']>,
  rest: Partial<LineSpec> = {},
): LineSpec => ({ id, label, unit, sign: '=', format, formula, ...rest });

const modelLine =
  (id: string): NonNullable<LineSpec['formula']> =>
  where => [where.cell(`model.${id}`)];

const times =
  (id: string): NonNullable<LineSpec['formula']> =>
  where =>
    parts`${where.cell('model.margin')}*${where.cell(`model.${id}`)}`;

const ratio =
  (value: string): NonNullable<LineSpec['formula']> =>
  where =>
    callParts(ltvCacRatio, {
      lifetimeValue: where.cell(value),
      acquisitionCost: where.cell('inputs.acquisition_cost'),
    });

export const results = (language: Language): SheetSpec => ({
  id: 'results',
  role: 'outputs',
  name: { en: 'Cohort results', es: 'Resultados de cohortes' },
  title: { en: 'What subscribers are worth', es: 'Cuánto valen los suscriptores' },
  lead: {
    en: 'Constant churn undervalues customers: those who leave easily go first, and those left are the loyal ones.',
    es: 'Las bajas constantes infravaloran a los clientes: quienes se van fácilmente salen primero y quedan los fieles.',
  },
  ...bySegment,
  sections: [
    {
      heading: { en: 'Who is left', es: 'Quién queda' },
      lines: [
        result('name', 'text', { en: 'Segment', es: 'Segmento' }, { en: 'name', es: 'nombre' }, where => [
          where.cell('inputs.segment'),
        ]),
        result(
          'last_period',
          'count',
          { en: 'Last period seen', es: 'Último periodo visto' },
          { en: 'periods from the start', es: 'periodos desde el inicio' },
          modelLine('last_period'),
        ),
        result(
          'left_actual',
          'share',
          { en: 'Left at that time: counted', es: 'Quedan entonces: recuento' },
          share,
          modelLine('last_actual'),
        ),
        result(
          'left_model',
          'share',
          { en: 'Left at that time: model', es: 'Quedan entonces: modelo' },
          share,
          modelLine('last_model'),
          {
            remark: {
              en: 'Foretold from the first renewals only.',
              es: 'Previsto solo con las primeras renovaciones.',
            },
          },
        ),
        result(
          'left_constant',
          'share',
          { en: 'Left at that time: constant churn', es: 'Quedan entonces: bajas constantes' },
          share,
          modelLine('last_constant'),
          {
            remark: {
              en: 'The same renewals, with one rate for all.',
              es: 'Las mismas renovaciones, con una tasa para todos.',
            },
          },
        ),
      ],
    },
    {
      heading: { en: 'A new customer', es: 'Un cliente nuevo' },
      lines: [
        result(
          'value',
          'money',
          { en: 'Lifetime value, model', es: 'Valor de vida, modelo' },
          perCustomer,
          times('payments'),
          {
            look: 'result',
            remark: {
              en: 'Margin × payments expected; the first is made now.',
              es: 'Margen × pagos esperados; el primero se hace ahora.',
            },
          },
        ),
        result(
          'value_constant',
          'money',
          { en: 'Lifetime value, constant churn', es: 'Valor de vida, bajas constantes' },
          perCustomer,
          times('constant_payments'),
        ),
        result(
          'acquisition_cost',
          'money',
          { en: 'Cost of winning a customer', es: 'Coste de captar un cliente' },
          perCustomer,
          where => [where.cell('inputs.acquisition_cost')],
          { sign: '−' },
        ),
        result(
          'ratio',
          'ratio',
          { en: 'Value ÷ cost, model', es: 'Valor ÷ coste, modelo' },
          { en: 'times the cost', es: 'veces el coste' },
          ratio('value'),
        ),
        result(
          'ratio_constant',
          'ratio',
          { en: 'Value ÷ cost, constant churn', es: 'Valor ÷ coste, bajas constantes' },
          { en: 'times the cost', es: 'veces el coste' },
          ratio('value_constant'),
        ),
        result(
          'target',
          'ratio',
          { en: 'Target ratio', es: 'Razón objetivo' },
          { en: 'times the cost', es: 'veces el coste' },
          () => [{ assumption: 'target_ratio' }],
          {
            span: 1,
            remark: {
              en: 'Constant churn can turn down segments that pay.',
              es: 'Las bajas constantes pueden descartar segmentos que compensan.',
            },
          },
        ),
        againstTarget(language, 'ratio', 'target'),
      ],
    },
    {
      heading: { en: 'The customers of today', es: 'Los clientes de hoy' },
      lines: [
        result(
          'customers',
          'count',
          { en: 'Customers of today', es: 'Clientes de hoy' },
          { en: 'customers', es: 'clientes' },
          (where, segment) =>
            parts`SUM(${where.tableCell('worth', 2, segment + 1)}:${where.tableCell('worth', tenureRows, segment + 1)})`,
        ),
        result(
          'base_value',
          'money',
          { en: 'Value of all, model', es: 'Valor de todos, modelo' },
          allCustomers,
          times('base_payments'),
          {
            look: 'result',
            remark: {
              en: 'Payments still to come, at present value.',
              es: 'Pagos aún por venir, a valor presente.',
            },
          },
        ),
        result(
          'base_value_constant',
          'money',
          { en: 'Value of all, constant churn', es: 'Valor de todos, bajas constantes' },
          allCustomers,
          times('base_constant'),
        ),
        result(
          'undervalued',
          'money',
          { en: 'Left out by constant churn', es: 'Lo que omiten las bajas constantes' },
          allCustomers,
          where => parts`${where.cell('base_value')}-${where.cell('base_value_constant')}`,
          {
            remark: {
              en: 'The longer customers have stayed, the more of it.',
              es: 'Cuanto más tiempo llevan los clientes, mayor es.',
            },
          },
        ),
        result(
          'total_value',
          'money',
          { en: 'Both segments, model', es: 'Los dos segmentos, modelo' },
          allCustomers,
          where => parts`SUM(${where.line('base_value')})`,
          { span: 1, look: 'result' },
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'worth',
      heading: { en: 'What a customer is still worth', es: 'Cuánto vale aún un cliente' },
      remark: {
        en: 'By renewals made: margin × payments to come, at present value.',
        es: 'Según las renovaciones hechas: margen × pagos por venir, a valor presente.',
      },
      columns: [
        { head: { en: 'Renewals made', es: 'Renovaciones hechas' }, format: 'count' },
        { head: { en: 'Today, A', es: 'Hoy, A' }, format: 'count' },
        { head: { en: 'Today, B', es: 'Hoy, B' }, format: 'count' },
        { head: { en: 'Model, A', es: 'Modelo, A' }, format: 'money' },
        { head: { en: 'Model, B', es: 'Modelo, B' }, format: 'money' },
        { head: { en: 'Constant churn, A', es: 'Bajas constantes, A' }, format: 'money' },
        { head: { en: 'Constant churn, B', es: 'Bajas constantes, B' }, format: 'money' },
      ],
      rows: tenureRows,
      cells: { formula: worthCell },
    },
  ],
  charts: resultCharts,
});

function worthCell(where: Where, row: number, col: number) {
  if (col === 1) return [where.tableCell('model.tenure', row, 1)];
  const segment = (col % 2) + 1;
  if (col < 4) return [where.tableCell('model.today', row, segment)];
  const payments =
    col < 6
      ? where.tableCell(segment === 1 ? 'model.residual_a' : 'model.residual_b', row, 1)
      : where.tableCell('model.constant', row, segment);
  return parts`IF(${payments}="";"";${payments}*${where.cell('model.margin', segment)})`;
}

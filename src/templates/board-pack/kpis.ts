import { cacPayback } from '../../functions/cac-payback';
import { churnRate } from '../../functions/churn-rate';
import { clvRetention } from '../../functions/clv-retention';
import { grr } from '../../functions/grr';
import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import { nrr } from '../../functions/nrr';
import { quickRatio } from '../../functions/quick-ratio';
import { rateConvert } from '../../functions/rate-convert';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { needed, quarterHeads } from './history';

const customers: Words = { en: 'customers', es: 'clientes' };
const perCustomer: Words = { en: 'per customer', es: 'por cliente' };
const perCustomerQuarter: Words = { en: 'per customer and quarter', es: 'por cliente y trimestre' };
const ofStart: Words = { en: 'of the start, per quarter', es: 'del comienzo, al trimestre' };

interface Kpi {
  readonly id: string;
  readonly label: Words;
  readonly unit: Words;
  readonly format: LineSpec['format'];
  readonly remark?: Words;
  readonly formula: (where: Where) => readonly FormulaPart[];
}

/** Blank in a quarter that is not complete. */
const kpi = ({ formula, ...line }: Kpi): LineSpec => ({
  ...line,
  sign: '=',
  formula: where => parts`IF(${where.cell('complete')}=1;${formula(where)};"")`,
});

/** 0 where a quarter begins as the one before ended; a quarter whose neighbour is not complete is not compared. */
const step = (
  id: string,
  label: Words,
  unit: Words,
  format: LineSpec['format'],
  begins: string,
  ended: string,
): LineSpec => ({
  id,
  label,
  unit,
  format,
  sign: '=',
  remark: {
    en: '0: begins as the quarter before ended.',
    es: '0: comienza como acabó el trimestre anterior.',
  },
  formula: where =>
    parts`IF(AND(${where.cell('complete')}=1;ISNUMBER(${where.before(ended)}));ROUND(${where.cell(begins)}-N(${where.before(ended)});12);0)`,
});

const given = (where: Where, id: (typeof needed)[number]) => where.cell(`history.${id}`);

export const kpis: SheetSpec = {
  id: 'kpis',
  role: 'calculations',
  name: { en: 'Key figures', es: 'Cifras clave' },
  title: { en: 'Key figures by quarter', es: 'Cifras clave por trimestre' },
  lead: {
    en: 'Worked out from the quarterly figures by the conventions of the policy sheet.',
    es: 'Calculadas con las cifras trimestrales según las convenciones de la hoja de política.',
  },
  columns: quarterHeads,
  sections: [
    {
      heading: { en: 'Terms', es: 'Condiciones' },
      lines: [
        {
          id: 'discount',
          label: { en: 'Discount rate', es: 'Tasa de descuento' },
          unit: { en: 'per quarter', es: 'al trimestre' },
          sign: '−',
          format: 'rate',
          span: 1,
          remark: {
            en: 'The yearly rate of the assumptions, converted by compounding.',
            es: 'La tasa anual de los supuestos, convertida de forma compuesta.',
          },
          formula: () =>
            callParts(rateConvert, { rate: { assumption: 'discount_rate' }, from: 'year', to: 'quarter' }),
        },
        {
          id: 'complete',
          label: { en: 'Quarter complete', es: 'Trimestre completo' },
          unit: { en: '1 yes, 0 no', es: '1 sí, 0 no' },
          sign: '=',
          format: 'count',
          formula: where =>
            parts`IF(SUM(0${needed.flatMap((id): FormulaPart[] => [';COUNTBLANK(', given(where, id), ')'])})=0;1;0)`,
        },
      ],
    },
    {
      heading: { en: 'Customers', es: 'Clientes' },
      lines: [
        kpi({
          id: 'end',
          label: { en: 'Customers at its end', es: 'Clientes al final' },
          unit: customers,
          format: 'count',
          formula: where => parts`${given(where, 'start')}+${given(where, 'won')}-${given(where, 'lost')}`,
        }),
        kpi({
          id: 'churn',
          label: { en: 'Churn', es: 'Bajas' },
          unit: ofStart,
          format: 'share',
          formula: where =>
            callParts(churnRate, {
              start: given(where, 'start'),
              lost: given(where, 'lost'),
              newCustomers: given(where, 'won'),
              method: 'start',
            }),
        }),
        kpi({
          id: 'retention',
          label: { en: 'Retention', es: 'Retención' },
          unit: ofStart,
          format: 'share',
          formula: where => parts`1-${where.cell('churn')}`,
        }),
      ],
    },
    {
      heading: { en: 'Value and cost', es: 'Valor y coste' },
      lines: [
        kpi({
          id: 'margin',
          label: { en: 'Margin', es: 'Margen' },
          unit: perCustomerQuarter,
          format: 'money',
          remark: {
            en: 'Recurring revenue at the start by the margin of the assumptions.',
            es: 'Ingreso recurrente del comienzo por el margen de los supuestos.',
          },
          formula: where =>
            parts`${given(where, 'start_revenue')}*${{ assumption: 'margin_rate' }}/${given(where, 'start')}`,
        }),
        kpi({
          id: 'value',
          label: { en: 'Lifetime value', es: 'Valor de vida' },
          unit: perCustomer,
          format: 'money',
          remark: {
            en: 'Before the cost of winning the customer; by the convention of the assumptions.',
            es: 'Antes del coste de captar al cliente; según la convención de los supuestos.',
          },
          formula: where =>
            callParts(clvRetention, {
              margin: where.cell('margin'),
              retentionRate: where.cell('retention'),
              discountRate: where.cell('discount'),
              acquisitionCost: 0,
              convention: { assumption: 'convention' },
            }),
        }),
        kpi({
          id: 'cost',
          label: { en: 'Acquisition cost', es: 'Coste de captación' },
          unit: { en: 'per new customer', es: 'por cliente nuevo' },
          format: 'money',
          formula: where => parts`${given(where, 'spent')}/${given(where, 'won')}`,
        }),
        kpi({
          id: 'ratio',
          label: { en: 'Value to acquisition cost', es: 'Valor sobre coste de captación' },
          unit: { en: 'times', es: 'veces' },
          format: 'ratio',
          formula: where =>
            callParts(ltvCacRatio, {
              lifetimeValue: where.cell('value'),
              acquisitionCost: where.cell('cost'),
            }),
        }),
        kpi({
          id: 'target',
          label: { en: 'Target', es: 'Objetivo' },
          unit: { en: 'times', es: 'veces' },
          format: 'ratio',
          formula: () => [{ assumption: 'target_ratio' }],
        }),
        kpi({
          id: 'payback',
          label: { en: 'Cost is paid back after', es: 'El coste se recupera en' },
          unit: { en: 'quarters', es: 'trimestres' },
          format: 'number',
          formula: where =>
            callParts(cacPayback, {
              acquisitionCost: where.cell('cost'),
              marginPerPeriod: where.cell('margin'),
              churnRate: where.cell('churn'),
              discountRate: where.cell('discount'),
            }),
        }),
        kpi({
          id: 'base',
          label: { en: 'Value of all customers', es: 'Valor de todos los clientes' },
          unit: { en: 'at its end', es: 'al final' },
          format: 'money',
          remark: {
            en: 'Customers at its end by the lifetime value.',
            es: 'Clientes al final por el valor de vida.',
          },
          formula: where => parts`${where.cell('end')}*${where.cell('value')}`,
        }),
      ],
    },
    {
      heading: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
      lines: [
        kpi({
          id: 'end_revenue',
          label: { en: 'Recurring revenue at its end', es: 'Ingreso recurrente al final' },
          unit: { en: 'per quarter', es: 'al trimestre' },
          format: 'money',
          formula: where =>
            parts`${given(where, 'start_revenue')}+${given(where, 'sold')}+${given(where, 'expansion')}-${given(where, 'contraction')}-${given(where, 'churned')}`,
        }),
        kpi({
          id: 'nrr',
          label: { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
          unit: ofStart,
          format: 'share',
          formula: where =>
            callParts(nrr, {
              start: given(where, 'start_revenue'),
              expansion: given(where, 'expansion'),
              contraction: given(where, 'contraction'),
              churned: given(where, 'churned'),
            }),
        }),
        kpi({
          id: 'grr',
          label: { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
          unit: ofStart,
          format: 'share',
          formula: where =>
            callParts(grr, {
              start: given(where, 'start_revenue'),
              contraction: given(where, 'contraction'),
              churned: given(where, 'churned'),
            }),
        }),
        kpi({
          id: 'quick',
          label: { en: 'Quick ratio', es: 'Ratio rápido' },
          unit: { en: 'gained per lost', es: 'ganado por perdido' },
          format: 'ratio',
          formula: where =>
            callParts(quickRatio, {
              newRevenue: given(where, 'sold'),
              expansion: given(where, 'expansion'),
              contraction: given(where, 'contraction'),
              churned: given(where, 'churned'),
            }),
        }),
      ],
    },
    {
      heading: { en: 'Do the quarters join?', es: '¿Encajan los trimestres?' },
      lines: [
        step('join', { en: 'Customers', es: 'Clientes' }, customers, 'count', 'history.start', 'end'),
        step(
          'join_revenue',
          { en: 'Recurring revenue', es: 'Ingreso recurrente' },
          { en: 'per quarter', es: 'al trimestre' },
          'money',
          'history.start_revenue',
          'end_revenue',
        ),
      ],
    },
  ],
};

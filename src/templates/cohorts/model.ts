import { clvRetention } from '../../functions/clv-retention';
import { rateConvert } from '../../functions/rate-convert';
import { sbgCurve } from '../../functions/sbg-curve';
import { sbgDerl } from '../../functions/sbg-derl';
import { sbgFit } from '../../functions/sbg-fit';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { segments, survivorRows, tenureRows } from './inputs';

type Parts = readonly FormulaPart[];
type Segment = 'a' | 'b';
const both: readonly Segment[] = ['a', 'b'];

/** Columns of the tables below: their own first column, then a pair for the two segments. */
export const compared = { period: 1, actual: 2, model: 4, constant: 6 } as const;
const fitted = { status: 9, alpha: 3, beta: 4 } as const;

const fitArea = (where: Where, segment: Segment) => where.table(`fit_${segment}`);
const fitCell = (where: Where, segment: Segment, column: number) =>
  where.table(`fit_${segment}`, [2, column], [2, column]);

/** The same formula in both columns: what stands in the table of the one or of the other segment. */
const ofSegment = (where: Where, given: (segment: Segment) => FormulaPart | Parts): Parts =>
  parts`CHOOSE(${where.cell('number')};${given('a')};${given('b')})`;

/** The rows of a table of this sheet in the column that belongs to the formula's own segment. */
const column = (where: Where, table: string, rows: number, first: number, segment: number): Parts =>
  parts`${where.tableCell(table, 2, first + segment - 1)}:${where.tableCell(table, rows, first + segment - 1)}`;

const line = (
  id: string,
  format: LineSpec['format'],
  label: Words,
  unit: Words,
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, sign: '=', format, formula, ...(remark ? { remark } : {}) });

const share: Words = { en: 'share of the start', es: 'parte del inicio' };
const payments: Words = { en: 'payments', es: 'pagos' };
const perPeriod: Words = { en: 'per period', es: 'por periodo' };

const used = (where: Where, segment: number) => column(where, 'used', survivorRows, 2, segment);
const comparedPart = (where: Where, part: 'actual' | 'model' | 'constant', segment: number) =>
  column(where, 'compared', survivorRows, compared[part], segment);
const lastSeen =
  (part: 'actual' | 'model' | 'constant') =>
  (where: Where, segment: number): Parts =>
    parts`INDEX(${comparedPart(where, part, segment)};${where.cell('rows_seen')})`;

const fitColumns: TableSpec['columns'] = [
  { head: { en: 'Model', es: 'Modelo' }, format: 'text' },
  { head: { en: 'Unit', es: 'Unidad' }, format: 'text' },
  { head: { en: 'Alpha', es: 'Alpha' }, format: 'number' },
  { head: { en: 'Beta', es: 'Beta' }, format: 'number' },
  { head: { en: 'Error of alpha', es: 'Error de alpha' }, format: 'number' },
  { head: { en: 'Error of beta', es: 'Error de beta' }, format: 'number' },
  { head: { en: 'Log-likelihood', es: 'Log-verosimilitud' }, format: 'number' },
  { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
  { head: { en: 'Status', es: 'Estado' }, format: 'text' },
];

const fit = (segment: Segment, index: number): TableSpec => ({
  id: `fit_${segment}`,
  heading: {
    en: `Fitted model, segment ${segment.toUpperCase()}`,
    es: `Modelo ajustado, segmento ${segment.toUpperCase()}`,
  },
  columns: fitColumns,
  rows: 2,
  formula: where =>
    callParts(sbgFit, { survivors: [where.table('used', [2, 2 + index], [survivorRows, 2 + index])] }),
});

const curve = (segment: Segment, index: number): TableSpec => ({
  id: `curve_${segment}`,
  ...(index > 0
    ? { beside: true }
    : {
        heading: { en: 'Projected customers', es: 'Clientes previstos' },
        remark: {
          en: 'Share still there (survival), and of those of the period before (retention).',
          es: 'Parte que sigue (survival) y parte de quienes estaban el periodo anterior (retention).',
        },
      }),
  columns: [
    { head: { en: 'Period', es: 'Periodo' }, format: 'count' },
    {
      head: { en: `Survival ${segment.toUpperCase()}`, es: `Siguen ${segment.toUpperCase()}` },
      format: 'share',
    },
    {
      head: { en: `Retention ${segment.toUpperCase()}`, es: `Retención ${segment.toUpperCase()}` },
      format: 'share',
    },
  ],
  rows: survivorRows,
  formula: where =>
    callParts(sbgCurve, {
      params: fitArea(where, segment),
      periods: parts`ROWS(${where.table('inputs.survivors', [2, 1], [survivorRows, 1])})-1`,
    }),
});

const residual = (segment: Segment): TableSpec => ({
  id: `residual_${segment}`,
  beside: true,
  columns: [
    {
      head: {
        en: `Payments to come, ${segment.toUpperCase()}`,
        es: `Pagos por venir, ${segment.toUpperCase()}`,
      },
      format: 'number',
    },
  ],
  rows: tenureRows,
  headless: true,
  formula: where =>
    callParts(sbgDerl, {
      params: fitArea(where, segment),
      discountRate: where.cell('discount'),
      renewals: where.table('tenure', [2, 1], [tenureRows, 1]),
    }),
});

export const model: SheetSpec = {
  id: 'model',
  role: 'calculations',
  name: { en: 'Cohort model', es: 'Modelo de cohortes' },
  title: { en: 'Two models of who stays', es: 'Dos modelos de quién sigue' },
  lead: {
    en: 'The shifted beta-geometric model, in which customers differ, beside one constant churn rate for all.',
    es: 'El modelo beta-geométrico desplazado, en el que los clientes difieren, junto a una tasa de bajas igual para todos.',
  },
  columns: segments,
  sections: [
    {
      heading: { en: 'Margin and discount', es: 'Margen y descuento' },
      lines: [
        line(
          'number',
          'count',
          { en: 'Number of the segment', es: 'Número del segmento' },
          { en: 'order', es: 'orden' },
          where => parts`N(${where.before('number')})+1`,
        ),
        line(
          'margin',
          'money',
          { en: 'Margin', es: 'Margen' },
          { en: 'per customer and period', es: 'por cliente y periodo' },
          where => parts`${where.cell('inputs.sales')}*${{ assumption: 'margin_rate' }}`,
          {
            en: 'Sales times the margin rate of the house assumptions.',
            es: 'Ventas por el margen de los supuestos de la casa.',
          },
        ),
        {
          ...line(
            'discount',
            'rate',
            { en: 'Discount rate', es: 'Tasa de descuento' },
            perPeriod,
            where =>
              callParts(rateConvert, {
                rate: { assumption: 'discount_rate' },
                from: 'year',
                to: where.cell('inputs.period'),
              }),
            {
              en: 'The yearly rate of the house assumptions, compounded to one period.',
              es: 'La tasa anual de los supuestos de la casa, llevada a un periodo.',
            },
          ),
          span: 1,
        },
      ],
    },
    {
      heading: { en: 'Constant churn', es: 'Bajas constantes' },
      lines: [
        line(
          'lost',
          'count',
          { en: 'Customers lost', es: 'Clientes perdidos' },
          { en: 'customers', es: 'clientes' },
          (where, segment) => parts`MAX(${used(where, segment)})-MIN(${used(where, segment)})`,
          { en: 'In the periods used for the model.', es: 'En los periodos usados en el modelo.' },
        ),
        line(
          'exposed',
          'count',
          { en: 'Renewals that were due', es: 'Renovaciones que tocaban' },
          { en: 'renewals', es: 'renovaciones' },
          (where, segment) => parts`SUM(${used(where, segment)})-MIN(${used(where, segment)})`,
        ),
        line(
          'churn',
          'rate',
          { en: 'Constant churn rate', es: 'Tasa de bajas constante' },
          perPeriod,
          where => parts`${where.cell('lost')}/${where.cell('exposed')}`,
          { en: 'Lost ÷ due.', es: 'Perdidos ÷ tocaban.' },
        ),
        line(
          'constant_payments',
          'number',
          { en: 'Payments expected, constant churn', es: 'Pagos esperados, bajas constantes' },
          payments,
          where =>
            callParts(clvRetention, {
              margin: 1,
              retentionRate: parts`1-${where.cell('churn')}`,
              discountRate: where.cell('discount'),
              acquisitionCost: 0,
              convention: 'begin',
            }),
          {
            en: 'Of a new customer, discounted; the first is made now.',
            es: 'De un cliente nuevo, descontados; el primero se hace ahora.',
          },
        ),
      ],
    },
    {
      heading: { en: 'Shifted beta-geometric model', es: 'Modelo beta-geométrico desplazado' },
      lines: [
        line(
          'status',
          'text',
          { en: 'Status of the fit', es: 'Estado del ajuste' },
          { en: 'ok, or why not', es: 'ok, o por qué no' },
          where => ofSegment(where, segment => fitCell(where, segment, fitted.status)),
        ),
        line(
          'alpha',
          'number',
          { en: 'Alpha', es: 'Alpha' },
          { en: 'number', es: 'número' },
          where => ofSegment(where, segment => fitCell(where, segment, fitted.alpha)),
          {
            en: 'Below 1, most customers are very loyal or leave at once.',
            es: 'Por debajo de 1, casi todos son muy fieles o se van enseguida.',
          },
        ),
        line('beta', 'number', { en: 'Beta', es: 'Beta' }, { en: 'number', es: 'número' }, where =>
          ofSegment(where, segment => fitCell(where, segment, fitted.beta)),
        ),
        line(
          'first_churn',
          'rate',
          { en: 'Churn at the first renewal', es: 'Bajas en la primera renovación' },
          { en: 'share of customers', es: 'parte de los clientes' },
          where => parts`${where.cell('alpha')}/(${where.cell('alpha')}+${where.cell('beta')})`,
          { en: 'Alpha ÷ (alpha + beta); it falls later.', es: 'Alpha ÷ (alpha + beta); después baja.' },
        ),
        line(
          'payments',
          'number',
          { en: 'Payments expected, model', es: 'Pagos esperados, modelo' },
          payments,
          where =>
            ofSegment(where, segment =>
              callParts(sbgDerl, {
                params: fitArea(where, segment),
                discountRate: where.cell('discount'),
                renewals: 0,
              }),
            ),
          {
            en: 'Of a new customer, discounted; the first is made now.',
            es: 'De un cliente nuevo, descontados; el primero se hace ahora.',
          },
        ),
      ],
    },
    {
      heading: { en: 'At the last period seen', es: 'En el último periodo visto' },
      lines: [
        line(
          'rows_seen',
          'count',
          { en: 'Counts given', es: 'Recuentos dados' },
          { en: 'counts', es: 'recuentos' },
          (where, segment) => parts`COUNT(${comparedPart(where, 'actual', segment)})`,
        ),
        line(
          'last_period',
          'count',
          { en: 'Last period', es: 'Último periodo' },
          { en: 'periods from the start', es: 'periodos desde el inicio' },
          where => parts`${where.cell('rows_seen')}-1`,
        ),
        line(
          'last_actual',
          'share',
          { en: 'Left: counted', es: 'Quedan: recuento' },
          share,
          lastSeen('actual'),
        ),
        line('last_model', 'share', { en: 'Left: model', es: 'Quedan: modelo' }, share, lastSeen('model')),
        line(
          'last_constant',
          'share',
          { en: 'Left: constant churn', es: 'Quedan: bajas constantes' },
          share,
          lastSeen('constant'),
        ),
      ],
    },
    {
      heading: { en: 'Customers of today', es: 'Clientes de hoy' },
      lines: [
        line(
          'base_payments',
          'number',
          { en: 'Payments to come, model', es: 'Pagos por venir, modelo' },
          payments,
          (where, segment) =>
            ofSegment(where, each => [
              ...parts`SUMPRODUCT(${column(where, 'today', tenureRows, 1, segment)};`,
              where.table(`residual_${each}`, [2, 1], [tenureRows, 1]),
              ')',
            ]),
          {
            en: 'Of all customers of today, discounted, by their renewals made.',
            es: 'De todos los clientes de hoy, descontados, según sus renovaciones.',
          },
        ),
        line(
          'base_constant',
          'number',
          { en: 'Payments to come, constant churn', es: 'Pagos por venir, bajas constantes' },
          payments,
          (where, segment) =>
            parts`SUMPRODUCT(${column(where, 'today', tenureRows, 1, segment)};${column(where, 'constant', tenureRows, 1, segment)})`,
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'used',
      heading: { en: 'Counts used for the model', es: 'Recuentos usados en el modelo' },
      columns: [
        { head: { en: 'Period', es: 'Periodo' }, format: 'count' },
        { head: { en: 'Used, A', es: 'Usado, A' }, format: 'count' },
        { head: { en: 'Used, B', es: 'Usado, B' }, format: 'count' },
      ],
      rows: survivorRows,
      cells: {
        formula: (where, row, col) => {
          const period = where.tableCell('inputs.survivors', row, 1);
          const given = where.tableCell('inputs.survivors', row, col);
          return col === 1
            ? parts`IF(${given}="";"";${given})`
            : parts`IF(${given}="";"";IF(${period}>${where.cell('inputs.fitted_renewals')};"";${given}))`;
        },
      },
    },
    ...both.map(fit),
    ...both.map(curve),
    {
      id: 'compared',
      heading: { en: 'Share left: counted and projected', es: 'Parte que queda: recuento y previsión' },
      columns: [
        { head: { en: 'Period', es: 'Periodo' }, format: 'count' },
        { head: { en: 'Counted, A', es: 'Recuento, A' }, format: 'share' },
        { head: { en: 'Counted, B', es: 'Recuento, B' }, format: 'share' },
        { head: { en: 'Model, A', es: 'Modelo, A' }, format: 'share' },
        { head: { en: 'Model, B', es: 'Modelo, B' }, format: 'share' },
        { head: { en: 'Constant churn, A', es: 'Bajas constantes, A' }, format: 'share' },
        { head: { en: 'Constant churn, B', es: 'Bajas constantes, B' }, format: 'share' },
      ],
      rows: survivorRows,
      cells: { formula: comparedCell },
    },
    {
      id: 'tenure',
      heading: { en: 'By renewals made', es: 'Según las renovaciones hechas' },
      remark: {
        en: 'Payments to come, discounted: after a renewal or more, just before the next is due.',
        es: 'Pagos por venir, descontados: tras una renovación o más, justo antes de la siguiente.',
      },
      columns: [{ head: { en: 'Renewals made', es: 'Renovaciones hechas' }, format: 'count' }],
      rows: tenureRows,
      cells: { formula: (where, row) => asGiven(where.tableCell('inputs.base', row, 1)) },
    },
    ...both.map(residual),
    {
      id: 'today',
      beside: true,
      columns: [
        { head: { en: 'Today, A', es: 'Hoy, A' }, format: 'count' },
        { head: { en: 'Today, B', es: 'Hoy, B' }, format: 'count' },
      ],
      rows: tenureRows,
      cells: { formula: (where, row, col) => asGiven(where.tableCell('inputs.base', row, col + 1)) },
    },
    {
      id: 'constant',
      beside: true,
      columns: [
        { head: { en: 'Constant churn, A', es: 'Bajas constantes, A' }, format: 'number' },
        { head: { en: 'Constant churn, B', es: 'Bajas constantes, B' }, format: 'number' },
      ],
      rows: tenureRows,
      cells: {
        formula: (where, row, col) => {
          const renewals = where.tableCell('tenure', row, 1);
          const [expected, churn] = ['constant_payments', 'churn'].map(id => where.cell(id, col));
          return parts`IF(ISNUMBER(${renewals});IF(${renewals}>0;${expected!}*(1-${churn!});${expected!});"")`;
        },
      },
    },
  ],
};

const asGiven = (cell: FormulaPart): Parts => parts`IF(${cell}="";"";${cell})`;

function comparedCell(where: Where, row: number, col: number): Parts {
  const segment = (col % 2) + 1;
  const period = where.tableCell('compared', row, compared.period);
  if (col === compared.period) return [where.tableCell('curve_a', row, 1)];
  if (col < compared.model) {
    const counted = where.tableCell('inputs.survivors', row, col);
    const start = where.table('inputs.survivors', [2, col], [2, col]);
    return parts`IF(${counted}="";"";${counted}/${start})`;
  }
  if (col < compared.constant) return [where.tableCell(`curve_${both[segment - 1]!}`, row, 2)];
  return parts`(1-${where.cell('churn', segment)})^${period}`;
}

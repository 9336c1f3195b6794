import { sbgCurve } from '../../functions/sbg-curve';
import { sbgDerl } from '../../functions/sbg-derl';
import { sbgFit } from '../../functions/sbg-fit';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { survivorRows, tenureRows } from './input-tables';
import { ifGiven, startOf } from './segment-cells';

export type Parts = readonly FormulaPart[];
export type Segment = 'a' | 'b';
const both: readonly Segment[] = ['a', 'b'];

/** Columns of the table of shares: its own first column, then a pair for the two segments. */
export const compared = { period: 1, actual: 2, model: 4, constant: 6 } as const;
export const fitted = { status: 9, alpha: 3, beta: 4 } as const;

export const fitArea = (where: Where, segment: Segment) => where.table(`fit_${segment}`);

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
    ifGiven(
      where,
      index + 1,
      callParts(sbgFit, { survivors: [where.table('used', [2, 2 + index], [survivorRows, 2 + index])] }),
    ),
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
    ifGiven(
      where,
      index + 1,
      callParts(sbgCurve, {
        params: fitArea(where, segment),
        periods: parts`ROWS(${where.table('inputs.survivors', [2, 1], [survivorRows, 1])})-1`,
      }),
    ),
});

const residual = (segment: Segment, index: number): TableSpec => ({
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
    ifGiven(
      where,
      index + 1,
      callParts(sbgDerl, {
        params: fitArea(where, segment),
        discountRate: where.cell('discount'),
        renewals: where.table('tenure', [2, 1], [tenureRows, 1]),
      }),
    ),
});

export const modelTables: readonly TableSpec[] = [
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
    cells: {
      formula: (where, row, col) =>
        ifGiven(where, col, asGiven(where.tableCell('inputs.base', row, col + 1))),
    },
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
        return ifGiven(
          where,
          col,
          parts`IF(ISNUMBER(${renewals});IF(${renewals}>0;${expected!}*(1-${churn!});${expected!});"")`,
        );
      },
    },
  },
];

const asGiven = (cell: FormulaPart): Parts => parts`IF(${cell}="";"";${cell})`;

function comparedCell(where: Where, row: number, col: number): Parts {
  if (col === compared.period) return [where.tableCell('curve_a', row, 1)];
  const segment = (col % 2) + 1;
  return ifGiven(where, segment, shareLeft(where, row, col, segment));
}

function shareLeft(where: Where, row: number, col: number, segment: number): Parts {
  if (col < compared.model) {
    const counted = where.tableCell('inputs.survivors', row, col);
    return parts`IF(${counted}="";"";${counted}/${startOf(where, segment)})`;
  }
  if (col < compared.constant) return [where.tableCell(`curve_${both[segment - 1]!}`, row, 2)];
  return parts`(1-${where.cell('churn', segment)})^${where.tableCell('compared', row, compared.period)}`;
}

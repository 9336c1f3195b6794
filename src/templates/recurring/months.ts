import { churnRate } from '../../functions/churn-rate';
import { grr } from '../../functions/grr';
import { mrrMovements } from '../../functions/mrr-movements';
import { nrr } from '../../functions/nrr';
import { quickRatio } from '../../functions/quick-ratio';
import type { Words } from '../../sheet/words';
import { type Argument, callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';

export const monthsShown = 12;
const perMonth = { en: 'per month', es: 'al mes' };
const customers = { en: 'customers', es: 'clientes' };

/** The columns of MRR_MOVEMENTS, and room for five years. */
const column = {
  month: 1,
  start: 2,
  new: 3,
  expansion: 4,
  contraction: 5,
  churned: 6,
  reactivated: 7,
  end: 8,
};
const roomForMonths = 61;

/** A column of a table of movements in the month of the formula's column; 0 up to the first of the log, all of which would be new. */
function moved(
  id: string,
  table: 'movements' | 'counts',
  from: keyof typeof column,
  label: Words,
  sign: LineSpec['sign'],
  remark?: Words,
): LineSpec {
  return {
    id,
    label,
    unit: table === 'movements' ? perMonth : customers,
    sign,
    format: table === 'movements' ? 'money' : 'count',
    ...(remark ? { remark } : {}),
    formula: where =>
      parts`IF(${where.cell('place')}<=1;0;INDEX(${where.table(table, [2, column[from]], [roomForMonths, column[from]])};${where.cell('place')}))`,
  };
}

/** Blank in months that begin with nothing: there is no share of nothing. */
const ifAnyAtStart = (where: Where, start: string, formula: readonly FormulaPart[]) =>
  parts`IF(${where.cell(start)}=0;"";${formula})`;

const churn = (method: 'start' | 'average' | 'exposed', label: Words, remark: Words): LineSpec => ({
  id: `churn_${method}`,
  label,
  unit: { en: 'share of customers', es: 'parte de los clientes' },
  sign: '−',
  format: 'rate',
  remark,
  formula: where =>
    ifAnyAtStart(
      where,
      'customers_start',
      callParts(churnRate, {
        start: where.cell('customers_start'),
        lost: where.cell('customers_lost'),
        newCustomers: parts`${where.cell('customers_new')}+${where.cell('customers_back')}`,
        method,
      }),
    ),
});

const movementColumns = (format: 'money' | 'count'): TableSpec['columns'] => [
  { head: { en: 'Month', es: 'Mes' }, format: 'text' },
  { head: { en: 'Start', es: 'Inicio' }, format },
  { head: { en: 'New', es: 'Nuevos' }, format },
  { head: { en: 'Expansion', es: 'Ampliación' }, format },
  { head: { en: 'Contraction', es: 'Reducción' }, format },
  { head: { en: 'Churned', es: 'Bajas' }, format },
  { head: { en: 'Came back', es: 'Vuelven' }, format },
  { head: { en: 'End', es: 'Final' }, format },
  { head: { en: 'NRR', es: 'NRR' }, format: 'rate' },
  { head: { en: 'GRR', es: 'GRR' }, format: 'share' },
];

const logColumn = (where: Where, at: number) => where.table('inputs.log', [2, at], [1001, at]);
const movements = (where: Where, mrr: Argument) =>
  callParts(mrrMovements, { customer: logColumn(where, 1), month: logColumn(where, 2), mrr });

export const months: SheetSpec = {
  id: 'months',
  role: 'calculations',
  name: { en: 'MRR movements', es: 'Movimientos de MRR' },
  title: { en: 'Recurring revenue month by month', es: 'Ingresos recurrentes mes a mes' },
  lead: {
    en: 'The last 12 months of the log: where revenue came from and went, and what that says.',
    es: 'Los últimos 12 meses del registro: de dónde vino y adónde fue el ingreso, y qué indica.',
  },
  columns: Array.from({ length: monthsShown }, (_, index) => ({
    en: `Month ${index + 1}`,
    es: `Mes ${index + 1}`,
  })),
  sections: [
    {
      heading: { en: 'Timeline', es: 'Calendario' },
      lines: [
        {
          id: 'known',
          label: { en: 'Months in the log', es: 'Meses del registro' },
          unit: { en: 'months', es: 'meses' },
          sign: '=',
          format: 'count',
          span: 1,
          formula: where =>
            parts`COUNT(${where.table('movements', [2, column.end], [roomForMonths, column.end])})`,
        },
        {
          id: 'number',
          label: { en: 'Number of the month', es: 'Número del mes' },
          unit: { en: 'of the 12 shown', es: 'de los 12 mostrados' },
          sign: '=',
          format: 'count',
          formula: where => parts`N(${where.before('number')})+1`,
        },
        {
          id: 'place',
          label: { en: 'Line of the movements', es: 'Línea de los movimientos' },
          unit: { en: 'counted from the first', es: 'contada desde la primera' },
          sign: '=',
          format: 'count',
          remark: {
            en: '1 or less: the log begins, with nothing to compare with.',
            es: '1 o menos: el registro empieza, sin nada con que comparar.',
          },
          formula: where => parts`${where.cell('known')}-12+${where.cell('number')}`,
        },
        {
          id: 'month',
          label: { en: 'Month', es: 'Mes' },
          unit: { en: 'year-month', es: 'año-mes' },
          sign: '',
          format: 'text',
          formula: where =>
            parts`IF(${where.cell('place')}<=1;"";INDEX(${where.table('movements', [2, column.month], [roomForMonths, column.month])};${where.cell('place')}))`,
        },
      ],
    },
    {
      heading: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
      lines: [
        moved('start', 'movements', 'start', { en: 'MRR at the start', es: 'MRR al inicio' }, '+'),
        moved('new', 'movements', 'new', { en: 'New customers', es: 'Clientes nuevos' }, '+', {
          en: 'First payments ever.',
          es: 'Primeros pagos de todos.',
        }),
        moved(
          'expansion',
          'movements',
          'expansion',
          { en: 'Customers who pay more', es: 'Clientes que pagan más' },
          '+',
          {
            en: 'Expansion.',
            es: 'Ampliación.',
          },
        ),
        moved(
          'back',
          'movements',
          'reactivated',
          { en: 'Customers who came back', es: 'Clientes que vuelven' },
          '+',
          {
            en: 'Reactivation, after a month or more without a payment.',
            es: 'Reactivación, tras un mes o más sin pagos.',
          },
        ),
        moved(
          'contraction',
          'movements',
          'contraction',
          { en: 'Customers who pay less', es: 'Clientes que pagan menos' },
          '−',
          {
            en: 'Contraction, as a positive amount.',
            es: 'Reducción, en positivo.',
          },
        ),
        moved(
          'churned',
          'movements',
          'churned',
          { en: 'Customers who left', es: 'Clientes que se fueron' },
          '−',
          {
            en: 'Churned revenue, as a positive amount.',
            es: 'Ingreso perdido, en positivo.',
          },
        ),
        {
          ...moved('end', 'movements', 'end', { en: 'MRR at the end', es: 'MRR al final' }, '='),
          look: 'result',
        },
        {
          id: 'net_new',
          label: { en: 'Net new MRR', es: 'MRR nuevo neto' },
          unit: perMonth,
          sign: '=',
          format: 'money',
          remark: { en: 'All gains less all losses.', es: 'Todo lo ganado menos todo lo perdido.' },
          formula: where =>
            parts`${where.cell('new')}+${where.cell('expansion')}+${where.cell('back')}-${where.cell('contraction')}-${where.cell('churned')}`,
        },
      ],
    },
    {
      heading: { en: 'Customers', es: 'Clientes' },
      lines: [
        moved('customers_start', 'counts', 'start', { en: 'At the start', es: 'Al inicio' }, '+'),
        moved('customers_new', 'counts', 'new', { en: 'New', es: 'Nuevos' }, '+'),
        moved('customers_back', 'counts', 'reactivated', { en: 'Came back', es: 'Vuelven' }, '+'),
        moved('customers_lost', 'counts', 'churned', { en: 'Left', es: 'Se fueron' }, '−'),
        moved('customers_end', 'counts', 'end', { en: 'At the end', es: 'Al final' }, '='),
      ],
    },
    {
      heading: { en: 'Measures', es: 'Medidas' },
      lines: [
        {
          id: 'nrr',
          label: { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
          unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
          sign: '=',
          format: 'rate',
          look: 'result',
          remark: {
            en: '(start + expansion − contraction − churned) ÷ start; no new customers, none who came back.',
            es: '(inicio + ampliación − reducción − bajas) ÷ inicio; sin clientes nuevos ni que vuelven.',
          },
          formula: where =>
            ifAnyAtStart(
              where,
              'start',
              callParts(nrr, {
                start: where.cell('start'),
                expansion: where.cell('expansion'),
                contraction: where.cell('contraction'),
                churned: where.cell('churned'),
              }),
            ),
        },
        {
          id: 'nrr_native',
          label: { en: 'NRR with built-in formulas', es: 'NRR con fórmulas propias de la hoja' },
          unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
          sign: '=',
          format: 'rate',
          remark: { en: 'For the checks.', es: 'Para las comprobaciones.' },
          formula: where =>
            ifAnyAtStart(
              where,
              'start',
              parts`(${where.cell('end')}-${where.cell('new')}-${where.cell('back')})/${where.cell('start')}`,
            ),
        },
        {
          id: 'grr',
          label: { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
          unit: { en: 'of MRR at the start', es: 'del MRR al inicio' },
          sign: '=',
          format: 'share',
          look: 'result',
          remark: {
            en: '(start − contraction − churned) ÷ start; never above 100 %.',
            es: '(inicio − reducción − bajas) ÷ inicio; nunca más de 100 %.',
          },
          formula: where =>
            ifAnyAtStart(
              where,
              'start',
              callParts(grr, {
                start: where.cell('start'),
                contraction: where.cell('contraction'),
                churned: where.cell('churned'),
              }),
            ),
        },
        {
          id: 'quick',
          label: { en: 'Quick ratio', es: 'Ratio rápido' },
          unit: { en: 'won for 1 lost', es: 'ganado por 1 perdido' },
          sign: '=',
          format: 'ratio',
          remark: {
            en: '(new + expansion + came back) ÷ (contraction + churned); undefined when nothing was lost.',
            es: '(nuevos + ampliación + vuelven) ÷ (reducción + bajas); undefined si no se perdió nada.',
          },
          formula: where =>
            ifAnyAtStart(
              where,
              'start',
              callParts(quickRatio, {
                newRevenue: where.cell('new'),
                expansion: where.cell('expansion'),
                contraction: where.cell('contraction'),
                churned: where.cell('churned'),
                reactivation: where.cell('back'),
              }),
            ),
        },
        churn(
          'start',
          { en: 'Churn on customers at start', es: 'Bajas sobre clientes al inicio' },
          {
            en: 'Lost ÷ customers at the start: the usual one.',
            es: 'Perdidos ÷ clientes al inicio: la habitual.',
          },
        ),
        churn(
          'average',
          { en: 'Churn on the average', es: 'Bajas sobre la media' },
          {
            en: 'Lost ÷ mean of customers at start and end.',
            es: 'Perdidos ÷ media de clientes al inicio y al final.',
          },
        ),
        churn(
          'exposed',
          { en: 'Churn on those exposed', es: 'Bajas sobre los expuestos' },
          {
            en: 'Lost ÷ (start + half of the new): new ones can leave too.',
            es: 'Perdidos ÷ (inicio + mitad de los nuevos): también pueden irse.',
          },
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'movements',
      heading: { en: 'Movements of MRR, by the add-on', es: 'Movimientos de MRR, según el complemento' },
      columns: movementColumns('money'),
      rows: roomForMonths,
      formula: where => movements(where, logColumn(where, 3)),
    },
    {
      id: 'counts',
      heading: {
        en: 'Movements of customers, by the add-on',
        es: 'Movimientos de clientes, según el complemento',
      },
      remark: {
        en: 'The same function, with 1 for each paying customer in place of the amount.',
        es: 'La misma función, con 1 por cliente que paga en lugar del importe.',
      },
      columns: movementColumns('count'),
      rows: roomForMonths,
      formula: where => {
        const mrr = logColumn(where, 3);
        return movements(where, parts`ARRAYFORMULA(IF(${mrr}="";"";SIGN(${mrr})))`);
      },
    },
  ],
};

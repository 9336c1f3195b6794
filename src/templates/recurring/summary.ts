import { cacPayback } from '../../functions/cac-payback';
import { clvRetention } from '../../functions/clv-retention';
import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import { quickRatio } from '../../functions/quick-ratio';
import { rateConvert } from '../../functions/rate-convert';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import type { CellFormat, FormulaPart } from '../plan';
import { monthsShown } from './months';

const perMonth = { en: 'per month', es: 'al mes' };
const shareOfCustomers = { en: 'share per month', es: 'parte al mes' };

function line(
  id: string,
  [label, unit, remark]: readonly [Words, Words, Words?],
  [sign, format]: readonly [LineSpec['sign'], CellFormat],
  formula: (where: Where) => readonly FormulaPart[],
  look?: LineSpec['look'],
): LineSpec {
  return { id, label, unit, sign, format, formula, ...(remark ? { remark } : {}), ...(look ? { look } : {}) };
}

const latest = (of: string) => (where: Where) => [where.cell(`months.${of}`, monthsShown)];
const sum = (where: Where, of: string) => parts`SUM(${where.line(`months.${of}`)})`;

const churn = (method: string, label: Words, remark: Words): LineSpec =>
  line(
    `churn_${method}`,
    [label, shareOfCustomers, remark],
    ['−', 'rate'],
    where => parts`AVERAGE(${where.line(`months.churn_${method}`)})`,
  );

/** The columns of the table behind the charts. */
const drawn = ['month', 'number', 'new', 'expansion', 'back', 'contraction', 'churned', 'nrr', 'grr'];
const numberColumn = 2;

export const summary: SheetSpec = {
  id: 'summary',
  role: 'outputs',
  name: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
  title: {
    en: 'Recurring revenue: does it grow, and does it stay?',
    es: 'Ingresos recurrentes: ¿crecen y permanecen?',
  },
  lead: {
    en: 'The figures of a board report, each with its definition beside it.',
    es: 'Las cifras de un informe para el consejo, cada una con su definición al lado.',
  },
  sections: [
    {
      heading: { en: 'The latest month', es: 'El último mes' },
      lines: [
        line(
          'month',
          [
            { en: 'Month', es: 'Mes' },
            { en: 'year-month', es: 'año-mes' },
          ],
          ['', 'text'],
          latest('month'),
          'result',
        ),
        line(
          'mrr',
          [
            { en: 'Monthly recurring revenue (MRR)', es: 'Ingreso mensual recurrente (MRR)' },
            perMonth,
            { en: 'What all customers pay in the month.', es: 'Lo que pagan todos los clientes en el mes.' },
          ],
          ['=', 'money'],
          latest('end'),
          'result',
        ),
        line(
          'arr',
          [
            { en: 'Annual recurring revenue (ARR)', es: 'Ingreso anual recurrente (ARR)' },
            { en: 'per year', es: 'al año' },
            {
              en: 'MRR × 12: a year like this month, not a forecast.',
              es: 'MRR × 12: un año como este mes, no una previsión.',
            },
          ],
          ['=', 'money'],
          where => parts`${where.cell('mrr')}*12`,
        ),
        line(
          'net_new',
          [
            { en: 'Net new MRR', es: 'MRR nuevo neto' },
            perMonth,
            { en: 'MRR at the end less MRR at the start.', es: 'MRR al final menos MRR al inicio.' },
          ],
          ['=', 'money'],
          latest('net_new'),
        ),
        line(
          'customers',
          [
            { en: 'Customers', es: 'Clientes' },
            { en: 'customers', es: 'clientes' },
            { en: 'Who paid in the month.', es: 'Los que pagaron en el mes.' },
          ],
          ['=', 'count'],
          latest('customers_end'),
        ),
        line(
          'arpa',
          [
            { en: 'Revenue per customer', es: 'Ingreso por cliente' },
            { en: 'per customer and month', es: 'por cliente y mes' },
            { en: 'MRR ÷ customers (ARPA).', es: 'MRR ÷ clientes (ARPA).' },
          ],
          ['=', 'money'],
          where => parts`${where.cell('mrr')}/${where.cell('customers')}`,
        ),
      ],
    },
    {
      heading: { en: 'The last 12 months', es: 'Los últimos 12 meses' },
      lines: [
        line(
          'nrr',
          [
            { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
            { en: 'over 12 months', es: 'en 12 meses' },
            {
              en: 'The monthly rates multiplied: growth of present customers less what was lost.',
              es: 'Las tasas mensuales multiplicadas: lo que crecen los clientes menos lo perdido.',
            },
          ],
          ['=', 'rate'],
          where => parts`PRODUCT(${where.line('months.nrr')})`,
          'result',
        ),
        line(
          'grr',
          [
            { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
            { en: 'over 12 months', es: 'en 12 meses' },
            {
              en: 'The monthly rates multiplied: only losses count, so never above 100 %.',
              es: 'Las tasas mensuales multiplicadas: solo cuentan las pérdidas, nunca más de 100 %.',
            },
          ],
          ['=', 'share'],
          where => parts`PRODUCT(${where.line('months.grr')})`,
          'result',
        ),
        line(
          'quick',
          [
            { en: 'Quick ratio', es: 'Ratio rápido' },
            { en: 'won for 1 lost', es: 'ganado por 1 perdido' },
            {
              en: 'All MRR won ÷ all MRR lost in the 12 months; 4 is a rule of thumb.',
              es: 'Todo el MRR ganado ÷ todo el perdido en 12 meses; 4 es una regla práctica.',
            },
          ],
          ['=', 'ratio'],
          where =>
            callParts(quickRatio, {
              newRevenue: sum(where, 'new'),
              expansion: sum(where, 'expansion'),
              contraction: sum(where, 'contraction'),
              churned: sum(where, 'churned'),
              reactivation: sum(where, 'back'),
            }),
          'result',
        ),
      ],
    },
    {
      heading: { en: 'Churn of customers by method', es: 'Bajas de clientes según el método' },
      lines: [
        churn(
          'start',
          { en: 'On customers at the start', es: 'Sobre clientes al inicio' },
          {
            en: 'Lost ÷ customers at the start; mean of the months.',
            es: 'Perdidos ÷ clientes al inicio; media de los meses.',
          },
        ),
        churn(
          'average',
          { en: 'On the average', es: 'Sobre la media' },
          {
            en: 'Lost ÷ mean of customers at start and end; mean of the months.',
            es: 'Perdidos ÷ media de clientes al inicio y al final; media de los meses.',
          },
        ),
        churn(
          'exposed',
          { en: 'On those exposed', es: 'Sobre los expuestos' },
          {
            en: 'Lost ÷ (start + half of the new); mean of the months.',
            es: 'Perdidos ÷ (inicio + mitad de los nuevos); media de los meses.',
          },
        ),
        line(
          'churn_year',
          [
            { en: 'Exposed, for a year', es: 'Expuestos, para un año' },
            { en: 'share per year', es: 'parte al año' },
            { en: 'Compounded, not multiplied by 12.', es: 'Compuesta, no multiplicada por 12.' },
          ],
          ['−', 'rate'],
          where =>
            callParts(rateConvert, {
              rate: where.cell('churn_exposed'),
              from: 'month',
              to: 'year',
              kind: 'churn',
            }),
        ),
      ],
    },
    {
      heading: { en: 'Winning customers', es: 'Captar clientes' },
      lines: [
        line(
          'cac',
          [
            { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
            { en: 'per new customer', es: 'por cliente nuevo' },
            {
              en: 'Sales and marketing ÷ new customers, both of the 12 months.',
              es: 'Ventas y marketing ÷ clientes nuevos, ambos de los 12 meses.',
            },
          ],
          ['−', 'money'],
          where => parts`${where.cell('inputs.acquisition')}/${sum(where, 'customers_new')}`,
        ),
        line(
          'margin',
          [
            { en: 'Margin per customer', es: 'Margen por cliente' },
            { en: 'per customer and month', es: 'por cliente y mes' },
            {
              en: 'Revenue per customer × margin of the house assumptions.',
              es: 'Ingreso por cliente × margen de los supuestos de la casa.',
            },
          ],
          ['+', 'money'],
          where => parts`${where.cell('arpa')}*${{ assumption: 'margin_rate' }}`,
        ),
        line(
          'discount',
          [
            { en: 'Discount rate', es: 'Tasa de descuento' },
            perMonth,
            {
              en: 'House assumption per year, converted by compounding.',
              es: 'Supuesto anual de la casa, convertido de forma compuesta.',
            },
          ],
          ['−', 'rate'],
          () => callParts(rateConvert, { rate: { assumption: 'discount_rate' }, from: 'year', to: 'month' }),
        ),
        line(
          'payback',
          [
            { en: 'Payback of the cost', es: 'Recuperación del coste' },
            { en: 'months', es: 'meses' },
            {
              en: 'With churn on those exposed and discounting.',
              es: 'Con bajas sobre los expuestos y descuento.',
            },
          ],
          ['=', 'number'],
          where =>
            callParts(cacPayback, {
              acquisitionCost: where.cell('cac'),
              marginPerPeriod: where.cell('margin'),
              churnRate: where.cell('churn_exposed'),
              discountRate: where.cell('discount'),
            }),
          'result',
        ),
        line(
          'payback_target',
          [
            { en: 'Longest payback', es: 'Recuperación más larga' },
            { en: 'months', es: 'meses' },
            { en: 'House assumption.', es: 'Supuesto de la casa.' },
          ],
          ['=', 'count'],
          () => [{ assumption: 'cac_window' }],
        ),
        line(
          'ltv',
          [
            { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' },
            { en: 'per customer', es: 'por cliente' },
            {
              en: 'If churn and margin stay as they are; convention of the house assumptions.',
              es: 'Si bajas y margen siguen igual; convención de los supuestos de la casa.',
            },
          ],
          ['+', 'money'],
          where =>
            callParts(clvRetention, {
              margin: where.cell('margin'),
              retentionRate: parts`1-${where.cell('churn_exposed')}`,
              discountRate: where.cell('discount'),
              acquisitionCost: 0,
              convention: { assumption: 'convention' },
            }),
        ),
        line(
          'ratio',
          [
            { en: 'LTV:CAC on margin', es: 'LTV:CAC sobre margen' },
            { en: 'times the cost', es: 'veces el coste' },
            {
              en: 'Value on margin ÷ cost, before the cost is taken off.',
              es: 'Valor sobre margen ÷ coste, antes de restar el coste.',
            },
          ],
          ['=', 'ratio'],
          where =>
            callParts(ltvCacRatio, { lifetimeValue: where.cell('ltv'), acquisitionCost: where.cell('cac') }),
          'result',
        ),
        line(
          'target',
          [
            { en: 'Target of value to cost', es: 'Objetivo de valor sobre coste' },
            { en: 'times the cost', es: 'veces el coste' },
            { en: 'House assumption.', es: 'Supuesto de la casa.' },
          ],
          ['=', 'ratio'],
          () => [{ assumption: 'target_ratio' }],
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'drawn',
      heading: { en: 'For the charts', es: 'Para los gráficos' },
      remark: { en: 'Losses are negative here.', es: 'Aquí las pérdidas son negativas.' },
      columns: [
        { head: { en: 'Month', es: 'Mes' }, format: 'text' },
        { head: { en: 'Number', es: 'Número' }, format: 'count' },
        { head: { en: 'New', es: 'Nuevos' }, format: 'money' },
        { head: { en: 'Expansion', es: 'Ampliación' }, format: 'money' },
        { head: { en: 'Came back', es: 'Vuelven' }, format: 'money' },
        { head: { en: 'Contraction', es: 'Reducción' }, format: 'money' },
        { head: { en: 'Churned', es: 'Bajas' }, format: 'money' },
        { head: { en: 'Net (NRR)', es: 'Neta (NRR)' }, format: 'rate' },
        { head: { en: 'Gross (GRR)', es: 'Bruta (GRR)' }, format: 'share' },
      ],
      rows: monthsShown + 1,
      cells: {
        formula: (where, row, column) => {
          if (column === numberColumn) return parts`N(${where.tableCell('drawn', row - 1, numberColumn)})+1`;
          const from = drawn[column - 1]!;
          const isLoss = from === 'contraction' || from === 'churned';
          return parts`${isLoss ? '-' : ''}INDEX(${where.line(`months.${from}`)};1;${where.tableCell('drawn', row, numberColumn)})`;
        },
      },
    },
  ],
  charts: where => [
    {
      kind: 'column',
      stacked: true,
      title: {
        en: 'Where did recurring revenue come from and go?',
        es: '¿De dónde vino y adónde fue el ingreso recurrente?',
      },
      altText: {
        en: 'Stacked columns by month: revenue from new customers, expansion and returns above zero; contraction and churn below.',
        es: 'Columnas apiladas por mes: ingreso de clientes nuevos, ampliaciones y vueltas sobre cero; reducciones y bajas por debajo.',
      },
      horizontal: { en: 'Month', es: 'Mes' },
      vertical: { en: 'Change of MRR, per month', es: 'Cambio del MRR, al mes' },
      areas: [1, 3, 4, 5, 6, 7].map(column => where.tableColumn('drawn', column)),
      colours: ['#1a73e8', '#188038', '#12a4af', '#f29900', '#d93025'],
      row: where.rowBelow,
      column: 1,
      width: 760,
      height: 360,
    },
    {
      kind: 'line',
      title: {
        en: 'Do present customers pay more or less than a month ago?',
        es: '¿Pagan los clientes más o menos que hace un mes?',
      },
      altText: {
        en: 'Two lines by month: net and gross revenue retention as a share of revenue at the start of the month.',
        es: 'Dos líneas por mes: retención neta y bruta como parte del ingreso al inicio del mes.',
      },
      horizontal: { en: 'Month', es: 'Mes' },
      vertical: { en: 'Share of MRR at the start', es: 'Parte del MRR al inicio' },
      areas: [1, 8, 9].map(column => where.tableColumn('drawn', column)),
      row: where.rowBelow + 19,
      column: 1,
      width: 760,
      height: 320,
    },
  ],
};

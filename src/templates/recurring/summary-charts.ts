import { parts } from '../layout/parts';
import type { SheetSpec, TableSpec } from '../layout/sheet-spec';
import { monthsShown } from './months';

/** The columns of the table behind the charts. */
const drawn = ['month', 'number', 'new', 'expansion', 'back', 'contraction', 'churned', 'nrr', 'grr'];
const numberColumn = 2;

export const drawnTable: TableSpec = {
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
    { head: { en: 'Gross (GRR)', es: 'Bruta (GRR)' }, format: 'rate' },
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
};

export const charts: NonNullable<SheetSpec['charts']> = where => [
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
    row: where.chartRow,
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
    row: where.chartRow + 18,
    column: 1,
    width: 760,
    height: 320,
  },
];

import { rateConvert } from '../../functions/rate-convert';
import { retentionUplift } from '../../functions/retention-uplift';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';

/** Columns of the steps: what each adds is drawn on top of where the last one ended. */
const step = { name: 1, amount: 2, end: 3, lift: 4, adds: 5, takes: 6, below: 7, total: 8 };

function stepFormula(where: Where, row: number, column: number): readonly FormulaPart[] {
  const amount = where.tableCell('steps', row, step.amount);
  const end = where.tableCell('steps', row, step.end);
  const before = parts`N(${where.tableCell('steps', row - 1, step.end)})`;
  const isTotal = parts`${where.tableCell('one.components', row, 1)}="total"`;
  const above = parts`MAX(0;${before};${end})-MAX(0;MIN(${before};${end}))`;
  switch (column) {
    case step.amount:
      return [where.tableCell('one.components', row, 4)];
    case step.end:
      return parts`${before}+IF(${isTotal};0;${amount})`;
    case step.lift:
      return parts`IF(${isTotal};0;MAX(0;MIN(${before};${end}))+MIN(0;MAX(${before};${end})))`;
    case step.adds:
      return parts`IF(${amount}>0;${above};0)`;
    case step.takes:
      return parts`IF(${amount}>0;0;${above})`;
    case step.below:
      return parts`IF(${isTotal};0;MIN(0;${before};${end})-MIN(0;MAX(${before};${end})))`;
    default:
      return parts`IF(${isTotal};${amount};0)`;
  }
}

const steps: TableSpec = {
  id: 'steps',
  heading: { en: 'From margin to value, step by step', es: 'Del margen al valor, paso a paso' },
  remark: {
    en: 'Present value per customer. The columns from Lift on only draw the chart.',
    es: 'Valor presente por cliente. Las columnas desde Apoyo solo dibujan el gráfico.',
  },
  columns: [
    { head: { en: 'Step', es: 'Paso' }, format: 'text' },
    { head: { en: 'Present value', es: 'Valor presente' }, format: 'money' },
    { head: { en: 'So far', es: 'Acumulado' }, format: 'money' },
    { head: { en: 'Lift', es: 'Apoyo' }, format: 'money' },
    { head: { en: 'Adds', es: 'Suma' }, format: 'money' },
    { head: { en: 'Takes', es: 'Resta' }, format: 'money' },
    { head: { en: 'Below zero', es: 'Bajo cero' }, format: 'money' },
    { head: { en: 'Total', es: 'Total' }, format: 'money' },
  ],
  rows: 9,
  cells: {
    labels: [
      { en: 'Margin on purchases', es: 'Margen de las compras' },
      { en: 'Serving', es: 'Atención' },
      { en: 'Keeping', es: 'Conservar' },
      { en: 'Rewards', es: 'Recompensas' },
      { en: 'Referrals', es: 'Recomendaciones' },
      { en: 'Savings', es: 'Ahorros' },
      { en: 'Acquisition', es: 'Captación' },
      { en: 'Value less cost', es: 'Valor menos coste' },
    ],
    formula: stepFormula,
  },
};

const driver = { name: 1, elasticity: 2, size: 3, rank: 4 };
const drivers: TableSpec = {
  id: 'drivers',
  heading: { en: 'Levers and their rank', es: 'Palancas y su rango' },
  remark: {
    en: 'Elasticity: by how many percent the value less cost changes when the lever is 1 % higher.',
    es: 'Elasticidad: cuánto cambia, en %, el valor menos el coste si la palanca es un 1 % mayor.',
  },
  columns: [
    { head: { en: 'Lever', es: 'Palanca' }, format: 'text' },
    { head: { en: 'Elasticity', es: 'Elasticidad' }, format: 'ratio' },
    { head: { en: 'Size', es: 'Tamaño' }, format: 'ratio' },
    { head: { en: 'Rank', es: 'Rango' }, format: 'count' },
  ],
  rows: 5,
  cells: {
    labels: [
      { en: 'Net margin', es: 'Margen neto' },
      { en: 'Customers who stay', es: 'Clientes que siguen' },
      { en: 'Discount rate', es: 'Tasa de descuento' },
      { en: 'Acquisition cost', es: 'Coste de captación' },
    ],
    formula: (where, row, column) => {
      const size = where.tableCell('drivers', row, driver.size);
      if (column === driver.elasticity) return [where.tableCell('one.elasticity', row, 2)];
      if (column === driver.size) return parts`ABS(${where.tableCell('drivers', row, driver.elasticity)})`;
      // Levers of equal size keep the order they stand in.
      const sizes = where.table('drivers', [2, driver.size], [5, driver.size]);
      const first = where.table('drivers', [2, driver.size], [2, driver.size]);
      return parts`COUNTIF(${sizes};">"&${size})+COUNTIF(${first}:${size};${size})`;
    },
  },
};

const place = { name: 1, rank: 2, elasticity: 3 };
const tornado: TableSpec = {
  id: 'tornado',
  heading: { en: 'Levers, the largest first', es: 'Palancas, la mayor primero' },
  remark: {
    en: '1 % more of those who stay is a large part of those who leave: hence the length of that bar.',
    es: 'Un 1 % más de los que siguen es gran parte de los que se van: de ahí lo larga que es esa barra.',
  },
  columns: [
    { head: { en: 'Lever', es: 'Palanca' }, format: 'text' },
    { head: { en: 'Rank', es: 'Rango' }, format: 'count' },
    { head: { en: 'Elasticity', es: 'Elasticidad' }, format: 'ratio' },
  ],
  rows: 5,
  cells: {
    formula: (where, row, column) => {
      if (column === place.rank) return parts`N(${where.tableCell('tornado', row - 1, place.rank)})+1`;
      const from = column === place.name ? driver.name : driver.elasticity;
      const values = where.table('drivers', [2, from], [5, from]);
      const ranks = where.table('drivers', [2, driver.rank], [5, driver.rank]);
      return parts`INDEX(${values};MATCH(${where.tableCell('tornado', row, place.rank)};${ranks};0))`;
    },
  },
};

const gridSize = { rows: 7, columns: 6 };
const grid: TableSpec = {
  id: 'grid',
  heading: { en: 'What fewer leavers are worth', es: 'Lo que valen menos bajas' },
  remark: {
    en: 'Gain in value per customer: share of churn avoided (across) by discount rate per year (down). One formula fills it.',
    es: 'Aumento de valor por cliente: parte de las bajas evitada (a lo ancho) por tasa anual (hacia abajo). La llena una fórmula.',
  },
  columns: Array.from({ length: gridSize.columns }, (_, index) => ({
    // The other heads are worked out.
    head:
      index > 0
        ? { en: '', es: '' }
        : { en: 'Discount ↓  churn avoided →', es: 'Descuento ↓  bajas evitadas →' },
    format: 'money' as const,
  })),
  rows: gridSize.rows,
  axes: {
    format: 'share',
    across: (where, column) =>
      parts`N(${where.tableCell('grid', 1, column - 1)})+${where.cell('inputs.churn_step')}`,
    down: (where, row) =>
      parts`N(${where.tableCell('grid', row - 1, 1)})+${where.cell('inputs.discount_step')}`,
  },
  formula: where =>
    callParts(retentionUplift, {
      margin: where.cell('one.margin'),
      retentionRate: where.cell('one.retention'),
      uplift: where.table('grid', [1, 2], [1, gridSize.columns]),
      discountRate: callParts(rateConvert, {
        rate: where.table('grid', [2, 1], [gridSize.rows, 1]),
        from: 'year',
        to: 'month',
      }),
      output: 'value',
      mode: 'churn',
      convention: where.cell('channels.convention'),
    }),
};

export const levers: SheetSpec = {
  id: 'levers',
  role: 'outputs',
  name: { en: 'Levers', es: 'Palancas' },
  title: { en: 'What moves the value of a customer', es: 'Qué mueve el valor de un cliente' },
  lead: {
    en: 'For the channel chosen in the inputs: what the value is made of, and which lever moves it most.',
    es: 'Para el canal elegido en los datos: de qué se compone el valor y qué palanca lo mueve más.',
  },
  sections: [
    {
      heading: { en: 'The channel', es: 'El canal' },
      lines: [
        {
          id: 'name',
          label: { en: 'Channel', es: 'Canal' },
          unit: { en: 'name', es: 'nombre' },
          sign: '',
          format: 'text',
          look: 'result',
          formula: where => [where.cell('one.name')],
        },
        {
          id: 'net_value',
          label: { en: 'Value less cost', es: 'Valor menos coste' },
          unit: { en: 'per customer', es: 'por cliente' },
          sign: '=',
          format: 'money',
          look: 'result',
          formula: where => [where.cell('one.walk_net')],
        },
      ],
    },
  ],
  chartRoom: 35,
  tables: [grid, steps, drivers, tornado],
  charts: where => [
    {
      kind: 'column',
      stacked: true,
      title: {
        en: 'What is the value of a customer made of?',
        es: '¿De qué se compone el valor de un cliente?',
      },
      altText: {
        en: 'Steps from the margin on purchases through each cost and gain to the value less acquisition cost.',
        es: 'Pasos desde el margen de las compras, por cada coste y aportación, hasta el valor menos el coste de captación.',
      },
      horizontal: { en: 'Step', es: 'Paso' },
      vertical: { en: 'Present value per customer', es: 'Valor presente por cliente' },
      areas: [step.name, step.lift, step.adds, step.takes, step.below, step.total].map(column =>
        where.tableColumn('steps', column),
      ),
      colours: ['#ffffff', '#188038', '#d93025', '#a50e0e', '#1a73e8'],
      row: where.chartRow,
      column: 1,
      width: 640,
      height: 360,
    },
    {
      kind: 'bar',
      title: { en: 'Which lever moves the value most?', es: '¿Qué palanca mueve más el valor?' },
      altText: {
        en: 'Bars by lever, the largest first: percent change of the value for one percent more of the lever.',
        es: 'Barras por palanca, la mayor primero: cambio porcentual del valor por un uno por ciento más de la palanca.',
      },
      horizontal: { en: '% of value for 1 % of the lever', es: '% del valor por 1 % de la palanca' },
      vertical: { en: 'Lever', es: 'Palanca' },
      areas: [place.name, place.elasticity].map(column => where.tableColumn('tornado', column)),
      row: where.chartRow + 18,
      column: 1,
      width: 640,
      height: 320,
    },
  ],
};

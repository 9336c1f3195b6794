import { btydFit } from '../../functions/btyd-fit';
import { btydHoldout } from '../../functions/btyd-holdout';
import { spendFit } from '../../functions/spend-fit';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { orderColumns } from './log';

const orders: Words = { en: 'orders', es: 'pedidos' };
const afterSplit: Words = { en: 'After the last day shown.', es: 'Tras el último día visto.' };
const modelName: Words = { en: 'Model', es: 'Modelo' };
const unitName: Words = { en: 'Unit', es: 'Unidad' };
const likelihood: Words = { en: 'Log likelihood', es: 'Log-verosimilitud' };
const customersUsed: Words = { en: 'Customers used', es: 'Clientes usados' };
const status: Words = { en: 'Status', es: 'Estado' };

/** What the test says in a column, of the line that is named. */
const ofLine = (where: Where, column: number, name: readonly FormulaPart[]) =>
  parts`INDEX(${where.table('holdout', [1, column], [10, column])};MATCH(${name};${where.table('holdout', [1, 1], [10, 1])};0))`;
const ofAll = (where: Where, column: number) => ofLine(where, column, ['"all"']);

const figure = (
  id: string,
  label: Words,
  unit: Words,
  format: LineSpec['format'],
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, format, formula, sign: '=', ...(remark ? { remark } : {}) });

const fitColumns = (names: readonly Words[]): TableSpec['columns'] =>
  [modelName, unitName, ...names, likelihood, customersUsed, status].map((head, index, all) => ({
    head,
    format: index === all.length - 2 ? 'count' : index < 2 || index === all.length - 1 ? 'text' : 'number',
  }));

export const model: SheetSpec = {
  id: 'model',
  role: 'calculations',
  name: { en: 'Model and test', es: 'Modelo y prueba' },
  title: { en: 'The model, and whether it holds', es: 'El modelo, y si se sostiene' },
  lead: {
    en: 'What the orders say about customers in general, tested on orders the model had not seen.',
    es: 'Lo que los pedidos dicen de los clientes en general, probado con pedidos que el modelo no vio.',
  },
  sections: [
    {
      heading: { en: 'Test on later orders', es: 'Prueba con pedidos posteriores' },
      lines: [
        figure(
          'tested',
          { en: 'Customers tested', es: 'Clientes de la prueba' },
          { en: 'customers', es: 'clientes' },
          'count',
          where => ofAll(where, 2),
          {
            en: 'Who had ordered by the last day shown.',
            es: 'Quienes ya habían pedido hasta el último día visto.',
          },
        ),
        figure(
          'came',
          { en: 'Orders that came', es: 'Pedidos que llegaron' },
          orders,
          'count',
          where => ofAll(where, 3),
          afterSplit,
        ),
        figure(
          'expected',
          { en: 'Orders expected', es: 'Pedidos esperados' },
          orders,
          'number',
          where => ofAll(where, 4),
          {
            en: 'By a model that saw nothing of them.',
            es: 'Según un modelo que no vio nada de ellos.',
          },
        ),
        figure(
          'miss',
          { en: 'Error of the forecast', es: 'Error de la previsión' },
          { en: 'share of orders', es: 'parte de los pedidos' },
          'share',
          where => parts`${where.cell('expected')}/${where.cell('came')}-1`,
          { en: 'Above 0: too many expected.', es: 'Mayor que 0: se esperaban demasiados.' },
        ),
        figure(
          'revenue_came',
          { en: 'Revenue that came', es: 'Ingreso que llegó' },
          { en: 'in all', es: 'en total' },
          'money',
          where => ofAll(where, 7),
          afterSplit,
        ),
        figure(
          'revenue_expected',
          { en: 'Revenue expected', es: 'Ingreso esperado' },
          { en: 'in all', es: 'en total' },
          'money',
          where => ofAll(where, 8),
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'fit',
      heading: { en: 'How often they order and when they leave', es: 'Cada cuánto piden y cuándo se van' },
      remark: {
        en: 'Parameters with their standard errors; status ok means that the figures can be used.',
        es: 'Parámetros con sus errores estándar; el estado ok significa que las cifras se pueden usar.',
      },
      columns: fitColumns([
        { en: 'Ordering, shape', es: 'Pedidos, forma' },
        { en: 'Ordering, scale', es: 'Pedidos, escala' },
        { en: 'Leaving, first', es: 'Irse, primero' },
        { en: 'Leaving, second', es: 'Irse, segundo' },
        { en: 'Error of 1st', es: 'Error del 1.º' },
        { en: 'Error of 2nd', es: 'Error del 2.º' },
        { en: 'Error of 3rd', es: 'Error del 3.º' },
        { en: 'Error of 4th', es: 'Error del 4.º' },
      ]),
      rows: 2,
      formula: where =>
        callParts(btydFit, {
          rfm: where.table('customers.rfm', [1, 1], [null, 8]),
          model: { input: 'model' },
        }),
    },
    {
      id: 'spend',
      heading: { en: 'How much they spend per order', es: 'Cuánto gastan por pedido' },
      remark: {
        en: 'A correlation far from 0 speaks against the model: then who orders more also spends more or less per order.',
        es: 'Una correlación lejos de 0 habla en contra del modelo: quien pide más gasta también más o menos por pedido.',
      },
      columns: fitColumns([
        { en: 'Orders, shape', es: 'Importes, forma' },
        { en: 'Customers, shape', es: 'Clientes, forma' },
        { en: 'Scale', es: 'Escala' },
        { en: 'Error of 1st', es: 'Error del 1.º' },
        { en: 'Error of 2nd', es: 'Error del 2.º' },
        { en: 'Error of 3rd', es: 'Error del 3.º' },
        { en: 'Correlation', es: 'Correlación' },
      ]),
      rows: 2,
      formula: where =>
        callParts(spendFit, {
          x: where.table('customers.rfm', [2, 2], [null, 2]),
          meanSpend: where.table('customers.rfm', [2, 5], [null, 5]),
        }),
    },
    {
      id: 'holdout',
      heading: {
        en: 'Test by repeat orders before the last day shown',
        es: 'Prueba según los pedidos repetidos hasta el último día visto',
      },
      columns: [
        { head: { en: 'Repeat orders', es: 'Pedidos repetidos' }, format: 'text' },
        { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
        { head: { en: 'Came', es: 'Llegaron' }, format: 'count' },
        { head: { en: 'Expected', es: 'Esperados' }, format: 'number' },
        { head: { en: 'Error', es: 'Error' }, format: 'rate' },
        { head: { en: 'Mean absolute error', es: 'Error absoluto medio' }, format: 'number' },
        { head: { en: 'Revenue that came', es: 'Ingreso que llegó' }, format: 'money' },
        { head: { en: 'Revenue expected', es: 'Ingreso esperado' }, format: 'money' },
      ],
      rows: 10,
      formula: where =>
        callParts(btydHoldout, {
          ...orderColumns(where),
          splitDate: { input: 'split' },
          model: { input: 'model' },
        }),
    },
    {
      id: 'drawn',
      heading: { en: 'Drawn in the chart', es: 'Dibujado en el gráfico' },
      columns: [
        { head: { en: 'Repeat orders', es: 'Pedidos repetidos' }, format: 'text' },
        { head: { en: 'Came', es: 'Llegaron' }, format: 'count' },
        { head: { en: 'Expected', es: 'Esperados' }, format: 'number' },
      ],
      rows: 9,
      cells: {
        // The line of all customers would dwarf the others.
        formula: (where, row, column) => {
          const found = where.tableCell('holdout', row, 1);
          if (column === 1) return parts`IF(OR(${found}="";${found}="all");"";${found})`;
          const name = where.tableCell('drawn', row, 1);
          return parts`IF(${name}="";"";${ofLine(where, column + 1, [name])})`;
        },
      },
    },
  ],
  charts: where => [
    {
      kind: 'column',
      title: { en: 'Did the orders come that were expected?', es: '¿Llegaron los pedidos esperados?' },
      altText: {
        en: 'Orders that came beside orders expected, by the number of repeat orders before the last day shown.',
        es: 'Pedidos que llegaron junto a los esperados, según los pedidos repetidos hasta el último día visto.',
      },
      areas: [1, 2, 3].map(column => where.tableColumn('drawn', column)),
      horizontal: { en: 'Repeat orders before (number)', es: 'Pedidos repetidos antes (número)' },
      vertical: { en: 'Orders after (number)', es: 'Pedidos después (número)' },
      row: where.rowBelow,
      column: 1,
      width: 720,
      height: 360,
    },
  ],
};

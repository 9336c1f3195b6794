import { rfmSegment } from '../../functions/rfm-segment';
import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, TableSpec, Where } from '../layout/sheet-spec';
import { customerColumn } from './customers';
import { kinds, nameFound } from './first-purchase';

const customersUnit: Words = { en: 'customers', es: 'clientes' };
const perCustomer: Words = { en: 'per customer', es: 'por cliente' };
const inAll: Words = { en: 'in all', es: 'en total' };
const ofAll: Words = { en: 'share of all', es: 'parte del total' };

/** The sum over the customers of the column's group: all of them, or the most valuable. */
const sumOf = (where: Where, table: string, column: number) =>
  parts`SUMIF(${customerColumn(where, 'customers.top', 1)};">="&${where.cell('group')};${customerColumn(where, table, column)})`;
const meanOf = (where: Where, table: string, column: number) =>
  parts`${sumOf(where, table, column)}/${where.cell('count')}`;

const line = (
  id: string,
  label: Words,
  unit: Words,
  format: LineSpec['format'],
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, format, formula, sign: '=', ...(remark ? { remark } : {}) });

/** All customers beside the most valuable. */
export const profileLines: readonly LineSpec[] = [
  line(
    'group',
    { en: 'Group', es: 'Grupo' },
    { en: 'at least', es: 'desde' },
    'count',
    where => parts`IF(ISNUMBER(${where.before('group')});${where.before('group')}+1;0)`,
    {
      en: '0: all customers; 1: the most valuable only.',
      es: '0: todos los clientes; 1: solo los más valiosos.',
    },
  ),
  line(
    'count',
    { en: 'Customers', es: 'Clientes' },
    customersUnit,
    'count',
    where => parts`COUNTIF(${customerColumn(where, 'customers.top', 1)};">="&${where.cell('group')})`,
  ),
  line(
    'value_share',
    { en: 'Share of the total value', es: 'Parte del valor total' },
    ofAll,
    'share',
    where => parts`${where.cell('value')}/${where.cell('value', 1)}`,
    {
      en: 'What would be missing if they left.',
      es: 'Lo que faltaría si se fueran.',
    },
  ),
  line(
    'value',
    { en: 'Total value', es: 'Valor total' },
    inAll,
    'money',
    where => sumOf(where, 'customers.clv', 7),
    {
      en: 'Value so far plus value to come.',
      es: 'Valor hasta ahora más valor por venir.',
    },
  ),
  line('so_far', { en: 'Value so far', es: 'Valor hasta ahora' }, inAll, 'money', where =>
    sumOf(where, 'customers.clv', 6),
  ),
  line('to_come', { en: 'Value to come', es: 'Valor por venir' }, inAll, 'money', where =>
    sumOf(where, 'customers.clv', 5),
  ),
  line('mean', { en: 'Value of a customer', es: 'Valor de un cliente' }, perCustomer, 'money', where =>
    meanOf(where, 'customers.clv', 7),
  ),
  line(
    'alive',
    { en: 'Still customers', es: 'Siguen siendo clientes' },
    { en: 'mean chance', es: 'probabilidad media' },
    'share',
    where => meanOf(where, 'customers.clv', 2),
  ),
  line(
    'tenure',
    { en: 'Customer for', es: 'Antigüedad' },
    { en: 'weeks', es: 'semanas' },
    'count',
    where => meanOf(where, 'customers.rfm', 4),
    {
      en: 'From the first order to the end of the log.',
      es: 'Del primer pedido al final del registro.',
    },
  ),
  line('orders', { en: 'Orders so far', es: 'Pedidos hasta ahora' }, perCustomer, 'number', where =>
    meanOf(where, 'customers.rfm', 6),
  ),
  line(
    'basket',
    { en: 'Order value', es: 'Valor del pedido' },
    { en: 'per order', es: 'por pedido' },
    'money',
    where => parts`${sumOf(where, 'customers.rfm', 7)}/${sumOf(where, 'customers.rfm', 6)}`,
  ),
];

/** Of one kind of first order: how many begin with it, among all and among the most valuable. */
export function profileTable(
  id: string,
  heading: Words,
  first: Words,
  found: string,
  held: string,
): TableSpec {
  return {
    id,
    heading,
    remark: {
      en: '“How many times as frequent” above 1: more often among the most valuable than among all.',
      es: '«Frecuencia respecto a todos» mayor que 1: más a menudo entre los más valiosos que entre todos.',
    },
    columns: [
      { head: first, format: 'text', letters: 18 },
      { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
      { head: { en: 'Share of all', es: 'Parte de todos' }, format: 'share' },
      { head: { en: 'Share of the most valuable', es: 'Parte de los más valiosos' }, format: 'share' },
      { head: { en: 'How many times as frequent', es: 'Frecuencia respecto a todos' }, format: 'ratio' },
      { head: { en: 'Value of a customer', es: 'Valor de un cliente' }, format: 'money' },
    ],
    rows: kinds + 1,
    cells: {
      formula: (where, row, column) => {
        const name = where.tableCell(id, row, 1);
        const count = where.tableCell(id, row, 2);
        const names = customerColumn(where, held, 1);
        const top = customerColumn(where, 'customers.top', 1);
        const formulas = [
          nameFound(where, found, row),
          parts`COUNTIFS(${names};${name})`,
          parts`${count}/${where.cell('count', 1)}`,
          parts`COUNTIFS(${names};${name};${top};1)/${where.cell('count', 2)}`,
          parts`${where.tableCell(id, row, 4)}/${where.tableCell(id, row, 3)}`,
          parts`SUMIFS(${customerColumn(where, 'customers.clv', 7)};${names};${name})/${count}`,
        ];
        const formula = formulas[column - 1]!;
        return column === 1 ? formula : parts`IF(${name}="";"";${formula})`;
      },
    },
  };
}

const segments = Object.entries(rfmSegment.returns.answers);

/** The segments by how recent, how many and how much, with what they bring. */
export const rfmTables: readonly TableSpec[] = [
  {
    id: 'rfm',
    heading: {
      en: 'Segments by recency, frequency and money',
      es: 'Segmentos por recencia, frecuencia y dinero',
    },
    columns: [
      { head: { en: 'Segment', es: 'Segmento' }, format: 'text' },
      { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
      { head: { en: 'Share of all', es: 'Parte de todos' }, format: 'share' },
      { head: { en: 'Value to come', es: 'Valor por venir' }, format: 'money' },
    ],
    rows: segments.length + 1,
    cells: {
      labels: segments.map(([name]) => ({ en: name, es: name })),
      formula: (where, row, column) => {
        const names = customerColumn(where, 'customers.scores', 4);
        const name = where.tableCell('rfm', row, 1);
        const formulas = [
          parts`COUNTIF(${names};${name})`,
          parts`${where.tableCell('rfm', row, 2)}/${where.cell('count', 1)}`,
          parts`SUMIF(${names};${name};${customerColumn(where, 'customers.clv', 5)})`,
        ];
        return formulas[column - 2]!;
      },
    },
  },
  {
    id: 'rfm_meanings',
    beside: true,
    columns: [{ head: { en: 'Who they are', es: 'Quiénes son' }, format: 'text' }],
    rows: segments.length + 1,
    texts: segments.map(([, meaning]) => [meaning]),
  },
];

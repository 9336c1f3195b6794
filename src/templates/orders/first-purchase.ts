import { channelMatrix } from '../../functions/channel-matrix';
import { clvByChannel } from '../../functions/clv-by-channel';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { logColumn, orderColumns } from './log';

/** Different channels or products that there is room for. */
export const kinds = 8;

/** Nothing where the column was left blank. */
const unlessBlank = (column: FormulaPart, formula: readonly FormulaPart[]) =>
  parts`IF(COUNTA(${column})=0;"";${formula})`;

const second: Words = { en: 'Second by …', es: 'Segundo por …' };

const matrix = (id: string, heading: Words, first: Words, remark: Words, column: number): TableSpec => ({
  id,
  heading,
  remark,
  columns: [
    { head: first, format: 'text', letters: 18 },
    { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
    { head: { en: 'No second order', es: 'Sin segundo pedido' }, format: 'share' },
    ...new Array<TableSpec['columns'][number]>(kinds).fill({ head: second, format: 'share', letters: 18 }),
  ],
  rows: kinds + 1,
  formula: where => {
    const { customer, date } = orderColumns(where);
    const channel = logColumn(where, column);
    return unlessBlank(channel, callParts(channelMatrix, { customer, date, channel }));
  },
});

export const firstPurchase: SheetSpec = {
  id: 'first',
  role: 'calculations',
  name: { en: 'First purchase', es: 'Primera compra' },
  title: { en: 'From the first purchase to the second', es: 'De la primera compra a la segunda' },
  lead: {
    en: 'Where customers come from, what they begin with, and whether and how they come back.',
    es: 'De dónde vienen los clientes, con qué empiezan, y si vuelven y por dónde.',
  },
  sections: [],
  tables: [
    matrix(
      'channels',
      { en: 'First channel to second', es: 'Del primer canal al segundo' },
      { en: 'First channel', es: 'Primer canal' },
      {
        en: 'Of the customers of a line, the share whose second order came through the channel of the column.',
        es: 'De los clientes de una línea, la parte cuyo segundo pedido llegó por el canal de la columna.',
      },
      4,
    ),
    matrix(
      'products',
      { en: 'First product to second', es: 'Del primer producto al segundo' },
      { en: 'First product', es: 'Primer producto' },
      {
        en: 'The same for the last column of the log, whatever you keep there.',
        es: 'Lo mismo para la última columna del registro, sea la que sea.',
      },
      5,
    ),
    {
      id: 'worth',
      heading: { en: 'What customers of a channel bring', es: 'Lo que aportan los clientes de un canal' },
      remark: {
        en: 'Within the same months after the first order for all: those of the assumption on paying the cost back.',
        es: 'En los mismos meses tras el primer pedido para todos: los del supuesto sobre recuperar el coste.',
      },
      columns: [
        { head: { en: 'First channel', es: 'Primer canal' }, format: 'text' },
        { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
        { head: { en: 'Seen all months', es: 'Vistos todo el plazo' }, format: 'count' },
        { head: { en: 'Orders', es: 'Pedidos' }, format: 'count' },
        { head: { en: 'Margin per customer', es: 'Margen por cliente' }, format: 'money' },
        { head: { en: 'Order again', es: 'Vuelven a pedir' }, format: 'share' },
        { head: { en: 'By the same channel', es: 'Por el mismo canal' }, format: 'share' },
      ],
      rows: kinds + 1,
      formula: where => {
        const channel = logColumn(where, 4);
        const call = callParts(clvByChannel, {
          ...orderColumns(where),
          channel,
          marginRate: { assumption: 'margin_rate' },
          windowMonths: { assumption: 'cac_window' },
        });
        return unlessBlank(channel, call);
      },
    },
  ],
};

/** The names found, one after the other; blank where there are no more. */
export const nameFound = (where: Where, table: string, row: number): FormulaPart[] =>
  parts`IF(${where.tableCell(table, row, 1)}="";"";${where.tableCell(table, row, 1)})`;

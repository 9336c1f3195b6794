import type { SheetSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { sampleLog } from './sample-log';

/** Rows with input help; a longer log is read all the same. */
const logRows = 2001;

export const log: SheetSpec = {
  id: 'log',
  role: 'inputs',
  name: { en: 'Orders', es: 'Pedidos' },
  title: { en: 'Order log', es: 'Registro de pedidos' },
  lead: {
    en: 'One row for each line of an order, the oldest first. Example company, online shop for coffee and tea.',
    es: 'Una fila por línea de pedido, primero la más antigua. Empresa de ejemplo, tienda en línea de café y té.',
  },
  sections: [],
  tables: [
    {
      id: 'orders',
      heading: { en: 'Paste your own log here', es: 'Pegue aquí su propio registro' },
      remark: {
        en: 'In place of the product you may give any column: city, campaign, size. Channel and product may stay blank.',
        es: 'En lugar del producto puede dar cualquier columna: ciudad, campaña, talla. Canal y producto pueden quedar en blanco.',
      },
      columns: [
        { head: { en: 'Customer (code)', es: 'Cliente (código)' }, format: 'text' },
        { head: { en: 'Order date', es: 'Fecha del pedido' }, format: 'date' },
        { head: { en: 'Amount', es: 'Importe' }, format: 'money' },
        { head: { en: 'Channel', es: 'Canal' }, format: 'text', letters: 18 },
        { head: { en: 'Product', es: 'Producto' }, format: 'text', letters: 18 },
      ],
      rows: logRows,
      input: {
        values: sampleLog(),
        sample: true,
        help: {
          en: 'Customer as a code, order date, amount in one currency (refunds negative), channel, product.',
          es: 'Cliente como código, fecha del pedido, importe en una moneda (devoluciones negativas), canal, producto.',
        },
      },
    },
  ],
};

/** A column of the log, down to the end of its sheet. */
export const logColumn = (where: Where, column: number): FormulaPart =>
  where.table('log.orders', [2, column], [null, column]);

export const orderColumns = (where: Where) => ({
  customer: logColumn(where, 1),
  date: logColumn(where, 2),
  amount: logColumn(where, 3),
});

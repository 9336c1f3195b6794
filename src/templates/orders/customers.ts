import { btydClv } from '../../functions/btyd-clv';
import { rfmSegment } from '../../functions/rfm-segment';
import { rfmSummary } from '../../functions/rfm-summary';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { orderColumns } from './log';

/** Lines that are there at first; more customers make the sheet longer. */
const customerRows = 1001;

/** A column of a table of customers, its header included, down to the end of the sheet: all are equally long. */
export const customerColumn = (where: Where, table: string, column: number): FormulaPart =>
  where.table(table, [1, column], [null, column]);

/**
 * What the first line of each customer in the log says; the header of the values has no such line. Blank lines ask for
 * the first customer of the log, which is found at once, where a blank would be looked for in all of it.
 */
const firstOrder = (id: string, head: Words, column: number): TableSpec => ({
  id,
  beside: true,
  columns: [{ head, format: 'text', letters: 18 }],
  rows: customerRows,
  formula: where => {
    const who = customerColumn(where, 'clv', 1);
    const some = where.table('log.orders', [2, 1], [2, 1]);
    const through = where.table('log.orders', [2, 1], [null, column]);
    return parts`ARRAYFORMULA(IFERROR(IF(${who}="";"";VLOOKUP(IF(${who}="";${some};${who});${through};COLUMNS(${through});FALSE)&"");""))`;
  },
});

export const customers: SheetSpec = {
  id: 'customers',
  role: 'calculations',
  name: { en: 'Customers', es: 'Clientes' },
  title: { en: 'What each customer did and is worth', es: 'Lo que hizo y vale cada cliente' },
  lead: {
    en: 'One line for each customer. Values are margin, and what is to come is discounted by the yearly rate of the assumptions.',
    es: 'Una línea por cliente. Los valores son margen, y lo que viene se descuenta a la tasa anual de los supuestos.',
  },
  sections: [],
  tables: [
    {
      id: 'rfm',
      heading: { en: 'Summary', es: 'Resumen' },
      columns: [
        { head: { en: 'Customer', es: 'Cliente' }, format: 'text' },
        { head: { en: 'Repeat orders', es: 'Pedidos repetidos' }, format: 'count' },
        { head: { en: 'First to last (weeks)', es: 'Primero a último (sem.)' }, format: 'number' },
        { head: { en: 'First to end (weeks)', es: 'Primero al final (sem.)' }, format: 'number' },
        { head: { en: 'Mean repeat order', es: 'Repetido medio' }, format: 'money', letters: 18 },
        { head: { en: 'Orders', es: 'Pedidos' }, format: 'count' },
        { head: { en: 'Revenue', es: 'Ingreso' }, format: 'money' },
        { head: { en: 'Days since last', es: 'Días desde último' }, format: 'count' },
      ],
      rows: customerRows,
      formula: where => callParts(rfmSummary, orderColumns(where)),
    },
    {
      id: 'scores',
      beside: true,
      heading: { en: 'Scores, 5 is best', es: 'Notas, 5 es la mejor' },
      columns: [
        { head: { en: 'Recency', es: 'Recencia' }, format: 'count' },
        { head: { en: 'Frequency', es: 'Frecuencia' }, format: 'count' },
        { head: { en: 'Money', es: 'Dinero' }, format: 'count' },
        { head: { en: 'Segment', es: 'Segmento' }, format: 'text', letters: 12 },
      ],
      rows: customerRows,
      formula: where => callParts(rfmSegment, { rfm: where.table('rfm', [1, 1], [null, 8]) }),
    },
    {
      id: 'clv',
      beside: true,
      heading: { en: 'Value', es: 'Valor' },
      columns: [
        { head: { en: 'Customer', es: 'Cliente' }, format: 'text' },
        { head: { en: 'Still a customer', es: 'Sigue siendo cliente' }, format: 'share' },
        { head: { en: 'Orders to come', es: 'Pedidos por venir' }, format: 'number' },
        { head: { en: 'Spend per order', es: 'Gasto por pedido' }, format: 'money' },
        { head: { en: 'Value to come', es: 'Valor por venir' }, format: 'money' },
        { head: { en: 'Value so far', es: 'Valor hasta ahora' }, format: 'money' },
        { head: { en: 'Total value', es: 'Valor total' }, format: 'money' },
      ],
      rows: customerRows,
      formula: where =>
        callParts(btydClv, {
          params: where.table('model.fit'),
          spendParams: where.table('model.spend'),
          rfm: where.table('rfm', [1, 1], [null, 8]),
          annualDiscount: { assumption: 'discount_rate' },
          marginRate: { assumption: 'margin_rate' },
          horizonMonths: { input: 'horizon' },
        }),
    },
    {
      id: 'top',
      beside: true,
      columns: [{ head: { en: 'Most valuable = 1', es: 'Más valioso = 1' }, format: 'count' }],
      rows: customerRows,
      formula: where =>
        parts`ARRAYFORMULA(IF(ISNUMBER(${customerColumn(where, 'clv', 7)});IF(${customerColumn(where, 'clv', 7)}>=${where.cell('results.least')};1;0);""))`,
    },
    firstOrder('channel', { en: 'First channel', es: 'Primer canal' }, 4),
    firstOrder('product', { en: 'First product', es: 'Primer producto' }, 5),
  ],
};

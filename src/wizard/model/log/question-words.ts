import type { Words } from '../../../sheet/words';
import type { Place } from './survey';

/** What the questions about a log say. */
export const words = {
  dateOrder: { en: 'How are the dates written?', es: '¿Cómo están escritas las fechas?' },
  nothingProves: { en: 'No row of yours decides it.', es: 'Ninguna de sus filas lo decide.' },
  day_first: { en: 'Day first', es: 'Primero el día' },
  month_first: { en: 'Month first', es: 'Primero el mes' },
  swapped: { en: 'Did the sheet swap day and month?', es: '¿Cambió la hoja el día por el mes?' },
  swappedHint: (text: string, cells: string): Words => ({
    en: `The sheet left “${text}” as text: it expects another order. It may have read the other ${cells} dates with day and month swapped.`,
    es: `La hoja dejó «${text}» como texto: espera otro orden. Quizá leyó las otras ${cells} fechas con el día y el mes cambiados.`,
  }),
  asTheyStand: { en: 'No, they are right', es: 'No, están bien' },
  exchanged: { en: 'Yes, swap them back', es: 'Sí, deshacer el cambio' },
  rowIs: (row: number, date: string): Words => ({
    en: `Row ${row} is ${date}`,
    es: `La fila ${row} es el ${date}`,
  }),
  decimal: { en: 'How are decimals written?', es: '¿Cómo están escritos los decimales?' },
  comma: { en: 'Comma before decimals', es: 'Coma decimal' },
  point: { en: 'Point before decimals', es: 'Punto decimal' },
  proof: (what: string, { text, row }: Place): Words => ({
    en: `${what}: row ${row}, “${text}”, can be read in no other way.`,
    es: `${what}: la fila ${row}, «${text}», no se lee de otra forma.`,
  }),
  lines: {
    en: 'What is the amount of an order on several rows?',
    es: '¿Qué importe tiene un pedido de varias filas?',
  },
  linesHint: (orders: string, equal: string): Words => ({
    en: `${orders} orders have an amount on several rows; ${equal} of them the same on each.`,
    es: `${orders} pedidos tienen importe en varias filas; ${equal}, el mismo en todas.`,
  }),
  sum: { en: 'The sum: each row is a line of it', es: 'La suma: cada fila es una línea' },
  once: { en: 'That of one row: each repeats the total', es: 'El de una fila: cada una repite el total' },
  status: { en: 'Which orders count?', es: '¿Qué pedidos cuentan?' },
  rows: (rows: string): Words => ({ en: `Rows: ${rows}`, es: `Filas: ${rows}` }),
  guests: { en: 'What about orders without a customer?', es: '¿Qué hacer con los pedidos sin cliente?' },
  guestsHint: (rows: string): Words => ({
    en: `Blank or “guest” in ${rows} rows. Taken together they would look like one huge customer.`,
    es: `En blanco o «invitado» en ${rows} filas. Juntos parecerían un solo cliente enorme.`,
  }),
  byEmail: { en: 'Tell them apart by e-mail', es: 'Distinguirlos por su correo' },
  leaveOut: { en: 'Leave them out', es: 'Omitirlos' },
  keep: { en: 'Keep them', es: 'Conservarlos' },
  tests: { en: 'Customers that look like tests', es: 'Clientes que parecen pruebas' },
  yes: { en: 'Yes', es: 'Sí' },
  no: { en: 'No', es: 'No' },
  refundColumn: (name: string): Words => ({
    en: `Take “${name}” off the amounts?`,
    es: `¿Restar «${name}» de los importes?`,
  }),
  refunds: { en: 'What are the negative amounts?', es: '¿Qué son los importes negativos?' },
  net: {
    en: 'Refunds: take them off the orders before',
    es: 'Devoluciones: restarlas de pedidos anteriores',
  },
  drop: { en: 'Something else: leave them out', es: 'Otra cosa: omitirlos' },
  refuse: { en: 'There should be none: let me look', es: 'No debería haber: quiero revisarlos' },
  tax: { en: 'Do the amounts hold sales tax (VAT)?', es: '¿Llevan los importes impuestos (IVA)?' },
  taxKeep: { en: 'No, or leave it in', es: 'No, o dejarlo dentro' },
  taxColumn: (name: string): Words => ({ en: `Yes, take “${name}” off`, es: `Sí, restar «${name}»` }),
  taxShare: { en: 'Yes, take a share off', es: 'Sí, restar un porcentaje' },
  shipping: (name: string): Words => ({
    en: `Do the amounts hold “${name}”, to be taken off?`,
    es: `¿Incluyen los importes «${name}», que deba restarse?`,
  }),
  currency: { en: 'There are several currencies', es: 'Hay varias monedas' },
  only: (code: string): Words => ({ en: `Only orders in ${code}`, es: `Solo pedidos en ${code}` }),
  convert: (code: string): Words => ({ en: `Convert all to ${code}`, es: `Convertir todo a ${code}` }),
  rateHint: { en: 'One rate for the whole log.', es: 'Un solo cambio para todo el registro.' },
  spelling: {
    en: 'Names that differ in capitals or spaces only',
    es: 'Nombres que solo difieren en mayúsculas o espacios',
  },
  spellingHint: (names: string): Words => ({ en: `Names: ${names}`, es: `Nombres: ${names}` }),
  same: { en: 'They are the same', es: 'Son el mismo' },
  different: { en: 'They are different', es: 'Son distintos' },
} as const;

import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import type { ChangeId, CleanLog, LogChange } from './clean-log';

/** Set right and used, or left out. */
const changeWords: Readonly<Record<ChangeId, Words>> = {
  carried_down: {
    en: 'Further lines of an order: customer and date taken from its first line',
    es: 'Más líneas de un pedido: cliente y fecha tomados de su primera línea',
  },
  marked: { en: 'Left out: marked as test or cancelled', es: 'Omitidas: marcadas como prueba o anuladas' },
  status: { en: 'Left out: their status does not count', es: 'Omitidas: su estado no cuenta' },
  no_customer: { en: 'Left out: no customer', es: 'Omitidas: sin cliente' },
  guests: { en: 'Left out: guests', es: 'Omitidas: invitados' },
  guests_by_email: { en: 'Guests told apart by e-mail', es: 'Invitados distinguidos por su correo' },
  tests: { en: 'Left out: test customers', es: 'Omitidas: clientes de prueba' },
  no_date: { en: 'Left out: no date', es: 'Omitidas: sin fecha' },
  unreadable_date: { en: 'Left out: the date cannot be read', es: 'Omitidas: la fecha no se entiende' },
  date_texts: { en: 'Dates read from text', es: 'Fechas leídas de un texto' },
  swapped_dates: { en: 'Day and month swapped back', es: 'Día y mes vueltos a su sitio' },
  future: { en: 'Left out: dated after today', es: 'Omitidas: posteriores a hoy' },
  unreadable_amount: { en: 'Left out: the amount cannot be read', es: 'Omitidas: el importe no se entiende' },
  amount_texts: { en: 'Amounts read from text', es: 'Importes leídos de un texto' },
  no_amount: { en: 'Left out: orders without an amount', es: 'Omitidas: pedidos sin importe' },
  repeated_totals: {
    en: 'Order total repeated on further lines: counted once',
    es: 'Total repetido en más líneas del pedido: contado una vez',
  },
  refunds_taken_off: { en: 'Refunds taken off', es: 'Devoluciones restadas' },
  taxes_taken_off: { en: 'Taxes taken off', es: 'Impuestos restados' },
  shipping_taken_off: { en: 'Shipping taken off', es: 'Envío restado' },
  other_currency: { en: 'Left out: another currency', es: 'Omitidas: otra moneda' },
  converted: { en: 'Converted from another currency', es: 'Convertidas de otra moneda' },
  negative: { en: 'Left out: negative amounts', es: 'Omitidas: importes negativos' },
  spelling: { en: 'Spellings of one name made equal', es: 'Grafías de un mismo nombre igualadas' },
  no_channel: { en: 'No channel: counted as “(none)”', es: 'Sin canal: cuentan como «(ninguno)»' },
};

/** "Guests told apart by e-mail: 12 rows, first row 7 (c01@x.com)" */
export function changeText({ id, rows, example, row }: LogChange, reader: Reader): string {
  const count = shown(rows, 'count', reader);
  const words: Words = {
    en: `${rows === 1 ? 'row' : `${count} rows, first row`} ${row}`,
    es: `${rows === 1 ? 'fila' : `${count} filas, primera: fila`} ${row}`,
  };
  const { language } = reader;
  return `${changeWords[id][language]}: ${words[language]}${example === '' ? '' : ` (${example})`}`;
}

/** How much was read and used, for a sheet that has to say where its values come from. */
export function stampText(log: CleanLog, reader: Reader, today: number): string {
  const [read, used] = [log.rows, log.customer.length].map(rows => shown(rows, 'count', reader));
  const date = shown(today, 'date', reader);
  return {
    en: `${used} of ${read} rows, read on ${date}.`,
    es: `${used} de ${read} filas, leídas el ${date}.`,
  }[reader.language];
}

import { serialOfFirstDay } from '../../../calc/dates';
import { type CheckName, dataCheck, type Finding, type Severity } from '../../../calc/logs/data-check';
import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import type { CleanLog } from './clean-log';

export interface WordedCheck {
  readonly check: CheckName;
  readonly severity: Exclude<Severity, 'ok'>;
  readonly title: string;
  /** What follows from it, or the cure. */
  readonly text: string;
}

/** What is still odd about a log, the worst first; what is in order is not listed. */
export function findingsOf(log: CleanLog, today: number): OddFinding[] {
  const date = log.day.map(day => day + serialOfFirstDay);
  const order: readonly Severity[] = ['error', 'warning', 'note'];
  return dataCheck({ customer: log.customer, date, amount: log.amount }, today - serialOfFirstDay)
    .filter((finding): finding is OddFinding => finding.severity !== 'ok')
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
}

export type OddFinding = Finding & Pick<WordedCheck, 'severity'>;

export const checksOf = (findings: readonly OddFinding[], log: CleanLog, reader: Reader): WordedCheck[] =>
  findings.map(finding => ({
    check: finding.check,
    severity: finding.severity,
    title: titleOf(finding, log, reader),
    text: checkWords[finding.check][1][reader.language],
  }));

function titleOf({ check, finding, rows, firstRow }: Finding, log: CleanLog, reader: Reader): string {
  const { language } = reader;
  const title = checkWords[check][0][language];
  if (rows === 0) return finding === '' ? title : `${title}: ${finding}`;
  const row = firstRow === undefined ? undefined : log.sheetRow[firstRow - 1];
  const count = shown(rows, 'count', reader);
  const place = {
    en: `${rows === 1 ? '1 row' : `${count} rows`}${row === undefined ? '' : `, first: row ${row}`}`,
    es: `${rows === 1 ? '1 fila' : `${count} filas`}${row === undefined ? '' : `, primera: fila ${row}`}`,
  }[language];
  return `${title}: ${place}${finding === '' ? '' : ` (${finding})`}`;
}

const words = (en: string, es: string): Words => ({ en, es });
const leftOut = words('Set right or left out before.', 'Ya corregidas u omitidas.');

/** What was found, and what to do about it. */
const checkWords: Readonly<Record<CheckName, readonly [Words, Words]>> = {
  blank_customer: [words('No customer', 'Sin cliente'), leftOut],
  blank_date: [words('No date', 'Sin fecha'), leftOut],
  error_cells: [words('Error cells', 'Celdas con error'), leftOut],
  text_dates: [words('Dates as text', 'Fechas en texto'), leftOut],
  text_amounts: [words('Amounts as text', 'Importes en texto'), leftOut],
  mixed_currencies: [words('Several currencies', 'Varias monedas'), leftOut],
  day_without_amount: [words('Orders without an amount', 'Pedidos sin importe'), leftOut],
  future_dates: [words('Dates after today', 'Fechas posteriores a hoy'), leftOut],
  negative_amounts: [
    words('Refunds', 'Devoluciones'),
    words(
      "They are taken off the customer's orders before them.",
      'Se restan de los pedidos anteriores del cliente.',
    ),
  ],
  zero_amounts: [
    words('Orders of 0', 'Pedidos de 0'),
    words(
      'They count as orders. Leave out gifts and tests.',
      'Cuentan como pedidos. Omita regalos y pruebas.',
    ),
  ],
  customers_without_order: [
    words('Customers with nothing but refunds', 'Clientes sin nada más que devoluciones'),
    words(
      'They are left out. Is the log cut off at its beginning?',
      'Se omiten. ¿Está el registro cortado al principio?',
    ),
  ],
  duplicate_rows: [
    words('Same customer, day and amount', 'Mismo cliente, día e importe'),
    words(
      'All are added up. If the export repeats rows, remove the repeated ones.',
      'Se suman todas. Si la exportación repite filas, quite las repetidas.',
    ),
  ],
  several_lines: [
    words('Several rows of a customer on one day', 'Varias filas de un cliente en un día'),
    words('Together they are one order.', 'Juntas son un pedido.'),
  ],
  letter_case: [
    words(
      'Names that differ in capitals or spaces only',
      'Nombres que solo difieren en mayúsculas o espacios',
    ),
    words('They count as different customers.', 'Cuentan como clientes distintos.'),
  ],
  guest_customers: [
    words('One name for many guests', 'Un nombre para muchos invitados'),
    words('They look like one customer. Leave them out.', 'Parecen un solo cliente. Omítalos.'),
  ],
  test_customers: [
    words('Looks like a test', 'Parece una prueba'),
    words('Leave it out unless it is a real customer.', 'Omítala si no es un cliente real.'),
  ],
  gaps: [
    words('Long time without any order', 'Mucho tiempo sin pedidos'),
    words('Is a part of the export missing?', '¿Falta una parte de la exportación?'),
  ],
  history: [
    words('Short history', 'Historia corta'),
    words(
      'Half a year and more tells who comes back. Export a longer time if there is one.',
      'Hace falta medio año o más para ver quién vuelve. Exporte más tiempo si lo hay.',
    ),
  ],
  repeat_customers: [
    words('Few customers ordered again', 'Pocos clientes repitieron'),
    words(
      'Below 30, what they do can hardly be told from chance.',
      'Con menos de 30, apenas se distingue del azar.',
    ),
  ],
};

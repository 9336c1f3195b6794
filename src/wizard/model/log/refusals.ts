import type { Language, Words } from '../../../sheet/words';
import type { CleanLog } from './clean-log';
import type { Layout } from './guess-roles';
import { isShared, type Role, roleWords } from './roles';
import type { Settings } from './settings';
import { type Evidence, isContradictory, type Place, type Survey } from './survey';

/** Why the columns cannot be read yet, and the cure; undefined where they can. */
export function layoutRefusal(
  { columns }: Layout,
  needed: readonly Role[],
  language: Language,
): string | undefined {
  const has = columns.map(({ role }) => role);
  const missing = needed.filter(role => !has.includes(role)).map(role => roleWords[role][language]);
  if (missing.length > 0) return words.missing(missing.join(', '))[language];
  const twice = has.find((role, index) => !isShared(role) && has.indexOf(role) !== index);
  return twice && words.twice(roleWords[twice][language])[language];
}

export const mostRows = 200_000;

export const sizeRefusal = (rows: number, language: Language): string | undefined =>
  rows > mostRows ? words.tooMany[language] : rows < 1 ? words.noRows[language] : undefined;

/** Rows that contradict each other: nobody can say which of them is right but their owner. */
export function surveyRefusal({ dates, amounts }: Survey, language: Language): string | undefined {
  const [evidence, kinds] = isContradictory(dates)
    ? [dates as Evidence<string>, words.orders]
    : [amounts as Evidence<string>, words.marks];
  if (!isContradictory(evidence)) return undefined;
  const sides = Object.entries(evidence.proven).map(
    ([reading, place]) => `${words.at(place!)[language]} (${kinds[reading]![language]})`,
  );
  return words.contradiction(sides)[language];
}

/** The user wants no log with negative amounts, or nothing is left of it. */
export function cleanRefusal(
  log: CleanLog,
  { negatives }: Survey,
  { refunds }: Settings,
  language: Language,
): string | undefined {
  if (refunds === 'refuse' && negatives > 0) {
    const index = log.amount.findIndex(amount => amount !== undefined && amount < 0);
    if (index >= 0) return words.negative(log.sheetRow[index]!)[language];
  }
  return log.customer.length === 0 ? words.nothingLeft[language] : undefined;
}

const words = {
  missing: (roles: string): Words => ({
    en: `No column is chosen for: ${roles}. Choose one below.`,
    es: `No hay columna elegida para: ${roles}. Elija una abajo.`,
  }),
  twice: (role: string): Words => ({
    en: `Two columns are “${role}”. Keep one of them.`,
    es: `Dos columnas son «${role}». Deje solo una.`,
  }),
  tooMany: {
    en: 'The selection has more than 200,000 rows. Select fewer, such as the last two years.',
    es: 'La selección tiene más de 200 000 filas. Seleccione menos, por ejemplo los dos últimos años.',
  },
  noRows: {
    en: 'The selection has no rows below its heading. Select the rows of orders, too.',
    es: 'La selección no tiene filas bajo la cabecera. Seleccione también las de pedidos.',
  },
  at: ({ row, text }: Place): Words => ({ en: `row ${row}, “${text}”`, es: `fila ${row}, «${text}»` }),
  contradiction: ([one, other]: readonly string[]): Words => ({
    en: `The rows contradict each other: ${one} and ${other}. Correct the wrong ones in the sheet, then read again.`,
    es: `Las filas se contradicen: ${one} y ${other}. Corrija las erróneas en la hoja y vuelva a leer.`,
  }),
  orders: {
    day_first: { en: 'day first', es: 'primero el día' },
    month_first: { en: 'month first', es: 'primero el mes' },
  } as Readonly<Record<string, Words>>,
  marks: {
    '.': { en: 'decimal point', es: 'punto decimal' },
    ',': { en: 'decimal comma', es: 'coma decimal' },
  } as Readonly<Record<string, Words>>,
  negative: (row: number): Words => ({
    en: `Row ${row} has a negative amount. Look at it in the sheet, or choose another answer about negative amounts.`,
    es: `La fila ${row} tiene un importe negativo. Revíselo en la hoja o cambie la respuesta sobre los negativos.`,
  }),
  nothingLeft: {
    en: 'No row is left to work with. Look at what was left out and answer otherwise.',
    es: 'No queda ninguna fila. Vea qué se omitió y cambie las respuestas.',
  },
} as const;

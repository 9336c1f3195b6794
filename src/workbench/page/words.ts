import type { Demo } from '../demo/workbook';
import type { UiAnswer } from '../engine/ui-question';
import type { CsvDoubt, CsvProblem } from './csv';
import type { Language } from './language';

type Details<Union extends { code: string }, Code extends Union['code']> = Extract<Union, { code: Code }>;

export interface PageWords {
  title: string;
  skip: string;
  menu: string;
  noMenu: string;
  language: string;
  openCsv: string;
  functions: string;
  demos: Record<Demo, string>;
  functionsTitle: string;
  functionsHint: string;
  find: string;
  noFunctions: string;
  optional: string;
  close: string;
  sidebar: string;
  sheet: string;
  drop: string;
  ready: string;
  cellError: (cell: string, message: string) => string;
  /** Why a result does not spill: the filled cell in its way, or none where it leaves the sheet. */
  blocked: (obstacle: string | undefined) => string;
  scriptError: (message: string) => string;
  opened: (file: string, rows: number, columns: number) => string;
  problems: {
    [Code in CsvProblem['code']]: (file: string, details: Details<CsvProblem, Code>) => string;
  };
  doubts: { [Code in CsvDoubt['code']]: (doubt: CsvDoubt) => string };
  unreadable: (file: string) => string;
  cannotStart: (reason: string) => string;
  buttons: Record<UiAnswer['button'], string>;
}

const count = (language: string, value: number) => value.toLocaleString(language);
const many = (language: string, value: number, one: string, more: string) =>
  `${count(language, value)} ${value === 1 ? one : more}`;

const en: PageWords = {
  title: 'Customer Lifetime Value',
  skip: 'Skip to the spreadsheet',
  menu: 'Extensions',
  noMenu: 'The add-on has no menu yet.',
  language: 'Language',
  openCsv: 'Open CSV…',
  functions: 'Functions',
  demos: { economics: 'Example: unit economics', orders: 'Example: order log' },
  functionsTitle: 'Functions of the add-on',
  functionsHint: 'Type = and a name in any cell. A name with empty brackets shows its help.',
  find: 'Find a function',
  noFunctions: 'No function has that name or purpose.',
  optional: 'optional',
  close: 'Close',
  sidebar: 'Sidebar of the add-on',
  sheet: 'Spreadsheet',
  drop: 'Drop the CSV file to open it on a new sheet',
  ready: 'Type = in a cell to begin. Ctrl+F6 leads to the menu and back. Everything stays on this computer.',
  cellError: (cell, message) => `${cell}: ${message}`,
  blocked: obstacle =>
    obstacle
      ? `The result needs ${obstacle}, which is filled: clear that cell or move the formula.`
      : 'The result reaches beyond the end of the sheet: move the formula or add rows or columns.',
  scriptError: message => `The add-on stopped: ${message}`,
  opened: (file, rows, columns) =>
    `${file} is open: ${many('en', rows, 'row', 'rows')}, ${many('en', columns, 'column', 'columns')}.`,
  problems: {
    empty: file => `${file} is empty: choose a file with at least one row.`,
    binary: file => `${file} is not a text file: save it as CSV first and open that.`,
    uneven: (file, { row, fields, expected }) =>
      `${file} has ${many('en', fields, 'field', 'fields')} in row ${count('en', row)} where the first row has ${expected}: correct that row and open it again.`,
    quote: (file, { row }) =>
      `${file} has a quotation mark in row ${count('en', row)} that is not closed: close it and open the file again.`,
    'too-large': (file, { cells }) =>
      `${file} has ${count('en', cells)} cells and a spreadsheet holds 10,000,000: split the file.`,
    'too-long': (file, { megabytes }) =>
      `${file} has ${count('en', megabytes)} MB and up to 200 can be opened: split the file.`,
  },
  doubts: {
    'ambiguous-number': ({ column, sample }) =>
      `Column “${column}” stays text: ${sample} can be read with either decimal mark; write its numbers without thousands separators.`,
    'mixed-numbers': ({ column, sample }) =>
      `Column “${column}” stays text: its numbers use both decimal marks (${sample}); use one of them.`,
    'ambiguous-date': ({ column, sample }) =>
      `Column “${column}” stays text: ${sample} can be day/month or month/day; write its dates as yyyy-mm-dd.`,
    'mixed-dates': ({ column, sample }) =>
      `Column “${column}” stays text: its dates mix day/month and month/day (${sample}); write them as yyyy-mm-dd.`,
  },
  unreadable: file => `${file} cannot be read: check that it still exists and try again.`,
  cannotStart: reason => `The workbench cannot start: ${reason}. Reload the page.`,
  buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
};

const es: PageWords = {
  title: 'Customer Lifetime Value',
  skip: 'Ir a la hoja de cálculo',
  menu: 'Extensiones',
  noMenu: 'El complemento aún no tiene menú.',
  language: 'Idioma',
  openCsv: 'Abrir CSV…',
  functions: 'Funciones',
  demos: { economics: 'Ejemplo: economía unitaria', orders: 'Ejemplo: registro de pedidos' },
  functionsTitle: 'Funciones del complemento',
  functionsHint:
    'Escriba = y un nombre en cualquier celda. Un nombre con paréntesis vacíos muestra su ayuda.',
  find: 'Buscar una función',
  noFunctions: 'Ninguna función tiene ese nombre ni ese fin.',
  optional: 'opcional',
  close: 'Cerrar',
  sidebar: 'Barra lateral del complemento',
  sheet: 'Hoja de cálculo',
  drop: 'Suelte el archivo CSV para abrirlo en una hoja nueva',
  ready:
    'Escriba = en una celda para empezar. Ctrl+F6 lleva al menú y de vuelta. Todo se queda en este ordenador.',
  cellError: (cell, message) => `${cell}: ${message}`,
  blocked: obstacle =>
    obstacle
      ? `El resultado necesita ${obstacle}, que está ocupada: vacíe esa celda o mueva la fórmula.`
      : 'El resultado llega más allá del final de la hoja: mueva la fórmula o añada filas o columnas.',
  scriptError: message => `El complemento se ha detenido: ${message}`,
  opened: (file, rows, columns) =>
    `${file} está abierto: ${many('es', rows, 'fila', 'filas')}, ${many('es', columns, 'columna', 'columnas')}.`,
  problems: {
    empty: file => `${file} está vacío: elija un archivo con al menos una fila.`,
    binary: file => `${file} no es un archivo de texto: guárdelo antes como CSV y abra ese.`,
    uneven: (file, { row, fields, expected }) =>
      `${file} tiene ${many('es', fields, 'campo', 'campos')} en la fila ${count('es', row)} y la primera tiene ${expected}: corrija esa fila y vuelva a abrirlo.`,
    quote: (file, { row }) =>
      `${file} tiene en la fila ${count('es', row)} unas comillas sin cerrar: ciérrelas y vuelva a abrirlo.`,
    'too-large': (file, { cells }) =>
      `${file} tiene ${count('es', cells)} celdas y en una hoja de cálculo caben 10.000.000: divida el archivo.`,
    'too-long': (file, { megabytes }) =>
      `${file} tiene ${count('es', megabytes)} MB y pueden abrirse hasta 200: divida el archivo.`,
  },
  doubts: {
    'ambiguous-number': ({ column, sample }) =>
      `La columna «${column}» queda como texto: ${sample} puede leerse con punto o con coma decimal; escriba sus números sin separador de miles.`,
    'mixed-numbers': ({ column, sample }) =>
      `La columna «${column}» queda como texto: sus números mezclan punto y coma decimal (${sample}); use solo uno.`,
    'ambiguous-date': ({ column, sample }) =>
      `La columna «${column}» queda como texto: ${sample} puede ser día/mes o mes/día; escriba sus fechas como aaaa-mm-dd.`,
    'mixed-dates': ({ column, sample }) =>
      `La columna «${column}» queda como texto: sus fechas mezclan día/mes y mes/día (${sample}); escríbalas como aaaa-mm-dd.`,
  },
  unreadable: file => `No se puede leer ${file}: compruebe que sigue existiendo e inténtelo de nuevo.`,
  cannotStart: reason => `El banco de trabajo no puede empezar: ${reason}. Recargue la página.`,
  buttons: { OK: 'Aceptar', CANCEL: 'Cancelar', YES: 'Sí', NO: 'No', CLOSE: 'Cerrar' },
};

export const pageWords: Record<Language, PageWords> = { en, es };

export function problemSentence(words: PageWords, file: string, problem: CsvProblem): string {
  const sentence = words.problems[problem.code] as (file: string, problem: CsvProblem) => string;
  return sentence(file, problem);
}

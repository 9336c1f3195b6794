import { serialOfFirstDay } from '../../../calc/dates';
import type { Language, Words } from '../../../sheet/words';
import type { Block, FormulaPart } from '../../../templates/plan';
import { readerOf } from '../reader';
import { changeText, stampText } from './change-words';
import type { CleanLog } from './clean-log';

export type LogColumn = 'customer' | 'date' | 'amount' | 'channel';

export interface LogBlockOptions {
  readonly language: Language;
  /** As a spreadsheet counts days. */
  readonly today: number;
}

/** More cells than one insertion carries. */
const mostLogCells = 500_000;

/**
 * A sheet with the log as it was set right, for formulas to read, with what was done to it and when.
 * Undefined where the user's own columns will do, and where the log is too long for one insertion.
 */
export function logBlock(log: CleanLog, { language, today }: LogBlockOptions): Block | undefined {
  if (log.source || !fitsIntoSheet(log)) return undefined;
  const reader = readerOf(language, language, 'EUR');
  const columns = columnsOf(log);
  const notes = [
    stampText(log, reader, today),
    words.noFollow[language],
    ...log.report.map(change => changeText(change, reader)),
  ];
  const lines = log.customer.map((customer, index) => [
    customer,
    log.day[index]! + serialOfFirstDay,
    log.amount[index] ?? '',
    ...(log.channel ? [log.channel[index]!] : []),
  ]);
  const remarks = columns.length + 2;
  return {
    id: logBlockId,
    sheet: words.sheet[language],
    rows: Math.max(lines.length, notes.length) + 1,
    columns: remarks,
    cells: [
      ...columns.map((column, index) => ({
        row: 1,
        column: index + 1,
        content: { text: words[column][language] },
        look: 'heading' as const,
      })),
      { row: 1, column: remarks, content: { text: words.done[language] }, look: 'heading' },
      ...notes.map((text, index) => ({
        row: index + 2,
        column: remarks,
        content: { text },
        look: 'remark' as const,
      })),
    ],
    tables: [{ row: 2, column: 1, values: lines }],
    formats: [
      { row: 2, column: 2, rows: lines.length, columns: 1, format: 'date' },
      { row: 2, column: 3, rows: lines.length, columns: 1, format: 'money' },
    ],
    columnWidths: [...columns.map(() => 140), 20, 420],
    frozenRows: 1,
  };
}

const logBlockId = 'log';

export const fitsIntoSheet = (log: CleanLog): boolean =>
  log.customer.length * columnsOf(log).length <= mostLogCells;

const columnsOf = ({ channel }: CleanLog): readonly LogColumn[] =>
  channel ? ['customer', 'date', 'amount', 'channel'] : ['customer', 'date', 'amount'];

/** A column of the log for a formula: the user's own, or that of the sheet of set-right values. */
export function logColumn(log: CleanLog, column: LogColumn): FormulaPart {
  const { source } = log;
  if (source) return { sheetId: source.sheetId, range: source.columns[column]! };
  const place = columnsOf(log).indexOf(column) + 1;
  return { block: logBlockId, from: [2, place], to: [log.customer.length + 1, place] };
}

const words: Readonly<Record<LogColumn | 'sheet' | 'done' | 'noFollow', Words>> = {
  sheet: { en: 'Orders set right', es: 'Pedidos corregidos' },
  customer: { en: 'Customer', es: 'Cliente' },
  date: { en: 'Date', es: 'Fecha' },
  amount: { en: 'Amount', es: 'Importe' },
  channel: { en: 'Channel', es: 'Canal' },
  done: { en: 'What was done', es: 'Qué se hizo' },
  noFollow: {
    en: 'These are values: they do not follow later changes of the log.',
    es: 'Son valores: no siguen los cambios posteriores del registro.',
  },
};

/// <reference types="google-apps-script" />
import { typedText } from './cell-text';
import type { NamedCell } from './layout';
import type { Rectangle } from './rectangles';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What was there before, as far as taking a change back needs it. */
export interface Before {
  readonly kind: 'new_sheet' | 'selection' | 'assumptions' | 'value' | 'cells' | 'frozen';
  readonly title: string;
  /** The name of the sheet until all is written. */
  readonly stage?: string;
  readonly names?: readonly NamedCell[];
  /** The cells written, by their place in the sheet. */
  readonly written?: readonly Rectangle[];
  /** The rows of the journal that keep former formats: the first and their number. */
  readonly formats?: readonly [row: number, rows: number, columns: number];
  /** Of a single value: what its cell held. */
  readonly value?: { readonly formula: string } | string | number;
  /** Of cells that were emptied: what each of the areas written held. */
  readonly held?: readonly (readonly (readonly Held[])[])[];
  /** Of a sheet made shareable: the formulas that stood in it, exactly, and the cells that they filled besides. */
  readonly formulas?: readonly (readonly [row: number, column: number, formula: string])[];
  readonly filled?: readonly Rectangle[];
}

export type Held = { readonly formula: string } | string | number | boolean;

/**
 * preparing: nothing was done yet but keeping formats. staged: it is being done; to be taken back if found so.
 * done. undoing: it is being taken back; to be ended. kept: done, and its row is no more needed.
 */
export type State = 'preparing' | 'staged' | 'done' | 'undoing' | 'kept';

/** A changed block. */
export interface Entry {
  readonly id: string;
  readonly time: string;
  readonly action: string;
  /** Blank until the sheet is made. */
  readonly sheetId: number | '';
  readonly range: string;
  readonly before: Before;
  /** A short sum of each written cell, to find those changed since. */
  readonly after: string;
  readonly state: State;
}

/** An entry and the rows it takes in the journal. */
export interface KeptEntry extends Entry {
  readonly row: number;
  readonly rows: number;
}

const journalName = '_clv_journal';
const header = ['id', 'time', 'action', 'sheet', 'range', 'before', 'after', 'state'];
/** A cell holds 50,000 characters at most; what is longer goes on in rows below. */
const longestText = 45_000;
const continued = '…';
/** To the right of the rows, cells without content keep the former formats of blocks. */
const formatsColumn = header.length + 2;

export function findJournal(book: Book): Sheet | null {
  return book.getSheetByName(journalName);
}

export function readEntries(journal: Sheet): KeptEntry[] {
  const count = journal.getLastRow() - 1;
  const lines = count < 1 ? [] : journal.getRange(2, 1, count, header.length).getValues();
  const found: { cells: string[]; row: number; rows: number }[] = [];
  lines.forEach((line, index) => {
    const cells = line.map(String);
    const last = found[found.length - 1];
    if (last && cells[0] !== '' && cells[2] === continued) {
      last.rows++;
      last.cells[5] += cells[5]!;
      last.cells[6] += cells[6]!;
    } else if (cells[0] !== '') found.push({ cells, row: index + 2, rows: 1 });
  });
  return found.flatMap(({ cells, row, rows }) => {
    const [id, time, action, sheetId, range, text, after, state] = cells as Cells;
    const before = read(text);
    if (!before) return [];
    return [
      {
        id,
        time,
        action,
        sheetId: sheetId === '' ? '' : Number(sheetId),
        range,
        before,
        after,
        state,
        row,
        rows,
      },
    ];
  });
}

type Cells = [string, string, string, string, string, string, string, State];

/** Nothing where somebody wrote into the journal: such a row shall not keep everybody from working. */
function read(text: string): Before | undefined {
  try {
    return JSON.parse(text) as Before;
  } catch {
    return undefined;
  }
}

/** In plain letters, so that no character is cut in two where the text goes on in another cell. */
function textOf(before: Before): string {
  return JSON.stringify(before).replace(
    /[^ -~]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Adds rows behind the others, with room for what will be known only later. Makes the journal where there is none. */
export function appendEntries(
  book: Book,
  entries: readonly Entry[],
  cellsWritten: readonly number[],
): KeptEntry[] {
  const journal = findJournal(book) ?? makeJournal(book);
  let row = Math.max(1, journal.getLastRow()) + 1;
  const kept = entries.map((entry, index) => {
    // Places get longer where a block moves down, and sums come last.
    const longest = Math.max(1.5 * textOf(entry.before).length, sumLength * cellsWritten[index]!);
    const rows = Math.max(1, Math.ceil(longest / longestText));
    row += rows;
    return { ...entry, row: row - rows, rows };
  });
  ensureSize(journal, row - 1, header.length);
  // The header goes with the first rows, so that a journal without any is one that broke off before.
  const isFirst = kept[0]?.row === 2;
  writeRows(journal, isFirst ? 1 : kept[0]!.row, [...(isFirst ? [header] : []), ...kept.flatMap(rowsOf)]);
  return kept;
}

/** In one call, so that all of them change their state or none. */
export function rewriteEntries(journal: Sheet, entries: readonly KeptEntry[]): void {
  writeRows(journal, entries[0]!.row, entries.flatMap(rowsOf));
}

function writeRows(journal: Sheet, row: number, lines: readonly (readonly (string | number)[])[]): void {
  const typed = lines.map(line => line.map(cell => (typeof cell === 'string' ? typedText(cell) : cell)));
  journal.getRange(row, 1, typed.length, header.length).setValues(typed);
}

function rowsOf({ rows, id, time, action, sheetId, range, before, after, state }: KeptEntry) {
  const text = textOf(before);
  return Array.from({ length: rows }, (_, part) => {
    const piece = (whole: string) => whole.slice(part * longestText, (part + 1) * longestText);
    return part === 0
      ? [id, time, action, sheetId, range, piece(text), piece(after), state]
      : [id, '', continued, '', '', piece(text), piece(after), state];
  });
}

function makeJournal(book: Book): Sheet {
  const journal = book.insertSheet(journalName, book.getSheets().length);
  journal.hideSheet();
  return journal;
}

function ensureSize(journal: Sheet, rows: number, columns: number): void {
  const [lastRow, lastColumn] = [journal.getMaxRows(), journal.getMaxColumns()];
  if (rows > lastRow) journal.insertRowsAfter(lastRow, rows - lastRow + 100);
  if (columns > lastColumn) journal.insertColumnsAfter(lastColumn, columns - lastColumn);
}

/** Where the formats of an area can be kept: below those of all other entries. */
export function roomForFormats(
  journal: Sheet | null,
  rows: number,
  columns: number,
): [row: number, rows: number, columns: number] {
  const others = journal ? readEntries(journal) : [];
  const below = others.map(({ before: { formats } }) => (formats ? formats[0] + formats[1] : 1));
  return [Math.max(1, ...below), rows, columns];
}

export function keptFormats(journal: Sheet, [row, rows, columns]: NonNullable<Before['formats']>) {
  ensureSize(journal, row + rows - 1, formatsColumn + columns - 1);
  return journal.getRange(row, formatsColumn, rows, columns);
}

/** The last thing done to take a change back: its entries, in order, go. Where no other is left, the journal goes too. */
export function dropEntries(book: Book, journal: Sheet, dropped: readonly KeptEntry[]): void {
  const left = readEntries(journal).filter(entry => dropped.every(({ row }) => row !== entry.row));
  if (left.length === 0) {
    book.deleteSheet(journal);
    return;
  }
  // A second try shall not take former formats from where they were cleared already.
  rewriteEntries(
    journal,
    dropped.map(entry => ({ ...entry, state: 'kept' })),
  );
  for (const { before } of dropped) if (before.formats) keptFormats(journal, before.formats).clearFormat();
  const rows = dropped.reduce((sum, entry) => sum + entry.rows, 0);
  journal.getRange(dropped[0]!.row, 1, rows, header.length).clearContent();
}

export const sumLength = 4;

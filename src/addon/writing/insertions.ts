/// <reference types="google-apps-script" />
import type { Insertion } from '../../wizard/model/protocol';
import { findJournal, type KeptEntry, readEntries } from './journal';
import { underLock } from './lock';
import { finishSurely } from './revert';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The entries of one insertion, in the words of the sidebar. Sheets that are gone are left out. */
export function insertionOf(
  entries: readonly KeptEntry[],
  sheetNameOf: (entry: KeptEntry) => string | undefined,
): Insertion {
  const [first] = entries;
  return {
    id: first!.id,
    title: first!.before.title,
    time: first!.time,
    places: entries.flatMap(entry => {
      const sheetName = sheetNameOf(entry);
      if (sheetName === undefined || entry.before.kind === 'assumptions') return [];
      return [{ sheetId: Number(entry.sheetId), range: entry.range, sheetName }];
    }),
  };
}

/** What can be taken back: an insertion, or cells that were emptied and whose sheet is still there. */
export const isUndoable = ({ action }: KeptEntry): boolean => action === 'insert' || action === 'clear';

/** The last insertion among entries that is done. */
export function lastOf(book: Book, entries: readonly KeptEntry[]): Insertion | null {
  const names = new Map(book.getSheets().map(sheet => [sheet.getSheetId(), sheet.getName()]));
  const done = entries.filter(
    entry =>
      isUndoable(entry) &&
      entry.state === 'done' &&
      (entry.action === 'insert' || names.has(Number(entry.sheetId))),
  );
  const id = done[done.length - 1]?.id;
  if (id === undefined) return null;
  return insertionOf(
    done.filter(entry => entry.id === id),
    entry => names.get(Number(entry.sheetId)),
  );
}

export function lastInsertion(): Insertion | null {
  const book = SpreadsheetApp.getActive();
  const journal = findJournal(book);
  return journal && lastOf(book, readEntries(journal));
}

/** An action broke off and could not clean up: its entry is there, or a journal without any. */
export function isUnfinished(): boolean {
  const journal = findJournal(SpreadsheetApp.getActive());
  const entries = journal && readEntries(journal);
  return entries !== null && (entries.length === 0 || entries.some(({ state }) => state !== 'done'));
}

/** Cleans up after an action that broke off. */
export function recover(): { readonly last: Insertion | null } {
  return underLock(() => {
    finishSurely(SpreadsheetApp.getActive());
    return { last: lastInsertion() };
  });
}

/** Now, as the spreadsheet's clock shows it. */
export function timeText(book: Book): string {
  return Utilities.formatDate(new Date(), book.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
}

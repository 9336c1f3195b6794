/// <reference types="google-apps-script" />
import { findJournal, type KeptEntry, readEntries } from '../writing/journal';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

export const freezing = 'freeze';

/** What the journal knows of formulas that were made shareable. */
export function freezeEntries(book: Book): KeptEntry[] {
  const journal = findJournal(book);
  return journal
    ? readEntries(journal).filter(({ action, state }) => action === freezing && state === 'done')
    : [];
}

export function frozenCells(book: Book): number {
  return freezeEntries(book).reduce((sum, { before }) => sum + (before.formulas?.length ?? 0), 0);
}

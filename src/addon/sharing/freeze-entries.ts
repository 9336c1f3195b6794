/// <reference types="google-apps-script" />
import { type Before, findJournal, type KeptEntry, readEntries } from '../writing/journal';
import { type Rectangle, rectanglesOf } from '../writing/rectangles';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The cells that the entry of a sheet made shareable stands for. */
export function writtenBy({ formulas = [], filled = [] }: Before): Rectangle[] {
  return [...rectanglesOf(formulas.map(([row, column]) => ({ row, column }))), ...filled];
}

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

/// <reference types="google-apps-script" />
import type { Answers } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { changedCells } from '../writing/changes';
import { findJournal, type KeptEntry, rewriteEntries } from '../writing/journal';
import { underLock } from '../writing/lock';
import { finish, finishSurely, sheetOf } from '../writing/revert';
import { freezeEntries, writtenBy } from './freeze-entries';

const mostShown = 20;

/** Gives all formulas back, exactly; where cells were changed since, only if told to. Throws a Refusal. */
export function makeLive(evenChanged: boolean): Answers['makeLive'] {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const entries = freezeEntries(book);
    if (entries.length === 0) throw new Refusal({ id: 'nothing_frozen' });
    const changed = entries.flatMap(entry => {
      const sheet = sheetOf(book, entry);
      const before = { ...entry.before, written: writtenBy(entry.before) };
      return sheet ? changedCells(sheet, { ...entry, before }) : [];
    });
    if (changed.length > 0 && !evenChanged) return { changed: changed.slice(0, mostShown), done: false };
    // The last ones first: formulas that were made shareable then may fill what was made so before.
    for (const group of groupsOf(entries).reverse()) {
      // From here on it goes forward only: what breaks off is ended by the next action.
      rewriteEntries(
        findJournal(book)!,
        group.map(entry => ({ ...entry, state: 'undoing' })),
      );
      finishSurely(book);
    }
    return { changed: changed.slice(0, mostShown), done: true };
  });
}

/** Those written at one time; only they are neighbours in the journal. */
function groupsOf(entries: readonly KeptEntry[]): KeptEntry[][] {
  const groups = new Map<string, KeptEntry[]>();
  for (const entry of entries) groups.set(entry.id, [...(groups.get(entry.id) ?? []), entry]);
  return [...groups.values()];
}

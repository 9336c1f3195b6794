/// <reference types="google-apps-script" />
import type { Undone } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { changedCells } from './changes';
import { isUndoable, lastOf } from './insertions';
import { findJournal, type KeptEntry, readEntries, rewriteEntries } from './journal';
import { underLock } from './lock';
import { areaOf, areaText, type Rectangle } from './rectangles';
import { finish, finishSurely, sheetOf } from './revert';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

const mostShown = 20;

/** Takes an insertion back; where cells were changed since, only if told to. Throws a Refusal. */
export function undo(id: string, evenChanged: boolean): Undone {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const journal = findJournal(book);
    const all = journal ? readEntries(journal) : [];
    const ours = all.filter(entry => isUndoable(entry) && entry.id === id);
    if (!journal || ours.length === 0) throw new Refusal({ id: 'nothing_to_undo' });
    const found = ours.map(entry => find(book, entry));
    const changed = found.flatMap(each => each.changed).slice(0, mostShown);
    const isAllowed = changed.length === 0 || evenChanged;
    const last = lastOf(book, isAllowed ? all.filter(entry => entry.id !== id) : all);
    if (isAllowed) {
      // From here on it goes forward only: what breaks off is ended by the next action.
      rewriteEntries(
        journal,
        found.map(({ entry }) => ({ ...entry, state: 'undoing' })),
      );
      finishSurely(book);
    }
    return { changed, done: isAllowed, last };
  });
}

interface Found {
  readonly entry: KeptEntry;
  readonly changed: readonly string[];
}

/** Rows inserted above a block move it; its first named input tells how far. */
function find(book: Book, entry: KeptEntry): Found {
  const sheet = sheetOf(book, entry);
  // Changed assumptions stay; they need no question.
  if (!sheet || entry.before.kind === 'assumptions') return { entry, changed: [] };
  const stayed = { entry, changed: changedCells(sheet, entry) };
  const [anchor] = entry.before.names ?? [];
  const cell = anchor && (book.getRangeByName(anchor.name) as GoogleAppsScript.Spreadsheet.Range | null);
  if (!anchor || !cell || cell.getSheet().getSheetId() !== sheet.getSheetId()) return stayed;
  const moved = movedEntry(entry, cell.getRow() - anchor.row, cell.getColumn() - anchor.column);
  if (!moved) return stayed;
  const changed = changedCells(sheet, moved);
  // Blank cells are alike wherever they are.
  if (entry.before.kind === 'cells') return { entry: moved, changed };
  return changed.length < stayed.changed.length ? { entry: moved, changed } : stayed;
}

function movedEntry(entry: KeptEntry, down: number, across: number): KeptEntry | undefined {
  const move = ([row, column, rows, columns]: Rectangle): Rectangle => [
    row + down,
    column + across,
    rows,
    columns,
  ];
  const room = move(areaOf(entry.range));
  if ((down === 0 && across === 0) || room[0] < 1 || room[1] < 1) return undefined;
  const { written = [] } = entry.before;
  return { ...entry, range: areaText(room), before: { ...entry.before, written: written.map(move) } };
}

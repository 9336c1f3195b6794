/// <reference types="google-apps-script" />
import { type AssumptionId, assumptionIds } from '../../templates/assumptions';
import type { Assumptions } from '../../wizard/model/protocol';
import { assumptionCells, assumptionValues, plainValue, serialOf } from './assumption-cells';
import { assumptionsBlock } from './assumptions-block';
import { typedText } from './cell-text';
import { write } from './insert';
import { timeText } from './insertions';
import { appendEntries, type Before, findJournal, rewriteEntries } from './journal';
import { underLock } from './lock';
import { finish, finishSurely } from './revert';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Makes the sheet of assumptions when it is first needed, and says what stands in it then. Throws a Refusal. */
export function saveAssumptions(values: Assumptions): Assumptions {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const cells = assumptionCells(book);
    const dated = { ...values, changed_on: serialOf(book, new Date()) };
    if (cells.size === 0) {
      const block = assumptionsBlock(book, dated);
      write(book, [block], { action: 'assumptions', title: block.sheetName, state: 'kept' });
      finishSurely(book);
      return dated;
    }
    const current = assumptionValues(book, cells);
    const isChanged = (id: AssumptionId) => cells.has(id) && dated[id] !== current[id];
    if (!assumptionIds.some(id => id !== 'changed_on' && isChanged(id))) return current;
    const changed = assumptionIds.filter(isChanged);
    writeChanges(
      book,
      changed.map(id => ({ assumption: id, cell: cells.get(id) as Range, value: dated[id] })),
    );
    return { ...current, ...Object.fromEntries(changed.map(id => [id, dated[id]])) };
  });
}

interface Change {
  readonly assumption: AssumptionId;
  readonly cell: Range;
  readonly value: string | number;
}

/** Each changed value stays in the journal with its date and what stood there before. */
function writeChanges(book: Book, changes: readonly Change[]): void {
  const former = book.getActiveRange();
  const id = Utilities.getUuid().slice(0, 8);
  const time = timeText(book);
  try {
    const drafts = changes.map(({ assumption, cell, value }) => ({
      id,
      time,
      action: 'assumption',
      sheetId: cell.getSheet().getSheetId(),
      range: cell.getA1Notation(),
      before: { kind: 'value', title: assumption, value: heldBy(book, cell) } as const,
      after: String(value),
      state: 'staged' as const,
    }));
    const entries = appendEntries(
      book,
      drafts,
      drafts.map(() => 0),
    );
    for (const { cell, value } of changes) {
      cell.setValue(typeof value === 'string' ? typedText(value) : value);
    }
    SpreadsheetApp.flush();
    former?.activate();
    rewriteEntries(
      findJournal(book) as GoogleAppsScript.Spreadsheet.Sheet,
      entries.map(entry => ({ ...entry, state: 'done' })),
    );
  } catch (error) {
    finishSurely(book, () => former?.activate());
    throw error;
  }
}

function heldBy(book: Book, cell: Range): Before['value'] {
  const formula = cell.getFormula();
  return formula === '' ? plainValue(book, cell.getValue()) : { formula };
}

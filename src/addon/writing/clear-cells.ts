/// <reference types="google-apps-script" />
import { isDate } from '../../sheet/cells';
import type { Insertion } from '../../wizard/model/protocol';
import { plainValue, serialOf } from './assumption-cells';
import { sumsOf } from './changes';
import { insertionOf, timeText } from './insertions';
import { appendEntries, findJournal, type Held, rewriteEntries } from './journal';
import type { NamedCell } from './layout';
import { areaText, type Rectangle, rectanglesOf } from './rectangles';
import { finishSurely } from './revert';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface CellsToClear {
  readonly sheet: Sheet;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  /** A named cell of the sheet, by which the others are found where rows have come in since. */
  readonly anchor?: NamedCell | undefined;
}

/** Empties cells, all of them or none; what they held stays in the journal. */
export function clearCells(book: Book, sheets: readonly CellsToClear[], title: string): Insertion {
  const former = book.getActiveRange();
  const id = Utilities.getUuid().slice(0, 8);
  const time = timeText(book);
  try {
    const drafts = sheets.map(({ sheet, cells, anchor }) => {
      const written = rectanglesOf(cells);
      return {
        id,
        time,
        action: 'clear',
        sheetId: sheet.getSheetId(),
        range: areaText(around(written)),
        before: {
          kind: 'cells',
          title,
          written,
          held: heldBy(book, sheet, written),
          names: anchor ? [anchor] : [],
        } as const,
        after: '',
        state: 'staged' as const,
      };
    });
    const entries = appendEntries(
      book,
      drafts,
      sheets.map(({ cells }) => cells.length),
    );
    for (const [index, { sheet }] of sheets.entries()) {
      sheet.getRangeList(drafts[index]!.before.written.map(areaText)).clearContent();
    }
    SpreadsheetApp.flush();
    const done = entries.map((entry, index) => ({
      ...entry,
      after: sumsOf(sheets[index]!.sheet, drafts[index]!.before.written),
      state: 'done' as const,
    }));
    former?.activate();
    rewriteEntries(findJournal(book) as Sheet, done);
    return insertionOf(done, entry =>
      sheets[entries.findIndex(({ row }) => row === entry.row)]!.sheet.getName(),
    );
  } catch (error) {
    finishSurely(book, () => former?.activate());
    throw error;
  }
}

function around(areas: readonly Rectangle[]): Rectangle {
  const top = Math.min(...areas.map(area => area[0]));
  const left = Math.min(...areas.map(area => area[1]));
  const bottom = Math.max(...areas.map(area => area[0] + area[2]));
  const right = Math.max(...areas.map(area => area[1] + area[3]));
  return [top, left, bottom - top, right - left];
}

function heldBy(book: Book, sheet: Sheet, areas: readonly Rectangle[]): Held[][][] {
  return areas.map(([row, column, rows, columns]) => {
    const range = sheet.getRange(row, column, rows, columns);
    const formulas = range.getFormulas();
    return range.getValues().map((line, down) =>
      line.map((value: unknown, across): Held => {
        const formula = formulas[down]![across]!;
        if (formula !== '') return { formula };
        if (isDate(value)) return serialOf(book, value) + timeOfDay(book, value);
        return typeof value === 'boolean' ? value : plainValue(book, value);
      }),
    );
  });
}

/** As a part of a day. */
function timeOfDay(book: Book, instant: Date): number {
  const text = Utilities.formatDate(instant, book.getSpreadsheetTimeZone(), 'HH:mm:ss');
  const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
  return (hours * 3_600 + minutes * 60 + seconds) / 86_400;
}

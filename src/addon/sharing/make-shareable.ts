/// <reference types="google-apps-script" />
import { isBlank } from '../../sheet/cells';
import type { Shared, ShareScope } from '../../wizard/model/protocol';
import { recordsDropped, shareSentences } from '../../wizard/model/sharing/sentences';
import { Refusal } from '../refusal';
import type { OurFunctions } from '../requests/our-functions';
import { sumsOf } from '../writing/changes';
import { timeText } from '../writing/insertions';
import {
  appendEntries,
  type Before,
  findJournal,
  type KeptEntry,
  rewriteEntries,
  sumLength,
} from '../writing/journal';
import { underLock } from '../writing/lock';
import { areaText, fillRectangle, rectanglesOf } from '../writing/rectangles';
import { finish, finishSurely } from '../writing/revert';
import { freezing, frozenCells, writtenBy } from './freeze-entries';
import { addressOf, type CellToFreeze, type SheetToFreeze, sharePlan } from './share-plan';
import { type Place, roomsOfTables, withValues } from './spilled-room';
import { differingCells, newError } from './value-check';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** A sheet, its entry in the journal and what becomes of its cells. */
export interface Freezing {
  readonly planned: SheetToFreeze;
  entry: KeptEntry;
  /** Cells whose value takes the place of their formula. */
  readonly values: Set<CellToFreeze>;
}

/** Puts built-in formulas and values in the place of our functions, everywhere or nowhere. Throws a Refusal. */
export function makeShareable(scope: ShareScope, strip: boolean, ours: OurFunctions): Shared {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const plan = sharePlan(book, scope, ours);
    const already = frozenCells(book);
    const sheets = plan.filter(({ cells }) => cells.length > 0);
    const journal = sheets.length === 0 && strip ? findJournal(book) : null;
    if (journal) book.deleteSheet(journal);
    const frozen = sheets.length > 0 ? freeze(book, sheets, strip) : [];
    // All is written by now, so nothing is asked any more that could fail.
    const values = frozen.reduce((sum, each) => sum + each.values.size, 0);
    const cells = sheets.reduce((sum, each) => sum + each.cells.length, 0);
    const counts = {
      formulas: cells - values,
      values,
      refused: plan.reduce((sum, { refused }) => sum + refused.length, 0),
    };
    return {
      summary: [...shareSentences(counts, true), ...(strip ? [recordsDropped] : [])],
      frozen: strip ? 0 : already + cells,
    };
  });
}

function freeze(book: Book, sheets: readonly SheetToFreeze[], strip: boolean): Freezing[] {
  const former = book.getActiveRange();
  let staged: Freezing[] = [];
  let isDropping = false;
  try {
    staged = stage(book, sheets);
    const journal = findJournal(book)!;
    withValues(journal, staged, ({ values }) => [...values]);
    for (const { planned } of staged) writeFormulas(planned);
    SpreadsheetApp.flush();
    const differing = new Map(staged.map(each => [each, differingCells(each)]));
    withValues(journal, staged, each => differing.get(each)!);
    for (const each of staged) for (const cell of differing.get(each)!) each.values.add(cell);
    SpreadsheetApp.flush();
    for (const { planned } of staged) {
      const faulty = newError(planned);
      if (faulty) throw new Refusal({ id: 'not_shareable', about: addressOf(planned.name, faulty) });
    }
    former?.activate();
    // Whoever drops the records does so last: as long as they are there everything can be taken back.
    if (strip) {
      isDropping = true;
      book.deleteSheet(journal);
    } else
      rewriteEntries(
        journal,
        staged.map(({ planned: { sheet }, entry }) => ({
          ...entry,
          after: sumsOf(sheet, writtenBy(entry.before)),
          state: 'done',
        })),
      );
    return staged;
  } catch (error) {
    if (isDropping && !findJournal(book)) return staged;
    finishSurely(book, () => former?.activate());
    throw error;
  }
}

/** The journal knows of every formula before one is touched. */
function stage(book: Book, sheets: readonly SheetToFreeze[]): Freezing[] {
  const id = Utilities.getUuid().slice(0, 8);
  const time = timeText(book);
  const drafts = sheets.map(({ sheet, before, cells }) => ({
    id,
    time,
    action: freezing,
    sheetId: sheet.getSheetId(),
    range: areaText([1, 1, before.values.length, before.values[0]!.length]),
    before: {
      kind: 'frozen',
      title: '',
      formulas: cells.map(({ row, column, formula }) => [row, column, formula] as const),
      filled: roomsOfTables(cells),
    } as const,
    after: '',
    state: 'staged' as const,
  }));
  const entries = appendEntries(
    book,
    drafts,
    drafts.map(({ before }, index) => roomFor(before, sheets[index]!)),
  );
  return sheets.map((planned, index) => ({
    planned,
    entry: entries[index]!,
    values: new Set(planned.cells.filter(({ frozen }) => frozen.kind === 'value')),
  }));
}

/** The most characters that the journal makes of one, and of the place and sum of a cell. */
const mostOfOne = 6;
const mostOfPlace = 20;

/** More than the places and sums of all that the formulas may fill besides can take, in sums. */
function roomFor(before: Before, { before: { values } }: SheetToFreeze): number {
  const filled = values.reduce((sum, line) => sum + line.filter(cell => !isBlank(cell)).length, 0);
  return Math.ceil((mostOfOne * JSON.stringify(before).length + mostOfPlace * filled) / sumLength);
}

function writeFormulas({ sheet, cells }: SheetToFreeze): void {
  const texts = new Map<string, string>();
  const places: Place[] = [];
  const put = ({ row, column }: Place, text: string) => {
    texts.set(`${row} ${column}`, text);
    places.push({ row, column });
  };
  for (const { row, column, frozen } of cells) {
    if (frozen.kind === 'formula') put({ row, column }, frozen.text);
    if (frozen.kind === 'table')
      frozen.texts.forEach((line, down) => {
        line.forEach((text, across) => {
          put({ row: row + down, column: column + across }, text);
        });
      });
  }
  for (const area of rectanglesOf(places)) {
    const [row, column, rows, columns] = area;
    sheet
      .getRange(row, column, rows, columns)
      .setFormulas(fillRectangle(area, (each, across) => texts.get(`${each} ${across}`)!));
  }
}

/// <reference types="google-apps-script" />
import type { Language } from '../../sheet/words';
import { initialAssumption } from '../../templates/assumptions';
import { numberPattern } from '../../templates/number-formats';
import type { CellFormat, Plan } from '../../templates/plan';
import type { Insertion, Target } from '../../wizard/model/protocol';
import { assumptionCells, languageChosen } from './assumption-cells';
import { assumptionsBlock } from './assumptions-block';
import { sumsOf } from './changes';
import { insertCharts } from './charts';
import { fillBlock, writeFormulas } from './fill';
import { insertionOf, timeText } from './insertions';
import {
  appendEntries,
  findJournal,
  type KeptEntry,
  keptFormats,
  rewriteEntries,
  roomForFormats,
  type State,
} from './journal';
import { type LaidBlock, layOut, roomOf } from './layout';
import { underLock } from './lock';
import { type Rectangle, rectanglesOf } from './rectangles';
import { finish, finishSurely } from './revert';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Writes a plan, all of it or nothing, in the language of inserted words unless told. Throws a Refusal. */
export function insert(plan: Plan, target: Target, language?: Language): Insertion {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const { blocks, makesAssumptions } = layOut(book, plan, target);
    const made = makesAssumptions ? [assumptionsBlock(book, undefined, language)] : [];
    const purpose = { action: 'insert', title: plan.title, state: 'done', language } as const;
    const entries = write(book, [...made, ...blocks], purpose);
    const names = [...made, ...blocks].map(({ sheetName }) => sheetName);
    return insertionOf(entries, entry => names[entries.indexOf(entry)]);
  });
}

interface Purpose {
  readonly action: string;
  readonly title: string;
  /** Of the entries when all is written. */
  readonly state: State;
  readonly language?: Language | undefined;
}

/** Writes all blocks hidden and shows them at once; on any failure the workbook is given back as it was. */
export function write(book: Book, blocks: readonly LaidBlock[], purpose: Purpose): KeptEntry[] {
  const former = book.getActiveRange();
  try {
    const staged = stage(book, blocks, purpose);
    return commit(book, staged, purpose.state, former);
  } catch (error) {
    finishSurely(book, () => former?.activate());
    throw error;
  }
}

interface Staged {
  readonly laid: LaidBlock;
  readonly sheet: Sheet;
  readonly entry: KeptEntry;
}

/** Everything but formulas, names of sheets and what is visible; the journal knows of each step before it is done. */
function stage(book: Book, blocks: readonly LaidBlock[], { action, title, language }: Purpose): Staged[] {
  const id = Utilities.getUuid().slice(0, 8);
  const time = timeText(book);
  const selection = blocks.find(({ sheet }) => sheet !== null);
  const formats =
    selection && roomForFormats(findJournal(book), selection.block.rows, selection.block.columns);
  let position = book.getActiveSheet().getIndex();
  const drafts = blocks.map((laid, index) => {
    const { isAssumptions, sheet, names } = laid;
    const kind = isAssumptions ? 'assumptions' : sheet ? 'selection' : 'new_sheet';
    const place = sheet ? { formats } : { stage: `_clv_stage_${id}_${index + 1}` };
    return {
      id,
      time,
      action,
      sheetId: sheet ? sheet.getSheetId() : ('' as const),
      range: roomOf(laid),
      before: { kind, title, names, written: writtenBy(laid), ...place } as const,
      after: '',
      state: formats ? ('preparing' as const) : ('staged' as const),
    };
  });
  const counts = drafts.map(({ before }) => before.written.reduce((sum, area) => sum + area[2] * area[3], 0));
  let entries = appendEntries(book, drafts, counts);
  if (selection && formats) {
    const journal = findJournal(book) as Sheet;
    const room = (selection.sheet as Sheet).getRange(roomOf(selection));
    room.copyTo(keptFormats(journal, formats), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
    entries = entries.map(entry => ({ ...entry, state: 'staged' }));
    rewriteEntries(journal, entries);
  }
  const patternOf = patterns(book, language);
  return blocks.map((laid, index) => {
    const entry = entries[index]!;
    const at = laid.isAssumptions ? book.getSheets().length : position++;
    const sheet = laid.sheet ?? book.insertSheet(entry.before.stage!, at);
    if (!laid.sheet) sheet.hideSheet();
    fillBlock(sheet, laid, patternOf);
    return { laid, sheet, entry: { ...entry, sheetId: sheet.getSheetId() } };
  });
}

function writtenBy({ block, top, left }: LaidBlock): Rectangle[] {
  const tables = (block.tables ?? []).map(
    ({ row, column, values }): Rectangle => [row, column, values.length, values[0]?.length ?? 0],
  );
  return [...rectanglesOf(block.cells), ...tables].map(([row, column, rows, columns]) => [
    top + row - 1,
    left + column - 1,
    rows,
    columns,
  ]);
}

function patterns(book: Book, chosen: Language | undefined): (format: CellFormat) => string {
  const cells = assumptionCells(book);
  const currency =
    cells.get('currency')?.getValue() ?? initialAssumption('currency', book.getSpreadsheetLocale());
  const language = chosen ?? languageChosen(book, cells.get('language')?.getValue());
  return format => numberPattern(format, String(currency), language);
}

function commit(
  book: Book,
  staged: readonly Staged[],
  state: State,
  former: GoogleAppsScript.Spreadsheet.Range | null,
): KeptEntry[] {
  const journal = findJournal(book) as Sheet;
  const own = staged.filter(({ laid }) => laid.sheet === null);
  // From here on the journal finds the new sheets by their numbers, for their names are about to change.
  const withIds = staged.map(({ entry }) => entry);
  rewriteEntries(journal, withIds);
  for (const { laid, sheet } of own) sheet.setName(laid.sheetName);
  for (const { laid, sheet } of staged) {
    for (const { name, row, column, columns = 1 } of laid.names)
      book.setNamedRange(name, sheet.getRange(row, column, 1, columns));
  }
  for (const { laid, sheet } of staged) writeFormulas(sheet, laid);
  const sheetOf = (id: string) => staged.find(({ laid }) => laid.block.id === id)!.sheet;
  for (const { laid, sheet } of staged) insertCharts(sheet, laid.block, sheetOf);
  SpreadsheetApp.flush();
  const done = staged.map(({ sheet, entry }) => ({
    ...entry,
    after: sumsOf(sheet, entry.before.written ?? []),
    state,
  }));
  for (const { sheet } of own) sheet.showSheet();
  const [first] = staged.filter(({ laid }) => !laid.isAssumptions);
  if (first && first.laid.sheet === null) first.sheet.activate();
  else former?.activate();
  rewriteEntries(journal, done);
  return done;
}

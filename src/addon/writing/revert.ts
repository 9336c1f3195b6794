/// <reference types="google-apps-script" />
import { assumptionIds, assumptionName } from '../../templates/assumptions';
import { Refusal } from '../refusal';
import { typedText } from './cell-text';
import { changedCells } from './changes';
import {
  type Before,
  dropEntries,
  findJournal,
  type Held,
  type KeptEntry,
  keptFormats,
  readEntries,
} from './journal';
import { areaOf, fillRectangle, rangeIn, rectanglesOf } from './rectangles';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Ends what broke off: takes back what was being done, and goes on taking back what was being taken back. Each step may
 * be done again, so a second try after a failure goes through where the first left off.
 */
export function finish(book: Book): void {
  const journal = findJournal(book);
  if (!journal) return;
  const entries = readEntries(journal);
  const open = entries.filter(entry => entry.state !== 'done').reverse();
  if (entries.length > 0 && open.length === 0) return;
  for (const entry of open) {
    if (entry.state === 'staged' || entry.state === 'undoing') takeBack(book, journal, entry);
  }
  dropEntries(book, journal, open.reverse());
}

/** Google's services fail now and then, seldom twice. What remains even so is left to the next action. */
export function finishSurely(book: Book, afterwards: () => void = () => undefined): void {
  const attempt = () => {
    finish(book);
    afterwards();
  };
  try {
    attempt();
  } catch {
    try {
      attempt();
    } catch {
      throw new Refusal({ id: 'unfinished' });
    }
  }
}

function takeBack(book: Book, journal: Sheet, entry: KeptEntry): void {
  const { kind, value } = entry.before;
  const sheet = sheetOf(book, entry);
  if (kind === 'value') {
    const cell = sheet?.getRange(entry.range);
    if (typeof value === 'object') cell?.setFormula(value.formula);
    else cell?.setValue(typeof value === 'string' ? typedText(value) : value);
    return;
  }
  if (kind === 'cells') {
    if (sheet) giveBack(sheet, entry);
    return;
  }
  if (kind === 'frozen') {
    if (sheet) restoreFormulas(sheet, entry.before);
    return;
  }
  if (kind === 'assumptions' && entry.state === 'undoing' && sheet && isStillNeeded(book, sheet, entry))
    return;
  removeNames(book, entry);
  if (!sheet) return;
  if (kind === 'selection') restoreArea(journal, sheet, entry);
  else removeSheet(book, sheet);
}

/** What was emptied; formulas last, for the rest is written as values. */
function giveBack(sheet: Sheet, { before: { written = [], held = [] } }: KeptEntry): void {
  written.forEach((area, index) => {
    const lines = held[index]!;
    const typed = (value: Held) =>
      typeof value === 'object' ? '' : typeof value === 'string' ? typedText(value) : value;
    const range = rangeIn(sheet, area);
    if (!range) return;
    const [rows, columns] = [range.getNumRows(), range.getNumColumns()];
    range.setValues(lines.slice(0, rows).map(line => line.slice(0, columns).map(typed)));
    lines.slice(0, rows).forEach((line, down) => {
      line.slice(0, columns).forEach((value, across) => {
        if (typeof value === 'object') range.getCell(down + 1, across + 1).setFormula(value.formula);
      });
    });
  });
}

export function sheetOf(book: Book, { sheetId, before }: KeptEntry): Sheet | undefined {
  return book
    .getSheets()
    .find(sheet => (sheetId === '' ? sheet.getName() === before.stage : sheet.getSheetId() === sheetId));
}

/** Assumptions that somebody changed, or that other formulas read, stay when what brought them goes. */
function isStillNeeded(book: Book, sheet: Sheet, entry: KeptEntry): boolean {
  if (changedCells(sheet, entry).length > 0) return true;
  const names = new RegExp(`\\b(${assumptionIds.map(assumptionName).join('|')})\\b`, 'i');
  return book.getSheets().some(each =>
    each
      .getDataRange()
      .getFormulas()
      .some(row => row.some(formula => names.test(formula))),
  );
}

function removeNames(book: Book, { before }: KeptEntry): void {
  const ours = new Set((before.names ?? []).map(({ name }) => name.toLowerCase()));
  for (const named of book.getNamedRanges()) if (ours.has(named.getName().toLowerCase())) named.remove();
}

function restoreArea(journal: Sheet, sheet: Sheet, { range, before }: KeptEntry): void {
  const area = rangeIn(sheet, areaOf(range));
  if (!area) return;
  area.clearContent().clearNote();
  if (!before.formats) return;
  // Pasted formats bring the rules of their place along, which are there already.
  const rules = sheet.getConditionalFormatRules();
  const { PASTE_FORMAT } = SpreadsheetApp.CopyPasteType;
  const size = [area.getNumRows(), area.getNumColumns()] as const;
  keptFormats(journal, [before.formats[0], ...size]).copyTo(area, PASTE_FORMAT, false);
  if (rules.length > 0) sheet.setConditionalFormatRules(rules);
}

/** First the room that they fill, for what stands in their way would block them. */
function restoreFormulas(sheet: Sheet, { formulas = [], filled = [] }: Before): void {
  for (const area of filled) rangeIn(sheet, area)?.clearContent();
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const texts = new Map<string, string>();
  const places = formulas.flatMap(([row, column, formula]) => {
    if (row > lastRow || column > lastColumn) return [];
    texts.set(`${row} ${column}`, formula);
    return [{ row, column }];
  });
  for (const area of rectanglesOf(places)) {
    const [row, column, rows, columns] = area;
    sheet
      .getRange(row, column, rows, columns)
      .setFormulas(fillRectangle(area, (each, across) => texts.get(`${each} ${across}`)!));
  }
}

/** A workbook needs a visible sheet besides. */
function removeSheet(book: Book, sheet: Sheet): void {
  const isLast = book
    .getSheets()
    .every(each => each.getSheetId() === sheet.getSheetId() || each.isSheetHidden());
  if (isLast) book.insertSheet();
  book.deleteSheet(sheet);
}

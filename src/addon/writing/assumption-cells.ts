/// <reference types="google-apps-script" />
import { dayOfCalendar, serialOfFirstDay } from '../../calc/dates';
import { isDate } from '../../sheet/cells';
import { type Language, languageOf, languages } from '../../sheet/words';
import { type AssumptionId, assumptionIds, assumptionName } from '../../templates/assumptions';
import type { Assumptions } from '../../wizard/model/protocol';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The cells of the assumptions, wherever their names are; empty where the workbook has none. */
export function assumptionCells(book: Book): Map<AssumptionId, Range> {
  const names = new Set(book.getNamedRanges().map(named => named.getName().toLowerCase()));
  const cells = new Map<AssumptionId, Range>();
  for (const id of assumptionIds) {
    if (!names.has(assumptionName(id))) continue;
    // Null where the range was deleted and its name was left.
    const cell = book.getRangeByName(assumptionName(id));
    if (cell) cells.set(id, cell.getCell(1, 1));
  }
  return cells;
}

export function assumptionValues(book: Book, cells: ReadonlyMap<AssumptionId, Range>): Assumptions {
  const entries = assumptionIds.map(id => [id, plainValue(book, cells.get(id)?.getValue() ?? '')]);
  return Object.fromEntries(entries) as Record<AssumptionId, string | number>;
}

export function readAssumptions(): Assumptions | null {
  const book = SpreadsheetApp.getActive();
  const cells = assumptionCells(book);
  return cells.size === 0 ? null : assumptionValues(book, cells);
}

/** The language of inserted words: everybody sees the same sheet. */
export function insertedLanguage(): Language {
  const book = SpreadsheetApp.getActive();
  return languageChosen(book, assumptionCells(book).get('language')?.getValue());
}

export function languageChosen(book: Book, chosen: unknown): Language {
  const word = String(chosen).trim().toLowerCase();
  return languages.find(language => language === word) ?? languageOf(book.getSpreadsheetLocale());
}

export function plainValue(book: Book, value: unknown): string | number {
  if (isDate(value)) return serialOf(book, value);
  return typeof value === 'number' ? value : String(value);
}

/** The day that the spreadsheet shows for an instant, as its serial number. */
export function serialOf(book: Book, instant: Date): number {
  const text = Utilities.formatDate(instant, book.getSpreadsheetTimeZone(), 'yyyy-MM-dd');
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  return dayOfCalendar(year, month, day)! + serialOfFirstDay;
}

/// <reference types="google-apps-script" />
import { parseReference } from '../../formula/references';
import type { Cell, Grid } from '../../sheet/cells';
import type { Area, SheetPicture, WorkbookPicture } from '../../templates/audit/workbook';
import type { ShareScope } from '../../wizard/model/protocol';
import { dialectsOf } from '../requests/formula-dialect';
import type { OurFunctions } from '../requests/our-functions';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets to be inspected, each read in three calls; others are read when a formula leads there. */
export function readWorkbook(book: Book, scope: ShareScope, ours: OurFunctions): WorkbookPicture {
  const sheets = new Map(book.getSheets().map(sheet => [sheet.getName().toLowerCase(), sheet]));
  const read = new Map<string, SheetPicture>();
  const sheet = (name: string) => {
    const key = name.toLowerCase();
    const found = sheets.get(key);
    if (!found) return undefined;
    const picture = read.get(key) ?? pictureOf(found);
    read.set(key, picture);
    return picture;
  };
  const wanted = scope === 'sheet' ? [book.getActiveSheet()] : [...sheets.values()];
  const names = wanted.map(each => each.getName()).filter(name => !name.startsWith('_clv_'));
  return {
    inspected: names.map(name => sheet(name)!),
    sheet,
    names: namedAreas(book),
    dialectOf: dialectsOf(book.getSpreadsheetLocale()),
    definition: name => (ours.has(name) ? ours.definition(name) : undefined),
  };
}

function pictureOf(sheet: Sheet): SheetPicture {
  const range = sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn()));
  return {
    name: sheet.getName(),
    id: sheet.getSheetId(),
    formulas: range.getFormulas(),
    values: range.getValues() as Grid<Cell>,
    formats: range.getNumberFormats(),
  };
}

function namedAreas(book: Book): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const named of book.getNamedRanges()) {
    const range = named.getRange() as GoogleAppsScript.Spreadsheet.Range | null;
    // Without corners where whole columns have the name, and null where its cells were deleted.
    const found = range && parseReference(range.getA1Notation());
    if (!range || !found) continue;
    const { top = 1, left = 1, bottom = range.getLastRow(), right = range.getLastColumn() } = found;
    areas.set(named.getName().toLowerCase(), { sheet: range.getSheet().getName(), top, left, bottom, right });
  }
  return areas;
}

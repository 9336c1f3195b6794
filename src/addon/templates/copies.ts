/// <reference types="google-apps-script" />
import { templates } from '../../templates/catalogue';
import type { Gallery, TemplateCopy } from '../../wizard/model/protocol';
import { insertedLanguage } from '../writing/assumption-cells';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const versionName = /^clv_([a-z_]+)_(\d+)_version$/i;

/** What can be created, and what has been. */
export function gallery(): Gallery {
  return {
    templates: templates.map(({ id, title, summary }) => ({ id, title, summary })),
    copies: readCopies(SpreadsheetApp.getActive()),
    language: insertedLanguage(),
  };
}

/** The copies of templates in a workbook, each told by the name of the cell with its version. */
export function readCopies(book: Book): TemplateCopy[] {
  return book.getNamedRanges().flatMap((named): TemplateCopy[] => {
    const [, template = '', copy] = versionName.exec(named.getName()) ?? [];
    // Null where its sheet was deleted and the name was left.
    const cell = template && (book.getRangeByName(named.getName()) as ReturnType<Sheet['getRange']> | null);
    if (!cell) return [];
    const known = templates.find(({ id }) => id === template.toLowerCase());
    const version = Number(cell.getValue());
    return [
      {
        template: template.toLowerCase(),
        copy: Number(copy),
        version,
        title: known?.title ?? null,
        age: !known ? 'unknown' : ageOf(version, known.version),
        place: {
          sheetId: cell.getSheet().getSheetId(),
          range: cell.getA1Notation(),
          sheetName: cell.getSheet().getName(),
        },
      },
    ];
  });
}

const ageOf = (version: number, current: number): TemplateCopy['age'] =>
  version === current ? 'current' : version < current ? 'older' : 'newer';

export const prefixOf = ({ template, copy }: Pick<TemplateCopy, 'template' | 'copy'>): string =>
  `clv_${template}_${copy}_`;

/** The check of the whole workbook stands on every sheet of a template, whatever becomes of its name. */
const checkLine = /\bclv_([a-z_]+)_(\d+)_check\b/i;
const headRows = 6;

/** The beginning of the names that the sheet of a template belongs to. */
export function prefixOn(sheet: Sheet): string | undefined {
  const columns = Math.max(1, Math.min(sheet.getLastColumn(), sheet.getMaxColumns()));
  const formulas = sheet.getRange(1, 1, Math.min(headRows, sheet.getMaxRows()), columns).getFormulas();
  for (const formula of formulas.flat()) {
    const [, template, copy] = checkLine.exec(formula) ?? [];
    if (template) return prefixOf({ template: template.toLowerCase(), copy: Number(copy) });
  }
  return undefined;
}

/// <reference types="google-apps-script" />
import { columnName, quoteSheetName } from '../../formula/references';
import { languages } from '../../sheet/words';
import { templates } from '../../templates/catalogue';
import type { Template, TemplateBlock } from '../../templates/template';
import type { Cleared, Request } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { clearedTitle } from '../words';
import { insertedLanguage } from '../writing/assumption-cells';
import { clearCells } from '../writing/clear-cells';
import { underLock } from '../writing/lock';
import { finish } from '../writing/revert';
import { prefixOf, prefixOn, readCopies } from './copies';
import { type SampleCell, sampleCells } from './sample-cells';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
/** What becomes of cells that hold something else than the sample by now. */
type Own = Extract<Request, { readonly action: 'clearSamples' }>['own'];

const mostShown = 20;

/** Empties the cells of the template on the active sheet that hold its sample data. Throws a Refusal. */
export function clearSamples(own: Own): Cleared {
  return underLock(() => {
    const book = SpreadsheetApp.getActive();
    finish(book);
    const { template, prefix, title } = templateInView(book);
    const sheets = sheetsOf(book, template, prefix).map(({ sheet, block }) => ({
      sheet,
      cells: sampleCells(book, sheet, template, block, prefix),
    }));
    const ofOthers = sheets.flatMap(({ sheet, cells }) =>
      cells.filter(({ state }) => state === 'own').map(cell => addressOf(sheet, cell)),
    );
    if (own === 'ask' && ofOthers.length > 0) {
      return { changed: ofOthers.slice(0, mostShown), cleared: 0, insertion: null };
    }
    const cleared = sheets.flatMap(({ sheet, cells }) => {
      const chosen = cells.filter(({ state }) => state === 'sample' || (state === 'own' && own === 'clear'));
      const anchor = chosen.find(({ named }) => named !== undefined)?.named;
      return chosen.length > 0 ? [{ sheet, cells: chosen, anchor }] : [];
    });
    return {
      changed: [],
      cleared: cleared.reduce((sum, { cells }) => sum + cells.length, 0),
      insertion: cleared.length > 0 ? clearCells(book, cleared, title) : null,
    };
  });
}

function addressOf(sheet: Sheet, { row, column }: SampleCell): string {
  return `${quoteSheetName(sheet.getName())}!${columnName(column)}${row}`;
}

/** The copy that the active sheet belongs to, or the only one there is. */
function templateInView(book: Book): { template: Template; prefix: string; title: string } {
  const copies = readCopies(book);
  const active = prefixOn(book.getActiveSheet());
  const copy = active
    ? copies.find(each => prefixOf(each) === active)
    : copies.length === 1
      ? copies[0]
      : undefined;
  if (!copy) throw new Refusal({ id: 'not_a_template' });
  const template = templates.find(({ id }) => id === copy.template);
  if (!template || copy.age !== 'current') throw new Refusal({ id: 'other_version' });
  const language = insertedLanguage();
  const title = `${clearedTitle[language]}: ${template.title[language]}`;
  return { template, prefix: prefixOf(copy), title };
}

/** The sheets of a copy that came with samples, and which block each of them is. */
function sheetsOf(book: Book, template: Template, prefix: string): { sheet: Sheet; block: string }[] {
  const blocks = languages.flatMap(language => template.plan(language).blocks);
  const sheets = book.getSheets().filter(sheet => prefixOn(sheet) === prefix);
  return sheets.flatMap(sheet => {
    const title: unknown = sheet.getRange(1, 1).getValue();
    const block =
      blocks.find(({ cells }) =>
        cells.some(({ look, content }) => look === 'title' && 'text' in content && content.text === title),
      ) ?? blocks.find(each => hasInputOf(book, sheet, each, prefix));
    return block?.samples?.length ? [{ sheet, block: block.id }] : [];
  });
}

/** Titles may have been typed over; names stay. */
function hasInputOf(book: Book, sheet: Sheet, { cells }: TemplateBlock, prefix: string): boolean {
  const input = cells.find(cell => cell.input !== undefined)?.input;
  const cell = input && (book.getRangeByName(prefix + input) as GoogleAppsScript.Spreadsheet.Range | null);
  return (
    Boolean(cell) &&
    (cell as GoogleAppsScript.Spreadsheet.Range).getSheet().getSheetId() === sheet.getSheetId()
  );
}

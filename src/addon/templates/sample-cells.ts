/// <reference types="google-apps-script" />
import { isDate } from '../../sheet/cells';
import { languages } from '../../sheet/words';
import type { Content } from '../../templates/plan';
import type { Place, Template, TemplateBlock, TemplateCell } from '../../templates/template';
import { serialOf } from '../writing/assumption-cells';
import type { NamedCell } from '../writing/layout';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A cell that came with sample data, where it is by now. */
export interface SampleCell {
  readonly row: number;
  readonly column: number;
  /** It holds the sample still, something else, or nothing. */
  readonly state: 'sample' | 'own' | 'blank';
  /** Where it belongs to a named input: that one's first cell. */
  readonly named?: NamedCell | undefined;
}

type Values = readonly (readonly unknown[])[];
type Sample = string | number | boolean;

/** The cells of a sheet that came with sample data; the sheet may have got rows since, or another name. */
export function sampleCells(
  book: Book,
  sheet: Sheet,
  template: Template,
  blockId: string,
  prefix: string,
): SampleCell[] {
  const blocks = languages.map(language => template.plan(language).blocks.find(({ id }) => id === blockId)!);
  const [first] = blocks as [TemplateBlock];
  const values = sheet.getDataRange().getValues();
  const formulas = sheet.getDataRange().getFormulas();
  const samples = blocks.map(samplesOf);
  const found: SampleCell[] = [];
  for (const area of first.samples ?? []) {
    const down = tableShift(values, blocks, area);
    if (down === undefined) continue;
    for (const key of keysIn(area)) {
      const expected = samples.map(each => each.get(key));
      if (expected.every(each => each === undefined || each === '')) continue;
      const [row, column] = key.split(' ').map(Number) as [number, number];
      const input = first.cells.find(cell => isNamedBy(cell, row, column));
      const named = input && namedPlace(book, sheet, prefix + input.input);
      if (input && !named) continue;
      const place = named
        ? { row: named.row, column: named.column + column - input.column }
        : { row: row + down, column };
      const value = plain(book, values[place.row - 1]?.[place.column - 1] ?? '');
      const hasFormula = (formulas[place.row - 1]?.[place.column - 1] ?? '') !== '';
      const isSample = !hasFormula && expected.some(each => each === value);
      const state = isSample ? 'sample' : hasFormula || value !== '' ? 'own' : 'blank';
      found.push({ ...place, state, named });
    }
  }
  return found;
}

function keysIn({ row, column, rows, columns }: Place): string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    [row + Math.floor(index / columns), column + (index % columns)].join(' '),
  );
}

function samplesOf({ cells, tables = [] }: TemplateBlock): ReadonlyMap<string, Sample> {
  const samples = new Map<string, Sample>();
  for (const { row, column, content } of cells) samples.set(`${row} ${column}`, constant(content));
  for (const { row, column, values } of tables) {
    values.forEach((line, down) => {
      for (const [across, value] of line.entries()) samples.set(`${row + down} ${column + across}`, value);
    });
  }
  return samples;
}

function constant(content: Content): Sample {
  if ('text' in content) return content.text;
  if ('number' in content) return content.number;
  if ('day' in content) return content.day;
  return 'flag' in content ? content.flag : '';
}

const plain = (book: Book, value: unknown): unknown => (isDate(value) ? serialOf(book, value) : value);

const isNamedBy = ({ input, inputColumns = 1, ...cell }: TemplateCell, row: number, column: number) =>
  input !== undefined && cell.row === row && column >= cell.column && column < cell.column + inputColumns;

function namedPlace(book: Book, sheet: Sheet, name: string): NamedCell | undefined {
  const cell = book.getRangeByName(name) as GoogleAppsScript.Spreadsheet.Range | null;
  return cell && cell.getSheet().getSheetId() === sheet.getSheetId()
    ? { name, row: cell.getRow(), column: cell.getColumn() }
    : undefined;
}

/** How far an area has moved down, told by the heads above it; 0 where it has none, nothing where they are gone. */
function tableShift(values: Values, blocks: readonly TemplateBlock[], area: Place): number | undefined {
  const heads = blocks.map(({ cells }) =>
    cells.filter(
      cell =>
        cell.row === area.row - 1 &&
        cell.look === 'heading' &&
        cell.column >= area.column &&
        cell.column < area.column + area.columns,
    ),
  );
  if (area.rows === 1 || heads[0]!.length === 0) return 0;
  const isHeadedBy = (row: number) =>
    heads.some(cells =>
      cells.every(({ column, content }) => values[row - 1]?.[column - 1] === constant(content)),
    );
  if (isHeadedBy(area.row - 1)) return 0;
  const row = values.findIndex((_, index) => isHeadedBy(index + 1));
  return row < 0 ? undefined : row + 2 - area.row;
}

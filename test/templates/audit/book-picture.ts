import type { Dialect } from '../../../src/formula/dialect';
import type { Grid } from '../../../src/sheet/cells';
import type { SheetPicture } from '../../../src/templates/audit/workbook';
import type { Place, TemplatePlan } from '../../../src/templates/template';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { openWriter } from '../../addon/writing/writer';
import { areaOf, pictureOf } from './pictures';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** All sheets of a workbook but the journal. */
export function pictureOfBook(book: Book, dialect?: Dialect) {
  const sheets = book.getSheets().filter(sheet => !sheet.getName().startsWith('_clv_'));
  const pictures = sheets.map((sheet): SheetPicture => {
    const range = sheet.getRange(1, 1, Math.max(1, sheet.getLastRow()), Math.max(1, sheet.getLastColumn()));
    return {
      name: sheet.getName(),
      id: sheet.getSheetId(),
      values: range.getValues() as Grid<number | string>,
      formulas: range.getFormulas(),
      formats: range.getNumberFormats(),
    };
  });
  const names = book.getNamedRanges().map(named => {
    const range = named.getRange();
    const { top, left, bottom, right } = areaOf(range.getA1Notation());
    return [
      named.getName().toLowerCase(),
      { sheet: range.getSheet().getName(), top, left, bottom, right },
    ] as const;
  });
  return pictureOf(pictures, new Map(names), dialect);
}

/** A template as it is written, each formula showing 1 and filling its table with 1, for nothing calculates here. */
export function pictureOfPlan(plan: TemplatePlan) {
  const writer = openWriter(createMemoryBackend());
  writer.insert(plan, 'new_sheet');
  const picture = pictureOfBook(writer.spreadsheet);
  const inspected = picture.inspected.map(sheet => {
    const block = plan.blocks.find(each => each.sheet === sheet.name);
    const rows = Math.max(sheet.values.length, block?.rows ?? 0);
    const columns = Math.max(sheet.values[0]!.length, block?.columns ?? 0);
    const grid = <T>(from: Grid<T>, blank: T) =>
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_cell, column) => from[row]?.[column] ?? blank),
      );
    const formulas = grid(sheet.formulas, '');
    const isIn = (areas: readonly Place[] | undefined, row: number, column?: number) =>
      areas?.some(
        area =>
          row >= area.row &&
          row < area.row + area.rows &&
          (column === undefined || (column >= area.column && column < area.column + area.columns)),
      ) ?? false;
    const values = grid(sheet.values as Grid<number | string>, '').map((line, row) =>
      line.map((value, column) => {
        if (formulas[row]![column] !== '') return 1;
        if (value !== '' || isIn(block?.inputAreas, row + 1, column + 1)) return value;
        // Columns of texts have no format.
        if (isIn(block?.formats, row + 1, column + 1)) return 1;
        // The table of components ends with their sum.
        const isLast = block?.formats?.some(
          area =>
            row + 2 === area.row + area.rows &&
            formulas
              .slice(area.row - 2, area.row)
              .some(each => each.some(text => text.includes('CLV_COMPONENTS('))),
        );
        return isLast ? 'Total' : isIn(block?.formats, row + 1) ? 'x' : '';
      }),
    );
    return { ...sheet, values, formulas, formats: grid(sheet.formats, '') };
  });
  return pictureOf(inspected, picture.names);
}

import { a1Of, overlaps } from '../engine/areas';
import type { Area } from '../engine/operations';
import { metadataHolder } from './metadata';
import { protect } from './protection';
import { rangeStyles } from './range-styles';
import { rangeValues } from './range-values';
import type { ScriptContext } from './script-context';
import { openSheet } from './sheet';
import { rangeValidation } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;

type RangePlace = Pick<
  Range,
  | 'getA1Notation'
  | 'getRow'
  | 'getRowIndex'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getSheet'
  | 'offset'
  | 'getCell'
  | 'activate'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'clearDataValidations'
  | 'copyTo'
  | 'isPartOfMerge'
  | 'protect'
>;

/** Refuses what lies outside the sheet, in Google's words. */
function checkInside(context: ScriptContext, area: Area): void {
  const { maxRows, maxColumns } = context.sheetState(area.sheet);
  const whole = [area.row, area.column, area.rows, area.columns].every(
    number => Number.isInteger(number) && number >= 1,
  );
  if (!whole)
    throw new Error('The starting row, starting column and sizes of the range must be whole numbers from 1.');
  if (area.row + area.rows - 1 > maxRows || area.column + area.columns - 1 > maxColumns) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

export function openRange(context: ScriptContext, area: Area): Range {
  checkInside(context, area);
  const { operations } = context;
  const everything = { contents: true, formats: true, notes: false, validations: false };
  const nothing = { contents: false, formats: false, notes: false, validations: false };
  const clear = (what: typeof everything) => {
    operations.clear(area, what);
    return range;
  };
  const place: RangePlace = {
    getA1Notation: () => a1Of(area),
    getRow: () => area.row,
    getRowIndex: () => area.row,
    getColumn: () => area.column,
    getNumRows: () => area.rows,
    getNumColumns: () => area.columns,
    getHeight: () => area.rows,
    getWidth: () => area.columns,
    getLastRow: () => area.row + area.rows - 1,
    getLastColumn: () => area.column + area.columns - 1,
    getSheet: () => openSheet(context, area.sheet),
    offset: (
      rowOffset: number,
      columnOffset: number,
      rows: number = area.rows,
      columns: number = area.columns,
    ) =>
      openRange(context, {
        ...area,
        row: area.row + rowOffset,
        column: area.column + columnOffset,
        rows,
        columns,
      }),
    getCell: (row, column) =>
      openRange(context, {
        ...area,
        row: area.row + row - 1,
        column: area.column + column - 1,
        rows: 1,
        columns: 1,
      }),
    activate: () => {
      operations.select(area);
      return range;
    },
    clear: (options?: {
      commentsOnly?: boolean;
      contentsOnly?: boolean;
      formatOnly?: boolean;
      validationsOnly?: boolean;
    }) => {
      const { commentsOnly, contentsOnly, formatOnly, validationsOnly } = options ?? {};
      if (!commentsOnly && !contentsOnly && !formatOnly && !validationsOnly) return clear(everything);
      return clear({
        contents: contentsOnly ?? false,
        formats: formatOnly ?? false,
        notes: commentsOnly ?? false,
        validations: validationsOnly ?? false,
      });
    },
    clearContent: () => clear({ ...nothing, contents: true }),
    clearFormat: () => clear({ ...nothing, formats: true }),
    clearDataValidations: () => clear({ ...nothing, validations: true }),
    // Only what freezing formulas to values and keeping formats need.
    copyTo: (destination: Range, options?: unknown) => {
      const target = context.areaOf(destination);
      const contentsOnly = (options as { contentsOnly?: boolean } | undefined)?.contentsOnly === true;
      if (!contentsOnly && options !== 'PASTE_FORMAT')
        throw new Error(
          'not in the workbench: Range.copyTo with neither { contentsOnly: true } nor PASTE_FORMAT',
        );
      const copy = { ...target, rows: area.rows, columns: area.columns };
      checkInside(context, copy);
      if (options === 'PASTE_FORMAT') {
        operations.copyFormats(area, copy);
        return;
      }
      if (overlaps(area, copy) && a1Of(area) !== a1Of(copy)) throw new Error('The copy overlaps its source.');
      operations.write(copy, operations.values(area));
    },
    // The workbench merges no cells.
    isPartOfMerge: () => false,
    protect: () => protect(context, area),
  };
  const range: Range = context.rememberArea(
    context.listed<Range>(
      'Range',
      place,
      rangeValues(context, area, () => range),
      rangeStyles(context, area, () => range),
      rangeValidation(context, area, () => range),
      metadataHolder(context, { sheet: area.sheet, area }),
    ),
    area,
  );
  return range;
}

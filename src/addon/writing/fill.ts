/// <reference types="google-apps-script" />
import type { CellFormat, Look, PlannedCell } from '../../templates/plan';
import { typedText } from './cell-text';
import { dressSheet } from './dress';
import type { LaidBlock } from './layout';
import { areaText, fillRectangle, type Rectangle, rectanglesOf } from './rectangles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type PatternOf = (format: CellFormat) => string;

const looks: Readonly<Partial<Record<Look, (ranges: RangeList) => unknown>>> = {
  title: ranges => ranges.setFontWeight('bold').setFontSize(14),
  heading: ranges => ranges.setFontWeight('bold').setBackground('#e8ecf1'),
  input: ranges =>
    ranges
      .setBackground('#fff8e1')
      .setFontColor('#174ea6')
      .setBorder(true, true, true, true, true, true, '#b39b4d', SpreadsheetApp.BorderStyle.SOLID),
  result: ranges => ranges.setFontWeight('bold').setBackground('#e6f4ea'),
  remark: ranges => ranges.setFontStyle('italic').setFontColor('#5f6368'),
};

/** All of a block but its formulas, which may point at blocks that are still to come. */
export function fillBlock(sheet: Sheet, laid: LaidBlock, patternOf: PatternOf): void {
  const { block, top, left } = laid;
  if (laid.sheet === null) shapeSheet(sheet, laid);
  // A text format of the user's would keep numbers and formulas from working.
  else sheet.getRange(top, left, block.rows, block.columns).setNumberFormat('General');
  writeFormats(sheet, laid, patternOf);
  for (const look of Object.keys(looks) as Look[]) {
    const areas = rectanglesOf(block.cells.filter(cell => cell.look === look));
    if (look === 'input' && 'inputAreas' in block) {
      for (const { row, column, rows, columns } of block.inputAreas ?? [])
        areas.push([row, column, rows, columns]);
    }
    if (areas.length > 0) looks[look]!(sheet.getRangeList(areas.map(notationIn(laid))));
  }
  writeContents(sheet, laid);
  if ('role' in block) dressSheet(sheet, block);
}

function shapeSheet(sheet: Sheet, { block }: LaidBlock): void {
  const { rows, columns, columnWidths = [], frozenRows = 0 } = block;
  const [lastRow, lastColumn] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > lastRow) sheet.insertRowsAfter(lastRow, rows - lastRow);
  if (columns > lastColumn) sheet.insertColumnsAfter(lastColumn, columns - lastColumn);
  for (let from = 0, next = 1; from < columnWidths.length; from = next++) {
    while (next < columnWidths.length && columnWidths[next] === columnWidths[from]) next++;
    sheet.setColumnWidths(from + 1, next - from, columnWidths[from]!);
  }
  if (frozenRows > 0) sheet.setFrozenRows(frozenRows);
}

const notationIn =
  ({ top, left }: LaidBlock) =>
  ([row, column, rows, columns]: Rectangle): string =>
    areaText([top + row - 1, left + column - 1, rows, columns]);

function writeFormats(sheet: Sheet, laid: LaidBlock, patternOf: PatternOf): void {
  const { cells, formats = [] } = laid.block;
  const notation = notationIn(laid);
  const apply = (areas: readonly { readonly pattern: string; readonly area: Rectangle }[]) => {
    for (const pattern of new Set(areas.map(each => each.pattern))) {
      const alike = areas.filter(each => each.pattern === pattern);
      sheet.getRangeList(alike.map(({ area }) => notation(area))).setNumberFormat(pattern);
    }
  };
  apply(
    formats.map(({ row, column, rows, columns, format }) => ({
      pattern: patternOf(format),
      area: [row, column, rows, columns],
    })),
  );
  const own = cells.flatMap(cell => {
    const format = cell.format ?? ('day' in cell.content ? 'date' : undefined);
    return format === undefined ? [] : [{ ...cell, pattern: patternOf(format) }];
  });
  const patterns = [...new Set(own.map(cell => cell.pattern))];
  apply(
    patterns.flatMap(pattern =>
      rectanglesOf(own.filter(cell => cell.pattern === pattern)).map(area => ({ pattern, area })),
    ),
  );
}

const mostBlanks = 20_000;

const keyOf = (row: number, column: number) => `${row} ${column}`;

function writeContents(sheet: Sheet, laid: LaidBlock): void {
  const { block, top, left } = laid;
  const at = new Map(block.cells.map(cell => [keyOf(cell.row, cell.column), cell]));
  const rangeOf = ([row, column, rows, columns]: Rectangle) =>
    sheet.getRange(top + row - 1, left + column - 1, rows, columns);
  for (const area of areasToWrite(laid)) {
    rangeOf(area).setValues(fillRectangle(area, (row, column) => cellInput(at.get(keyOf(row, column)))));
  }
  for (const { row, column, values } of block.tables ?? []) {
    if (values.length === 0 || values[0]!.length === 0) continue;
    const typed = values.map(line =>
      line.map(value => (typeof value === 'string' ? typedText(value) : value)),
    );
    rangeOf([row, column, typed.length, typed[0]!.length]).setValues(typed);
  }
  for (const area of rectanglesOf(block.cells.filter(cell => cell.note !== undefined))) {
    rangeOf(area).setNotes(fillRectangle(area, (row, column) => at.get(keyOf(row, column))!.note!));
  }
}

/** Each rectangle takes a call. In a new sheet nothing is lost where blank cells are written too. */
function areasToWrite({ sheet, block: { cells } }: LaidBlock): readonly Rectangle[] {
  const last = (places: readonly number[]) => places.reduce((most, place) => Math.max(most, place), 1);
  const [rows, columns] = [last(cells.map(({ row }) => row)), last(cells.map(({ column }) => column))];
  return sheet === null && cells.length > 0 && rows * columns <= mostBlanks
    ? [[1, 1, rows, columns]]
    : rectanglesOf(cells);
}

function cellInput(cell: PlannedCell | undefined): string | number | boolean {
  if (!cell) return '';
  const { content } = cell;
  if ('text' in content) return typedText(content.text);
  if ('number' in content) return content.number;
  if ('flag' in content) return content.flag;
  // A date is its serial number under a format for dates: no time zone has a part in it.
  return 'day' in content ? content.day : '';
}

export function writeFormulas(sheet: Sheet, { block, top, left, formulas }: LaidBlock): void {
  const texts = new Map<string, string>();
  const places = [...formulas].map(([index, text]) => {
    const { row, column } = block.cells[index]!;
    texts.set(keyOf(row, column), text);
    return { row, column };
  });
  for (const area of rectanglesOf(places)) {
    const [row, column, rows, columns] = area;
    sheet
      .getRange(top + row - 1, left + column - 1, rows, columns)
      .setFormulas(fillRectangle(area, (each, across) => texts.get(keyOf(each, across))!));
  }
}

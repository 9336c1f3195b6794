/// <reference types="google-apps-script" />
import type { CellFormat, Look, PlannedCell } from '../../templates/plan';
import type { TemplateBlock } from '../../templates/template';
import { typedText } from './cell-text';
import { dressSheet } from './dress';
import { inputColours } from './input-colours';
import type { LaidBlock } from './layout';
import { areaText, fillRectangle, type Rectangle, rectangleOf, rectanglesOf } from './rectangles';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;
export type PatternOf = (format: CellFormat) => string;

const general = 'General';

const looks: Readonly<Partial<Record<Look, (ranges: RangeList) => unknown>>> = {
  title: ranges => ranges.setFontSize(14),
  heading: ranges => ranges.setBackground('#e8ecf1'),
  input: ranges =>
    ranges
      .setBackground(inputColours.background)
      .setFontColor(inputColours.font)
      .setBorder(true, true, true, true, true, true, inputColours.border, SpreadsheetApp.BorderStyle.SOLID),
  result: ranges => ranges.setBackground('#e6f4ea'),
  remark: ranges => ranges.setFontStyle('italic').setFontColor('#5f6368'),
};

const bold: ReadonlySet<Look | undefined> = new Set<Look>(['title', 'heading', 'result']);

/** All of a block but its formulas, which may point at blocks that are still to come. */
export function fillBlock(sheet: Sheet, laid: LaidBlock, patternOf: PatternOf): void {
  const { block, top, left } = laid;
  if (laid.sheet === null) shapeSheet(sheet, laid);
  // A text format of the user's would keep numbers and formulas from working.
  else sheet.getRange(top, left, block.rows, block.columns).setNumberFormat(general);
  writeFormats(sheet, laid, patternOf);
  const rangesOf = (areas: readonly Rectangle[]) => sheet.getRangeList(areas.map(notationIn(laid)));
  const strong = rectanglesOf(block.cells.filter(({ look }) => bold.has(look)));
  if (strong.length > 0) rangesOf(strong).setFontWeight('bold');
  for (const look of Object.keys(looks) as Look[]) {
    const areas = rectanglesOf(block.cells.filter(cell => cell.look === look));
    if ('role' in block) areas.push(...areasWithLook(block, look));
    if (areas.length > 0) looks[look]!(rangesOf(areas));
  }
  if (!isWrittenWhole(laid)) writeContents(sheet, laid);
  writeNotes(sheet, laid);
  if ('role' in block) dressSheet(sheet, block);
}

function areasWithLook({ looks: dressed = [], inputAreas = [] }: TemplateBlock, look: Look): Rectangle[] {
  return [...dressed.filter(area => area.look === look), ...(look === 'input' ? inputAreas : [])].map(
    rectangleOf,
  );
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
  const areas = formats.map(({ format, ...area }) => ({ ...area, pattern: patternOf(format) }));
  const areaAround = ({ row, column }: PlannedCell) =>
    areas.find(
      area =>
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
  // Each pattern takes a call, so what has its pattern already is left out.
  const own = cells.flatMap(cell => {
    const format = cell.format ?? ('day' in cell.content ? 'date' : undefined);
    if (format === undefined) return [];
    const pattern = patternOf(format);
    const around = areaAround(cell)?.pattern ?? (laid.sheet === null ? general : undefined);
    return pattern === around ? [] : [{ ...cell, pattern }];
  });
  const patterns = [...new Set(own.map(cell => cell.pattern))];
  const ofAreas = areas.map(place => ({ pattern: place.pattern, area: rectangleOf(place) }));
  const ofCells = patterns.flatMap(pattern =>
    rectanglesOf(own.filter(cell => cell.pattern === pattern)).map(area => ({ pattern, area })),
  );
  if (own.some(areaAround)) {
    apply(ofAreas);
    apply(ofCells);
  } else apply([...ofAreas, ...ofCells]);
}

const mostBlanks = 20_000;

const keyOf = (row: number, column: number) => `${row} ${column}`;

const cellsByPlace = ({ block }: LaidBlock) =>
  new Map(block.cells.map(cell => [keyOf(cell.row, cell.column), cell]));

const rangeAt =
  (sheet: Sheet, { top, left }: LaidBlock) =>
  ([row, column, rows, columns]: Rectangle) =>
    sheet.getRange(top + row - 1, left + column - 1, rows, columns);

function writeContents(sheet: Sheet, laid: LaidBlock): void {
  const at = cellsByPlace(laid);
  for (const area of rectanglesOf(laid.block.cells)) {
    rangeAt(
      sheet,
      laid,
    )(area).setValues(fillRectangle(area, (row, column) => cellInput(at.get(keyOf(row, column)))));
  }
  writeTables(sheet, laid);
}

function writeTables(sheet: Sheet, laid: LaidBlock): void {
  for (const { row, column, values } of laid.block.tables ?? []) {
    if (values.length === 0 || values[0]!.length === 0) continue;
    const typed = values.map(line =>
      line.map(value => (typeof value === 'string' ? typedText(value) : value)),
    );
    rangeAt(sheet, laid)([row, column, typed.length, typed[0]!.length]).setValues(typed);
  }
}

function writeNotes(sheet: Sheet, laid: LaidBlock): void {
  const at = cellsByPlace(laid);
  for (const area of rectanglesOf(laid.block.cells.filter(cell => cell.note !== undefined))) {
    const notes = fillRectangle(area, (row, column) => at.get(keyOf(row, column))!.note!);
    rangeAt(sheet, laid)(area).setNotes(notes);
  }
}

/** From the first cell to the last one of a block. */
function extentOf({ cells }: LaidBlock['block']): Rectangle {
  const last = (places: readonly number[]) => places.reduce((most, place) => Math.max(most, place), 1);
  return [1, 1, last(cells.map(({ row }) => row)), last(cells.map(({ column }) => column))];
}

/** In a new sheet nothing is lost where blank cells are written too, and one call is quicker than one for each gap. */
function isWrittenWhole({ sheet, block }: LaidBlock): boolean {
  const [, , rows, columns] = extentOf(block);
  return sheet === null && rows * columns <= mostBlanks;
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

/** The formulas of a block, and with them all that was not written before. */
export function writeFormulas(sheet: Sheet, laid: LaidBlock): void {
  const { block, formulas } = laid;
  const texts = new Map<string, string>();
  const places = [...formulas].map(([index, text]) => {
    const { row, column } = block.cells[index]!;
    texts.set(keyOf(row, column), text);
    return { row, column };
  });
  if (isWrittenWhole(laid)) {
    const at = cellsByPlace(laid);
    const area = extentOf(block);
    const inputs = fillRectangle(area, (row, column) => {
      const key = keyOf(row, column);
      return texts.get(key) ?? cellInput(at.get(key));
    });
    rangeAt(sheet, laid)(area).setValues(inputs);
    writeTables(sheet, laid);
    return;
  }
  for (const area of rectanglesOf(places)) {
    rangeAt(
      sheet,
      laid,
    )(area).setFormulas(fillRectangle(area, (each, across) => texts.get(keyOf(each, across))!));
  }
}

/// <reference types="google-apps-script" />
import { writeReference } from '../../formula/references';
import { isBlank } from '../../sheet/cells';
import { type Answers, cellsInAnswer, type RangeId } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { type Area, areaOfId, rangeOf, toWire, valuesOf } from './ranges';

const firstRows = 50;
/** Rows to look at first for one that holds anything; then twice as many each time. */
const firstStretch = 1_000;

export function selection(): Answers['selection'] {
  const selected = SpreadsheetApp.getActiveRange();
  if (!selected) throw new Refusal({ id: 'nothing_selected' });
  const sheet = selected.getSheet();
  const [row, column] = [selected.getRow(), selected.getColumn()];
  const within: Area = {
    sheet,
    row,
    column,
    rows: Math.min(selected.getLastRow(), sheet.getLastRow()) - row + 1,
    columns: Math.min(selected.getLastColumn(), sheet.getLastColumn()) - column + 1,
  };
  const area = within.rows > 0 && within.columns > 0 ? filledPart(within) : undefined;
  if (!area) throw new Refusal({ id: 'nothing_selected' });
  const first = { ...area, rows: Math.min(firstRows, pageRows(area)) };
  const isOpen = selected.getNumRows() > 1 && selected.getLastRow() === sheet.getMaxRows();
  return {
    ...idOf(area, isOpen),
    sheetName: sheet.getName(),
    rows: area.rows,
    columns: area.columns,
    cells: toWire(valuesOf(first)),
    shown: rangeOf(first).getDisplayValues(),
  };
}

function idOf({ sheet, row, column, rows, columns }: Area, isOpen: boolean): RangeId {
  const range = writeReference({
    left: column,
    top: row,
    right: column + columns - 1,
    bottom: isOpen ? undefined : row + rows - 1,
    absolute: { left: false, top: false, right: false, bottom: false },
  });
  return { sheetId: sheet.getSheetId(), range };
}

/** Without the blank rows above and below; undefined where nothing else is. */
function filledPart(area: Area): Area | undefined {
  const end = area.row + area.rows;
  const bottom = nearestFilled(area, end, -1);
  if (bottom === undefined) return undefined;
  const top = nearestFilled(area, area.row - 1, 1)!;
  return { ...area, row: top, rows: bottom - top + 1 };
}

/** The first row with content on the way from a row that is not looked at, down (1) or up (-1). */
function nearestFilled(area: Area, from: number, step: 1 | -1): number | undefined {
  const [first, last] = [area.row, area.row + area.rows - 1];
  let stretch = firstStretch;
  for (let next = from + step; next >= first && next <= last; next += step * stretch, stretch *= 2) {
    const end = Math.max(first, Math.min(last, next + step * (stretch - 1)));
    const row = Math.min(next, end);
    const lines = valuesOf({ ...area, row, rows: Math.abs(next - end) + 1 });
    const filled = lines.map((line, index) => (line.every(isBlank) ? 0 : row + index)).filter(Boolean);
    if (filled.length > 0) return step > 0 ? filled[0] : filled[filled.length - 1];
  }
  return undefined;
}

const pageRows = ({ rows, columns }: Area) =>
  Math.min(rows, Math.max(1, Math.floor(cellsInAnswer / columns)));

export function rows(range: RangeId, from: number, count: number): Answers['rows'] {
  const area = areaOfId(range);
  const left = Math.min(count, area.rows - from + 1);
  if (left < 1) return { from, cells: [] };
  const page = { ...area, row: area.row + from - 1, rows: left };
  return { from, cells: toWire(valuesOf({ ...page, rows: pageRows(page) })) };
}

export function show(range: RangeId): Answers['show'] {
  rangeOf(areaOfId(range)).activate();
  return { shown: true };
}

import { BooleanNumber, type ICellData, type IRange, type IWorksheetData } from '@univerjs/core';
import type { Format, Look } from './styles';

export type PlannedCell = { value: string | number; look: Look; format: Format };

/** A sheet as its author thinks of it: cells by their A1 address, sizes in pixels. */
export interface SheetPlan {
  id: string;
  name: string;
  widths: number[];
  heights: Record<number, number>;
  frozenRows: number;
  merges: string[];
  rows: number;
  cells: Map<string, PlannedCell>;
}

export function planSheet(id: string, name: string, widths: number[]): SheetPlan {
  return { id, name, widths, heights: {}, frozenRows: 0, merges: [], rows: 60, cells: new Map() };
}

const columnOf = (letter: string) => letter.charCodeAt(0) - 65;

function place(address: string): { row: number; column: number } {
  const match = /^([A-Z])(\d+)$/.exec(address);
  if (!match) throw new Error(`The demo's cell ${address} is not an address such as B7.`);
  return { row: Number(match[2]) - 1, column: columnOf(match[1]!) };
}

export function put(
  plan: SheetPlan,
  address: string,
  value: string | number,
  look: Look,
  format: Format = 'general',
): void {
  plan.cells.set(address, { value, look, format });
}

/** Writes values to the right of an address. */
export function putRow(
  plan: SheetPlan,
  address: string,
  values: readonly (string | number)[],
  look: Look,
  format: Format = 'general',
): void {
  const { row, column } = place(address);
  for (const [index, value] of values.entries())
    put(plan, `${String.fromCharCode(65 + column + index)}${row + 1}`, value, look, format);
}

/** Gives a block its look before a formula spills into it. */
export function dress(
  plan: SheetPlan,
  from: string,
  to: string,
  look: Look,
  format: Format = 'general',
): void {
  const [start, end] = [place(from), place(to)];
  for (let row = start.row; row <= end.row; row++)
    for (let column = start.column; column <= end.column; column++)
      put(plan, `${String.fromCharCode(65 + column)}${row + 1}`, '', look, format);
}

function rangeOf(text: string): IRange {
  const [from, to] = text.split(':').map(place);
  return {
    startRow: from!.row,
    startColumn: from!.column,
    endRow: to!.row,
    endColumn: to!.column,
  };
}

function cellData({ value, look, format }: PlannedCell): ICellData {
  const s = `${look}-${format}`;
  if (value === '') return { s };
  if (typeof value === 'number') return { v: value, t: 2, s };
  return value.startsWith('=') ? { f: value, s } : { v: value, t: 1, s };
}

/** The plan in the spreadsheet's own form; formulas are written by `formulaOf`, for the engine reads but one dialect. */
export function worksheetOf(
  plan: SheetPlan,
  formulaOf: (formula: string) => string,
): Partial<IWorksheetData> {
  const data: Record<number, Record<number, ICellData>> = {};
  for (const [address, planned] of plan.cells) {
    const { row, column } = place(address);
    data[row] ??= {};
    const cell = cellData(planned);
    data[row][column] = cell.f ? { ...cell, f: formulaOf(cell.f) } : cell;
  }
  return {
    id: plan.id,
    name: plan.name,
    rowCount: plan.rows,
    columnCount: 26,
    cellData: data,
    columnData: Object.fromEntries(plan.widths.map((w, index) => [index, { w }])),
    rowData: Object.fromEntries(
      Object.entries(plan.heights).map(([row, h]) => [Number(row) - 1, { h, ia: BooleanNumber.FALSE }]),
    ),
    mergeData: plan.merges.map(rangeOf),
    freeze: { xSplit: 0, ySplit: plan.frozenRows, startRow: plan.frozenRows || -1, startColumn: -1 },
    showGridlines: BooleanNumber.FALSE,
    defaultRowHeight: 22,
    defaultColumnWidth: 88,
  };
}

import { BooleanNumber, CellValueType, type ICellData, type IWorksheetData } from '@univerjs/core';
import type { CsvCell, CsvTable } from './csv';

/** A sheet's name made of a file's: without its ending, without what a sheet's name may not hold, and not taken yet. */
export function sheetNameFor(file: string, taken: readonly string[]): string {
  const bare = file
    .replace(/\.[^.]*$/, '')
    .replace(/[[\]*?:/\\]/g, ' ')
    .trim()
    .slice(0, 90);
  const base = bare || 'CSV';
  const used = new Set(taken.map(name => name.toLowerCase()));
  let name = base;
  for (let copy = 2; used.has(name.toLowerCase()); copy++) name = `${base} (${copy})`;
  return name;
}

function cellOf(value: CsvCell, pattern: string | undefined): ICellData | undefined {
  if (value === null) return undefined;
  if (typeof value === 'number')
    return { v: value, t: CellValueType.NUMBER, ...(pattern && { s: styleFor(pattern) }) };
  // Text that begins with "=" must stay text when somebody opens the cell and leaves it again.
  return { v: value, t: value.startsWith('=') ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

function widthOf(rows: readonly CsvCell[][], column: number): number {
  let longest = 6;
  for (const row of rows.slice(0, 50)) longest = Math.max(longest, String(row[column] ?? '').length);
  return Math.min(260, 24 + longest * 8);
}

/** The table as a sheet. One snapshot is far faster than a hundred thousand edits. */
export function csvWorksheet(table: CsvTable, name: string, dateFormat: string): Partial<IWorksheetData> {
  const formats = table.columns.map(({ kind, format }) =>
    kind === 'date' ? dateFormat + (format?.includes('hh') ? ' hh:mm' : '') : format,
  );
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, cells] of table.rows.entries()) {
    const line: Record<number, ICellData> = {};
    for (const [column, value] of cells.entries()) {
      const cell = cellOf(value, formats[column]);
      if (cell) line[column] = cell;
    }
    cellData[row] = line;
  }
  return {
    name,
    rowCount: Math.max(table.rows.length + 100, 1000),
    columnCount: Math.max(table.columns.length, 26),
    cellData,
    columnData: Object.fromEntries(
      table.columns.map((_, column) => [column, { w: widthOf(table.rows, column) }]),
    ),
    freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
    showGridlines: BooleanNumber.TRUE,
  };
}

const styles = new Map<string, { n: { pattern: string } }>();

/** One object for all cells of a format, not one each. */
function styleFor(pattern: string) {
  let style = styles.get(pattern);
  if (!style) {
    style = { n: { pattern } };
    styles.set(pattern, style);
  }
  return style;
}

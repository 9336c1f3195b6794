import type { Words } from '../../sheet/words';
import { columnWidths } from './column-widths';
import type { SheetSpec } from './sheet-spec';

/** Label, unit and sign stand before the values. */
export const valueColumn = 4;
/** Title, purpose, check, add-on and samples stand above the heads of the columns. */
export const headRow = 6;

interface PlacedTable {
  readonly heading: number;
  readonly remark?: number;
  /** Where the heads of its columns stand. */
  readonly heads: number;
  /** Its header: the heads, or that of the formula that fills it. */
  readonly row: number;
  readonly rows: number;
  readonly columns: number;
}

/** Where everything of a sheet stands, in its rows and columns. */
export interface Placed {
  readonly lines: ReadonlyMap<string, number>;
  /** By row, in how many columns a line has values. */
  readonly spans: ReadonlyMap<number, number>;
  readonly headings: ReadonlyMap<Words, number>;
  readonly tables: ReadonlyMap<string, PlacedTable>;
  readonly valueColumns: number;
  readonly remarkColumn: number;
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[];
}

export function placeSheet(sheet: SheetSpec): Placed {
  const valueColumns = sheet.columns?.length ?? 1;
  const remarkColumn = valueColumn + valueColumns;
  const lines = new Map<string, number>();
  const spans = new Map<number, number>();
  const headings = new Map<Words, number>();
  const tables = new Map<string, PlacedTable>();
  let row = headRow;
  for (const section of sheet.sections) {
    headings.set(section.heading, row + 2);
    row += 2;
    for (const line of section.lines) {
      lines.set(line.id, ++row);
      spans.set(row, line.span ?? valueColumns);
    }
  }
  let columns = remarkColumn;
  for (const table of sheet.tables ?? []) {
    const heading = row + 2;
    const heads = heading + (table.remark ? 2 : 1);
    const top = table.formula ? heads + 1 : heads;
    tables.set(table.id, {
      heading,
      ...(table.remark ? { remark: heading + 1 } : {}),
      heads,
      row: top,
      rows: table.rows,
      columns: table.columns.length,
    });
    row = top + table.rows - 1;
    columns = Math.max(columns, table.columns.length);
  }
  const widths = columnWidths(sheet, columns, remarkColumn);
  return { lines, spans, headings, tables, valueColumns, remarkColumn, rows: row, columns, widths };
}

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
  /** Its first column. */
  readonly column: number;
  readonly columns: number;
}

/** Where everything of a sheet stands, in its rows and columns. */
export interface Placed {
  readonly lines: ReadonlyMap<string, number>;
  /** By row, in how many columns a line has values. */
  readonly spans: ReadonlyMap<number, number>;
  readonly headings: ReadonlyMap<Words, number>;
  readonly tables: ReadonlyMap<string, PlacedTable>;
  /** The first row of the room for charts between lines and tables. */
  readonly chartRow: number;
  readonly valueColumns: number;
  readonly remarkColumn: number;
  /** No table takes part of the column of remarks, so that it may be wide and their texts go on below. */
  readonly hasRemarksOnly: boolean;
  /** The row of the last line. */
  readonly lastLine: number;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly widths: readonly number[];
}

/** A sheet of tables alone has no heads of lines; those of its first table stay in sight. */
export const hasLines = (sheet: SheetSpec): boolean => sheet.sections.length > 0;

/** A second line of the same name would take the place of the first. */
function putOnce<Key, Value>(places: Map<Key, Value>, key: Key, value: Value, name: string): void {
  if (places.has(key)) throw new RangeError(`"${name}" is twice in one sheet of the template: rename one.`);
  places.set(key, value);
}

export function placeSheet(sheet: SheetSpec): Placed {
  const valueColumns = sheet.columns?.length ?? 1;
  const remarkColumn = valueColumn + valueColumns;
  const lines = new Map<string, number>();
  const spans = new Map<number, number>();
  const headings = new Map<Words, number>();
  const tables = new Map<string, PlacedTable>();
  let row = hasLines(sheet) ? headRow : headRow - 2;
  for (const section of sheet.sections) {
    putOnce(headings, section.heading, row + 2, section.heading.en);
    row += 2;
    for (const line of section.lines) {
      putOnce(lines, line.id, ++row, line.id);
      spans.set(row, line.span ?? valueColumns);
    }
  }
  const lastLine = row;
  const chartRow = row + 2;
  row += sheet.chartRoom ?? 0;
  let columns = hasLines(sheet) ? remarkColumn : valueColumn;
  let before: PlacedTable | undefined;
  for (const table of sheet.tables ?? []) {
    const neighbour = table.beside ? before : undefined;
    const heading = neighbour?.heading ?? row + 2;
    const heads = neighbour?.heads ?? heading + (table.remark ? 2 : 1);
    const hasOwnHeader = table.formula && !table.axes && !table.headless;
    const top = neighbour?.row ?? (hasOwnHeader ? heads + 1 : heads);
    before = {
      heading,
      ...(table.remark ? { remark: heading + 1 } : {}),
      heads,
      row: top,
      rows: table.rows,
      column: neighbour ? neighbour.column + neighbour.columns : 1,
      columns: table.columns.length,
    };
    putOnce(tables, table.id, before, table.id);
    row = Math.max(neighbour ? row : 0, top + table.rows - 1);
    columns = Math.max(columns, before.column + before.columns - 1);
  }
  const frozenRows = hasLines(sheet) ? headRow : Math.min(...[...tables.values()].map(table => table.row));
  const hasRemarksOnly = [...tables.values()].every(table => table.column + table.columns <= remarkColumn);
  const widths = columnWidths(sheet, columns, { valueColumn, remarkColumn, hasRemarksOnly, tables });
  return {
    hasRemarksOnly,
    lastLine,
    frozenRows,
    chartRow,
    lines,
    spans,
    headings,
    tables,
    valueColumns,
    remarkColumn,
    rows: row,
    columns,
    widths,
  };
}

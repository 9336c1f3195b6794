import type { Words } from '../../sheet/words';
import type { SheetSpec } from './sheet-spec';

/** Label, unit and sign stand before the values. */
export const valueColumn = 4;
/** Title, purpose, check, add-on and samples stand above the heads of the columns. */
export const headRow = 6;

/** Where everything of a sheet stands, in its rows and columns. */
export interface Placed {
  readonly lines: ReadonlyMap<string, number>;
  /** By row, in how many columns a line has values. */
  readonly spans: ReadonlyMap<number, number>;
  readonly headings: ReadonlyMap<Words, number>;
  readonly tables: ReadonlyMap<
    string,
    {
      readonly heading: number;
      readonly remark?: number;
      readonly row: number;
      readonly rows: number;
      readonly columns: number;
    }
  >;
  readonly valueColumns: number;
  readonly remarkColumn: number;
  readonly rows: number;
  readonly columns: number;
  readonly widths: readonly number[];
}

const pixels = { label: 270, unit: 150, sign: 60, value: 120, remark: 420 };

export function placeSheet(sheet: SheetSpec): Placed {
  const valueColumns = sheet.columns?.length ?? 1;
  const remarkColumn = valueColumn + valueColumns;
  const lines = new Map<string, number>();
  const spans = new Map<number, number>();
  const headings = new Map<Words, number>();
  const tables = new Map<
    string,
    { heading: number; remark?: number; row: number; rows: number; columns: number }
  >();
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
  for (const { id, remark, rows, columns: heads } of sheet.tables ?? []) {
    const heading = row + 2;
    const top = heading + (remark ? 3 : 2);
    tables.set(id, {
      heading,
      ...(remark ? { remark: heading + 1 } : {}),
      row: top,
      rows,
      columns: heads.length,
    });
    row = top + rows - 1;
    columns = Math.max(columns, heads.length);
  }
  const widths = [
    pixels.label,
    pixels.unit,
    pixels.sign,
    ...new Array<number>(valueColumns).fill(pixels.value),
    pixels.remark,
  ];
  // Tables use the narrow column of signs too.
  if (tables.size > 0) widths[2] = pixels.value;
  while (widths.length < columns) widths.push(pixels.value);
  return { lines, spans, headings, tables, valueColumns, remarkColumn, rows: row, columns, widths };
}

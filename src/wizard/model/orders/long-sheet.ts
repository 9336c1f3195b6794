import type { Block, CellFormat, Content } from '../../../templates/plan';
import { headerRow } from './places';
import type { Grid } from './result-tables';

interface LongTable {
  readonly formats: readonly CellFormat[];
  readonly content?: Content;
  readonly values?: Grid;
}

/** A sheet of many lines: tables side by side under one header, so that a row is one customer throughout. */
export function longSheet(plan: {
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
  readonly lead: string;
  readonly rows: number;
  readonly tables: readonly LongTable[];
}): Block {
  const { id, sheet, title, lead, rows, tables } = plan;
  let columns = 0;
  const placed = tables.map(table => {
    const column = columns + 1;
    columns += table.formats.length;
    return { ...table, column };
  });
  return {
    id,
    sheet,
    rows: headerRow + rows,
    columns,
    cells: [
      { row: 1, column: 1, content: { text: title }, look: 'title' },
      { row: 2, column: 1, content: { text: lead }, look: 'remark' },
      ...placed.flatMap(({ content, column }) => (content ? [{ row: headerRow, column, content }] : [])),
    ],
    tables: placed.flatMap(({ values, column }) => (values ? [{ row: headerRow, column, values }] : [])),
    formats: placed.flatMap(({ formats, column }) =>
      formats.flatMap((format, index) =>
        format === 'text' ? [] : [{ row: headerRow + 1, column: column + index, rows, columns: 1, format }],
      ),
    ),
    columnWidths: new Array<number>(columns).fill(130),
    frozenRows: headerRow,
  };
}

import type { Block, CellFormat, Content, Look, PlannedCell } from './plan';

/** One line of a sheet that reads from left to right: what it is, its figure, and how it is to be read. */
export interface ListRow {
  readonly label: string;
  readonly content?: Content;
  readonly format?: CellFormat;
  readonly look?: Look;
  /** Makes the figure a named input. */
  readonly input?: string;
  /** How it is to be read; a formula where that depends on the figures. */
  readonly remark?: string | Content;
  readonly note?: string;
}

export interface ListSection {
  readonly heading: string;
  readonly rows: readonly ListRow[];
}

/** A table below or instead of the lines: a formula that spills, or cells that were worked out. */
export interface ListTable {
  readonly heading: string;
  readonly remark?: string;
  /** Its upper left cell; the formula brings its own header. */
  readonly content?: Content;
  readonly values?: readonly (readonly (string | number | boolean)[])[];
  /** How many rows it takes, its header included. */
  readonly rows: number;
  /** The format of each column. */
  readonly formats: readonly CellFormat[];
}

/** A block, and where its parts ended up, for formulas that point at them. */
export interface ListBlock {
  readonly block: Block;
  /** The row of each line by its label's place: section, line. */
  readonly rowOf: readonly (readonly number[])[];
  /** The row of each table's header. */
  readonly tableRows: readonly number[];
}

/** A sheet in three columns with its tables below, one under the other, so that it can be read and printed. */
export function listBlock(plan: {
  readonly id: string;
  readonly sheet: string;
  readonly title: string;
  readonly lead?: string;
  readonly sections: readonly ListSection[];
  readonly tables?: readonly ListTable[];
}): ListBlock {
  const cells: PlannedCell[] = [];
  const put = (row: number, column: number, content: Content, rest: Partial<PlannedCell> = {}) =>
    cells.push({ row, column, content, ...rest });
  const tables: { row: number; column: number; values: NonNullable<ListTable['values']> }[] = [];
  const formats: { row: number; column: number; rows: number; columns: number; format: CellFormat }[] = [];
  let row = 1;
  put(row, 1, { text: plan.title }, { look: 'title' });
  if (plan.lead) put(++row, 1, { text: plan.lead }, { look: 'remark' });
  row++;
  const rowOf = plan.sections.map(section => {
    put(++row, 1, { text: section.heading }, { look: 'heading' });
    const places = section.rows.map(({ label, content, remark, format, look, input, note }) => {
      put(++row, 1, { text: label }, { look: 'label' });
      if (content) put(row, 2, content, { format, look: look ?? (input ? 'input' : 'output'), input, note });
      if (remark) put(row, 3, typeof remark === 'string' ? { text: remark } : remark, { look: 'remark' });
      return row;
    });
    row++;
    return places;
  });
  const tableRows = (plan.tables ?? []).map(table => {
    put(++row, 1, { text: table.heading }, { look: 'heading' });
    if (table.remark) put(++row, 1, { text: table.remark }, { look: 'remark' });
    const top = ++row;
    if (table.content) put(top, 1, table.content);
    if (table.values) tables.push({ row: top, column: 1, values: table.values });
    table.formats.forEach((format, column) => {
      if (format === 'text') return;
      const before = table.formats[column - 1] === format ? formats[formats.length - 1] : undefined;
      if (before) before.columns++;
      else
        formats.push({
          row: top + 1,
          column: column + 1,
          rows: Math.max(1, table.rows - 1),
          columns: 1,
          format,
        });
    });
    row = top + table.rows;
    return top;
  });
  const columns = Math.max(3, ...(plan.tables ?? []).map(table => table.formats.length));
  const block: Block = {
    id: plan.id,
    sheet: plan.sheet,
    rows: row,
    columns,
    cells,
    tables,
    formats,
    columnWidths: [300, 140, 420].concat(new Array<number>(Math.max(0, columns - 3)).fill(120)),
  };
  return { block, rowOf, tableRows };
}

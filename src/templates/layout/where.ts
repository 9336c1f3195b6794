import type { FormulaPart } from '../plan';
import { type Placed, valueColumn } from './places';
import type { Where } from './sheet-spec';

/** Finds lines and tables for the formulas of one column of a sheet. */
export function whereIn(placed: ReadonlyMap<string, Placed>, ownSheet: string, ownColumn: number): Where {
  const find = (name: string) => {
    const [first = '', second] = name.split('.');
    const block = second === undefined ? ownSheet : first;
    const sheet = placed.get(block);
    if (!sheet) throw new RangeError(`There is no sheet "${block}" in the template, asked for by "${name}".`);
    return { block, sheet, id: second ?? first };
  };
  const lineAt = (name: string) => {
    const { block, sheet, id } = find(name);
    const row = sheet.lines.get(id);
    if (row === undefined) throw new RangeError(`There is no line "${name}" in the sheet "${block}".`);
    return { block, row, span: sheet.spans.get(row) ?? 1 };
  };
  const tableAt = (name: string) => {
    const { block, sheet, id } = find(name);
    const table = sheet.tables.get(id);
    if (!table) throw new RangeError(`There is no table "${name}" in the sheet "${block}".`);
    return { block, ...table };
  };
  const { rows, columns, chartRow } = placed.get(ownSheet)!;
  return {
    cell: (name, column) => {
      const { block, row, span } = lineAt(name);
      // A line with one value holds for all columns.
      const at = span === 1 ? 1 : (column ?? ownColumn);
      const held = span === 1 || column !== undefined;
      return { block, from: [row, valueColumn + at - 1], ...(held ? { held } : {}) };
    },
    before: name => {
      const { block, row } = lineAt(name);
      return { block, from: [row, valueColumn + ownColumn - 2] };
    },
    line: name => {
      const { block, row, span } = lineAt(name);
      return { block, from: [row, valueColumn], to: [row, valueColumn + span - 1], held: true };
    },
    table: (name, from = [1, 1], to): FormulaPart => {
      const table = tableAt(name);
      const [lastRow, lastColumn] = to ?? [table.rows, table.columns];
      return {
        block: table.block,
        from: [table.row + from[0] - 1, table.column + from[1] - 1],
        to: [lastRow === null ? null : table.row + lastRow - 1, table.column + lastColumn - 1],
        held: true,
      };
    },
    tableCell: (name, row, column) => {
      const table = tableAt(name);
      return { block: table.block, from: [table.row + row - 1, table.column + column - 1] };
    },
    tableColumn: (name, column) => {
      const table = tableAt(name);
      return {
        block: table.block,
        row: table.row,
        column: table.column + column - 1,
        rows: table.rows,
        columns: 1,
      };
    },
    chartRow,
    rowBelow: rows + 2,
    columnBeside: columns + 2,
  };
}

import type { FormulaPart } from '../plan';
import type { ColumnsOf, Where } from './sheet-spec';

/** The cell without which a value column, from 1, stays blank; it moves with the formula. */
export const givenCell = (where: Where, by: ColumnsOf, column: number): FormulaPart =>
  typeof by === 'string' ? where.cell(by) : where.tableCell(by.table, by.row, by.column + column - 1);

/** These cells of all value columns, held. */
export const givenCells = (where: Where, by: ColumnsOf, columns: number): FormulaPart =>
  typeof by === 'string'
    ? where.line(by)
    : where.table(by.table, [by.row, by.column], [by.row, by.column + columns - 1]);

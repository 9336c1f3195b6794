import { parts } from '../layout/parts';
import type { Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import type { Parts, Segment } from './model-tables';
import { segmentStart } from './segments';

export const fitCell = (where: Where, segment: Segment, column: number) =>
  where.table(`fit_${segment}`, [2, column], [2, column]);

/** How many customers a segment had at the start; blank if there is no such segment. */
export const startOf = (where: Where, segment: number): FormulaPart => {
  const { table, row, column: first } = segmentStart;
  return where.table(table, [row, first + segment - 1], [row, first + segment - 1]);
};

/** A figure of a segment, or blank without that segment. */
export const ifGiven = (where: Where, segment: number, figure: Parts): Parts =>
  parts`IF(${startOf(where, segment)}="";"";${figure})`;

/** The same formula in both columns: what stands in the table of the one or of the other segment. */
export const ofSegment = (where: Where, given: (segment: Segment) => FormulaPart | Parts): Parts =>
  parts`CHOOSE(${where.cell('number')};${given('a')};${given('b')})`;

/** The rows of a table of this sheet in the column that belongs to the formula's own segment. */
export const column = (where: Where, table: string, rows: number, first: number, segment: number): Parts =>
  parts`${where.tableCell(table, 2, first + segment - 1)}:${where.tableCell(table, rows, first + segment - 1)}`;

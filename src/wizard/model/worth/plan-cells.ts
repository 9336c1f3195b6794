import { parseReference, writeReference } from '../../../formula/references';
import type { FormulaPart } from '../../../templates/plan';
import type { CountsFound } from './survivor-counts';

/** The counts as cells: all of them, and the formula of one churn rate for all. */
interface CountCells {
  readonly all: FormulaPart;
  readonly churn: readonly FormulaPart[];
}

/** Cells of the sheet, from their upper left one. */
export const area = (top: number, left: number, rows: number, columns: number): FormulaPart => ({
  block: 'worth',
  from: [top, left],
  to: [top + rows - 1, left + columns - 1],
});
/** One cell of the sheet. */
export const cellOf = (row: number, column: number): FormulaPart => ({ block: 'worth', from: [row, column] });

/** Counts of one cohort in the second column, below its header at `top`. */
export function typedCells(top: number, count: number): CountCells {
  const column = (first: number, rows: number) => area(top + first, 2, rows, 1);
  return {
    all: column(1, count),
    churn: ['1-SUM(', column(2, count - 1), ')/SUM(', column(1, count - 1), ')'],
  };
}

/** Cohorts end at different ages: only who could be seen a period later counts as having been there. */
export function selectedCells({ range: { sheetId, range }, counts }: CountsFound): CountCells {
  const reference = parseReference(range)!;
  const isColumn = counts.every(row => row.length === 1);
  const without = (edges: Partial<typeof reference>): FormulaPart => ({
    sheetId,
    range: writeReference({ ...reference, ...edges }),
  });
  const kept = without(isColumn ? { top: reference.top! + 1 } : { left: reference.left! + 1 });
  const there = without(isColumn ? { bottom: reference.bottom! - 1 } : { right: reference.right! - 1 });
  return {
    all: { sheetId, range },
    churn: ['1-SUM(', kept, ')/SUMPRODUCT((', kept, '<>"")*', there, ')'],
  };
}

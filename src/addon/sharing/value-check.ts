/// <reference types="google-apps-script" />
import { type Cell, isBlank, isDate } from '../../sheet/cells';
import type { Freezing } from './make-shareable';
import { type CellToFreeze, faultOf, type SheetToFreeze } from './share-plan';
import { at, type SheetContents, valuesOf } from './sheet-contents';
import type { Place } from './spilled-room';

const mostApart = 1e-12;

/** The cells whose built-in formulas show anything else than ours did, in their own cell or in those they fill. */
export function differingCells({ planned: { sheet, before, cells }, values }: Freezing): CellToFreeze[] {
  const now = valuesOf(sheet);
  const written = cells.filter(cell => !values.has(cell));
  const byPlace = new Map(cells.map(cell => [`${cell.row} ${cell.column}`, cell]));
  const differing = new Set<CellToFreeze>();
  const rows = Math.max(now.length, before.values.length);
  const columns = Math.max(now[0]!.length, before.values[0]!.length);
  for (let row = 1; row <= rows; row++) {
    for (let column = 1; column <= columns; column++) {
      if (isSame(at(before.values, row, column), at(now, row, column))) continue;
      // The user's own formulas follow ours.
      const [from, isFormula] = formulaAbove(before, row, column);
      const owner = isFormula ? byPlace.get(`${from} ${column}`) : nearest(written, row, column);
      if (owner && !values.has(owner)) differing.add(owner);
    }
  }
  return [...differing];
}

/** The first cell with an error that it did not show before: a formula of the user's that does not bear it. */
export function newError({ sheet, before }: SheetToFreeze): Place | undefined {
  const now = valuesOf(sheet);
  for (let row = 1; row <= now.length; row++) {
    for (let column = 1; column <= now[0]!.length; column++) {
      const [was, is] = [before.values, now].map(values => faultOf(at(values, row, column)));
      if (is === 'error' && was !== 'error') return { row, column };
    }
  }
  return undefined;
}

/** The row of the formula in the cell, or above it with no gap between, and whether there is one. */
function formulaAbove({ values, formulas }: SheetContents, row: number, column: number): [number, boolean] {
  for (let above = row; above > 0; above--) {
    if (at(formulas, above, column) !== '') return [above, true];
    if (above < row && isBlank(at(values, above, column))) break;
  }
  return [row, false];
}

/** The formula whose cells this one is most likely of: the nearest above and to the left. */
function nearest(cells: readonly CellToFreeze[], row: number, column: number): CellToFreeze | undefined {
  const distance = (cell: CellToFreeze) => row - cell.row + column - cell.column;
  return cells
    .filter(cell => cell.row <= row && cell.column <= column)
    .sort((one, other) => distance(one) - distance(other))[0];
}

function isSame(one: Cell, other: Cell): boolean {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) <= mostApart * Math.max(Math.abs(one), Math.abs(other));
  if (isDate(one) && isDate(other)) return one.getTime() === other.getTime();
  return one === other || (isBlank(one) && isBlank(other));
}

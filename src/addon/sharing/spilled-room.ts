/// <reference types="google-apps-script" />
import { type Cell, isBlank } from '../../sheet/cells';
import { typedText } from '../writing/cell-text';
import { type KeptEntry, rewriteEntries } from '../writing/journal';
import { fillRectangle, type Rectangle, rectanglesOf } from '../writing/rectangles';
import type { Freezing } from './make-shareable';
import type { CellToFreeze } from './share-plan';
import { at, type Sheet, type SheetContents, valuesOf } from './sheet-contents';

export interface Place {
  readonly row: number;
  readonly column: number;
}

export const placesOf = (formulas: NonNullable<KeptEntry['before']['formulas']>): Place[] =>
  formulas.map(([row, column]) => ({ row, column }));

/** The cells besides its own that a table of formulas takes. */
export function roomsOfTables(cells: readonly CellToFreeze[]): Rectangle[] {
  return rectanglesOf(cells.flatMap(tablePlaces));
}

function tablePlaces({ row, column, frozen }: CellToFreeze): Place[] {
  if (frozen.kind !== 'table') return [];
  return frozen.texts
    .flatMap((line, down) => line.map((_, across) => ({ row: row + down, column: column + across })))
    .slice(1);
}

/**
 * Puts what chosen cells showed in the place of their formulas, and of what these filled besides. No service tells
 * how far a formula spills; so it is taken away, and what is blank then was filled by it.
 */
export function withValues(
  journal: Sheet,
  all: readonly Freezing[],
  chosenOf: (each: Freezing) => readonly CellToFreeze[],
): void {
  const chosen = all.map(each => ({ each, cells: chosenOf(each) })).filter(({ cells }) => cells.length > 0);
  const doubtful = chosen.filter(({ each, cells }) => {
    const { sheet, before } = each.planned;
    const cleared = cells.filter(cell => cell.frozen.kind !== 'value' || mayFillMore(cell, before));
    for (const area of rectanglesOf(cleared.flatMap(cell => [cell, ...tablePlaces(cell)]))) {
      sheet.getRange(...area).clearContent();
    }
    return cleared.length > 0;
  });
  for (const { each, cells } of chosen) {
    if (doubtful.length === 0) write(each, cells);
  }
  if (doubtful.length === 0) return;
  SpreadsheetApp.flush();
  // A formula of the user's that reads these cells may have spilled too; it fills its cells again by itself.
  for (const isLast of [false, true]) {
    const lost = chosen.map(({ each, cells }) => lostPlaces(each, cells, isLast));
    if (isLast && lost.every(places => places.length === 0)) return;
    chosen.forEach(({ each }, index) => {
      const filled = [...each.entry.before.filled!, ...rectanglesOf(lost[index]!)];
      each.entry = { ...each.entry, before: { ...each.entry.before, filled } };
    });
    rewriteEntries(
      journal,
      all.map(({ entry }) => entry),
    );
    chosen.forEach(({ each, cells }, index) => {
      write(each, [...(isLast ? [] : cells), ...lost[index]!]);
    });
    SpreadsheetApp.flush();
  }
}

function mayFillMore({ row, column }: Place, { values, formulas }: SheetContents): boolean {
  return [
    [row + 1, column],
    [row, column + 1],
  ].some(([down, across]) => !isBlank(at(values, down!, across!)) && at(formulas, down!, across!) === '');
}

function lostPlaces(
  { planned: { sheet, before } }: Freezing,
  cleared: readonly CellToFreeze[],
  isLast: boolean,
): Place[] {
  const now = valuesOf(sheet);
  const isOurs = new Set(cleared.map(({ row, column }) => `${row} ${column}`));
  const lost: Place[] = [];
  for (let row = 1; row <= before.values.length; row++) {
    for (let column = 1; column <= before.values[0]!.length; column++) {
      const isGone = !isBlank(at(before.values, row, column)) && isBlank(at(now, row, column));
      if (!isGone || at(before.formulas, row, column) !== '') continue;
      if (!cleared.some(cell => cell.row <= row && cell.column <= column)) continue;
      if (isLast || !isBelowFormula(before, row, column, isOurs)) lost.push({ row, column });
    }
  }
  return lost;
}

/** Whether the next formula above, with no gap between, is one of the user's. */
function isBelowFormula(
  { values, formulas }: SheetContents,
  row: number,
  column: number,
  isOurs: ReadonlySet<string>,
): boolean {
  for (let above = row - 1; above > 0 && !isBlank(at(values, above, column)); above--) {
    if (at(formulas, above, column) !== '') return !isOurs.has(`${above} ${column}`);
  }
  return false;
}

function write({ planned: { sheet, before } }: Freezing, places: readonly Place[]): void {
  for (const area of rectanglesOf(places)) {
    sheet
      .getRange(...area)
      .setValues(fillRectangle(area, (row, column) => heldValue(at(before.values, row, column))));
  }
}

/** Text stays text, whatever it looks like. */
function heldValue(value: Cell): Cell {
  return typeof value === 'string' ? typedText(value) : value;
}

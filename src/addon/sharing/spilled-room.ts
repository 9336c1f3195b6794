/// <reference types="google-apps-script" />
import { type Cell, isBlank } from '../../sheet/cells';
import { typedText } from '../writing/cell-text';
import { rewriteEntries } from '../writing/journal';
import { fillRectangle, type Rectangle, rectanglesOf } from '../writing/rectangles';
import type { Freezing } from './make-shareable';
import type { CellToFreeze } from './share-plan';
import { at, type Sheet, type SheetContents, valuesOf } from './sheet-contents';

export interface Place {
  readonly row: number;
  readonly column: number;
}

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
  const lost = chosen.map(({ each, cells }) => lostPlaces(each, cells));
  chosen.forEach(({ each }, index) => {
    const filled = [...each.entry.before.filled!, ...rectanglesOf(lost[index]!)];
    each.entry = { ...each.entry, before: { ...each.entry.before, filled } };
  });
  rewriteEntries(
    journal,
    all.map(({ entry }) => entry),
  );
  chosen.forEach(({ each, cells }, index) => {
    write(each, [...cells, ...lost[index]!]);
  });
}

function mayFillMore({ row, column }: Place, { values, formulas }: SheetContents): boolean {
  return [
    [row + 1, column],
    [row, column + 1],
  ].some(([down, across]) => !isBlank(at(values, down!, across!)) && at(formulas, down!, across!) === '');
}

/**
 * What is blank without the formulas, to the right of them and below as far as another formula stands. A formula of the
 * user's that reads these cells may have spilled too; it fills its cells again by itself.
 */
function lostPlaces({ planned: { sheet, before } }: Freezing, cleared: readonly CellToFreeze[]): Place[] {
  const now = valuesOf(sheet);
  const lost = new Map<string, Place>();
  for (const cell of cleared) {
    let end = before.values[0]!.length;
    for (let row = cell.row; row <= before.values.length && end >= cell.column; row++) {
      for (let column = cell.column; column <= end; column++) {
        const isOwn = row === cell.row && column === cell.column;
        if (!isOwn && at(before.formulas, row, column) !== '') end = column - 1;
        else if (!isOwn && !isBlank(at(before.values, row, column)) && isBlank(at(now, row, column)))
          lost.set(`${row} ${column}`, { row, column });
      }
    }
  }
  return [...lost.values()];
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

/// <reference types="google-apps-script" />
import { type Cell, type Grid, toGrid } from '../../sheet/cells';
import { run } from '../../sheet/run';
import type { Known } from './evaluate';
import type { OurFunctions } from './our-functions';
import { type Area, areaOf, type Sheet, valuesOf } from './ranges';

/** Longer ones would take their time and show nothing. */
const mostCells = 2_000;

/** What the references, names and calls in a formula of a sheet stand for. Each range is read once. */
export function knowledge(sheet: Sheet, ours: OurFunctions): Known {
  const book = SpreadsheetApp.getActive();
  const kept = new Map<string, Grid<Cell>>();
  const read = (area: Area | undefined) => {
    if (!area || area.rows * area.columns > mostCells) return undefined;
    const key = [area.sheet.getSheetId(), area.row, area.column, area.rows, area.columns].join();
    const values = kept.get(key) ?? valuesOf(area);
    kept.set(key, values);
    return values;
  };
  return {
    reference: reference => {
      const owner = reference.sheet === undefined ? sheet : book.getSheetByName(reference.sheet);
      return owner ? read(areaOf(reference, owner)) : undefined;
    },
    name: name => {
      const range = book.getRangeByName(name);
      if (!range) return undefined;
      const [owner, row, rows] = [range.getSheet(), range.getRow(), range.getNumRows()];
      return read({
        sheet: owner,
        row,
        column: range.getColumn(),
        rows: Math.min(rows, Math.max(1, owner.getLastRow() - row + 1)),
        columns: range.getNumColumns(),
      });
    },
    call: (name, values) => {
      if (!ours.has(name) || values.length === 0 || values.includes(undefined)) return undefined;
      try {
        const cells = toGrid(run(ours.definition(name), values));
        return cells.length * cells[0]!.length <= mostCells ? cells : undefined;
      } catch {
        // The cell shows what is wrong; here there is just nothing to show.
        return undefined;
      }
    },
  };
}

import { ICommandService, type Injector, type IRange } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import { type Axis, shiftAll } from './areas';
import type { Area } from './operations';
import type { Thrown } from './thrown';

interface Placed {
  area: Area;
  thrown: Thrown;
}

const shifts: Record<string, { axis: Axis; sign: 1 | -1 }> = {
  [InsertRowMutation.id]: { axis: 'row', sign: 1 },
  [RemoveRowMutation.id]: { axis: 'row', sign: -1 },
  [InsertColMutation.id]: { axis: 'column', sign: 1 },
  [RemoveColMutation.id]: { axis: 'column', sign: -1 },
};

const cellOf = (sheet: string, row: number, column: number): Area => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});
const keyOf = ({ sheet, row, column }: Area) => `${sheet} ${row} ${column}`;

/** What custom functions threw, by cell; rows and columns count from 1. It moves with its cells, which are not calculated anew for that. */
export function createThrownErrors(injector: Injector) {
  let errors = new Map<string, Placed>();
  injector.get(ICommandService).onCommandExecuted(command => {
    const shift = shifts[command.id];
    if (!shift || errors.size === 0) return;
    const { subUnitId: sheet, range } = command.params as { subUnitId: string; range: IRange };
    const [first, last] =
      shift.axis === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const moved = shiftAll([...errors.values()], {
      sheet,
      axis: shift.axis,
      at: first + 1,
      count: shift.sign * (last - first + 1),
    });
    errors = new Map(moved.map(placed => [keyOf(placed.area), placed]));
  });
  return {
    record: (sheet: string, row: number, column: number, thrown: Thrown | undefined) => {
      const area = cellOf(sheet, row, column);
      if (thrown) errors.set(keyOf(area), { area, thrown });
      else errors.delete(keyOf(area));
    },
    at: (sheet: string, row: number, column: number): Thrown | undefined =>
      errors.get(keyOf(cellOf(sheet, row, column)))?.thrown,
  };
}

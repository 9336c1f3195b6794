import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { columnName } from '../../formula/references';
import { cellAt, spilledCells, spilledRanges } from './univer-internals';

/** Why a formula's result cannot spill. */
export interface BlockedSpill {
  /** The first filled cell in its way, such as B4; undefined where the result leaves the sheet. */
  obstacle: string | undefined;
}

/** What keeps the formula in this cell from spilling, if anything does; rows and columns count from 1. */
export function blockedSpill(
  api: FUniver,
  injector: Injector,
  sheet: string,
  row: number,
  column: number,
): BlockedSpill | undefined {
  const workbook = api.getActiveWorkbook();
  const worksheet = workbook?.getSheetBySheetId(sheet)?.getSheet();
  if (!workbook || worksheet?.getCellRaw(row - 1, column - 1)?.v !== '#SPILL!') return undefined;
  const unit = workbook.getId();
  const range = spilledRanges(injector, unit, sheet).find(
    ({ startRow, startColumn }) => startRow === row - 1 && startColumn === column - 1,
  );
  const spilled = spilledCells(injector, unit, sheet);
  const isFilled = (atRow: number, atColumn: number) => {
    const cell = worksheet.getCellRaw(atRow, atColumn);
    return (cell?.v ?? '') !== '' || Boolean(cell?.f) || cellAt(spilled, atRow, atColumn)?.v != null;
  };
  if (!range) return { obstacle: undefined };
  const lastRow = Math.min(range.endRow, worksheet.getRowCount() - 1);
  const lastColumn = Math.min(range.endColumn, worksheet.getColumnCount() - 1);
  for (let atRow = range.startRow; atRow <= lastRow; atRow++)
    for (let atColumn = range.startColumn; atColumn <= lastColumn; atColumn++) {
      const isAnchor = atRow === range.startRow && atColumn === range.startColumn;
      if (!isAnchor && isFilled(atRow, atColumn)) return { obstacle: columnName(atColumn + 1) + (atRow + 1) };
    }
  return { obstacle: undefined };
}

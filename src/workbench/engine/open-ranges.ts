import { isOpenColumn, isOpenRow } from './open-ends';
import { referencePrototype } from './univer-internals';

let repaired = false;

/** Ends an open range where its sheet ends. */
export function repairOpenRanges(): void {
  if (repaired) return;
  repaired = true;
  const written = referencePrototype.getRangePosition;
  referencePrototype.getRangePosition = function () {
    const range = written.call(this);
    if (isOpenRow(range.endRow)) range.endRow = Math.max(range.startRow, this.getActiveSheetRowCount() - 1);
    if (isOpenColumn(range.endColumn)) {
      range.endColumn = Math.max(range.startColumn, this.getActiveSheetColumnCount() - 1);
    }
    return range;
  };
  referencePrototype.getRowCount = function () {
    const { startRow, endRow } = this.getRangePosition();
    return endRow - startRow + 1;
  };
  referencePrototype.getColumnCount = function () {
    const { startColumn, endColumn } = this.getRangePosition();
    return endColumn - startColumn + 1;
  };
}

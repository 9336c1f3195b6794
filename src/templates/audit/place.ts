import { columnName } from '../../formula/references';
import type { Words } from '../../sheet/words';
import type { Finding, RuleId, Severity } from './finding';
import type { SheetModel } from './model';

export const addressAt = (row: number, column: number): string => `${columnName(column)}${row}`;

/** What is found in a cell, or in several that are filled alike. */
export function finding(
  rule: RuleId,
  severity: Severity,
  sheet: SheetModel,
  [row, column, lastRow = row, lastColumn = column]: readonly [number, number, number?, number?],
  what: Words,
  cure: Words,
): Finding {
  const first = addressAt(row, column);
  const last = addressAt(lastRow, lastColumn);
  return {
    rule,
    severity,
    sheet: sheet.picture.name,
    sheetId: sheet.picture.id,
    row,
    column,
    address: first === last ? first : `${first}:${last}`,
    what,
    cure,
  };
}

/** From a cell on, as far as those below or else to the right keep what a test asks. */
export function extent(
  row: number,
  column: number,
  isAlike: (row: number, column: number) => boolean,
): readonly [number, number, number, number] {
  let [lastRow, lastColumn] = [row, column];
  while (isAlike(lastRow + 1, column)) lastRow++;
  if (lastRow === row) while (isAlike(row, lastColumn + 1)) lastColumn++;
  return [row, column, lastRow, lastColumn];
}

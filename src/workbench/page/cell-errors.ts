import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { columnName } from '../../formula/references';
import type { Engine } from '../engine/engine';
import { hoverText } from '../engine/gas-function';
import type { StatusLine } from './status-line';
import type { PageWords } from './words';

/** Shows why a function failed or does not spill: of the selected cell below the grid, of the cell under the pointer beside it. */
export function showCellErrors(
  { api, injector, engine }: { api: FUniver; injector: Injector; engine: Engine },
  status: StatusLine,
  words: PageWords,
): void {
  const reasonAt = (sheet: string, row: number, column: number): string | undefined => {
    const thrown = engine.errorAt(sheet, row, column);
    if (thrown) return hoverText(thrown);
    const blocked = engine.blockedAt(sheet, row, column);
    return blocked && words.blocked(blocked.obstacle);
  };
  const showSelected = () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const [row, column] = [range.getRow() + 1, range.getColumn() + 1];
    const reason = reasonAt(sheet.getSheetId(), row, column);
    status.showError(reason ? words.cellError(columnName(column) + row, reason) : '');
  };
  api.addEvent(api.Event.SelectionChanged, showSelected);
  api.addEvent(api.Event.ActiveSheetChanged, showSelected);
  api.getFormula().calculationResultApplied(showSelected);

  const alerts = injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  // Univer knows the kind of an error only; Sheets shows what the function said.
  alerts.showAlert = alert => {
    const { subUnitId, row, col } = alert.location;
    const reason = reasonAt(subUnitId, row + 1, col + 1);
    showAlert(reason ? { ...alert, message: reason, width: 320 } : alert);
  };
}

import type { Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { CellAlertManagerService } from '@univerjs/sheets-ui';
import { columnName } from '../../formula/references';
import type { Engine } from '../engine/engine';
import { hoverText } from '../engine/gas-function';
import type { StatusLine } from './status-line';
import type { PageWords } from './words';

/** Shows why a function failed: of the selected cell below the grid, of the cell under the pointer beside it. */
export function showCellErrors(
  { api, injector, engine }: { api: FUniver; injector: Injector; engine: Engine },
  status: StatusLine,
  words: PageWords,
): void {
  const showSelected = () => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const range = sheet?.getActiveRange();
    if (!sheet || !range) return;
    const [row, column] = [range.getRow() + 1, range.getColumn() + 1];
    const thrown = engine.errorAt(sheet.getSheetId(), row, column);
    status.showError(thrown ? words.cellError(columnName(column) + row, hoverText(thrown)) : '');
  };
  api.addEvent(api.Event.SelectionChanged, showSelected);
  api.addEvent(api.Event.ActiveSheetChanged, showSelected);
  api.getFormula().calculationResultApplied(showSelected);

  const alerts = injector.get(CellAlertManagerService);
  const showAlert = alerts.showAlert.bind(alerts);
  // Univer knows the kind of an error only; Sheets shows what the function said.
  alerts.showAlert = alert => {
    const { subUnitId, row, col } = alert.location;
    const thrown = engine.errorAt(subUnitId, row + 1, col + 1);
    showAlert(thrown ? { ...alert, message: hoverText(thrown), width: 320 } : alert);
  };
}

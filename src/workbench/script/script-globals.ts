import type { WorkbookOperations } from '../engine/operations';
import { newConditionalRule } from './conditional-formats';
import { chartTypes, enumerations } from './enums';
import { createScriptContext, type Realm } from './script-context';
import { createServices, type ServiceHost } from './services';
import { openSpreadsheet, setToaster } from './spreadsheet';
import { createUi, type UiHost } from './ui';
import { newDataValidation } from './validation';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

export interface ScriptHost extends UiHost, ServiceHost {
  addOnName: string;
}

export interface ScriptGlobals {
  SpreadsheetApp: SpreadsheetApp;
  /** Every global of Apps Script that the add-on may name, SpreadsheetApp among them. */
  globals: Record<string, object>;
  /** To be called before each run: between runs, people may have changed the sheets. */
  startRun(): void;
}

/** Apps Script's globals over a spreadsheet that answers at once. */
export function createScriptGlobals(
  operations: WorkbookOperations,
  realm: Realm,
  host: ScriptHost,
): ScriptGlobals {
  const context = createScriptContext(operations, realm);
  setToaster(context, host);
  const spreadsheet = openSpreadsheet(context);
  const ui = createUi(context, host, host.addOnName);
  const methods: Pick<
    SpreadsheetApp,
    | 'flush'
    | 'getActive'
    | 'getActiveRange'
    | 'getActiveSheet'
    | 'getActiveSpreadsheet'
    | 'getCurrentCell'
    | 'getSelection'
    | 'getUi'
    | 'newConditionalFormatRule'
    | 'newDataValidation'
    | 'setActiveRange'
    | 'setActiveSheet'
  > = {
    flush: () => {
      operations.settle();
    },
    getActive: () => spreadsheet,
    getActiveRange: () => spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range,
    getActiveSheet: () => spreadsheet.getActiveSheet(),
    getActiveSpreadsheet: () => spreadsheet,
    getCurrentCell: () => spreadsheet.getCurrentCell() as GoogleAppsScript.Spreadsheet.Range,
    getSelection: () => spreadsheet.getSelection(),
    getUi: () => ui,
    newConditionalFormatRule: () => newConditionalRule(context),
    newDataValidation: () => newDataValidation(context),
    setActiveRange: range => spreadsheet.setActiveRange(range),
    setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => spreadsheet.setActiveSheet(sheet),
  };
  const app = context.listed<SpreadsheetApp>('SpreadsheetApp', { ...methods, ...enumerations });
  return {
    SpreadsheetApp: app,
    globals: {
      SpreadsheetApp: app,
      Charts: context.listed('Charts', { ChartType: chartTypes }),
      ...createServices(context, host),
    },
    startRun: () => context.forgetAll(),
  };
}

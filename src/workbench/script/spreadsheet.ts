import type { Area } from '../engine/operations';
import { metadataHolder } from './metadata';
import { protectionsOf } from './protection';
import { openRange } from './range';
import type { ScriptContext } from './script-context';
import { areaOfText, checkFreeName, idOfSheet, numberOfSheet, openSheet } from './sheet';
import type { UiHost } from './ui';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type NamedRange = GoogleAppsScript.Spreadsheet.NamedRange;
type Selection = GoogleAppsScript.Spreadsheet.Selection;

type SpreadsheetOwn = Pick<
  Spreadsheet,
  | 'deleteSheet'
  | 'getActiveCell'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'getCurrentCell'
  | 'getDataRange'
  | 'getId'
  | 'getName'
  | 'getNamedRanges'
  | 'getNumSheets'
  | 'getProtections'
  | 'getRange'
  | 'getRangeByName'
  | 'getSelection'
  | 'getSheetByName'
  | 'getSheets'
  | 'getSpreadsheetLocale'
  | 'getSpreadsheetTimeZone'
  | 'getUrl'
  | 'insertSheet'
  | 'moveActiveSheet'
  | 'removeNamedRange'
  | 'setActiveRange'
  | 'setActiveSheet'
  | 'setNamedRange'
  | 'setSpreadsheetLocale'
  | 'setSpreadsheetTimeZone'
  | 'toast'
>;

const toasters = new WeakMap<ScriptContext, UiHost>();

/** Where this script's toasts go. */
export function setToaster(context: ScriptContext, host: UiHost): void {
  toasters.set(context, host);
}

const nameOfRange = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const cellName = /^[a-z]{1,3}\d+$|^r\d*c\d*$/i;

/** Google's rules for names of ranges. */
function checkRangeName(name: string): void {
  const allowed = nameOfRange.test(name) && !cellName.test(name) && !/^(true|false)$/i.test(name);
  if (!allowed || name.length > 250) {
    throw new Error(
      `The name "${name}" is not valid for a range: use letters, digits and underscores, and no cell's name.`,
    );
  }
}

export function openSpreadsheet(context: ScriptContext): Spreadsheet {
  const { operations } = context;
  const sheetNamed = (name: string): Sheet | null => {
    const found = context.sheetStates().find(state => state.name.toLowerCase() === name.toLowerCase());
    return found ? openSheet(context, found.id) : null;
  };
  const areaNamed = (name: string): Area | undefined =>
    context.names().find(named => named.name.toLowerCase() === name.toLowerCase())?.area ?? undefined;

  const openName = (name: string): NamedRange => {
    let current = name;
    const methods: Pick<NamedRange, 'getName' | 'getRange' | 'remove' | 'setName' | 'setRange'> = {
      getName: () => current,
      getRange: () => {
        const area = areaNamed(current);
        if (!area) throw new Error(`The named range "${current}" no longer refers to a range.`);
        return openRange(context, area);
      },
      remove: () => {
        operations.deleteName(current);
        context.forgetNames();
      },
      setName: next => {
        checkRangeName(next);
        const area = context.areaOf(named.getRange());
        operations.deleteName(current);
        operations.setName(next, area);
        context.forgetNames();
        current = next;
        return named;
      },
      setRange: range => {
        operations.setName(current, context.areaOf(range));
        context.forgetNames();
        return named;
      },
    };
    const named = context.listed<NamedRange>('NamedRange', methods);
    return named;
  };

  const activeRange = (): Range => openRange(context, operations.selection());
  const activeCell = (): Range => openRange(context, { ...operations.selection(), rows: 1, columns: 1 });
  const activeSheet = (): Sheet => openSheet(context, operations.activeSheet());
  const getRange = (text: string): Range => {
    const area = areaOfText(context, text, operations.activeSheet()) ?? areaNamed(text);
    if (!area) throw new Error('Range not found');
    return openRange(context, area);
  };
  const insertSheet = (first?: string | number, second?: unknown): Sheet => {
    const name = typeof first === 'string' ? first : null;
    const index = typeof first === 'number' ? first : typeof second === 'number' ? second : null;
    if (name !== null) checkFreeName(context, name);
    const id = operations.insertSheet(name, index);
    context.forgetSheets();
    return openSheet(context, id);
  };

  const own: SpreadsheetOwn = {
    deleteSheet: sheet => {
      const id = idOfSheet(sheet);
      const others = context.sheetStates().filter(state => state.id !== id);
      if (others.every(state => state.hidden)) {
        throw new Error("You can't remove all the visible sheets in a document.");
      }
      context.sheetState(id);
      operations.deleteSheet(id);
      context.forgetSheets();
    },
    getActiveCell: activeCell,
    getActiveRange: activeRange,
    getActiveSheet: activeSheet,
    getCurrentCell: activeCell,
    getDataRange: () => activeSheet().getDataRange(),
    getId: () => 'workbench',
    getName: () => operations.spreadsheetName(),
    getNamedRanges: () =>
      // Those whose range was deleted are still there, as in Sheets.
      context.names().map(named => openName(named.name)),
    getNumSheets: () => context.sheetStates().length,
    getProtections: type => protectionsOf(context, null, type),
    getRange,
    getRangeByName: name => {
      const area = areaNamed(name) ?? areaOfText(context, name, operations.activeSheet());
      // Google answers null where its types promise a range.
      return (area ? openRange(context, area) : null) as Range;
    },
    getSelection: () => {
      const methods: Pick<Selection, 'getActiveRange' | 'getActiveSheet' | 'getCurrentCell'> = {
        getActiveRange: activeRange,
        getActiveSheet: activeSheet,
        getCurrentCell: activeCell,
      };
      return context.listed<Selection>('Selection', methods);
    },
    getSheetByName: sheetNamed,
    getSheets: () => context.sheetStates().map(state => openSheet(context, state.id)),
    getSpreadsheetLocale: () => context.locale(),
    getSpreadsheetTimeZone: () => context.timeZone(),
    getUrl: () => 'https://workbench.invalid/',
    insertSheet: insertSheet as Spreadsheet['insertSheet'],
    moveActiveSheet: position => {
      operations.moveSheet(operations.activeSheet(), position - 1);
      context.forgetSheets();
    },
    removeNamedRange: name => {
      if (!context.names().some(named => named.name.toLowerCase() === name.toLowerCase()))
        throw new Error(`The named range "${name}" does not exist.`);
      operations.deleteName(name);
      context.forgetNames();
    },
    setActiveRange: range => {
      operations.select(context.areaOf(range));
      context.forgetSheets();
      return range;
    },
    setActiveSheet: (sheet: Sheet) => {
      operations.activateSheet(idOfSheet(sheet));
      context.forgetSheets();
      return sheet;
    },
    setNamedRange: (name, range) => {
      checkRangeName(name);
      operations.setName(name, context.areaOf(range));
      context.forgetNames();
    },
    setSpreadsheetLocale: locale => {
      operations.setLocale(locale);
      context.forgetAll();
    },
    setSpreadsheetTimeZone: timeZone => {
      operations.setTimeZone(timeZone);
      context.forgetAll();
    },
    toast: (message: string, title?: string) => toasters.get(context)?.toast(String(message), title ?? ''),
  };
  const getSheetById = (number: number): Sheet | null => {
    const found = context.sheetStates().find(state => numberOfSheet(state.id) === number);
    return found ? openSheet(context, found.id) : null;
  };
  return context.listed<Spreadsheet>(
    'Spreadsheet',
    own,
    { getSheetById },
    metadataHolder(context, { sheet: null, area: null }),
  );
}

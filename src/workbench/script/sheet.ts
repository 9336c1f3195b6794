import { parseReference } from '../../formula/references';
import type { Area, SheetState } from '../engine/operations';
import { sheetCharts } from './charts';
import { conditionalRuleOf, openConditionalRule } from './conditional-formats';
import { metadataHolder } from './metadata';
import { protect, protectionsOf } from './protection';
import { openRange } from './range';
import { openRangeList } from './range-list';
import type { ScriptContext } from './script-context';
import { openSpreadsheet } from './spreadsheet';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

type SheetOwn = Pick<
  Sheet,
  | 'activate'
  | 'appendRow'
  | 'autoResizeColumn'
  | 'autoResizeColumns'
  | 'clear'
  | 'clearConditionalFormatRules'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'copyTo'
  | 'deleteColumn'
  | 'deleteColumns'
  | 'deleteRow'
  | 'deleteRows'
  | 'getActiveCell'
  | 'getActiveRange'
  | 'getColumnWidth'
  | 'getConditionalFormatRules'
  | 'getCurrentCell'
  | 'getDataRange'
  | 'getFrozenColumns'
  | 'getFrozenRows'
  | 'getIndex'
  | 'getLastColumn'
  | 'getLastRow'
  | 'getMaxColumns'
  | 'getMaxRows'
  | 'getName'
  | 'getNamedRanges'
  | 'getParent'
  | 'getProtections'
  | 'getRange'
  | 'getRangeList'
  | 'getRowHeight'
  | 'getSheetId'
  | 'getSheetName'
  | 'getSheetValues'
  | 'getTabColor'
  | 'hideColumns'
  | 'hideRows'
  | 'hideSheet'
  | 'insertColumnAfter'
  | 'insertColumnBefore'
  | 'insertColumns'
  | 'insertColumnsAfter'
  | 'insertColumnsBefore'
  | 'insertRowAfter'
  | 'insertRowBefore'
  | 'insertRows'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'isSheetHidden'
  | 'protect'
  | 'setActiveRange'
  | 'setActiveSelection'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setConditionalFormatRules'
  | 'setFrozenColumns'
  | 'setFrozenRows'
  | 'setName'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'setTabColor'
  | 'showColumns'
  | 'showRows'
  | 'showSheet'
>;

const sheetIds = new WeakMap<object, string>();

export function idOfSheet(sheet: Sheet): string {
  const id = sheetIds.get(sheet);
  if (id === undefined) throw new Error('A sheet of this spreadsheet was expected.');
  return id;
}

/** Google's sheet ids are numbers; the same sheet has the same number in every run. */
export function numberOfSheet(id: string): number {
  let hash = 0x811c9dc5;
  for (const character of id) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return hash >>> 1;
}

const longestName = 100;

export function checkFreeName(context: ScriptContext, name: string, except?: string): void {
  if (name.trim() === '' || name.length > longestName)
    throw new Error(`The name of a sheet must have 1 to ${longestName} characters.`);
  const taken = context
    .sheetStates()
    .some(sheet => sheet.id !== except && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) {
    throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

export function areaOfText(context: ScriptContext, text: string, sheet: string): Area | undefined {
  const reference = parseReference(text);
  if (!reference) return undefined;
  const named = reference.sheet?.toLowerCase();
  const owner =
    named === undefined
      ? context.sheetState(sheet)
      : context.sheetStates().find(state => state.name.toLowerCase() === named);
  if (!owner) return undefined;
  const { left = 1, top = 1 } = reference;
  const { right = owner.maxColumns, bottom = owner.maxRows } = reference;
  return { sheet: owner.id, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function openSheet(context: ScriptContext, id: string): Sheet {
  const { operations } = context;
  const state = () => context.sheetState(id);
  const whole = (): Area => ({
    sheet: id,
    row: 1,
    column: 1,
    rows: state().maxRows,
    columns: state().maxColumns,
  });
  const atLeastOne = (): Area => {
    const { row, column } = operations.bounds(id);
    return { sheet: id, row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
  };
  const selection = (): Area => {
    const selected = operations.selection();
    return selected.sheet === id ? selected : { sheet: id, row: 1, column: 1, rows: 1, columns: 1 };
  };
  const changing = <Result>(change: () => Result): Result => {
    const result = change();
    context.forgetSheets();
    return result;
  };
  const changed = (change: () => unknown) => {
    changing(change);
    return sheet;
  };
  /** For changes that leave all other sheets as they are. */
  const amended = (part: Partial<SheetState>, change: () => unknown) => {
    change();
    context.amendSheet(id, part);
    return sheet;
  };
  const inside = (what: string, position: number, count: number, last: number) => {
    if (position < 1 || count < 1 || position + count - 1 > last) {
      throw new Error(`Those ${what} are out of bounds: the sheet has ${last} ${what}.`);
    }
  };
  const insertRows = (row: number, count = 1) => changed(() => operations.insertRows(id, row, count));
  const insertColumns = (column: number, count = 1) =>
    changed(() => operations.insertColumns(id, column, count));
  const deleteRows = (row: number, count = 1) => {
    inside('rows', row, count, state().maxRows);
    if (count === state().maxRows) throw new Error("You can't delete all the rows on the sheet.");
    changing(() => operations.deleteRows(id, row, count));
    return sheet;
  };
  const deleteColumns = (column: number, count = 1) => {
    inside('columns', column, count, state().maxColumns);
    if (count === state().maxColumns) throw new Error("You can't delete all the columns on the sheet.");
    changing(() => operations.deleteColumns(id, column, count));
    return sheet;
  };
  const fitColumns = (first: number, count = 1) => {
    const rows = Math.max(1, operations.bounds(id).row);
    for (let column = first; column < first + count; column++) {
      const shown = operations.displayValues({ sheet: id, row: 1, column, rows, columns: 1 }).flat();
      const longest = shown.reduce((length, text) => Math.max(length, text.length), 0);
      // Seven pixels a character is near enough where nothing can be measured.
      if (longest > 0) operations.setColumnWidth(id, column, 1, Math.max(21, longest * 7 + 14));
    }
    return sheet;
  };
  const getRange = (first: number | string, column = 1, rows = 1, columns = 1): Range => {
    if (typeof first === 'number')
      return openRange(context, { sheet: id, row: first, column, rows, columns });
    const area =
      areaOfText(context, first, id) ?? context.names().find(({ name }) => name === first)?.area ?? undefined;
    if (!area) throw new Error('Range not found');
    return openRange(context, area);
  };

  const own: SheetOwn = {
    activate: () => changed(() => operations.activateSheet(id)),
    appendRow: contents => {
      const row = operations.bounds(id).row + 1;
      if (row > state().maxRows) insertRows(row);
      getRange(row, 1, 1, contents.length).setValues([contents as unknown[]]);
      return sheet;
    },
    autoResizeColumn: column => fitColumns(column),
    autoResizeColumns: fitColumns,
    clear: (options?: { contentsOnly?: boolean; formatOnly?: boolean }) => {
      getRange(1, 1, state().maxRows, state().maxColumns).clear(options ?? {});
      return sheet;
    },
    clearConditionalFormatRules: () => operations.setConditionalRules(id, []),
    clearContents: () => own.clear({ contentsOnly: true }),
    clearFormats: () => own.clear({ formatOnly: true }),
    clearNotes: () => {
      operations.clear(whole(), { contents: false, formats: false, notes: true, validations: false });
      return sheet;
    },
    copyTo: () => {
      const names = context.sheetStates().map(each => each.name.toLowerCase());
      let name = `Copy of ${state().name}`;
      for (let number = 2; names.includes(name.toLowerCase()); number++)
        name = `Copy of ${state().name} ${number}`;
      return openSheet(
        context,
        changing(() => operations.duplicateSheet(id, name)),
      );
    },
    deleteColumn: column => deleteColumns(column),
    deleteColumns,
    deleteRow: row => deleteRows(row),
    deleteRows,
    getActiveCell: () => openRange(context, { ...selection(), rows: 1, columns: 1 }),
    getActiveRange: () => openRange(context, selection()),
    getColumnWidth: column => operations.columnWidth(id, column),
    getConditionalFormatRules: () =>
      operations.conditionalRules(id).map(rule => openConditionalRule(context, rule)),
    getCurrentCell: () => openRange(context, { ...selection(), rows: 1, columns: 1 }),
    getDataRange: () => openRange(context, atLeastOne()),
    getFrozenColumns: () => state().frozenColumns,
    getFrozenRows: () => state().frozenRows,
    getIndex: () => context.sheetStates().findIndex(each => each.id === id) + 1,
    getLastColumn: () => operations.bounds(id).column,
    getLastRow: () => operations.bounds(id).row,
    getMaxColumns: () => state().maxColumns,
    getMaxRows: () => state().maxRows,
    getName: () => state().name,
    getNamedRanges: () =>
      openSpreadsheet(context)
        .getNamedRanges()
        .filter(named =>
          context.names().some(each => each.name === named.getName() && each.area?.sheet === id),
        ),
    getParent: () => openSpreadsheet(context),
    getProtections: type => protectionsOf(context, id, type),
    getRange: getRange as Sheet['getRange'],
    getRangeList: notations =>
      openRangeList(
        context,
        notations.map(notation => getRange(notation)),
      ),
    getRowHeight: row => operations.rowHeight(id, row),
    getSheetId: () => numberOfSheet(state().id),
    getSheetName: () => state().name,
    getSheetValues: (row, column, rows, columns) => getRange(row, column, rows, columns).getValues(),
    getTabColor: () => state().tabColor,
    hideColumns: (column: number, count: number = 1) => operations.hideColumns(id, column, count, true),
    hideRows: (row: number, count: number = 1) => operations.hideRows(id, row, count, true),
    hideSheet: () => {
      const visible = context.sheetStates().filter(each => !each.hidden);
      if (visible.length === 1 && visible[0]!.id === id) {
        throw new Error("You can't hide all the sheets in a document.");
      }
      return amended({ hidden: true }, () => operations.hideSheet(id, true));
    },
    insertColumnAfter: column => insertColumns(column + 1),
    insertColumnBefore: column => insertColumns(column),
    insertColumns: (column: number, count?: number) => {
      insertColumns(column, count);
    },
    insertColumnsAfter: (column, count) => insertColumns(column + 1, count),
    insertColumnsBefore: (column, count) => insertColumns(column, count),
    insertRowAfter: row => insertRows(row + 1),
    insertRowBefore: row => insertRows(row),
    insertRows: (row: number, count?: number) => {
      insertRows(row, count);
    },
    insertRowsAfter: (row, count) => insertRows(row + 1, count),
    insertRowsBefore: (row, count) => insertRows(row, count),
    isSheetHidden: () => state().hidden,
    protect: () => protect(context, id),
    setActiveRange: range => {
      operations.select(context.areaOf(range));
      return range;
    },
    setActiveSelection: (range: Range | string) =>
      (typeof range === 'string' ? getRange(range) : range).activate(),
    setColumnWidth: (column, width) => amended({}, () => operations.setColumnWidth(id, column, 1, width)),
    setColumnWidths: (column, count, width) =>
      amended({}, () => operations.setColumnWidth(id, column, count, width)),
    setConditionalFormatRules: rules => operations.setConditionalRules(id, rules.map(conditionalRuleOf)),
    setFrozenColumns: columns => {
      amended({ frozenColumns: columns }, () => operations.freeze(id, state().frozenRows, columns));
    },
    setFrozenRows: rows => {
      amended({ frozenRows: rows }, () => operations.freeze(id, rows, state().frozenColumns));
    },
    setName: name => {
      checkFreeName(context, name, id);
      return amended({ name }, () => operations.renameSheet(id, name));
    },
    setRowHeight: (row, height) => amended({}, () => operations.setRowHeight(id, row, 1, height)),
    setRowHeights: (row, count, height) => amended({}, () => operations.setRowHeight(id, row, count, height)),
    setTabColor: (color: string | null) =>
      amended({ tabColor: color }, () => operations.setTabColor(id, color)),
    showColumns: (column: number, count: number = 1) => operations.hideColumns(id, column, count, false),
    showRows: (row: number, count: number = 1) => operations.hideRows(id, row, count, false),
    showSheet: () => amended({ hidden: false }, () => operations.hideSheet(id, false)),
  };
  const sheet = context.listed<Sheet>(
    'Sheet',
    own,
    sheetCharts(context, id),
    metadataHolder(context, { sheet: id, area: null }),
  );
  sheetIds.set(sheet, id);
  return sheet;
}

import { BorderStyleTypes, BorderType, type ICellData, ICommandService, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { SetSelectionsOperation, SetWorksheetColWidthMutation } from '@univerjs/sheets';
import type { FRange, FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { parseReference } from '../../formula/references';
import { type Axis, absoluteReference, gridOf } from './areas';
import { calculateAll, settle } from './calculations';
import { enterCells } from './enter';
import { dialectOf } from './formula-text';
import type { Area, Border, CellInput, LaterOperations, NamedArea } from './operations';
import { createRuleBook } from './rules';
import { fromEngineName, toEngineName } from './sheet-names';
import { createCellReader, toUniverCell } from './univer-cells';
import { showConditionalRules, showValidation } from './univer-rules';
import { borderLines, fromUniverStyle, toUniverStyle } from './univer-styles';

export interface EngineState {
  locale: string;
  timeZone: string;
}

const numberLocale = (locale: string) => (/^es/i.test(locale) ? 'es' : 'en');
/** As Sheets makes them. */
const newSheetSize = { rowCount: 1000, columnCount: 26 };
const noteSize = { width: 200, height: 100, show: false };

const firstCell = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };

function drawBorder(range: FRange, border: Border): void {
  const sides: [BorderType, boolean | null][] = [
    [BorderType.TOP, border.top],
    [BorderType.LEFT, border.left],
    [BorderType.BOTTOM, border.bottom],
    [BorderType.RIGHT, border.right],
    [BorderType.VERTICAL, border.vertical],
    [BorderType.HORIZONTAL, border.horizontal],
  ];
  for (const [side, drawn] of sides) {
    if (drawn === null) continue;
    range.setBorder(side, drawn ? borderLines[border.line] : BorderStyleTypes.NONE, border.color);
  }
}

export function createUniverBackend(api: FUniver, injector: Injector, state: EngineState): LaterOperations {
  const book = (): FWorkbook => {
    const active = api.getActiveWorkbook();
    if (!active) throw new Error('No workbook is open.');
    return active;
  };
  const cells = createCellReader(injector, book().getWorkbook());
  const rules = createRuleBook();
  const dialect = () => dialectOf(state.locale);

  const sheet = (id: string): FWorksheet => {
    const found = book().getSheetBySheetId(id);
    if (!found) throw new Error(`There is no sheet with the id "${id}".`);
    return found;
  };
  const range = (area: Area): FRange =>
    sheet(area.sheet).getRange(area.row - 1, area.column - 1, area.rows, area.columns);
  const shift = (id: string, axis: Axis, at: number, count: number): true => {
    rules.shift({ sheet: id, axis, at, count });
    return true;
  };
  /** Some commands make another sheet the active one. */
  const keepingActive = <Result>(change: () => Result): Result => {
    const active = book().getActiveSheet();
    const result = change();
    book().setActiveSheet(active);
    return result;
  };
  /** Univer selects the rows it inserts and scrolls to them; in Sheets the selection stays. */
  const keepingSelection = <Result>(id: string, change: () => Result): Result => {
    const selected = sheet(id).getSelection()?.getActiveRange()?.getRange();
    const still = injector.get(ICommandService).beforeCommandExecuted(({ id: command, params }) => {
      if (command === SetSelectionsOperation.id) Object.assign(params as object, { reveal: false });
    });
    const result = change();
    still.dispose();
    keepingActive(() =>
      sheet(id)
        .getRange(selected ?? firstCell)
        .activate(),
    );
    return result;
  };
  const areaOf = (reference: string): Area | null => {
    const parsed = parseReference(reference.replace(/^=/, ''));
    const owner = parsed?.sheet === undefined ? null : book().getSheetByName(parsed.sheet);
    if (!parsed || !owner) return null;
    const { left = 1, top = 1 } = parsed;
    const { right = owner.getMaxColumns(), bottom = owner.getMaxRows() } = parsed;
    return {
      sheet: owner.getSheetId(),
      row: top,
      column: left,
      rows: bottom - top + 1,
      columns: right - left + 1,
    };
  };

  const write = (area: Area, inputs: CellInput[][]) => {
    const data: ICellData[][] = inputs.map(row => row.map(input => toUniverCell(input, dialect())));
    range(area).setValues(data);
  };
  const setNumberFormats = (area: Area, formats: string[][]) => {
    // Univer's word for the automatic format is none.
    range(area).setNumberFormats(formats.map(row => row.map(format => (format === 'General' ? '' : format))));
  };

  return {
    spreadsheetName: () => book().getName(),
    locale: () => state.locale,
    setLocale: async locale => {
      state.locale = locale;
      book().setNumfmtLocal(numberLocale(locale));
      await calculateAll(injector);
    },
    timeZone: () => state.timeZone,
    setTimeZone: async timeZone => {
      state.timeZone = timeZone;
      await calculateAll(injector);
    },

    sheets: () =>
      book()
        .getSheets()
        .map(each => ({
          id: each.getSheetId(),
          name: fromEngineName(each.getSheetName()),
          hidden: each.isSheetHidden(),
          tabColor: each.getTabColor() || null,
          maxRows: each.getMaxRows(),
          maxColumns: each.getMaxColumns(),
          frozenRows: each.getFrozenRows(),
          frozenColumns: each.getFrozenColumns(),
        })),
    activeSheet: () => book().getActiveSheet().getSheetId(),
    activateSheet: id => {
      book().setActiveSheet(sheet(id));
    },
    selection: () => {
      const active = book().getActiveSheet();
      const selected = active.getActiveRange()?.getRange();
      const area = { sheet: active.getSheetId(), row: 1, column: 1, rows: 1, columns: 1 };
      if (!selected) return area;
      // A selected column or row has no number where it is endless.
      const [top, left] = [selected.startRow || 0, selected.startColumn || 0];
      const bottom = Number.isNaN(selected.endRow) ? active.getMaxRows() - 1 : selected.endRow;
      const right = Number.isNaN(selected.endColumn) ? active.getMaxColumns() - 1 : selected.endColumn;
      return { ...area, row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
    },
    select: area => {
      book().setActiveSheet(sheet(area.sheet));
      book().setActiveRange(range(area));
    },
    insertSheet: (name, index) => {
      const position = index ?? book().getActiveSheet().getIndex() + 1;
      const inserted = book().insertSheet(name === null ? undefined : toEngineName(name), {
        index: position,
        sheet: newSheetSize,
      });
      return inserted.getSheetId();
    },
    duplicateSheet: (id, name) => {
      const copy = keepingActive(() => book().duplicateSheet(sheet(id)));
      if (name !== null) copy.setName(toEngineName(name));
      rules.copySheet(id, copy.getSheetId());
      return copy.getSheetId();
    },
    deleteSheet: id => {
      // What draws the sheet in view would look for it once more, so its neighbour comes into view first.
      if (book().getActiveSheet().getSheetId() === id) {
        const shown = book()
          .getSheets()
          .filter(each => !each.isSheetHidden());
        const place = shown.findIndex(each => each.getSheetId() === id);
        const neighbour = shown[place + 1] ?? shown[place - 1];
        if (neighbour) book().setActiveSheet(neighbour);
      }
      book().deleteSheet(sheet(id));
      rules.dropSheet(id);
      return true;
    },
    renameSheet: (id, name) => {
      sheet(id).setName(toEngineName(name));
    },
    hideSheet: (id, hidden) => {
      if (hidden) sheet(id).hideSheet();
      else sheet(id).showSheet();
    },
    moveSheet: (id, index) => {
      book().moveSheet(sheet(id), index);
    },
    setTabColor: (id, color) => {
      sheet(id).setTabColor(color ?? '');
    },
    freeze: (id, rows, columns) => {
      sheet(id).setFreeze({
        xSplit: columns,
        ySplit: rows,
        startRow: rows || -1,
        startColumn: columns || -1,
      });
    },
    insertRows: (id, row, count) =>
      keepingSelection(id, () => {
        if (row > sheet(id).getMaxRows()) sheet(id).insertRowsAfter(sheet(id).getMaxRows() - 1, count);
        else sheet(id).insertRowsBefore(row - 1, count);
        return shift(id, 'row', row, count);
      }),
    insertColumns: (id, column, count) =>
      keepingSelection(id, () => {
        if (column > sheet(id).getMaxColumns())
          sheet(id).insertColumnsAfter(sheet(id).getMaxColumns() - 1, count);
        else sheet(id).insertColumnsBefore(column - 1, count);
        return shift(id, 'column', column, count);
      }),
    deleteRows: (id, row, count) => {
      sheet(id).deleteRows(row - 1, count);
      return shift(id, 'row', row, -count);
    },
    deleteColumns: (id, column, count) => {
      sheet(id).deleteColumns(column - 1, count);
      return shift(id, 'column', column, -count);
    },
    hideRows: (id, row, count, hidden) => {
      if (hidden) sheet(id).hideRows(row - 1, count);
      else sheet(id).showRows(row - 1, count);
    },
    hideColumns: (id, column, count, hidden) => {
      if (hidden) sheet(id).hideColumns(column - 1, count);
      else sheet(id).showColumns(column - 1, count);
    },
    columnWidth: (id, column) => sheet(id).getColumnWidth(column - 1),
    setColumnWidth: (id, column, count, width) => {
      const { row } = cells.bounds(id);
      if (row > 0) {
        sheet(id).setColumnWidths(column - 1, count, width);
        return;
      }
      // The command would measure the height of every row, and there is nothing in them.
      const [startColumn, endColumn] = [column - 1, column + count - 2];
      const ranges = [{ startRow: 0, endRow: sheet(id).getMaxRows() - 1, startColumn, endColumn }];
      const where = { unitId: book().getId(), subUnitId: id };
      injector
        .get(ICommandService)
        .syncExecuteCommand(SetWorksheetColWidthMutation.id, { ...where, ranges, colWidth: width });
    },
    rowHeight: (id, row) => sheet(id).getRowHeight(row - 1),
    setRowHeight: (id, row, count, height) => {
      sheet(id).setRowHeightsForced(row - 1, count, height);
    },
    bounds: async id => {
      await settle(injector);
      return cells.bounds(id);
    },

    values: async area => {
      await settle(injector);
      return cells.values(area);
    },
    displayValues: async area => {
      await settle(injector);
      return cells.displayValues(area);
    },
    formulas: area => cells.formulas(area, dialect()),
    write,
    enter: (area, entered) =>
      enterCells(
        { locale: () => state.locale, numberFormats: cells.formats, write, setNumberFormats },
        area,
        entered,
      ),
    clear: (area, what) => {
      if (what.contents) range(area).clearContent();
      if (what.formats) range(area).clearFormat();
      if (what.notes) gridOf(area, (row, column) => removeNote(row, column, area.sheet));
      if (what.validations) {
        rules.setValidation(area, null);
        showValidation(api, range, area, null);
      }
    },
    numberFormats: cells.formats,
    setNumberFormats,
    styles: area => {
      const styles = book().getWorkbook().getStyles();
      const matrix = sheet(area.sheet).getSheet().getCellMatrix();
      return gridOf(area, (row, column) =>
        fromUniverStyle(styles.getStyleByCell(matrix.getValue(row - 1, column - 1))),
      );
    },
    setStyle: (area, style) => {
      const styled = { s: toUniverStyle(style) };
      range(area).setValues(gridOf(area, () => styled));
    },
    setBorder: (area, border) => drawBorder(range(area), border),
    copyFormats: (from, to) => {
      const styles = book().getWorkbook().getStyles();
      const matrix = sheet(from.sheet).getSheet().getCellMatrix();
      const copied = gridOf(from, (row, column) => ({
        s: styles.getStyleByCell(matrix.getValue(row - 1, column - 1)) ?? null,
      }));
      range(to).clearFormat();
      range(to).setValues(copied);
    },
    notes: area => {
      const written = new Map(
        sheet(area.sheet)
          .getNotes()
          .map(note => [`${note.row} ${note.col}`, note.note]),
      );
      return gridOf(area, (row, column) => written.get(`${row - 1} ${column - 1}`) ?? '');
    },
    setNotes: (area, notes) => {
      gridOf(area, (row, column) => {
        const note = notes[row - area.row]?.[column - area.column] ?? '';
        const cell = sheet(area.sheet).getRange(row - 1, column - 1);
        if (note !== '')
          cell.createOrUpdateNote({ note, ...noteSize } as Parameters<FRange['createOrUpdateNote']>[0]);
        else removeNote(row, column, area.sheet);
      });
    },
    validations: area => rules.validations(area),
    setValidation: (area, rule) => {
      rules.setValidation(area, rule);
      showValidation(api, range, area, rule);
    },
    conditionalRules: id => rules.conditionalRules(id),
    setConditionalRules: (id, list) => {
      rules.setConditionalRules(id, list);
      showConditionalRules(sheet(id), range, list);
    },

    names: () =>
      book()
        .getDefinedNames()
        .map((each): NamedArea => ({ name: each.getName(), area: areaOf(each.getFormulaOrRefString()) })),
    setName: (name, area) => {
      const reference = absoluteReference(sheet(area.sheet).getSheetName(), area);
      const known = book().getDefinedName(name);
      if (known) known.setRef(reference);
      else book().insertDefinedName(name, reference);
      if (!book().getDefinedName(name)) {
        throw new Error(
          `The name "${name}" cannot be used for a range: choose one that is no function and no cell.`,
        );
      }
    },
    deleteName: name => {
      book().deleteDefinedName(name);
    },
    records: kind => rules.records(kind),
    setRecords: (kind, records) => rules.setRecords(kind, records),
    settle: async () => {
      await settle(injector);
      return true as const;
    },
  };

  function removeNote(row: number, column: number, id: string): void {
    const cell = sheet(id).getRange(row - 1, column - 1);
    if (cell.getNote()) cell.deleteNote();
  }
}

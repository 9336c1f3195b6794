import { type Dialect, english } from '../../formula/dialect';
import { convertDialect } from '../../formula/write';
import { type Axis, gridOf, shiftArea } from './areas';
import { enterCells } from './enter';
import { dialectOf, fromEngineFormula } from './formula-text';
import {
  bordered,
  type Cell,
  displayOf,
  emptySheet,
  pictureOf,
  renumber,
  type Sheet,
  standardHeight,
  standardWidth,
  valueIn,
} from './memory-sheets';
import type { Area, CellInput, NamedArea, WorkbookOperations } from './operations';
import { createRuleBook } from './rules';

const copyOf = <Value>(value: Value): Value => (typeof value === 'object' ? structuredClone(value) : value);

export interface MemoryBackend extends WorkbookOperations {
  /** Everything that the spreadsheet holds, borders and hidden sheets too, and what is selected, as texts to compare. */
  snapshot(): { readonly contents: string; readonly selection: string };
  /** Another spreadsheet that is like this one by now. */
  copy(): MemoryBackend;
}

interface Settings {
  readonly locale?: string;
  readonly timeZone?: string;
  readonly sheetName?: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** All that changes, but for what the rule book keeps. */
function newBook({ locale = 'en_US', timeZone = 'Etc/GMT', sheetName = 'Sheet1', ...size }: Settings) {
  const id = 'sheet-1';
  const { rows = 1000, columns = 26 } = size;
  return {
    locale,
    timeZone,
    size: { rows, columns },
    nextId: 2,
    active: id,
    order: [id],
    selected: { sheet: id, row: 1, column: 1, rows: 1, columns: 1 } as Area,
    names: [] as NamedArea[],
    sheets: new Map<string, Sheet>([[id, emptySheet(sheetName, rows, columns)]]),
  };
}

/** A spreadsheet that is only kept, not calculated: formulas are stored, and their value is ''. */
export function createMemoryBackend(settings: Settings = {}): MemoryBackend {
  return openBook(newBook(settings), createRuleBook());
}

function openBook(book: ReturnType<typeof newBook>, rules: ReturnType<typeof createRuleBook>): MemoryBackend {
  const { sheets, size } = book;
  let { locale, timeZone, nextId, active, order, selected, names } = book;
  const newId = () => `sheet-${nextId++}`;
  const dialect = (): Dialect => dialectOf(locale);

  const sheet = (id: string): Sheet => {
    const found = sheets.get(id);
    if (!found) throw new Error(`There is no sheet with the id "${id}".`);
    return found;
  };
  const cellAt = (id: string, row: number, column: number): Cell | undefined =>
    sheet(id).cells.get(row)?.get(column);
  const change = (area: Area, edit: (cell: Cell, row: number, column: number) => void) => {
    const { cells } = sheet(area.sheet);
    gridOf(area, (row, column) => {
      const line = cells.get(row) ?? new Map<number, Cell>();
      const cell = line.get(column) ?? { input: null, format: '', style: {}, borders: {}, note: '' };
      edit(cell, row - area.row, column - area.column);
      line.set(column, cell);
      cells.set(row, line);
    });
  };
  const shift = (id: string, axis: Axis, at: number, count: number): true => {
    const moving = { sheet: id, axis, at, count };
    const target = sheet(id);
    if (axis === 'row') {
      target.cells = renumber(target.cells, moving);
      target.heights = renumber(target.heights, moving);
      target.state.maxRows += count;
    } else {
      for (const [row, line] of target.cells) target.cells.set(row, renumber(line, moving));
      target.widths = renumber(target.widths, moving);
      target.state.maxColumns += count;
    }
    names = names.map(({ name, area }) => ({ name, area: area && shiftArea(area, moving) }));
    rules.shift(moving);
    return true;
  };
  const unusedName = () => {
    const taken = new Set([...sheets.values()].map(each => each.state.name));
    let number = sheets.size + 1;
    while (taken.has(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  };
  const goTo = (id: string) => {
    active = id;
    selected = { sheet: id, row: 1, column: 1, rows: 1, columns: 1 };
  };
  const visibleNear = (index: number) => {
    const isVisible = (id: string) => !sheet(id).state.hidden;
    return order.slice(0, index).reverse().find(isVisible) ?? order.find(isVisible) ?? active;
  };
  const place = (id: string, index: number | null) => {
    order = order.filter(each => each !== id);
    order.splice(index ?? order.length, 0, id);
  };

  const write = (area: Area, inputs: CellInput[][]) =>
    change(area, (cell, row, column) => {
      const input = inputs[row]?.[column] ?? null;
      if (input && typeof input === 'object' && 'formula' in input) {
        cell.input = { formula: convertDialect(input.formula, { ...dialect(), argument: ';' }, english) };
      } else {
        cell.input = input === '' ? null : copyOf(input);
      }
    });
  const numberFormats = (area: Area) =>
    gridOf(area, (row, column) => cellAt(area.sheet, row, column)?.format || 'General');
  const setNumberFormats = (area: Area, formats: string[][]) =>
    change(area, (cell, row, column) => {
      cell.format = formats[row]?.[column] ?? '';
    });

  return {
    spreadsheetName: () => 'Untitled spreadsheet',
    locale: () => locale,
    setLocale: next => {
      locale = next;
    },
    timeZone: () => timeZone,
    setTimeZone: next => {
      timeZone = next;
    },

    sheets: () => order.map(id => ({ id, ...sheet(id).state })),
    activeSheet: () => active,
    activateSheet: id => {
      sheet(id).state.hidden = false;
      goTo(id);
    },
    selection: () => copyOf(selected),
    select: area => {
      active = area.sheet;
      selected = copyOf(area);
    },
    insertSheet: (name, index) => {
      const id = newId();
      sheets.set(id, emptySheet(name ?? unusedName(), size.rows, size.columns));
      place(id, index ?? order.indexOf(active) + 1);
      goTo(id);
      return id;
    },
    duplicateSheet: (id, name) => {
      const copy = newId();
      const original = copyOf(sheet(id));
      original.state.name = name ?? `Copy of ${original.state.name}`;
      sheets.set(copy, original);
      place(copy, order.indexOf(id) + 1);
      rules.copySheet(id, copy);
      return copy;
    },
    deleteSheet: id => {
      const index = order.indexOf(id);
      sheets.delete(id);
      order = order.filter(each => each !== id);
      names = names.map(({ name, area }) => ({ name, area: area?.sheet === id ? null : area }));
      rules.dropSheet(id);
      if (active === id) goTo(visibleNear(index));
      return true;
    },
    renameSheet: (id, name) => {
      sheet(id).state.name = name;
    },
    hideSheet: (id, hidden) => {
      sheet(id).state.hidden = hidden;
      if (hidden && active === id) goTo(visibleNear(0));
    },
    moveSheet: (id, index) => place(id, index),
    setTabColor: (id, color) => {
      sheet(id).state.tabColor = color;
    },
    freeze: (id, frozenRows, frozenColumns) => {
      Object.assign(sheet(id).state, { frozenRows, frozenColumns });
    },
    insertRows: (id, row, count) => shift(id, 'row', row, count),
    insertColumns: (id, column, count) => shift(id, 'column', column, count),
    deleteRows: (id, row, count) => shift(id, 'row', row, -count),
    deleteColumns: (id, column, count) => shift(id, 'column', column, -count),
    // Hidden rows and columns answer no question of the script.
    hideRows: () => {},
    hideColumns: () => {},
    columnWidth: (id, column) => sheet(id).widths.get(column) ?? standardWidth,
    setColumnWidth: (id, column, count, width) => {
      for (let at = column; at < column + count; at++) sheet(id).widths.set(at, width);
    },
    rowHeight: (id, row) => sheet(id).heights.get(row) ?? standardHeight,
    setRowHeight: (id, row, count, height) => {
      for (let at = row; at < row + count; at++) sheet(id).heights.set(at, height);
    },
    bounds: id => {
      let [lastRow, lastColumn] = [0, 0];
      for (const [row, line] of sheet(id).cells) {
        for (const [column, cell] of line) {
          if (cell.input === null) continue;
          lastRow = Math.max(lastRow, row);
          lastColumn = Math.max(lastColumn, column);
        }
      }
      return { row: lastRow, column: lastColumn };
    },

    values: area => gridOf(area, (row, column) => copyOf(valueIn(cellAt(area.sheet, row, column)))),
    displayValues: area => gridOf(area, (row, column) => displayOf(cellAt(area.sheet, row, column))),
    formulas: area =>
      gridOf(area, (row, column) => {
        const input = cellAt(area.sheet, row, column)?.input;
        return input && typeof input === 'object' && 'formula' in input
          ? fromEngineFormula(input.formula, dialect())
          : '';
      }),
    write,
    enter: (area, entered) =>
      enterCells({ locale: () => locale, numberFormats, write, setNumberFormats }, area, entered),
    clear: (area, what) => {
      change(area, cell => {
        if (what.contents) cell.input = null;
        if (what.formats) Object.assign(cell, { style: {}, borders: {}, format: '' });
        if (what.notes) cell.note = '';
      });
      if (what.validations) rules.setValidation(area, null);
    },
    numberFormats,
    setNumberFormats,
    styles: area => gridOf(area, (row, column) => copyOf(cellAt(area.sheet, row, column)?.style ?? {})),
    setStyle: (area, style) =>
      change(area, cell => {
        const merged = { ...cell.style, ...style };
        // A plain style is no style, as Univer has it.
        cell.style = Object.fromEntries(
          Object.entries(merged).filter(
            ([, value]) => value !== null && value !== 'normal' && value !== 'none' && value !== false,
          ),
        );
      }),
    setBorder: (area, border) =>
      change(area, (cell, row, column) => {
        cell.borders = bordered(cell.borders, border, row, column, area);
      }),
    copyFormats: (from, to) => {
      const source = gridOf(from, (row, column) => cellAt(from.sheet, row, column));
      change(to, (cell, row, column) => {
        const { format = '', style = {}, borders = {} } = source[row]?.[column] ?? {};
        Object.assign(cell, { format, style: { ...style }, borders: { ...borders } });
      });
    },
    notes: area => gridOf(area, (row, column) => cellAt(area.sheet, row, column)?.note ?? ''),
    setNotes: (area, notes) =>
      change(area, (cell, row, column) => {
        cell.note = notes[row]?.[column] ?? '';
      }),
    validations: area => copyOf(rules.validations(area)),
    setValidation: (area, rule) => rules.setValidation(copyOf(area), copyOf(rule)),
    conditionalRules: id => copyOf(rules.conditionalRules(id)),
    setConditionalRules: (id, list) => rules.setConditionalRules(id, copyOf(list)),

    names: () => copyOf(names),
    setName: (name, area) => {
      names = [
        ...names.filter(each => each.name.toLowerCase() !== name.toLowerCase()),
        { name, area: copyOf(area) },
      ];
    },
    deleteName: name => {
      names = names.filter(each => each.name !== name);
    },
    records: kind => copyOf(rules.records(kind)),
    setRecords: (kind, records) => rules.setRecords(kind, copyOf(records)),
    settle: () => true,

    copy: () =>
      openBook(
        copyOf({ locale, timeZone, size, nextId, active, order, selected, names, sheets }),
        createRuleBook(copyOf(rules.all())),
      ),
    snapshot: () => ({
      selection: JSON.stringify({ active, selected }),
      contents: JSON.stringify({
        locale,
        timeZone,
        names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
        rules: rules.all(),
        sheets: order.map(id => ({ id, ...pictureOf(sheet(id)) })),
      }),
    }),
  };
}

import type { Shift } from './areas';
import { dayOfSerial, isDateFormat } from './dates';
import type { Area, Border, CellInput, CellStyle, CellValue, SheetState } from './operations';

export interface Cell {
  input: CellInput;
  format: string;
  style: CellStyle;
  borders: Borders;
  note: string;
}

type Side = 'top' | 'left' | 'bottom' | 'right';
type Borders = Partial<Record<Side, string>>;

export interface Sheet {
  state: Omit<SheetState, 'id'>;
  cells: Map<number, Map<number, Cell>>;
  widths: Map<number, number>;
  heights: Map<number, number>;
}

export const standardWidth = 100;
export const standardHeight = 21;

export function emptySheet(name: string, rows: number, columns: number): Sheet {
  return {
    state: {
      name,
      hidden: false,
      tabColor: null,
      maxRows: rows,
      maxColumns: columns,
      frozenRows: 0,
      frozenColumns: 0,
    },
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
  };
}

export function bordered(old: Borders, border: Border, row: number, column: number, area: Area): Borders {
  const asked: Record<Side, boolean | null> = {
    top: row === 0 ? border.top : border.horizontal,
    bottom: row === area.rows - 1 ? border.bottom : border.horizontal,
    left: column === 0 ? border.left : border.vertical,
    right: column === area.columns - 1 ? border.right : border.vertical,
  };
  const next = { ...old };
  for (const [side, drawn] of Object.entries(asked) as [Side, boolean | null][]) {
    if (drawn) next[side] = `${border.line} ${border.color}`;
    else if (drawn === false) delete next[side];
  }
  return next;
}

export function valueIn(cell: Cell | undefined): CellValue {
  const input = cell?.input ?? '';
  if (typeof input === 'object') return 'formula' in input ? '' : input;
  return typeof input === 'number' && isDateFormat(cell?.format ?? '') ? { serial: input } : input;
}

export function displayOf(cell: Cell | undefined): string {
  const value = valueIn(cell);
  if (typeof value === 'boolean') return String(value).toUpperCase();
  if (typeof value === 'object') return dayText(value.serial);
  return String(value);
}

/** What is kept by row or column after some of them came in or went. */
export function renumber<Value>(items: Map<number, Value>, { at, count }: Shift): Map<number, Value> {
  const moved = new Map<number, Value>();
  for (const [position, item] of items) {
    if (position < at) moved.set(position, item);
    else if (count > 0 || position >= at - count) moved.set(position + count, item);
  }
  return moved;
}

/** A sheet with the cells that differ from one never touched, by their place. */
export function pictureOf({ state, cells, widths, heights }: Sheet) {
  const filled: [string, Cell][] = [];
  for (const [row, line] of cells) {
    for (const [column, cell] of line) {
      const { input, format, style, borders, note } = cell;
      const isPlain = input === null && note === '' && (format === '' || format === 'General');
      const hasLook = Object.keys(style).length > 0 || Object.keys(borders).length > 0;
      if (!isPlain || hasLook) filled.push([`${row} ${column}`, { ...cell, format: format || 'General' }]);
    }
  }
  filled.sort(([one], [other]) => (one < other ? -1 : 1));
  return { state, filled, widths: [...widths], heights: [...heights] };
}

function dayText(serial: number): string {
  const { year, month, day } = dayOfSerial(serial);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

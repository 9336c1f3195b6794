import { isDateFormat } from './dates';
import { dialectOf } from './formula-text';
import type { Area, CellInput, EnteredCell, WorkbookOperations } from './operations';
import { readTyped } from './typed-input';

type Sheets = Pick<WorkbookOperations, 'locale' | 'numberFormats' | 'setNumberFormats' | 'write'>;

interface Reading {
  input: CellInput;
  /** What the cell's format becomes. */
  format?: string | undefined;
}

/** Writes what a script gives as values, as Sheets reads it: "1/2" may become a date, "=A1" a formula. */
export function enterCells(sheets: Sheets, area: Area, entered: readonly (readonly EnteredCell[])[]): void {
  const dialect = dialectOf(sheets.locale());
  const formats = sheets.numberFormats(area);
  const read = (cell: EnteredCell, format: string): Reading => {
    if (typeof cell !== 'object' || cell === null) return { input: cell };
    if ('date' in cell)
      return { input: { serial: cell.date }, format: isDateFormat(format) ? undefined : 'yyyy-mm-dd' };
    if (!('typed' in cell)) return { input: cell };
    const typed = readTyped(cell.typed, dialect, format);
    return { input: typed.value, format: format === 'General' ? typed.format : undefined };
  };
  const readings = entered.map((line, row) => line.map((cell, column) => read(cell, formats[row]![column]!)));
  sheets.write(
    area,
    readings.map(line => line.map(({ input }) => input)),
  );
  if (!readings.some(line => line.some(({ format }) => format !== undefined))) return;
  sheets.setNumberFormats(
    area,
    readings.map((line, row) => line.map(({ format }, column) => format ?? formats[row]![column]!)),
  );
}

import { gridOf } from '../engine/areas';
import { isDate } from '../engine/dates';
import type { Area, CellInput, EnteredCell } from '../engine/operations';
import type { ScriptContext } from './script-context';

type Range = GoogleAppsScript.Spreadsheet.Range;

export type RangeValues = Pick<
  Range,
  | 'getValue'
  | 'getValues'
  | 'getDisplayValue'
  | 'getDisplayValues'
  | 'getFormula'
  | 'getFormulas'
  | 'setValue'
  | 'setValues'
  | 'setFormula'
  | 'setFormulas'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'clearNote'
  | 'isBlank'
>;

/** Google's own words, so that a script's mistakes look here as they do there. */
export function checkShape(area: Area, data: unknown, method: string): void {
  if (!Array.isArray(data) || !data.every(Array.isArray)) {
    throw new Error(`The parameters don't match the method signature for SpreadsheetApp.Range.${method}.`);
  }
  const mismatch = (what: string, got: number, wanted: number) =>
    new Error(
      `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${got} but the range has ${wanted}.`,
    );
  if (data.length !== area.rows) throw mismatch('rows', data.length, area.rows);
  for (const row of data as unknown[][]) {
    if (row.length !== area.columns) throw mismatch('columns', row.length, area.columns);
  }
}

export function rangeValues(context: ScriptContext, area: Area, self: () => Range): RangeValues {
  const { operations } = context;
  const everywhere = <Value>(value: Value) => gridOf(area, () => value);

  const read = (value: unknown): EnteredCell => {
    if (value === null || value === undefined) return null;
    if (isDate(value)) return Number.isNaN(value.getTime()) ? '#NUM!' : { date: context.fromDate(value) };
    if (typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
    return { typed: String(value) };
  };

  const setValues = (values: unknown[][]) => {
    checkShape(area, values, 'setValues');
    const cells = values.map(row => row.map(read));
    const isPlain = cells.every(row => row.every(cell => typeof cell !== 'object' || cell === null));
    if (isPlain) operations.write(area, cells as CellInput[][]);
    else operations.enter(area, cells);
    return self();
  };
  const setFormulas = (formulas: string[][]) => {
    checkShape(area, formulas, 'setFormulas');
    const inputs = formulas.map(row =>
      row.map((text): CellInput => {
        if (text === '') return null;
        return { formula: text.startsWith('=') ? text : `=${text}` };
      }),
    );
    operations.write(area, inputs);
    return self();
  };
  const setNumberFormats = (formats: string[][]) => {
    checkShape(area, formats, 'setNumberFormats');
    operations.setNumberFormats(area, formats);
    return self();
  };
  const setNotes = (notes: unknown[][]) => {
    checkShape(area, notes, 'setNotes');
    operations.setNotes(
      area,
      notes.map(row => row.map(note => (note == null ? '' : String(note)))),
    );
    return self();
  };
  const values = () => operations.values(area).map(row => row.map(context.toScript));

  return {
    getValues: values,
    getValue: () => context.toScript(operations.values({ ...area, rows: 1, columns: 1 })[0]![0]!),
    getDisplayValues: () => operations.displayValues(area),
    getDisplayValue: () => operations.displayValues({ ...area, rows: 1, columns: 1 })[0]![0]!,
    getFormulas: () => operations.formulas(area),
    getFormula: () => operations.formulas({ ...area, rows: 1, columns: 1 })[0]![0]!,
    setValues,
    setValue: value => setValues(everywhere(value)),
    setFormulas,
    setFormula: formula => setFormulas(everywhere(formula)),
    getNumberFormats: () => operations.numberFormats(area),
    getNumberFormat: () => operations.numberFormats({ ...area, rows: 1, columns: 1 })[0]![0]!,
    setNumberFormats,
    setNumberFormat: format => setNumberFormats(everywhere(format)),
    getNotes: () => operations.notes(area),
    getNote: () => operations.notes({ ...area, rows: 1, columns: 1 })[0]![0]!,
    setNotes,
    setNote: note => setNotes(everywhere(note)),
    clearNote: () => setNotes(everywhere('')),
    isBlank: () =>
      operations.values(area).every(row => row.every(value => value === '')) &&
      operations.formulas(area).every(row => row.every(formula => formula === '')),
  };
}

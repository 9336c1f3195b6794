import type { Dialect } from '../../formula/dialect';
import { gridOf } from '../engine/areas';
import { isDate, isDateFormat } from '../engine/dates';
import type { Area, CellInput } from '../engine/operations';
import { readTyped } from '../engine/typed-input';
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

interface Reading {
  input: CellInput;
  format: string | undefined;
}

export function rangeValues(context: ScriptContext, area: Area, self: () => Range): RangeValues {
  const { operations } = context;
  const everywhere = <Value>(value: Value) => gridOf(area, () => value);

  const read = (value: unknown, format: string, dialect: Dialect): Reading => {
    if (value === null || value === undefined) return { input: null, format: undefined };
    if (isDate(value)) {
      if (Number.isNaN(value.getTime())) return { input: '#NUM!', format: undefined };
      return {
        input: { serial: context.fromDate(value) },
        format: isDateFormat(format) ? undefined : 'yyyy-mm-dd',
      };
    }
    if (typeof value === 'boolean') return { input: value, format: undefined };
    if (typeof value === 'number')
      return { input: Number.isFinite(value) ? value : '#NUM!', format: undefined };
    // Text is read as if somebody typed it: "1/2" may become a date, "=A1" a formula.
    const typed = readTyped(String(value), dialect, format);
    return { input: typed.value, format: format === 'General' ? typed.format : undefined };
  };

  const setValues = (values: unknown[][]) => {
    checkShape(area, values, 'setValues');
    const needsFormats = values.some(row => row.some(value => isDate(value) || typeof value === 'string'));
    const formats = needsFormats ? operations.numberFormats(area) : everywhere('General');
    const dialect = context.dialect();
    const readings = values.map((row, index) =>
      row.map((value, column) => read(value, formats[index]![column]!, dialect)),
    );
    operations.write(
      area,
      readings.map(row => row.map(({ input }) => input)),
    );
    if (!readings.some(row => row.some(({ format }) => format !== undefined))) return self();
    operations.setNumberFormats(
      area,
      readings.map((row, index) => row.map(({ format }, column) => format ?? formats[index]![column]!)),
    );
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

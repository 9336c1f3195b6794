import { evaluate, type Known } from '../../src/addon/requests/evaluate';
import { catalogue } from '../../src/build/catalogue';
import { findCalls } from '../../src/formula/calls';
import { type Dialect, dialectOf } from '../../src/formula/dialect';
import { type Cell, type CellValue, type Grid, toGrid } from '../../src/sheet/cells';
import { run } from '../../src/sheet/run';
import type { WorkbookOperations } from '../../src/workbench/engine/operations';
import { isSameValue } from '../support/same-value';
import { callBuiltIn, withEqualCalls } from './few-built-ins';

const definitions = new Map((await catalogue()).map(({ definition }) => [definition.name, definition]));
const isOurs = (name: string) => definitions.has(name);

/** A cell whose formula calls functions of ours, with what it and its table show and what they should. */
export interface Recomputed {
  readonly place: string;
  readonly functions: readonly string[];
  readonly shown: Grid<CellValue>;
  /** Undefined where the formula holds something that is not understood here. */
  readonly expected: Grid<Cell> | undefined;
}

interface Read {
  readonly name: string;
  readonly formulas: Grid<string>;
  /** To the end of the sheet, for ranges that are open. */
  readonly values: Grid<CellValue>;
}

/** All such cells of a spreadsheet, each computed anew from the cells that it points at. */
export function recompute(operations: WorkbookOperations): Recomputed[] {
  const dialect = dialectOf(operations.locale());
  const sheets = new Map(operations.sheets().map(({ id }) => [id, read(operations, id)]));
  return [...sheets.values()].flatMap(sheet => {
    const known = knownFrom(operations, sheets, sheet);
    return sheet.formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => {
        const functions = findCalls(formula, isOurs, dialect).map(({ name }) => name);
        if (functions.length === 0) return [];
        const expected = computed(formula, dialect, known);
        const [rows, columns] = [expected?.length ?? 1, expected?.[0]?.length ?? 1];
        const shown = cut(sheet.values, row, column, row + rows, column + columns) as Grid<CellValue>;
        return [{ place: `${sheet.name} R${row + 1}C${column + 1}`, functions, shown, expected }];
      }),
    );
  });
}

function read(operations: WorkbookOperations, id: string): Read {
  const { name, maxRows, maxColumns } = operations.sheets().find(each => each.id === id)!;
  const { row, column } = operations.bounds(id);
  const area = { sheet: id, row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
  const values = operations
    .values(area)
    .map(line => line.map(value => (typeof value === 'object' ? value.serial : value)));
  return { name, formulas: operations.formulas(area), values: padded(values, maxRows, maxColumns) };
}

const padded = (values: Grid<CellValue>, rows: number, columns: number): Grid<CellValue> =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_cell, column) => values[row]?.[column] ?? ''),
  );

const cut = (values: Grid<Cell>, top: number, left: number, bottom: number, right: number) =>
  values.slice(top, bottom).map(line => line.slice(left, right));

const computed = (formula: string, dialect: Dialect, known: Known) =>
  evaluate(withEqualCalls(formula, dialect).slice(1), dialect, known);

function knownFrom(operations: WorkbookOperations, sheets: ReadonlyMap<string, Read>, own: Read): Known {
  const named = new Map(operations.names().map(({ name, area }) => [name.toLowerCase(), area]));
  const byName = new Map([...sheets.values()].map(sheet => [sheet.name, sheet]));
  return {
    reference: ({ sheet, left = 1, top = 1, right, bottom }) => {
      const from = sheet === undefined ? own : byName.get(sheet);
      return (
        from &&
        cut(
          from.values,
          top - 1,
          left - 1,
          bottom ?? Number.POSITIVE_INFINITY,
          right ?? Number.POSITIVE_INFINITY,
        )
      );
    },
    name: name => {
      const area = named.get(name.toLowerCase());
      const from = area && sheets.get(area.sheet);
      if (!area || !from) return undefined;
      const [top, left] = [area.row - 1, area.column - 1];
      return cut(from.values, top, left, top + area.rows, left + area.columns);
    },
    call: (name, values) => {
      const definition = definitions.get(name);
      if (!definition) return callBuiltIn(name, values);
      if (values.includes(undefined)) return undefined;
      try {
        return toGrid(run(definition, values));
      } catch {
        return undefined;
      }
    },
  };
}

export const isShown = ({ shown, expected }: Recomputed): boolean =>
  expected?.every((line, row) => line.every((cell, column) => isSameValue(shown[row]?.[column], cell))) ??
  false;

import type { Language } from '../../sheet/words';
import type { FormulaPart, PlannedFormat, PlannedTable } from '../plan';
import type { Place, PlannedValidation, TemplateCell } from '../template';
import { onceFilledIn, textCell, typedValue } from './cells';
import type { Placed } from './places';
import type { SheetSpec, TableSpec, Where } from './sheet-spec';

interface Tables {
  readonly cells: TemplateCell[];
  readonly tables: PlannedTable[];
  readonly formats: PlannedFormat[];
  readonly inputAreas: (Place & { readonly validation: PlannedValidation })[];
  readonly samples: Place[];
}

/** The tables of a sheet, below its lines. */
export function tablesOf(
  sheet: SheetSpec,
  own: Placed,
  language: Language,
  whereOf: (column: number) => Where,
): Tables {
  const all: Tables = { cells: [], tables: [], formats: [], inputAreas: [], samples: [] };
  for (const table of sheet.tables ?? []) {
    const { heading, remark, heads, row, rows, column } = own.tables.get(table.id)!;
    if (table.heading) all.cells.push(textCell(heading, column, table.heading[language], 'heading'));
    if (table.remark && remark) all.cells.push(textCell(remark, column, table.remark[language], 'remark'));
    table.columns.forEach(({ head, format }, index) => {
      const place = { row: row + 1, column: column + index, rows: rows - 1, columns: 1 };
      if (!table.axes || index === 0)
        all.cells.push(textCell(heads, column + index, head[language], 'heading'));
      if (format !== 'text') all.formats.push({ ...place, format });
      if (table.input) all.inputAreas.push({ ...place, validation: validationOf(table, index, language) });
    });
    if (table.formula) {
      const formula = ['=', ...onceFilledIn(table.formula(whereOf(1)))];
      const inset = table.axes ? 1 : 0;
      all.cells.push({
        row: row + (table.headless ? 1 : inset),
        column: column + inset,
        content: { formula },
      });
      all.cells.push(...axisCells(table, row, column, whereOf));
    }
    if (table.cells) all.cells.push(...workedOut(table, row, column, language, whereOf));
    if (table.texts) {
      const values = table.texts.map(line => line.map(text => text[language]));
      all.tables.push({ row: row + 1, column, values });
    }
    if (table.input) {
      const { values, sample } = table.input;
      all.tables.push({
        row: row + 1,
        column,
        values: values.map(line => line.map(each => typedValue(each, language))),
      });
      if (sample) all.samples.push({ row: row + 1, column, rows: rows - 1, columns: table.columns.length });
    }
  }
  return all;
}

function axisCells(
  { axes, columns, rows }: TableSpec,
  top: number,
  left: number,
  whereOf: (column: number) => Where,
): TemplateCell[] {
  if (!axes) return [];
  const cell = (row: number, column: number, parts: readonly FormulaPart[]): TemplateCell => ({
    row: top + row - 1,
    column: left + column - 1,
    content: { formula: ['=', ...onceFilledIn(parts)] },
    look: 'heading',
    format: axes.format,
  });
  return [
    ...columns.slice(1).map((_, index) => cell(1, index + 2, axes.across(whereOf(1), index + 2))),
    ...Array.from({ length: rows - 1 }, (_, index) => cell(index + 2, 1, axes.down(whereOf(1), index + 2))),
  ];
}

/** The cells of a table that has a formula in each. */
function workedOut(
  { columns, rows, cells }: TableSpec,
  top: number,
  left: number,
  language: Language,
  whereOf: (column: number) => Where,
): TemplateCell[] {
  const { labels, formula } = cells!;
  return Array.from({ length: rows - 1 }, (_, index) =>
    columns.map(({ format }, across): TemplateCell => {
      const [row, column] = [top + index + 1, left + across];
      const label = across === 0 && labels?.[index];
      if (label) return textCell(row, column, label[language], 'label');
      const parts = onceFilledIn(formula(whereOf(1), index + 2, across + 1));
      return { row, column, content: { formula: ['=', ...parts] }, look: 'output', format };
    }),
  ).flat();
}

function validationOf({ columns, input }: TableSpec, index: number, language: Language): PlannedValidation {
  const help = input!.help[language];
  if (input!.positive?.includes(index + 1)) return { help, positive: true };
  const { format } = columns[index]!;
  return format === 'text' || format === 'date' ? { help, anything: true } : { help };
}

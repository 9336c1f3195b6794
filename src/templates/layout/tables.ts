import type { Language } from '../../sheet/words';
import type { PlannedFormat, PlannedTable } from '../plan';
import type { Place, PlannedValidation, TemplateCell } from '../template';
import { onceFilledIn, textCell } from './cells';
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
    const { heading, remark, heads, row, rows } = own.tables.get(table.id)!;
    all.cells.push(textCell(heading, 1, table.heading[language], 'heading'));
    if (table.remark && remark) all.cells.push(textCell(remark, 1, table.remark[language], 'remark'));
    table.columns.forEach(({ head, format }, index) => {
      const place = { row: row + 1, column: index + 1, rows: rows - 1, columns: 1 };
      all.cells.push(textCell(heads, index + 1, head[language], 'heading'));
      if (format !== 'text') all.formats.push({ ...place, format });
      if (table.input) all.inputAreas.push({ ...place, validation: validationOf(table, index, language) });
    });
    if (table.formula) {
      const formula = ['=', ...onceFilledIn(table.formula(whereOf(1)))];
      all.cells.push({ row, column: 1, content: { formula } });
    }
    if (table.cells) all.cells.push(...workedOut(table, row, language, whereOf));
    if (table.input) {
      const { values, sample } = table.input;
      all.tables.push({ row: row + 1, column: 1, values });
      if (sample)
        all.samples.push({ row: row + 1, column: 1, rows: rows - 1, columns: table.columns.length });
    }
  }
  return all;
}

/** The cells of a table that has a formula in each. */
function workedOut(
  { columns, rows, cells }: TableSpec,
  top: number,
  language: Language,
  whereOf: (column: number) => Where,
): TemplateCell[] {
  const { labels, formula } = cells!;
  return Array.from({ length: rows - 1 }, (_, index) =>
    columns.map(({ format }, across): TemplateCell => {
      const [row, column] = [top + index + 1, across + 1];
      const label = across === 0 && labels?.[index];
      if (label) return textCell(row, column, label[language], 'label');
      const parts = onceFilledIn(formula(whereOf(1), index + 2, column));
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

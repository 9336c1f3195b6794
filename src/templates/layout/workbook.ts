import type { Language, Words } from '../../sheet/words';
import type { FormulaPart } from '../plan';
import type { Place, PlannedChart, TemplateBlock, TemplateCell, TemplateId, TemplatePlan } from '../template';
import { checksSheet } from './checks-sheet';
import { headRow, type Placed, placeSheet, valueColumn } from './places';
import type { CheckSpec, LineSpec, SheetSpec, TableSpec, Where } from './sheet-spec';
import { layoutWords } from './words';

export interface WorkbookSpec {
  readonly id: TemplateId;
  readonly version: number;
  readonly title: Words;
  readonly sheets: readonly SheetSpec[];
  readonly checks: readonly CheckSpec[];
}

/** The sheets of a template with their checks, as a plan in one language. */
export function workbookPlan(spec: WorkbookSpec, language: Language): TemplatePlan {
  const sheets = [...spec.sheets, checksSheet(spec)];
  const placed = new Map(sheets.map(sheet => [sheet.id, placeSheet(sheet)]));
  return {
    id: spec.id,
    version: spec.version,
    title: spec.title[language],
    blocks: sheets.map(sheet => blockOf(sheet, placed, language)),
  };
}

function blockOf(sheet: SheetSpec, placed: ReadonlyMap<string, Placed>, language: Language): TemplateBlock {
  const own = placed.get(sheet.id)!;
  const t = (words: Words) => words[language];
  const cells: TemplateCell[] = [];
  const put = (row: number, column: number, text: Words, look?: TemplateCell['look']) =>
    cells.push({ row, column, content: { text: t(text) }, ...(look ? { look } : {}) });
  const formulaAt = (
    row: number,
    column: number,
    parts: readonly FormulaPart[],
    rest: Partial<TemplateCell> = {},
  ) => cells.push({ row, column, content: { formula: ['=', ...parts] }, ...rest });
  const { remarkColumn } = own;
  const samples: Place[] = [];
  const alarms: Place[] = [];

  put(1, 1, sheet.title, 'title');
  put(2, 1, sheet.lead, 'remark');
  put(3, 1, layoutWords.check, 'label');
  put(3, 2, layoutWords.checkUnit);
  put(3, 3, layoutWords.equals);
  formulaAt(3, valueColumn, [{ input: 'check' }], { format: 'count', look: 'result' });
  const [fine, look, fill] = [layoutWords.allRight, layoutWords.seeChecks, layoutWords.fillIn].map(
    words => `"${t(words)}"`,
  );
  formulaAt(3, remarkColumn, [
    'IF(',
    { input: 'missing' },
    `>0;${fill};IF(`,
    { input: 'check' },
    `=0;${fine};${look}))`,
  ]);
  alarms.push({ row: 3, column: valueColumn, rows: 1, columns: 1 });
  formulaAt(4, 1, [`IF(ISERROR(LTV_CAC_RATIO(1;1));"${t(layoutWords.addOnMissing)}";"")`], {
    look: 'remark',
  });
  const hasSamples = [...sheet.sections.flatMap(({ lines }) => lines), ...(sheet.tables ?? [])].some(
    ({ input }) => input?.sample,
  );
  if (hasSamples) {
    put(5, 1, layoutWords.samples, 'remark');
    samples.push({ row: 5, column: 1, rows: 1, columns: 1 });
  }
  const heads = [layoutWords.line, layoutWords.unit, layoutWords.sign];
  for (const [index, head] of heads.entries()) put(headRow, index + 1, head, 'heading');
  for (let index = 0; index < own.valueColumns; index++) {
    put(headRow, valueColumn + index, sheet.columns?.[index] ?? layoutWords.value, 'heading');
  }
  put(headRow, remarkColumn, layoutWords.remark, 'heading');

  for (const { heading, lines } of sheet.sections) {
    put(own.headings.get(heading)!, 1, heading, 'heading');
    for (const line of lines) writeLine(line);
  }
  for (const table of sheet.tables ?? []) writeTable(table);

  const values = (sheet.tables ?? []).flatMap(({ id, input }) =>
    input ? [{ row: own.tables.get(id)!.row, column: 1, values: input.values }] : [],
  );
  return {
    id: sheet.id,
    role: sheet.role,
    sheet: t(sheet.name),
    rows: own.rows,
    columns: own.columns,
    cells,
    tables: values,
    formats: (sheet.tables ?? []).flatMap(({ id, columns, rows }) =>
      columns.flatMap(({ format }, index) =>
        format === 'text'
          ? []
          : [{ row: own.tables.get(id)!.row + 1, column: index + 1, rows: rows - 1, columns: 1, format }],
      ),
    ),
    columnWidths: own.widths,
    frozenRows: headRow,
    frozenColumns: 1,
    alarms,
    samples,
    charts: (sheet.charts?.(whereIn(0)) ?? []).map(
      (chart): PlannedChart => ({
        ...chart,
        title: t(chart.title),
        altText: t(chart.altText),
        horizontal: t(chart.horizontal),
        vertical: t(chart.vertical),
      }),
    ),
  };

  /** Results stay blank, and checks quiet, until all inputs are there. */
  function onceFilledIn(parts: readonly FormulaPart[], line?: LineSpec): readonly FormulaPart[] {
    if (line?.name) return parts;
    return ['IF(', { input: 'missing' }, '=0;', ...parts, sheet.role === 'checks' ? ';0)' : ';"")'];
  }

  function writeLine(line: LineSpec): void {
    const row = own.lines.get(line.id)!;
    put(row, 1, line.label, 'label');
    put(row, 2, line.unit);
    if (line.sign) cells.push({ row, column: 3, content: { text: line.sign } });
    if (line.remark) put(row, remarkColumn, line.remark, 'remark');
    const span = line.span ?? own.valueColumns;
    const note = line.note && t(line.note);
    for (let index = 1; index <= span; index++) {
      const column = valueColumn + index - 1;
      const shared = { format: line.format, ...(note && index === 1 ? { note } : {}) };
      if (line.formula) {
        formulaAt(row, column, line.formula(whereIn(index), index), {
          ...shared,
          look: line.look ?? 'output',
        });
        if (sheet.role === 'checks') alarms.push({ row, column, rows: 1, columns: 1 });
      }
      if (!line.input) continue;
      const { values: typed, sample, validation } = line.input;
      const value = typed[index - 1] ?? '';
      cells.push({
        row,
        column,
        content: typeof value === 'number' ? { number: value } : { text: value },
        look: 'input',
        input: span === 1 ? line.id : `${line.id}_${index}`,
        validation: typeof validation === 'function' ? validation(language) : validation,
        ...shared,
      });
      if (sample) samples.push({ row, column, rows: 1, columns: 1 });
    }
  }

  function writeTable(table: TableSpec): void {
    const { row, heading, remark } = own.tables.get(table.id)!;
    put(heading, 1, table.heading, 'heading');
    if (table.remark && remark) put(remark, 1, table.remark, 'remark');
    for (const [index, { head }] of table.columns.entries()) put(row - 1, index + 1, head, 'label');
    if (table.formula) formulaAt(row, 1, onceFilledIn(table.formula(whereIn(1))));
    if (table.input?.sample) {
      samples.push({ row: row + 1, column: 1, rows: table.rows - 1, columns: table.columns.length });
    }
  }

  function whereIn(ownColumn: number): Where {
    const find = (name: string) => {
      const [first = '', second] = name.split('.');
      const sheetId = second === undefined ? sheet.id : first;
      const target = placed.get(sheetId);
      if (!target)
        throw new RangeError(`There is no sheet "${sheetId}" in the template, asked for by "${name}".`);
      return { sheetId, target, id: second ?? first };
    };
    const rowOf = (name: string) => {
      const { sheetId, target, id } = find(name);
      const row = target.lines.get(id);
      if (row === undefined) throw new RangeError(`There is no line "${name}" in the sheet "${sheetId}".`);
      return { sheetId, target, row };
    };
    const tableOf = (name: string) => {
      const { sheetId, target, id } = find(name);
      const table = target.tables.get(id);
      if (!table) throw new RangeError(`There is no table "${name}" in the sheet "${sheetId}".`);
      return { sheetId, table };
    };
    return {
      cell: (name, column = ownColumn) => {
        const { sheetId, target, row } = rowOf(name);
        // A line with one value holds for all columns.
        const at = target.spans.get(row) === 1 ? 1 : column;
        return { block: sheetId, from: [row, valueColumn + at - 1] };
      },
      line: name => {
        const { sheetId, target, row } = rowOf(name);
        const last = valueColumn + (target.spans.get(row) ?? 1) - 1;
        return { block: sheetId, from: [row, valueColumn], to: [row, last] };
      },
      table: (name, from = [1, 1], to) => {
        const { sheetId, table } = tableOf(name);
        const [rows, columns] = to ?? [table.rows, table.columns];
        return {
          block: sheetId,
          from: [table.row + from[0] - 1, from[1]],
          to: [rows === null ? null : table.row + rows - 1, columns],
        };
      },
      tableColumn: (name, column) => {
        const { sheetId, table } = tableOf(name);
        return { block: sheetId, row: table.row, column, rows: table.rows, columns: 1 };
      },
      lineArea: name => {
        const { sheetId, target, row } = rowOf(name);
        return { block: sheetId, row, column: valueColumn, rows: 1, columns: target.spans.get(row) ?? 1 };
      },
      headArea: sheetId => ({
        block: sheetId,
        row: headRow,
        column: valueColumn,
        rows: 1,
        columns: placed.get(sheetId)!.valueColumns,
      }),
      rowBelow: own.rows + 2,
      columnBeside: own.columns + 2,
    };
  }
}

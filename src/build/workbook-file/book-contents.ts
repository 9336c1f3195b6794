import { type Rectangle, rectanglesOf } from '../../addon/writing/rectangles';
import type { TemplateBlock, TemplatePlan } from '../../templates/template';
import type {
  Area,
  CellStyle,
  CellValue,
  ConditionalRule,
  NamedArea,
  SheetState,
  ValidationRule,
  WorkbookOperations,
} from '../../workbench/engine/operations';
import type { ChartContent } from '../../workbench/script/charts';
import { excelFormula, formulaInRow } from './excel-formula';

/** All that a workbook file is to hold, as a spreadsheet shows it now. */
export interface BookContents {
  readonly title: string;
  readonly sheets: readonly SheetContents[];
  readonly names: readonly { readonly name: string; readonly sheet: string; readonly area: Rectangle }[];
}

export interface SheetContents {
  readonly name: string;
  readonly tabColour: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly columnWidths: readonly number[];
  readonly cells: readonly FileCell[];
  /** Cells that look alike, blank ones too. */
  readonly looks: readonly {
    readonly style: CellStyle;
    readonly pattern: string;
    readonly areas: Rectangle[];
  }[];
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly validations: readonly { readonly rule: ValidationRule; readonly areas: Rectangle[] }[];
  readonly alarms: readonly ConditionalRule[];
  readonly charts: readonly FileChart[];
}

export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The rows and columns that an array formula fills. */
  readonly filled?: readonly [rows: number, columns: number];
}

export interface FileChart extends Omit<ChartContent, 'areas'> {
  readonly areas: readonly { readonly sheet: string; readonly area: Rectangle }[];
}

/** What a spreadsheet made from a template holds, the sheets that stood there before left out. */
export function bookContents(operations: WorkbookOperations, plan: TemplatePlan): BookContents {
  operations.settle();
  const states = operations.sheets().filter(({ id, hidden }) => !hidden && operations.bounds(id).row > 0);
  const nameOf = new Map(states.map(({ id, name }) => [id, name]));
  const placed = ({ sheet, row, column, rows, columns }: Area) => ({
    sheet: nameOf.get(sheet)!,
    area: [row, column, rows, columns] as const,
  });
  const charts = operations.records('chart').map(({ sheet, content }) => {
    const { areas, ...rest } = content as ChartContent;
    // A line of Excel's would fall to 0 where a formula says "".
    const drawn = rest.type === 'LINE' ? areas.map(area => untilLastValue(operations, area)) : areas;
    return { sheet, chart: { ...rest, areas: drawn.map(placed) } };
  });
  return {
    title: plan.title,
    sheets: states.map(state => ({
      ...sheetContents(operations, state, plan),
      charts: charts.filter(({ sheet }) => sheet === state.id).map(({ chart }) => chart),
    })),
    names: operations
      .names()
      .flatMap(({ name, area }: NamedArea) =>
        area && nameOf.has(area.sheet) ? [{ name, ...placed(area) }] : [],
      )
      .sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
}

function untilLastValue(operations: WorkbookOperations, area: Area): Area {
  let { rows } = area;
  const values = operations.values(area);
  while (rows > 2 && values[rows - 1]![0] === '') rows--;
  return { ...area, rows };
}

function sheetContents(
  operations: WorkbookOperations,
  { id, name, tabColor, frozenRows, frozenColumns }: SheetState,
  plan: TemplatePlan,
): Omit<SheetContents, 'charts'> {
  const block = plan.blocks.find(({ sheet }) => sheet === name);
  const bounds = operations.bounds(id);
  const rows = Math.max(bounds.row, block?.rows ?? 0);
  const columns = Math.max(bounds.column, block?.columns ?? 0);
  const area = { sheet: id, row: 1, column: 1, rows, columns };
  const [styles, patterns, rules] = [
    operations.styles(area),
    operations.numberFormats(area),
    operations.validations(area),
  ];
  const looks = alike(rows, columns, (row, column) => ({
    style: styles[row]![column]!,
    pattern: patterns[row]![column]!,
  }));
  const validations = alike(rows, columns, (row, column) => rules[row]![column] ?? undefined);
  return {
    name,
    tabColour: tabColor,
    frozenRows,
    frozenColumns,
    columnWidths: Array.from({ length: columns }, (_, index) => operations.columnWidth(id, index + 1)),
    cells: cellsOf(operations.values(area), operations.formulas(area), isPlanned(block)),
    looks: looks.map(({ each, areas }) => ({ ...each, areas })),
    notes: operations
      .notes(area)
      .flatMap((line, row) =>
        line.flatMap((text, column) => (text ? [{ row: row + 1, column: column + 1, text }] : [])),
      ),
    validations: validations.map(({ each, areas }) => ({ rule: each, areas })),
    alarms: operations.conditionalRules(id),
  };
}

/** Equal things by the rectangles in which they stand. */
function alike<T extends object>(
  rows: number,
  columns: number,
  at: (row: number, column: number) => T | undefined,
): { readonly each: T; readonly areas: Rectangle[] }[] {
  const groups = new Map<string, { each: T; places: { row: number; column: number }[] }>();
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const each = at(row, column);
      if (!each) continue;
      const key = JSON.stringify(each);
      const group = groups.get(key) ?? { each, places: [] };
      group.places.push({ row: row + 1, column: column + 1 });
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ each, places }) => ({ each, areas: rectanglesOf(places) }));
}

function isPlanned(block: TemplateBlock | undefined): (row: number, column: number) => boolean {
  const cells = new Set(block?.cells.map(({ row, column }) => `${row} ${column}`));
  const tables = block?.tables ?? [];
  return (row, column) =>
    cells.has(`${row} ${column}`) ||
    tables.some(
      ({ row: top, column: left, values }) =>
        row >= top && row < top + values.length && column >= left && column < left + values[0]!.length,
    );
}

function cellsOf(
  values: readonly (readonly CellValue[])[],
  formulas: readonly (readonly string[])[],
  isTaken: (row: number, column: number) => boolean,
): FileCell[] {
  /** Neither a formula nor anything that the template wrote: what a formula beside it spilled. */
  const isFilled = (row: number, column: number) =>
    (values[row - 1]?.[column - 1] ?? '') !== '' &&
    formulas[row - 1]![column - 1] === '' &&
    !isTaken(row, column);
  const formulaBelow = new Map<string, string>();
  return values.flatMap((line, above) =>
    line.flatMap((value, before): FileCell[] => {
      const [row, column] = [above + 1, before + 1];
      const plain = typeof value === 'object' ? value.serial : value;
      const written = formulas[above]![before] || formulaBelow.get(`${row} ${column}`) || '';
      if (written === '') return plain === '' ? [] : [{ row, column, value: plain }];
      const { text, isArray } = excelFormula(written, values.length);
      if (!isArray) return [{ row, column, value: plain, formula: text }];
      let [down, across] = [1, 1];
      while (isFilled(row + down, column)) down++;
      while (isFilled(row, column + across)) across++;
      const own = across === 1 && down > 1 ? formulaInRow(written, row, row) : undefined;
      if (own === undefined) return [{ row, column, value: plain, formula: text, filled: [down, across] }];
      for (let below = row + 1; below < row + down; below++)
        formulaBelow.set(`${below} ${column}`, formulaInRow(written, row, below)!);
      return [{ row, column, value: plain, formula: excelFormula(own).text }];
    }),
  );
}

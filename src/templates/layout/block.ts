import type { Language, Words } from '../../sheet/words';
import type { Place, PlannedChart, TemplateBlock, TemplateCell } from '../template';
import { areasOf } from './areas';
import { onceFilledIn, textCell, typedValue } from './cells';
import { givenCell } from './columns-of';
import { headerCells } from './header';
import { type Placed, valueColumn } from './places';
import type { LineSpec, SheetSpec } from './sheet-spec';
import { tablesOf } from './tables';
import { whereIn } from './where';

/** One sheet of a template as a block in one language. */
export function blockOf(
  sheet: SheetSpec,
  placed: ReadonlyMap<string, Placed>,
  language: Language,
): TemplateBlock {
  const own = placed.get(sheet.id)!;
  const whereOf = (column: number) => whereIn(placed, sheet.id, column);
  const header = headerCells(sheet, own, language);
  const lines = sheet.sections.flatMap(section => section.lines);
  const headings = sheet.sections.map(
    ({ heading }): TemplateCell => textCell(own.headings.get(heading)!, 1, heading[language], 'heading'),
  );
  const tables = tablesOf(sheet, own, language, whereOf);
  const cells = [
    ...header.cells,
    ...headings,
    ...lines.flatMap(line => lineCells(line, sheet, own, language, whereOf)),
    ...tables.cells,
  ];
  return {
    id: sheet.id,
    role: sheet.role,
    sheet: sheet.name[language],
    rows: own.rows,
    columns: own.columns,
    cells,
    tables: tables.tables,
    formats: tables.formats,
    columnWidths: own.widths,
    frozenRows: own.frozenRows,
    frozenColumns: 1,
    alarms: [
      header.alarm,
      ...(sheet.role === 'checks' ? lines.map(({ id }) => placeOf(own.lines.get(id)!, valueColumn)) : []),
    ],
    warnings: [
      ...header.warnings,
      ...lines.flatMap(({ id, warnings: texts, span = own.valueColumns }) =>
        texts ? [{ ...placeOf(own.lines.get(id)!, valueColumn), columns: span, texts }] : [],
      ),
    ],
    ...areasOf(sheet, own),
    inputAreas: tables.inputAreas,
    samples: [
      ...header.samples,
      ...lines.flatMap(({ id, input, span = own.valueColumns }) =>
        input?.sample ? [{ ...placeOf(own.lines.get(id)!, valueColumn), columns: span }] : [],
      ),
      ...tables.samples,
    ],
    charts: (sheet.charts?.(whereOf(1)) ?? []).map((chart): PlannedChart => {
      const { title, altText, horizontal, vertical } = chart;
      return {
        ...chart,
        title: title[language],
        altText: altText[language],
        horizontal: horizontal[language],
        vertical: vertical[language],
      };
    }),
  };
}

const placeOf = (row: number, column: number): Place => ({ row, column, rows: 1, columns: 1 });

function lineCells(
  line: LineSpec,
  sheet: SheetSpec,
  own: Placed,
  language: Language,
  whereOf: (column: number) => ReturnType<typeof whereIn>,
): TemplateCell[] {
  const row = own.lines.get(line.id)!;
  const t = (words: Words) => words[language];
  const { validation, values = line.fixed ?? [] } = line.input ?? {};
  const isFigure = line.format !== 'text' && line.format !== 'date';
  const sign = line.sign || (isFigure ? '=' : '');
  const span = line.span ?? own.valueColumns;
  const valueCells = Array.from({ length: span }, (_, index): TemplateCell => {
    const value = typedValue(values[index] ?? '', language);
    const worked = line.formula?.(whereOf(index + 1), index + 1) ?? [];
    const given =
      span > 1 && sheet.columnsOf ? givenCell(whereOf(index + 1), sheet.columnsOf, index + 1) : undefined;
    const parts = given ? ['IF(', given, '="";"";', ...worked, ')'] : worked;
    return {
      row,
      column: valueColumn + index,
      content: line.formula
        ? { formula: ['=', ...(sheet.role === 'checks' ? parts : onceFilledIn(parts))] }
        : typeof value === 'number'
          ? { number: value }
          : { text: value },
      look: line.look ?? (line.input ? 'input' : line.fixed ? 'label' : 'output'),
      format: line.format,
      ...(line.note && index === 0 ? { note: t(line.note) } : {}),
      ...(line.input && index === 0 ? { input: line.id, ...(span > 1 ? { inputColumns: span } : {}) } : {}),
      ...(line.name && index === 0 ? { input: line.name } : {}),
      ...(validation
        ? { validation: typeof validation === 'function' ? validation(language) : validation }
        : {}),
    };
  });
  return [
    textCell(row, 1, t(line.label), 'label'),
    textCell(row, 2, t(line.unit)),
    ...(sign ? [textCell(row, 3, sign)] : []),
    ...valueCells,
    ...(line.remark ? [textCell(row, own.remarkColumn, t(line.remark), 'remark')] : []),
  ];
}

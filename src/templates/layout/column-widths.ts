import type { Words } from '../../sheet/words';
import type { SheetSpec } from './sheet-spec';
import { layoutWords } from './words';

const pixels = { label: 240, unit: 120, sign: 50, value: 110, remark: 320, widestRemark: 520 };
/** Of a letter of the usual size, wide enough for bold ones. */
const letter = 7.4;
const margin = 16;

/** Wide enough for the text in either language, so that a template looks the same in both. */
const widthOf = ({ en, es }: Words): number => Math.ceil(Math.max(en.length, es.length) * letter + margin);

/** Pixels of each column: nothing is cut that has a neighbour. */
export function columnWidths(
  sheet: SheetSpec,
  columns: number,
  valueColumn: number,
  remarkColumn: number,
  tables: ReadonlyMap<string, { readonly column: number }>,
): number[] {
  const lines = sheet.sections.flatMap(section => section.lines);
  const widths = lines.length > 0 ? [pixels.label, pixels.unit, pixels.sign] : [];
  while (widths.length < columns) widths.push(pixels.value);
  if (lines.length > 0) widths[remarkColumn - 1] = pixels.remark;
  const widenTo = (column: number, width: number) => {
    widths[column - 1] = Math.max(widths[column - 1]!, width);
  };
  const widen = (column: number, words: Words | undefined) => {
    if (words) widenTo(column, widthOf(words));
  };
  for (const line of lines) {
    widen(1, line.label);
    widen(2, line.unit);
    if (line.remark) widenTo(remarkColumn, Math.min(widthOf(line.remark), pixels.widestRemark));
    const span = line.span ?? remarkColumn - valueColumn;
    for (let column = valueColumn; column < valueColumn + span; column++) {
      const value = line.input?.values[column - valueColumn];
      if (typeof value === 'object') widen(column, value);
      widenTo(column, Math.ceil((line.letters ?? 0) * letter + margin));
    }
  }
  widen(1, layoutWords.check);
  widen(2, layoutWords.checkUnit);
  sheet.columns?.forEach((head, index) => {
    widen(index + valueColumn, head);
  });
  for (const table of sheet.tables ?? []) {
    const { column } = tables.get(table.id)!;
    table.columns.forEach(({ head, format, letters = 0 }, index) => {
      widen(column + index, head);
      widenTo(column + index, Math.ceil(letters * letter + margin));
      if (format !== 'text') widenTo(column + index, pixels.value);
    });
    for (const label of table.cells?.labels ?? []) widen(column, label);
    for (const line of table.texts ?? [])
      for (const [index, text] of line.entries()) widen(column + index, text);
  }
  return widths;
}

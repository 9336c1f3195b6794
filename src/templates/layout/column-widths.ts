import type { Words } from '../../sheet/words';
import type { SheetSpec } from './sheet-spec';
import { layoutWords } from './words';

const pixels = {
  label: 240,
  unit: 120,
  sign: 60,
  value: 128,
  remark: 320,
  widestRemark: 520,
  head: 160,
  text: 420,
  textAmongLines: 260,
};
/** Of a letter of the usual size, wide enough for bold ones. */
const letter = 7.8;
const margin = 24;
/** Names of functions, whose letters are a quarter wider. */
const capitals = /[A-Z](?=[A-Z_])/g;

const widthOfText = (text: string): number =>
  Math.ceil((text.length + (text.match(capitals)?.length ?? 0) * 0.25) * letter + margin);

/** Wide enough for the text in either language, so that a template looks the same in both. */
const widthOf = ({ en, es }: Words): number => Math.max(widthOfText(en), widthOfText(es));

/** Wide enough where it may go on in a second line, but for its longest word. */
const wrappedWidth = (words: Words, most: number): number =>
  Math.max(
    Math.min(widthOf(words), most),
    ...[words.en, words.es].flatMap(text => text.split(/\s+/)).map(widthOfText),
  );

interface Columns {
  readonly valueColumn: number;
  readonly remarkColumn: number;
  readonly hasRemarksOnly: boolean;
  readonly tables: ReadonlyMap<string, { readonly column: number }>;
}

/** Pixels of each column: nothing is cut that has a neighbour. */
export function columnWidths(
  sheet: SheetSpec,
  columns: number,
  { valueColumn, remarkColumn, hasRemarksOnly, tables }: Columns,
): number[] {
  const lines = sheet.sections.flatMap(section => section.lines);
  const widths = lines.length > 0 ? [pixels.label, pixels.unit, pixels.sign] : [];
  while (widths.length < columns) widths.push(pixels.value);
  if (lines.length > 0 && hasRemarksOnly) widths[remarkColumn - 1] = pixels.remark;
  const widenTo = (column: number, width: number) => {
    widths[column - 1] = Math.max(widths[column - 1]!, width);
  };
  const widen = (column: number, words: Words | undefined) => {
    if (words) widenTo(column, widthOf(words));
  };
  for (const line of lines) {
    widen(1, line.label);
    widen(2, line.unit);
    if (line.remark && hasRemarksOnly)
      widenTo(remarkColumn, Math.min(widthOf(line.remark), pixels.widestRemark));
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
  const mostOfText = lines.length > 0 ? pixels.textAmongLines : pixels.text;
  for (const table of sheet.tables ?? []) {
    const { column } = tables.get(table.id)!;
    table.columns.forEach(({ head, format, letters = 0 }, index) => {
      widenTo(column + index, wrappedWidth(head, pixels.head));
      widenTo(column + index, Math.ceil(letters * letter + margin));
      if (format !== 'text') widenTo(column + index, pixels.value);
    });
    for (const label of table.cells?.labels ?? []) widen(column, label);
    for (const line of table.texts ?? [])
      for (const [index, text] of line.entries()) widenTo(column + index, wrappedWidth(text, mostOfText));
  }
  return widths;
}

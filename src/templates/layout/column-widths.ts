import type { Words } from '../../sheet/words';
import type { SheetSpec } from './sheet-spec';
import { layoutWords } from './words';

const pixels = { label: 240, unit: 120, sign: 50, value: 110, remark: 320 };
/** Of a letter of the usual size, wide enough for bold ones. */
const letter = 6.6;
const margin = 16;

/** Wide enough for the text in either language, so that a template looks the same in both. */
const widthOf = ({ en, es }: Words): number => Math.ceil(Math.max(en.length, es.length) * letter + margin);

/** Pixels of each column: nothing is cut that has a neighbour. */
export function columnWidths(sheet: SheetSpec, columns: number, remarkColumn: number): number[] {
  const lines = sheet.sections.flatMap(section => section.lines);
  const widths = [pixels.label, pixels.unit, pixels.sign];
  while (widths.length < columns) widths.push(pixels.value);
  widths[remarkColumn - 1] = pixels.remark;
  const widen = (column: number, words: Words | undefined) => {
    if (words) widths[column - 1] = Math.max(widths[column - 1]!, widthOf(words));
  };
  for (const line of lines) {
    widen(1, line.label);
    widen(2, line.unit);
  }
  widen(1, layoutWords.check);
  widen(2, layoutWords.checkUnit);
  sheet.columns?.forEach((head, index) => {
    widen(index + 4, head);
  });
  for (const table of sheet.tables ?? []) {
    table.columns.forEach(({ head, format }, index) => {
      widen(index + 1, head);
      if (format !== 'text') widths[index] = Math.max(widths[index]!, pixels.value);
    });
    for (const label of table.cells?.labels ?? []) widen(1, label);
  }
  return widths;
}

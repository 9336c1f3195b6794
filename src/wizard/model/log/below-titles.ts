import { parseReference, writeReference } from '../../../formula/references';
import type { Selection } from '../protocol';
import { roleOfHeading } from './roles';

/** How far down a heading is looked for. */
const titleRows = 12;

/** The selection from its headings on: whoever selects whole columns takes the titles above a log along. */
export function belowTitles(selection: Selection): Selection {
  const isHeading = (line: readonly string[]) => line.filter(text => roleOfHeading(text)).length >= 2;
  const top = selection.shown.slice(0, titleRows).findIndex(isHeading);
  const reference = parseReference(selection.range);
  const isTitle = (line: readonly string[]) => line.filter(text => text.trim() !== '').length < 2;
  if (top < 1 || !reference || !selection.shown.slice(0, top).every(isTitle)) return selection;
  return {
    ...selection,
    range: writeReference({ ...reference, top: (reference.top ?? 1) + top }),
    rows: selection.rows - top,
    cells: selection.cells.slice(top),
    shown: selection.shown.slice(top),
  };
}

import type { FUniver } from '@univerjs/core/facade';
import { columnName } from '../../formula/references';
import type { Engine } from '../engine/engine';
import { hoverText } from '../engine/gas-function';
import { element } from './elements';
import type { StatusLine } from './status-line';
import type { PageWords } from './words';

interface Cell {
  sheet: string;
  row: number;
  column: number;
}

function activeCell(api: FUniver): Cell | undefined {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const range = sheet?.getActiveRange();
  if (!sheet || !range) return undefined;
  return { sheet: sheet.getSheetId(), row: range.getRow() + 1, column: range.getColumn() + 1 };
}

/** Shows why a function failed: of the selected cell below the grid, of the cell under the pointer beside it. */
export function showCellErrors(
  api: FUniver,
  engine: Engine,
  container: HTMLElement,
  status: StatusLine,
  words: PageWords,
): () => void {
  const tip = element('div', { class: 'tip', role: 'tooltip', hidden: true });
  container.append(tip);
  const pointer = { x: 0, y: 0 };
  const errorOf = ({ sheet, row, column }: Cell) => engine.errorAt(sheet, row, column);

  const showSelected = () => {
    const cell = activeCell(api);
    const thrown = cell && errorOf(cell);
    status.showError(
      cell && thrown ? words.cellError(columnName(cell.column) + cell.row, hoverText(thrown)) : '',
    );
  };
  const showHovered = (cell: Cell) => {
    const thrown = errorOf(cell);
    tip.hidden = !thrown;
    if (!thrown) return;
    tip.textContent = hoverText(thrown);
    tip.style.left = `${Math.min(pointer.x + 14, container.clientWidth - 340)}px`;
    tip.style.top = `${Math.min(pointer.y + 16, container.clientHeight - 90)}px`;
  };
  const follow = (event: PointerEvent) => {
    const box = container.getBoundingClientRect();
    pointer.x = event.clientX - box.left;
    pointer.y = event.clientY - box.top;
  };
  const hide = () => {
    tip.hidden = true;
  };
  container.addEventListener('pointermove', follow);
  container.addEventListener('pointerleave', hide);
  const watched = [
    api.addEvent(api.Event.SelectionChanged, showSelected),
    api.addEvent(api.Event.ActiveSheetChanged, showSelected),
    api.getFormula().calculationResultApplied(showSelected),
    api.addEvent(api.Event.CellHover, ({ worksheet, row, column }) =>
      showHovered({ sheet: worksheet.getSheetId(), row: row + 1, column: column + 1 }),
    ),
  ];
  return () => {
    for (const watch of watched) watch.dispose();
    container.removeEventListener('pointermove', follow);
    container.removeEventListener('pointerleave', hide);
    tip.remove();
  };
}

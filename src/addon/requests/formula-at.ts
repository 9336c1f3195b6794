import type { Sheet } from './ranges';

interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface FoundFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** How far up and left the formula of a spilled cell is looked for. */
const most = { rows: 20_000, columns: 40, atOnce: 1_000 };

/**
 * The formula that a cell shows something of: its own, or the nearest above and to the left that spills over it.
 * `judge` says of a formula whether it is one of ours: yes or no, or how many rows and columns it fills.
 * Cells that another formula stands between cannot be its own.
 */
export function formulaAt(
  { sheet, row, column }: Place,
  judge: (formula: string, own: boolean) => boolean | { readonly rows: number; readonly columns: number },
): FoundFormula | undefined {
  const own = sheet.getRange(row, column);
  const formula = own.getFormula();
  if (formula !== '') return judge(formula, true) ? { formula, row, column } : undefined;
  if (own.getDisplayValue() === '') return undefined;
  const left = Math.max(1, column - most.columns + 1);
  const highest = Math.max(1, row - most.rows + 1);
  let free = left;
  for (let bottom = row; bottom >= highest; bottom -= most.atOnce) {
    const top = Math.max(highest, bottom - most.atOnce + 1);
    const formulas = sheet.getRange(top, left, bottom - top + 1, column - left + 1).getFormulas();
    for (let line = bottom; line >= top; line--) {
      for (let at = column; at >= free; at--) {
        const candidate = formulas[line - top]![at - left]!;
        if (candidate === '') continue;
        const verdict = judge(candidate, false);
        const covers =
          typeof verdict === 'object' ? line + verdict.rows > row && at + verdict.columns > column : verdict;
        if (covers) return { formula: candidate, row: line, column: at };
        free = at + 1;
      }
      if (free > column) return undefined;
    }
  }
  return undefined;
}

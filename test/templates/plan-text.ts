import { quoteSheetName, writeReference } from '../../src/formula/references';
import type { FormulaPart } from '../../src/templates/plan';
import type { TemplateBlock, TemplateCell, TemplatePlan } from '../../src/templates/template';

type Cells = Extract<FormulaPart, { readonly block: string }>;

export interface FormulaCell extends TemplateCell {
  readonly content: { readonly formula: readonly FormulaPart[] };
}

export const isFormula = (cell: TemplateCell): cell is FormulaCell => 'formula' in cell.content;

export const formulasOf = (block: TemplateBlock): FormulaCell[] => block.cells.filter(isFormula);

const isCells = (part: FormulaPart): part is Cells => typeof part === 'object' && 'block' in part;

export const referencesOf = (cell: FormulaCell): Cells[] => cell.content.formula.filter(isCells);

/** The formula as it would stand in the sheet, with the names of blocks for those of their sheets. */
export function formulaText(cell: FormulaCell): string {
  return written(cell, ({ block, from, to = from, held = false }) =>
    writeReference({
      sheet: block,
      top: from[0],
      left: from[1],
      bottom: to[0] ?? undefined,
      right: to[1],
      absolute: { left: held, top: held, right: held, bottom: held },
    }),
  );
}

/** The formula as it reads from its own cell, so that copies of one formula are alike. */
export function relativeText(cell: FormulaCell): string {
  return written(cell, ({ block, from, to = from, held }) => {
    const [top, left, bottom, right] = held
      ? [from[0], from[1], to[0], to[1]]
      : [
          from[0] - cell.row,
          from[1] - cell.column,
          to[0] === null ? null : to[0] - cell.row,
          to[1] - cell.column,
        ];
    return `${quoteSheetName(block)}!${held ? '' : '±'}R${top}C${left}:R${bottom}C${right}`;
  });
}

function written(cell: FormulaCell, write: (part: Cells) => string): string {
  return cell.content.formula
    .map(part => {
      if (typeof part === 'string') return part;
      if (isCells(part)) return write(part);
      if ('input' in part) return `clv_template_1_${part.input}`;
      return 'assumption' in part ? `clv_${part.assumption}` : part.range;
    })
    .join('');
}

export const cellAt = (block: TemplateBlock, row: number, column: number): TemplateCell | undefined =>
  block.cells.find(cell => cell.row === row && cell.column === column);

export const textOf = (cell: TemplateCell | undefined): string =>
  cell && 'text' in cell.content ? cell.content.text : '';

export const blockOf = (plan: TemplatePlan, id: string): TemplateBlock =>
  plan.blocks.find(block => block.id === id)!;

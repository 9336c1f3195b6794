import { languages } from '../../src/sheet/words';
import { templates } from '../../src/templates/catalogue';
import type { Place, TemplateBlock } from '../../src/templates/template';

/** Each template in each language, as a plan. */
export const plans = templates.flatMap(template =>
  languages.map(language => ({
    name: `${template.id}, ${language}`,
    language,
    plan: template.plan(language),
  })),
);

/** All that breaks a rule, with its place, so that a failing test tells where to look. */
export function broken<T>(
  blocks: readonly TemplateBlock[],
  find: (block: TemplateBlock) => readonly T[],
): string[] {
  return blocks.flatMap(block => find(block).map(each => `${block.id}: ${JSON.stringify(each)}`));
}

export const contains = ({ row, column, rows, columns }: Place, cell: { row: number; column: number }) =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

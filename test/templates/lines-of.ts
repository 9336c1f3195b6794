import type { Built } from './built-template';

/** The figures beside a label of a built sheet, as far as they are numbers. */
export function figures(built: Built, block: string, label: string): readonly number[] {
  const line = built.values(block).find(([first]) => first === label);
  if (!line) throw new RangeError(`There is no line "${label}" in the sheet "${block}".`);
  return line.slice(3).filter((cell): cell is number => typeof cell === 'number');
}

/** The rows of a table below the row of its heads, as many as asked. */
export function tableBelow(
  built: Built,
  block: string,
  heads: readonly string[],
  rows: number,
): readonly (readonly unknown[])[] {
  const values = built.values(block);
  const top = values.findIndex(line => heads.every((head, index) => line[index] === head));
  if (top < 0) throw new RangeError(`There is no table "${heads.join(', ')}" in the sheet "${block}".`);
  return values.slice(top + 1, top + 1 + rows);
}

/** All values of all sheets that are numbers, in their order. */
export const allNumbers = ({ plan, values }: Built): readonly number[] =>
  plan.blocks.flatMap(({ id }) =>
    values(id)
      .flat()
      .filter((cell): cell is number => typeof cell === 'number'),
  );

/** The texts of cells in error. */
export const errors = ({ plan, values }: Built): readonly unknown[] =>
  plan.blocks.flatMap(({ id }) =>
    values(id)
      .flat()
      .filter(cell => /^#[A-Z]/.test(String(cell))),
  );

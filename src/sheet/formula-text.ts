import type { Cell, Grid } from './cells';
import type { FunctionDefinition } from './define';
import { formulaText, type NativeText } from './native';

/** The call an example stands for, as a person would type it: =CLV(60;4;3;100). Each range stands in a column of its own. */
export function callFormula(definition: FunctionDefinition, args: readonly (Cell | Grid<Cell>)[]): string {
  const texts = args.map((argument, index) =>
    Array.isArray(argument) ? rangeAt(index, argument) : formulaText(argument as Cell),
  );
  return `=${definition.name}(${texts.join(';')})`;
}

/** The range that a grid takes from row 2 on, starting at a column counted from 0. */
export function rangeAt(column: number, grid: Grid<Cell>): string {
  return `${columnName(column)}2:${columnName(column + grid[0]!.length - 1)}${grid.length + 1}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** The arguments of an example as the twin takes them. */
export function exampleArguments(
  definition: FunctionDefinition,
  args: readonly (Cell | Grid<Cell>)[],
): NativeText[] {
  return Object.keys(definition.params).map((_, index) => {
    const argument = args[index];
    if (Array.isArray(argument)) return { form: 'expression', text: rangeAt(index, argument) };
    const text = formulaText(argument as Cell);
    return text === '' ? undefined : { form: 'constant', text };
  });
}

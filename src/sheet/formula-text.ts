import type { Cell, Grid } from './cells';
import type { FunctionDefinition } from './define';
import type { NativeText } from './native';

/** A constant in formula text; whole-number fractions keep it free of decimal literals where they can. */
export function formulaText(cell: Cell): string {
  if (typeof cell === 'number') return decimalFree(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell === null || cell === undefined || cell === '') return '';
  return `"${String(cell).replace(/"/g, '""')}"`;
}

/** 0.4 → 40%, 0.125 → 125/1000: exact, and right in every locale. */
function decimalFree(value: number): string {
  const text = String(value);
  if (Number.isInteger(value) || text.includes('e')) return text;
  const [whole = '', fraction = ''] = text.split('.');
  const digits = Number(whole + fraction);
  if (fraction.length <= 2) return `${digits * 10 ** (2 - fraction.length)}%`;
  return `${digits}/${10 ** fraction.length}`;
}

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

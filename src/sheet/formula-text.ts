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
  const sign = value < 0 && digits === 0 ? '-' : '';
  if (fraction.length <= 2) return `${sign}${digits * 10 ** (2 - fraction.length)}%`;
  return `${sign}${digits}/${10 ** fraction.length}`;
}

/** The call an example stands for, as a person would type it: =CLV(60;4;3;100). Ranges show as cells. */
export function callFormula(definition: FunctionDefinition, args: readonly (Cell | Grid<Cell>)[]): string {
  const texts = args.map((argument, index) =>
    Array.isArray(argument) ? rangeText(argument, index) : formulaText(argument as Cell),
  );
  return `=${definition.name}(${texts.join(';')})`;
}

/** The range an example's grid would take if each argument stood in columns of its own from row 2 on. */
function rangeText(grid: Grid<Cell>, index: number): string {
  const column = String.fromCharCode(65 + index);
  const last = String.fromCharCode(65 + index + (grid[0]?.length ?? 1) - 1);
  return `${column}2:${last}${grid.length + 1}`;
}

/** The arguments of an example as the twin takes them. */
export function exampleArguments(
  definition: FunctionDefinition,
  args: readonly (Cell | Grid<Cell>)[],
): NativeText[] {
  return Object.keys(definition.params).map((_, index) => {
    const argument = args[index];
    if (Array.isArray(argument)) return { form: 'expression', text: rangeText(argument, index) };
    const text = formulaText(argument as Cell);
    return text === '' ? undefined : { form: 'constant', text };
  });
}

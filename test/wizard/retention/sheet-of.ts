import { catalogue } from '../../../src/build/catalogue';
import { tokenize } from '../../../src/formula/tokens';
import { type CellValue, toGrid } from '../../../src/sheet/cells';
import { run } from '../../../src/sheet/run';
import type { AssumptionId } from '../../../src/templates/assumptions';
import type { FormulaPart, Plan } from '../../../src/templates/plan';

type Functions = Record<string, (...args: never[]) => unknown>;

/** The built-in functions that plans of this flow use. */
const builtIn: Functions = {
  IF: (condition: boolean, yes: CellValue, no: CellValue) => (condition ? yes : no),
  ISNUMBER: (cell: unknown) => typeof cell === 'number',
  SQRT: (number: number) => Math.sqrt(number),
  SWITCH: (cell: CellValue, ...cases: CellValue[]) => cases[cases.indexOf(cell) + 1],
};
const ours = (await catalogue()).map(
  ({ definition }) => [definition.name, (...args: never[]) => run(definition, args)] as const,
);
const functions: Functions = { ...builtIn, ...Object.fromEntries(ours) };

const inScript: Readonly<Record<string, string>> = { ';': ',', '=': '===', '%': '/100' };

/** What a spreadsheet would hold once a plan of one block is written: the figure of each cell, spills included. */
export function sheetOf({ blocks: [block] }: Plan, assumption: (id: AssumptionId) => CellValue) {
  const found = new Map<string, CellValue>();
  const { cells } = block!;

  const at = (row: number, column: number): CellValue => {
    const place = `${row},${column}`;
    if (!found.has(place)) {
      const cell = cells.find(({ row: top, column: left }) => top === row && left === column);
      // Only a table whose corner stands above in the first column can reach here.
      const source =
        cell ??
        [...cells]
          .reverse()
          .find(({ content, row: top, column: left }) => 'formula' in content && top < row && left === 1);
      fill(source!);
    }
    return found.get(place)!;
  };
  const fill = ({ row, column, content }: (typeof cells)[number]) => {
    const result = 'formula' in content ? calculated(content.formula) : Object.values(content)[0];
    toGrid(result).forEach((line, down) => {
      line.forEach((value, right) => {
        found.set(`${row + down},${column + right}`, value as CellValue);
      });
    });
  };
  const pointedAt = (part: Exclude<FormulaPart, string>): unknown => {
    if ('assumption' in part) return assumption(part.assumption as AssumptionId);
    if ('block' in part) return at(...part.from);
    const cell = cells.find(({ input }) => 'input' in part && input === part.input)!;
    return at(cell.row, cell.column);
  };
  const calculated = (formula: readonly FormulaPart[]): unknown => {
    const values: unknown[] = [];
    const text = formula
      .map(part => (typeof part === 'string' ? part : `x_${values.push(pointedAt(part)) - 1}`))
      .join('');
    const script = tokenize(text.slice(1)).map(({ kind, text: token }) => {
      if (kind === 'call') return `functions.${token}`;
      if (kind === 'name') return `values[${token.slice(2)}]`;
      return kind === 'string' ? token : (inScript[token] ?? token);
    });
    // An argument left out is blank.
    const expression = script.join('').replace(/([(,])(?=,)/g, '$1undefined');
    return new Function('functions', 'values', `return ${expression}`)(functions, values);
  };
  return {
    at,
    /** The figure beside each label, in the order of the lines. */
    beside: (label: string) => {
      const cell = cells.find(({ content, column }) => column === 1 && Object.values(content)[0] === label)!;
      return at(cell.row, 2);
    },
  };
}

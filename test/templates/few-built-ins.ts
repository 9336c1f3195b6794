import { replaceCalls } from '../../src/formula/calls';
import type { Dialect } from '../../src/formula/dialect';
import { callText } from '../../src/formula/write';
import { type Cell, type Grid, isBlank } from '../../src/sheet/cells';

type Cells = Grid<Cell>;
/** A value that could not be found is undefined: an error, of which IF may yet choose the other side. */
type Values = readonly (Cells | undefined)[];

const first = (cells: Cells | undefined) => cells?.[0]?.[0];
const one = (cell: Cell): Cells => [[cell]];
const numbers = (cells: Cells) => cells.flat().filter((cell): cell is number => typeof cell === 'number');
const at = (cells: Cells | undefined, row: number, column: number) =>
  cells?.[cells.length === 1 ? 0 : row]?.[cells[0]!.length === 1 ? 0 : column];
const isSame = (cell: Cell, other: Cell) =>
  cell === other || (isBlank(cell) && (other === '' || other === 0));

/** What the templates put around our functions, as far as these need it; EQUAL is their sign of equality. */
const builtIns: Readonly<Record<string, (...values: Values) => Cells | undefined>> = {
  EQUAL: (cells, wanted) => cells?.map(line => line.map(cell => isSame(cell, first(wanted)))),
  IF: (condition, yes, no) => {
    if (!condition) return undefined;
    if (condition.length === 1 && condition[0]!.length === 1) return first(condition) ? yes : no;
    return condition.map((line, row) =>
      line.map((holds, column) => (holds ? at(yes, row, column) : at(no, row, column))),
    );
  },
  ISERROR: value => one(value === undefined),
  CHOOSE: (place, ...choices) => choices[Number(first(place)) - 1],
  INDEX: (cells, row, column) => {
    const cell = cells?.[Number(first(row)) - 1]?.[Number(first(column)) - 1];
    return cell === undefined ? undefined : one(cell);
  },
  SUM: cells => cells && one(numbers(cells).reduce((sum, number) => sum + number, 0)),
  COUNTA: cells => cells && one(cells.flat().filter(cell => !isBlank(cell)).length),
  ROWS: cells => cells && one(cells.length),
  SIGN: cells => cells?.map(line => line.map(cell => (isBlank(cell) ? '' : Math.sign(Number(cell))))),
  ARRAYFORMULA: cells => cells,
};

export const callBuiltIn = (name: string, values: Values): Cells | undefined => builtIns[name]?.(...values);

/** The formula with EQUAL(x;y) for x=y wherever IF asks it. */
export const withEqualCalls = (formula: string, dialect: Dialect): string =>
  replaceCalls(
    formula,
    ({ name }, [condition = '', ...choices]) => {
      const sides = /^(.+)=([^=]+)$/.exec(condition);
      return name === 'IF' && sides
        ? callText('IF', [callText('EQUAL', sides.slice(1)), ...choices])
        : undefined;
    },
    dialect,
  );

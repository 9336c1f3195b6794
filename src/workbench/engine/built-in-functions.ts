import type { Nullable } from '@univerjs/core';
import type { BaseValueObject, ErrorType, FunctionVariantType } from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  type IFunctionService,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { dayOfSerial, serialOfDay } from './dates';

type Cell = string | number | boolean;
type Grid = Cell[][];

/** Thrown by a function below to answer with an error value. */
class CellError extends Error {}
const fail = (error: string): never => {
  throw new CellError(error);
};

function toGrid(variant: FunctionVariantType): Grid {
  const value = variant.isReferenceObject()
    ? (variant as { toArrayValueObject(): ArrayValueObject }).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return [[toCell(value)]];
  const array = value as ArrayValueObject;
  const cells = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (_, column) => toCell(cells[row]?.[column])),
  );
}

function toCell(value: Nullable<BaseValueObject>): Cell {
  if (value == null || value.isNull()) return '';
  if (value.isError()) return fail((value as ErrorValueObject).getErrorType());
  return value.getValue();
}

function toValue(cell: Cell, format: string): BaseValueObject {
  if (typeof cell === 'number') return NumberValueObject.create(cell, format);
  if (typeof cell === 'boolean') return BooleanValueObject.create(cell);
  return StringValueObject.create(cell);
}

/** A function over plain grids of cells, as opposed to Univer's value objects. */
class GridFunction extends BaseFunction {
  constructor(
    name: string,
    least: number,
    most: number,
    private readonly compute: (...grids: Grid[]) => Grid | Cell,
    private readonly format = '',
  ) {
    super(name);
    this.minParams = least;
    this.maxParams = most;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    try {
      const result = this.compute(...variants.map(toGrid));
      if (!Array.isArray(result)) return toValue(result, this.format);
      return ArrayValueObject.create({
        calculateValueList: result.map(row => row.map(cell => toValue(cell, this.format))),
        rowCount: result.length,
        columnCount: result[0]?.length ?? 0,
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      });
    } catch (thrown) {
      if (thrown instanceof CellError) return ErrorValueObject.create(thrown.message as ErrorType);
      throw thrown;
    }
  }
}

class Identity extends BaseFunction {
  override minParams = 1;
  override maxParams = 1;
  override calculate(variant: FunctionVariantType): FunctionVariantType {
    return variant;
  }
}

/** A function that is only an operator's other name. */
class OperatorName extends BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  constructor(
    name: string,
    private readonly operator: () => BaseFunction,
  ) {
    super(name);
  }
  override calculate(left: FunctionVariantType, right: FunctionVariantType): FunctionVariantType {
    return this.operator().calculate(
      left as BaseValueObject,
      right as BaseValueObject,
    ) as FunctionVariantType;
  }
}

/** MINUS and MULTIPLY are Univer's names too. */
const operatorNames: Record<string, string> = { ADD: 'PLUS', DIVIDE: 'DIVIDED' };
const comparisonNames: Record<string, string> = { EQ: '=', NE: '<>', GT: '>', GTE: '>=', LT: '<', LTE: '<=' };

const numberOf = (cell: Cell): number => {
  if (cell === '') return 0;
  const number = typeof cell === 'string' && cell.trim() === '' ? Number.NaN : Number(cell);
  return Number.isFinite(number) ? number : fail('#VALUE!');
};
const textOf = (cell: Cell): string =>
  typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
const first = (grid: Grid | undefined): Cell => grid?.[0]?.[0] ?? '';

/** Applies a function cell by cell, stretching single rows, columns and cells. */
function broadcast(compute: (left: Cell, right: Cell) => Cell): (left: Grid, right: Grid) => Grid | Cell {
  return (left, right) => {
    const rows = Math.max(left.length, right.length);
    const columns = Math.max(left[0]?.length ?? 1, right[0]?.length ?? 1);
    const at = (grid: Grid, row: number, column: number) => {
      const line = grid[grid.length === 1 ? 0 : row];
      return line?.[line.length === 1 ? 0 : column] ?? fail('#N/A');
    };
    const result = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => compute(at(left, row, column), at(right, row, column))),
    );
    return rows === 1 && columns === 1 ? first(result) : result;
  };
}

function addMonths(start: Cell, months: Cell): number {
  const { year, month, day } = dayOfSerial(numberOf(start));
  const target = year * 12 + (month - 1) + Math.trunc(numberOf(months));
  const [targetYear, targetMonth] = [Math.floor(target / 12), (target % 12) + 1];
  const lastDay = new Date(Date.UTC(targetYear, targetMonth, 0)).getUTCDate();
  return serialOfDay(targetYear, targetMonth, Math.min(day, lastDay));
}

function countUnique(...grids: Grid[]): number {
  const cells = grids.flat(2).filter(cell => cell !== '');
  return new Set(cells.map(cell => `${typeof cell}:${textOf(cell).toLowerCase()}`)).size;
}

function join(delimiter: Grid, ...grids: Grid[]): string {
  return grids
    .flat(2)
    .map(textOf)
    .join(textOf(first(delimiter)));
}

/** Any character of the delimiter splits, and empty pieces vanish, unless told otherwise. */
function split(text: Grid, delimiter: Grid, byEach?: Grid, removeEmpty?: Grid): Grid {
  const marks = textOf(first(delimiter));
  if (marks === '') return fail('#VALUE!');
  let pieces = [textOf(first(text))];
  for (const mark of byEach && !first(byEach) ? [marks] : [...marks]) {
    pieces = pieces.flatMap(piece => piece.split(mark));
  }
  if (!removeEmpty || first(removeEmpty)) pieces = pieces.filter(piece => piece !== '');
  return [
    pieces.map(piece => (piece.trim() !== '' && Number.isFinite(Number(piece)) ? Number(piece) : piece)),
  ];
}

const rankOf = (cell: Cell) =>
  cell === '' ? 3 : typeof cell === 'number' ? 0 : typeof cell === 'string' ? 1 : 2;
function compare(left: Cell, right: Cell): number {
  const difference = rankOf(left) - rankOf(right);
  if (difference !== 0) return difference;
  return typeof left === 'string' ? left.localeCompare(String(right)) : Number(left) - Number(right);
}

/** Sheets asks for TRUE or FALSE where Univer wants 1 or -1, and takes several columns. Blank cells stay last. */
function sort(range: Grid, ...keys: Grid[]): Grid {
  const rules: { column: number | Cell[]; ascending: boolean }[] = [];
  for (let index = 0; index < keys.length; index += 2) {
    const key = keys[index]!;
    const direction = keys[index + 1];
    const isColumn = key.length > 1;
    rules.push({
      column: isColumn ? key.map(row => row[0] ?? '') : numberOf(first(key)) - 1,
      ascending: direction === undefined || numberOf(first(direction)) > 0,
    });
  }
  if (rules.length === 0) rules.push({ column: 0, ascending: true });
  const order = range.map((_, index) => index);
  const keyOf = (rule: { column: number | Cell[] }, row: number): Cell =>
    (Array.isArray(rule.column) ? rule.column[row] : range[row]?.[rule.column]) ?? fail('#VALUE!');
  order.sort((left, right) => {
    for (const rule of rules) {
      const [a, b] = [keyOf(rule, left), keyOf(rule, right)];
      const difference = compare(a, b);
      if (difference !== 0) return rule.ascending || a === '' || b === '' ? difference : -difference;
    }
    return left - right;
  });
  return order.map(row => range[row]!);
}

const same = (grid: Grid): Grid | Cell => (grid.length === 1 && grid[0]!.length === 1 ? first(grid) : grid);

/** Functions of Sheets that Univer lacks or has wrong; each is one line here and one row in a test. */
export function registerBuiltInFunctions(functions: IFunctionService): void {
  functions.registerExecutors(
    new Identity('ARRAYFORMULA'),
    new GridFunction('EDATE', 2, 2, broadcast(addMonths), 'yyyy-mm-dd'),
    new GridFunction('COUNTUNIQUE', 1, 255, countUnique),
    new GridFunction('JOIN', 2, 255, join),
    new GridFunction('SPLIT', 2, 4, split),
    new GridFunction('SORT', 1, 255, sort),
    new GridFunction('TO_PERCENT', 1, 1, same, '0.00%'),
    new GridFunction('TO_PURE_NUMBER', 1, 1, same),
    new GridFunction(
      'POW',
      2,
      2,
      broadcast((base, exponent) => {
        const power = numberOf(base) ** numberOf(exponent);
        return Number.isFinite(power) ? power : fail('#NUM!');
      }),
    ),
    new GridFunction('UMINUS', 1, 1, grid => same(grid.map(row => row.map(cell => -numberOf(cell))))),
    new GridFunction('UNARY_PERCENT', 1, 1, grid =>
      same(grid.map(row => row.map(cell => numberOf(cell) / 100))),
    ),
    new GridFunction(
      'CONCAT',
      2,
      2,
      broadcast((left, right) => textOf(left) + textOf(right)),
    ),
    ...Object.entries(operatorNames).map(
      ([name, operator]) => new OperatorName(name, () => functions.getExecutor(operator) as BaseFunction),
    ),
    ...Object.entries(comparisonNames).map(
      ([name, sign]) =>
        new OperatorName(name, () => {
          const compareCells = functions.getExecutor('COMPARE') as BaseFunction & {
            setCompareType(sign: string): void;
          };
          compareCells.setCompareType(sign);
          return compareCells;
        }),
    ),
  );
}

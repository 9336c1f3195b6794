import { parseReference, type Reference } from '../../formula/references';
import { type Cell, isBlank } from '../../sheet/cells';
import { type Pointer, type Shape, shapes } from './formula-shape';
import type { Area, SheetPicture, WorkbookPicture } from './workbook';

/** A sheet with its formulas read. */
export interface SheetModel {
  readonly picture: SheetPicture;
  readonly rows: number;
  readonly columns: number;
  /** Rows and columns count from 1; beyond the sheet there is nothing. */
  value(row: number, column: number): Cell;
  formula(row: number, column: number): string;
  shape(row: number, column: number): Shape | undefined;
  /** A number that somebody typed, and that no formula may have filled. */
  isNumber(row: number, column: number): boolean;
  isEmpty(row: number, column: number): boolean;
}

export interface Model {
  readonly workbook: WorkbookPicture;
  readonly inspected: readonly SheetModel[];
  sheet(name: string): SheetModel | undefined;
  /** The cells that a reference stands for, inside what its sheet holds; a single cell wherever it is. */
  area(reference: Reference, own: string): Area | undefined;
  /** The same for a pointer of the formula in a cell. */
  pointed(pointer: Pointer, at: SheetModel, row: number, column: number): Area | undefined;
}

export function modelOf(workbook: WorkbookPicture): Model {
  const shapeOf = shapes(workbook.definition);
  const models = new Map<string, SheetModel | undefined>();
  const modelOfSheet = (picture: SheetPicture): SheetModel => {
    const { values, formulas } = picture;
    const kept = new Map<number, Shape>();
    const formula = (row: number, column: number) => formulas[row - 1]?.[column - 1] ?? '';
    const value = (row: number, column: number) => values[row - 1]?.[column - 1] ?? '';
    let filled: ReadonlySet<number> | undefined;
    const model: SheetModel = {
      picture,
      rows: values.length,
      columns: values[0]?.length ?? 0,
      value,
      formula,
      shape: (row, column) => {
        const text = formula(row, column);
        if (text === '') return undefined;
        const key = keyOf(row, column);
        const shape = kept.get(key) ?? shapeOf(text, workbook.dialectOf(text), row, column);
        kept.set(key, shape);
        return shape;
      },
      isNumber: (row, column) => {
        if (typeof value(row, column) !== 'number' || formula(row, column) !== '') return false;
        filled ??= filledCells(model);
        return !filled.has(keyOf(row, column));
      },
      isEmpty: (row, column) => isBlank(value(row, column)) && formula(row, column) === '',
    };
    return model;
  };
  const sheet = (name: string) => {
    const key = name.toLowerCase();
    if (!models.has(key)) {
      const picture = workbook.sheet(name);
      models.set(key, picture && modelOfSheet(picture));
    }
    return models.get(key);
  };
  const area = ({ sheet: other, left = 1, top = 1, right, bottom }: Reference, own: string) => {
    const target = sheet(other ?? own);
    if (!target || left < 1 || top < 1) return undefined;
    return {
      sheet: target.picture.name,
      top,
      left,
      bottom: bottom ?? Math.max(top, target.rows),
      right: right ?? Math.max(left, target.columns),
    };
  };
  return {
    workbook,
    inspected: workbook.inspected.flatMap(({ name }) => sheet(name) ?? []),
    sheet,
    area,
    pointed: ({ reference }, at, row, column) => area(placed(reference, row, column), at.picture.name),
  };
}

const keyOf = (row: number, column: number): number => row * 20_000 + column;

/** Nothing tells how far a formula fills; it may be as far as values go on without a gap. */
function filledCells(sheet: SheetModel): ReadonlySet<number> {
  const filled = new Set<number>();
  const isValue = (row: number, column: number) =>
    sheet.formula(row, column) === '' && !isBlank(sheet.value(row, column));
  eachFormula(sheet, (row, column, { mayFill }) => {
    if (!mayFill) return;
    let [rows, columns] = [1, 1];
    while (isValue(row + rows, column)) rows++;
    while (isValue(row, column + columns)) columns++;
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) filled.add(keyOf(row + down, column + across));
  });
  return filled;
}

/** A distance as the cells it leads to. */
export function placed(reference: Reference, row: number, column: number): Reference {
  const { absolute } = reference;
  const edge = (at: number | undefined, held: boolean, from: number) =>
    at === undefined || held ? at : at + from;
  return {
    ...reference,
    left: edge(reference.left, absolute.left, column),
    top: edge(reference.top, absolute.top, row),
    right: edge(reference.right, absolute.right, column),
    bottom: edge(reference.bottom, absolute.bottom, row),
  };
}

export const isSingle = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;

/** The cells that a text stands for which is nothing but a reference or a name. */
export function areaOfText(text: string, model: Model, own: string): Area | undefined {
  const reference = parseReference(text.trim());
  return reference ? model.area(reference, own) : model.workbook.names.get(text.trim().toLowerCase());
}

/** Each cell that holds a formula, row by row. */
export function eachFormula(
  sheet: SheetModel,
  visit: (row: number, column: number, shape: Shape) => void,
): void {
  for (let row = 1; row <= sheet.rows; row++) {
    for (let column = 1; column <= sheet.columns; column++) {
      const shape = sheet.shape(row, column);
      if (shape) visit(row, column, shape);
    }
  }
}

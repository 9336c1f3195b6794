import type { Nullable } from '@univerjs/core';
import type {
  BaseReferenceObject,
  BaseValueObject,
  ErrorType,
  FunctionVariantType,
} from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { type DateConstructor, instantOfSerial, isDate, isDateFormat, serialOfInstant } from './dates';
import { describeThrown, type Thrown } from './thrown';

export { hoverText, type Thrown } from './thrown';

export type CustomFunction = (...cells: unknown[]) => unknown;

export interface CustomFunctionSettings {
  /** Of the realm in which the function was defined. */
  Date: DateConstructor;
  timeZone: () => string;
  /** Told the outcome of each call: undefined for success. Rows and columns count from 0. */
  onOutcome: (sheet: string, row: number, column: number, thrown: Thrown | undefined) => void;
}

const errorTexts = new Set(['#DIV/0!', '#NAME?', '#VALUE!', '#NUM!', '#N/A', '#REF!', '#NULL!', '#ERROR!']);

/** Univer's word for a blocked spill is not one of Google's. */
export const shownError = (text: string): string =>
  text === '#SPILL!' || text === '#CYCLE!' ? '#REF!' : text;

/**
 * A custom function as Apps Script would call it. Single cells arrive as scalars, ranges as rows of cells, blanks
 * and omitted arguments as '', dates as Date, errors as their text. That omitted arguments are '' and errors are
 * text is not documented by Google; it is the least surprising reading of what is.
 */
export class GasFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly call: CustomFunction,
    private readonly settings: CustomFunctionSettings,
  ) {
    super(name);
    // Only a reference still knows the number format of each of its cells.
    this.needsReferenceObject = true;
    this.minParams = 0;
    this.maxParams = 255;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const arguments_ = variants.map(variant => this.argument(variant));
    let result: unknown;
    try {
      result = this.call(...arguments_);
    } catch (thrown) {
      this.report(describeThrown(thrown));
      return ErrorValueObject.create('#ERROR!' as ErrorType);
    }
    this.report(undefined);
    return this.result(result);
  }

  private report(thrown: Thrown | undefined) {
    this.settings.onOutcome(this.subUnitId ?? '', this.row, this.column, thrown);
  }

  private argument(variant: FunctionVariantType): unknown {
    if (variant.isReferenceObject()) return this.range(variant as BaseReferenceObject);
    const value = variant as BaseValueObject;
    if (!value.isArray()) return this.scalar(value);
    const array = value as ArrayValueObject;
    const cells = array.getArrayValue();
    const rows = Array.from({ length: array.getRowCount() }, (_, row) =>
      Array.from({ length: array.getColumnCount() }, (_, column) => this.scalar(cells[row]?.[column])),
    );
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
  }

  private range(reference: BaseReferenceObject): unknown {
    const { startRow, startColumn, endRow, endColumn } = reference.getRangePosition();
    const unit = reference.getUnitId();
    const sheet = reference.getSheetId();
    const rows = Array.from({ length: endRow - startRow + 1 }, () =>
      new Array<unknown>(endColumn - startColumn + 1).fill(''),
    );
    reference.iterator((cell, row, column) => {
      if (!cell) return;
      const format = cell.isNumber()
        ? cell.getPattern() || reference.getCellPattern(unit, sheet, row, column)
        : '';
      const line = rows[row - startRow];
      if (line) line[column - startColumn] = this.scalar(cell, format);
    });
    return rows.length === 1 && rows[0]!.length === 1 ? rows[0]![0] : rows;
  }

  private scalar(value: Nullable<BaseValueObject>, format = value ? value.getPattern() : ''): unknown {
    if (value == null || value.isNull()) return '';
    if (value.isError()) return shownError((value as ErrorValueObject).getErrorType());
    if (value.isNumber() && isDateFormat(format)) {
      return new this.settings.Date(instantOfSerial(Number(value.getValue()), this.settings.timeZone()));
    }
    return value.getValue();
  }

  private result(result: unknown): FunctionVariantType {
    if (!Array.isArray(result)) return this.cell(result);
    // A flat array is one row, as in Sheets.
    const rows: unknown[][] = result.every(Array.isArray) ? result : [result];
    const columnCount = Math.max(0, ...lengthsOf(rows));
    if (columnCount === 0) return StringValueObject.create('');
    const calculateValueList = rows.map(row =>
      Array.from({ length: columnCount }, (_, column) => this.cell(row[column])),
    );
    return ArrayValueObject.create({
      calculateValueList,
      rowCount: rows.length,
      columnCount,
      unitId: this.unitId ?? '',
      sheetId: this.subUnitId ?? '',
      row: this.row,
      column: this.column,
    });
  }

  private cell(value: unknown): BaseValueObject {
    if (value === null || value === undefined) return StringValueObject.create('');
    if (typeof value === 'number') {
      return Number.isFinite(value)
        ? NumberValueObject.create(value)
        : ErrorValueObject.create('#NUM!' as ErrorType);
    }
    if (typeof value === 'boolean') return BooleanValueObject.create(value);
    if (isDate(value)) {
      const serial = serialOfInstant(value.getTime(), this.settings.timeZone());
      return NumberValueObject.create(
        serial,
        Number.isInteger(serial) ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm:ss',
      );
    }
    const text = String(value);
    // A factory would guess: "007" would become 7 and "10%" 0.1.
    return errorTexts.has(text) ? ErrorValueObject.create(text as ErrorType) : StringValueObject.create(text);
  }
}

function lengthsOf(rows: unknown[][]): number[] {
  // Spreading 100,000 lengths into one call would overflow the stack.
  return [rows.reduce((longest, row) => Math.max(longest, row.length), 0)];
}

import type { ICellData, Injector } from '@univerjs/core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  INumfmtService,
  type ISheetLocation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import type { Dialect } from '../../formula/dialect';
import { readCell, showCell } from './typed-cell';

/** Lets people type formulas, numbers and dates as their locale writes them, and shows them so again. */
export function interceptTyping(injector: Injector, dialect: () => Dialect): void {
  const { writeCellInterceptor } = injector.get(SheetInterceptorService);
  const formats = injector.get(INumfmtService);
  const patternAt = ({ unitId, subUnitId, row, col }: ISheetLocation) =>
    formats.getValue(unitId, subUnitId, row, col)?.pattern ?? '';
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 1000,
    handler: (cell, context, next) => (cell && readCell(cell, patternAt(context), dialect())) ?? next(cell),
  });
  // An interceptor of its own would come too early or, where the formula's interceptor ends the chain, never.
  const fetch = writeCellInterceptor.fetchThroughInterceptors.bind(writeCellInterceptor);
  writeCellInterceptor.fetchThroughInterceptors = (name, filter) => {
    const intercept = fetch(name, filter);
    if ((name as unknown) !== BEFORE_CELL_EDIT) return intercept;
    return (cell, context) => {
      const shown = intercept(cell, context) as ICellData | null | undefined;
      if (!shown) return shown as typeof cell;
      const location = context as ISheetLocation;
      const raw = location.worksheet.getCellRaw(location.row, location.col) ?? null;
      return showCell(shown, raw, patternAt(location), dialect()) as typeof cell;
    };
  };
}

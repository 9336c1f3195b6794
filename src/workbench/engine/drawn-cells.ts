import { type IDisposable, type Injector, InterceptorEffectEnum, type IStyleData } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { shownError } from './gas-function';
import { cellAt, spilledCells } from './univer-internals';

/** After array formulas have lent their cells their values (100), before formats are applied to values (10). */
const priority = 50;

/** Univer shows spilled dates as serial numbers, and blocked spills by a word that Sheets does not have. */
export function drawAsSheets(injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      if (!cell) return next(cell);
      if (typeof cell.v === 'string' && shownError(cell.v) !== cell.v) {
        return next({ ...cell, v: shownError(cell.v) });
      }
      const spilled = cellAt(
        spilledCells(injector, location.unitId, location.subUnitId),
        location.row,
        location.col,
      );
      // A blank that spills is drawn as 0 by Univer.
      if (spilled && spilled.v == null && spilled.t == null) return next({ ...cell, v: '', t: null });
      const pattern = typeof spilled?.s === 'object' ? spilled.s?.n?.pattern : undefined;
      if (!pattern) return next(cell);
      const own: IStyleData = location.workbook.getStyles().getStyleByCell(cell) ?? {};
      return next(own.n ? cell : { ...cell, s: { ...own, n: { pattern } } });
    },
  });
}

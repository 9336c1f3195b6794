import { CellValueType, type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import type { Dialect } from '../../formula/dialect';

/** After number formats (10), which leave numbers without one as JavaScript writes them. */
const priority = 5;

/** Draws a number without a format in at most ten digits and with the locale's decimal mark, as Sheets does. */
export function drawPlainNumbers(injector: Injector, dialect: () => Dialect): void {
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, _, next) => {
      if (typeof cell?.v !== 'number' || cell.t === CellValueType.BOOLEAN || Number.isInteger(cell.v))
        return next(cell);
      const text = String(Number(cell.v.toPrecision(10)));
      return next({ ...cell, v: dialect().decimal === ',' ? text.replace('.', ',') : text });
    },
  });
}

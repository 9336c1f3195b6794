import { ICommandService, type Injector, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';

/** Univer would go on to show the link of a formula that has become a plain value, and the value of one that has become a link. */
export function repairLinks(injector: Injector): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }, options) => {
    if (id !== SetRangeValuesMutation.id || !options?.applyFormulaCalculationResult) return;
    const { cellValue } = params as ISetRangeValuesMutationParams;
    new ObjectMatrix(cellValue).forValue((_row, _column, cell) => {
      if (cell) Object.assign(cell, cell.p ? { v: null } : { p: null });
    });
  });
}

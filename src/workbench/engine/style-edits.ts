import { type ICommandInfo, ObjectMatrix } from '@univerjs/core';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';
import { formulaUpdatePrototype } from './univer-internals';

/** Whether cells are given styles and nothing else. */
export function isStyleEdit({ id, params }: ICommandInfo): boolean {
  if (id !== SetRangeValuesMutation.id) return false;
  let hasContent = false;
  new ObjectMatrix((params as ISetRangeValuesMutationParams).cellValue).forValue((_row, _column, cell) => {
    hasContent = !cell || Object.keys(cell).some(key => key !== 's');
    return !hasContent;
  });
  return !hasContent;
}

let repaired = false;

/** Univer takes the formula and what it spills out of a cell that is only given a style. */
export function repairStyleEdits(): void {
  if (repaired) return;
  repaired = true;
  const keep = formulaUpdatePrototype._handleSetRangeValuesMutation;
  formulaUpdatePrototype._handleSetRangeValuesMutation = function (params) {
    if (!isStyleEdit({ id: SetRangeValuesMutation.id, params })) keep.call(this, params);
  };
}

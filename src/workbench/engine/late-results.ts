import { type ICommandInfo, ICommandService, type Injector, ObjectMatrix } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import { forgetSpill } from './spills';
import { isStyleEdit } from './style-edits';
import { type Calculation, dropCell } from './univer-internals';

/** What people do to cells while a calculation goes on; its results must not undo it. */
interface Meanwhile {
  edits: ISetRangeValuesMutationParams[];
  cellsMoved: boolean;
}

const meanwhileOf = new WeakMap<Calculation, Meanwhile>();

/** After one of these the places that a calculation knows are other cells'. */
const moves = new Set(
  [
    InsertRowMutation,
    InsertColMutation,
    RemoveRowMutation,
    RemoveColMutation,
    MoveRowsMutation,
    MoveColsMutation,
    MoveRangeMutation,
    ReorderRangeMutation,
    RemoveSheetMutation,
  ].map(({ id }) => id),
);

function forEachCell(
  { cellValue }: ISetRangeValuesMutationParams,
  visit: (row: number, column: number) => void,
): void {
  new ObjectMatrix(cellValue).forValue((row, column) => visit(row, column));
}

export function beginToWatch(calculation: Calculation): void {
  meanwhileOf.set(calculation, { edits: [], cellsMoved: false });
}

export function endToWatch(calculation: Calculation): void {
  meanwhileOf.delete(calculation);
}

export const haveCellsMoved = (calculation: Calculation): boolean =>
  meanwhileOf.get(calculation)?.cellsMoved === true;

/** Takes what formulas spill whose cells have been edited out of the results, and lets go of what they depended on. */
export function forgetEditedFormulas(calculation: Calculation): void {
  const dependencies = calculation._formulaDependencyGenerator._dependencyManagerService;
  for (const edit of meanwhileOf.get(calculation)?.edits ?? []) {
    const { unitId, subUnitId } = edit;
    forEachCell(edit, (row, column) => {
      forgetSpill(calculation._runtimeService, unitId, subUnitId, row, column);
      // A pass that began after the edit has still used the formula from before.
      dependencies.removeFormulaDependency(unitId, subUnitId, row, column);
    });
  }
}

function dropLateResults(results: ISetRangeValuesMutationParams, { edits, cellsMoved }: Meanwhile): void {
  if (cellsMoved) results.cellValue = {};
  for (const edit of edits) {
    if (edit.unitId !== results.unitId || edit.subUnitId !== results.subUnitId) continue;
    forEachCell(edit, (row, column) => dropCell(results.cellValue, row, column));
  }
}

/**
 * Univer puts the results of a calculation over whatever has been typed meanwhile. Here what is typed stays: it asks for
 * a calculation of its own. Where cells have moved no result is used, and everything is calculated anew.
 */
export function keepWhatIsTyped(
  injector: Injector,
  calculation: Calculation,
  calculateAll: () => void,
): void {
  injector.get(ICommandService).beforeCommandExecuted(({ id, params }: ICommandInfo, options) => {
    const meanwhile = meanwhileOf.get(calculation);
    if (!meanwhile) return;
    if (moves.has(id) && !meanwhile.cellsMoved) {
      meanwhile.cellsMoved = true;
      calculateAll();
    }
    if (id !== SetRangeValuesMutation.id) return;
    const change = params as ISetRangeValuesMutationParams;
    if (options?.applyFormulaCalculationResult) dropLateResults(change, meanwhile);
    else if (!options?.onlyLocal && !isStyleEdit({ id, params })) meanwhile.edits.push(change);
  });
}

/**
 * Every use of Univer's private members is typed here, so that an upgrade has one place to look at.
 * The version is pinned exactly; test/workbench/engine/ replays each defect that made these necessary.
 */
import type { ICommandInfo, Injector, IRange, IUnitRange, Nullable } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type {
  IAllRuntimeData,
  IFormulaCurrentConfigService,
  IFormulaDirtyData,
} from '@univerjs/engine-formula';
import {
  BaseReferenceObject,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  FormulaDependencyGenerator,
  FormulaRuntimeService,
  SetFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { FormulaCalculationSessionService, TriggerCalculationController } from '@univerjs/sheets-formula';

export interface Calculation {
  _currentConfigService: IFormulaCurrentConfigService & {
    _dirtyRanges: IUnitRange[];
    _forceCalculate: boolean;
  };
  _apply(again?: boolean): Promise<IAllRuntimeData | undefined>;
}
export const calculationPrototype = CalculateFormulaService.prototype as unknown as {
  _executeStep(this: Calculation): Promise<true | undefined>;
};

export interface FormulaTree {
  treeId: number;
  formula: string;
  subUnitId: string;
  row: number;
  column: number;
  toRTreeItem(): unknown;
  isSkip(): boolean;
  isAdded(): boolean;
  setSkip(): void;
  setAdded(): void;
}
export interface DependencyGenerator {
  _dependencyTreeCache: Map<number, FormulaTree>;
  _dependencyManagerService: { searchDependency(item: unknown, except?: Set<number>): Set<number> };
  _dependencyRTreeCacheForAddressFunction: { bulkSearch(item: unknown, except?: Set<number>): Set<number> };
}
export const dependencyPrototype = FormulaDependencyGenerator.prototype as unknown as {
  _checkIsCycleDependency(this: DependencyGenerator, trees: FormulaTree[]): boolean;
  _traverse(this: DependencyGenerator, trees: FormulaTree[], done: Set<number>): Generator<FormulaTree>;
};

export interface Runtime {
  currentRow: number;
  currentColumn: number;
  currentSubUnitId: string;
}
export const runtimePrototype = FormulaRuntimeService.prototype as unknown as {
  setRuntimeData(this: Runtime, value: unknown): void;
};

export interface Reference {
  getRangePosition(): IRange;
  getActiveSheetRowCount(): number;
  getActiveSheetColumnCount(): number;
  getRowCount(): number;
  getColumnCount(): number;
}
export const referencePrototype = BaseReferenceObject.prototype as unknown as Reference;

type ByColumn = Map<string, Map<string, Map<number, unknown>>>;
export const lookupIndex = CELL_INVERTED_INDEX_CACHE as unknown as {
  _cache: ByColumn;
  _continueBuildingCache: ByColumn;
  clear(): void;
  set(unit: string, sheet: string, column: number, value: unknown, row: number, calculated?: boolean): void;
};

/** Univer keeps cells either in a matrix or in nested records. */
export type Cells<Value> =
  | {
      getValue(row: number, column: number): Nullable<Value>;
      realDeleteValue(row: number, column: number): void;
    }
  | Record<number, Record<number, Nullable<Value>> | undefined>;

const isMatrix = <Value>(cells: Cells<Value>): cells is Extract<Cells<Value>, { getValue: unknown }> =>
  typeof (cells as { getValue?: unknown }).getValue === 'function';

export function cellAt<Value>(cells: Nullable<Cells<Value>>, row: number, column: number): Nullable<Value> {
  if (cells == null) return undefined;
  return isMatrix(cells) ? cells.getValue(row, column) : cells[row]?.[column];
}

export function dropCell<Value>(cells: Nullable<Cells<Value>>, row: number, column: number): void {
  if (cells == null) return;
  if (isMatrix(cells)) cells.realDeleteValue(row, column);
  else delete cells[row]?.[column];
}

export interface SpilledCell {
  v?: Nullable<string | number | boolean>;
  t?: Nullable<number>;
  s?: Nullable<{ n?: { pattern: string } } | string>;
}

/** The cells that array formulas cover; they are in no cell matrix. */
export function spilledCells(injector: Injector, unit: string, sheet: string): Nullable<Cells<SpilledCell>> {
  const all = injector.get(FormulaDataModel).getArrayFormulaCellData() as Record<
    string,
    Nullable<Record<string, Nullable<Cells<SpilledCell>>>>
  >;
  return all?.[unit]?.[sheet];
}

export function spilledRanges(injector: Injector, unit: string, sheet: string): IRange[] {
  const rows = injector.get(FormulaDataModel).getArrayFormulaRange()?.[unit]?.[sheet] ?? {};
  return Object.values(rows).flatMap(columns => Object.values(columns ?? {}));
}

interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _executingDirtyData: IFormulaDirtyData;
  _executionInProgressParams: unknown;
  _restartCalculation: boolean;
  _generateDirty(commands: ICommandInfo[]): IFormulaDirtyData;
  _mergeDirty(left: IFormulaDirtyData, right: IFormulaDirtyData): IFormulaDirtyData;
}
interface Session {
  state: { id: number; started: boolean };
  _isAppliedTerminalState(state: unknown): boolean;
  waitForLatestApplied(timeout?: number): Promise<void>;
}

/**
 * Calculates what is pending and waits until its results are in the cells. Univer itself would wait 100 ms for
 * more edits before it starts, and half a second more to be sure that nothing is pending.
 */
export async function settle(injector: Injector): Promise<void> {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const session = injector.get(FormulaCalculationSessionService) as unknown as Session;
  const commands = injector.get(ICommandService);
  const busy = () => session.state.started && !session._isAppliedTerminalState(session.state);
  // Results that are applied may themselves be edits which ask for one more calculation.
  let waited = false;
  for (let round = 0; round < 50; round++) {
    const waiting = trigger._waitingCommandQueue.length > 0;
    if (!waiting && !busy()) {
      if (!waited && !trigger._restartCalculation) return;
      // Between one calculation that was stopped and the next, which begins a little later, nothing seems to go on.
      waited = false;
      await new Promise(resolve => setTimeout(resolve, 5));
      continue;
    }
    waited = true;
    const applied = session.waitForLatestApplied();
    if (waiting && !busy()) {
      clearTimeout(trigger._setTimeoutKey);
      const dirty = trigger._mergeDirty(
        trigger._executingDirtyData,
        trigger._generateDirty(trigger._waitingCommandQueue),
      );
      trigger._executingDirtyData = dirty;
      trigger._waitingCommandQueue = [];
      commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...dirty }, { onlyLocal: true });
    }
    await applied;
  }
}

/** Calculates every formula anew, as after a change of locale. */
export async function calculateAll(injector: Injector): Promise<void> {
  await settle(injector);
  const session = injector.get(FormulaCalculationSessionService) as unknown as Session;
  const applied = session.waitForLatestApplied();
  injector
    .get(ICommandService)
    .executeCommand(
      SetFormulaCalculationStartMutation.id,
      { forceCalculation: true, commands: [] },
      { onlyLocal: true },
    );
  await applied;
  await settle(injector);
}

/**
 * Every use of Univer's private members is typed here, so that an upgrade has one place to look at.
 * The version is pinned exactly; test/workbench/engine/ replays each defect that made these necessary.
 */
import type { ICommandInfo, Injector, IRange, IUnitRange, Nullable } from '@univerjs/core';
import type {
  IAllRuntimeData,
  IExecutionInProgressParams,
  IFormulaCurrentConfigService,
  IFormulaDatasetConfig,
  IFormulaDirtyData,
  IFormulaRuntimeService,
} from '@univerjs/engine-formula';
import {
  BaseReferenceObject,
  CalculateFormulaService,
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  FormulaDependencyGenerator,
  FormulaRuntimeService,
} from '@univerjs/engine-formula';
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';
import { UpdateFormulaController } from '@univerjs/sheets-formula';

export interface Calculation {
  _currentConfigService: IFormulaCurrentConfigService & {
    _dirtyRanges: IUnitRange[];
    _forceCalculate: boolean;
  };
  _runtimeService: IFormulaRuntimeService & Spilling;
  _formulaDependencyGenerator: DependencyGenerator;
  _executionInProgressListener$: { next(progress: IExecutionInProgressParams): void };
  _executionCompleteListener$: { next(results: IAllRuntimeData): void };
  _executeStep(): Promise<true | undefined>;
  _apply(again?: boolean): Promise<IAllRuntimeData | undefined>;
}
export const calculationPrototype = CalculateFormulaService.prototype as unknown as {
  execute(this: Calculation, configuration: IFormulaDatasetConfig): void;
  stopFormulaExecution(): void;
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
  _dependencyManagerService: {
    searchDependency(item: unknown, except?: Set<number>): Set<number>;
    removeFormulaDependency(unit: string, sheet: string, row: number, column: number): void;
  };
  _dependencyRTreeCacheForAddressFunction: { bulkSearch(item: unknown, except?: Set<number>): Set<number> };
}
export const dependencyPrototype = FormulaDependencyGenerator.prototype as unknown as {
  _checkIsCycleDependency(this: DependencyGenerator, trees: FormulaTree[]): boolean;
  _traverse(this: DependencyGenerator, trees: FormulaTree[], done: Set<number>): Generator<FormulaTree>;
};

/** By the ids of workbook and sheet. */
export type BySheet<Value> = Record<string, Record<string, Value | null | undefined> | null | undefined>;

/** What formulas have come to so far. */
export interface Spilling {
  _runtimeData: BySheet<Cells<SpilledCell>>;
  _unitArrayFormulaRange: BySheet<Record<number, Record<number, IRange>>>;
  _runtimeArrayFormulaCellData: BySheet<Cells<SpilledCell>>;
}
export interface Runtime extends Spilling {
  currentRow: number;
  currentColumn: number;
  currentSubUnitId: string;
  currentUnitId: string;
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

export const formulaUpdatePrototype = UpdateFormulaController.prototype as unknown as {
  _handleSetRangeValuesMutation(params: ISetRangeValuesMutationParams): void;
};

/** Gathers what edits have made out of date. */
export interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: ICommandInfo[]): IFormulaDirtyData;
}

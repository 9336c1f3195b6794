import type { IRange, IUnitRange } from '@univerjs/core';
import { FORMULA_REF_TO_ARRAY_CACHE, type IAllRuntimeData } from '@univerjs/engine-formula';
import {
  type BySheet,
  type Calculation,
  type Cells,
  calculationPrototype,
  cellAt,
  dropCell,
  lookupIndex,
  runtimePrototype,
  type SpilledCell,
  type Spilling,
} from './univer-internals';

interface Spill {
  unitId: string;
  sheetId: string;
  row: number;
  column: number;
  range: IRange;
}

/** Longer chains of spills than any workbook has; only a ring of spills would get here. */
const maximalPasses = 200;
const blocked = '#SPILL!';

const spillsOf = new WeakMap<Calculation, Map<string, Spill>>();

const keyOf = ({ unitId, sheetId, row, column }: Spill) => JSON.stringify([unitId, sheetId, row, column]);

const sheetOf = <Value>(all: unknown, { unitId, sheetId }: Spill): Cells<Value> | null | undefined =>
  (all as BySheet<Cells<Value>> | undefined)?.[unitId]?.[sheetId];

function currentSpills(state: IAllRuntimeData): Map<string, Spill> {
  const spills = new Map<string, Spill>();
  for (const [unitId, sheets] of Object.entries(state.arrayFormulaRange)) {
    for (const [sheetId, rows] of Object.entries(sheets ?? {})) {
      for (const [row, columns] of Object.entries(rows ?? {})) {
        for (const [column, range] of Object.entries(columns ?? {})) {
          if (!range) continue;
          const spill = { unitId, sheetId, row: Number(row), column: Number(column), range: range as IRange };
          const anchor = cellAt(sheetOf<SpilledCell>(state.unitData, spill), spill.row, spill.column);
          if (anchor?.v !== blocked) spills.set(keyOf(spill), spill);
        }
      }
    }
  }
  return spills;
}

function forEachCell(range: IRange, visit: (row: number, column: number) => void) {
  for (let row = range.startRow; row <= range.endRow; row++) {
    for (let column = range.startColumn; column <= range.endColumn; column++) visit(row, column);
  }
}

const covers = (range: IRange | undefined, row: number, column: number) =>
  range !== undefined &&
  row >= range.startRow &&
  row <= range.endRow &&
  column >= range.startColumn &&
  column <= range.endColumn;

/** A spill's cells but for its anchor, which would otherwise be calculated once more for nothing. */
function withoutAnchor({ unitId, sheetId, range }: Spill): IUnitRange[] {
  const parts: IRange[] = [];
  if (range.endColumn > range.startColumn) {
    parts.push({ ...range, endRow: range.startRow, startColumn: range.startColumn + 1 });
  }
  if (range.endRow > range.startRow) parts.push({ ...range, startRow: range.startRow + 1 });
  return parts.map(part => ({ unitId, sheetId, range: part }));
}

/** Spills whose formula has gone or has moved: all they covered has changed. */
function abandoned(calculation: Calculation, known: Map<string, Spill>): IUnitRange[] {
  const formulas = calculation._currentConfigService.getFormulaData();
  const dirty: IUnitRange[] = [];
  for (const [key, spill] of known) {
    if (cellAt(sheetOf(formulas, spill), spill.row, spill.column) != null) continue;
    dirty.push({ unitId: spill.unitId, sheetId: spill.sheetId, range: spill.range });
    known.delete(key);
  }
  return dirty;
}

/** Spills that this pass made smaller, blocked, or turned into one value: their old cells must not be read any more. */
function shrunk(
  calculation: Calculation,
  state: IAllRuntimeData,
  known: Map<string, Spill>,
  now: Map<string, Spill>,
): IUnitRange[] {
  const dirty: IUnitRange[] = [];
  for (const [key, before] of known) {
    const calculated =
      cellAt(sheetOf<SpilledCell>(state.unitData, before), before.row, before.column) != null;
    if (!calculated) continue;
    const after = now.get(key);
    const covered = sheetOf<SpilledCell>(calculation._currentConfigService.getArrayFormulaCellData(), before);
    let lost = false;
    forEachCell(before.range, (row, column) => {
      if (covers(after?.range, row, column)) return;
      lost = true;
      dropCell(covered, row, column);
    });
    if (lost) dirty.push(...withoutAnchor(before));
    if (!after) known.delete(key);
  }
  return dirty;
}

function contentOf(state: IAllRuntimeData, spill: Spill): string {
  const cells = sheetOf<SpilledCell>(state.arrayFormulaCellData, spill);
  const values: unknown[] = [spill.range.endRow, spill.range.endColumn];
  forEachCell(spill.range, (row, column) => {
    values.push(cellAt(cells, row, column)?.v ?? null);
  });
  return JSON.stringify(values);
}

/** Formulas outside the engine, such as conditional formats, that a pass has changed. */
function featureRanges(state: IAllRuntimeData): IUnitRange[] {
  const dirty: IUnitRange[] = [];
  for (const feature of Object.values(state.runtimeFeatureRange ?? {})) {
    for (const [unitId, sheets] of Object.entries(feature)) {
      for (const [sheetId, ranges] of Object.entries(sheets ?? {})) {
        for (const range of ranges ?? []) dirty.push({ unitId, sheetId, range });
      }
    }
  }
  return dirty;
}

async function calculateUntilSpillsRest(this: Calculation): Promise<true | undefined> {
  const configuration = this._currentConfigService;
  const known = spillsOf.get(this) ?? new Map<string, Spill>();
  spillsOf.set(this, known);
  const seen = new Map<string, string>();

  const gone = abandoned(this, known);
  if (gone.length > 0) configuration._dirtyRanges = [...configuration.getDirtyRanges(), ...gone];
  let state = await this._apply();
  // When everything is calculated anew, once is enough.
  configuration._forceCalculate = false;

  for (let pass = 0; state && pass < maximalPasses; pass++) {
    const now = currentSpills(state);
    const dirty = shrunk(this, state, known, now);
    for (const key of seen.keys()) if (!now.has(key)) seen.delete(key);
    for (const [key, spill] of now) {
      const content = contentOf(state, spill);
      if (seen.get(key) !== content) dirty.push(...withoutAnchor(spill));
      seen.set(key, content);
      known.set(key, spill);
    }
    if (pass === 0) dirty.push(...featureRanges(state));
    if (dirty.length === 0) return true;
    // Both hold what the cells were before the spill.
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    lookupIndex.clear();
    configuration.loadDirtyRangesAndExcludedCell(dirty, {});
    state = await this._apply(true);
  }
  return state ? true : undefined;
}

/** Drops what the formula in a cell has spilled in the calculation that goes on. */
export function forgetSpill(
  runtime: Spilling,
  unit: string,
  sheet: string,
  row: number,
  column: number,
): void {
  const ranges = runtime._unitArrayFormulaRange[unit]?.[sheet]?.[row];
  const range = ranges?.[column];
  if (!range) return;
  delete ranges[column];
  const cells = runtime._runtimeArrayFormulaCellData[unit]?.[sheet];
  const isBlocked = cellAt(runtime._runtimeData[unit]?.[sheet], row, column)?.v === blocked;
  // The cells of a blocked one may be another's.
  if (isBlocked) dropCell(cells, row, column);
  else forEachCell(range, (atRow, atColumn) => dropCell(cells, atRow, atColumn));
}

let repaired = false;

/**
 * Univer gives the dependants of spilled cells one extra pass, so a spill that feeds a cell that feeds a spill goes
 * stale, and it never tells dependants that a spill has shrunk, failed or gone. This calculates until nothing changes.
 * And a formula that is calculated more than once would leave what it spilled first beside what it comes to in the end.
 */
export function repairSpills(): void {
  if (repaired) return;
  repaired = true;
  calculationPrototype._executeStep = calculateUntilSpillsRest;
  const keep = runtimePrototype.setRuntimeData;
  runtimePrototype.setRuntimeData = function (value) {
    // What it spilled in an earlier pass.
    forgetSpill(this, this.currentUnitId, this.currentSubUnitId, this.currentRow, this.currentColumn);
    keep.call(this, value);
  };
}

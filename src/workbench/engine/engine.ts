import type { Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IFunctionService } from '@univerjs/engine-formula';
import { type BlockedSpill, blockedSpill } from './blocked-spills';
import { registerBuiltInFunctions } from './built-in-functions';
import { restOf, scheduleCalculations } from './calculations';
import { repairCycles } from './cycles';
import type { DateConstructor } from './dates';
import { drawAsSheets } from './drawn-cells';
import { type CustomFunction, GasFunction } from './gas-function';
import { repairLinks } from './links';
import { repairLiterals } from './literals';
import { repairLookupIndex } from './lookup-index';
import { repairOpenRanges } from './open-ranges';
import { type LaterOperations, type Operation, perform } from './operations';
import { repairSpills } from './spills';
import { repairStyleEdits } from './style-edits';
import type { Thrown } from './thrown';
import { createThrownErrors } from './thrown-errors';
import { createUniverBackend } from './univer-backend';

export interface EngineSettings {
  api: FUniver;
  injector: Injector;
  functions: ReadonlyMap<string, CustomFunction>;
  /** Of the realm of the custom functions. */
  Date: DateConstructor;
  locale: string;
  timeZone: string;
}

export interface Engine {
  backend: LaterOperations;
  /** Carries out a batch in order and gives the last operation's answer. */
  perform(batch: readonly Operation[]): Promise<unknown>;
  locale(): string;
  /** Why the custom function in this cell failed, if it did; rows and columns count from 1. */
  errorAt(sheet: string, row: number, column: number): Thrown | undefined;
  /** What keeps the formula in this cell from spilling, if anything does. */
  blockedAt(sheet: string, row: number, column: number): BlockedSpill | undefined;
}

/** Turns a started Univer with a workbook into the workbench's engine, in a page or without a screen. */
export function attachEngine({
  api,
  injector,
  functions,
  Date: DateOfRealm,
  locale,
  timeZone,
}: EngineSettings): Engine {
  scheduleCalculations(injector);
  repairLinks(injector);
  repairSpills();
  repairStyleEdits();
  repairCycles();
  repairOpenRanges();
  repairLiterals();
  repairLookupIndex();

  const state = { locale, timeZone };
  const errors = createThrownErrors(injector);
  const functionService = injector.get(IFunctionService);
  registerBuiltInFunctions(functionService);
  functionService.registerExecutors(
    ...[...functions].map(
      ([name, call]) =>
        new GasFunction(name, call, {
          Date: DateOfRealm,
          timeZone: () => state.timeZone,
          onOutcome: (sheet, row, column, thrown) => errors.record(sheet, row + 1, column + 1, thrown),
        }),
    ),
  );
  // The syntax trees of formulas hold the cell that a name meant when they were parsed.
  injector.get(ICommandService).onCommandExecuted(command => {
    const name = (command.params as { name?: unknown } | undefined)?.name;
    if (/defined-name/.test(command.id) && typeof name === 'string')
      functionService.deleteFormulaAstCacheKey(name);
  });

  drawAsSheets(injector);

  const backend = createUniverBackend(api, injector, state);
  return {
    backend,
    perform: async batch => {
      // Results must not fall into cells that the batch has changed meanwhile.
      await restOf(injector);
      return perform(backend, batch);
    },
    locale: () => state.locale,
    errorAt: (sheet, row, column) => {
      const worksheet = api.getActiveWorkbook()?.getSheetBySheetId(sheet)?.getSheet();
      // Another formula may have taken the place of the one that threw.
      const isError = worksheet?.getCellRaw(row - 1, column - 1)?.v === '#ERROR!';
      return isError ? errors.at(sheet, row, column) : undefined;
    },
    blockedAt: (sheet, row, column) => blockedSpill(api, injector, sheet, row, column),
  };
}

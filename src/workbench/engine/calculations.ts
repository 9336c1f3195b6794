import { type ICommandInfo, ICommandService, type Injector, requestImmediateMacroTask } from '@univerjs/core';
import {
  FORMULA_REF_TO_ARRAY_CACHE,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/engine-formula';
import { TriggerCalculationController } from '@univerjs/sheets-formula';
import {
  beginToWatch,
  endToWatch,
  forgetEditedFormulas,
  haveCellsMoved,
  keepWhatIsTyped,
} from './late-results';
import { isStyleEdit } from './style-edits';
import { type Calculation, calculationPrototype, lookupIndex, type Trigger } from './univer-internals';

/** For this long no more edits have come when a calculation begins that nobody waits for. */
const quietMilliseconds = 100;
/** Results may be edits, too, which ask for one more calculation; only a mistake asks for ever more. */
const maximalCalculations = 50;

const underWay = new WeakMap<Calculation, Promise<void>>();

const oneMacrotask = () =>
  new Promise<void>(resolve => {
    const close = requestImmediateMacroTask(() => {
      close();
      resolve();
    });
  });

async function calculateToTheEnd(calculation: Calculation): Promise<void> {
  const runtime = calculation._runtimeService;
  try {
    await calculation._executeStep();
  } catch (reason) {
    // A formula may have looked for a cell that is gone.
    if (!haveCellsMoved(calculation)) throw reason;
  } finally {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    runtime.setFormulaExecuteStage(FormulaExecuteStageType.CALCULATION_COMPLETED);
    calculation._executionInProgressListener$.next(runtime.getRuntimeState());
    if (haveCellsMoved(calculation)) runtime.reset();
    else forgetEditedFormulas(calculation);
    calculation._executionCompleteListener$.next(runtime.getAllRuntimeData());
    lookupIndex.clear();
    runtime.reset();
  }
  // The results are put into the cells by commands that are carried out a little later.
  await oneMacrotask();
}

/**
 * Univer stops a calculation when cells are edited meanwhile, and then takes the end of the stopped one for the end of
 * the one that follows: nobody can tell any more when it is done, and edits get lost. Here each goes on to its end.
 */
function repairCalculations(): void {
  calculationPrototype.stopFormulaExecution = () => undefined;
  calculationPrototype.execute = function (configuration) {
    beginToWatch(this);
    const runtime = this._runtimeService;
    runtime.setFormulaExecuteStage(FormulaExecuteStageType.START);
    this._executionInProgressListener$.next(runtime.getRuntimeState());
    this._currentConfigService.load(configuration);
    runtime.reset();
    const end = calculateToTheEnd(this).finally(() => {
      endToWatch(this);
      underWay.delete(this);
    });
    underWay.set(this, end);
  };
}

const triggerOf = (injector: Injector) => injector.get(TriggerCalculationController) as unknown as Trigger;
const calculationOf = (injector: Injector) =>
  injector.get(ICalculateFormulaService) as unknown as Calculation;

function begin(injector: Injector, trigger: Trigger): void {
  clearTimeout(trigger._setTimeoutKey);
  const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
  trigger._waitingCommandQueue = [];
  injector
    .get(ICommandService)
    .syncExecuteCommand(SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
}

/** Waits until no calculation goes on; what is pending goes on waiting. */
export async function restOf(injector: Injector): Promise<void> {
  const calculation = calculationOf(injector);
  for (let current = underWay.get(calculation); current; current = underWay.get(calculation)) await current;
}

/** Calculates what is pending and waits until its results are in the cells. */
export async function settle(injector: Injector): Promise<void> {
  const trigger = triggerOf(injector);
  const calculation = calculationOf(injector);
  let begun = 0;
  for (;;) {
    const current = underWay.get(calculation);
    if (current) await current;
    else if (trigger._waitingCommandQueue.length === 0) return;
    else if (++begun > maximalCalculations) throw new Error('The calculation does not come to an end.');
    else begin(injector, trigger);
  }
}

/** Has every formula calculated with the next calculation. */
function askForAll(injector: Injector): void {
  const nothing = triggerOf(injector)._generateDirty([]);
  injector
    .get(ICommandService)
    .syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { ...nothing, forceCalculation: true },
      { onlyLocal: true },
    );
}

/** Calculates every formula anew, as after a change of locale. */
export async function calculateAll(injector: Injector): Promise<void> {
  askForAll(injector);
  await settle(injector);
}

/** Takes over when Univer's calculations begin: one after another, when edits pause or when somebody waits for them. */
export function scheduleCalculations(injector: Injector): void {
  repairCalculations();
  keepWhatIsTyped(injector, calculationOf(injector), () => askForAll(injector));
  const trigger = triggerOf(injector);
  const schedule = () => {
    clearTimeout(trigger._setTimeoutKey);
    trigger._setTimeoutKey = setTimeout(() => {
      settle(injector).catch(reason => console.error(reason));
    }, quietMilliseconds);
  };
  injector.get(ICommandService).onCommandExecuted((command: ICommandInfo) => {
    if (trigger._waitingCommandQueue.at(-1) !== command) return;
    if (isStyleEdit(command)) trigger._waitingCommandQueue.pop();
    schedule();
  });
  if (trigger._waitingCommandQueue.length > 0) schedule();
}

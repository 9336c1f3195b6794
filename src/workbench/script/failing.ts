import type { OperationName, WorkbookOperations } from '../engine/operations';

export interface Failing {
  operations: WorkbookOperations;
  /** How many calls were made so far. */
  calls(): number;
}

/** Google's services fail now and then: here the n-th call does, counted from 1, and every one from there on if it lasts. */
export function failAt(operations: WorkbookOperations, nth: number, { lasting = false } = {}): Failing {
  let calls = 0;
  return {
    calls: () => calls,
    operations: new Proxy(operations, {
      get:
        (target, name: OperationName) =>
        (...given: unknown[]) => {
          calls++;
          if (calls === nth || (lasting && calls > nth)) {
            throw new Error('Service Spreadsheets failed while accessing document with id workbench.');
          }
          return (target[name] as (...given: unknown[]) => unknown)(...given);
        },
    }),
  };
}

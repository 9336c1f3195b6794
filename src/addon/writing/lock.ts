/// <reference types="google-apps-script" />
import { Refusal } from '../refusal';

const patience = 10_000;

/** One script at a time changes a workbook; without a lock to be had, as in some contexts, each goes on alone. */
export function underLock<Result>(work: () => Result): Result {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock && !lock.tryLock(patience)) throw new Refusal({ id: 'busy' });
  try {
    return work();
  } catch (error) {
    throw refusalOf(error);
  } finally {
    // The next one shall see what was written; by now it is certain that it was.
    settleQuietly();
    lock?.releaseLock();
  }
}

function settleQuietly(): void {
  try {
    SpreadsheetApp.flush();
  } catch {
    // Google tries again when the script ends.
  }
}

/** Not to be confused with a missing authorisation: "You do not have permission to call …". */
const forbidden = /protect|proteg|(?:permission|permiso)(?!.* (?:to call|llamar))/i;

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const message = String((error as { message?: unknown } | null)?.message ?? error);
  return new Refusal({ id: forbidden.test(message) ? 'protected' : 'failed' });
}

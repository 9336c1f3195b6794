import { CalcError } from '../errors';
import { monthsIn } from '../time-units';
import type { RepeatProcess } from './repeat-process';

/** What is known of a customer; nothing of one who has just placed a first order. */
interface KnownPast {
  readonly x: number | undefined;
  readonly tX: number | undefined;
  readonly T: number | undefined;
}

/**
 * Orders expected within so many months: of a customer with a past, or of a new one where x, t_x and T are
 * all left out. Months are turned into the unit the process was fitted in.
 */
export function expectedOrders(process: RepeatProcess, months: number, { x, tX, T }: KnownPast): number {
  const { model, parameters, unit } = process;
  const time = monthsIn(unit, months);
  const missing = Object.entries({ x, tX, T }).filter(([, value]) => value === undefined);
  if (missing.length === 3) return model.expectedOfNew(parameters, time);
  if (missing.length > 0) {
    const other = x === undefined ? (tX === undefined ? 'T' : 'tX') : 'x';
    throw new CalcError('missing_companion', { argument: missing[0]![0], other });
  }
  return model.expected(parameters, time, x!, tX!, T!);
}

import { dateOfDay } from '../dates';
import { CalcError } from '../errors';
import type { Column } from './filled-rows';

const millisecondsInDay = 86_400_000;

/** The last day that has begun anywhere on earth. */
export function lastDayBegun(): number {
  return Math.floor(Date.now() / millisecondsInDay) + 1;
}

/**
 * Refuses a log that ends in the future: everyone would seem to have been silent until then. Where the
 * end of observation is given it does not matter.
 */
export function refuseFutureDays(day: Column<number>, today = lastDayBegun()): void {
  let wrong = 0;
  let first = -1;
  for (let index = 0; index < day.length; index++) {
    const when = day[index];
    if (when === undefined || when <= today) continue;
    wrong++;
    if (first < 0) first = index;
  }
  if (first < 0) return;
  const value = dateOfDay(day[first]!);
  throw new CalcError('future_date', { argument: 'date', value, other: 'asOf', row: first + 1, wrong });
}

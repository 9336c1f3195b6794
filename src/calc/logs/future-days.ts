import { dateOfDay } from '../dates';
import { CalcError } from '../errors';
import type { Column } from './filled-rows';

const millisecondsInDay = 86_400_000;

interface FutureDayOptions {
  readonly argument?: string;
  readonly cure?: string;
  readonly today?: number;
}

/** The last day that has begun anywhere on earth. */
export function lastDayBegun(): number {
  return Math.floor(Date.now() / millisecondsInDay) + 1;
}

/**
 * Refuses a log that ends in the future: everyone would seem to have been silent until then. Where the
 * end of observation can be given, `cure` names that argument.
 */
export function refuseFutureDays(
  day: Column<number>,
  { argument = 'date', cure, today = lastDayBegun() }: FutureDayOptions = {},
): void {
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
  const other = cure === undefined ? {} : { other: cure };
  throw new CalcError('future_date', { argument, value, ...other, row: first + 1, wrong });
}

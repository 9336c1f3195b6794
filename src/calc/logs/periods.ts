import { dayText, monthOfDay, monthText } from '../dates';
import type { TimeUnit } from '../time-units';

const millisecondsInDay = 86_400_000;

/** 1970-01-01 was a Thursday. */
const daysFromMonday = 3;

const numberOf: Readonly<Record<TimeUnit, (day: number) => number>> = {
  day: day => day,
  week: day => Math.floor((day + daysFromMonday) / 7),
  month: monthOfDay,
  quarter: day => Math.floor(monthOfDay(day) / 3),
  year: day => Math.floor(monthOfDay(day) / 12),
};

const textOf: Readonly<Record<TimeUnit, (number: number) => string>> = {
  day: dayText,
  week: number => dayText(number * 7 - daysFromMonday),
  month: monthText,
  quarter: number => `${yearText(Math.floor(number / 4))}-Q${(((number % 4) + 4) % 4) + 1}`,
  year: yearText,
};

function yearText(number: number): string {
  return monthText(number * 12).slice(0, 4);
}

/** Periods of the calendar as whole numbers without gaps, like days; a week begins on Monday. */
export function periodOfDay(day: number, period: TimeUnit): number {
  return numberOf[period](day);
}

/** yyyy-mm-dd (of the Monday for a week), yyyy-mm, yyyy-Qn or yyyy. */
export function periodText(number: number, period: TimeUnit): string {
  return textOf[period](number);
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;
const daysIn = { day: 1, week: 7 } as const;

/**
 * Whole periods from one day to a later one, date to same date (the month's last day where it has no such
 * date), and whether days are left over.
 */
export function periodsBetween(
  from: number,
  until: number,
  period: TimeUnit,
): { readonly whole: number; readonly rest: boolean } {
  if (period === 'day' || period === 'week') {
    const whole = Math.floor((until - from) / daysIn[period]);
    return { whole, rest: whole * daysIn[period] < until - from };
  }
  const months = monthsIn[period];
  let whole = Math.floor((monthOfDay(until) - monthOfDay(from)) / months);
  if (addMonths(from, whole * months) > until) whole--;
  return { whole, rest: addMonths(from, whole * months) < until };
}

/** The same date so many months later, or the last day of that month where it has no such date. */
export function addMonths(day: number, months: number): number {
  const date = new Date(day * millisecondsInDay);
  const year = date.getUTCFullYear();
  const month = date.getUTCMonth() + months;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), lastOfMonth)) / millisecondsInDay;
}

import { dayOfCalendar, dayOf as dayOfCell } from '../../../calc/dates';

export type DateOrder = 'day_first' | 'month_first';

/** What one text says: a day, or two numbers of which only the order tells which is the month. */
export type DateText =
  | { readonly is: 'day'; readonly day: number }
  | {
      readonly is: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      /** The only order in which the calendar has such a day. */
      readonly proves?: DateOrder;
    }
  | { readonly is: 'unreadable' };

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];
const monthOf = (name: string) =>
  months.findIndex(starts => starts.some(start => name.startsWith(start))) + 1;

const unreadable: DateText = { is: 'unreadable' };
const timeOfDay =
  /[t,]?\s*\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:z|utc|gmt)?\s*(?:[+-]\d{2}:?\d{2})?$/;
const yearFirst = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const yearLast = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const dayMonthYear =
  /^(\d{1,2})(?:st|nd|rd|th|º)?[-/., ]+(?:de )?([a-z]{3,10})\.?[-/., ]+(?:de[l]? )?(\d{4}|\d{2})$/;
const monthDayYear = /^([a-z]{3,10})\.?[-/ ]+(\d{1,2})(?:st|nd|rd|th)?[-/., ]+(\d{4}|\d{2})$/;
const weekday = /^[a-z]{3,9}\.?,? +(?=\d|[a-z]{3})/;

/** Two digits mean the years around now. */
const fullYear = (text: string) =>
  text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900);

/** Reads a date as people and programs write it in English and Spanish. Times of day are dropped. */
export function readDateText(text: string): DateText {
  const plain = text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  const iso = dayOfCell(plain.toUpperCase());
  if (iso !== undefined) return { is: 'day', day: iso };
  const date = plain.length > 8 ? plain.replace(timeOfDay, '').trim() : plain;
  const ymd = yearFirst.exec(date) ?? compact.exec(date);
  if (ymd) return calendar(Number(ymd[1]), Number(ymd[2]), Number(ymd[3]));
  const numbers = yearLast.exec(date);
  if (numbers) return inEitherOrder(Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4]!));
  return withMonthName(date) ?? withMonthName(date.replace(weekday, '')) ?? unreadable;
}

function withMonthName(date: string): DateText | undefined {
  const dmy = dayMonthYear.exec(date);
  if (dmy && monthOf(dmy[2]!)) return calendar(fullYear(dmy[3]!), monthOf(dmy[2]!), Number(dmy[1]));
  const mdy = monthDayYear.exec(date);
  if (mdy && monthOf(mdy[1]!)) return calendar(fullYear(mdy[3]!), monthOf(mdy[1]!), Number(mdy[2]));
  return undefined;
}

function calendar(year: number, month: number, date: number): DateText {
  const day = dayOfCalendar(year, month, date);
  return day === undefined ? unreadable : { is: 'day', day };
}

function inEitherOrder(first: number, second: number, year: number): DateText {
  const dayFirst = dayOfCalendar(year, second, first);
  const monthFirst = dayOfCalendar(year, first, second);
  if (dayFirst === undefined && monthFirst === undefined) return unreadable;
  if (dayFirst === monthFirst) return { is: 'day', day: dayFirst! };
  const proves = monthFirst === undefined ? 'day_first' : dayFirst === undefined ? 'month_first' : undefined;
  return { is: 'numbers', first, second, year, ...(proves ? { proves } : {}) };
}

/** The day that numbers mean in an order; undefined where the calendar has none. */
export function dayIn(order: DateOrder, { first, second, year }: Extract<DateText, { is: 'numbers' }>) {
  return order === 'day_first' ? dayOfCalendar(year, second, first) : dayOfCalendar(year, first, second);
}

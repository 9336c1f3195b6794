export type DateOrder = 'day-first' | 'month-first';

const firstDay = Date.UTC(1899, 11, 30);
const dayLength = 86_400_000;

/** The spreadsheet's serial number of a day, or undefined for a day that is not in the calendar. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const instant = Date.UTC(year, month - 1, day);
  const back = new Date(instant);
  if (year < 1900 || back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day) return undefined;
  return Math.round((instant - firstDay) / dayLength);
}

export interface DateText {
  year: number;
  /** The two numbers beside the year, in the order written; an ISO date is already month, day. */
  first: number;
  second: number;
  iso: boolean;
  /** Part of a day; undefined when no time is written. */
  time: number | undefined;
}

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[-+]\d{2}:?\d{2})?)?$/;
const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/;
const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:,? (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;

function partOfDay(hour: string | undefined, minute: string | undefined, second: string | undefined) {
  if (hour === undefined) return undefined;
  const [h, m, s] = [Number(hour), Number(minute), Number(second ?? 0)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86_400 : Number.NaN;
}

export function readDateText(text: string): DateText | undefined {
  if (text.length < 6 || text.charCodeAt(0) < 48 || text.charCodeAt(0) > 57) return undefined;
  const international = iso.exec(text) ?? yearFirst.exec(text);
  if (international) {
    const time = partOfDay(international[4], international[5], international[6]);
    if (Number.isNaN(time)) return undefined;
    return {
      year: Number(international[1]),
      first: Number(international[2]),
      second: Number(international[3]),
      iso: true,
      time,
    };
  }
  const local = yearLast.exec(text);
  if (!local) return undefined;
  const written = Number(local[4]);
  const time = partOfDay(local[5], local[6], local[7]);
  if (Number.isNaN(time)) return undefined;
  // Two-digit years are read as spreadsheets do: 30 to 99 are the last century.
  const year = local[4]!.length === 4 ? written : written + (written < 30 ? 2000 : 1900);
  return { year, first: Number(local[1]), second: Number(local[3]), iso: false, time };
}

export function serialOfDate(date: DateText, order: DateOrder): number | undefined {
  const monthFirst = date.iso || order === 'month-first';
  const day = serialOfDay(
    date.year,
    monthFirst ? date.first : date.second,
    monthFirst ? date.second : date.first,
  );
  return day === undefined ? undefined : day + (date.time ?? 0);
}

/** The Date constructor of the realm that will look at the result: `instanceof Date` is false for any other. */
export type DateConstructor = new (instant: number) => Date;

const millisecondsPerDay = 86_400_000;
const firstDay = Date.UTC(1899, 11, 30);
const quarterHour = 900_000;

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      era: 'short',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

function measuredOffset(instant: number, timeZone: string): number {
  const parts: Record<string, string> = {};
  for (const { type, value } of formatterOf(timeZone).formatToParts(instant)) parts[type] = value;
  const year = parts.era === 'BC' ? 1 - Number(parts.year) : Number(parts.year);
  const local = Date.UTC(
    year,
    Number(parts.month) - 1,
    Number(parts.day),
    Number(parts.hour),
    Number(parts.minute),
    Number(parts.second),
  );
  return local - Math.floor(instant / 1000) * 1000;
}

/** How far local time is ahead of UTC, in milliseconds. Zones change their offset on quarters of an hour, so one measurement serves a quarter. */
export function offsetAt(instant: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  const quarter = Math.floor(instant / quarterHour);
  let offset = known.get(quarter);
  if (offset === undefined) {
    offset = measuredOffset(quarter * quarterHour, timeZone);
    known.set(quarter, offset);
  }
  return offset;
}

/** The instant that a spreadsheet in this zone shows as the serial number. */
export function instantOfSerial(serial: number, timeZone: string): number {
  const local = firstDay + Math.round(serial * millisecondsPerDay);
  const guess = local - offsetAt(local, timeZone);
  return local - offsetAt(guess, timeZone);
}

export function serialOfInstant(instant: number, timeZone: string): number {
  return (instant + offsetAt(instant, timeZone) - firstDay) / millisecondsPerDay;
}

/** The serial number of a day, of which only the calendar counts. */
export function serialOfDay(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - firstDay) / millisecondsPerDay;
}

export function dayOfSerial(serial: number): { year: number; month: number; day: number } {
  const day = new Date(firstDay + Math.floor(serial) * millisecondsPerDay);
  return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
}

export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

/** A number format that shows days or times; durations count, as Apps Script hands them over as dates too. */
export function isDateFormat(format: string): boolean {
  const symbols = format.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  return !/general/i.test(symbols) && /[ydhms]/i.test(symbols);
}

import { CalcError } from './errors';

/**
 * Days as whole numbers since 1970-01-01, and months as whole numbers since January 1970. A day has no
 * time and no zone; nothing after this module deals with instants.
 */

/** Minutes that a zone's clock is ahead of UTC at an instant given in milliseconds since 1970. */
export type Zone = (instant: number) => number;

/** The zone the script itself runs in. */
export const scriptZone: Zone = instant => -new Date(instant).getTimezoneOffset();

let zoneProvider: () => readonly Zone[] = () => [scriptZone];

/**
 * Says where a date cell's zone may be found. The provider is asked only when a date is read. Cheap zones
 * come first; the last one wins where none fits better, so it should be the spreadsheet's.
 */
export function setCandidateZones(provider: () => readonly Zone[]): void {
  zoneProvider = provider;
}

const candidateZones = (): readonly Zone[] => zoneProvider();

const millisecondsInDay = 86_400_000;
const millisecondsInMinute = 60_000;
/** 1970-01-01 as a spreadsheet counts days. */
export const serialOfFirstDay = 25_569;
/** 9999-12-31, the last day a spreadsheet knows. */
const lastSerial = 2_958_465;

/**
 * A column of cells as days; `undefined` where a cell is blank. A cell holds a date, ISO text (yyyy-mm-dd,
 * or yyyy-mm for the first of a month) or a serial number. Times of day are dropped. Throws for the first
 * cell that is none of these, with its row and the number of such cells; text such as 03/04/2026 is refused
 * because two readings are possible.
 */
export function readDays(
  cells: readonly unknown[],
  zones: () => readonly Zone[] = candidateZones,
): (number | undefined)[] {
  const result = new Array<number | undefined>(cells.length);
  const instants: number[] = [];
  const rowsOfInstants: number[] = [];
  let first: CalcError | undefined;
  let wrong = 0;
  let firstRow = 0;
  cells.forEach((cell, index) => {
    if (cell === '' || cell === null || cell === undefined) return;
    const instant = instantOf(cell);
    if (instant !== undefined && !Number.isNaN(instant)) {
      instants.push(instant);
      rowsOfInstants.push(index);
      return;
    }
    const day = instant === undefined ? dayOf(cell) : undefined;
    if (day === undefined) {
      wrong++;
      if (!first) firstRow = index + 1;
      first ??= new CalcError(isAmbiguous(cell) ? 'ambiguous_date' : 'not_a_date', { value: cell });
      return;
    }
    result[index] = day;
  });
  if (first) throw new CalcError(first.reason, { ...first.details, row: firstRow, wrong });
  if (instants.length > 0) {
    const offset = bestOffsets(instants, zones());
    instants.forEach((instant, index) => {
      result[rowsOfInstants[index]!] = Math.floor((instant + offset(instant)) / millisecondsInDay);
    });
  }
  return result;
}

/** A date of this realm or another; NaN where it is a date without a time. */
function instantOf(cell: unknown): number | undefined {
  if (cell instanceof Date) return cell.getTime();
  return typeof cell === 'object' && Object.prototype.toString.call(cell) === '[object Date]'
    ? (cell as Date).getTime()
    : undefined;
}

const isoText = /^(\d{4})([-/.])(\d{1,2})(?:\2(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?)?$/;
const yearLastText = /^\d{1,2}([-/. ])\d{1,2}\1(\d{4}|\d{2})(?:\D.*)?$/;

/** The day of a serial number or an ISO text; undefined for any other cell. */
export function dayOf(cell: unknown): number | undefined {
  if (typeof cell === 'number') {
    const serial = Math.floor(cell);
    return serial >= 1 && serial <= lastSerial ? serial - serialOfFirstDay : undefined;
  }
  const parts = typeof cell === 'string' ? isoText.exec(cell.trim()) : null;
  return parts ? dayOfCalendar(Number(parts[1]), Number(parts[3]), Number(parts[4] ?? 1)) : undefined;
}

function isAmbiguous(cell: unknown): boolean {
  return typeof cell === 'string' && yearLastText.test(cell.trim());
}

/** The day of a calendar date, or undefined where the calendar has no such day. */
export function dayOfCalendar(year: number, month: number, day: number): number | undefined {
  const instant = Date.UTC(year, month - 1, day);
  const back = new Date(instant);
  const exists =
    back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === day;
  return exists ? instant / millisecondsInDay : undefined;
}

export function monthOfDay(day: number): number {
  const date = new Date(day * millisecondsInDay);
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth();
}

/** The day as a date, for a sentence that names it. */
export function dateOfDay(day: number): Date {
  return new Date(day * millisecondsInDay);
}

/** yyyy-mm */
export function monthText(month: number): string {
  return new Date(Date.UTC(1970, month, 1)).toISOString().slice(0, 7);
}

/** yyyy-mm-dd */
export function dayText(day: number): string {
  return new Date(day * millisecondsInDay).toISOString().slice(0, 10);
}

/** Offsets of a zone, in milliseconds: offsets[i] holds from starts[i] until the next start. */
interface Offsets {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
}

/**
 * The offsets of the zone in which the most of these instants are midnight. Days come as midnights of one
 * zone, but nothing says of which one. A zone in which all are settles it: any other that does has
 * the same offsets.
 */
function bestOffsets(instants: readonly number[], zones: readonly Zone[]): (instant: number) => number {
  const sorted = distinct(instants);
  let best: ((instant: number) => number) | undefined;
  let most = -1;
  for (const zone of zones) {
    const offset = lookup(offsetsAmong(sorted, zone));
    let midnights = 0;
    for (const instant of sorted) if ((instant + offset(instant)) % millisecondsInDay === 0) midnights++;
    if (midnights >= most) {
      best = offset;
      most = midnights;
    }
    if (midnights === sorted.length) break;
  }
  return best ?? (() => 0);
}

function distinct(instants: readonly number[]): Float64Array {
  const sorted = Float64Array.from(instants).sort();
  let length = 1;
  for (let index = 1; index < sorted.length; index++) {
    if (sorted[index] !== sorted[index - 1]) sorted[length++] = sorted[index]!;
  }
  return sorted.subarray(0, length);
}

/** Clocks have never been changed and changed back within so short a time. */
const noChangeWithin = 14 * millisecondsInDay;

/**
 * Asks a zone at as few of the sorted instants as tell where its offset changes among them: halves each
 * stretch until its ends are near and agree. A zone may be a slow service, and a column has 100,000 cells.
 */
function offsetsAmong(sorted: Float64Array, zone: Zone): Offsets {
  const ask = (index: number) => zone(sorted[index]!) * millisecondsInMinute;
  const starts = [sorted[0]!];
  const offsets = [ask(0)];
  const search = (low: number, lowOffset: number, high: number, highOffset: number) => {
    const near = sorted[high]! - sorted[low]! <= noChangeWithin;
    if (lowOffset === highOffset && near) return;
    if (high - low <= 1) {
      if (lowOffset === highOffset) return;
      starts.push(sorted[high]!);
      offsets.push(highOffset);
      return;
    }
    const middle = (low + high) >> 1;
    const middleOffset = ask(middle);
    search(low, lowOffset, middle, middleOffset);
    search(middle, middleOffset, high, highOffset);
  };
  const last = sorted.length - 1;
  search(0, offsets[0]!, last, ask(last));
  return { starts, offsets };
}

function lookup({ starts, offsets }: Offsets): (instant: number) => number {
  let current = 0;
  return instant => {
    // Rows near each other are mostly near in time.
    if (instant < starts[current]! || (current + 1 < starts.length && instant >= starts[current + 1]!)) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= instant) low = middle;
        else high = middle - 1;
      }
      current = low;
    }
    return offsets[current]!;
  };
}

import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import {
  dayOfCalendar,
  dayText,
  monthOfDay,
  monthText,
  readDays,
  scriptZone,
  setCandidateZones,
  type Zone,
} from '../../src/calc/dates';
import { CalcError } from '../../src/calc/errors';

const seed = 20_260_104;
const millisecondsInDay = 86_400_000;

/** A named zone by the machine's own tables, counting how often it is asked. */
function namedZone(name: string): Zone & { asked(): number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  let asked = 0;
  const zone = (instant: number) => {
    asked++;
    const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, +value]));
    const local = Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!);
    return Math.round((local - Math.floor(instant / 1000) * 1000) / 60_000);
  };
  return Object.assign(zone, { asked: () => asked });
}

/** The instant a spreadsheet of that zone hands over for a day: its midnight, or the first moment after. */
function instantOfDay(day: number, zone: Zone): number {
  const midnight = day * millisecondsInDay;
  for (const guess of [midnight - 15 * 3_600_000, midnight + 15 * 3_600_000]) {
    const instant = midnight - zone(guess) * 60_000;
    if (instant + zone(instant) * 60_000 === midnight) return instant;
  }
  // The clock skips midnight: the day begins at the change.
  let low = midnight - 16 * 3_600_000;
  let high = midnight + 16 * 3_600_000;
  while (high - low > 60_000) {
    const middle = Math.round((low + high) / 120_000) * 60_000;
    if (middle + zone(middle) * 60_000 < midnight) low = middle;
    else high = middle;
  }
  return high;
}

const zoneNames = [
  'UTC',
  'Europe/Madrid',
  'America/Mexico_City',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Pacific/Apia',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
];

const daysOf = (first: string, count: number, step = 1) => {
  const [year, month, day] = first.split('-').map(Number);
  const start = dayOfCalendar(year!, month!, day!)!;
  return Array.from({ length: count }, (_, index) => start + index * step);
};

function refusal(cells: readonly unknown[]) {
  try {
    return { days: readDays(cells, () => []) };
  } catch (error) {
    if (!(error instanceof CalcError)) throw error;
    return { reason: error.reason, ...error.details };
  }
}

describe('correct', () => {
  it.each([
    ['ISO text', '2026-04-03', '2026-04-03'],
    ['ISO text with one digit', '2026-4-3', '2026-04-03'],
    ['the year first with slashes', '2026/04/03', '2026-04-03'],
    ['a time of day', '2026-04-03T23:59:59Z', '2026-04-03'],
    ['a month', '2026-04', '2026-04-01'],
    ['blanks around it', ' 2026-04-03 ', '2026-04-03'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['the first serial number', 1, '1899-12-31'],
    ['a serial number', 45_292, '2024-01-01'],
    ['a serial number with a time', 45_292.99, '2024-01-01'],
    ['the last serial number', 2_958_465, '9999-12-31'],
  ])('reads %s', (_, cell, day) => {
    expect(readDays([cell], () => []).map(value => dayText(value!))).toEqual([day]);
  });

  it('leaves blank cells in their places', () => {
    expect(readDays(['', '1970-01-02', null, undefined], () => [])).toEqual([
      undefined,
      1,
      undefined,
      undefined,
    ]);
  });

  it.each([
    ['1970-01-31', 0, '1970-01'],
    ['1969-12-31', -1, '1969-12'],
    ['2026-11-22', 682, '2026-11'],
  ])('%s lies in month %d', (day, month, text) => {
    const [value] = readDays([day], () => []);
    expect(monthOfDay(value!)).toBe(month);
    expect(monthText(month)).toBe(text);
  });
});

describe('consistent', () => {
  it.each(zoneNames)('the days of a spreadsheet in %s come back whatever zone the script has', name => {
    const days = daysOf('2011-01-01', 2200);
    const spreadsheet = namedZone(name);
    const existing = days.filter(day => name !== 'Pacific/Apia' || dayText(day) !== '2011-12-30');
    const cells = existing.map(day => new Date(instantOfDay(day, spreadsheet)));
    for (const script of [namedZone('America/Los_Angeles'), namedZone('Asia/Tokyo'), spreadsheet]) {
      expect(readDays(cells, () => [script, spreadsheet])).toEqual(existing);
    }
  });

  it('midnights that a zone skipped for summer time belong to their day', () => {
    const zone = namedZone('America/Sao_Paulo');
    const day = dayOfCalendar(2017, 10, 15)!;
    const instant = instantOfDay(day, zone);
    expect(new Date(instant).toISOString()).toBe('2017-10-15T03:00:00.000Z');
    expect(readDays([new Date(instant)], () => [namedZone('UTC'), zone])).toEqual([day]);
  });

  it('times of day are dropped, in the zone in which most cells are midnight', () => {
    const zone = namedZone('Asia/Kolkata');
    const days = daysOf('2020-01-01', 400);
    const cells = days.map((day, index) => new Date(instantOfDay(day, zone) + (index % 3 ? 0 : 82_800_000)));
    expect(readDays(cells, () => [zone, namedZone('America/New_York')])).toEqual(days);
  });

  it('where no cell is midnight anywhere, the last zone named counts', () => {
    const cells = [new Date('2026-01-01T23:17:00Z')];
    expect(
      readDays(cells, () => [namedZone('UTC'), namedZone('Europe/Madrid')]).map(day => dayText(day!)),
    ).toEqual(['2026-01-02']);
  });

  it('each of many instants gets the offset its zone has there', () => {
    const zone = namedZone('Africa/Casablanca');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: Date.UTC(2009, 0), max: Date.UTC(2030, 0) }), {
          minLength: 1,
          maxLength: 60,
        }),
        instants => {
          const expected = instants.map(instant =>
            Math.floor((instant + zone(instant) * 60_000) / millisecondsInDay),
          );
          expect(
            readDays(
              instants.map(instant => new Date(instant)),
              () => [zone],
            ),
          ).toEqual(expected);
        },
      ),
      { seed, numRuns: 100 },
    );
  });

  it('dates of another realm are dates', () => {
    const cell = runInNewContext('new Date(86400000)');
    expect(readDays([cell], () => [() => 0])).toEqual([1]);
  });
});

describe('refuses', () => {
  it.each([
    ['day or month first', ['2026-01-01', '03/04/2026', '05/06/2026'], 'ambiguous_date', 2, 2],
    ['the same with points', ['3.4.26'], 'ambiguous_date', 1, 1],
    ['a day the calendar does not have', ['2026-02-30'], 'not_a_date', 1, 1],
    ['a month it does not have', ['2026-13'], 'not_a_date', 1, 1],
    ['words', ['2026-01-01', '', 'yesterday'], 'not_a_date', 3, 1],
    ['a truth value', [true], 'not_a_date', 1, 1],
    ['a number before the calendar', [0], 'not_a_date', 1, 1],
    ['a number after it', [2_958_466], 'not_a_date', 1, 1],
    ['a number that is none', [Number.NaN], 'not_a_date', 1, 1],
    ['a date that is none', [new Date(Number.NaN)], 'not_a_date', 1, 1],
  ])('%s', (_, cells, reason, row, wrong) => {
    expect(refusal(cells)).toMatchObject({ reason, row, wrong });
  });
});

describe('runs', () => {
  afterEach(() => setCandidateZones(() => [scriptZone]));

  it('asks for zones only when a date is read', () => {
    let asked = 0;
    setCandidateZones(() => {
      asked++;
      return [() => 0];
    });
    readDays(['2026-01-01', 45_292, '']);
    expect(asked).toBe(0);
    readDays([new Date(0)]);
    expect(asked).toBe(1);
  });

  it('asks a zone a few hundred times for ten years, however many rows there are', () => {
    const days = daysOf('2015-01-01', 100_000).map((_, index) => 16_436 + ((index * 7919) % 3650));
    const zone = namedZone('Europe/Madrid');
    const cells = days.map(day => new Date(day * millisecondsInDay - 3_600_000));
    readDays(cells, () => [zone]);
    expect(zone.asked()).toBeLessThan(1000);
  });

  it('does without the spreadsheet’s zone where the script’s own explains every cell', () => {
    const service = namedZone('Europe/Madrid');
    const script = namedZone('Asia/Kolkata');
    const cells = daysOf('2024-01-01', 500).map(day => new Date(instantOfDay(day, script)));
    readDays(cells, () => [script, service]);
    expect(service.asked()).toBe(0);
  });
});

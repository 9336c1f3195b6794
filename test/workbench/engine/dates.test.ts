import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOfSerial,
  instantOfSerial,
  isDateFormat,
  serialOfDay,
  serialOfInstant,
} from '../../../src/workbench/engine/dates';

const zones = ['Etc/GMT', 'America/New_York', 'Europe/Madrid', 'Asia/Kathmandu', 'Australia/Lord_Howe'];

describe('correct', () => {
  test.each([
    [1, 'Etc/GMT', '1899-12-31T00:00:00.000Z'],
    [45322, 'Etc/GMT', '2024-01-31T00:00:00.000Z'],
    [45322, 'America/New_York', '2024-01-31T05:00:00.000Z'],
    [45474, 'America/New_York', '2024-07-01T04:00:00.000Z'],
    [45322.5, 'Europe/Madrid', '2024-01-31T11:00:00.000Z'],
    [45322, 'Asia/Kathmandu', '2024-01-30T18:15:00.000Z'],
  ])('%d in %s is %s', (serial, zone, iso) => {
    expect(new Date(instantOfSerial(serial, zone)).toISOString()).toBe(iso);
  });

  test.each([
    ['yyyy-mm-dd', true],
    ['d/m/yy', true],
    ['h:mm', true],
    ['[h]:mm:ss', true],
    ['[hh]', true],
    ['General', false],
    ['', false],
    ['0.00%', false],
    ['#,##0 "days"', false],
    ['[Red]0', false],
    ['0\\d', false],
    ['_d0', false],
    ['0.00E+00', false],
    ['@', false],
  ])('the format %j shows a date: %s', (format, expected) => {
    expect(isDateFormat(format)).toBe(expected);
  });
});

describe('consistent', () => {
  test('every day since 1900 survives the way through an instant in every zone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), fc.constantFrom(...zones), (serial, zone) => {
        expect(serialOfInstant(instantOfSerial(serial, zone), zone)).toBeCloseTo(serial, 9);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test('days and serial numbers agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 80_000 }), serial => {
        const { year, month, day } = dayOfSerial(serial);
        expect(serialOfDay(year, month, day)).toBe(serial);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

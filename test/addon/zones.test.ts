import { afterEach, describe, expect, test, vi } from 'vitest';
import { dateZones } from '../../src/addon/zones';
import { scriptZone } from '../../src/calc/dates';

/** Apps Script's two services as far as zones need them, with one fixed offset. */
function spreadsheetIn(offset: string) {
  const formatDate = vi.fn((_date: Date, _zone: string, _pattern: string) => offset);
  vi.stubGlobal('SpreadsheetApp', { getActive: () => ({ getSpreadsheetTimeZone: () => 'Some/Where' }) });
  vi.stubGlobal('Utilities', { formatDate });
  return formatDate;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('correct', () => {
  test.each([
    ['+0000', 0],
    ['+0530', 330],
    ['-0300', -180],
    ['-0930', -570],
    ['+1345', 825],
  ])('an offset of %s is %i minutes', (offset, minutes) => {
    const formatDate = spreadsheetIn(offset);
    expect(dateZones().at(-1)!(0)).toBe(minutes);
    expect(formatDate).toHaveBeenCalledWith(new Date(0), 'Some/Where', 'Z');
  });
});

describe('consistent', () => {
  test('the zone that costs nothing comes first, and the service is not asked until it is needed', () => {
    const formatDate = spreadsheetIn('+0100');
    expect(dateZones()[0]).toBe(scriptZone);
    expect(formatDate).not.toHaveBeenCalled();
  });
});

describe('runs', () => {
  test('where the spreadsheet cannot be asked the zone of the script has to do', () => {
    expect(dateZones()).toEqual([scriptZone]);
  });
});

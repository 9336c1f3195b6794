import { afterEach, describe, expect, test, vi } from 'vitest';
import { areaOf, type Sheet, toWire } from '../../../src/addon/requests/ranges';
import { parseReference } from '../../../src/formula/references';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Madrid's clock, near enough: an hour ahead, two from the middle of April to the middle of October. */
function spreadsheetInMadrid() {
  const formatDate = vi.fn((date: Date) => {
    const noon = (month: number) => Date.UTC(date.getUTCFullYear(), month, 15, 12);
    return date.getTime() >= noon(3) && date.getTime() < noon(9) ? '+0200' : '+0100';
  });
  vi.stubGlobal('SpreadsheetApp', { getActive: () => ({ getSpreadsheetTimeZone: () => 'Europe/Madrid' }) });
  vi.stubGlobal('Utilities', { formatDate });
  return formatDate;
}

const sheet = {
  getMaxRows: () => 1000,
  getMaxColumns: () => 26,
  getLastRow: () => 40,
  getLastColumn: () => 5,
} as unknown as Sheet;

describe('correct', () => {
  test.each([
    ['B2', { row: 2, column: 2, rows: 1, columns: 1 }],
    ['A2:A', { row: 2, column: 1, rows: 39, columns: 1 }],
    ['C:C', { row: 1, column: 3, rows: 40, columns: 1 }],
    ['3:4', { row: 3, column: 1, rows: 2, columns: 5 }],
    ['A990:B2000', { row: 990, column: 1, rows: 11, columns: 2 }],
    ['A50:A', { row: 50, column: 1, rows: 1, columns: 1 }],
  ])('%s is closed where the sheet ends', (text, area) => {
    expect(areaOf(parseReference(text)!, sheet)).toEqual({ sheet, ...area });
  });

  test('what only a script knows is blank on its way, an impossible number an error', () => {
    const cells = [
      ['a', 1, true, null, undefined, { toString: () => 'picture' }, Number.NaN, new Date(Number.NaN)],
    ];
    expect(toWire(cells)).toEqual([['a', 1, true, '', '', '', '#NUM!', { day: 0 }]]);
  });
});

describe('refuses', () => {
  test.each(['AA1:AB2', 'A1001'])('%s, where there is no cell', text => {
    expect(areaOf(parseReference(text)!, sheet)).toBeUndefined();
  });
});

describe('runs', () => {
  test('100,000 dates of ten years ask for few offsets', () => {
    const formatDate = spreadsheetInMadrid();
    const first = Date.UTC(2016, 0, 1);
    const midnights = Array.from({ length: 3_650 }, (_, day) => {
      const instant = first + day * 86_400_000;
      return instant - (formatDate(new Date(instant)) === '+0200' ? 2 : 1) * 3_600_000;
    });
    const dates = Array.from({ length: 100_000 }, (_, index) => [
      new Date(midnights[index % 3_650]! + (index % 7) * 1_000),
    ]);
    formatDate.mockClear();
    const cells = toWire(dates);
    expect(formatDate.mock.calls.length).toBeLessThan(1_000);
    expect(cells.slice(0, 3)).toEqual([[{ day: 42_370 }], [{ day: 42_371 }], [{ day: 42_372 }]]);
    const days = cells.map(([cell]) => (cell as { day: number }).day - 42_370);
    expect(days.filter((day, index) => day !== index % 3_650)).toEqual([]);
  });
});

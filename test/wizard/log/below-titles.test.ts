import { describe, expect, test } from 'vitest';
import { belowTitles } from '../../../src/wizard/model/log/below-titles';
import type { Selection } from '../../../src/wizard/model/protocol';

const selection = (range: string, shown: readonly (readonly string[])[], rows = shown.length): Selection => ({
  sheetId: 1,
  sheetName: 'Log',
  range,
  rows,
  columns: shown[0]!.length,
  cells: shown,
  shown,
});
const log = [
  ['Cliente', 'Fecha', 'Importe'],
  ['C01', '2023-01-05', '100'],
];

describe('runs', () => {
  test.each([
    [
      'whole columns with a title and a gap',
      'A:C',
      [['Our orders', '', ''], ['', '', ''], ...log],
      'A3:C',
      900,
      898,
    ],
    ['a range with a title', 'B5:D9', [['Our orders', '', ''], ...log], 'B6:D9', 5, 4],
    ['no title', 'A1:C9', log, 'A1:C9', 9, 9],
    ['no heading either', 'A1:C9', log.slice(1), 'A1:C9', 9, 9],
    ['rows of a log above a second heading', 'A1:C9', [log[1]!, ...log], 'A1:C9', 9, 9],
  ])('%s', (_, range, shown, kept, rows, left) => {
    const found = belowTitles(selection(range, shown, rows));
    expect([found.range, found.rows, found.shown[0]]).toEqual([
      kept,
      left,
      kept === range ? shown[0] : log[0],
    ]);
    expect(found.cells).toHaveLength(found.shown.length);
  });
});

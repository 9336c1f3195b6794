import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  a1Of,
  absoluteReference,
  gridOf,
  overlaps,
  shiftArea,
  subtract,
} from '../../../src/workbench/engine/areas';
import type { Area } from '../../../src/workbench/engine/operations';

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  sheet: 's',
  row,
  column,
  rows,
  columns,
});
const small = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
  )
  .map(([row, column, rows, columns]) => area(row, column, rows, columns));
const cellsOf = (all: Area[]) =>
  all.flatMap(each => gridOf(each, (row, column) => `${row},${column}`).flat()).sort();

describe('correct', () => {
  test.each([
    [area(3, 1, 2, 1), 1, 1, area(4, 1, 2, 1)],
    [area(3, 1, 2, 1), 4, 1, area(3, 1, 3, 1)],
    [area(3, 1, 2, 1), 5, 1, area(3, 1, 2, 1)],
    [area(3, 1, 2, 1), 1, -1, area(2, 1, 2, 1)],
    [area(3, 1, 2, 1), 4, -1, area(3, 1, 1, 1)],
    [area(3, 1, 2, 1), 3, -2, null],
    [area(3, 1, 4, 1), 1, -4, area(1, 1, 2, 1)],
    [area(3, 1, 2, 1), 5, -1, area(3, 1, 2, 1)],
  ])('%j after row %d moved by %d', (before, at, count, after) => {
    expect(shiftArea(before, { sheet: 's', axis: 'row', at, count })).toEqual(after);
  });

  test('the areas of other sheets stay', () => {
    expect(shiftArea(area(3, 1, 2, 1), { sheet: 'other', axis: 'row', at: 1, count: 1 })).toEqual(
      area(3, 1, 2, 1),
    );
  });

  test('areas are written as in formulas', () => {
    expect([a1Of(area(2, 27, 1, 1)), a1Of(area(1, 1, 3, 2))]).toEqual(['AA2', 'A1:B3']);
    expect(absoluteReference("It's", area(1, 1, 3, 2))).toBe("'It''s'!$A$1:$B$3");
  });
});

describe('consistent', () => {
  test('what is subtracted and what is left make up the whole', () => {
    fc.assert(
      fc.property(small, small, (whole, hole) => {
        const left = subtract(whole, hole);
        const kept = cellsOf([whole]).filter(cell => !cellsOf([hole]).includes(cell));
        expect(cellsOf(left)).toEqual(kept);
        expect(left.every(part => !overlaps(part, hole))).toBe(true);
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

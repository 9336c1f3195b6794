import { lookupIndex } from './univer-internals';

let repaired = false;

/** Where a value stands in a column, as Univer's index finds it. */
interface Finder {
  getCellPositions(
    unit: string,
    sheet: string,
    column: number,
    value: unknown,
    rows: unknown,
  ): { readonly matchingRows: readonly number[] } | undefined;
}

/**
 * Univer notes each calculated value in its index for lookups, and searches all values noted so far in the column to
 * do so: a spill of 100,000 rows would take minutes. Forgetting the column is enough, as a lookup builds it again.
 * And it finds a 0 where an empty text is sought, so that =A1="" is true of a 0 once =A1=0 was asked.
 */
export function repairLookupIndex(): void {
  if (repaired) return;
  repaired = true;
  const note = lookupIndex.set.bind(lookupIndex);
  lookupIndex.set = (unit, sheet, column, value, row, calculated = false) => {
    if (!calculated) {
      note(unit, sheet, column, value, row);
      return;
    }
    lookupIndex._cache.get(unit)?.get(sheet)?.delete(column);
    lookupIndex._continueBuildingCache.get(unit)?.get(sheet)?.delete(column);
  };
  const finder = lookupIndex as unknown as Finder;
  const find = finder.getCellPositions.bind(lookupIndex);
  finder.getCellPositions = (unit, sheet, column, value, rows) => {
    const found = find(unit, sheet, column, value, rows);
    const positions = lookupIndex._cache.get(unit)?.get(sheet)?.get(column) as
      | ReadonlyMap<unknown, ReadonlySet<number>>
      | undefined;
    const zeros = value === '' && positions?.get(0);
    if (!found || !zeros) return found;
    return { ...found, matchingRows: found.matchingRows.filter(row => !zeros.has(row)) };
  };
}

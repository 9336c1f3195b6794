import { lookupIndex } from './univer-internals';

let repaired = false;

/**
 * Univer notes each calculated value in its index for lookups, and searches all values noted so far in the column to
 * do so: a spill of 100,000 rows would take minutes. Forgetting the column is enough, as a lookup builds it again.
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
}

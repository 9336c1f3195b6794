/** Texts are the same, and numbers to 1e-12 of their size. */
export function isSameValue(value: unknown, expected: unknown): boolean {
  if (typeof value !== 'number' || typeof expected !== 'number') return value === expected;
  return Math.abs(value - expected) <= 1e-12 * Math.abs(expected);
}

type Values = readonly (readonly unknown[])[];

/** The cells that are not as they were: their row and column, what they held and what they hold. */
export function changedCells(values: Values, before: Values): unknown[] {
  return values.flatMap((line, row) =>
    line.flatMap((value, column) => {
      const was = before[row]?.[column] ?? '';
      return isSameValue(value, was) ? [] : [[row + 1, column + 1, was, value]];
    }),
  );
}

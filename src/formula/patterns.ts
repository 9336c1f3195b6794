// `[A-Za-z]` and never the `i` flag: together with `u` it would take the long s and the Kelvin sign for letters of a column.
const column = '\\$?[A-Za-z]{1,3}';
const row = '\\$?(?:10000000|[1-9]\\d{0,6})';
const cell = `${column}${row}`;

export const nameStart = '[\\p{L}_]';
export const nameRest = '[\\p{L}\\p{M}\\p{N}_.]';
/** A cell, or two corners of which one or both may lack a row or a column. */
export const area = `(?:${cell}:(?:${cell}|${column}|${row})|${column}:(?:${cell}|${column})|${row}:(?:${cell}|${row})|${cell})`;

/** What may not follow a reference: it would be the start of a longer name, of a call or of a sheet's name. */
export const notContinued = `(?!${nameRest}|[(!])`;

export const largestColumn = 18278;
export const largestRow = 10_000_000;

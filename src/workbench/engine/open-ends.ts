/**
 * Univer knows no A2:A. Its engine gets A2:A9000000 instead, which moves with inserted rows like any range, and
 * ends where the sheet ends: appended rows are seen and rows that do not exist cost nothing.
 */
export const openRow = 9_000_000;
export const openColumn = 18_000;
/** Inserting and deleting moves the end; no workbook here has this many. */
const lastPlausibleRow = 5_000_000;
const lastPlausibleColumn = 17_000;

export const isOpenRow = (row: number): boolean => row > lastPlausibleRow;
export const isOpenColumn = (column: number): boolean => column > lastPlausibleColumn;

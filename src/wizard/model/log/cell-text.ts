import type { WireCell } from '../protocol';

export const isDay = (cell: WireCell | undefined): cell is { readonly day: number } =>
  typeof cell === 'object' && cell !== null;

export const isBlankCell = (cell: WireCell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** The text of a cell that is used as a name. */
export function nameOf(cell: WireCell | undefined): string {
  if (cell === undefined) return '';
  return isDay(cell) ? `${cell.day}` : String(cell).trim();
}

/** Error cells come as their text. */
export const isErrorCell = (cell: WireCell | undefined): boolean =>
  typeof cell === 'string' && /^#(?:[A-Z0-9/]+[!?]|N\/A)$/.test(cell);

export const isEmail = (text: string): boolean => /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);

/** The key under which spellings of one name meet: letter case and spaces do not count. */
export const spellingKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

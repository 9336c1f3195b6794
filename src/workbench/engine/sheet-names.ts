import { parseReference, quoteSheetName } from '../../formula/references';

/**
 * Sheets allows any character in the name of a sheet; Univer cannot read a formula in which a name has one of these,
 * not even in quotes. Its sheets have a wide one instead, behind an invisible space, for which Univer never leaves
 * the quotes out.
 */
const refused = ['[', ']', '*', '?', '/', '\\', '!', '@'];
const invisible = '\u{FEFF}';
const widening = 0xfee0;

const wide = (character: string) => invisible + String.fromCharCode(character.charCodeAt(0) + widening);

export const toEngineName = (name: string): string =>
  refused.reduce((changed, character) => changed.replaceAll(character, wide(character)), name);
export const fromEngineName = (name: string): string =>
  refused.reduce((changed, character) => changed.replaceAll(wide(character), character), name);

/** The reference with another name for its sheet, if it names one. */
export function renameSheetIn(reference: string, rename: (name: string) => string): string {
  const bang = reference.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : parseReference(reference)?.sheet;
  if (sheet === undefined) return reference;
  const renamed = rename(sheet);
  return renamed === sheet ? reference : quoteSheetName(renamed) + reference.slice(bang);
}

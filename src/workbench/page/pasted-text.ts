import type { Dialect } from '../../formula/dialect';
import { dayOfSerial } from '../engine/dates';
import { toEngineFormula } from '../engine/formula-text';
import { readTyped } from '../engine/typed-input';
import { englishBuiltIns } from './built-in-names';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The text of a pasted cell as Univer reads it, which takes every number and date for an American one. */
export function pastedText(text: string, dialect: Dialect): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('=')) return toEngineFormula(englishBuiltIns(trimmed, dialect), dialect);
  if (dialect.decimal === '.') return text;
  const { value } = readTyped(trimmed, dialect);
  if (typeof value === 'object' && value !== null && 'serial' in value) {
    const { year, month, day } = dayOfSerial(value.serial);
    return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  }
  if (typeof value === 'number') return trimmed.replace(/[.,]/g, mark => (mark === '.' ? ',' : '.'));
  return text;
}

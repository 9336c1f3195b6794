import type { Dialect } from '../../formula/dialect';
import { serialOfDay } from './dates';
import type { CellInput } from './operations';

export interface TypedInput {
  value: CellInput;
  /** The number format that typing this gives a cell which has none. */
  format?: string;
}

const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const localDay = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const plainNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

function dayText(text: string, dialect: Dialect): TypedInput | undefined {
  const iso = isoDay.exec(text);
  const local = localDay.exec(text);
  const parts = (iso ?? local)?.slice(1).map(Number) as [number, number, number] | undefined;
  if (!parts) return undefined;
  const dayFirst = dialect.decimal === ',';
  const [year, month, day] = iso
    ? parts
    : dayFirst
      ? [parts[2], parts[1], parts[0]]
      : [parts[2], parts[0], parts[1]];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const format = iso ? 'yyyy-mm-dd' : dayFirst ? 'd/m/yyyy' : 'm/d/yyyy';
  return { value: { serial: serialOfDay(year, month, day) }, format };
}

function numberText(text: string, dialect: Dialect): TypedInput | undefined {
  const percent = /^(.*\S)\s*%$/.exec(text);
  const digits = percent ? percent[1]! : text;
  const grouping = dialect.decimal === ',' ? '.' : ',';
  const grouped = new RegExp(`^[-+]?\\d{1,3}(\\${grouping}\\d{3})+(?!\\d)`).test(digits);
  // "1.5" in a locale with decimal comma is no number, and neither is "1,5" in one with decimal point.
  if (digits.includes(grouping) && !grouped) return undefined;
  const english = digits.replaceAll(grouping, '').replace(dialect.decimal, '.');
  if (!plainNumber.test(english)) return undefined;
  const decimals = (english.split('.')[1] ?? '').length;
  // Dividing the shortest decimal by 100 again gives the nearest number: "5.7%" is 0.057.
  const value = percent ? Number(`${english}e-2`) : Number(english);
  if (!Number.isFinite(value)) return undefined;
  if (percent) return { value, format: decimals > 0 ? '0.00%' : '0%' };
  return grouped ? { value, format: decimals > 0 ? '#,##0.00' : '#,##0' } : { value };
}

/** What a cell holds after somebody types a text into it, or a script sets it as a value. */
export function readTyped(text: string, dialect: Dialect, format = ''): TypedInput {
  if (text === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: { formula: text } };
  const trimmed = text.trim();
  const word = trimmed.toUpperCase();
  const boolean = word === 'TRUE' || word === 'FALSE' ? word : dialect.booleans?.get(word);
  if (boolean) return { value: boolean === 'TRUE' };
  return dayText(trimmed, dialect) ?? numberText(trimmed, dialect) ?? { value: text };
}

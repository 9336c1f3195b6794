import { CellValueType, type ICellData } from '@univerjs/core';
import type { Dialect } from '../../formula/dialect';
import { dayOfSerial, isDateFormat } from '../engine/dates';
import { fromEngineFormula, toEngineFormula } from '../engine/formula-text';
import { readTyped } from '../engine/typed-input';
import { englishBuiltIns } from './built-in-names';

/** What the cell is to hold after somebody typed into it; undefined where the spreadsheet may read the text itself. */
export function readCell(cell: ICellData, pattern: string, dialect: Dialect): ICellData | undefined {
  if (cell.f) return { ...cell, f: toEngineFormula(englishBuiltIns(cell.f, dialect), dialect) };
  if (cell.t === CellValueType.FORCE_STRING || typeof cell.v !== 'string' || cell.v === '') return undefined;
  const { value, format } = readTyped(cell.v, dialect, pattern);
  if (typeof value === 'boolean') return { ...cell, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  const number = typeof value === 'object' && value !== null && 'serial' in value ? value.serial : value;
  if (typeof number === 'number') {
    // In a cell of percentages 45 means 45 %.
    const isShare = /%$/.test(pattern) && typeof value === 'number' && !cell.v.includes('%');
    const style = typeof cell.s === 'object' ? cell.s : undefined;
    const shown = format && !pattern ? { s: { ...style, n: { pattern: format } } } : {};
    return { ...cell, v: isShare ? number / 100 : number, t: CellValueType.NUMBER, ...shown };
  }
  // The spreadsheet reads everything as an American would: harmless only where no point, comma or slash is in play.
  const isForeign = dialect.decimal === ',' && /[.,/]/.test(cell.v);
  return isForeign ? { ...cell, t: CellValueType.STRING } : undefined;
}

function dayText(serial: number, dialect: Dialect): string {
  const { year, month, day } = dayOfSerial(serial);
  return dialect.decimal === ',' ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
}

/** What the editor shows of a cell: the formula, the number and the day as this locale writes them. */
export function showCell(
  cell: ICellData,
  raw: ICellData | null,
  pattern: string,
  dialect: Dialect,
): ICellData {
  if (cell.f) return { ...cell, f: fromEngineFormula(cell.f, dialect) };
  const value = raw?.v;
  if (raw?.t !== CellValueType.NUMBER || typeof value !== 'number') return cell;
  if (isDateFormat(pattern))
    return Number.isInteger(value) ? { ...cell, v: dayText(value, dialect), t: CellValueType.STRING } : cell;
  const text = String(cell.v ?? '');
  return dialect.decimal === ',' && /^-?[\d.]+(?:e[-+]?\d+)?%?$/i.test(text)
    ? { ...cell, v: text.replace('.', ','), t: CellValueType.STRING }
    : cell;
}

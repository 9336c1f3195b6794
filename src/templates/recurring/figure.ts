import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, Where } from '../layout/sheet-spec';
import type { CellFormat, FormulaPart } from '../plan';
import { monthsShown } from './months';

export const perMonth = { en: 'per month', es: 'al mes' };

export function line(
  id: string,
  [label, unit, remark]: readonly [Words, Words, Words?],
  [sign, format]: readonly [LineSpec['sign'], CellFormat],
  formula: (where: Where) => readonly FormulaPart[],
  look?: LineSpec['look'],
): LineSpec {
  return { id, label, unit, sign, format, formula, ...(remark ? { remark } : {}), ...(look ? { look } : {}) };
}

export const latest = (of: string) => (where: Where) => [where.cell(`months.${of}`, monthsShown)];
export const sum = (where: Where, of: string) => parts`SUM(${where.line(`months.${of}`)})`;

import { clvRetention } from '../../functions/clv-retention';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import type { LineSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';

export type Parts = readonly FormulaPart[];
export const house = (id: string): FormulaPart => ({ assumption: id });

export const line = (
  id: string,
  format: LineSpec['format'],
  label: Words,
  unit: Words,
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, sign: '=', format, formula, ...(remark ? { remark } : {}) });

export const given = (where: Where, id: string) => where.cell(`inputs.${id}`);

/** The value of a customer with these figures of a quarter. */
export const lifetimeValue = (
  where: Where,
  margin: FormulaPart | Parts,
  retentionRate: FormulaPart | Parts,
): Parts =>
  callParts(clvRetention, {
    margin,
    retentionRate,
    discountRate: where.cell('discount'),
    acquisitionCost: 0,
    convention: house('convention'),
  });

export const lifetimeEffect: Words = { en: 'Effect over the lifetime', es: 'Efecto en toda la vida' };
export const quarterEffect: Words = {
  en: 'Effect on the next quarter',
  es: 'Efecto en el próximo trimestre',
};

import type { FormulaPart } from '../plan';

const block = (part: FormulaPart) => {
  if (typeof part === 'object' && 'block' in part) return part;
  throw new TypeError('Only cells of a sheet can be moved or joined.');
};

/** The cell so many columns to the right, moving with the formula. */
export function movedBy(part: FormulaPart, columns: number): FormulaPart {
  const { block: sheet, from } = block(part);
  return { block: sheet, from: [from[0], from[1] + columns] };
}

/** The cells of a row from this one on, moving with the formula. */
export function acrossFrom(part: FormulaPart, columns: number): FormulaPart {
  const { block: sheet, from } = block(part);
  return { block: sheet, from, to: [from[0], from[1] + columns - 1] };
}

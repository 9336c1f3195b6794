import type { FormulaPart } from '../plan';

/** A formula as it would be typed, without "=", with what it points at and calls of ours put in. */
export function parts(
  texts: TemplateStringsArray,
  ...given: readonly (FormulaPart | readonly FormulaPart[])[]
): FormulaPart[] {
  return texts
    .flatMap((text, index): FormulaPart[] => {
      const part = given[index];
      if (part === undefined) return [text];
      return Array.isArray(part) ? [text, ...(part as readonly FormulaPart[])] : [text, part as FormulaPart];
    })
    .filter(part => part !== '');
}

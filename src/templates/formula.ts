import type { CellValue } from '../sheet/cells';
import type { FunctionDefinition } from '../sheet/define';
import { formulaText } from '../sheet/native';
import type { FormulaPart } from './plan';

/** An argument is a constant, something a formula can point at, or a formula of its own in parts. */
export type Argument = CellValue | Exclude<FormulaPart, string> | readonly FormulaPart[];

/**
 * A call of one of our functions, without "=": the names of arguments are those of its definition, so that a
 * renamed parameter does not compile. Arguments left out at the end are not written.
 */
export function callParts<K extends string>(
  definition: FunctionDefinition<K>,
  given: Readonly<Partial<Record<NoInfer<K>, Argument>>>,
): FormulaPart[] {
  const keys = Object.keys(definition.params) as K[];
  const last = keys.reduce((found, key, index) => (given[key] === undefined ? found : index), -1);
  const parts: FormulaPart[] = [`${definition.name}(`];
  keys.slice(0, last + 1).forEach((key, index) => {
    if (index > 0) parts.push(';');
    const argument = given[key];
    if (argument === undefined) return;
    if (Array.isArray(argument)) parts.push(...(argument as readonly FormulaPart[]));
    else if (typeof argument === 'object') parts.push(argument as FormulaPart);
    else parts.push(formulaText(argument as CellValue));
  });
  parts.push(')');
  return parts;
}

/** The same as a whole cell. */
export function callCell<K extends string>(
  definition: FunctionDefinition<K>,
  given: Readonly<Partial<Record<NoInfer<K>, Argument>>>,
): { readonly formula: readonly FormulaPart[] } {
  return { formula: ['=', ...callParts(definition, given)] };
}

import type { CustomFunction } from './gas-function';

const documentedFunction =
  /\/\*\*(?:(?!\*\/)[\s\S])*?@customfunction\b(?:(?!\*\/)[\s\S])*?\*\/\s*function\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/gu;

/** Google's rule: a top-level function whose own comment says @customfunction. */
export function customFunctionNames(source: string): string[] {
  return [...source.matchAll(documentedFunction)].map(match => match[1]!);
}

/** The custom functions of a bundle. The realm's own eval runs it, unless its host has other means. */
export function loadCustomFunctions(
  source: string,
  globalOfRealm: Record<string, unknown>,
  evaluate = globalOfRealm.eval as (source: string) => unknown,
): Map<string, CustomFunction> {
  evaluate(source);
  return new Map(
    customFunctionNames(source).map(name => {
      const defined = globalOfRealm[name];
      if (typeof defined !== 'function') {
        throw new Error(`${name} is marked @customfunction but is not a top-level function of the bundle.`);
      }
      return [name, (...cells: unknown[]) => (defined as CustomFunction)(...cells)];
    }),
  );
}

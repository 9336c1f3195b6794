/** What is wrong with data from outside, before anything looks into it. */
export type Flaw = 'not_understood' | 'too_large';

const deepest = 12;
const mostValues = 2_000_000;
const mostCharacters = 20_000_000;
/** Their names lead to what every object has, and no request has a use for them. */
const forbiddenKeys = /^(__\w+__|constructor|prototype)$/;

/**
 * Whether a value is nothing but plain data of a bearable size: objects and arrays without inheritance, text,
 * finite numbers, true and false. Anybody may call an endpoint, with anything.
 */
export function flawOf(value: unknown): Flaw | undefined {
  let values = 0;
  let characters = 0;
  const look = (given: unknown, depth: number): Flaw | undefined => {
    if (++values > mostValues) return 'too_large';
    if (typeof given === 'string') {
      characters += given.length;
      return characters > mostCharacters ? 'too_large' : undefined;
    }
    if (typeof given === 'number') return Number.isFinite(given) ? undefined : 'not_understood';
    if (given === null || given === undefined || typeof given === 'boolean') return undefined;
    if (typeof given !== 'object' || depth === deepest) return 'not_understood';
    if (Array.isArray(given)) {
      if (given.length > mostValues) return 'too_large';
      for (let index = 0; index < given.length; index++) {
        const flaw = look(given[index], depth + 1);
        if (flaw) return flaw;
      }
      return undefined;
    }
    if (!isPlain(given)) return 'not_understood';
    for (const key of Object.keys(given)) {
      if (forbiddenKeys.test(key)) return 'not_understood';
      const flaw = look((given as Record<string, unknown>)[key], depth + 1);
      if (flaw) return flaw;
    }
    return undefined;
  };
  return look(value, 0);
}

/** Made by a literal, in this realm or another. */
function isPlain(given: object): boolean {
  const parent: unknown = Object.getPrototypeOf(given);
  return parent === null || Object.getPrototypeOf(parent) === null;
}

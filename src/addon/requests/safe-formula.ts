import { tokenize } from '../../formula/tokens';
import type { FormulaPart } from '../../templates/plan';
import { harmlessFunctions } from './harmless-functions';

const longest = 8_000;

/**
 * Whether a formula of a plan says nothing but what it seems to: one formula, of whole tokens that mean the same
 * in every locale, which calls our functions and harmless built-in ones only. What the writer will put in place of
 * a part has to stand by itself: inside a text, a sheet's name could end the text and go on as a formula.
 */
export function isSafeFormula(parts: readonly FormulaPart[], isOurs: (name: string) => boolean): boolean {
  let text = '';
  const holes = new Map<number, string>();
  for (const part of parts) {
    const written =
      typeof part === 'string' ? part : 'input' in part || 'assumption' in part ? 'clv_a' : '$A$1';
    if (typeof part !== 'string') holes.set(text.length, written);
    text += written;
    if (text.length > longest) return false;
  }
  let depth = 0;
  let filled = 0;
  const [equals, ...tokens] = tokenize(text);
  if (equals?.text !== '=' || tokens.length === 0) return false;
  for (const { kind, text: token, start } of tokens) {
    const hole = holes.get(start);
    if (hole !== undefined) filled++;
    if (hole !== undefined && (token !== hole || kind === 'call')) return false;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
    if (!isSafeToken(kind, token, isOurs)) return false;
  }
  return depth === 0 && filled === holes.size;
}

function isSafeToken(kind: string, text: string, isOurs: (name: string) => boolean): boolean {
  switch (kind) {
    case 'call':
      return harmlessFunctions.has(text.toUpperCase()) || isOurs(text.toUpperCase());
    case 'number':
      return /^\d+$/.test(text);
    case 'argument_separator':
      return text === ';';
    case 'space':
      return /^[ \n]+$/.test(text);
    // Other sheets, and columns of tables, are named by parts only.
    case 'reference':
    case 'name':
      return !/[![]/.test(text);
    case 'string':
    case 'boolean':
    case 'operator':
    case 'open':
    case 'close':
      return true;
    default:
      return false;
  }
}

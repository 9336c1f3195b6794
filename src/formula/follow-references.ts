import { type Dialect, english } from './dialect';
import { parseReference, writeReference } from './references';
import { type Token, tokenize } from './tokens';
import { convertToken } from './write';

/**
 * The formula as it was typed, at the places where the engine's copy of it has moved to: rows were inserted, or it was
 * copied elsewhere. Ranges typed open stay open. Undefined when the two are no longer the same formula.
 */
export function followReferences(
  typed: string,
  moved: string,
  typedDialect: Dialect = english,
  movedDialect: Dialect = english,
): string | undefined {
  const movedTokens = tokenize(moved, movedDialect).filter(token => token.kind !== 'space');
  let next = 0;
  let text = '';
  for (const token of tokenize(typed, typedDialect)) {
    if (token.kind === 'space') {
      text += token.text;
      continue;
    }
    const counterpart = movedTokens[next++];
    if (!counterpart) return undefined;
    const followed = follow(token, counterpart, typedDialect, movedDialect);
    if (followed === undefined) return undefined;
    text += followed;
  }
  return next === movedTokens.length ? text : undefined;
}

function follow(typed: Token, moved: Token, from: Dialect, to: Dialect): string | undefined {
  if (typed.kind === 'reference') {
    if (moved.kind === 'error') return moved.text;
    return moved.kind === 'reference' ? followReference(typed.text, moved.text) : undefined;
  }
  const same = convertToken(typed, from, to).toUpperCase() === convertToken(moved, to, to).toUpperCase();
  return same && typed.kind === moved.kind ? typed.text : undefined;
}

function followReference(typed: string, moved: string): string | undefined {
  const before = parseReference(typed);
  const after = parseReference(moved);
  if (!before || !after) return undefined;
  const { left, top, right, bottom } = before;
  const reopened = {
    ...after,
    left: left && after.left,
    top: top && after.top,
    right: right && after.right,
    bottom: bottom && after.bottom,
  };
  const text = writeReference(reopened);
  // Where nothing moved, the user's own spelling stays.
  return text === writeReference(before) ? typed : text;
}

import { type Dialect, english } from './dialect';
import { area, nameRest, nameStart, notContinued } from './patterns';

export type TokenKind =
  | 'number'
  | 'string'
  | 'boolean'
  | 'error'
  | 'reference'
  | 'name'
  | 'call'
  | 'open'
  | 'close'
  | 'open_brace'
  | 'close_brace'
  | 'argument_separator'
  | 'column_separator'
  | 'row_separator'
  | 'operator'
  | 'space'
  /** Text that no formula of this dialect may hold: an unclosed string, a stray mark, a number with the other decimal mark. */
  | 'unknown';

export type Token = { readonly kind: TokenKind; readonly text: string; readonly start: number };

const sticky = (source: string) => new RegExp(source, 'uy');

const patterns = {
  space: sticky('\\s+'),
  error: sticky('#N/[ADad]|#[¡¿]?[A-Za-z]+(?:/0)?[!?]'),
  area: sticky(`${area}${notContinued}`),
  plainPrefix: sticky(`${nameStart}${nameRest}*!`),
  name: sticky(`${nameStart}${nameRest}*`),
  openNext: sticky('\\s*\\('),
  operator: sticky('<=|>=|<>|[-+*/^&=<>%:]'),
};

const exponent = '(?:[Ee][-+]?\\d+)?';
const numbers = {
  '.': { plain: sticky(`(?:\\d+(?:\\.\\d*)?|\\.\\d+)${exponent}`), foreign: undefined },
  ',': {
    plain: sticky(`(?:\\d+(?:,\\d+)?|,\\d+)${exponent}`),
    foreign: sticky(`(?:\\d+\\.\\d*|\\.\\d+)${exponent}`),
  },
};

/** After one of these a decimal mark cannot begin a number: `A1,5` is not `A1` and `0,5`. */
const operands: ReadonlySet<TokenKind> = new Set<TokenKind>([
  'number',
  'string',
  'boolean',
  'error',
  'reference',
  'name',
  'close',
  'close_brace',
]);

/**
 * Splits formula text, with or without its leading `=`, into tokens that join to the very same text, whatever the text is.
 * A call's token is the function name alone; its parenthesis is the next token but spaces.
 */
export function tokenize(formula: string, dialect: Dialect = english): Token[] {
  const tokens: Token[] = [];
  const brackets: ('(' | '{')[] = [];
  const open = { '(': 0, '{': 0 };
  let position = 0;
  let previous: TokenKind | undefined;

  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = position;
    return pattern.exec(formula)?.[0];
  };
  const take = (kind: TokenKind, text: string): void => {
    tokens.push({ kind, text, start: position });
    position += text.length;
    if (kind !== 'space') previous = kind;
  };

  const pop = (): '(' | '{' => {
    const mark = brackets.pop() as '(' | '{';
    open[mark]--;
    return mark;
  };

  const takeBracket = (mark: string): void => {
    if (mark === '(' || mark === '{') {
      brackets.push(mark);
      open[mark]++;
      take(mark === '(' ? 'open' : 'open_brace', mark);
      return;
    }
    const partner = mark === ')' ? '(' : '{';
    // A closing mark also ends whatever was left open inside; one without a partner ends nothing.
    if (open[partner] > 0) for (let last = pop(); last !== partner; ) last = pop();
    take(mark === ')' ? 'close' : 'close_brace', mark);
  };

  const separatorKind = (mark: string): TokenKind => {
    const inBraces = brackets[brackets.length - 1] === '{';
    if (mark === ';') return inBraces ? 'row_separator' : 'argument_separator';
    if (mark === '\\') return inBraces ? 'column_separator' : 'unknown';
    if (dialect.decimal === ',') return 'unknown';
    return inBraces ? 'column_separator' : 'argument_separator';
  };

  const takeNumber = (): boolean => {
    const first = formula[position] ?? '';
    if (!/\d/.test(first) && previous !== undefined && operands.has(previous)) return false;
    const { plain, foreign } = numbers[dialect.decimal];
    const wrong = foreign && match(foreign);
    if (wrong !== undefined) {
      take('unknown', wrong);
      return true;
    }
    const number = match(plain);
    if (number !== undefined) take('number', number);
    return number !== undefined;
  };

  const takeWord = (word: string): void => {
    const end = position + word.length;
    patterns.openNext.lastIndex = end;
    if (patterns.openNext.test(formula)) {
      take('call', word);
    } else if (formula[end] === '[') {
      const columns = closingBracket(formula, end);
      if (columns < 0) take('unknown', formula.slice(position));
      else take('name', formula.slice(position, columns + 1));
    } else {
      take(booleanOf(word, dialect) ? 'boolean' : 'name', word);
    }
  };

  const sheetPrefix = (): string | undefined => {
    if (formula[position] !== "'") return match(patterns.plainPrefix);
    const end = quotedEnd(formula, position);
    return end > position + 2 && formula[end] === '!' ? formula.slice(position, end + 1) : undefined;
  };

  const takePrefixed = (prefix: string): void => {
    const start = position;
    position += prefix.length;
    const reference = match(patterns.area);
    const error = match(patterns.error);
    const name = match(patterns.name);
    position = start;
    if (reference !== undefined) take('reference', prefix + reference);
    else if (error !== undefined) take('error', prefix + error);
    else if (name !== undefined && formula[start + prefix.length + name.length] !== '(')
      take('name', prefix + name);
    else take('unknown', prefix);
  };

  const takeQuoted = (closedKind: TokenKind): void => {
    const end = quotedEnd(formula, position);
    if (end < 0) take('unknown', formula.slice(position));
    else take(closedKind, formula.slice(position, end));
  };

  const takeMatch = (kind: TokenKind, pattern: RegExp): boolean => {
    const text = match(pattern);
    if (text !== undefined) take(kind, text);
    return text !== undefined;
  };

  while (position < formula.length) {
    const mark = formula[position] as string;
    if (takeMatch('space', patterns.space)) continue;
    if (mark === '"') {
      takeQuoted('string');
      continue;
    }
    const prefix = sheetPrefix();
    if (prefix !== undefined) {
      takePrefixed(prefix);
      continue;
    }
    if (mark === "'") {
      takeQuoted('unknown');
      continue;
    }
    if (takeMatch('reference', patterns.area)) continue;
    if (takeMatch('error', patterns.error)) continue;
    if (takeNumber()) continue;
    const word = match(patterns.name);
    if (word !== undefined) takeWord(word);
    else if ('(){}'.includes(mark)) takeBracket(mark);
    else if (',;\\'.includes(mark)) take(separatorKind(mark), mark);
    else if (!takeMatch('operator', patterns.operator)) {
      take('unknown', String.fromCodePoint(formula.codePointAt(position) as number));
    }
  }
  return tokens;
}

/** TRUE or FALSE for a word that means it in this dialect. */
export function booleanOf(word: string, dialect: Dialect): 'TRUE' | 'FALSE' | undefined {
  const capitals = word.toUpperCase();
  if (capitals === 'TRUE' || capitals === 'FALSE') return capitals;
  return dialect.booleans?.get(capitals);
}

/** Where the text in quotes that begins at `open` ends, doubled quotes being part of it, or -1. */
function quotedEnd(formula: string, open: number): number {
  const quote = formula[open] as string;
  let end = formula.indexOf(quote, open + 1);
  while (end >= 0 && formula[end + 1] === quote) end = formula.indexOf(quote, end + 2);
  return end < 0 ? -1 : end + 1;
}

/** Where the columns of a table reference such as `Sales[Net (EUR)]` end, or -1. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let index = open; index < formula.length; index++) {
    if (formula[index] === '[') depth++;
    else if (formula[index] === ']' && --depth === 0) return index;
  }
  return -1;
}

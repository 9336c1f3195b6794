import { argumentSeparator, columnSeparator, type Dialect } from './dialect';
import { booleanOf, type Token, tokenize } from './tokens';

/**
 * The formula in another locale's marks, and in one spelling of them: `F(1;2)` and `F(1,2)` are the same in English.
 * Nothing inside strings, sheet names and table columns changes, nor any space; what is not understood stays as it is.
 */
export function convertDialect(formula: string, from: Dialect, to: Dialect): string {
  return tokenize(formula, from)
    .map(token => convertToken(token, from, to))
    .join('');
}

/** The token's text in the other dialect; a space stays a space. */
export function convertToken(token: Token, from: Dialect, to: Dialect): string {
  switch (token.kind) {
    case 'number':
      // A mark without digits after it would, as a comma, be read as a separator.
      return token.text.replace(/[.,](?!\d)/, '').replace(/[.,]/, to.decimal);
    case 'argument_separator':
      return argumentSeparator(to);
    case 'column_separator':
      return columnSeparator(to);
    case 'boolean':
      return booleanOf(token.text, to) ? token.text : (booleanOf(token.text, from) ?? token.text);
    default:
      return token.text;
  }
}

/** A string literal, the same in every dialect. */
export function quoteText(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The text a string literal stands for. */
export function unquoteText(literal: string): string {
  return literal.slice(1, -1).replace(/""/g, '"');
}

/** Separated by `;`, which Sheets takes in every locale. */
export function callText(name: string, parts: readonly string[]): string {
  return `${name}(${parts.join(';')})`;
}

import type { Dialect } from '../../formula/dialect';
import { tokenize } from '../../formula/tokens';

/**
 * The text of the editor as the engine's lexer reads it, character for character: commas for semicolons, points for
 * decimal commas. Text without a semicolon between arguments may be the engine's own and stays as it is.
 */
export function lexerText(text: string, dialect: Dialect): string {
  const tokens = tokenize(text, { ...dialect, argument: ';' });
  if (!tokens.some(token => token.kind === 'argument_separator' && token.text === ';')) return text;
  return tokens
    .map(token => {
      if (token.kind === 'argument_separator') return ',';
      return token.kind === 'number' ? token.text.replace(',', '.') : token.text;
    })
    .join('');
}

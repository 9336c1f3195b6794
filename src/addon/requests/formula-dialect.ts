import { type Dialect, dialectOf, english } from '../../formula/dialect';
import { tokenize } from '../../formula/tokens';

/** The marks of the spreadsheet's locale, unless a formula makes no sense in them: then a script wrote English ones. */
export function dialectsOf(locale: string): (formula: string) => Dialect {
  const local = dialectOf(locale);
  return formula => (tokenize(formula, local).some(({ kind }) => kind === 'unknown') ? english : local);
}

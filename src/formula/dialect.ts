/** How a spreadsheet's locale writes a formula. A decimal comma leaves only `;` to separate arguments. */
export type Dialect = {
  readonly argument: ',' | ';';
  readonly decimal: '.' | ',';
  /** Words of the locale for TRUE and FALSE, in capitals; the English ones are understood everywhere. */
  readonly booleans?: ReadonlyMap<string, 'TRUE' | 'FALSE'>;
};

export const english: Dialect = { argument: ',', decimal: '.' };

export const spanish: Dialect = {
  argument: ';',
  decimal: ',',
  booleans: new Map([
    ['VERDADERO', 'TRUE'],
    ['FALSO', 'FALSE'],
  ]),
};

/** Columns of an array literal cannot be separated by a comma where the comma is the decimal mark. */
export function columnSeparator(dialect: Dialect): ',' | '\\' {
  return dialect.decimal === ',' ? '\\' : ',';
}

export function argumentSeparator(dialect: Dialect): ',' | ';' {
  return dialect.decimal === ',' ? ';' : dialect.argument;
}

const commaLanguages = /^(es|fr|de|it|pt|ca|gl|eu|nl|pl|ru|sv|da|nb|fi|tr|cs|hu|ro|el|uk)/i;
const pointLocales = /^es[_-](MX|US|PA|PR|GT|HN|NI|SV|DO|PE|CU)/i;

/** How a spreadsheet of this locale reads and writes formulas and numbers. */
export function dialectOf(locale: string): Dialect {
  return commaLanguages.test(locale) && !pointLocales.test(locale) ? spanish : english;
}

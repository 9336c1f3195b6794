import type { Cell } from './cells';

/**
 * The text of a native twin: the same answer in built-in functions only, written with `;` and without
 * decimal literals. This module turns the text an argument has in a formula into what a definition's
 * `native` writes with: always in parentheses, blanks replaced by defaults, choices resolved.
 */

/** A constant in formula text, exact and right in every locale: no decimal mark stands in it. */
export function formulaText(cell: Cell): string {
  if (typeof cell === 'number') return decimalFree(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (cell === null || cell === undefined || cell === '') return '';
  return `"${String(cell).replace(/"/g, '""')}"`;
}

/** 0.4 → 40%, 0.125 → 125/1000, 1.5e-20 → 15/10^21. */
function decimalFree(value: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const decimals = mantissa.replace(/^-?\d\.?/, '').length - Number(exponent);
  if (decimals <= 0) return Math.abs(value) < 1e21 ? String(value) : `${digits}*10^${-decimals}`;
  if (decimals <= 2) return `${digits}${'0'.repeat(2 - decimals)}%`;
  return `${digits}/${decimals <= 15 ? `1${'0'.repeat(decimals)}` : `10^${decimals}`}`;
}

/** The text of an argument: a cell, range or expression; a constant; nothing where it is omitted. */
export type NativeText =
  | { readonly form: 'expression'; readonly text: string }
  | { readonly form: 'constant'; readonly text: string }
  | undefined;

/** A choice: `pick` writes the formula of the chosen word, or a SWITCH when only the cell knows it. */
export interface ChoiceText<C extends string> {
  pick(formulas: Readonly<Record<C, string>>): string;
}

/** An optional argument without a default. */
export interface OptionalText {
  either(given: (text: string) => string, omitted: string): string;
}

/** A plain constant needs no parentheses; everything else gets them, for it may be a sum. */
function bracketed(text: string): string {
  return /^(\d+%?|TRUE|FALSE|\([^()]*\))$/.test(text) ? text : `(${text})`;
}

export function numericText(given: NativeText, fallback: { readonly text: string } | undefined): string {
  if (given === undefined) return fallback === undefined ? 'NA()' : bracketed(fallback.text);
  const text = bracketed(given.text);
  if (given.form === 'constant' || fallback === undefined) return text;
  return `IF(${text}="";${fallback.text};${text})`;
}

export function optionalText(given: NativeText): OptionalText {
  return {
    either: (write, omitted) => {
      if (given === undefined) return omitted;
      const text = bracketed(given.text);
      return given.form === 'constant' ? write(text) : `IF(${text}="";${omitted};${write(text)})`;
    },
  };
}

/** The terms of a product, without those that are the constant 1. */
export function product(...factors: readonly string[]): string {
  return factors.filter(factor => factor !== '1').join('*') || '1';
}

/** minuend − subtrahend, where the subtrahend is a single factor; nothing is taken off for a constant 0. */
export function difference(minuend: string, subtrahend: string): string {
  return subtrahend === '0' ? minuend : `${minuend}-${subtrahend}`;
}

export function choiceText<C extends string>(
  given: NativeText,
  choices: Readonly<Record<C, { readonly es: string }>>,
  fallback: C | undefined,
): ChoiceText<C> {
  const ids = Object.keys(choices) as C[];
  return {
    pick: formulas => {
      if (given === undefined) return fallback === undefined ? 'NA()' : formulas[fallback];
      if (given.form === 'constant') {
        const word = given.text.replace(/"/g, '').trim().toLowerCase();
        const id = ids.find(candidate => candidate === word || choices[candidate].es === word);
        return id === undefined ? 'NA()' : formulas[id];
      }
      const cases = ids.flatMap(id =>
        [...new Set([id, choices[id].es])].map(word => `"${word}";${formulas[id]}`),
      );
      const blank = fallback === undefined ? '' : `"";${formulas[fallback]};`;
      return `SWITCH(LOWER(TRIM(${given.text}));${blank}${cases.join(';')};NA())`;
    },
  };
}

/** INT of a text is an error of its own; the guard has to answer FALSE. */
export function wholeGuard(expression: string): string {
  return `IF(ISNUMBER(${expression});INT(${expression})=${expression};FALSE)`;
}

export function wordGuard(expression: string, words: readonly string[]): string {
  return `SWITCH(LOWER(TRIM(${expression}));${words.map(word => `"${word}";TRUE`).join(';')};FALSE)`;
}

/** One row or column of numbers within limits, with blanks at its end only. */
export function lineGuards(line: string, within: (expression: string) => readonly string[]): string[] {
  // ROWS and COLUMNS know no sum of two cells, only ranges.
  const cells = `SUMPRODUCT((TOCOL(${line})="")+(TOCOL(${line})<>""))`;
  return [
    `(COUNT(${line})>0)`,
    `IF(${cells}=1;TRUE;MIN(ROWS(${line});COLUMNS(${line}))=1)`,
    `(SUMPRODUCT(((TOCOL(${line})="")<>(SEQUENCE(${cells})>COUNT(${line})))*1)=0)`,
    ...within(`MIN(${line})`),
    ...within(`MAX(${line})`),
  ];
}

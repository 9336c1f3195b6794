/** Words that a spreadsheet of some language reads as TRUE or FALSE. */
const truthWords =
  /^(true|false|verdadero|falso|verdadeiro|cierto|vrai|faux|wahr|falsch|vero|waar|onwaar|cert|fals|sant|sand|falskt|falsk|falsko|tosi|epätosi|prawda|fałsz|igaz|hamis)$/i;

/**
 * What to hand to setValue so that a cell holds this very text. Sheets reads such strings as if typed: "=A1" becomes a
 * formula, "1/2" a date, and an apostrophe in front is taken off. So one is put in front of all but plain words,
 * which stay as a person would type them.
 */
export function typedText(text: string): string {
  const isPlainWords = /^\p{L}[^\p{N}]*$/u.test(text) && !truthWords.test(text.trim());
  return text === '' || isPlainWords ? text : `'${text}`;
}

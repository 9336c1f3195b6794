import type { Words } from '../../sheet/words';

export type TimeWord = 'day' | 'week' | 'month' | 'quarter' | 'year';

export const timeWords: Readonly<Record<TimeWord, Words>> = {
  day: { en: 'day', es: 'día' },
  week: { en: 'week', es: 'semana' },
  month: { en: 'month', es: 'mes' },
  quarter: { en: 'quarter', es: 'trimestre' },
  year: { en: 'year', es: 'año' },
};

const word = (choices: string) => new RegExp(`(?<![\\p{L}])(?:${choices})(?![\\p{L}])`, 'iu');

const patterns: readonly (readonly [TimeWord, RegExp])[] = [
  ['day', word('days?|daily|d[ií]as?|diari[oa]s?')],
  ['week', word('weeks?|weekly|semanas?|semanal(?:es)?')],
  ['month', word('months?|monthly|mes(?:es)?|mensual(?:es)?')],
  ['quarter', word('quarters?|quarterly|trimestres?|trimestral(?:es)?')],
  ['year', word('years?|yearly|annual(?:ly)?|años?|anual(?:es)?|p\\. ?a\\.')],
];

/** The period that a text names; none where it names several. */
export function periodIn(text: string): TimeWord | undefined {
  const found = patterns.flatMap(([id, pattern]) => (pattern.test(text) ? [id] : []));
  return found.length === 1 ? found[0] : undefined;
}

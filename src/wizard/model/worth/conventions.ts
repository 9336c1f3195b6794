import type { Convention } from '../../../calc/money/conventions';
import { clv } from '../../../functions/clv';
import type { Language, Words } from '../../../sheet/words';

const meanings: Readonly<Record<Convention, Words>> = {
  begin: { en: 'the first margin counts now', es: 'el primer margen cuenta ya' },
  end: { en: 'the first margin comes after one period', es: 'el primer margen llega tras un periodo' },
  residual: { en: 'the first margin is left out', es: 'el primer margen queda fuera' },
  mid: { en: 'margins come in mid-period', es: 'los márgenes llegan a mitad de periodo' },
};

/** The word that the argument takes: begin, inicio. */
export const conventionWord = (convention: Convention, language: Language): string =>
  language === 'es' ? clv.params.convention.choices![convention]!.es : convention;

/** begin: the first margin counts now. */
export const conventionText = (convention: Convention, language: Language): string =>
  `${conventionWord(convention, language)}: ${meanings[convention][language]}`;

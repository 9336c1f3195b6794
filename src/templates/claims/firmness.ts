import type { Words } from '../../sheet/words';

/** How far a claim may be believed, worst last. */
export type Firmness = 'arithmetic' | 'testable' | 'survey' | 'folklore';

export const firmnessWords: Readonly<Record<Firmness, { readonly short: Words; readonly long: Words }>> = {
  arithmetic: {
    short: { en: 'Arithmetic', es: 'Aritmética' },
    long: {
      en: 'It can be computed, but only your own figures say whether it holds for you.',
      es: 'Se puede calcular, pero solo sus cifras dicen si se cumple en su caso.',
    },
  },
  testable: {
    short: { en: 'Testable', es: 'Comprobable' },
    long: {
      en: 'Your own orders can confirm or refute it.',
      es: 'Sus propios pedidos pueden confirmarlo o refutarlo.',
    },
  },
  survey: {
    short: { en: 'One vendor’s survey', es: 'Encuesta de un proveedor' },
    long: {
      en: 'Who asked also sells the remedy: context, not a figure to calculate with.',
      es: 'Quien preguntó también vende el remedio: contexto, no una cifra con la que calcular.',
    },
  },
  folklore: {
    short: { en: 'Folklore', es: 'Dicho popular' },
    long: {
      en: 'No first source can be traced: a starting value to replace by your own, never a fact.',
      es: 'No se conoce una fuente primera: un valor de partida que conviene sustituir, nunca un hecho.',
    },
  },
};

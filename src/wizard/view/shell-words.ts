import type { Language, Words } from '../../sheet/words';

export const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

export const shellWords = {
  title: { en: 'What would you like to know?', es: '¿Qué quiere saber?' },
  starting: { en: 'Looking at your spreadsheet…', es: 'Consultando su hoja de cálculo…' },
  unfinished: { en: 'An insertion broke off', es: 'Una inserción quedó a medias' },
  unfinishedText: {
    en: 'Something that was being written could not be finished. Cleaning up puts everything back as it was.',
    es: 'Algo que se estaba escribiendo no pudo terminarse. Al limpiar, todo queda como estaba.',
  },
  lastInsertion: { en: 'Last insertion', es: 'Última inserción' },
  undoLast: { en: 'Undo this insertion', es: 'Deshacer esta inserción' },
  language: { en: 'Language', es: 'Idioma' },
  houseSummary: (discount: string, margin: string, currency: string): Words => ({
    en: `Discount ${discount} a year, margin ${margin}, ${currency}`,
    es: `Descuento ${discount} al año, margen ${margin}, ${currency}`,
  }),
} as const;

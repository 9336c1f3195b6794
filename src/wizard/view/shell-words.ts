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
  house: { en: 'House assumptions', es: 'Supuestos de la empresa' },
  houseLead: {
    en: 'What every calculation takes for granted: discount rate, margin, target, currency. They are kept in this spreadsheet, for everybody who opens it.',
    es: 'Lo que todo cálculo da por hecho: tasa de descuento, margen, objetivo, moneda. Se guardan en esta hoja de cálculo, para quien la abra.',
  },
  houseInitial: {
    en: 'Nobody has decided them in this spreadsheet yet; these are common values to start from.',
    es: 'Nadie los ha decidido todavía en esta hoja de cálculo; estos son valores habituales para empezar.',
  },
  decided: (owner: string, day: string): Words => ({
    en: `Last changed on ${day}${owner && ` by ${owner}`}.`,
    es: `Último cambio: ${day}${owner && `, ${owner}`}.`,
  }),
  save: { en: 'Save in the spreadsheet', es: 'Guardar en la hoja de cálculo' },
  saving: { en: 'Saving…', es: 'Guardando…' },
  saved: { en: 'Saved', es: 'Guardado' },
  savedText: {
    en: 'The formulas that read them are up to date.',
    es: 'Las fórmulas que los leen están al día.',
  },
  history: { en: 'Earlier figures', es: 'Cifras anteriores' },
  historyNone: { en: 'Nothing was changed here yet.', es: 'Aquí no se ha cambiado nada todavía.' },
  historyHeads: [
    { en: 'Changed on', es: 'Cambio' },
    { en: 'Figure', es: 'Cifra' },
    { en: 'Before', es: 'Antes' },
    { en: 'After', es: 'Después' },
  ],
  language: { en: 'Language', es: 'Idioma' },
  houseSummary: (discount: string, margin: string, currency: string): Words => ({
    en: `Discount ${discount} a year, margin ${margin}, ${currency}`,
    es: `Descuento ${discount} al año, margen ${margin}, ${currency}`,
  }),
} as const;

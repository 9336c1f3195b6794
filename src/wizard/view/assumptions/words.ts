import type { Words } from '../../../sheet/words';

export const words = {
  lead: {
    en: 'What every calculation takes for granted: discount rate, margin, target, currency. They are kept in this spreadsheet, for everybody who opens it.',
    es: 'Lo que todo cálculo da por hecho: tasa de descuento, margen, objetivo, moneda. Se guardan en esta hoja de cálculo, para quien la abra.',
  },
  initial: {
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
} as const;

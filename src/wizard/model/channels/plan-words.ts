import type { Words } from '../../../sheet/words';

/** What both sheets about channels say. */
export const sharedWords = {
  sheet: { en: 'Channels', es: 'Canales' },
  title: { en: 'Which channel pays', es: 'Qué canal compensa' },
  inputs: { en: 'What counts', es: 'Qué cuenta' },
  target: { en: 'Target: value to cost', es: 'Objetivo: valor entre coste' },
  targetRemark: {
    en: 'How many times a customer should pay back its cost. 3 is a rule of thumb.',
    es: 'Cuántas veces debe devolver un cliente su coste. 3 es una regla práctica.',
  },
  table: {
    en: 'Channels, best first when this was made',
    es: 'Canales, el mejor primero al crear esta hoja',
  },
} satisfies Readonly<Record<string, Words>>;

import type { Words } from '../../../sheet/words';

export const words = {
  scope: { en: 'What to check', es: 'Qué revisar' },
  report: { en: 'Write a report sheet', es: 'Escribir una hoja de informe' },
} satisfies Record<string, Words>;

import type { Words } from '../../../sheet/words';

export const words = {
  title: { en: 'Check my model', es: 'Revisar mi modelo' },
  cardLead: {
    en: 'Typed-over formulas, mixed periods, wrong percentages.',
    es: 'Fórmulas sobrescritas, periodos mezclados, porcentajes mal escritos.',
  },
  scope: { en: 'What to check', es: 'Qué revisar' },
  report: { en: 'Write a report sheet', es: 'Escribir una hoja de informe' },
} satisfies Record<string, Words>;

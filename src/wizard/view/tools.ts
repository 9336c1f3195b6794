import type { Words } from '../../sheet/words';

export type ToolId = 'templates' | 'sharing' | 'audit' | 'assumptions';

/** What concerns the workbook rather than a question. What the assumptions are stands on their card instead of a lead. */
export const tools = {
  templates: {
    title: { en: 'Start from a template', es: 'Empezar con una plantilla' },
    lead: {
      en: 'Finished sheets to fill in, with charts and checks.',
      es: 'Hojas terminadas para rellenar, con gráficos y comprobaciones.',
    },
  },
  sharing: {
    title: { en: 'Share this workbook', es: 'Compartir este libro' },
    lead: {
      en: 'Without the add-on, and live again later.',
      es: 'Sin el complemento, y reactivable después.',
    },
  },
  audit: {
    title: { en: 'Check my model', es: 'Revisar mi modelo' },
    lead: {
      en: 'Typed-over formulas, mixed periods, wrong percentages.',
      es: 'Fórmulas sobrescritas, periodos mezclados, porcentajes mal escritos.',
    },
  },
  assumptions: { title: { en: 'House assumptions', es: 'Supuestos de la empresa' } },
} as const satisfies Readonly<Record<ToolId, { readonly title: Words; readonly lead?: Words }>>;

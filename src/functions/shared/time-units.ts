/** The words for a unit of time, as arguments take them. */
export const unitWords = {
  day: { es: 'día' },
  week: { es: 'semana' },
  month: { es: 'mes' },
  quarter: { es: 'trimestre' },
  year: { es: 'año' },
} as const;

/** The sixth question of the home page. */
export const explainFlow = {
  id: 'explain' as const,
  title: { en: 'Explain this number', es: 'Explicar esta cifra' },
  lead: {
    en: 'Select a cell with one of our formulas and see how its figure comes about.',
    es: 'Seleccione una celda con una de nuestras fórmulas y vea de dónde sale su cifra.',
  },
};

/** The fifth question of the home page. */
export const readinessFlow = {
  id: 'readiness' as const,
  title: { en: 'How good is our measurement?', es: '¿Es buena nuestra medición?' },
  lead: {
    en: 'Nineteen short questions; then the gaps in their order and the next step.',
    es: 'Diecinueve preguntas cortas; después, las carencias por orden y el siguiente paso.',
  },
};

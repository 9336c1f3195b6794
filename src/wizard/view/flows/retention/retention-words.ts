/** What the pages of this flow say themselves. */
export const retentionWords = {
  next: { en: 'Next', es: 'Siguiente' },
  done: { en: 'Back to all questions', es: 'Volver a las preguntas' },
  test: { en: 'Test it with your orders', es: 'Comprobar con sus pedidos' },
  toSheet: { en: 'Put it into the sheet', es: 'Llevarlo a la hoja' },
  baseTitle: { en: 'Your customers today', es: 'Sus clientes de hoy' },
  baseLead: {
    en: 'Estimates will do; everything can be changed later.',
    es: 'Bastan estimaciones; todo puede cambiarse después.',
  },
  again: { en: 'Another goal', es: 'Otro objetivo' },
  insertLead: {
    en: 'Your figures as cells to change, every result as a formula over them.',
    es: 'Sus cifras como celdas que se pueden cambiar y cada resultado como fórmula sobre ellas.',
  },
  saidBy: { en: 'Said by', es: 'Lo dice' },
  answeredBy: { en: 'In the sheet:', es: 'En la hoja:' },
  titles: {
    lever: { en: 'Keep more of all customers', es: 'Conservar a más clientes' },
    method: { en: 'Six methods and their cost', es: 'Seis métodos y su coste' },
    claim: { en: 'Check a claim', es: 'Comprobar una afirmación' },
  },
  legends: {
    goal: { en: 'What do you want to do?', es: '¿Qué quiere hacer?' },
    lever: { en: 'What do you want to see?', es: '¿Qué quiere ver?' },
    method: { en: 'Which method?', es: '¿Qué método?' },
    claim: { en: 'What was said?', es: '¿Qué se ha dicho?' },
  },
} as const;

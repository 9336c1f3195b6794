export const worthFlow = {
  id: 'worth',
  title: { en: 'What is a customer worth?', es: '¿Cuánto vale un cliente?' },
  lead: {
    en: 'From a few totals to a value, what you may pay for it, and when that comes back.',
    es: 'De unos pocos totales al valor, lo que puede pagar por él y cuándo lo recupera.',
  },
} as const;

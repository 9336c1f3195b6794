import type { Words } from '../../../../sheet/words';
import type { Band } from '../../../model/orders/bands';
import type { InsertForm } from '../../../model/orders/places';
import type { Terms } from '../../../model/orders/terms';

export const words = {
  termsTitle: { en: 'What should the forecast count?', es: '¿Qué debe contar el pronóstico?' },
  termsLead: {
    en: 'Orders are counted as money that comes later, so it is worth a little less today.',
    es: 'Los pedidos son dinero que llega más tarde y por eso vale hoy algo menos.',
  },
  horizon: { en: 'How far ahead?', es: '¿Hasta cuándo?' },
  months: { en: 'Some months', es: 'Unos meses' },
  endless: { en: 'The whole future', es: 'Todo el futuro' },
  endlessHint: {
    en: 'All that a customer will ever order, discounted day by day.',
    es: 'Todo lo que un cliente pedirá jamás, descontado día a día.',
  },
  modelSummary: { en: 'Which model?', es: '¿Qué modelo?' },
  model: { en: 'Model of when customers order', es: 'Modelo de cuándo compran' },
  start: { en: 'Work it out', es: 'Calcular' },
  working: {
    en: 'Working out what your customers will bring',
    es: 'Calculando lo que aportarán sus clientes',
  },
  refused: { en: 'This could not be worked out', es: 'No se pudo calcular' },
  resultTitle: { en: 'What your customers will still bring', es: 'Lo que sus clientes aportarán aún' },
  total: { en: 'Value to come of all customers', es: 'Valor por venir de todos los clientes' },
  each: { en: 'Per customer', es: 'Por cliente' },
  orders: { en: 'Orders to come', es: 'Pedidos por venir' },
  discountedOrders: { en: 'Orders to come, discounted to today', es: 'Pedidos por venir, descontados a hoy' },
  active: { en: 'Customers still active, expected', es: 'Clientes aún activos, esperados' },
  risk: { en: 'Who stays and who is at risk', es: 'Quién se queda y quién está en riesgo' },
  group: { en: 'Group', es: 'Grupo' },
  customers: { en: 'Customers', es: 'Clientes' },
  customer: { en: 'Customer', es: 'Cliente' },
  value: { en: 'Value to come', es: 'Valor por venir' },
  alive: { en: 'Still active', es: 'Aún activo' },
  stake: { en: 'At stake', es: 'En juego' },
  atRisk: {
    en: 'The customers at risk with the most at stake',
    es: 'Los clientes en riesgo con más en juego',
  },
  test: { en: 'How the forecast did in the test', es: 'Cómo salió la prueba del pronóstico' },
  groups: { en: 'Groups by recency, frequency and money', es: 'Grupos por recencia, frecuencia e importe' },
  revenue: { en: 'Revenue so far', es: 'Ingresos hasta hoy' },
  signals: { en: 'Other columns beside the forecast', es: 'Otras columnas junto al pronóstico' },
  signalValue: { en: 'Its values', es: 'Sus valores' },
  perCustomer: { en: 'Value each', es: 'Valor c/u' },
  parameters: { en: 'The fitted models', es: 'Los modelos ajustados' },
  parameter: { en: 'Parameter', es: 'Parámetro' },
  estimate: { en: 'Estimate', es: 'Estimación' },
  standardError: { en: 'Standard error', es: 'Error estándar' },
  toInsert: { en: 'Put it into the workbook', es: 'Llevarlo al libro' },
  change: { en: 'Change the terms', es: 'Cambiar las condiciones' },
  insertTitle: { en: 'How should it stand in the workbook?', es: '¿Cómo debe quedar en el libro?' },
  form: { en: 'What is written', es: 'Qué se escribe' },
  tooLong: {
    en: 'This list is too long to be written into the workbook. Use a shorter one, such as its latest two years.',
    es: 'Esta lista es demasiado larga para escribirla en el libro. Use una más corta, por ejemplo los dos últimos años.',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const modelWords: Readonly<Record<Terms['model'], { readonly label: Words; readonly hint: Words }>> = {
  automatic: {
    label: { en: 'The one that fits', es: 'El que convenga' },
    hint: {
      en: 'BG/NBD, or MBG/NBD where most bought once only.',
      es: 'BG/NBD, o MBG/NBD si la mayoría compró una sola vez.',
    },
  },
  BGNBD: {
    label: { en: 'BG/NBD', es: 'BG/NBD' },
    hint: {
      en: 'Who bought once is held for a customer still.',
      es: 'Quien compró una vez cuenta como cliente todavía.',
    },
  },
  MBGNBD: {
    label: { en: 'MBG/NBD', es: 'MBG/NBD' },
    hint: {
      en: 'Who bought once may have left too.',
      es: 'También puede haberse ido quien compró una vez.',
    },
  },
};

export const bandWords = (low: string, high: string): Readonly<Record<Band['id'], Words>> => ({
  staying: { en: `Staying (${high} or more)`, es: `Se quedan (${high} o más)` },
  at_risk: { en: `At risk (${low} to ${high})`, es: `En riesgo (${low} a ${high})` },
  gone: { en: 'Probably gone', es: 'Probablemente perdidos' },
});

export const formWords: Readonly<Record<InsertForm, { readonly label: Words; readonly hint: Words }>> = {
  live: {
    label: { en: 'Live formulas', es: 'Fórmulas vivas' },
    hint: {
      en: 'Everything is worked out anew when an order changes. Long lists make the sheet slow.',
      es: 'Todo se calcula de nuevo si cambia un pedido. Las listas largas hacen lenta la hoja.',
    },
  },
  fit: {
    label: { en: 'Stored fit, live customers', es: 'Ajuste guardado, clientes vivos' },
    hint: {
      en: 'The models stay as fitted today, with a stamp; the customers follow their orders.',
      es: 'Los modelos quedan como se ajustaron hoy, con sello; los clientes siguen a sus pedidos.',
    },
  },
  values: {
    label: { en: 'Values with a stamp', es: 'Valores con sello' },
    hint: {
      en: 'Nothing changes until you run this again. The fastest sheet.',
      es: 'Nada cambia hasta que lo repita. La hoja más rápida.',
    },
  },
};

/** Sentences with figures in them. */
export const sentences = {
  horizon: (months: string): Words => ({ en: `Next ${months} months`, es: `Próximos ${months} meses` }),
  of: (customers: string): Words => ({ en: `of ${customers} customers`, es: `de ${customers} clientes` }),
  stake: (amount: string): Words => ({
    en: `Being sure of a customer at risk would add ${amount} on average. Spend no more on one; if one in ten stays for it, a tenth.`,
    es: `La certeza sobre un cliente en riesgo añadiría ${amount} de media. No gaste más en uno; si por ello se queda uno de cada diez, la décima parte.`,
  }),
  signal: (n: string, alive: string, value: string): Words => ({
    en: `${n} customers. Rank correlation ${alive} with being active, ${value} with the value to come (−1 to 1).`,
    es: `${n} clientes. Correlación de rangos ${alive} con seguir activo, ${value} con el valor por venir (−1 a 1).`,
  }),
  chance: (limit: string): Words => ({
    en: `Anything nearer to 0 than ${limit} may be chance. It shows what goes together, not why.`,
    es: `Lo que esté más cerca de 0 que ${limit} puede ser azar. Muestra qué va junto, no por qué.`,
  }),
  few: (n: string): Words => ({
    en: `Known as a number for ${n} customers, too few to tell.`,
    es: `Se conoce como número de ${n} clientes, muy pocos para juzgar.`,
  }),
  likelihood: (orders: string, spend: string): Words => ({
    en: `Log-likelihood ${orders} of the orders, ${spend} of the spend; times in weeks.`,
    es: `Log-verosimilitud ${orders} de los pedidos, ${spend} del gasto; tiempos en semanas.`,
  }),
};

import type { Words } from '../../../../sheet/words';

export const words = {
  next: { en: 'Continue', es: 'Continuar' },
  toOrders: { en: 'Go on with my orders', es: 'Seguir con mis pedidos' },
  haveCounts: { en: 'I have the counts', es: 'Tengo los recuentos' },
  examples: {
    en: 'These are example figures: replace them with yours.',
    es: 'Son cifras de ejemplo: cámbielas por las suyas.',
  },
  worth: { en: 'A customer is worth', es: 'Un cliente vale' },
  know: { en: 'Which share do you know?', es: '¿Qué parte conoce?' },
  stay: { en: 'Customers who stay', es: 'Clientes que siguen' },
  leave: { en: 'Customers who leave', es: 'Clientes que se van' },
  house: { en: 'Discount rate and targets', es: 'Tasa de descuento y objetivos' },
  houseHint: {
    en: 'These begin as your house assumptions. What you change here holds for this answer only.',
    es: 'Parten de sus supuestos generales. Lo que cambie aquí vale solo para esta respuesta.',
  },
  why: { en: 'Why do others get another number?', es: '¿Por qué otros obtienen otra cifra?' },
  noCounts: {
    en: 'No counts there. Select numbers in a column, or in a row for each group, 50 rows at most.',
    es: 'Ahí no hay recuentos. Seleccione números en una columna, o en una fila por grupo, 50 filas como máximo.',
  },
  typeInstead: { en: 'Type them instead', es: 'Escribirlos en su lugar' },
  useSelection: { en: 'Use selected counts', es: 'Usar recuentos seleccionados' },
  oneRate: { en: 'Use one rate for all', es: 'Usar una sola tasa' },
} satisfies Record<string, Words>;

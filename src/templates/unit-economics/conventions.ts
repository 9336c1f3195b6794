import { parts } from '../layout/parts';
import type { Where } from '../layout/sheet-spec';

/** The row of each convention in the table of CLV_CONVENTIONS. */
export const conventions = [
  {
    id: 'begin',
    row: 2,
    label: { en: 'begin: the first margin now', es: 'begin: el primer margen ahora' },
    remark: { en: 'Most books of marketing.', es: 'La mayoría de los libros de marketing.' },
    native: (w: Where) =>
      parts`${w.cell('margin')}*(1+${w.cell('discount')})/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'end',
    row: 3,
    label: { en: 'end: the first after a month', es: 'end: el primero tras un mes' },
    remark: {
      en: 'Subscriptions; without discount it is margin ÷ churn.',
      es: 'Suscripciones; sin descuento es margen ÷ bajas.',
    },
    native: (w: Where) => parts`${w.cell('margin')}/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'residual',
    row: 4,
    label: { en: 'residual: without the first', es: 'residual: sin el primero' },
    remark: {
      en: 'The first margin belongs to winning the customer.',
      es: 'El primer margen pertenece a la captación.',
    },
    native: (w: Where) =>
      parts`${w.cell('margin')}*${w.cell('retention')}/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'mid',
    row: 5,
    label: { en: 'mid: in the middle of the month', es: 'mid: a mitad de mes' },
    remark: { en: 'Usual in discounted cash flows.', es: 'Habitual en los flujos descontados.' },
    native: (w: Where) =>
      parts`${w.cell('margin')}*SQRT(1+${w.cell('discount')})/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
] as const;

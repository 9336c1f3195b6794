import { type ChurnMethod, churnRate as shareLost } from '../calc/money/recurring-revenue';
import { defineFunction, value } from '../sheet/define';
import { choice, number } from '../sheet/kinds';

export const churnRate = defineFunction({
  name: 'CHURN_RATE',
  group: 'recurring',
  summary: {
    en: 'Which share of customers was lost in a period.',
    es: 'Qué proporción de clientes se perdió en un periodo.',
  },
  notes: {
    en: 'With new customers the three methods differ. Compare rates of one method only, and convert periods with RATE_CONVERT.',
    es: 'Con clientes nuevos los tres métodos difieren. Compare solo tasas del mismo método y convierta periodos con RATE_CONVERT.',
  },
  params: {
    start: number({
      divisor: true,
      example: 1000,
      text: { en: 'Customers at the start.', es: 'Clientes al inicio.' },
    }),
    lost: number({
      min: 0,
      example: 50,
      text: { en: 'Customers lost in the period.', es: 'Clientes perdidos en el periodo.' },
    }),
    newCustomers: number({
      min: 0,
      default: 0,
      example: 200,
      text: { en: 'Customers won in the period.', es: 'Clientes captados en el periodo.' },
    }),
    method: choice<ChurnMethod>(
      { start: { es: 'inicio' }, average: { es: 'media' }, exposed: { es: 'expuestos' } },
      {
        default: 'start',
        text: {
          en: 'Lost ÷ start; ÷ average of start and end; or exposed: ÷ (start + half of the new).',
          es: 'Perdidos ÷ inicio; ÷ media de inicio y fin; o expuestos: ÷ (inicio + mitad de los nuevos).',
        },
      },
    ),
  },
  returns: value('rate', { en: 'Share of customers lost.', es: 'Proporción de clientes perdidos.' }),
  examples: [
    { args: [1000, 50], result: 0.05 },
    { args: [1000, 50, 200, 'start'], result: 0.05 },
    { args: [1000, 50, 200, 'average'], result: 0.046511627906976744 },
    { args: [1000, 50, 200, 'exposed'], result: 0.045454545454545456 },
    {
      args: [
        [[1000], [400]],
        [[50], [10]],
      ],
      result: [[0.05], [0.025]],
    },
  ],
  native: ({ start, lost, newCustomers, method }) => {
    const none = newCustomers === '0';
    const all = none ? start : `(${start}+${newCustomers})`;
    const within = (there: string, divisor: string) => `IF(${lost}<=${there};${lost}/${divisor};NA())`;
    return method.pick({
      start: within(start, start),
      average: within(all, none ? `(${start}-${lost}/2)` : `(${start}+(${newCustomers}-${lost})/2)`),
      exposed: within(all, none ? start : `(${start}+${newCustomers}/2)`),
    });
  },
  compute: shareLost,
});

import { expectedOrders } from '../calc/models/expected-orders';
import { defineFunction, value } from '../sheet/define';
import { checkHistory, double } from '../sheet/fit-kinds';
import { number } from '../sheet/kinds';
import { exampleParameters } from './shared/example-customers';
import { optional } from './shared/optional';
import { age, processOf, recency, repeatOrders, repeatParameters } from './shared/repeat-arguments';

export const btydExpected = defineFunction({
  name: 'BTYD_EXPECTED',
  group: 'predictive',
  summary: {
    en: 'How many orders to expect of a customer in the months ahead.',
    es: 'Cuántos pedidos esperar de un cliente en los próximos meses.',
  },
  notes: {
    en: 'The horizon is in months of 365.25/12 days, whatever unit the parameters count in.',
    es: 'El horizonte va en meses de 365,25/12 días, sea cual sea la unidad de los parámetros.',
  },
  params: {
    params: repeatParameters(),
    horizonMonths: double(
      number({
        min: 0,
        max: 1200,
        example: 12,
        text: { en: 'Months to look ahead.', es: 'Meses por delante.' },
      }),
    ),
    x: optional(repeatOrders()),
    tX: optional(recency()),
    T: optional(age()),
  },
  returns: value('number', {
    en: 'Expected orders; of a new customer after the first order where x is left out.',
    es: 'Pedidos esperados; de un cliente nuevo tras su primer pedido si se omite x.',
  }),
  examples: [
    { args: [exampleParameters.BGNBD, 12, 2, 30.43, 38.86], result: 1.563099652291626 },
    { args: [exampleParameters.BGNBD, 12], result: 1.449238365747193 },
    {
      args: [exampleParameters.BGNBD, [[3], [6], [12]], 2, 30.43, 38.86],
      result: [[0.4586799513816972], [0.8642764017242827], [1.563099652291626]],
    },
  ],
  compute: ({ params, horizonMonths, x, tX, T }) => {
    if (x !== undefined && tX !== undefined && T !== undefined) checkHistory({ x, tX, T });
    return expectedOrders(processOf(params), horizonMonths, { x, tX, T });
  },
});

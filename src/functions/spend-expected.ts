import { expectedSpend } from '../calc/models/gamma-gamma';
import { withMeanSpend } from '../calc/models/repeat-spend';
import { defineFunction, value } from '../sheet/define';
import { exampleParameters } from './shared/example-customers';
import { meanRepeatSpend, repeatOrders, spendParameters } from './shared/repeat-arguments';

export const spendExpected = defineFunction({
  name: 'SPEND_EXPECTED',
  group: 'predictive',
  summary: {
    en: 'What to expect of a customer’s next order: the own mean, drawn to that of all.',
    es: 'Qué esperar del próximo pedido de un cliente: su media, acercada a la de todos.',
  },
  notes: {
    en: 'The fewer the orders, the nearer to the mean of all customers. E(M) = p(gamma + x·m) ÷ (p·x + q − 1).',
    es: 'Cuantos menos pedidos, más cerca de la media de todos. E(M) = p(gamma + x·m) ÷ (p·x + q − 1).',
  },
  params: { params: spendParameters(), x: repeatOrders(), meanSpend: meanRepeatSpend() },
  returns: value('money', {
    en: 'Expected amount of an order.',
    es: 'Importe esperado de un pedido.',
  }),
  examples: [
    { args: [exampleParameters.GG, 2, 22.35], result: 24.663713910761153 },
    {
      args: [exampleParameters.GG, [[0], [1], [7]], [[0], [11.77], [73.74]]],
      result: [[35.21897810218978], [18.916852057842046], [71.46967089696709]],
    },
  ],
  compute: ({ params, x, meanSpend }) => expectedSpend(withMeanSpend(params.parameters), x, meanSpend),
});

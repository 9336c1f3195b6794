import { defineFunction, value } from '../sheet/define';
import { checkHistory } from '../sheet/fit-kinds';
import { exampleParameters } from './shared/example-customers';
import { age, processOf, recency, repeatOrders, repeatParameters } from './shared/repeat-arguments';

export const btydPalive = defineFunction({
  name: 'BTYD_PALIVE',
  group: 'predictive',
  summary: {
    en: 'How likely a customer without a contract is to be one still.',
    es: 'Qué probabilidad hay de que un cliente sin contrato lo siga siendo.',
  },
  notes: {
    en: 'In BGNBD a customer who bought once is alive with certainty, because customers leave only after a repeat order. MBGNBD and PNBD doubt it.',
    es: 'En BGNBD quien compró una vez sigue con certeza, porque un cliente solo se va tras un pedido repetido. MBGNBD y PNBD lo dudan.',
  },
  params: { params: repeatParameters(), x: repeatOrders(), tX: recency(), T: age() },
  returns: value('share', {
    en: 'Probability from 0 to 1.',
    es: 'Probabilidad de 0 a 1.',
  }),
  examples: [
    { args: [exampleParameters.BGNBD, 2, 30.43, 38.86], result: 0.726578570080673 },
    {
      args: [exampleParameters.PNBD, [[2], [0]], [[30.43], [0]], 38.86],
      result: [[0.869167559153011], [0.29528660461689427]],
    },
  ],
  compute: ({ params, x, tX, T }) => {
    checkHistory({ x, tX, T });
    const { model, parameters } = processOf(params);
    return model.probabilityAlive(parameters, x, tX, T);
  },
});

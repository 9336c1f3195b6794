import { continuousRate } from '../calc/time-units';
import { defineFunction, value } from '../sheet/define';
import { checkHistory, double } from '../sheet/fit-kinds';
import { number } from '../sheet/kinds';
import { exampleParameters } from './shared/example-customers';
import { age, processOf, recency, repeatOrders, repeatParameters } from './shared/repeat-arguments';

export const btydDert = defineFunction({
  name: 'BTYD_DERT',
  group: 'predictive',
  summary: {
    en: 'Discounted expected residual transactions: all the orders a customer has yet to place, at present value.',
    es: 'Transacciones residuales esperadas y descontadas: los pedidos que le quedan por hacer a un cliente, a valor presente.',
  },
  notes: {
    en: 'Multiplied by the expected spend and the margin it is the residual lifetime value (Fader, Hardie and Lee 2005, "RFM and CLV"). The discount is continuous, ln(1 + annual_discount) a year.',
    es: 'Multiplicadas por el gasto esperado y el margen dan el valor de vida residual (Fader, Hardie y Lee 2005, «RFM and CLV»). El descuento es continuo, ln(1 + annual_discount) al año.',
  },
  params: {
    params: repeatParameters(),
    annualDiscount: double(
      number({
        over: 0,
        max: 10,
        example: 0.15,
        text: { en: 'Effective discount rate per year.', es: 'Tasa de descuento efectiva anual.' },
      }),
    ),
    x: repeatOrders(),
    tX: recency(),
    T: age(),
  },
  returns: value('number', {
    en: 'Discounted number of orders.',
    es: 'Número de pedidos, descontado.',
  }),
  examples: [
    { args: [exampleParameters.PNBD, 0.15, 2, 30.43, 38.86], result: 6.515271544473073 },
    {
      args: [exampleParameters.BGNBD, [[0.1], [0.15]], 2, 30.43, 38.86],
      result: [[6.371743000178008], [5.179484363525043]],
    },
  ],
  compute: ({ params, annualDiscount, x, tX, T }) => {
    checkHistory({ x, tX, T });
    const { model, parameters, unit } = processOf(params);
    return model.discountedResidual(parameters, continuousRate(annualDiscount, unit), x, tX, T);
  },
});

import { ltvCacRatio as ratioOf } from '../calc/money/acquisition';
import { defineFunction, value } from '../sheet/define';
import { flag, money, share } from '../sheet/kinds';
import { product } from '../sheet/native';

export const ltvCacRatio = defineFunction({
  name: 'LTV_CAC_RATIO',
  group: 'acquisition',
  summary: {
    en: 'How many times a customer pays back its acquisition cost.',
    es: 'Cuántas veces devuelve un cliente su coste de captación.',
  },
  notes: {
    en: 'The usual target of 3 is a rule of thumb, on margin: 3 on revenue at a margin of 40 % is 1.2.',
    es: 'El objetivo habitual de 3 es una regla práctica, sobre margen: 3 sobre ingresos con un margen del 40 % es 1,2.',
  },
  params: {
    lifetimeValue: money({
      example: 900,
      text: {
        en: 'Lifetime value of a customer, before the acquisition cost.',
        es: 'Valor de vida de un cliente, antes del coste de captación.',
      },
    }),
    acquisitionCost: money({
      divisor: true,
      example: 300,
      text: { en: 'Cost of acquiring one customer.', es: 'Coste de captar un cliente.' },
    }),
    marginRate: share({
      default: 1,
      example: 0.4,
      text: {
        en: 'Margin share, when the value is on revenue.',
        es: 'Proporción de margen, si el valor es sobre ingresos.',
      },
    }),
    netOfCac: flag({
      default: false,
      text: {
        en: 'TRUE when the value already has the acquisition cost taken off.',
        es: 'VERDADERO si al valor ya se le restó el coste de captación.',
      },
    }),
  },
  returns: value('ratio', { en: 'Value ÷ cost.', es: 'Valor ÷ coste.' }),
  examples: [
    { args: [900, 300], result: 3 },
    { args: [900, 300, 0.4], result: 1.2 },
    { args: [600, 300, 1, true], result: 3 },
    { args: [[[900], [450]], 300], result: [[3], [1.5]] },
  ],
  native: ({ lifetimeValue, acquisitionCost, marginRate, netOfCac }) =>
    netOfCac === 'FALSE'
      ? `${product(lifetimeValue, marginRate)}/${acquisitionCost}`
      : `(${product(lifetimeValue, marginRate)}+IF(${netOfCac};${acquisitionCost};0))/${acquisitionCost}`,
  compute: ratioOf,
});

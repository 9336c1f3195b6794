import { retentionValue } from '../calc/money/retention-value';
import { defineFunction, value } from '../sheet/define';
import { difference, product } from '../sheet/native';
import {
  convention,
  discountRate,
  growth,
  margin,
  optionalAcquisitionCost,
  optionalPeriods,
  retentionRate,
} from './shared/arguments';
import { retentionMultiple } from './shared/twins';

export const clvRetention = defineFunction({
  name: 'CLV_RETENTION',
  group: 'value',
  summary: {
    en: 'What a customer is worth who stays each period with a known probability.',
    es: 'Cuánto vale un cliente que sigue cada periodo con una probabilidad conocida.',
  },
  notes: {
    en: 'Without periods, retention × (1 + growth) must stay below 1 + discount. A monthly retention needs a monthly discount: RATE_CONVERT.',
    es: 'Sin periodos, retención × (1 + crecimiento) debe ser menor que 1 + descuento. Una retención mensual pide un descuento mensual: RATE_CONVERT.',
  },
  params: {
    margin: margin(),
    retentionRate: retentionRate(),
    discountRate: discountRate(),
    acquisitionCost: optionalAcquisitionCost(),
    convention: convention('begin'),
    growth: growth(),
    periods: optionalPeriods(),
  },
  returns: value('money', {
    en: 'Lifetime value less the acquisition cost.',
    es: 'Valor de vida menos el coste de captación.',
  }),
  examples: [
    { args: [100, 0.8, 0.1], result: 366.6666666666667 },
    { args: [100, 0.8, 0.1, 0, 'end'], result: 333.3333333333333 },
    { args: [100, 0.8, 0.1, 0, 'residual'], result: 266.6666666666667 },
    { args: [100, 0.8, 0.1, 50, 'mid'], result: 299.6029493900505 },
    { args: [100, 0.8, 0.1, 0, 'begin', 0.02], result: 387.32394366197184 },
    { args: [100, 0.8, 0.1, 0, 'begin', 0, 5], result: 292.06338364865786 },
    {
      args: [100, [[0.7, 0.8]], [[0.05], [0.1]]],
      result: [
        [300, 420],
        [275, 366.6666666666667],
      ],
    },
  ],
  native: ({ margin, acquisitionCost, periods, ...stream }) =>
    difference(product(margin, retentionMultiple(stream, periods)), acquisitionCost),
  compute: retentionValue,
});

import { breakevenRetention as breakevenOf } from '../calc/money/acquisition';
import { defineFunction, value } from '../sheet/define';
import { money } from '../sheet/kinds';
import { convention, discountRate, margin } from './shared/arguments';

export const breakevenRetention = defineFunction({
  name: 'BREAKEVEN_RETENTION',
  group: 'acquisition',
  summary: {
    en: 'The retention at which a customer is worth exactly its acquisition cost.',
    es: 'La retención con la que un cliente vale justo su coste de captación.',
  },
  params: {
    margin: margin(),
    acquisitionCost: money({
      min: 0,
      example: 300,
      text: { en: 'Cost of acquiring one customer.', es: 'Coste de captar un cliente.' },
    }),
    discountRate: discountRate(),
    convention: convention('begin'),
  },
  returns: value(
    'share',
    { en: 'Retention rate per period.', es: 'Tasa de retención por periodo.' },
    {
      always: { en: 'Any retention pays the cost back.', es: 'Cualquier retención devuelve el coste.' },
      never: { en: 'No retention pays the cost back.', es: 'Ninguna retención devuelve el coste.' },
    },
  ),
  examples: [
    { args: [100, 400, 0.1], result: 0.825 },
    { args: [100, 400, 0.1, 'end'], result: 0.85 },
    { args: [100, 400, 0.1, 'residual'], result: 0.88 },
    { args: [100, 400, 0.21, 'mid'], result: 0.935 },
    { args: [[[100], [500], [1]], 400, 0.1], result: [[0.825], ['always'], ['never']] },
  ],
  native: ({ margin: m, acquisitionCost: cost, discountRate: d, convention }) => {
    const paid = `${m}/${cost}`;
    const rate = convention.pick({
      begin: `(1+${d})*(1-${paid})`,
      end: `(1+${d}-${paid})`,
      residual: `${cost}*(1+${d})/(${m}+${cost})`,
      mid: `(1+${d}-${paid}*SQRT(1+${d}))`,
    });
    const within = `IF(${rate}<0;"always";IF(${rate}>1;"never";${rate}))`;
    return `IF(${cost}=0;IF(${m}<0;"never";"always");IF(${m}<=0;"never";${within}))`;
  },
  compute: breakevenOf,
});

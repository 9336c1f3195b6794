import { cacPayback as paybackOf } from '../calc/money/acquisition';
import { defineFunction, value } from '../sheet/define';
import { money } from '../sheet/kinds';
import { churnRate, optionalDiscountRate } from './shared/arguments';

export const cacPayback = defineFunction({
  name: 'CAC_PAYBACK',
  group: 'acquisition',
  summary: {
    en: 'After how many periods the margins have paid the acquisition cost back.',
    es: 'En cuántos periodos devuelven los márgenes el coste de captación.',
  },
  notes: {
    en: 'Counts only customers who are still there. Dividing cost by margin ignores churn: it pays back sooner than the customers stay.',
    es: 'Cuenta solo a los clientes que siguen. Dividir coste entre margen olvida las bajas y promete una vuelta demasiado pronta.',
  },
  params: {
    acquisitionCost: money({
      min: 0,
      example: 900,
      text: { en: 'Cost of acquiring one customer.', es: 'Coste de captar un cliente.' },
    }),
    marginPerPeriod: money({
      example: 120,
      text: { en: 'Margin per customer and period.', es: 'Margen por cliente y periodo.' },
    }),
    churnRate: churnRate(),
    discountRate: optionalDiscountRate(),
  },
  returns: value(
    'number',
    { en: 'Periods; a fraction is part of a period.', es: 'Periodos; una fracción es parte de un periodo.' },
    {
      never: {
        en: 'The margins of those who stay never add up to the cost.',
        es: 'Los márgenes de quienes siguen nunca suman el coste.',
      },
    },
  ),
  examples: [
    { args: [900, 120], result: 7.5 },
    { args: [900, 120, 0.05], result: 9.16306185550466 },
    { args: [900, 120, 0.05, 0.01], result: 9.629881049464636 },
    { args: [900, [[120], [40], ['']], 0.05], result: [[9.16306185550466], ['never'], ['']] },
  ],
  native: ({ acquisitionCost: cost, marginPerPeriod: m, churnRate: c, discountRate: d }) => {
    const q = d === '0' ? `(1-${c})` : `((1-${c})/(1+${d}))`;
    if (c === '0' && d === '0') return `IF(${cost}=0;0;IF(${m}<=0;"never";${cost}/${m}))`;
    const logarithms = `LN(1-${cost}*(1-${q})/${m})/LN(${q})`;
    const paid = `IF(${q}=1;${cost}/${m};IF(${cost}*(1-${q})>=${m};"never";IF(${q}=0;0;${logarithms})))`;
    return `IF(${cost}=0;0;IF(${m}<=0;"never";${paid}))`;
  },
  compute: paybackOf,
});

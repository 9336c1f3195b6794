import { maxCac as mostToBid } from '../calc/money/acquisition';
import { defineFunction, value } from '../sheet/define';
import { money, number } from '../sheet/kinds';
import { churnRate } from './shared/arguments';

export const maxCac = defineFunction({
  name: 'MAX_CAC',
  group: 'acquisition',
  summary: {
    en: 'The most to pay for a customer.',
    es: 'Lo máximo que conviene pagar por un cliente.',
  },
  params: {
    lifetimeValue: money({
      min: 0,
      example: 900,
      text: {
        en: 'Lifetime value of a customer, before the acquisition cost.',
        es: 'Valor de vida de un cliente, antes del coste de captación.',
      },
    }),
    targetRatio: number({
      over: 0,
      default: 3,
      example: 3,
      text: { en: 'LTV to CAC ratio to reach.', es: 'Razón LTV:CAC que se quiere alcanzar.' },
    }),
    maxPaybackPeriods: number({
      min: 0,
      optional: true,
      example: 12,
      text: {
        en: 'Periods within which the cost must come back; needs margin_per_period.',
        es: 'Periodos en que debe recuperarse el coste; necesita margin_per_period.',
      },
    }),
    marginPerPeriod: money({
      min: 0,
      optional: true,
      example: 120,
      text: {
        en: 'Margin per customer and period; needs max_payback_periods.',
        es: 'Margen por cliente y periodo; necesita max_payback_periods.',
      },
    }),
    churnRate: churnRate(),
  },
  returns: value('money', {
    en: 'The lower of value ÷ ratio and what comes back in time.',
    es: 'Lo menor entre valor ÷ razón y lo que se recupera a tiempo.',
  }),
  examples: [
    { args: [900], result: 300 },
    { args: [900, 4.5], result: 200 },
    { args: [900, 3, 2, 120], result: 240 },
    { args: [900, 3, 2, 120, 0.05], result: 234 },
    { args: [[[900], [600]], 3], result: [[300], [200]] },
  ],
  native: ({ lifetimeValue, targetRatio, maxPaybackPeriods, marginPerPeriod, churnRate: c }) => {
    const byRatio = `${lifetimeValue}/${targetRatio}`;
    const surviving = (n: string) => (c === '0' ? n : `IF(${c}=0;${n};IF(${n}=0;0;(1-(1-${c})^${n})/${c}))`);
    const lower = (n: string, m: string) => {
      const byPayback = `${m}*${surviving(n)}`;
      return `IF(${byPayback}<${byRatio};${byPayback};${byRatio})`;
    };
    return maxPaybackPeriods.either(
      n => marginPerPeriod.either(m => lower(n, m), 'NA()'),
      marginPerPeriod.either(() => 'NA()', byRatio),
    );
  },
  compute: mostToBid,
});

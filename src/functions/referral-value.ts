import { referralValue as valueOfReferrals } from '../calc/money/loyalty';
import { defineFunction, value } from '../sheet/define';
import { count, money, number, share } from '../sheet/kinds';
import { difference, product } from '../sheet/native';
import { optionalDiscountRate } from './shared/arguments';
import { annuityText } from './shared/twins';

export const referralValue = defineFunction({
  name: 'REFERRAL_VALUE',
  group: 'retention',
  summary: {
    en: "What a customer's recommendations are worth.",
    es: 'Cuánto valen las recomendaciones de un cliente.',
  },
  notes: {
    en: 'Kumar, Petersen and Leone: who would have come anyway brings only the acquisition cost saved. Referrals count at period ends.',
    es: 'Kumar, Petersen y Leone: quien habría venido de todos modos solo aporta el coste de captación ahorrado. Cuentan al final del periodo.',
  },
  params: {
    referrals: number({
      min: 0,
      example: 2,
      text: {
        en: 'New customers recommended per customer and period.',
        es: 'Clientes nuevos recomendados por cliente y periodo.',
      },
    }),
    inducedShare: share({
      example: 0.5,
      text: {
        en: 'Share of them who would not have come by themselves.',
        es: 'Proporción de ellos que no habría venido por su cuenta.',
      },
    }),
    referredValue: money({
      example: 100,
      text: {
        en: 'What a referred customer is worth, before the acquisition cost.',
        es: 'Cuánto vale un cliente recomendado, antes del coste de captación.',
      },
    }),
    acquisitionSaved: money({
      min: 0,
      example: 30,
      text: {
        en: 'Acquisition cost saved on each.',
        es: 'Coste de captación ahorrado en cada uno.',
      },
    }),
    incentive: money({
      min: 0,
      default: 0,
      example: 10,
      text: { en: 'Reward paid for each.', es: 'Recompensa pagada por cada uno.' },
    }),
    discountRate: optionalDiscountRate(),
    periods: count({
      min: 0,
      max: 1200,
      default: 1,
      example: 3,
      text: {
        en: 'Periods during which the customer recommends.',
        es: 'Periodos durante los que el cliente recomienda.',
      },
    }),
  },
  returns: value('money', {
    en: 'Present value of the referrals of one customer.',
    es: 'Valor presente de las recomendaciones de un cliente.',
  }),
  examples: [
    { args: [2, 0.5, 100, 30, 10], result: 140 },
    { args: [2, 0.5, 100, 30], result: 160 },
    { args: [2, 0.5, 100, 30, 10, 0.25, 2], result: 201.6 },
    { args: [[[2], [0.5]], 0.5, 100, 30, 10], result: [[140], [35]] },
  ],
  native: ({
    referrals,
    inducedShare,
    referredValue,
    acquisitionSaved,
    incentive,
    discountRate,
    periods,
  }) => {
    const perReferral = difference(`${product(inducedShare, referredValue)}+${acquisitionSaved}`, incentive);
    return product(referrals, `(${perReferral})`, annuityText(discountRate, periods));
  },
  compute: valueOfReferrals,
});

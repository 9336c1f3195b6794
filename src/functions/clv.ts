import { lifetimeValue } from '../calc/money/lifetime-value';
import { defineFunction, value } from '../sheet/define';
import { money, number, share } from '../sheet/kinds';
import { difference, product } from '../sheet/native';
import { convention, optionalAcquisitionCost, optionalDiscountRate } from './shared/arguments';
import { annuityText } from './shared/twins';

export const clv = defineFunction({
  name: 'CLV',
  group: 'value',
  summary: {
    en: 'What a customer of a known lifetime is worth, from figures anyone has.',
    es: 'Cuánto vale un cliente de duración conocida, con cifras que cualquiera tiene.',
  },
  notes: {
    en: 'Purchase rate, lifetime and discount rate share one period: all per year, or all per month.',
    es: 'Frecuencia, duración y descuento usan el mismo periodo: todo por año o todo por mes.',
  },
  params: {
    averagePurchase: money({
      min: 0,
      example: 60,
      text: { en: 'Money per purchase.', es: 'Importe por compra.' },
    }),
    purchaseRate: number({
      min: 0,
      example: 4,
      text: { en: 'Purchases per period.', es: 'Compras por periodo.' },
    }),
    lifetime: number({
      min: 0,
      example: 3,
      text: {
        en: 'How many periods the customer stays; fractions allowed.',
        es: 'Cuántos periodos sigue el cliente; admite fracciones.',
      },
    }),
    acquisitionCost: optionalAcquisitionCost(),
    marginRate: share({
      default: 1,
      example: 0.4,
      text: {
        en: 'Share of each purchase left after the costs of serving it.',
        es: 'Proporción de cada compra que queda tras sus costes.',
      },
    }),
    discountRate: optionalDiscountRate(),
    convention: convention('end'),
  },
  returns: value('money', {
    en: 'Lifetime value less the acquisition cost.',
    es: 'Valor de vida menos el coste de captación.',
  }),
  examples: [
    { args: [60, 4, 3, 100], result: 620 },
    { args: [60, 4, 3], result: 720 },
    { args: [60, 4, 3, 100, 0.4, 0.1], result: 138.73779113448535 },
    { args: [60, 4, 3, 100, 0.4, 0.1, 'begin'], result: 162.61157024793388 },
    { args: [60, 4, 3, 100, 0.4, 0.1, 'mid'], result: 150.3903077344458 },
    { args: [60, 4, 3, 100, 0.4, 0.1, 'residual'], result: 66.61157024793388 },
    { args: [[[60], [25], ['']], 4, 3, 100], result: [[620], [200], ['']] },
  ],
  native: ({
    averagePurchase,
    purchaseRate,
    lifetime,
    acquisitionCost,
    marginRate,
    discountRate: d,
    convention,
  }) => {
    const full = annuityText(d, lifetime);
    const periods = convention.pick({
      end: full,
      begin: product(d === '0' ? '1' : `(1+${d})`, full),
      mid: product(d === '0' ? '1' : `SQRT(1+${d})`, full),
      residual: `IF(${lifetime}>1;${annuityText(d, `(${lifetime}-1)`)};0)`,
    });
    return difference(product(averagePurchase, purchaseRate, marginRate, periods), acquisitionCost);
  },
  compute: lifetimeValue,
});

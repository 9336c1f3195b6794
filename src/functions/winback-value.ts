import { winbackValue as valueOfOffer } from '../calc/money/retention-service';
import { defineFunction, value } from '../sheet/define';
import { money, share } from '../sheet/kinds';
import { difference, product } from '../sheet/native';

export const winbackValue = defineFunction({
  name: 'WINBACK_VALUE',
  group: 'retention',
  summary: {
    en: 'What an offer to win a lost customer back is worth.',
    es: 'Cuánto vale una oferta para recuperar a un cliente perdido.',
  },
  notes: {
    en: 'Those who would have come back anyway add no value, but they take the offer too.',
    es: 'Quienes habrían vuelto de todos modos no aportan valor, pero también reciben la oferta.',
  },
  params: {
    secondLifetimeValue: money({
      example: 400,
      text: {
        en: 'What a customer who came back is worth from then on.',
        es: 'Cuánto vale en adelante un cliente que volvió.',
      },
    }),
    returnRate: share({
      example: 0.12,
      text: {
        en: 'Share of those contacted who come back.',
        es: 'Proporción de los contactados que vuelve.',
      },
    }),
    offerCost: money({
      min: 0,
      example: 30,
      text: {
        en: 'Cost of the offer for each who comes back.',
        es: 'Coste de la oferta por cada uno que vuelve.',
      },
    }),
    contactCost: money({
      min: 0,
      default: 0,
      example: 2,
      text: { en: 'Cost of contacting one customer.', es: 'Coste de contactar a un cliente.' },
    }),
    returnAnywayRate: share({
      default: 0,
      example: 0.03,
      text: {
        en: 'Share who would come back without the offer.',
        es: 'Proporción que volvería sin la oferta.',
      },
    }),
  },
  returns: value('money', {
    en: 'Gain per lapsed customer contacted; negative when the offer does not pay.',
    es: 'Ganancia por cliente perdido contactado; negativa si la oferta no compensa.',
  }),
  examples: [
    { args: [400, 0.12, 30, 2, 0.03], result: 30.4 },
    { args: [400, 0.12, 30], result: 44.4 },
    {
      args: [[[400], [200]], 0.12, 30, 2, [[0.03, 0]]],
      result: [
        [30.4, 42.4],
        [12.4, 18.4],
      ],
    },
  ],
  native: ({ secondLifetimeValue, returnRate: p, offerCost, contactCost, returnAnywayRate }) =>
    difference(
      `${product(`(${difference(p, returnAnywayRate)})`, secondLifetimeValue)}-${product(p, offerCost)}`,
      contactCost,
    ),
  compute: valueOfOffer,
});

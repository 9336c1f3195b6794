import { loyaltyCost as costOfPoints } from '../calc/money/loyalty';
import { defineFunction, row } from '../sheet/define';
import { money, number, share } from '../sheet/kinds';
import { product } from '../sheet/native';
import { optionalDiscountRate } from './shared/arguments';

export const loyaltyCost = defineFunction({
  name: 'LOYALTY_COST',
  group: 'retention',
  summary: {
    en: 'What the points given on a sale cost, and how much of the sale is not yet earned.',
    es: 'Cuánto cuestan los puntos de una venta y qué parte de ella aún no se ha ganado.',
  },
  notes: {
    en: 'Deferred revenue follows IFRS 15: the sale is shared between goods and points by their stand-alone prices.',
    es: 'El ingreso diferido sigue la NIIF 15: la venta se reparte entre bienes y puntos según sus precios independientes.',
  },
  params: {
    spend: money({
      min: 0,
      example: 2000,
      text: { en: 'Sales that earn points.', es: 'Ventas que dan puntos.' },
    }),
    pointsPerUnit: number({
      min: 0,
      example: 1,
      text: { en: 'Points for each unit of money spent.', es: 'Puntos por cada unidad de dinero gastada.' },
    }),
    pointValue: money({
      min: 0,
      example: 0.1,
      text: {
        en: 'What one point is worth to the customer.',
        es: 'Cuánto vale un punto para el cliente.',
      },
    }),
    redemptionRate: share({
      example: 0.85,
      text: { en: 'Share of points ever used.', es: 'Proporción de puntos que llega a usarse.' },
    }),
    costShare: share({
      default: 1,
      example: 0.6,
      text: {
        en: 'What a point used costs, as a share of its value.',
        es: 'Lo que cuesta un punto usado, como proporción de su valor.',
      },
    }),
    discountRate: optionalDiscountRate(),
    lag: number({
      min: 0,
      max: 1200,
      default: 0,
      example: 1,
      text: {
        en: 'Periods between earning and using points.',
        es: 'Periodos entre ganar los puntos y usarlos.',
      },
    }),
  },
  returns: row(
    { en: 'Cost and revenue of the points, in one row.', es: 'Coste e ingreso de los puntos, en una fila.' },
    {
      face_value: {
        format: 'money',
        text: { en: 'All points at their value.', es: 'Todos los puntos por su valor.' },
      },
      expected_cost: {
        format: 'money',
        text: {
          en: 'Cost of the points that will be used, at present value.',
          es: 'Coste de los puntos que se usarán, a valor presente.',
        },
      },
      cost_share_of_spend: {
        format: 'rate',
        text: { en: 'Expected cost ÷ spend.', es: 'Coste esperado ÷ ventas.' },
      },
      deferred_revenue: {
        format: 'money',
        text: {
          en: 'Part of the sale that waits for the points to be used.',
          es: 'Parte de la venta que espera al uso de los puntos.',
        },
      },
      recognised_revenue: {
        format: 'money',
        text: { en: 'Part of the sale earned now.', es: 'Parte de la venta ganada ahora.' },
      },
    },
  ),
  examples: [
    {
      args: [2000, 1, 0.1, 0.85],
      result: [
        ['face_value', 'expected_cost', 'cost_share_of_spend', 'deferred_revenue', 'recognised_revenue'],
        [200, 170, 0.085, 156.6820276497696, 1843.3179723502303],
      ],
    },
    {
      args: [2000, 1, 0.1, 0.85, 0.6],
      result: [
        ['face_value', 'expected_cost', 'cost_share_of_spend', 'deferred_revenue', 'recognised_revenue'],
        [200, 102, 0.051, 156.6820276497696, 1843.3179723502303],
      ],
    },
    {
      args: [2000, 1, 0.1, 0.85, 0.6, 0.25, 1],
      result: [
        ['face_value', 'expected_cost', 'cost_share_of_spend', 'deferred_revenue', 'recognised_revenue'],
        [200, 81.6, 0.0408, 156.6820276497696, 1843.3179723502303],
      ],
    },
    {
      args: [
        [[2000], [800]],
        [[1], [2.5]],
        [[0.1], [0.012]],
        [[0.85], [0.8]],
      ],
      result: [
        [200, 170, 0.085, 156.6820276497696, 1843.3179723502303],
        [24, 19.2, 0.024, 18.75, 781.25],
      ],
    },
  ],
  native: ({ spend, pointsPerUnit, pointValue, redemptionRate, costShare, discountRate: d, lag }) => {
    const face = product(pointsPerUnit, pointValue);
    const expected = product(face, redemptionRate);
    const later = d === '0' || lag === '0' ? '' : `/(1+${d})^${lag}`;
    return {
      face_value: product(spend, face),
      expected_cost: `${product(spend, expected, costShare)}${later}`,
      cost_share_of_spend: `${product(expected, costShare)}${later}`,
      deferred_revenue: `${product(spend, expected)}/(1+${expected})`,
      recognised_revenue: `${spend}/(1+${expected})`,
    };
  },
  compute: costOfPoints,
});

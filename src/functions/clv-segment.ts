import { valueSegments } from '../calc/logs/value-segments';
import { defineFunction, table } from '../sheet/define';
import { count } from '../sheet/kinds';
import { amounts } from '../sheet/log-kinds';

export const clvSegment = defineFunction({
  name: 'CLV_SEGMENT',
  group: 'logs',
  summary: {
    en: 'How much of all value the best customers carry: the portfolio cut by profitability.',
    es: 'Cuánto del valor total aportan los mejores clientes: la cartera por rentabilidad.',
  },
  params: {
    values: amounts({
      example: [[500], [300], [120], [80]],
      text: {
        en: 'Column of customer values: revenue, margin or lifetime value. May be negative.',
        es: 'Columna de valores de los clientes: ingreso, margen o valor de vida. Puede ser negativo.',
      },
    }),
    segments: count({
      min: 1,
      max: 1000,
      default: 5,
      example: 4,
      text: {
        en: 'Number of segments of equally many customers.',
        es: 'Número de segmentos con igual número de clientes.',
      },
    }),
  },
  returns: table(
    { en: 'One line for each segment, the best first.', es: 'Una línea por segmento, primero el mejor.' },
    {
      segment: { format: 'count', text: { en: '1 is the most valuable.', es: 'El 1 es el más valioso.' } },
      customers: { format: 'count', text: { en: 'Customers in it.', es: 'Clientes que contiene.' } },
      value: { format: 'money', text: { en: 'Sum of their values.', es: 'Suma de sus valores.' } },
      share: { format: 'rate', text: { en: 'Of all value.', es: 'Del valor total.' } },
      cumulative_share: {
        format: 'rate',
        text: { en: 'Of this and all better segments.', es: 'De este y de los mejores.' },
      },
    },
    {
      undefined: {
        en: 'All values add up to 0 or less.',
        es: 'Los valores suman 0 o menos.',
      },
    },
  ),
  examples: [
    {
      args: [[[500], [80], [300], [120], ['']], 2],
      result: [
        ['segment', 'customers', 'value', 'share', 'cumulative_share'],
        [1, 2, 800, 0.8, 0.8],
        [2, 2, 200, 0.2, 1],
      ],
    },
    {
      args: [[[10], [20], [30], [40], [50]]],
      result: [
        ['segment', 'customers', 'value', 'share', 'cumulative_share'],
        [1, 1, 50, 0.3333333333333333, 0.3333333333333333],
        [2, 1, 40, 0.26666666666666666, 0.6],
        [3, 1, 30, 0.2, 0.8],
        [4, 1, 20, 0.13333333333333333, 0.9333333333333333],
        [5, 1, 10, 0.06666666666666667, 1],
      ],
    },
  ],
  compute: ({ values, segments }) =>
    valueSegments(values, segments).map(({ cumulativeShare, ...line }) => ({
      ...line,
      cumulative_share: cumulativeShare,
    })),
});

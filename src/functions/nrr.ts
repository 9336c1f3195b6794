import { netRevenueRetention } from '../calc/money/recurring-revenue';
import { defineFunction, value } from '../sheet/define';
import { money } from '../sheet/kinds';
import { churnedRevenue, contraction, startingRevenue } from './shared/recurring-arguments';

export const nrr = defineFunction({
  name: 'NRR',
  group: 'recurring',
  summary: {
    en: 'What the customers of the start pay at the end, as a share of what they paid (net revenue retention).',
    es: 'Lo que pagan al final los clientes del inicio, como proporción de lo que pagaban (retención neta de ingresos).',
  },
  notes: {
    en: 'Only customers of the start count: no new ones and none who came back. Above 1 they grow faster than they leave.',
    es: 'Solo cuentan los clientes del inicio: ni nuevos ni recuperados. Por encima de 1 crecen más de lo que se pierde.',
  },
  params: {
    start: startingRevenue(),
    expansion: money({
      min: 0,
      example: 150,
      text: { en: 'Added by those who pay more.', es: 'Sumado por quienes pagan más.' },
    }),
    contraction: contraction(),
    churned: churnedRevenue(),
  },
  returns: value('rate', { en: 'Net revenue retention.', es: 'Retención neta de ingresos.' }),
  examples: [
    { args: [1000, 150, 30, 50], result: 1.07 },
    { args: [[[1000], [2000]], [[150], [0]], 30, 50], result: [[1.07], [0.96]] },
  ],
  native: ({ start, expansion, contraction, churned }) =>
    `IF(${contraction}+${churned}<=${start};(${start}+${expansion}-${contraction}-${churned})/${start};NA())`,
  compute: netRevenueRetention,
});

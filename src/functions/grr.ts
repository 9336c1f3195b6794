import { grossRevenueRetention } from '../calc/money/recurring-revenue';
import { defineFunction, value } from '../sheet/define';
import { churnedRevenue, contraction, startingRevenue } from './shared/recurring-arguments';

export const grr = defineFunction({
  name: 'GRR',
  group: 'recurring',
  summary: {
    en: 'Which share of the revenue at the start remains, growth left out (gross revenue retention).',
    es: 'Qué proporción de los ingresos del inicio queda, sin contar aumentos (retención bruta de ingresos).',
  },
  notes: {
    en: 'Never above 1: customers who pay more cannot hide those who leave. NRR adds them.',
    es: 'Nunca pasa de 1: quienes pagan más no pueden ocultar a quienes se van. NRR los suma.',
  },
  params: { start: startingRevenue(), contraction: contraction(), churned: churnedRevenue() },
  returns: value('share', { en: 'Gross revenue retention.', es: 'Retención bruta de ingresos.' }),
  examples: [
    { args: [1000, 30, 50], result: 0.92 },
    { args: [[[1000], [2000]], 30, 50], result: [[0.92], [0.96]] },
  ],
  native: ({ start, contraction, churned }) =>
    `IF(${contraction}+${churned}<=${start};(${start}-${contraction}-${churned})/${start};NA())`,
  compute: grossRevenueRetention,
});

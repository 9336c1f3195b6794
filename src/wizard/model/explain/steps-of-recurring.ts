import { constant } from '../../../calc/money/money';
import { convertRate, type RateKind } from '../../../calc/money/rates';
import {
  type ChurnMethod,
  churnRate,
  grossRevenueRetention,
  netRevenueRetention,
  quickRatio,
} from '../../../calc/money/recurring-revenue';
import { daysIn } from '../../../calc/time-units';
import type { Step } from './explanation';
import { type InputsOf, step } from './step';

const churnBase = {
  start: { how: 'start', joined: 0, left: 0 },
  average: { how: 'start + (new_customers − lost) ÷ 2', joined: 0.5, left: 0.5 },
  exposed: { how: 'start + new_customers ÷ 2', joined: 0.5, left: 0 },
} as const satisfies Record<ChurnMethod, unknown>;

const converted: Readonly<Record<RateKind, string>> = {
  discount: '(1 + rate)^n − 1',
  retention: 'rate^n',
  churn: '1 − (1 − rate)^n',
  continuous: 'e^(rate × n) − 1',
};

const lostLabel = ['Lost in the period', 'Perdido en el periodo'] as const;
const lost = 'L = contraction + churned';

export const recurringSteps = {
  CHURN_RATE: (v: InputsOf<typeof churnRate>): Step[] => {
    const { how, joined, left } = churnBase[v.method];
    return [
      step(
        ['Customers the loss is measured against', 'Clientes con los que se mide la pérdida'],
        `b = ${how}`,
        v.start.plus(v.newCustomers.times(joined)).minus(v.lost.times(left)),
        'number',
      ),
      step(['Share of customers lost', 'Proporción de clientes perdidos'], 'lost ÷ b', churnRate(v), 'rate'),
    ];
  },

  GRR: (v: InputsOf<typeof grossRevenueRetention>): Step[] => [
    step(lostLabel, lost, v.contraction.plus(v.churned)),
    step(['What remains', 'Lo que queda'], 'R = start − L', v.start.minus(v.contraction).minus(v.churned)),
    step(
      ['As a share of the start', 'Como proporción del inicio'],
      'R ÷ start',
      grossRevenueRetention(v),
      'share',
    ),
  ],

  NRR: (v: InputsOf<typeof netRevenueRetention>): Step[] => [
    step(lostLabel, lost, v.contraction.plus(v.churned)),
    step(
      ['What the same customers pay now', 'Lo que pagan ahora los mismos clientes'],
      'R = start + expansion − L',
      v.start.plus(v.expansion).minus(v.contraction).minus(v.churned),
    ),
    step(
      ['As a share of the start', 'Como proporción del inicio'],
      'R ÷ start',
      netRevenueRetention(v),
      'rate',
    ),
  ],

  QUICK_RATIO: (v: InputsOf<typeof quickRatio>): Step[] => [
    step(
      ['Won in the period', 'Ganado en el periodo'],
      'W = new_revenue + expansion + reactivation',
      v.newRevenue.plus(v.expansion).plus(v.reactivation),
    ),
    step(lostLabel, lost, v.contraction.plus(v.churned)),
    step(['Won for each 1 lost', 'Ganado por cada 1 perdido'], 'W ÷ L', quickRatio(v), 'ratio'),
  ],

  RATE_CONVERT: (v: InputsOf<typeof convertRate>): Step[] => [
    step(
      ['Length of “to” in periods of “from”', 'Duración de «to» en periodos de «from»'],
      'n = to ÷ from',
      constant(daysIn[v.to], v.rate).div(daysIn[v.from]),
      'number',
    ),
    step(
      ['Rate for the other period', 'Tasa para el otro periodo'],
      converted[v.kind],
      convertRate(v),
      'rate',
    ),
  ],
};

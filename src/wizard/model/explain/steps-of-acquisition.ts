import {
  breakevenRetention,
  cacPayback,
  ltvCacRatio,
  maxCac,
  survivingPeriods,
} from '../../../calc/money/acquisition';
import type { Convention } from '../../../calc/money/conventions';
import { oneMinus, onePlus } from '../../../calc/money/money';
import type { Step } from './explanation';
import { type InputsOf, step } from './step';

const breakeven: Readonly<Record<Convention, string>> = {
  begin: '(1 + discount_rate) × (1 − s)',
  end: '1 + discount_rate − s',
  residual: 'acquisition_cost × (1 + discount_rate) ÷ (margin + acquisition_cost)',
  mid: '1 + discount_rate − s × √(1 + discount_rate)',
};

export const acquisitionSteps = {
  LTV_CAC_RATIO: (v: InputsOf<typeof ltvCacRatio>): Step[] => {
    const onMargin = v.lifetimeValue.times(v.marginRate);
    return [
      step(['Value on margin', 'Valor sobre margen'], 'V = lifetime_value × margin_rate', onMargin),
      ...(v.netOfCac
        ? [
            step(
              ['The acquisition cost put back', 'Con el coste de captación de vuelta'],
              'W = V + acquisition_cost',
              onMargin.plus(v.acquisitionCost),
            ),
          ]
        : []),
      step(
        ['Value ÷ cost', 'Valor ÷ coste'],
        `${v.netOfCac ? 'W' : 'V'} ÷ acquisition_cost`,
        ltvCacRatio(v),
        'ratio',
      ),
    ];
  },

  CAC_PAYBACK: (v: InputsOf<typeof cacPayback>): Step[] => {
    const perPeriod = onePlus(v.discountRate);
    const lost = v.churnRate.plus(v.discountRate).div(perPeriod);
    const needed = v.acquisitionCost.times(lost);
    return [
      step(
        [
          'Margin left from one period to the next, at present value',
          'Margen que queda de un periodo al siguiente, a valor presente',
        ],
        'q = (1 − churn_rate) ÷ (1 + discount_rate)',
        oneMinus(lost),
        'share',
      ),
      ...(lost.lte(0) || v.marginPerPeriod.lte(0)
        ? []
        : [
            step(
              ['All that the margins can ever bring', 'Todo lo que los márgenes pueden llegar a traer'],
              'E = margin_per_period ÷ (1 − q)',
              v.marginPerPeriod.div(lost),
            ),
            step(
              ['Share of it that the cost takes', 'Parte de ello que se lleva el coste'],
              's = acquisition_cost ÷ E',
              needed.div(v.marginPerPeriod),
              'share',
            ),
          ]),
      step(
        ['Periods until the cost is back', 'Periodos hasta recuperar el coste'],
        v.marginPerPeriod.lte(0)
          ? 'margin_per_period ≤ 0'
          : lost.isZero()
            ? 'acquisition_cost ÷ margin_per_period'
            : 'ln(1 − s) ÷ ln(q)',
        cacPayback(v),
        'number',
      ),
    ];
  },

  MAX_CAC: (v: InputsOf<typeof maxCac>): Step[] => {
    const byRatio = maxCac({ ...v, maxPaybackPeriods: undefined, marginPerPeriod: undefined });
    const most = maxCac(v);
    const ofRatio = step(
      ['Most by the target ratio', 'Máximo según la razón objetivo'],
      'A = lifetime_value ÷ target_ratio',
      byRatio,
    );
    const result = ['The most to pay', 'Lo máximo que pagar'] as const;
    if (v.maxPaybackPeriods === undefined || v.marginPerPeriod === undefined)
      return [ofRatio, step(result, 'A', most)];
    return [
      ofRatio,
      step(
        ['Margins that come back in time', 'Márgenes que vuelven a tiempo'],
        'B = margin_per_period × (1 − (1 − churn_rate)^max_payback_periods) ÷ churn_rate',
        v.marginPerPeriod.times(survivingPeriods(v.churnRate, v.maxPaybackPeriods)),
      ),
      step(result, 'min(A; B)', most),
    ];
  },

  BREAKEVEN_RETENTION: (v: InputsOf<typeof breakevenRetention>): Step[] => [
    step(
      ['What 1 grows to in a period', 'En cuánto se convierte 1 en un periodo'],
      '1 + discount_rate',
      onePlus(v.discountRate),
      'number',
    ),
    ...(v.acquisitionCost.isZero()
      ? []
      : [
          step(
            ['Share of the cost that one margin pays', 'Parte del coste que paga un margen'],
            's = margin ÷ acquisition_cost',
            v.margin.div(v.acquisitionCost),
            'share',
          ),
        ]),
    step(
      ['Retention at which value and cost are equal', 'Retención con la que valor y coste se igualan'],
      breakeven[v.convention],
      breakevenRetention(v),
      'share',
    ),
  ],
};

import { geometricSum } from '../../../calc/money/annuity';
import { type CashFlowInputs, cashFlowValue } from '../../../calc/money/cash-flow';
import { type Convention, firstMarginWeight } from '../../../calc/money/conventions';
import { type LifetimeInputs, lifetimeValue } from '../../../calc/money/lifetime-value';
import { oneMinus, onePlus } from '../../../calc/money/money';
import {
  type ComponentInputs,
  type MultipleInputs,
  marginMultiple,
  type RetentionInputs,
  retentionSchedule,
  retentionValue,
  valueComponents,
} from '../../../calc/money/retention-value';
import type { Step } from './explanation';
import { none, one, step } from './step';

const firstMargin: Readonly<Record<Convention, string>> = {
  begin: '1',
  end: '1 ÷ (1 + discount_rate)',
  residual: 'retention_rate ÷ (1 + discount_rate)',
  mid: '1 ÷ √(1 + discount_rate)',
};

const periodsOfMargin: Readonly<Record<Convention, string>> = {
  end: 'a(lifetime)',
  begin: 'a(lifetime) × (1 + discount_rate)',
  mid: 'a(lifetime) × √(1 + discount_rate)',
  residual: 'a(max(lifetime − 1; 0))',
};

const gross = ['Value before the acquisition cost', 'Valor antes del coste de captación'] as const;
const net = ['Value less the acquisition cost', 'Valor menos el coste de captación'] as const;
const perPeriod = ['Margin per period', 'Margen por periodo'] as const;

/** How many first margins a customer is worth who stays with a known probability: M. */
function multipleSteps(inputs: MultipleInputs, kept: string): Step[] {
  const { retentionRate, discountRate, convention, growth, periods } = inputs;
  const left = retentionRate.plus(retentionRate.times(growth));
  const share = left.div(onePlus(discountRate));
  const endless = periods === undefined;
  return [
    step(
      ['Margin left from one period to the next', 'Margen que queda de un periodo al siguiente'],
      `k = ${kept}`,
      left,
      'share',
    ),
    step(
      ['What 1 grows to in a period', 'En cuánto se convierte 1 en un periodo'],
      '1 + discount_rate',
      onePlus(discountRate),
      'number',
    ),
    step(
      ['Margin left, at present value', 'Margen que queda, a valor presente'],
      'q = k ÷ (1 + discount_rate)',
      share,
      'share',
    ),
    step(
      ['All margins, the first one as 1', 'Todos los márgenes, el primero como 1'],
      `n = ${endless ? '1 ÷ (1 − q)' : share.eq(1) ? 'periods' : '(1 − q^periods) ÷ (1 − q)'}`,
      geometricSum(oneMinus(share), periods),
      'number',
    ),
    step(
      ['What 1 of the first margin is worth now', 'Lo que vale ahora 1 del primer margen'],
      `w = ${firstMargin[convention]}`,
      firstMarginWeight(convention, retentionRate, discountRate),
      'number',
    ),
    step(
      ['First margins that the customer is worth', 'Primeros márgenes que vale el cliente'],
      'M = w × n',
      marginMultiple(inputs),
      'number',
    ),
  ];
}

function retentionValueSteps(inputs: RetentionInputs, kept = 'retention_rate × (1 + growth)'): Step[] {
  return [
    ...multipleSteps(inputs, kept),
    step(gross, 'V = margin × M', retentionValue({ ...inputs, acquisitionCost: none })),
    step(net, 'V − acquisition_cost', retentionValue(inputs)),
  ];
}

export const valueSteps = {
  CLV: (v: LifetimeInputs) => {
    const alone = { ...v, averagePurchase: one, purchaseRate: one, marginRate: one, acquisitionCost: none };
    return [
      step(
        perPeriod,
        'm = average_purchase × purchase_rate × margin_rate',
        v.averagePurchase.times(v.purchaseRate).times(v.marginRate),
      ),
      ...(v.discountRate.isZero()
        ? []
        : [
            step(
              ['Lifetime in periods of today’s money', 'Duración en periodos de dinero de hoy'],
              'a(lifetime) = (1 − (1 + discount_rate)^−lifetime) ÷ discount_rate',
              lifetimeValue({ ...alone, convention: 'end' }),
              'number',
            ),
          ]),
      step(
        ['Periods of margin that count', 'Periodos de margen que cuentan'],
        `n = ${v.discountRate.isZero() ? (v.convention === 'residual' ? 'max(lifetime − 1; 0)' : 'lifetime') : periodsOfMargin[v.convention]}`,
        lifetimeValue(alone),
        'number',
      ),
      step(gross, 'V = m × n', lifetimeValue({ ...v, acquisitionCost: none })),
      step(net, 'V − acquisition_cost', lifetimeValue(v)),
    ];
  },

  CLV_RETENTION: (v: RetentionInputs) => retentionValueSteps(v),

  CLV_CASHFLOW: (v: CashFlowInputs) => {
    const free = { ...v, acquisitionCost: none };
    return [
      step(
        ['Periods given', 'Periodos dados'],
        'margins, survival',
        Math.max(v.margins.length, v.survival.length),
        'count',
      ),
      step(
        ['Expected margins, not discounted', 'Márgenes esperados, sin descontar'],
        'Σ margins × survival',
        cashFlowValue({ ...free, discountRate: none }),
      ),
      step(
        ['The same at present value', 'Lo mismo a valor presente'],
        'V = Σ margins × survival ÷ (1 + discount_rate)^t',
        cashFlowValue(free),
      ),
      step(net, 'V − acquisition_cost', cashFlowValue(v)),
    ];
  },

  CLV_SCHEDULE: (v: RetentionInputs & { readonly periods: number }) => {
    const lines = retentionSchedule(v);
    const [first, last] = [lines[1]!, lines[lines.length - 1]!];
    return [
      step(
        ['Acquisition, in period 0', 'Captación, en el periodo 0'],
        '−acquisition_cost',
        lines[0]!.cumulative,
      ),
      step(
        ['Customers there for the first margin', 'Clientes presentes en el primer margen'],
        v.convention === 'residual' ? 's = retention_rate' : 's = 1',
        first.survival,
        'share',
      ),
      step(
        ['Discount factor of the first margin', 'Factor de descuento del primer margen'],
        `f = ${v.convention === 'residual' ? firstMargin.end : firstMargin[v.convention]}`,
        first.discount_factor,
        'number',
      ),
      step(
        ['First margin at present value', 'Primer margen a valor presente'],
        'margin × s × f',
        first.present_value,
      ),
      step(
        ['Running total after the last margin', 'Acumulado tras el último margen'],
        'CLV_RETENTION(…; periods)',
        last.cumulative,
      ),
    ];
  },

  CLV_COMPONENTS: (v: ComponentInputs) => {
    const total = valueComponents(v)[valueComponents(v).length - 1]!;
    return [
      step(
        ['Net margin per period', 'Margen neto por periodo'],
        'm = spend_margin − service_cost − retention_cost − loyalty_cost + referral_value + retention_savings',
        total.per_period,
      ),
      ...multipleSteps({ ...v, growth: 0 }, 'retention_rate'),
      step(gross, 'V = m × M', total.present_value.plus(v.acquisitionCost)),
      step(net, 'V − acquisition_cost', total.present_value),
    ];
  },

  CLV_CONVENTIONS: (v: Omit<RetentionInputs, 'acquisitionCost' | 'growth' | 'convention'>) => {
    const inputs: RetentionInputs = { ...v, growth: 0, acquisitionCost: none, convention: 'begin' };
    return [
      ...multipleSteps(inputs, 'retention_rate').slice(0, 4),
      step(
        ['Value when the first margin comes now', 'Valor si el primer margen llega ahora'],
        'begin = margin × n',
        retentionValue(inputs),
      ),
    ];
  },

  CLV_ELASTICITY: (v: RetentionInputs) => retentionValueSteps(v),
};

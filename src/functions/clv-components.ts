import { componentSigns, valueComponents } from '../calc/money/retention-value';
import { defineFunction, table } from '../sheet/define';
import { money } from '../sheet/kinds';
import { product } from '../sheet/native';
import type { Words } from '../sheet/words';
import { convention, discountRate, optionalPeriods, retentionRate } from './shared/arguments';
import { retentionMultiple } from './shared/twins';

const amount = (example: number, text: Words) => money({ min: 0, example, text });

export const clvComponents = defineFunction({
  name: 'CLV_COMPONENTS',
  group: 'value',
  summary: {
    en: 'Lifetime value as the present value of all its cash flows, one line each.',
    es: 'El valor de vida como valor presente de todos sus flujos, una línea por flujo.',
  },
  notes: {
    en: 'Give every amount as a positive number per customer and period; the table carries the sign.',
    es: 'Dé cada importe en positivo, por cliente y periodo; la tabla lleva el signo.',
  },
  params: {
    spendMargin: amount(120, {
      en: 'Margin on what the customer buys, per period.',
      es: 'Margen de lo que compra el cliente, por periodo.',
    }),
    serviceCost: amount(15, {
      en: 'Cost of serving the customer, per period.',
      es: 'Coste de atender al cliente, por periodo.',
    }),
    retentionCost: amount(5, {
      en: 'Spent on keeping the customer, per period.',
      es: 'Gasto en conservar al cliente, por periodo.',
    }),
    loyaltyCost: amount(4, {
      en: 'Cost of rewards, per period.',
      es: 'Coste de las recompensas, por periodo.',
    }),
    referralValue: amount(8, {
      en: 'Value of referrals, per period.',
      es: 'Valor de las recomendaciones, por periodo.',
    }),
    acquisitionCost: amount(150, {
      en: 'Cost of acquiring the customer, spent now.',
      es: 'Coste de captar al cliente, gastado ahora.',
    }),
    retentionRate: retentionRate(),
    discountRate: discountRate(),
    periods: optionalPeriods(),
    convention: convention('begin'),
    retentionSavings: money({
      min: 0,
      default: 0,
      example: 2,
      text: {
        en: 'Saved because a kept customer costs less, per period.',
        es: 'Ahorro porque un cliente que sigue cuesta menos, por periodo.',
      },
    }),
  },
  returns: table(
    {
      en: 'One line a component; the total equals CLV_RETENTION of the net margin.',
      es: 'Una línea por componente; el total es igual a CLV_RETENTION del margen neto.',
    },
    {
      component: { format: 'text', text: { en: 'Name of the cash flow.', es: 'Nombre del flujo.' } },
      sign: { format: 'count', text: { en: '1 adds value, −1 takes it.', es: '1 suma valor, −1 lo resta.' } },
      per_period: {
        format: 'money',
        text: { en: 'Amount per period with its sign.', es: 'Importe por periodo con su signo.' },
      },
      present_value: {
        format: 'money',
        text: { en: 'What it is worth now, with its sign.', es: 'Lo que vale ahora, con su signo.' },
      },
    },
  ),
  examples: [
    {
      args: [120, 15, 5, 4, 8, 150, 0.75, 0.25],
      result: [
        ['component', 'sign', 'per_period', 'present_value'],
        ['spend_margin', 1, 120, 300],
        ['service_cost', -1, -15, -37.5],
        ['retention_cost', -1, -5, -12.5],
        ['loyalty_cost', -1, -4, -10],
        ['referral_value', 1, 8, 20],
        ['retention_savings', 1, 0, 0],
        ['acquisition_cost', -1, 0, -150],
        ['total', 1, 104, 110],
      ],
    },
    {
      args: [120, 15, 5, 4, 8, 150, 0.75, 0.25, 2, 'end', 2],
      result: [
        ['component', 'sign', 'per_period', 'present_value'],
        ['spend_margin', 1, 120, 153.6],
        ['service_cost', -1, -15, -19.2],
        ['retention_cost', -1, -5, -6.4],
        ['loyalty_cost', -1, -4, -5.12],
        ['referral_value', 1, 8, 10.24],
        ['retention_savings', 1, 2, 2.56],
        ['acquisition_cost', -1, 0, -150],
        ['total', -1, 106, -14.32],
      ],
    },
    {
      args: [120, 15, 5, 4, 8, 150, 0.75, 0.25, 2, 'residual', 2],
      result: [
        ['component', 'sign', 'per_period', 'present_value'],
        ['spend_margin', 1, 120, 115.2],
        ['service_cost', -1, -15, -14.4],
        ['retention_cost', -1, -5, -4.8],
        ['loyalty_cost', -1, -4, -3.84],
        ['referral_value', 1, 8, 7.68],
        ['retention_savings', 1, 2, 1.92],
        ['acquisition_cost', -1, 0, -150],
        ['total', -1, 106, -48.24],
      ],
    },
    {
      args: [120, 15, 5, 4, 8, 150, 0.75, 0.44, 2, 'mid', 2],
      result: [
        ['component', 'sign', 'per_period', 'present_value'],
        ['spend_margin', 1, 120, 152.08333333333334],
        ['service_cost', -1, -15, -19.010416666666668],
        ['retention_cost', -1, -5, -6.336805555555555],
        ['loyalty_cost', -1, -4, -5.069444444444445],
        ['referral_value', 1, 8, 10.13888888888889],
        ['retention_savings', 1, 2, 2.5347222222222223],
        ['acquisition_cost', -1, 0, -150],
        ['total', -1, 106, -15.659722222222221],
      ],
    },
  ],
  native: ({ acquisitionCost, retentionRate, discountRate, periods, convention, ...amounts }) => {
    const multiple = retentionMultiple({ retentionRate, discountRate, convention }, periods);
    const signed = componentSigns.map(({ key, sign }) => `${sign < 0 ? '-' : '+'}${amounts[key]}`);
    const net = `(${signed.join('').replace(/^\+/, '')})`;
    const total = `${product(net, multiple)}-${acquisitionCost}`;
    return [
      ...componentSigns.map(({ key, component, sign }) => {
        const perPeriod = `${sign < 0 ? '-' : ''}${amounts[key]}`;
        return {
          component: `"${component}"`,
          sign: String(sign),
          per_period: perPeriod,
          present_value: product(perPeriod, multiple),
        };
      }),
      { component: '"acquisition_cost"', sign: '-1', per_period: '0', present_value: `-${acquisitionCost}` },
      { component: '"total"', sign: `IF(${total}<0;-1;1)`, per_period: net, present_value: total },
    ];
  },
  compute: valueComponents,
});

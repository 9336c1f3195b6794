import { silentChurnRisk as riskOf } from '../calc/money/retention-service';
import { defineFunction, row } from '../sheet/define';
import { money, number, share } from '../sheet/kinds';
import { difference, product } from '../sheet/native';

export const silentChurnRisk = defineFunction({
  name: 'SILENT_CHURN_RISK',
  group: 'retention',
  summary: {
    en: 'How much value may leave with unhappy customers who never complained.',
    es: 'Cuánto valor puede irse con clientes descontentos que nunca se quejaron.',
  },
  notes: {
    en: '"Only 1 in 26 complains" is a saying without a known source. Put in your own rate as soon as you have one.',
    es: '"Solo 1 de cada 26 se queja" es un dicho sin fuente conocida. Ponga su propia tasa en cuanto la tenga.',
  },
  params: {
    complaints: number({
      min: 0,
      example: 10,
      text: { en: 'Customers who complained.', es: 'Clientes que se quejaron.' },
    }),
    customerValue: money({
      min: 0,
      example: 300,
      text: { en: 'What one customer is worth.', es: 'Cuánto vale un cliente.' },
    }),
    leaveRate: share({
      example: 0.3,
      text: {
        en: 'Share of unhappy customers who leave.',
        es: 'Proporción de clientes descontentos que se va.',
      },
    }),
    complaintRate: number({
      min: 0,
      max: 1,
      divisor: true,
      default: { numerator: 1, denominator: 26 },
      example: 0.1,
      text: {
        en: 'Share of unhappy customers who complain.',
        es: 'Proporción de clientes descontentos que se queja.',
      },
    }),
    recoveredRate: share({
      default: 0,
      example: 0.5,
      text: {
        en: 'Share of complaints put right, so that the customer stays as others do.',
        es: 'Proporción de quejas resueltas, cuyos clientes ya no se van por ello.',
      },
    }),
  },
  returns: row(
    {
      en: 'From complaints to value at risk, in one row.',
      es: 'De las quejas al valor en riesgo, en una fila.',
    },
    {
      unhappy: {
        format: 'number',
        text: { en: 'Unhappy customers, silent or not.', es: 'Clientes descontentos, callados o no.' },
      },
      silent: {
        format: 'number',
        text: { en: 'Unhappy customers who said nothing.', es: 'Clientes descontentos que no dijeron nada.' },
      },
      expected_leavers: {
        format: 'number',
        text: { en: 'Customers expected to leave.', es: 'Clientes que se espera que se vayan.' },
      },
      value_at_risk: {
        format: 'money',
        text: { en: 'What they are worth.', es: 'Cuánto valen.' },
      },
    },
  ),
  examples: [
    {
      args: [12, 300, 0.3],
      result: [
        ['unhappy', 'silent', 'expected_leavers', 'value_at_risk'],
        [312, 300, 93.6, 28080],
      ],
    },
    {
      args: [10, 300, 0.3, 0.1, 0.5],
      result: [
        ['unhappy', 'silent', 'expected_leavers', 'value_at_risk'],
        [100, 90, 28.5, 8550],
      ],
    },
    {
      args: [[[10], [4]], 300, 0.3, 0.1],
      result: [
        [100, 90, 30, 9000],
        [40, 36, 12, 3600],
      ],
    },
  ],
  native: ({ complaints, customerValue, leaveRate, complaintRate: c, recoveredRate }) => {
    const leavers = product(leaveRate, complaints, `(${difference(`1/${c}`, recoveredRate)})`);
    return {
      unhappy: `${complaints}/${c}`,
      silent: `${complaints}*(1-${c})/${c}`,
      expected_leavers: leavers,
      value_at_risk: product(leavers, customerValue),
    };
  },
  compute: riskOf,
});

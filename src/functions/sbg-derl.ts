import { discountedPayments } from '../calc/models/beta-geometric';
import { defineFunction, value } from '../sheet/define';
import { double } from '../sheet/fit-kinds';
import { count } from '../sheet/kinds';
import { discountRate } from './shared/arguments';
import { betaGeometricOf, contractParameters } from './shared/contract-arguments';

export const sbgDerl = defineFunction({
  name: 'SBG_DERL',
  group: 'contractual',
  summary: {
    en: 'How many payments a customer under contract is still worth, discounted: times the margin, a lifetime value.',
    es: 'Cuántos pagos vale aún un cliente con contrato, descontados: por el margen, su valor de vida.',
  },
  notes: {
    en: 'Fader and Hardie (2010). A new customer (0 renewals) counts the first payment, made now. After k renewals the value is taken just before the next one is due; their n is k + 1, and other software counts otherwise.',
    es: 'Fader y Hardie (2010). Un cliente nuevo (0 renovaciones) cuenta el primer pago, hecho ahora. Tras k renovaciones se valora justo antes de la siguiente; su n es k + 1, y otros programas cuentan de otro modo.',
  },
  params: {
    params: contractParameters(),
    discountRate: double(discountRate()),
    renewals: count({
      min: 0,
      max: 10_000,
      default: 0,
      example: 1,
      text: {
        en: 'Renewals already made; 0 for a new customer.',
        es: 'Renovaciones ya hechas; 0 si es nuevo.',
      },
    }),
  },
  returns: value('number', {
    en: 'Discounted expected payments; multiply by the margin of a period. The discount rate must be above 0.',
    es: 'Pagos esperados descontados; multiplíquelos por el margen de un periodo. La tasa de descuento debe ser mayor que 0.',
  }),
  examples: [
    {
      args: [
        [
          ['model', 'unit', 'alpha', 'beta'],
          ['SBG', 'period', 0.704, 1.182],
        ],
        0.1,
      ],
      result: 3.6951474055745765,
    },
    {
      args: [[['SBG', 'period', 0.668, 3.806]], 0.1, [[0], [1], [7]]],
      result: [[5.922596407612751], [5.901753167753006], [7.529949530910969]],
    },
  ],
  compute: ({ params, discountRate, renewals }) =>
    discountedPayments(betaGeometricOf(params), discountRate, renewals),
});

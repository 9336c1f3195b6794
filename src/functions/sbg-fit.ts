import { fitBetaGeometric } from '../calc/models/beta-geometric';
import { defineFunction, openTable } from '../sheet/define';
import { flag } from '../sheet/kinds';
import { survivors } from '../sheet/log-kinds';
import { fitEnd } from './shared/fit-columns';
import { fitLine } from './shared/fit-line';

export const sbgFit = defineFunction({
  name: 'SBG_FIT',
  group: 'contractual',
  summary: {
    en: 'How customers under contract differ in their chance of leaving, from who was left each period.',
    es: 'Cómo difieren los clientes con contrato en su probabilidad de irse, según los que quedan cada periodo.',
  },
  notes: {
    en: 'Shifted beta-geometric model of Fader and Hardie (2007) by maximum likelihood; SBG_CURVE and SBG_DERL read the fit. With duration_dependence the beta-discrete-Weibull (2018), whose c above 1 means that a customer’s own chance of leaving rises with age.',
    es: 'Modelo beta-geométrico desplazado de Fader y Hardie (2007) por máxima verosimilitud; SBG_CURVE y SBG_DERL leen el ajuste. Con duration_dependence, el beta-Weibull discreto (2018): c mayor que 1 significa que el riesgo propio del cliente sube con la edad.',
  },
  params: {
    survivors: survivors({
      example: [
        [1000, 631, 468, 382],
        [900, 570, 425, ''],
      ],
      text: {
        en: 'A row for each cohort: customers at the start, then who was left after each period. Counts, not percentages.',
        es: 'Una fila por cohorte: clientes al inicio y los que quedan tras cada periodo. Recuentos, no porcentajes.',
      },
    }),
    durationDependence: flag({
      default: false,
      text: {
        en: 'TRUE to let a customer’s own chance of leaving change with age.',
        es: 'VERDADERO para que el riesgo propio del cliente cambie con la edad.',
      },
    }),
  },
  returns: openTable(
    {
      en: 'Ids above values: a row of fitted parameters.',
      es: 'Nombres sobre valores: una fila de parámetros.',
    },
    {
      model: { format: 'text', text: { en: 'SBG or BDW.', es: 'SBG o BDW.' } },
      unit: {
        format: 'text',
        text: { en: 'period: that of the columns.', es: 'period: el de las columnas.' },
      },
      alpha: {
        format: 'number',
        text: {
          en: 'Leaving, on average alpha ÷ (alpha + beta) at first.',
          es: 'Bajas: al principio, de media alpha ÷ (alpha + beta).',
        },
      },
      beta: { format: 'number', text: { en: 'Staying.', es: 'Permanencia.' } },
      c: {
        format: 'number',
        text: { en: 'Duration dependence; BDW only.', es: 'Dependencia de la duración; solo BDW.' },
      },
      se_alpha: {
        format: 'number',
        text: {
          en: 'Standard error, and so on for all parameters.',
          es: 'Error estándar, y así de cada parámetro.',
        },
      },
      ...fitEnd,
    },
  ),
  examples: [
    {
      args: [[[1000, 631, 468, 382, 326, 289, 262, 241]]],
      result: [
        ['model', 'unit', 'alpha', 'beta', 'se_alpha', 'se_beta', 'log_likelihood', 'n', 'status'],
        [
          'SBG',
          'period',
          0.7040772984735169,
          1.1820430262094772,
          0.06559896421442896,
          0.1524756316673242,
          -1680.2651884632871,
          1000,
          'ok',
        ],
      ],
    },
    {
      args: [[[1000], [631], [468], [382], [326], [289], [262], [241]], true],
      result: [
        [
          'model',
          'unit',
          'alpha',
          'beta',
          'c',
          'se_alpha',
          'se_beta',
          'se_c',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'BDW',
          'period',
          0.45561398937163267,
          0.7793255083879466,
          1.2834512857832998,
          0.16704143328913207,
          0.2827099269769309,
          0.29809508367263526,
          -1679.6028329071783,
          1000,
          'ok',
        ],
      ],
    },
    {
      args: [
        [
          [158, 98, 53],
          [118, 85, ''],
          [109, '', ''],
        ],
        false,
      ],
      result: [
        ['model', 'unit', 'alpha', 'beta', 'se_alpha', 'se_beta', 'log_likelihood', 'n', 'status'],
        ['SBG', 'period', '', '', '', '', -246.24635369529676, 385, 'no_heterogeneity'],
      ],
    },
  ],
  compute: ({ survivors, durationDependence }) => {
    const fit = fitBetaGeometric(survivors, { durationDependence });
    const names = Object.keys(fit.parameters);
    return [fitLine(durationDependence ? 'BDW' : 'SBG', 'period', names, fit)];
  },
});

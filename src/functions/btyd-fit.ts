import { historyOfTable } from '../calc/models/history-of-table';
import { repeatModels } from '../calc/models/repeat-process';
import type { TimeUnit } from '../calc/time-units';
import { defineFunction, openTable } from '../sheet/define';
import { customerTable } from '../sheet/fit-kinds';
import { choice } from '../sheet/kinds';
import { exampleColumns, exampleCustomers } from './shared/example-customers';
import { fitEnd } from './shared/fit-columns';
import { fitLine } from './shared/fit-line';
import { optional } from './shared/optional';
import { repeatModel } from './shared/repeat-arguments';
import { unitWords } from './shared/time-units';

export const btydFit = defineFunction({
  name: 'BTYD_FIT',
  group: 'predictive',
  summary: {
    en: 'How often customers buy and how soon they leave, from their past: the parameters of a model.',
    es: 'Cada cuánto compran los clientes y cuándo se van, según su pasado: los parámetros de un modelo.',
  },
  notes: {
    en: 'Maximum likelihood. BG/NBD: Fader, Hardie and Lee 2005; MBG/NBD: Batislam, Denizel and Filiztekin 2007; Pareto/NBD: Schmittlein, Morrison and Colombo 1987. In BGNBD a customer who bought once is alive with certainty, because customers leave only after a repeat order; the other two models doubt it. For customers without a contract only: who pays by contract is not lost unseen.',
    es: 'Máxima verosimilitud. BG/NBD: Fader, Hardie y Lee 2005; MBG/NBD: Batislam, Denizel y Filiztekin 2007; Pareto/NBD: Schmittlein, Morrison y Colombo 1987. En BGNBD quien compró una vez sigue con certeza, porque un cliente solo se va tras un pedido repetido; los otros dos modelos lo dudan. Solo para clientes sin contrato: quien paga por contrato no se pierde sin verlo.',
  },
  params: {
    rfm: customerTable({
      withSpend: false,
      example: exampleCustomers,
      text: {
        en: 'Table of RFM_SUMMARY with its header, or its columns customer, x, t_x, T.',
        es: 'Tabla de RFM_SUMMARY con su cabecera, o sus columnas customer, x, t_x, T.',
      },
    }),
    model: repeatModel(),
    unit: optional(
      choice<TimeUnit>(unitWords, {
        example: 'week',
        text: {
          en: 'Unit of t_x and T; only needed where the table has no header.',
          es: 'Unidad de t_x y T; solo hace falta si la tabla no tiene cabecera.',
        },
      }),
    ),
  },
  returns: openTable(
    {
      en: 'Two rows: ids, values. Give both to the other functions.',
      es: 'Dos filas: nombres, valores. Dé ambas a las demás funciones.',
    },
    {
      model: { format: 'text', text: { en: 'The model.', es: 'El modelo.' } },
      unit: {
        format: 'text',
        text: { en: 'Unit of all times.', es: 'Unidad de todos los tiempos.' },
      },
      r: {
        format: 'number',
        text: {
          en: 'Shape of the order rates; the smaller, the more customers differ.',
          es: 'Forma de las frecuencias de pedido; cuanto menor, más difieren los clientes.',
        },
      },
      alpha: {
        format: 'number',
        text: {
          en: 'Scale of the order rates: r ÷ alpha is their mean.',
          es: 'Escala de las frecuencias: r ÷ alpha es su media.',
        },
      },
      a: {
        format: 'number',
        text: {
          en: 'Of leaving after an order: a ÷ (a + b) is its mean chance. PNBD has s instead.',
          es: 'De irse tras un pedido: a ÷ (a + b) es la probabilidad media. PNBD tiene s en su lugar.',
        },
      },
      b: {
        format: 'number',
        text: {
          en: 'See a. PNBD has beta instead: s ÷ beta is the mean rate of leaving.',
          es: 'Véase a. PNBD tiene beta en su lugar: s ÷ beta es la tasa media de irse.',
        },
      },
      se_r: {
        format: 'number',
        text: {
          en: 'Standard errors, one for each parameter.',
          es: 'Errores estándar, uno por parámetro.',
        },
      },
      ...fitEnd,
    },
  ),
  examples: [
    {
      args: [exampleCustomers],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          'a',
          'b',
          'se_r',
          'se_alpha',
          'se_a',
          'se_b',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'BGNBD',
          'week',
          0.3135394987097772,
          3.32291219614485,
          0.8048737142502963,
          1.534120042544382,
          0.14980082735527284,
          2.9045897380910994,
          0.836482211687553,
          1.952958117670768,
          -98.65596133460573,
          14,
          'ok',
        ],
      ],
    },
    {
      args: [exampleCustomers, 'MBGNBD', 'week'],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          'a',
          'b',
          'se_r',
          'se_alpha',
          'se_a',
          'se_b',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'MBGNBD',
          'week',
          0.6333815492551658,
          5.394856329642869,
          1.216862972347611,
          2.8284821622847707,
          0.4939142050163169,
          5.321755253225503,
          1.339445957736594,
          3.9561347471683748,
          -99.27262666769784,
          14,
          'ok',
        ],
      ],
    },
    {
      args: [exampleColumns(1), 'PNBD', 'day'],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          's',
          'beta',
          'se_r',
          'se_alpha',
          'se_s',
          'se_beta',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'PNBD',
          'day',
          0.8400532168837567,
          88.20215449511988,
          0.4131435068393209,
          50.687948027189954,
          0.6190721401024458,
          76.70217323250873,
          0.5028701083031066,
          118.27574699314674,
          -150.65571231573043,
          14,
          'ok',
        ],
      ],
    },
    {
      args: [exampleColumns(30.4375), 'BGNBD', 'month'],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          'a',
          'b',
          'se_r',
          'se_alpha',
          'se_a',
          'se_b',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'BGNBD',
          'month',
          0.3133915384660203,
          0.7632460839511244,
          0.80498600320641,
          1.5340632720805694,
          0.14972932045385454,
          0.6673456752518657,
          0.8365307390194331,
          1.9528022964731304,
          -60.437217080631356,
          14,
          'ok',
        ],
      ],
    },
    {
      args: [exampleColumns(91.3125), 'BGNBD', 'quarter'],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          'a',
          'b',
          'se_r',
          'se_alpha',
          'se_a',
          'se_b',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'BGNBD',
          'quarter',
          0.3143292666964947,
          0.25656972426714536,
          0.8040378950425293,
          1.5329272867174617,
          0.1502374748303229,
          0.22405041153941152,
          0.8358761652775156,
          1.9518594450550821,
          -31.90738418636142,
          14,
          'ok',
        ],
      ],
    },
    {
      args: [exampleColumns(365.25), 'BGNBD', 'year'],
      result: [
        [
          'model',
          'unit',
          'r',
          'alpha',
          'a',
          'b',
          'se_r',
          'se_alpha',
          'se_a',
          'se_b',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'BGNBD',
          'year',
          0.31247493488961775,
          0.06296564691438601,
          0.8062848264117222,
          1.5322619271717053,
          0.14922602273022817,
          0.05515874116225644,
          0.8369209115606713,
          1.948025866934487,
          4.244631404817973,
          14,
          'ok',
        ],
      ],
    },
  ],
  compute: ({ rfm, model, unit }) => {
    const { history, unit: counted } = historyOfTable(rfm, unit, model);
    const chosen = repeatModels[model];
    return [fitLine(model, counted, chosen.parameterNames, chosen.fit(history))];
  },
});

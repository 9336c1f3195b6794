import { fitGammaGamma } from '../calc/models/gamma-gamma';
import { readRepeatSpend, spendCorrelation } from '../calc/models/repeat-spend';
import { defineFunction, table } from '../sheet/define';
import { orderLimits } from '../sheet/fit-kinds';
import { amounts } from '../sheet/log-kinds';
import { exampleOrders, exampleSpend } from './shared/example-customers';
import { fitEnd } from './shared/fit-columns';
import { fitLine } from './shared/fit-line';

export const spendFit = defineFunction({
  name: 'SPEND_FIT',
  group: 'predictive',
  summary: {
    en: 'How much customers spend per order and how they differ: the parameters of the Gamma-Gamma model.',
    es: 'Cuánto gastan los clientes por pedido y en qué difieren: los parámetros del modelo Gamma-Gamma.',
  },
  notes: {
    en: 'Maximum likelihood over customers with repeat orders (Fader and Hardie 2013, "The gamma-gamma model of monetary value"). The model holds orders and spend for independent: a correlation far from 0 speaks against it.',
    es: 'Máxima verosimilitud sobre clientes con pedidos repetidos (Fader y Hardie 2013, «The gamma-gamma model of monetary value»). El modelo supone independientes los pedidos y el gasto: una correlación lejos de 0 habla en su contra.',
  },
  params: {
    x: amounts({
      ...orderLimits,
      example: exampleOrders,
      text: {
        en: 'Column of repeat orders; customers with 0 are passed over.',
        es: 'Columna de pedidos repetidos; se omiten los clientes con 0.',
      },
    }),
    meanSpend: amounts({
      min: 0,
      example: exampleSpend,
      text: {
        en: 'Column of the mean amount of those orders; a mean of 0 is passed over.',
        es: 'Columna del importe medio de esos pedidos; se omite una media de 0.',
      },
    }),
  },
  returns: table(
    {
      en: 'Two rows: ids, values. Give both to the other functions.',
      es: 'Dos filas: nombres, valores. Dé ambas a las demás funciones.',
    },
    {
      model: { format: 'text', text: { en: 'GG.', es: 'Siempre GG.' } },
      unit: { format: 'text', text: { en: 'money.', es: 'Siempre money.' } },
      p: {
        format: 'number',
        text: {
          en: 'Shape of the amounts of one customer.',
          es: 'Forma de los importes de un cliente.',
        },
      },
      q: {
        format: 'number',
        text: {
          en: 'Shape of how customers differ; a mean exists above 1 only.',
          es: 'Forma de las diferencias entre clientes; solo hay media por encima de 1.',
        },
      },
      gamma: {
        format: 'number',
        text: {
          en: 'Scale: the mean spend is p · gamma ÷ (q − 1).',
          es: 'Escala: el gasto medio es p · gamma ÷ (q − 1).',
        },
      },
      se_p: { format: 'number', text: { en: 'Standard error of p.', es: 'Error estándar de p.' } },
      se_q: { format: 'number', text: { en: 'Standard error of q.', es: 'Error estándar de q.' } },
      se_gamma: {
        format: 'number',
        text: { en: 'Standard error of gamma.', es: 'Error estándar de gamma.' },
      },
      correlation: {
        format: 'number',
        text: {
          en: 'Of repeat orders and mean spend.',
          es: 'Entre pedidos repetidos y gasto medio.',
        },
      },
      ...fitEnd,
    },
  ),
  examples: [
    {
      args: [exampleOrders, exampleSpend],
      result: [
        [
          'model',
          'unit',
          'p',
          'q',
          'gamma',
          'se_p',
          'se_q',
          'se_gamma',
          'correlation',
          'log_likelihood',
          'n',
          'status',
        ],
        [
          'GG',
          'money',
          4.010984030475338,
          3.389712148172946,
          37.66595186594889,
          12.26429815700462,
          5.425491550699926,
          185.63311561285667,
          -0.26856241624306637,
          -44.819322472422634,
          9,
          'ok',
        ],
      ],
    },
  ],
  compute: ({ x, meanSpend }) => {
    const spend = readRepeatSpend(x, meanSpend);
    const fit = fitGammaGamma(spend);
    const extra = { correlation: spend.x.length > 0 ? spendCorrelation(spend) : '' };
    return [fitLine('GG', 'money', ['p', 'q', 'gamma'], fit, extra)] as const;
  },
});

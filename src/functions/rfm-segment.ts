import { rfmSegments } from '../calc/logs/rfm-segments';
import { defineFunction, table } from '../sheet/define';
import { count } from '../sheet/kinds';
import { standings } from '../sheet/log-kinds';

export const rfmSegment = defineFunction({
  name: 'RFM_SEGMENT',
  group: 'logs',
  summary: {
    en: 'Who are the best customers, who is new, who is slipping away: scores and a segment for each.',
    es: 'Quiénes son los mejores clientes, quién es nuevo y quién se aleja: notas y segmento de cada uno.',
  },
  notes: {
    en: 'A score is 1 + the whole part of bins × the share of customers who do worse, so that equal customers have equal scores. The segment follows from r and from the mean of f and m, each high, middle or low by thirds of the scale.',
    es: 'La nota es 1 + la parte entera de bins × la proporción de clientes que va peor, de modo que clientes iguales tienen notas iguales. El segmento sale de r y de la media de f y m, cada una alta, media o baja por tercios de la escala.',
  },
  params: {
    rfm: standings({
      example: [
        ['days_since_last', 'orders', 'revenue'],
        [3, 9, 800],
        [40, 4, 300],
      ],
      text: {
        en: 'Table of RFM_SUMMARY with its header, or columns days_since_last, orders and revenue.',
        es: 'Tabla de RFM_SUMMARY con su cabecera, o columnas days_since_last, orders y revenue.',
      },
    }),
    bins: count({
      min: 2,
      max: 100,
      default: 5,
      example: 5,
      text: {
        en: 'Scores run from 1 to this; the best is highest.',
        es: 'Las notas van de 1 a este número; la mejor es la más alta.',
      },
    }),
  },
  returns: table(
    {
      en: 'One line for each customer, in the order of the table.',
      es: 'Una línea por cliente, en el orden de la tabla.',
    },
    {
      r: {
        format: 'count',
        text: {
          en: 'Recency: fewer days since the last order.',
          es: 'Recencia: menos días desde el último pedido.',
        },
      },
      f: { format: 'count', text: { en: 'Frequency: more orders.', es: 'Frecuencia: más pedidos.' } },
      m: { format: 'count', text: { en: 'Money: more revenue.', es: 'Dinero: más ingreso.' } },
      segment: { format: 'text', text: { en: 'One of nine names.', es: 'Uno de nueve nombres.' } },
    },
    {
      champions: { en: 'Much, and lately.', es: 'Mucho y hace poco.' },
      loyal: { en: 'Much, not quite so lately.', es: 'Mucho, no tan recientemente.' },
      at_risk: {
        en: 'Much, but long ago: win them back first.',
        es: 'Mucho, pero hace tiempo: recupérelos primero.',
      },
      promising: { en: 'Middling, and lately.', es: 'Regular y hace poco.' },
      attention: { en: 'Middling in all.', es: 'Regular en todo.' },
      hibernating: { en: 'Middling, long ago.', es: 'Regular y hace tiempo.' },
      new: { en: 'Little so far, but lately.', es: 'Poco aún, pero hace poco.' },
      fading: { en: 'Little, not so lately.', es: 'Poco y no tan reciente.' },
      lost: { en: 'Little, long ago.', es: 'Poco y hace tiempo.' },
    },
  ),
  examples: [
    {
      args: [
        [
          ['customer', 'days_since_last', 'orders', 'revenue'],
          ['C01', 3, 9, 800],
          ['C02', 40, 4, 300],
          ['C03', 200, 8, 700],
          ['C04', 5, 1, 20],
          ['C05', 300, 1, 20],
        ],
      ],
      result: [
        ['r', 'f', 'm', 'segment'],
        [5, 5, 5, 'champions'],
        [3, 3, 3, 'attention'],
        [2, 4, 4, 'at_risk'],
        [4, 1, 1, 'new'],
        [1, 1, 1, 'lost'],
      ],
    },
    {
      args: [
        [
          [3, 9, 800],
          [40, 4, 300],
          [200, 8, 700],
        ],
        3,
      ],
      result: [
        ['r', 'f', 'm', 'segment'],
        [3, 3, 3, 'champions'],
        [2, 1, 1, 'fading'],
        [1, 2, 2, 'hibernating'],
      ],
    },
  ],
  compute: ({ rfm, bins }) => rfmSegments(rfm, bins).map(line => ({ ...line })),
});

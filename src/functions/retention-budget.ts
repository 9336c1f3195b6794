import { retentionBudget as budgetLines } from '../calc/money/retention-budget';
import { defineFunction, table } from '../sheet/define';
import { money, share } from '../sheet/kinds';
import { convention, discountRate, margin } from './shared/arguments';

export const retentionBudget = defineFunction({
  name: 'RETENTION_BUDGET',
  group: 'retention',
  summary: {
    en: 'How much to spend on keeping a customer: today, at best, and at most.',
    es: 'Cuánto gastar en conservar a un cliente: hoy, lo óptimo y lo máximo.',
  },
  notes: {
    en: 'Blattberg and Deighton (1996): each further unit of spend keeps fewer customers, up to the ceiling. Both rates are your estimates.',
    es: 'Blattberg y Deighton (1996): cada unidad más de gasto conserva menos clientes, hasta el techo. Ambas tasas son estimaciones suyas.',
  },
  params: {
    margin: margin(),
    spend: money({
      over: 0,
      example: 5,
      text: {
        en: "Today's retention spend per customer and period.",
        es: 'Gasto actual en retención por cliente y periodo.',
      },
    }),
    retentionRate: share({
      example: 0.4,
      text: {
        en: 'Share of customers who stay at that spend; above 0.',
        es: 'Proporción de clientes que sigue con ese gasto; mayor que 0.',
      },
    }),
    ceiling: share({
      example: 0.7,
      text: {
        en: 'Share who would stay if spend had no limit; above the retention rate.',
        es: 'Proporción que seguiría con un gasto sin límite; mayor que la retención.',
      },
    }),
    discountRate: discountRate(),
    convention: convention('begin'),
  },
  returns: table(
    {
      en: 'Three plans: now, the best spend, and the larger spend at which the value is back at today’s.',
      es: 'Tres planes: hoy, el gasto óptimo y el gasto mayor con el que el valor vuelve al de hoy.',
    },
    {
      plan: {
        format: 'text',
        text: { en: 'now, best or break_even.', es: 'now (hoy), best (óptimo) o break_even (equilibrio).' },
      },
      spend: {
        format: 'money',
        text: { en: 'Spend per customer and period.', es: 'Gasto por cliente y periodo.' },
      },
      retention_rate: {
        format: 'share',
        text: { en: 'Share who stay at that spend.', es: 'Proporción que sigue con ese gasto.' },
      },
      k: {
        format: 'number',
        text: {
          en: 'How fast retention answers to spend.',
          es: 'Con qué rapidez responde la retención al gasto.',
        },
      },
      value: {
        format: 'money',
        text: { en: 'Lifetime value, spend taken off.', es: 'Valor de vida, restado el gasto.' },
      },
      change: { format: 'money', text: { en: "Value less today's.", es: 'Valor menos el de hoy.' } },
    },
  ),
  examples: [
    {
      args: [50, 5, 0.4, 0.7, 0.2],
      result: [
        ['plan', 'spend', 'retention_rate', 'k', 'value', 'change'],
        ['now', 5, 0.4, 0.16945957207744072, 68.75, 0],
        [
          'best',
          13.38337244840722,
          0.6275323853932532,
          0.16945957207744072,
          81.43103009174727,
          12.681030091747274,
        ],
        ['break_even', 24.91965824110955, 0.689740483507048, 0.16945957207744072, 68.75, 0],
      ],
    },
    {
      args: [50, 5, 0.4, 0.7, 0.2, 'residual'],
      result: [
        ['plan', 'spend', 'retention_rate', 'k', 'value', 'change'],
        ['now', 5, 0.4, 0.16945957207744072, 18.75, 0],
        [
          'best',
          13.38337244840722,
          0.6275323853932532,
          0.16945957207744072,
          31.431030091747274,
          12.681030091747274,
        ],
        ['break_even', 24.91965824110955, 0.689740483507048, 0.16945957207744072, 18.75, 0],
      ],
    },
    {
      args: [50, 5, 0.4, 0.7, 0.2, 'end'],
      result: [
        ['plan', 'spend', 'retention_rate', 'k', 'value', 'change'],
        ['now', 5, 0.4, 0.16945957207744072, 57.291666666666664, 0],
        [
          'best',
          13.38337244840722,
          0.6275323853932532,
          0.16945957207744072,
          67.85919174312272,
          10.56752507645606,
        ],
        ['break_even', 24.91965824110955, 0.689740483507048, 0.16945957207744072, 57.291666666666664, 0],
      ],
    },
    {
      args: [50, 20, 0.4, 0.7, 0.2, 'mid'],
      result: [
        ['plan', 'spend', 'retention_rate', 'k', 'value', 'change'],
        ['now', 20, 0.4, 0.04236489301936018, 45.64354645876384, 0],
        [
          'best',
          10.305494941060411,
          0.24763510482731277,
          0.04236489301936018,
          47.633705566009915,
          1.9901591072460691,
        ],
        ['break_even', 20, 0.4, 0.04236489301936018, 45.64354645876384, 0],
      ],
    },
    {
      args: [10, 50, 0.2, 0.4, 0.2, 'begin'],
      result: [
        ['plan', 'spend', 'retention_rate', 'k', 'value', 'change'],
        ['now', 50, 0.2, 0.013862943611198907, -38, 0],
        ['best', 0, 0, 0.013862943611198907, 10, 48],
        ['break_even', 50, 0.2, 0.013862943611198907, -38, 0],
      ],
    },
  ],
  compute: budgetLines,
});

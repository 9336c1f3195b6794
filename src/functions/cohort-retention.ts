import { cohortRetention as retentionLines } from '../calc/logs/cohorts';
import { refuseFutureDays } from '../calc/logs/future-days';
import { defineFunction, openTable } from '../sheet/define';
import { cohortLine } from './shared/cohort-line';
import { customers, orderDates, period, rateOrCount } from './shared/log-arguments';

export const cohortRetention = defineFunction({
  name: 'COHORT_RETENTION',
  group: 'logs',
  summary: {
    en: 'How many customers of each cohort order again in each period after their first.',
    es: 'Cuántos clientes de cada cohorte vuelven a pedir en cada periodo tras el primero.',
  },
  notes: {
    en: 'A cohort is the calendar period of the first order; an order on 1 February is month 1 of a customer of 31 January. The last period may not be over.',
    es: 'La cohorte es el periodo del calendario del primer pedido; un pedido del 1 de febrero es el mes 1 de un cliente del 31 de enero. El último periodo puede estar incompleto.',
  },
  params: { customer: customers(), date: orderDates(), period: period(), as: rateOrCount() },
  returns: openTable(
    {
      en: 'A triangle: one line for each cohort with customers, blank where the log has ended.',
      es: 'Un triángulo: una línea por cohorte con clientes, en blanco donde acaba el registro.',
    },
    {
      cohort: {
        format: 'text',
        text: {
          en: 'yyyy-mm; yyyy-Qn, yyyy, or the date of the day or of the Monday.',
          es: 'aaaa-mm; aaaa-Qn, aaaa, o la fecha del día o del lunes.',
        },
      },
      customers: { format: 'count', text: { en: 'Customers of the cohort.', es: 'Clientes de la cohorte.' } },
      month_0: {
        format: 'share',
        text: {
          en: 'Customers who order in that period, and so on for month_1, month_2 …; the ids tell the period.',
          es: 'Clientes que piden en ese periodo, y así month_1, month_2 …; el nombre indica el periodo.',
        },
      },
    },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C01'], ['C02'], ['']],
        [
          ['2023-01-05'],
          ['2023-01-31'],
          ['2023-02-16'],
          ['2023-02-20'],
          ['2023-03-02'],
          ['2023-03-09'],
          [''],
        ],
      ],
      result: [
        ['cohort', 'customers', 'month_0', 'month_1', 'month_2'],
        ['2023-01', 2, 1, 0.5, 1],
        ['2023-02', 1, 1, 0, ''],
      ],
    },
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C01'], ['C02']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-03-02'], ['2023-03-09']],
        'quarter',
        'count',
      ],
      result: [
        ['cohort', 'customers', 'quarter_0'],
        ['2023-Q1', 3, 3],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-01-07']], 'day', 'rate'],
      result: [
        ['cohort', 'customers', 'day_0', 'day_1', 'day_2'],
        ['2023-01-05', 1, 1, 0, 1],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-01-12']], 'week', 'count'],
      result: [
        ['cohort', 'customers', 'week_0', 'week_1'],
        ['2023-01-02', 1, 1, 1],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2022-12-31'], ['2023-01-01']], 'year', 'count'],
      result: [
        ['cohort', 'customers', 'year_0', 'year_1'],
        ['2022', 1, 1, 1],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2022-12-31'], ['2023-01-01']], 'month'],
      result: [
        ['cohort', 'customers', 'month_0', 'month_1'],
        ['2022-12', 1, 1, 1],
      ],
    },
  ],
  compute: ({ customer, date: day, period, as }) => {
    refuseFutureDays(day);
    return retentionLines({ customer, day }, { period, as }).map(line => cohortLine(line, period));
  },
});

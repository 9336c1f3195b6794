import { cohortValue } from '../calc/logs/cohorts';
import { refuseFutureDays } from '../calc/logs/future-days';
import { defineFunction, openTable } from '../sheet/define';
import { double } from '../sheet/fit-kinds';
import { optionalDiscountRate } from './shared/arguments';
import { cohortLine } from './shared/cohort-line';
import { customers, orderAmounts, orderDates, period } from './shared/log-arguments';
import { marginRate } from './shared/repeat-arguments';

export const cohortLtv = defineFunction({
  name: 'COHORT_LTV',
  group: 'logs',
  summary: {
    en: 'What a customer of each cohort has brought in by each period after the first order.',
    es: 'Cuánto ha aportado un cliente de cada cohorte hasta cada periodo tras su primer pedido.',
  },
  notes: {
    en: 'Cumulative margin ÷ customers who came in that period. Refunds come off the order they belong to, as in RFM_SUMMARY. With a discount rate, period k counts 1/(1+d)^k.',
    es: 'Margen acumulado ÷ clientes que llegaron en ese periodo. Las devoluciones se restan de su pedido, como en RFM_SUMMARY. Con tasa de descuento, el periodo k cuenta 1/(1+d)^k.',
  },
  params: {
    customer: customers(),
    date: orderDates(),
    amount: orderAmounts(),
    period: period(),
    marginRate: marginRate(),
    discountRate: double(optionalDiscountRate()),
  },
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
        format: 'money',
        text: {
          en: 'Margin per customer to the end of that period, and so on for month_1, month_2 …; the ids tell the period.',
          es: 'Margen por cliente hasta el final de ese periodo, y así month_1, month_2 …; el nombre indica el periodo.',
        },
      },
    },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C01'], ['']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-03-02'], ['']],
        [[100], [40], [60], [30], [20], ['']],
      ],
      result: [
        ['cohort', 'customers', 'month_0', 'month_1', 'month_2'],
        ['2023-01', 2, 70, 100, 110],
        ['2023-02', 1, 30, 30, ''],
      ],
    },
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C01']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-03-02']],
        [[100], [40], [60], [30], [20]],
        'month',
        0.5,
        0.25,
      ],
      result: [
        ['cohort', 'customers', 'month_0', 'month_1', 'month_2'],
        ['2023-01', 2, 35, 47, 50.2],
        ['2023-02', 1, 15, 15, ''],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-01-06']], [[9], [7]], 'day'],
      result: [
        ['cohort', 'customers', 'day_0', 'day_1'],
        ['2023-01-05', 1, 9, 16],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-01-12']], [[9], [7]], 'week'],
      result: [
        ['cohort', 'customers', 'week_0', 'week_1'],
        ['2023-01-02', 1, 9, 16],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-04-12']], [[9], [7]], 'quarter'],
      result: [
        ['cohort', 'customers', 'quarter_0', 'quarter_1'],
        ['2023-Q1', 1, 9, 16],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2024-01-12']], [[9], [7]], 'year'],
      result: [
        ['cohort', 'customers', 'year_0', 'year_1'],
        ['2023', 1, 9, 16],
      ],
    },
  ],
  compute: ({ customer, date: day, amount, period, marginRate, discountRate }) => {
    refuseFutureDays(day);
    return cohortValue({ customer, day, amount }, { period, marginRate, discountRate }).map(line =>
      cohortLine(line, period),
    );
  },
});

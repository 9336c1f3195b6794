import { customerHistories } from '../calc/logs/customer-histories';
import { refuseFutureDays } from '../calc/logs/future-days';
import { daysIn } from '../calc/time-units';
import { defineFunction, openTable } from '../sheet/define';
import { choice } from '../sheet/kinds';
import { customers, endOfObservation, orderAmounts, orderDates } from './shared/log-arguments';
import { unitWords } from './shared/time-units';

export const rfmSummary = defineFunction({
  name: 'RFM_SUMMARY',
  group: 'logs',
  summary: {
    en: 'What each customer has done so far, from an order log: recency, frequency and money.',
    es: 'Qué ha hecho cada cliente hasta hoy, según un registro de pedidos: recencia, frecuencia y dinero.',
  },
  notes: {
    en: 'As the purchase models count: x leaves the first order out, and t_x runs from the first order to the last; days_since_last is the recency managers mean. A day of zero amounts is an order. A refund comes off the orders before it, the latest first; an order refunded whole is none, and customers without any order are left out.',
    es: 'Como cuentan los modelos de compra: x no incluye el primer pedido y t_x va del primero al último; days_since_last es la recencia habitual. Un día de importe cero es un pedido. Una devolución se resta de los pedidos anteriores, primero del último; un pedido devuelto entero no cuenta, y quien no tiene ninguno no aparece.',
  },
  params: {
    customer: customers(),
    date: orderDates(),
    amount: orderAmounts(),
    asOf: endOfObservation(),
    unit: choice(unitWords, {
      default: 'week',
      text: {
        en: 'Unit of t_x and T; a month is 365.25/12 days.',
        es: 'Unidad de t_x y T; un mes son 365,25/12 días.',
      },
    }),
    negatives: choice<'net' | 'drop' | 'refuse'>(
      { net: { es: 'neto' }, drop: { es: 'omitir' }, refuse: { es: 'rechazar' } },
      {
        default: 'net',
        text: {
          en: 'Negative amounts: net = refunds of earlier orders, drop = left out, refuse = an error.',
          es: 'Importes negativos: neto = devoluciones de pedidos anteriores, omitir = se dejan fuera, rechazar = error.',
        },
      },
    ),
  },
  returns: openTable(
    {
      en: 'One line for each customer, in the order of the log.',
      es: 'Una línea por cliente, en el orden del registro.',
    },
    {
      customer: { format: 'text', text: { en: 'As in the log.', es: 'Como en el registro.' } },
      x: {
        format: 'count',
        text: {
          en: 'Repeat orders: order days after the first.',
          es: 'Pedidos repetidos: días de pedido tras el primero.',
        },
      },
      t_x_week: {
        format: 'number',
        text: {
          en: 'From the first order to the last; the id tells the unit.',
          es: 'Del primer pedido al último; el nombre indica la unidad.',
        },
      },
      T_week: {
        format: 'number',
        text: {
          en: 'From the first order to the end of observation; the id tells the unit.',
          es: 'Del primer pedido al final de la observación; el nombre indica la unidad.',
        },
      },
      mean_repeat_spend: {
        format: 'money',
        text: { en: 'Mean of the repeat orders; 0 without any.', es: 'Media de los repetidos; 0 si no hay.' },
      },
      orders: { format: 'count', text: { en: 'All order days.', es: 'Todos los días de pedido.' } },
      revenue: { format: 'money', text: { en: 'All amounts, net.', es: 'Todos los importes, netos.' } },
      days_since_last: {
        format: 'count',
        text: {
          en: 'Days from the last order to the end of observation.',
          es: 'Días del último pedido al final de la observación.',
        },
      },
    },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C01'], ['C02'], ['']],
        [['2023-01-05'], ['2023-01-12'], ['2023-02-16'], ['2023-02-16'], ['2023-03-02'], ['']],
        [[100], [40], [50], [30], [-10], ['']],
      ],
      result: [
        ['customer', 'x', 't_x_week', 'T_week', 'mean_repeat_spend', 'orders', 'revenue', 'days_since_last'],
        ['C01', 1, 6, 8, 80, 2, 180, 14],
        ['C02', 0, 0, 7, 0, 1, 30, 49],
      ],
    },
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C02']],
        [['2023-01-05'], ['2023-01-12'], ['2023-02-16'], ['2023-03-02']],
        [[100], [40], [80], [-10]],
        '2023-02-28',
        'day',
        'drop',
      ],
      result: [
        ['customer', 'x', 't_x_day', 'T_day', 'mean_repeat_spend', 'orders', 'revenue', 'days_since_last'],
        ['C01', 1, 42, 54, 80, 2, 180, 12],
        ['C02', 0, 0, 47, 0, 1, 40, 47],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-07-05']], [[100], [80]], '', 'month', 'refuse'],
      result: [
        [
          'customer',
          'x',
          't_x_month',
          'T_month',
          'mean_repeat_spend',
          'orders',
          'revenue',
          'days_since_last',
        ],
        ['C01', 1, 5.946611909650924, 5.946611909650924, 80, 2, 180, 0],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-07-05']], [[100], [80]], '', 'quarter'],
      result: [
        [
          'customer',
          'x',
          't_x_quarter',
          'T_quarter',
          'mean_repeat_spend',
          'orders',
          'revenue',
          'days_since_last',
        ],
        ['C01', 1, 1.9822039698836413, 1.9822039698836413, 80, 2, 180, 0],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2021-01-05'], ['2023-07-05']], [[100], [80]], '', 'year'],
      result: [
        ['customer', 'x', 't_x_year', 'T_year', 'mean_repeat_spend', 'orders', 'revenue', 'days_since_last'],
        ['C01', 1, 2.4941820670773445, 2.4941820670773445, 80, 2, 180, 0],
      ],
    },
  ],
  compute: ({ customer, date: day, amount, asOf, unit, negatives }) => {
    if (asOf === undefined) refuseFutureDays(day, { cure: 'asOf' });
    const histories = customerHistories({ customer, day, amount }, { asOf, negatives });
    const [tX, T] = [`t_x_${unit}`, `T_${unit}`] as const;
    return histories.customer.map((name, index) => ({
      customer: name,
      x: histories.x[index]!,
      [tX]: histories.tX[index]! / daysIn[unit],
      [T]: histories.T[index]! / daysIn[unit],
      mean_repeat_spend: histories.meanRepeatSpend[index]!,
      orders: histories.orders[index]!,
      revenue: histories.revenue[index]!,
      days_since_last: histories.daysSinceLast[index]!,
    }));
  },
});

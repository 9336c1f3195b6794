import { channelLines } from '../calc/logs/channels';
import { refuseFutureDays } from '../calc/logs/future-days';
import { defineFunction, openTable } from '../sheet/define';
import { count } from '../sheet/kinds';
import { costs } from '../sheet/log-kinds';
import { customers, orderAmounts, orderChannels, orderDates } from './shared/log-arguments';
import { marginRate } from './shared/repeat-arguments';

export const clvByChannel = defineFunction({
  name: 'CLV_BY_CHANNEL',
  group: 'logs',
  summary: {
    en: 'Which acquisition channel brings the better customers, and how much each may cost.',
    es: 'Qué canal de captación trae mejores clientes y cuánto puede costar cada uno.',
  },
  notes: {
    en: 'By the channel of the first order, everyone over the same window after it: customers seen for less are counted in customers only. That is what has been earned, not a forecast.',
    es: 'Por el canal del primer pedido, todos en la misma ventana tras él: quien se ha observado menos solo cuenta en customers. Es lo ya ganado, no un pronóstico.',
  },
  params: {
    customer: customers(),
    date: orderDates(),
    amount: orderAmounts(),
    channel: orderChannels(),
    marginRate: marginRate(),
    cac: costs({
      example: [
        ['search', 60],
        ['email', 10],
      ],
      text: {
        en: 'Two columns: channel and acquisition cost of a customer. Without them the cost columns are left out.',
        es: 'Dos columnas: canal y coste de captar a un cliente. Sin ellas se omiten las columnas de coste.',
      },
    }),
    windowMonths: count({
      min: 1,
      max: 1200,
      default: 12,
      example: 6,
      text: {
        en: 'Months after the first order that count, the same for all.',
        es: 'Meses tras el primer pedido que cuentan, los mismos para todos.',
      },
    }),
  },
  returns: openTable(
    { en: 'One line for each channel, by name.', es: 'Una línea por canal, por nombre.' },
    {
      channel: { format: 'text', text: { en: 'Of the first order.', es: 'Del primer pedido.' } },
      customers: { format: 'count', text: { en: 'Who came through it.', es: 'Quienes llegaron por él.' } },
      observed: {
        format: 'count',
        text: { en: 'Of these, seen for the whole window.', es: 'De ellos, observados toda la ventana.' },
      },
      orders: {
        format: 'count',
        text: { en: 'Their orders in the window.', es: 'Sus pedidos en la ventana.' },
      },
      value_per_customer: {
        format: 'money',
        text: {
          en: 'Their margin in the window per customer.',
          es: 'Su margen en la ventana por cliente.',
        },
      },
      share_again: {
        format: 'share',
        text: { en: 'Who order on another day in the window.', es: 'Quienes piden otro día en la ventana.' },
      },
      share_same_channel: {
        format: 'share',
        text: {
          en: 'Of who orders again, who does so through the same channel.',
          es: 'De quienes repiten, quienes lo hacen por el mismo canal.',
        },
      },
      cac: { format: 'money', text: { en: 'As given.', es: 'El dado.' } },
      ratio: { format: 'ratio', text: { en: 'Value per customer ÷ CAC.', es: 'Valor por cliente ÷ CAC.' } },
      payback_months: {
        format: 'count',
        text: {
          en: 'Whole months until the margin covers the CAC; 0 = with the first order.',
          es: 'Meses enteros hasta que el margen cubre el CAC; 0 = con el primer pedido.',
        },
      },
      max_cac: {
        format: 'money',
        text: {
          en: 'The most to bid: a third of the value per customer, as MAX_CAC.',
          es: 'Lo máximo que pujar: un tercio del valor por cliente, como MAX_CAC.',
        },
      },
    },
    {
      undefined: {
        en: 'Nobody was seen for the whole window, nobody ordered again, or no CAC is given for the channel.',
        es: 'Nadie se observó toda la ventana, nadie repitió o no se da el CAC del canal.',
      },
      never: { en: 'Not within the window.', es: 'No dentro de la ventana.' },
    },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C02'], ['C04']],
        [['2022-01-05'], ['2022-01-31'], ['2022-02-16'], ['2022-02-20'], ['2022-03-02'], ['2023-03-01']],
        [[100], [40], [60], [30], [20], [50]],
        [['search'], ['email'], ['search'], ['email'], ['search'], ['social']],
      ],
      result: [
        [
          'channel',
          'customers',
          'observed',
          'orders',
          'value_per_customer',
          'share_again',
          'share_same_channel',
        ],
        ['email', 2, 2, 3, 45, 0.5, 0],
        ['search', 1, 1, 2, 160, 1, 1],
        ['social', 1, 0, 0, 'undefined', 'undefined', 'undefined'],
      ],
    },
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C02']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-06-02']],
        [[100], [40], [60], [30], [20]],
        [['search'], ['email'], ['search'], ['email'], ['search']],
        0.5,
        [
          ['search', 64],
          ['email', 40],
        ],
        3,
      ],
      result: [
        [
          'channel',
          'customers',
          'observed',
          'orders',
          'value_per_customer',
          'share_again',
          'share_same_channel',
          'cac',
          'ratio',
          'payback_months',
          'max_cac',
        ],
        ['email', 2, 2, 2, 17.5, 0, 'undefined', 40, 0.4375, 'never', 5.833333333333333],
        ['search', 1, 1, 2, 80, 1, 1, 64, 1.25, 2, 26.666666666666668],
      ],
    },
  ],
  compute: ({ customer, date: day, amount, channel, marginRate, cac, windowMonths }) => {
    refuseFutureDays(day);
    const lines = channelLines({ customer, day, amount, channel }, { marginRate, costs: cac, windowMonths });
    return lines.map(line => ({
      channel: line.channel,
      customers: line.customers,
      observed: line.observed,
      orders: line.orders,
      value_per_customer: line.valuePerCustomer,
      share_again: line.shareAgain,
      share_same_channel: line.shareSameChannel,
      ...(line.cac === undefined
        ? {}
        : { cac: line.cac, ratio: line.ratio!, payback_months: line.payback!, max_cac: line.maxCac! }),
    }));
  },
});

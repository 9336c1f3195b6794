import { channelMatrix as paths } from '../calc/logs/channels';
import { refuseFutureDays } from '../calc/logs/future-days';
import { defineFunction, openTable } from '../sheet/define';
import { customers, orderChannels, orderDates, rateOrCount } from './shared/log-arguments';

export const channelMatrix = defineFunction({
  name: 'CHANNEL_MATRIX',
  group: 'logs',
  summary: {
    en: 'Through which channel customers order the second time, by the channel of the first.',
    es: 'Por qué canal hacen los clientes su segundo pedido, según el canal del primero.',
  },
  params: {
    customer: customers(),
    date: orderDates(),
    channel: orderChannels(),
    as: rateOrCount(),
  },
  returns: openTable(
    {
      en: 'One line for each channel of a first order.',
      es: 'Una línea por canal de un primer pedido.',
    },
    {
      first_channel: { format: 'text', text: { en: 'Of the first order.', es: 'Del primer pedido.' } },
      n: {
        format: 'count',
        text: { en: 'Customers who came through it.', es: 'Clientes que llegaron por él.' },
      },
      no_second: {
        format: 'share',
        text: { en: 'Who have not ordered on another day.', es: 'Quienes no han pedido otro día.' },
      },
      to_email: {
        format: 'share',
        text: {
          en: 'Whose second order came through the channel email, and so on for all channels by name.',
          es: 'Cuyo segundo pedido llegó por el canal email, y así con todos los canales por nombre.',
        },
      },
    },
  ),
  examples: [
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C02']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-06-02']],
        [['search'], ['email'], ['search'], ['email'], ['search']],
      ],
      result: [
        ['first_channel', 'n', 'no_second', 'to_email', 'to_search'],
        ['email', 2, 0.5, 0, 0.5],
        ['search', 1, 0, 0, 1],
      ],
    },
    {
      args: [
        [['C01'], ['C02'], ['C01'], ['C03'], ['C02']],
        [['2023-01-05'], ['2023-01-31'], ['2023-02-16'], ['2023-02-20'], ['2023-06-02']],
        [['search'], ['email'], ['search'], ['email'], ['search']],
        'count',
      ],
      result: [
        ['first_channel', 'n', 'no_second', 'to_email', 'to_search'],
        ['email', 2, 1, 0, 1],
        ['search', 1, 0, 0, 1],
      ],
    },
    {
      args: [[['C01'], ['C01']], [['2023-01-05'], ['2023-02-16']], [['search'], ['email']], 'rate'],
      result: [
        ['first_channel', 'n', 'no_second', 'to_email', 'to_search'],
        ['search', 1, 0, 1, 0],
      ],
    },
  ],
  compute: ({ customer, date: day, channel, as }) => {
    refuseFutureDays(day);
    const { channels, paths: lines } = paths({ customer, day, channel }, as);
    return lines.map(({ first, customers, noSecond, second }) => ({
      first_channel: first,
      n: customers,
      no_second: noSecond,
      ...Object.fromEntries(channels.map((name, index) => [`to_${name}`, second[index]!])),
    }));
  },
});

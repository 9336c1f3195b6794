import { dayText } from '../../../src/calc/dates';
import type { ChannelCleanLog } from '../../../src/wizard/model/channels/standing';

export type Order = readonly [customer: string, date: string, amount: number, channel: string];

export function channelLog(orders: readonly Order[], rest: Partial<ChannelCleanLog> = {}): ChannelCleanLog {
  return {
    customer: orders.map(([customer]) => customer),
    day: orders.map(([, date]) => Date.parse(date) / 86_400_000),
    amount: orders.map(([, , amount]) => amount),
    channel: orders.map(([, , , channel]) => channel),
    signals: [],
    sheetRow: orders.map((_, index) => index + 2),
    rows: orders.length,
    report: [],
    source: { sheetId: 7, columns: { customer: 'A2:A', date: 'B2:B', amount: 'C2:C', channel: 'D2:D' } },
    ...rest,
  };
}

/** The example of CLV_BY_CHANNEL and CHANNEL_MATRIX. */
export const smallLog = channelLog([
  ['C01', '2023-01-05', 100, 'search'],
  ['C02', '2023-01-31', 40, 'email'],
  ['C01', '2023-02-16', 60, 'search'],
  ['C03', '2023-02-20', 30, 'email'],
  ['C02', '2023-06-02', 20, 'search'],
]);

/** The columns as cells for a formula. */
export const columnsOf = ({ customer, day, amount, channel }: ChannelCleanLog) => ({
  customer: customer.map(name => [name]),
  date: day.map(each => [dayText(each)]),
  amount: amount.map(each => [each ?? '']),
  channel: channel.map(name => [name]),
});

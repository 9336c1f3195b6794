import { CalcError } from '../errors';
import type { Column } from './filled-rows';
import { type OrderDays, type OrderLog, orderDays } from './order-days';
import { addMonths } from './periods';

export interface ChannelLog extends OrderLog {
  readonly channel: Column<string>;
}

export interface ChannelLine {
  readonly channel: string;
  /** Whose first order came through the channel. */
  readonly customers: number;
  /** Of these, how many have been seen for the whole window; all that follows is about them. */
  readonly observed: number;
  readonly orders: number;
  readonly valuePerCustomer: number | 'undefined';
  readonly shareAgain: number | 'undefined';
  readonly shareSameChannel: number | 'undefined';
  readonly cac?: number | 'undefined';
  readonly ratio?: number | 'undefined';
  readonly payback?: number | 'never' | 'undefined';
  readonly maxCac?: number | 'undefined';
}

interface ChannelOptions {
  readonly marginRate: number;
  readonly windowMonths: number;
  /** Acquisition cost of a customer, by channel. */
  readonly costs?: ReadonlyMap<string, number> | undefined;
}

/**
 * What a customer of each channel brings within the same window after the first order, which is the fair
 * comparison: a channel opened last month has had no time to earn. The channel is that of the customer's
 * first order; the window runs from that date to the same date `windowMonths` later, and customers seen
 * for less are left out. Value is amount × margin rate per observed customer; who buys again does so on
 * another day of the window, in the same channel or not. Ratio is value ÷ cost; payback is the first whole
 * month by whose end the customers' margin covers their cost; the most to pay is a third of the value, the
 * usual target ratio. Orders as in orderDays.
 */
export function channelLines(log: ChannelLog, options: ChannelOptions): ChannelLine[] {
  return linesOfTallies(channelTallies(log, options.windowMonths), options);
}

/** What the customers of each channel bought, by name; all that the lines need of a log. */
export interface ChannelTallies {
  readonly byChannel: readonly (readonly [string, Tally])[];
  readonly unitsInOne: number;
}

/** The pass over the log that margins and costs do not change. */
export function channelTallies(log: ChannelLog, windowMonths: number): ChannelTallies {
  const days = orderDays(log);
  const channelOf = channelReader(log, days);
  const byChannel = new Map<string, Tally>();
  let anyObserved = false;
  for (let index = 0; index < days.customers.length; index++) {
    const start = days.starts[index]!;
    const channel = channelOf(start);
    let tally = byChannel.get(channel);
    if (!tally) {
      tally = {
        customers: 0,
        observed: 0,
        orders: 0,
        again: 0,
        same: 0,
        units: new Float64Array(windowMonths + 1),
      };
      byChannel.set(channel, tally);
    }
    tally.customers++;
    const first = days.day[start]!;
    const windowEnd = addMonths(first, windowMonths);
    if (windowEnd > days.lastDay) continue;
    anyObserved = true;
    tally.observed++;
    let month = 0;
    for (let order = start; order < days.starts[index + 1]! && days.day[order]! <= windowEnd; order++) {
      while (days.day[order]! > addMonths(first, month)) month++;
      tally.orders++;
      tally.units[month]! += days.units[order]!;
      if (order !== start + 1) continue;
      tally.again++;
      if (channelOf(order) === channel) tally.same++;
    }
  }
  if (!anyObserved) throw tooLong(days, windowMonths);
  return { byChannel: [...byChannel].sort(byName), unitsInOne: days.unitsInOne };
}

export function linesOfTallies(
  { byChannel, unitsInOne }: ChannelTallies,
  options: Pick<ChannelOptions, 'marginRate' | 'costs'>,
): ChannelLine[] {
  return byChannel.map(([channel, tally]) => lineOf(channel, tally, unitsInOne, options));
}

const targetRatio = 3;

interface Tally {
  customers: number;
  observed: number;
  orders: number;
  again: number;
  same: number;
  /** By the month after the first order in which they fall; that order's own day is month 0. */
  readonly units: Float64Array;
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : a > b ? 1 : 0;

function lineOf(
  channel: string,
  { customers, observed, orders, again, same, units }: Tally,
  unitsInOne: number,
  { marginRate, costs }: Pick<ChannelOptions, 'marginRate' | 'costs'>,
): ChannelLine {
  const perCustomer = (sum: number) => (sum * marginRate) / (unitsInOne * observed);
  const value = perCustomer(units.reduce((sum, month) => sum + month, 0));
  const line: ChannelLine = {
    channel,
    customers,
    observed,
    orders,
    valuePerCustomer: observed === 0 ? 'undefined' : value,
    shareAgain: observed === 0 ? 'undefined' : again / observed,
    shareSameChannel: again === 0 ? 'undefined' : same / again,
  };
  if (!costs) return line;
  const cac = costs.get(channel);
  if (cac === undefined || observed === 0) {
    const maxCac = observed === 0 ? 'undefined' : value / targetRatio;
    return { ...line, cac: cac ?? 'undefined', ratio: 'undefined', payback: 'undefined', maxCac };
  }
  let sum = 0;
  const month = units.findIndex(monthUnits => {
    sum += monthUnits;
    return perCustomer(sum) >= cac;
  });
  return {
    ...line,
    cac,
    ratio: cac === 0 ? 'undefined' : value / cac,
    payback: month < 0 ? 'never' : month,
    maxCac: value / targetRatio,
  };
}

/** No customer has been seen for so long: names the longest window there is. */
function tooLong(days: OrderDays, windowMonths: number): CalcError {
  let first = Number.POSITIVE_INFINITY;
  for (let index = 0; index < days.customers.length; index++)
    first = Math.min(first, days.day[days.starts[index]!]!);
  let longest = windowMonths;
  while (longest > 0 && addMonths(first, longest) > days.lastDay) longest--;
  return new CalcError('at_most', { argument: 'windowMonths', value: windowMonths, limits: [longest] });
}

/** The channel of an order: that of its first line. */
function channelReader({ channel, customer }: ChannelLog, days: OrderDays): (order: number) => string {
  if (channel.length !== customer.length) {
    throw new CalcError('different_sizes', {
      argument: 'channel',
      other: 'customer',
      limits: [channel.length, customer.length],
    });
  }
  let wrong = 0;
  let first = Number.POSITIVE_INFINITY;
  for (const row of days.row) {
    if (channel[row] !== undefined) continue;
    wrong++;
    first = Math.min(first, row);
  }
  if (wrong > 0) throw new CalcError('missing', { argument: 'channel', row: first + 1, wrong });
  return order => channel[days.row[order]!]!;
}

export interface ChannelPath {
  readonly first: string;
  readonly customers: number;
  /** Who has not ordered on a second day. */
  readonly noSecond: number;
  /** Customers by the channel of their second order, for every channel of `channels`. */
  readonly second: readonly number[];
}

/**
 * Through which channel customers order the second time, by the channel of the first: counts of
 * customers, or shares of a row's customers, which with those who have not ordered again add up to 1.
 */
export function channelMatrix(
  log: ChannelLog,
  as: 'rate' | 'count',
): { readonly channels: readonly string[]; readonly paths: readonly ChannelPath[] } {
  const days = orderDays(log);
  const channelOf = channelReader(log, days);
  const counts = new Map<string, Map<string | undefined, number>>();
  const names = new Set<string>();
  for (let index = 0; index < days.customers.length; index++) {
    const start = days.starts[index]!;
    const first = channelOf(start);
    const second = start + 1 < days.starts[index + 1]! ? channelOf(start + 1) : undefined;
    let row = counts.get(first);
    if (!row) {
      row = new Map();
      counts.set(first, row);
    }
    row.set(second, (row.get(second) ?? 0) + 1);
    names.add(first);
    if (second !== undefined) names.add(second);
  }
  const channels = [...names].sort();
  const paths = [...counts].sort(byName).map(([first, row]) => {
    let customers = 0;
    for (const count of row.values()) customers += count;
    const numberOf = (second: string | undefined) => (row.get(second) ?? 0) / (as === 'rate' ? customers : 1);
    return { first, customers, noSecond: numberOf(undefined), second: channels.map(numberOf) };
  });
  return { channels, paths };
}

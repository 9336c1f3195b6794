import { channelMatrix } from '../../../calc/logs/channels';
import type { ChannelCleanLog } from './standing';

/** Where the customers of a first channel order the second time. */
export interface Path {
  readonly first: string;
  readonly customers: number;
  /** Of these, who have ordered on another day. */
  readonly again: number;
  /** The most usual first. */
  readonly next: readonly NextChannel[];
}

export interface NextChannel {
  readonly channel: string;
  readonly customers: number;
  /** Of those who ordered again. */
  readonly share: number;
  /** How many times as usual as among all who ordered again: at 1 the first channel tells nothing. */
  readonly lift: number;
}

export interface Paths {
  readonly channels: readonly string[];
  readonly paths: readonly Path[];
  readonly again: number;
  /** Of all who ordered again, who did so through the channel of their first order. */
  readonly sameShare: number;
  /** How many would if the first channel told nothing. */
  readonly sameByChance: number;
}

/**
 * Lift is P(second channel | first channel) ÷ P(second channel), among customers who have ordered on a second
 * day; by chance a customer takes each channel as often as all of them do.
 */
export function pathsOf(log: ChannelCleanLog): Paths {
  const { channels, paths } = channelMatrix(log, 'count');
  const totals = channels.map((_, index) => paths.reduce((sum, { second }) => sum + second[index]!, 0));
  const again = totals.reduce((sum, total) => sum + total, 0);
  let [same, chance] = [0, 0];
  const list = paths.map(({ first, customers, noSecond, second }): Path => {
    const repeaters = customers - noSecond;
    const own = channels.indexOf(first);
    same += second[own]!;
    chance += again === 0 ? 0 : (repeaters * totals[own]!) / again;
    return {
      first,
      customers,
      again: repeaters,
      next: channels
        .map((channel, index) => ({
          channel,
          customers: second[index]!,
          share: second[index]! / repeaters,
          lift: second[index]! / repeaters / (totals[index]! / again),
        }))
        .filter(next => next.customers > 0)
        .sort((a, b) => b.customers - a.customers),
    };
  });
  return {
    channels,
    paths: list.sort((a, b) => b.customers - a.customers),
    again,
    sameShare: again === 0 ? 0 : same / again,
    sameByChance: again === 0 ? 0 : chance / again,
  };
}

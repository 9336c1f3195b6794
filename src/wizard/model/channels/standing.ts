import { CalcError } from '../../../calc/errors';
import {
  type ChannelLine,
  type ChannelTallies,
  channelTallies,
  linesOfTallies,
} from '../../../calc/logs/channels';
import { cacPayback } from '../../../functions/cac-payback';
import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import { answerOf } from '../form/form';
import type { CleanLog } from '../log/clean-log';

/** How a channel does. What is not known is absent. */
export interface Standing {
  readonly channel: string;
  /** How many customers its figures rest on. */
  readonly customers?: number;
  /** Margin of a customer within the window. */
  readonly value?: number;
  /** Cost of winning a customer. */
  readonly cost?: number;
  readonly ratio?: number;
  readonly paybackMonths?: number | 'never';
  /** The most to pay for a customer. */
  readonly bid?: number;
}

/** A log whose channel is known, as calculations and formulas take it. */
export type ChannelCleanLog = CleanLog & Required<Pick<CleanLog, 'channel'>>;

export const hasChannels = (log: CleanLog): log is ChannelCleanLog => log.channel !== undefined;

/** The one pass over the log, for a window; the longest window there is where that one is too long. */
export function talliesOf(
  log: ChannelCleanLog,
  windowMonths: number,
): { readonly tallies: ChannelTallies } | { readonly longestMonths: number } {
  try {
    return { tallies: channelTallies(log, windowMonths) };
  } catch (error) {
    if (!(error instanceof CalcError) || error.details.argument !== 'windowMonths') throw error;
    return { longestMonths: Number(error.details.limits?.[0]) };
  }
}

/** A year where the log has one, else what it has; 0 where that is less than a month. */
export function usualWindow(log: ChannelCleanLog): number {
  const first = talliesOf(log, 12);
  return 'tallies' in first ? 12 : first.longestMonths;
}

export interface LogTerms {
  readonly marginRate: number;
  readonly targetRatio: number;
  readonly costs: ReadonlyMap<string, number>;
}

/** The channels of a log, best first. */
export function standingsOfLog(
  tallies: ChannelTallies,
  { marginRate, targetRatio, costs }: LogTerms,
): Standing[] {
  return linesOfTallies(tallies, { marginRate, costs })
    .map(line => standingOfLine(line, targetRatio))
    .sort(byMerit);
}

const known = (figure: number | string | undefined) => (typeof figure === 'number' ? figure : undefined);

function standingOfLine({ channel, observed, payback, ...line }: ChannelLine, targetRatio: number): Standing {
  const [value, cost] = [known(line.valuePerCustomer), known(line.cac)];
  return {
    channel,
    customers: observed,
    ...(cost === undefined ? {} : { cost }),
    ...(value === undefined ? {} : { value, bid: bidOf(value, targetRatio) }),
    ...(value === undefined || !cost ? {} : { ratio: ratioOf(value, cost) }),
    ...(payback === undefined || payback === 'undefined' ? {} : { paybackMonths: payback }),
  };
}

const ratioOf = (lifetimeValue: number, acquisitionCost: number, marginRate?: number) =>
  answerOf(ltvCacRatio, { lifetimeValue, acquisitionCost, marginRate }) as number;

/** Who brings nothing may cost nothing. */
const bidOf = (lifetimeValue: number, targetRatio: number) =>
  lifetimeValue > 0 ? (answerOf(maxCac, { lifetimeValue, targetRatio }) as number) : 0;

/** A line of a small table, as typed. */
export interface TableLine {
  readonly channel: string;
  readonly value: number;
  readonly cost?: number;
  readonly customers?: number;
}

export interface TableTerms {
  readonly marginRate: number;
  readonly targetRatio: number;
  /** In which the value comes in, evenly. */
  readonly months: number;
}

/** The channels of a small table, best first. */
export function standingsOfTable(lines: readonly TableLine[], terms: TableTerms): Standing[] {
  const { marginRate, targetRatio, months } = terms;
  return lines
    .map(({ channel, value, cost, customers }): Standing => {
      const margin = value * marginRate;
      const ratio = cost ? ratioOf(value, cost, marginRate) : undefined;
      return {
        channel,
        value: margin,
        bid: bidOf(margin, targetRatio),
        ...(customers === undefined ? {} : { customers }),
        ...(cost === undefined ? {} : { cost }),
        ...(ratio === undefined ? {} : { ratio, paybackMonths: paybackOf(cost!, margin, months, ratio) }),
      };
    })
    .sort(byMerit);
}

const paybackOf = (acquisitionCost: number, margin: number, months: number, ratio: number) =>
  ratio < 1
    ? 'never'
    : (answerOf(cacPayback, { acquisitionCost, marginPerPeriod: margin / months }) as number | 'never');

/** By what their cost brings back, then by what they may cost; those without a figure last. */
function byMerit(a: Standing, b: Standing): number {
  const of = (figure: number | undefined) => figure ?? Number.NEGATIVE_INFINITY;
  return of(b.ratio) - of(a.ratio) || of(b.bid) - of(a.bid) || (a.channel < b.channel ? -1 : 1);
}

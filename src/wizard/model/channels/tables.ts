import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import type { Paths } from './paths';
import type { Standing } from './standing';
import { pathText } from './told';

export interface ShownTable {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numeric: readonly boolean[];
}

/** More rows than anybody compares in a narrow sidebar; the sheet has them all. */
const mostRows = 25;

/** The figures of each channel in tables of four columns, for which the sidebar has the room. */
export function channelTables(standings: readonly Standing[], reader: Reader): ShownTable[] {
  const t = (text: Words) => text[reader.language];
  const list = standings.slice(0, mostRows);
  const money = (figure: number | undefined) => (figure === undefined ? '–' : shown(figure, 'money', reader));
  const count = (figure: number | undefined) => (figure === undefined ? '–' : shown(figure, 'count', reader));
  const payback = ({ paybackMonths }: Standing) =>
    paybackMonths === undefined
      ? '–'
      : paybackMonths === 'never'
        ? t(words.never)
        : shown(paybackMonths, 'number', reader);
  const numeric = [false, true, true, true];
  const bids: ShownTable = {
    caption: t(words.bids),
    head: [words.channel, words.value, words.bid, words.customers].map(t),
    rows: list.map(({ channel, value, bid, customers }) => [
      channel,
      money(value),
      money(bid),
      count(customers),
    ]),
    numeric,
  };
  if (standings.every(({ cost }) => cost === undefined)) return [bids];
  return [
    {
      caption: t(words.costs),
      head: [words.channel, words.cost, words.ratio, words.payback].map(t),
      rows: list.map(standing => [
        standing.channel,
        money(standing.cost),
        standing.ratio === undefined ? '–' : shown(standing.ratio, 'ratio', reader),
        payback(standing),
      ]),
      numeric,
    },
    bids,
  ];
}

/** Where the buyers of each first channel buy next. */
export function pathsTable({ paths }: Paths, reader: Reader): ShownTable {
  const t = (text: Words) => text[reader.language];
  return {
    caption: t(words.paths),
    head: [words.first, words.again, words.next].map(t),
    rows: paths
      .slice(0, mostRows)
      .map(path => [
        path.first,
        `${shown(path.again, 'count', reader)} / ${shown(path.customers, 'count', reader)}`,
        pathText(path, reader),
      ]),
    numeric: [false, true, false],
  };
}

const words = {
  channel: { en: 'Channel', es: 'Canal' },
  value: { en: 'Value', es: 'Valor' },
  bid: { en: 'Most to bid', es: 'Puja máxima' },
  customers: { en: 'Customers', es: 'Clientes' },
  cost: { en: 'Cost', es: 'Coste' },
  ratio: { en: 'Value to cost', es: 'Valor / coste' },
  payback: { en: 'Months to pay back', es: 'Meses para recuperar' },
  never: { en: 'never', es: 'nunca' },
  bids: {
    en: 'What a customer brings, and the most to bid for one',
    es: 'Qué aporta un cliente y puja máxima por él',
  },
  costs: { en: 'What a customer costs and gives back', es: 'Qué cuesta un cliente y qué devuelve' },
  paths: { en: 'Where they buy next', es: 'Dónde vuelven a comprar' },
  first: { en: 'First channel', es: 'Primer canal' },
  again: { en: 'Ordered again', es: 'Repiten' },
  next: { en: 'Through (× as usual)', es: 'Por (× lo habitual)' },
};

import type { CustomerValues } from '../../../calc/models/customer-value';
import { rankCorrelation, ranks } from '../../../calc/numeric/correlation';
import type { Signal } from '../log/clean-log';

/** Something else known of customers, beside what the model says of them: never part of it. */
export interface SignalView {
  readonly name: string;
  /** Customers of whom it is known as a number. */
  readonly n: number;
  /** Rank correlations; absent with too few customers to tell. */
  readonly withAlive?: number;
  readonly withValue?: number;
  /** Correlations nearer to 0 than this come about by chance in nineteen of twenty logs. */
  readonly chance: number;
  /** Customers by rising signal in tenths; equal ones stay together, so there may be fewer lines. */
  readonly deciles: readonly Decile[];
}

export interface Decile {
  readonly from: number;
  readonly to: number;
  readonly customers: number;
  readonly probabilityAlive: number;
  readonly residualValue: number;
}

const fewestCustomers = 20;

/** `customers` in the order of their values; `rows` names the customer of each row of the log. */
export function signalView(
  signal: Signal,
  rows: readonly string[],
  customers: readonly string[],
  { probabilityAlive, residualValue }: CustomerValues,
): SignalView {
  const means = meansByCustomer(signal, rows, new Map(customers.map((name, place) => [name, place])));
  const known = Int32Array.from(means.keys());
  const n = known.length;
  const column = Float64Array.from(means.values());
  const alive = Float64Array.from(known, place => probabilityAlive[place]!);
  const value = Float64Array.from(known, place => residualValue[place]!);
  const isTelling = n >= fewestCustomers;
  return {
    name: signal.name,
    n,
    ...(isTelling && {
      withAlive: rankCorrelation(column, alive),
      withValue: rankCorrelation(column, value),
    }),
    chance: n > 1 ? 1.96 / Math.sqrt(n - 1) : 1,
    deciles: isTelling ? decilesOf(column, alive, value) : [],
  };
}

/** A customer's signal is the mean over the rows that have one. */
function meansByCustomer(
  { values }: Signal,
  rows: readonly string[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const sums = new Map<number, { sum: number; count: number }>();
  rows.forEach((name, row) => {
    const place = places.get(name);
    const value = numberOf(values[row]);
    if (place === undefined || value === undefined) return;
    const known = sums.get(place) ?? { sum: 0, count: 0 };
    known.sum += value;
    known.count++;
    sums.set(place, known);
  });
  return new Map([...sums].map(([place, { sum, count }]) => [place, sum / count]));
}

const yes = /^(yes|y|true|s[ií]|verdadero)$/i;
const no = /^(no|n|false|falso)$/i;

function numberOf(value: number | string | undefined): number | undefined {
  if (typeof value !== 'string') return value;
  const text = value.trim();
  if (yes.test(text)) return 1;
  return no.test(text) ? 0 : undefined;
}

function decilesOf(signal: Float64Array, alive: Float64Array, value: Float64Array): readonly Decile[] {
  const groups = Array.from({ length: 10 }, () => ({
    from: Infinity,
    to: -Infinity,
    customers: 0,
    alive: 0,
    value: 0,
  }));
  ranks(signal).forEach((rank, index) => {
    const group = groups[Math.floor((10 * (rank - 0.5)) / signal.length)]!;
    group.from = Math.min(group.from, signal[index]!);
    group.to = Math.max(group.to, signal[index]!);
    group.customers++;
    group.alive += alive[index]!;
    group.value += value[index]!;
  });
  return groups
    .filter(({ customers }) => customers > 0)
    .map(({ from, to, customers, alive: sumAlive, value: sumValue }) => ({
      from,
      to,
      customers,
      probabilityAlive: sumAlive / customers,
      residualValue: sumValue / customers,
    }));
}

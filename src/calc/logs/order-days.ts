import { dateOfDay } from '../dates';
import { CalcError } from '../errors';
import { wholeUnits } from './exact-sums';
import type { Column } from './filled-rows';

/** An order log: columns side by side, a row each order line. */
export interface OrderLog {
  readonly customer: Column<string>;
  /** Whole days since 1970-01-01; the argument is called `date` in the sheet. */
  readonly day: Column<number>;
  readonly amount?: Column<number>;
}

export type Negatives = 'net' | 'drop' | 'refuse';

export interface OrderDayOptions {
  /** Rows after this day are left out. */
  readonly asOf?: number | undefined;
  readonly negatives?: Negatives | undefined;
}

/** The days on which each customer ordered: entries starts[i] to starts[i + 1] belong to customer i. */
export interface OrderDays {
  /** In the order in which the log first names them. */
  readonly customers: readonly string[];
  readonly starts: Int32Array;
  readonly day: Int32Array;
  /** What was spent that day, refunds taken off, in units: the amount is units / unitsInOne. */
  readonly units: Float64Array;
  readonly unitsInOne: number;
  /** The first row of the log, from 0, that belongs to the day. */
  readonly row: Int32Array;
  readonly lastDay: number;
}

/** The log's rows that count, in rows' order. */
interface Rows {
  readonly customers: string[];
  readonly customerOf: Int32Array;
  readonly row: Int32Array;
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * What every function that reads an order log understands by an order: all rows of a customer and day
 * together. Rows blank throughout are left out; a row blank in its customer or date is refused, because
 * leaving it out would change a total without a word. A blank amount is a further line of the day's
 * order, as shops export them; a day without any amount is refused. A day of zero amounts is an order.
 *
 * `net`: a day whose refunds exceed its sales is no order, and the rest comes off the orders before it,
 * latest first; an order refunded whole is none, and a refund of nothing counts for nothing. `drop` leaves negative rows out, `refuse` refuses them.
 * Customers without any order are left out. Time and memory are linear in the number of rows.
 */
export function orderDays(log: OrderLog, { asOf, negatives = 'net' }: OrderDayOptions = {}): OrderDays {
  requireEqualLengths(log);
  if (negatives === 'refuse' && log.amount) refuseNegatives(log.amount);
  const rows = readRows(log, asOf, negatives === 'drop');
  const ordered = byCustomerAndDay(rows, log.day);
  return mergeDays(log, rows, ordered);
}

function requireEqualLengths({ customer, day, amount }: OrderLog): void {
  for (const [argument, column] of [['date', day] as const, ['amount', amount] as const]) {
    if (column === undefined || column.length === customer.length) continue;
    const limits = [column.length, customer.length];
    throw new CalcError('different_sizes', { argument, other: 'customer', limits });
  }
}

function refuseNegatives(amount: Column<number>): void {
  const isNegative = (value: number | undefined) => value !== undefined && value < 0;
  const index = amount.findIndex(isNegative);
  if (index < 0) return;
  const wrong = amount.filter(isNegative).length;
  const place = { row: index + 1, wrong };
  throw new CalcError('at_least', { argument: 'amount', value: amount[index], limits: [0], ...place });
}

function readRows({ customer, day, amount }: OrderLog, asOf = Infinity, dropNegatives = false): Rows {
  const { length } = customer;
  const numbers = new Map<string, number>();
  const customers: string[] = [];
  const customerOf = new Int32Array(length);
  const row = new Int32Array(length);
  let count = 0;
  let firstDay = Infinity;
  let lastDay = -Infinity;
  let earliest = Infinity;
  let wrong = 0;
  let first: { argument: string; row: number } | undefined;
  for (let index = 0; index < length; index++) {
    const name = customer[index];
    const when = day[index];
    if (name === undefined || when === undefined) {
      const isBlank = name === undefined && when === undefined && amount?.[index] === undefined;
      if (isBlank) continue;
      wrong++;
      first ??= { argument: name === undefined ? 'customer' : 'date', row: index + 1 };
      continue;
    }
    if (when < earliest) earliest = when;
    if (when > asOf) continue;
    if (when < firstDay) firstDay = when;
    if (when > lastDay) lastDay = when;
    if (dropNegatives && amount![index]! < 0) continue;
    let number = numbers.get(name);
    if (number === undefined) {
      number = customers.length;
      numbers.set(name, number);
      customers.push(name);
    }
    customerOf[count] = number;
    row[count++] = index;
  }
  if (first) throw new CalcError('missing', { ...first, wrong });
  if (earliest === Infinity) throw new CalcError('no_rows', { argument: 'customer' });
  if (earliest > asOf) {
    throw new CalcError('at_least', {
      argument: 'asOf',
      value: dateOfDay(asOf),
      limits: [dateOfDay(earliest)],
    });
  }
  if (count === 0) throw new CalcError('no_rows', { argument: 'amount' });
  return {
    customers,
    customerOf: customerOf.subarray(0, count),
    row: row.subarray(0, count),
    firstDay,
    lastDay,
  };
}

/** A millennium. */
const mostDaysCounted = 366_000;

/** Positions among the rows by customer, then day, then place in the log: two counting sorts. */
function byCustomerAndDay(
  { customers, customerOf, row, firstDay, lastDay }: Rows,
  day: Column<number>,
): Int32Array {
  const positions = new Int32Array(row.length);
  for (let position = 0; position < positions.length; position++) positions[position] = position;
  let isByDay = true;
  for (let position = 1; position < row.length && isByDay; position++)
    isByDay = day[row[position]!]! >= day[row[position - 1]!]!;
  const dayAt = (position: number) => day[row[position]!]!;
  const days = lastDay - firstDay + 1;
  // A stray date far away would ask for a count of every day until then.
  const sorted = isByDay
    ? positions
    : days > mostDaysCounted
      ? positions.sort((a, b) => dayAt(a) - dayAt(b) || a - b)
      : countingSort(positions, position => dayAt(position) - firstDay, days);
  return countingSort(sorted, position => customerOf[position]!, customers.length);
}

/** Stable; `keyOf` gives whole numbers below `keys`. */
function countingSort(positions: Int32Array, keyOf: (position: number) => number, keys: number): Int32Array {
  const places = new Int32Array(keys + 1);
  for (const position of positions) places[keyOf(position) + 1]!++;
  for (let key = 0; key < keys; key++) places[key + 1]! += places[key]!;
  const sorted = new Int32Array(positions.length);
  for (const position of positions) sorted[places[keyOf(position)]!++] = position;
  return sorted;
}

function mergeDays(log: OrderLog, rows: Rows, ordered: Int32Array): OrderDays {
  const { customerOf, row } = rows;
  const { amount } = log;
  const exactUnits = amount ? wholeUnits(amount) : 1;
  const unitsInOne = exactUnits ?? 1;
  const unitsOf = (index: number) =>
    exactUnits === undefined ? amount![index]! : Math.round(amount![index]! * unitsInOne);
  const customers: string[] = [];
  const starts = new Int32Array(rows.customers.length + 1);
  const orders = orderColumns(ordered.length);
  const withoutAmount: number[] = [];
  let next = 0;
  while (next < ordered.length) {
    const customer = customerOf[ordered[next]!]!;
    const start = orders.count();
    while (next < ordered.length && customerOf[ordered[next]!] === customer) {
      const first = row[ordered[next]!]!;
      const today = log.day[first]!;
      let sum = 0;
      let hasAmount = amount === undefined;
      let hasRefund = false;
      for (; next < ordered.length; next++) {
        const position = ordered[next]!;
        const index = row[position]!;
        if (customerOf[position] !== customer || log.day[index] !== today) break;
        if (amount === undefined || amount[index] === undefined) continue;
        hasAmount = true;
        if (amount[index] < 0) hasRefund = true;
        sum += unitsOf(index);
      }
      if (!hasAmount) withoutAmount.push(first);
      if (hasRefund && sum <= 0) orders.takeOff(-sum, start);
      else orders.add(today, sum, first);
    }
    if (orders.count() === start) continue;
    customers.push(rows.customers[customer]!);
    starts[customers.length] = orders.count();
  }
  if (withoutAmount.length > 0) {
    const first = withoutAmount.reduce((a, b) => Math.min(a, b));
    throw new CalcError('missing', { argument: 'amount', row: first + 1, wrong: withoutAmount.length });
  }
  if (customers.length === 0) throw new CalcError('no_rows', { argument: 'amount' });
  return {
    customers,
    starts: starts.subarray(0, customers.length + 1),
    ...orders.columns(),
    unitsInOne,
    lastDay: rows.lastDay,
  };
}

/** The columns of the orders, filled one order after the other. */
function orderColumns(length: number) {
  const day = new Int32Array(length);
  const units = new Float64Array(length);
  const row = new Int32Array(length);
  let count = 0;
  const remove = (order: number) => {
    for (const column of [day, units, row]) column.copyWithin(order, order + 1, count);
    count--;
  };
  return {
    count: () => count,
    add: (today: number, sum: number, first: number) => {
      day[count] = today;
      units[count] = sum;
      row[count++] = first;
    },
    /** Takes a refund off the orders from `start` on, the latest first; free ones have nothing to give. */
    takeOff: (refund: number, start: number) => {
      let rest = refund;
      for (let order = count - 1; order >= start && rest > 0; order--) {
        const paid = units[order]!;
        if (paid > rest) units[order] = paid - rest;
        else if (paid > 0) remove(order);
        rest -= paid;
      }
    },
    columns: () => ({
      day: day.subarray(0, count),
      units: units.subarray(0, count),
      row: row.subarray(0, count),
    }),
  };
}

import { CalcError } from '../errors';
import type { TimeUnit } from '../time-units';
import { type OrderDays, type OrderLog, orderDays } from './order-days';
import { periodOfDay, periodText } from './periods';

/** A cohort and a number for each period since it came; `undefined` from where the log has ended. */
export interface CohortLine {
  readonly cohort: string;
  readonly customers: number;
  readonly byOffset: readonly (number | undefined)[];
}

const mostPeriods = 1200;

/**
 * Of the customers who came in a period, how many (or which share) order in each period after it. The
 * cohort is the calendar period of the first order; the offset counts calendar periods, so that an order
 * on 1 February is one month after 31 January. A customer counts once in a period; offset 0 is the whole
 * cohort. The last period of a log may not be over. Orders as in orderDays.
 */
export function cohortRetention(
  log: OrderLog,
  { period, as }: { readonly period: TimeUnit; readonly as: 'rate' | 'count' },
): CohortLine[] {
  const days = orderDays(log);
  return cohorts(days, period, (start, end, periodOf, counts) => {
    let before: number | undefined;
    for (let order = start; order < end; order++) {
      const offset = periodOf(order);
      if (offset !== before) counts[offset]!++;
      before = offset;
    }
  }).map(({ cohort, customers, totals, length }) => ({
    cohort: periodText(cohort, period),
    customers,
    byOffset: padded(totals, length, count => (as === 'rate' ? count / customers : count)),
  }));
}

/**
 * What a customer of each cohort has brought in so far: margin per acquired customer, cumulated over the
 * calendar periods since the first order. Margin = amount × margin rate; the period k after the first is
 * discounted by (1 + discount rate)^k, a rate effective per period. Refunds come off the order they
 * belong to, as in orderDays.
 */
export function cohortValue(
  log: OrderLog,
  {
    period,
    marginRate,
    discountRate,
  }: { readonly period: TimeUnit; readonly marginRate: number; readonly discountRate: number },
): CohortLine[] {
  const days = orderDays(log);
  return cohorts(days, period, (start, end, periodOf, sums) => {
    for (let order = start; order < end; order++) sums[periodOf(order)]! += days.units[order]!;
  }).map(({ cohort, customers, totals, length }) => {
    let value = 0;
    return {
      cohort: periodText(cohort, period),
      customers,
      byOffset: padded(totals, length, (units, offset) => {
        value += units / (1 + discountRate) ** offset;
        return (value * marginRate) / (days.unitsInOne * customers);
      }),
    };
  });
}

interface Cohort {
  readonly cohort: number;
  customers: number;
  /** A number for each offset the log reaches. */
  readonly totals: Float64Array;
  /** The offsets of the longest cohort. */
  readonly length: number;
}

type AddCustomer = (
  start: number,
  end: number,
  /** The offset of an order. */
  periodOf: (order: number) => number,
  totals: Float64Array,
) => void;

function cohorts(days: OrderDays, period: TimeUnit, addCustomer: AddCustomer): Cohort[] {
  const { customers, starts, day } = days;
  let firstDay = Number.POSITIVE_INFINITY;
  for (let index = 0; index < customers.length; index++) firstDay = Math.min(firstDay, day[starts[index]!]!);
  const first = periodOfDay(firstDay, period);
  const length = periodOfDay(days.lastDay, period) - first + 1;
  if (length > mostPeriods) {
    throw new CalcError('too_long', { argument: 'period', value: length, limits: [mostPeriods] });
  }
  // The calendar is asked once for each day, not for each order.
  const periods = new Int32Array(days.lastDay - firstDay + 1);
  for (let index = 0; index < periods.length; index++) periods[index] = periodOfDay(firstDay + index, period);
  const found: (Cohort | undefined)[] = new Array<Cohort | undefined>(length).fill(undefined);
  for (let index = 0; index < customers.length; index++) {
    const start = starts[index]!;
    const number = periods[day[start]! - firstDay]!;
    let cohort = found[number - first];
    if (!cohort) {
      const totals = new Float64Array(length - (number - first));
      cohort = { cohort: number, customers: 0, totals, length };
      found[number - first] = cohort;
    }
    cohort.customers++;
    addCustomer(start, starts[index + 1]!, order => periods[day[order]! - firstDay]! - number, cohort.totals);
  }
  return found.filter(cohort => cohort !== undefined);
}

function padded(
  totals: Float64Array,
  length: number,
  toNumber: (total: number, offset: number) => number,
): (number | undefined)[] {
  const line = Array.from(totals, toNumber);
  return [...line, ...new Array<undefined>(length - line.length).fill(undefined)];
}

import { type OrderDayOptions, type OrderLog, orderDays } from './order-days';

/** One entry for each customer in every column; times in whole days. */
export interface CustomerHistories {
  readonly customer: readonly string[];
  /** Repeat orders: order days after the first. */
  readonly x: Float64Array;
  /** From the first order to the last; 0 for a customer who ordered once. */
  readonly tX: Float64Array;
  /** From the first order to the end of observation. */
  readonly T: Float64Array;
  /** Mean amount of the repeat orders; 0 where there is none. */
  readonly meanRepeatSpend: Float64Array;
  readonly orders: Float64Array;
  readonly revenue: Float64Array;
  readonly daysSinceLast: Float64Array;
  /** The end of observation. */
  readonly asOf: number;
}

/**
 * What a customer's past says in the few numbers the models need. Fader, Hardie and Lee (2005), "Counting
 * your customers the easy way", § 2: x, t_x and T count from the first order, which is not among the x. Order
 * days as in orderDays; observation ends on `asOf`, or on the log's last day. Amounts of up to four
 * decimals add up without loss. Days since the last order are T − t_x: recency as managers use the word,
 * which t_x is not.
 */
export function customerHistories(log: OrderLog, options: OrderDayOptions = {}): CustomerHistories {
  const { customers, starts, day, units, unitsInOne, lastDay } = orderDays(log, options);
  const asOf = options.asOf ?? lastDay;
  const column = () => new Float64Array(customers.length);
  const histories = {
    customer: customers,
    x: column(),
    tX: column(),
    T: column(),
    meanRepeatSpend: column(),
    orders: column(),
    revenue: column(),
    daysSinceLast: column(),
    asOf,
  };
  for (let index = 0; index < customers.length; index++) {
    const start = starts[index]!;
    const end = starts[index + 1]!;
    const repeats = end - start - 1;
    let repeatUnits = 0;
    for (let order = start + 1; order < end; order++) repeatUnits += units[order]!;
    const last = day[end - 1]!;
    histories.x[index] = repeats;
    histories.tX[index] = last - day[start]!;
    histories.T[index] = asOf - day[start]!;
    histories.meanRepeatSpend[index] = repeats === 0 ? 0 : repeatUnits / (repeats * unitsInOne);
    histories.orders[index] = repeats + 1;
    histories.revenue[index] = (units[start]! + repeatUnits) / unitsInOne;
    histories.daysSinceLast[index] = asOf - last;
  }
  return histories;
}

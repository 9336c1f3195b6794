import { CalcError } from '../errors';
import { type CustomerHistories, customerHistories } from '../logs/customer-histories';
import type { OrderLog } from '../logs/order-days';
import { daysIn } from '../time-units';
import { fitProcess, fitSpend, historyIn, requireReadable } from './fit-of-log';
import { expectedSpend, type GammaGammaParameters } from './gamma-gamma';
import type { RepeatModelName, RepeatProcess } from './repeat-process';

export interface HoldoutLine {
  /** Repeat orders before the split: 0 to 6, 7+, all. */
  readonly frequency: string;
  readonly customers: number;
  readonly actualOrders: number;
  readonly predictedOrders: number;
  /** Predicted ÷ actual − 1. */
  readonly bias: number | 'undefined';
  /** Mean absolute error of a customer's orders. */
  readonly meanAbsoluteError: number;
  readonly actualRevenue: number;
  readonly predictedRevenue: number | 'undefined';
}

/** The last class of the published tables. */
const lastClass = 7;

/**
 * Would the model have told the truth? It is fitted on the orders up to and including the split day and
 * then foretells, for the customers known by then, the orders and the revenue up to the last day of the
 * log. By number of repeat orders before the split, as in Fader, Hardie and Lee (2005), table 3 and
 * figure 4. Revenue is expected orders × expected spend, undiscounted; `undefined` where the orders give
 * no usable Gamma-Gamma fit.
 */
export function holdoutLines(log: OrderLog, split: number, model: RepeatModelName): HoldoutLine[] {
  requireReadable(log, model);
  const whole = customerHistories(log);
  requireInside(log, split, whole.asOf);
  const before = customerHistories(log, { asOf: split });
  return comparedLines(before, whole, fitProcess(model, before), fitSpend(before));
}

/** The last of its steps: what was fitted on the orders before the split against all of them. */
export function comparedLines(
  before: CustomerHistories,
  whole: CustomerHistories,
  process: RepeatProcess,
  spend: GammaGammaParameters | CalcError,
): HoldoutLine[] {
  const { x, tX, T } = historyIn('week', before);
  const after = (whole.asOf - before.asOf) / daysIn.week;
  const later = laterOrders(before, whole);
  const classes = Array.from({ length: lastClass + 2 }, emptySums);
  before.customer.forEach((_, index) => {
    const predicted = process.model.expected(process.parameters, after, x[index]!, tX[index]!, T[index]!);
    const amount =
      spend instanceof CalcError ? 0 : expectedSpend(spend, x[index]!, before.meanRepeatSpend[index]!);
    for (const place of [Math.min(x[index]!, lastClass), lastClass + 1]) {
      const sums = classes[place]!;
      sums.customers++;
      sums.actualOrders += later.orders[index]!;
      sums.predictedOrders += predicted;
      sums.errors += Math.abs(predicted - later.orders[index]!);
      sums.actualRevenue += later.revenue[index]!;
      sums.predictedRevenue += predicted * amount;
    }
  });
  return classes.flatMap((sums, place) =>
    sums.customers === 0 ? [] : [lineOf(sums, place, spend instanceof CalcError)],
  );
}

function requireInside(log: OrderLog, split: number, lastDay: number): void {
  let firstDay = lastDay;
  for (const day of log.day) if (day !== undefined && day < firstDay) firstDay = day;
  if (split >= firstDay && split < lastDay) return;
  const [value, ...limits] = [split, firstDay, lastDay - 1].map(day => new Date(day * 86_400_000));
  throw new CalcError('outside_log', { argument: 'splitDate', value, limits });
}

/** Orders and revenue of the customers known before the split, after it. */
function laterOrders(
  before: CustomerHistories,
  whole: CustomerHistories,
): { orders: number[]; revenue: number[] } {
  const places = new Map(whole.customer.map((name, index) => [name, index]));
  const change = (column: 'orders' | 'revenue') =>
    before.customer.map((name, index) => {
      // A customer whose orders were all refunded later is not among the customers of the whole log.
      const place = places.get(name);
      return (place === undefined ? 0 : whole[column][place]!) - before[column][index]!;
    });
  return { orders: change('orders'), revenue: change('revenue') };
}

const emptySums = () => ({
  customers: 0,
  actualOrders: 0,
  predictedOrders: 0,
  errors: 0,
  actualRevenue: 0,
  predictedRevenue: 0,
});

function lineOf(sums: ReturnType<typeof emptySums>, place: number, hasNoSpend: boolean): HoldoutLine {
  const { customers, actualOrders, predictedOrders, errors, actualRevenue, predictedRevenue } = sums;
  return {
    frequency: place > lastClass ? 'all' : place === lastClass ? `${lastClass}+` : String(place),
    customers,
    actualOrders,
    predictedOrders,
    bias: actualOrders > 0 ? predictedOrders / actualOrders - 1 : 'undefined',
    meanAbsoluteError: errors / customers,
    actualRevenue,
    predictedRevenue: hasNoSpend ? 'undefined' : predictedRevenue,
  };
}

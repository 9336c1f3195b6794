import { monthOfDay, monthText } from '../dates';
import { CalcError } from '../errors';
import { Money, zero } from '../money/decimal';
import { grossRevenueRetention, netRevenueRetention } from '../money/recurring-revenue';
import { type Column, filledRows } from './filled-rows';

export interface MovementLine {
  readonly month: string;
  readonly start: Money;
  readonly new: Money;
  readonly expansion: Money;
  readonly contraction: Money;
  readonly churned: Money;
  readonly reactivated: Money;
  readonly end: Money;
  readonly nrr: Money | 'undefined';
  readonly grr: Money | 'undefined';
}

type Movement = 'new' | 'expansion' | 'contraction' | 'churned' | 'reactivated';
type Movements = Record<Movement, Money>;

const mostMonths = 10_000;

/**
 * Where recurring revenue came from and went, month by month: what each customer pays in a month against
 * the month before. The first payment ever is new, a payment after a gap reactivated, none after one
 * churned. Rows of one customer and month are summed; a month without a row is a month without revenue; all
 * of the first month is new. End = start + new + expansion + reactivated − contraction − churned, exactly.
 * Retention compares with the start of the month, `undefined` where that is 0. Money is not negative.
 */
export function mrrMovements(log: {
  readonly customer: Column<string>;
  readonly month: Column<number>;
  readonly mrr: Column<number>;
}): MovementLine[] {
  const { byCustomer, first, last } = revenueByCustomer(log);
  const length = last - first + 1;
  if (length > mostMonths) {
    throw new CalcError('too_long', { argument: 'month', value: length, limits: [mostMonths] });
  }
  const months = Array.from(
    { length },
    (): Movements => ({ new: zero, expansion: zero, contraction: zero, churned: zero, reactivated: zero }),
  );
  for (const revenue of byCustomer.values()) {
    addMovements(revenue, (month, movement, amount) => {
      const movements = months[month - first];
      if (movements) movements[movement] = movements[movement].plus(amount);
    });
  }
  let start = zero;
  return months.map((movements, index) => {
    const end = start
      .plus(movements.new)
      .plus(movements.expansion)
      .plus(movements.reactivated)
      .minus(movements.contraction)
      .minus(movements.churned);
    const losses = { ...movements, start };
    const line: MovementLine = {
      month: monthText(first + index),
      ...losses,
      end,
      nrr: start.isZero() ? 'undefined' : netRevenueRetention(losses),
      grr: start.isZero() ? 'undefined' : grossRevenueRetention(losses),
    };
    start = end;
    return line;
  });
}

/** What each customer pays in each month, in money; months without revenue left out. */
function revenueByCustomer(log: Parameters<typeof mrrMovements>[0]) {
  const byCustomer = new Map<string, Map<number, Money>>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { customer, month: day, mrr } of filledRows({
    customer: log.customer,
    month: log.month,
    mrr: log.mrr,
  })) {
    const month = monthOfDay(day);
    if (month < first) first = month;
    if (month > last) last = month;
    if (mrr === 0) continue;
    let revenue = byCustomer.get(customer);
    if (!revenue) {
      revenue = new Map();
      byCustomer.set(customer, revenue);
    }
    const before = revenue.get(month);
    revenue.set(month, before ? before.plus(mrr) : new Money(mrr));
  }
  return { byCustomer, first, last };
}

function addMovements(
  revenue: ReadonlyMap<number, Money>,
  add: (month: number, movement: Movement, amount: Money) => void,
): void {
  let monthBefore: number | undefined;
  let before = zero;
  for (const month of [...revenue.keys()].sort((a, b) => a - b)) {
    const amount = revenue.get(month)!;
    if (monthBefore === undefined) add(month, 'new', amount);
    else if (month > monthBefore + 1) {
      add(monthBefore + 1, 'churned', before);
      add(month, 'reactivated', amount);
    } else if (amount.gt(before)) add(month, 'expansion', amount.minus(before));
    else if (amount.lt(before)) add(month, 'contraction', before.minus(amount));
    monthBefore = month;
    before = amount;
  }
  if (monthBefore !== undefined) add(monthBefore + 1, 'churned', before);
}

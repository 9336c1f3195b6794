import { monthOfDay, monthText } from '../dates';
import { CalcError } from '../errors';
import type { Money } from '../money/money';
import { grossRevenueRetention, netRevenueRetention } from '../money/recurring-revenue';
import { type Sums, withExactSums } from './exact-sums';
import { type Column, filledRows, type Row } from './filled-rows';

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

interface MovementLog {
  readonly customer: Column<string>;
  /** Days of the month the revenue belongs to. */
  readonly month: Column<number>;
  readonly mrr: Column<number>;
}

type Movement = 'new' | 'expansion' | 'contraction' | 'churned' | 'reactivated';
type Movements<T> = Record<Movement, T>;

const mostMonths = 10_000;

/**
 * Where recurring revenue came from and went, month by month: what each customer pays in a month against
 * the month before. The first payment ever is new, a payment after a gap reactivated, none after one
 * churned. Rows of one customer and month are summed; a month without a row is a month without revenue; all
 * of the first month is new. End = start + new + expansion + reactivated − contraction − churned, exactly.
 * Retention compares with the start of the month, `undefined` where that is 0. Money is not negative.
 */
export function mrrMovements(log: MovementLog): MovementLine[] {
  const rows = filledRows({ customer: log.customer, month: log.month, mrr: log.mrr });
  const months = rows.map(row => monthOfDay(row.month));
  const first = months.reduce((earliest, month) => Math.min(earliest, month));
  const last = months.reduce((latest, month) => Math.max(latest, month));
  const length = last - first + 1;
  if (length > mostMonths) {
    throw new CalcError('too_long', { argument: 'month', value: length, limits: [mostMonths] });
  }
  return withExactSums(
    rows.map(row => row.mrr),
    sums => movementLines(totalMovements(rows, months, first, length, sums), first, sums),
  );
}

/** The movements of all customers together, for each month from the first. */
function totalMovements<T>(
  rows: readonly Row<MovementLog>[],
  months: readonly number[],
  first: number,
  length: number,
  sums: Sums<T>,
): Movements<T>[] {
  const { zero } = sums;
  const totals = Array.from(
    { length },
    (): Movements<T> => ({
      new: zero,
      expansion: zero,
      contraction: zero,
      churned: zero,
      reactivated: zero,
    }),
  );
  const add = (month: number, movement: Movement, amount: T) => {
    const total = totals[month - first];
    // Nobody has left yet who paid in the last month.
    if (total) total[movement] = sums.plus(total[movement], amount);
  };
  for (const revenue of revenueByCustomer(rows, months, sums).values()) addMovements(revenue, sums, add);
  return totals;
}

/** What each customer pays in each month; months without revenue left out. */
function revenueByCustomer<T>(
  rows: readonly Row<MovementLog>[],
  months: readonly number[],
  sums: Sums<T>,
): Map<string, Map<number, T>> {
  const byCustomer = new Map<string, Map<number, T>>();
  rows.forEach(({ customer, mrr }, index) => {
    if (mrr === 0) return;
    let revenue = byCustomer.get(customer);
    if (!revenue) {
      revenue = new Map();
      byCustomer.set(customer, revenue);
    }
    const month = months[index]!;
    const before = revenue.get(month);
    revenue.set(month, before === undefined ? sums.of(mrr) : sums.plus(before, sums.of(mrr)));
  });
  return byCustomer;
}

function addMovements<T>(
  revenue: ReadonlyMap<number, T>,
  sums: Sums<T>,
  add: (month: number, movement: Movement, amount: T) => void,
): void {
  let monthBefore: number | undefined;
  let before = sums.zero;
  for (const month of [...revenue.keys()].sort((a, b) => a - b)) {
    const amount = revenue.get(month)!;
    if (monthBefore === undefined) add(month, 'new', amount);
    else if (month > monthBefore + 1) {
      add(monthBefore + 1, 'churned', before);
      add(month, 'reactivated', amount);
    } else {
      const order = sums.compare(amount, before);
      if (order > 0) add(month, 'expansion', sums.minus(amount, before));
      if (order < 0) add(month, 'contraction', sums.minus(before, amount));
    }
    monthBefore = month;
    before = amount;
  }
  if (monthBefore !== undefined) add(monthBefore + 1, 'churned', before);
}

function movementLines<T>(totals: readonly Movements<T>[], first: number, sums: Sums<T>): MovementLine[] {
  let start = sums.money(sums.zero);
  return totals.map((total, index) => {
    const movements = {
      new: sums.money(total.new),
      expansion: sums.money(total.expansion),
      contraction: sums.money(total.contraction),
      churned: sums.money(total.churned),
      reactivated: sums.money(total.reactivated),
    };
    const losses = { ...movements, start };
    const line: MovementLine = {
      month: monthText(first + index),
      ...losses,
      end: start
        .plus(movements.new)
        .plus(movements.expansion)
        .plus(movements.reactivated)
        .minus(movements.contraction)
        .minus(movements.churned),
      nrr: start.isZero() ? 'undefined' : netRevenueRetention(losses),
      grr: start.isZero() ? 'undefined' : grossRevenueRetention(losses),
    };
    start = line.end;
    return line;
  });
}

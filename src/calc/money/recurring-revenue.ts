import { CalcError } from '../errors';
import type { Money } from './money';

/** The customers a loss is measured against: those at the start, the average of start and end, the exposed. */
export type ChurnMethod = 'start' | 'average' | 'exposed';

/**
 * Which share of customers was lost in a period: lost ÷ start, ÷ the average of start and end, or ÷ those
 * exposed to the risk, start + new ÷ 2, who on average were there for half of it. With new customers
 * the three differ. Start above 0; no more can be lost than there was.
 */
export function churnRate(inputs: {
  readonly start: Money;
  readonly lost: Money;
  readonly newCustomers: Money;
  readonly method: ChurnMethod;
}): Money {
  const { start, lost, newCustomers, method } = inputs;
  const there = method === 'start' ? start : start.plus(newCustomers);
  requireNoMoreThan(there, 'lost', lost);
  switch (method) {
    case 'start':
      return lost.div(start);
    case 'average':
      return lost.div(start.plus(newCustomers.minus(lost).div(2)));
    case 'exposed':
      return lost.div(start.plus(newCustomers.div(2)));
  }
}

export interface LossInputs {
  /** Recurring revenue of the starting customers, above 0. */
  readonly start: Money;
  /** Revenue lost from customers who pay less than at the start. */
  readonly contraction: Money;
  /** Revenue of the customers who left. */
  readonly churned: Money;
}

/**
 * What the customers of the start pay at the end, as a share of what they paid: 1 + (expansion −
 * contraction − churned) ÷ start. A closed group: new and returned customers do not count. Above 1 the
 * group grows by itself. Throws where more is lost than there was.
 */
export function netRevenueRetention(inputs: LossInputs & { readonly expansion: Money }): Money {
  return grossRevenueRetention(inputs).plus(inputs.expansion.div(inputs.start));
}

/** The same without expansion, so that growth hides no losses: 1 − (contraction + churned) ÷ start, 0…1. */
export function grossRevenueRetention({ start, contraction, churned }: LossInputs): Money {
  requireNoMoreThan(start, 'churned', churned);
  requireNoMoreThan(start.minus(churned), 'contraction', contraction);
  return start.minus(churned).minus(contraction).div(start);
}

/**
 * How many units of recurring revenue are won for each unit lost: (new + expansion + reactivation) ÷
 * (contraction + churned). `undefined` where nothing was lost.
 */
export function quickRatio(inputs: {
  readonly newRevenue: Money;
  readonly expansion: Money;
  readonly contraction: Money;
  readonly churned: Money;
  readonly reactivation: Money;
}): Money | 'undefined' {
  const lost = inputs.contraction.plus(inputs.churned);
  if (lost.isZero()) return 'undefined';
  return inputs.newRevenue.plus(inputs.expansion).plus(inputs.reactivation).div(lost);
}

function requireNoMoreThan(there: Money, argument: string, lost: Money): void {
  if (lost.lte(there)) return;
  throw new CalcError('more_than_there_was', {
    argument,
    value: lost.toNumber(),
    limits: [there.toNumber()],
  });
}

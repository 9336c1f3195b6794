import { CalcError } from '../errors';
import { continuousRate, monthsIn } from '../time-units';
import type { RepeatHistory } from './fit';
import { expectedSpend, type GammaGammaParameters } from './gamma-gamma';
import type { RepeatProcess } from './repeat-process';

/** What is known of each customer; times in the unit of the fitted process. */
export interface ValuedHistory extends RepeatHistory {
  readonly meanRepeatSpend: ArrayLike<number>;
  readonly revenue: ArrayLike<number>;
}

export interface ValueTerms {
  /** Effective per year. */
  readonly annualDiscount: number;
  readonly marginRate: number;
  /** Without one the rest of the customer's life counts. */
  readonly horizonMonths?: number | undefined;
}

/** One entry for each customer in every column. */
export interface CustomerValues {
  readonly probabilityAlive: Float64Array;
  readonly expectedOrders: Float64Array;
  readonly expectedSpend: Float64Array;
  readonly residualValue: Float64Array;
  readonly historicValue: Float64Array;
  readonly totalValue: Float64Array;
}

/** About what a script does in ten seconds: one entry is a history valued over one month. */
const mostHistoryMonths = 6_000_000;

/**
 * What each customer is still worth: residual value = margin × expected spend × discounted expected orders.
 * With a horizon of H months orders count at the end of their month,
 * Σ (E[Y(m)] − E[Y(m−1)]) ÷ (1+d)^(m/12), the last part of a month at its own end; without one they are
 * the discounted expected residual transactions (Fader, Hardie and Lee 2005, "RFM and CLV", eq. 2, which is
 * multiplied by the expected spend of their eq. 3). A month is 365.25 / 12 days, whatever unit the process
 * was fitted in. `expectedOrders` counts orders within the horizon undiscounted; without a horizon it is
 * discounted, because the plain number may have no end. Historic value = revenue × margin. Without a horizon
 * the discount must be above 0.
 */
export function customerValues(
  process: RepeatProcess,
  spend: GammaGammaParameters,
  history: ValuedHistory,
  terms: ValueTerms,
): CustomerValues {
  const { x, tX, T, meanRepeatSpend, revenue } = history;
  const { marginRate, horizonMonths } = terms;
  const column = () => new Float64Array(x.length);
  const values: CustomerValues = {
    probabilityAlive: column(),
    expectedOrders: column(),
    expectedSpend: column(),
    residualValue: column(),
    historicValue: column(),
    totalValue: column(),
  };
  const { groupOf, first } = distinctHistories(history);
  requireFeasible(first.length, horizonMonths);
  const ordersOf = orderCounter(process, terms);
  const alive = new Float64Array(first.length);
  const orders: Orders[] = [];
  first.forEach((index, group) => {
    const past = [x[index]!, tX[index]!, T[index]!] as const;
    alive[group] = process.model.probabilityAlive(process.parameters, ...past);
    orders.push(ordersOf(...past));
  });
  for (let index = 0; index < x.length; index++) {
    const group = groupOf[index]!;
    const { expected, discounted } = orders[group]!;
    const amount = expectedSpend(spend, x[index]!, meanRepeatSpend[index]!);
    values.probabilityAlive[index] = alive[group]!;
    values.expectedOrders[index] = expected;
    values.expectedSpend[index] = amount;
    values.residualValue[index] = marginRate * amount * discounted;
    values.historicValue[index] = marginRate * revenue[index]!;
    values.totalValue[index] = values.residualValue[index]! + values.historicValue[index]!;
  }
  return values;
}

interface Orders {
  readonly expected: number;
  readonly discounted: number;
}

function orderCounter(
  { model, parameters, unit }: RepeatProcess,
  { annualDiscount, horizonMonths }: ValueTerms,
): (x: number, tX: number, T: number) => Orders {
  if (horizonMonths === undefined) {
    if (annualDiscount <= 0) {
      throw new CalcError('needs_horizon', {
        argument: 'annualDiscount',
        value: annualDiscount,
        other: 'horizonMonths',
      });
    }
    const rate = continuousRate(annualDiscount, unit);
    return (x, tX, T) => {
      const discounted = model.discountedResidual(parameters, rate, x, tX, T);
      return { expected: discounted, discounted };
    };
  }
  const ends = monthEnds(horizonMonths);
  const times = ends.map(month => monthsIn(unit, month));
  const factors = ends.map(month => (1 + annualDiscount) ** (-month / 12));
  return (x, tX, T) => {
    let before = 0;
    let discounted = 0;
    times.forEach((time, index) => {
      const expected = model.expected(parameters, time, x, tX, T);
      discounted += (expected - before) * factors[index]!;
      before = expected;
    });
    return { expected: before, discounted };
  };
}

/** 2.5 months end after 1, 2 and 2.5. */
function monthEnds(months: number): number[] {
  const ends = Array.from({ length: Math.floor(months) }, (_, index) => index + 1);
  return Number.isInteger(months) ? ends : [...ends, months];
}

function requireFeasible(histories: number, horizonMonths: number | undefined): void {
  // A discounted integral costs about as much as two dozen months.
  const months = horizonMonths === undefined ? 24 : Math.ceil(horizonMonths);
  if (histories * months <= mostHistoryMonths) return;
  const limit = Math.floor(mostHistoryMonths / histories);
  if (horizonMonths === undefined || limit < 1) {
    const rows = Math.floor(mostHistoryMonths / months);
    throw new CalcError('too_many_rows', { argument: 'customer', value: histories, limits: [rows] });
  }
  throw new CalcError('too_much_work', { argument: 'horizonMonths', value: horizonMonths, limits: [limit] });
}

/** Customers with the same past have the same future; `first` is one customer of each group. */
function distinctHistories({ x, tX, T }: RepeatHistory): { groupOf: Int32Array; first: number[] } {
  const groups = new Map<number, Map<number, Map<number, number>>>();
  const groupOf = new Int32Array(x.length);
  const first: number[] = [];
  const inside = <V>(map: Map<number, V>, key: number, make: () => V) => {
    let value = map.get(key);
    if (value === undefined) {
      value = make();
      map.set(key, value);
    }
    return value;
  };
  for (let index = 0; index < x.length; index++) {
    const byRecency = inside(groups, T[index]!, () => new Map<number, Map<number, number>>());
    const byOrders = inside(byRecency, tX[index]!, () => new Map<number, number>());
    groupOf[index] = inside(byOrders, x[index]!, () => first.push(index) - 1);
  }
  return { groupOf, first };
}

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

/** About what a script does in ten seconds: a kind of customer, valued over a month, is one. */
const mostKindMonths = 6_000_000;

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
  const pasts = distinctRows(T, tX, x);
  const futures = distinctRows(T, x);
  requireFeasible(futures.first.length, horizonMonths);
  const alive = pasts.first.map(index =>
    process.model.probabilityAlive(process.parameters, x[index]!, tX[index]!, T[index]!),
  );
  const ordersOf = orderCounter(process, terms);
  const orders = futures.first.map(index => ordersIfAlive(process, ordersOf, x[index]!, T[index]!));
  for (let index = 0; index < x.length; index++) {
    const probability = alive[pasts.groupOf[index]!]!;
    const { expected, discounted } = orders[futures.groupOf[index]!]!;
    const amount = expectedSpend(spend, x[index]!, meanRepeatSpend[index]!);
    values.probabilityAlive[index] = probability;
    values.expectedOrders[index] = probability * expected;
    values.expectedSpend[index] = amount;
    values.residualValue[index] = marginRate * amount * probability * discounted;
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

/**
 * What a customer who is alive will order. In all the models that does not depend on when the last order was, which
 * only tells whether the customer is alive: so the many pasts share few futures. Just after an order the probability
 * of being alive is far from 0, and dividing by it loses nothing.
 */
function ordersIfAlive(
  { model, parameters }: RepeatProcess,
  ordersOf: (x: number, tX: number, T: number) => Orders,
  x: number,
  T: number,
): Orders {
  const past = [x, x === 0 ? 0 : T, T] as const;
  const alive = model.probabilityAlive(parameters, ...past);
  if (alive === 0) return { expected: 0, discounted: 0 };
  const { expected, discounted } = ordersOf(...past);
  return { expected: expected / alive, discounted: discounted / alive };
}

/** 2.5 months end after 1, 2 and 2.5. */
function monthEnds(months: number): number[] {
  const ends = Array.from({ length: Math.floor(months) }, (_, index) => index + 1);
  return Number.isInteger(months) ? ends : [...ends, months];
}

function requireFeasible(kinds: number, horizonMonths: number | undefined): void {
  // A discounted integral costs about as much as two dozen months.
  const months = horizonMonths === undefined ? 24 : Math.ceil(horizonMonths);
  if (kinds * months <= mostKindMonths) return;
  const limit = Math.floor(mostKindMonths / kinds);
  if (horizonMonths === undefined || limit < 1) {
    const rows = Math.floor(mostKindMonths / months);
    throw new CalcError('too_many_rows', { argument: 'customer', value: kinds, limits: [rows] });
  }
  throw new CalcError('too_much_work', { argument: 'horizonMonths', value: horizonMonths, limits: [limit] });
}

interface Distinct {
  readonly groupOf: Int32Array;
  /** One row of each group. */
  readonly first: number[];
}

/** Groups of rows that are alike in all of the columns. */
function distinctRows(...columns: readonly ArrayLike<number>[]): Distinct {
  const { length } = columns[0]!;
  let groupOf = new Int32Array(length);
  let first = length > 0 ? [0] : [];
  for (const values of columns) {
    const places = first.map(() => new Map<number, number>());
    const refined = new Int32Array(length);
    const rows: number[] = [];
    for (let index = 0; index < length; index++) {
      const byValue = places[groupOf[index]!]!;
      let group = byValue.get(values[index]!);
      if (group === undefined) {
        group = rows.push(index) - 1;
        byValue.set(values[index]!, group);
      }
      refined[index] = group;
    }
    groupOf = refined;
    first = rows;
  }
  return { groupOf, first };
}

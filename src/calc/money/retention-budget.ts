import { CalcError } from '../errors';
import type { Convention } from './conventions';
import { constant, type Money, oneMinus, onePlus, reciprocal } from './money';

export interface BudgetInputs {
  /** Money per period and customer. */
  readonly margin: Money;
  /** Money spent on retention per period and customer, today. Above 0. */
  readonly spend: Money;
  /** The share who stay at that spend, above 0. */
  readonly retentionRate: Money;
  /** The share who would stay whatever was spent. */
  readonly ceiling: Money;
  /** Effective per period. */
  readonly discountRate: Money;
  readonly convention: Convention;
}

export interface BudgetLine {
  readonly plan: string;
  readonly spend: Money;
  readonly retention_rate: Money;
  readonly k: Money;
  readonly value: Money;
  readonly change: Money;
}

/**
 * How much to spend on keeping a customer: today's spend, the spend that makes a customer worth most, and
 * the larger spend at which nothing is gained over today. Retention answers to spend R with falling
 * returns, r(R) = c(1 − e^(−kR)), its k found from today's pair; the value is (m·r − R) ÷ (1+d−r) without
 * the first margin, plus m where that counts.
 * Source: Blattberg and Deighton 1996, the decision calculus of "Manage marketing by the customer equity
 * test". Money and shares per period. Throws where the ceiling does not exceed retention, or exceeds 1+d.
 */
export function retentionBudget(inputs: BudgetInputs): BudgetLine[] {
  const { margin, spend, retentionRate, ceiling, discountRate, convention } = inputs;
  const perPeriod = onePlus(discountRate);
  if (retentionRate.lte(0)) {
    throw new CalcError('above', { argument: 'retentionRate', value: retentionRate.toNumber(), limits: [0] });
  }
  if (ceiling.lte(retentionRate)) {
    throw new CalcError('ceiling_too_low', {
      argument: 'ceiling',
      value: ceiling.toNumber(),
      limits: [retentionRate.toNumber()],
      other: 'retentionRate',
    });
  }
  if (ceiling.gt(perPeriod)) {
    throw new CalcError('never_ends', {
      argument: 'ceiling',
      value: ceiling.toNumber(),
      other: 'discountRate',
    });
  }
  const k = responseRate(retentionRate, ceiling).div(spend);
  const curve: Curve = { margin, ceiling, perPeriod, k };
  const residualToday = margin.times(retentionRate).minus(spend).div(perPeriod.minus(retentionRate));
  const worth = (residual: Money) => byConvention(residual, margin, perPeriod, convention);
  const now: Point = { spend, retention: retentionRate };
  const best = bestPlan(curve);
  const breakEven = best.spend.gt(spend) ? breakEvenPoint(curve, residualToday) : now;
  const today = worth(residualToday);
  const line = (plan: string, point: Point, value: Money): BudgetLine => ({
    plan,
    spend: point.spend,
    retention_rate: point.retention,
    k,
    value,
    change: value.minus(today),
  });
  return [
    line('now', now, today),
    line('best', best, worth(best.residual)),
    line('break_even', breakEven, today),
  ];
}

interface Curve {
  readonly margin: Money;
  readonly ceiling: Money;
  readonly perPeriod: Money;
  readonly k: Money;
}

interface Point {
  readonly spend: Money;
  readonly retention: Money;
}

/** −ln(1 − r/c), by its series where 1 − r/c would round to 1. */
function responseRate(retentionRate: Money, ceiling: Money): Money {
  const reached = retentionRate.div(ceiling);
  if (reached.lt(1e-20)) {
    const second = reached.div(2);
    const third = reached.times(reached).div(3);
    return reached.times(onePlus(second).plus(third));
  }
  return ceiling.minus(retentionRate).div(ceiling).ln().neg();
}

const largestExponent = 10_000;

/**
 * The spend R of the largest value. With A = 1+d the derivative is zero where u = k(mA − R) − 1 solves
 * u·e^u = ((A−c)/c)·e^(kmA−1), that is u + ln u = ln((A−c)/c) + kmA − 1; then e^(−kR) = (A−c)/(c·u).
 * There (m·r − R)/(A − r) equals 1/r′(R) − m, which has nothing to cancel where A − r is close to 0.
 * Spending nothing is best where that R is negative, as it always is for kmA ≤ 1.
 */
function bestPlan({ margin, ceiling, perPeriod, k }: Curve): Point & { readonly residual: Money } {
  const none = constant(0, margin);
  const nothing = { spend: none, retention: none, residual: none };
  const response = k.times(margin).times(perPeriod);
  if (response.lte(1)) return nothing;
  const room = perPeriod.minus(ceiling);
  if (room.isZero()) {
    const exponent = response.minus(1);
    // e to this power has no double, and its digits would take minutes to write.
    if (exponent.gt(largestExponent)) throw new CalcError('too_large');
    const unreached = exponent.neg().exp();
    return {
      spend: exponent.div(k),
      retention: ceiling.minus(ceiling.times(unreached)),
      residual: reciprocal(k.times(ceiling).times(unreached)).minus(margin),
    };
  }
  const level = room.div(ceiling).ln().plus(response).minus(1);
  const u = plusItsLogarithm(level);
  const spend = u.times(ceiling).div(room).ln().div(k);
  if (spend.lte(0)) return nothing;
  return { spend, retention: ceiling.minus(room.div(u)), residual: u.div(k.times(room)).minus(margin) };
}

/**
 * The larger root of c(1 − e^(−kR))(m + V) − R = V·A. The left side is concave and negative at its limit
 * without the exponential term, so that Newton's steps from there never pass the root.
 */
function breakEvenPoint({ margin, ceiling, perPeriod, k }: Curve, residualToday: Money): Point {
  const reach = ceiling.times(margin.plus(residualToday));
  const limit = reach.minus(residualToday.times(perPeriod));
  const spend = newton('spend', limit, candidate => {
    const missing = reach.times(k.times(candidate).neg().exp());
    const gap = limit.minus(candidate).minus(missing);
    return gap.div(k.times(missing).minus(1));
  });
  return { spend, retention: retentionAt(spend, ceiling, k) };
}

function retentionAt(spend: Money, ceiling: Money, k: Money): Money {
  return ceiling.times(oneMinus(k.times(spend).neg().exp()));
}

/**
 * The u with u + ln u = level: the Lambert W function of e^level. Concave and increasing, so that Newton's
 * steps from a point below the root never pass it; x/(1+x) and level − ln(level) are such points.
 */
function plusItsLogarithm(level: Money): Money {
  const start = level.lt(1) ? belowOne(level.exp()) : level.minus(level.ln());
  return newton('margin', start, u =>
    u
      .plus(u.ln())
      .minus(level)
      .div(onePlus(reciprocal(u))),
  );
}

const belowOne = (x: Money) => x.div(onePlus(x));

const mostSteps = 300;
const smallestStep = 1e-57;

/**
 * Newton's method along a monotone path: `step` is what to take off. Ends when a step no longer moves the
 * working digits, or turns back, which only rounding can do.
 */
function newton(argument: string, start: Money, step: (candidate: Money) => Money): Money {
  let candidate = start;
  let wasDown: boolean | undefined;
  for (let count = 0; count < mostSteps; count++) {
    const change = step(candidate);
    const next = candidate.minus(change);
    const isDown = change.gte(0);
    const turned = wasDown !== undefined && isDown !== wasDown;
    if (turned || change.abs().lte(next.abs().times(smallestStep))) return next;
    wasDown = isDown;
    candidate = next;
  }
  throw new CalcError('no_convergence', { argument });
}

function byConvention(residual: Money, margin: Money, perPeriod: Money, convention: Convention): Money {
  switch (convention) {
    case 'residual':
      return residual;
    case 'begin':
      return residual.plus(margin);
    case 'end':
      return residual.plus(margin).div(perPeriod);
    case 'mid':
      return residual.plus(margin).div(perPeriod.sqrt());
  }
}

import { conventions } from '../../../calc/money/conventions';
import { clvRetention } from '../../../functions/clv-retention';
import { maxCac } from '../../../functions/max-cac';
import { sbgCurve } from '../../../functions/sbg-curve';
import { sbgDerl } from '../../../functions/sbg-derl';
import { sbgFit } from '../../../functions/sbg-fit';
import type { CellValue, Grid } from '../../../sheet/cells';
import type { Period } from '../../../templates/assumptions';
import { answerOf } from '../form/form';
import { costAnswers, costIn, discountIn, numberIn, type Values, type Worth } from './acquisition';

export interface SurvivorsWorth extends Worth {
  readonly route: 'survivors';
  /** Payments expected of a new customer, discounted. */
  readonly payments: number;
  readonly constant: Constant;
  /** The period at which the two ways to go on are compared. */
  readonly horizon: number;
  /** Shares of customers from period 0: as counted, and as far as shown by the fit and by one churn rate for all. */
  readonly seen: readonly number[];
  readonly fitted: readonly number[];
  readonly constantShares: readonly number[];
}

/** One churn rate for all customers and periods, and the value it would give. */
export interface Constant {
  readonly churnRate: number;
  readonly value: number;
}

/** Why these counts give no curve: the status of the fit; and the one rate that serves then, where there is one. */
export interface NoCurve {
  readonly route: 'no_curve';
  readonly status: string;
  readonly churnRate: number | undefined;
}

/** From counts of who was left, under the model in which customers differ. Throws CalcError. */
export function survivorsWorth(
  values: Values,
  period: Period,
  survivors: Grid<CellValue>,
): SurvivorsWorth | NoCurve {
  const discountRate = discountIn(values, period);
  const params = answerOf(sbgFit, { survivors }) as CellValue[][];
  const cohorts = cohortsOf(survivors);
  const churnRate = constantChurn(cohorts);
  const status = String(params[1]![params[0]!.indexOf('status')]);
  if (status !== 'ok') return { route: 'no_curve', status, churnRate };
  const curve = answerOf(sbgCurve, { params, periods: mostPeriods }) as CellValue[][];
  const survival = curve.slice(1).map(([, share]) => share as number);
  const payments = answerOf(sbgDerl, { params, discountRate }) as number;
  const marginPerPeriod = numberIn(values, 'revenue') * numberIn(values, 'marginRate');
  const value = marginPerPeriod * payments;
  const cost = costIn(values);
  const further = valueSoFar(survival, marginPerPeriod, discountRate);
  const payback = paymentsUntil(further, cost ?? 0);
  const horizon = horizonOf(cohorts);
  const periods = periodsToShow(horizon, payback);
  const fitted = survival.slice(0, periods + 1);
  const progress = further.slice(0, periods + 2);
  return {
    route: 'survivors',
    discountPerPeriod: discountRate,
    marginPerPeriod,
    payments,
    value,
    mostToPay: answerOf(maxCac, { lifetimeValue: value, targetRatio: values.targetRatio }) as number,
    conventions: conventions.map(convention => ({
      convention,
      value: marginPerPeriod * paymentsBy[convention](payments, discountRate),
    })),
    progress,
    constant: {
      churnRate: churnRate!,
      value: answerOf(clvRetention, {
        margin: marginPerPeriod,
        retentionRate: 1 - churnRate!,
        discountRate,
      }) as number,
    },
    horizon,
    seen: seenShares(cohorts),
    fitted,
    constantShares: fitted.map((_, t) => (1 - churnRate!) ** t),
    ...(cost !== undefined && {
      cost: costAnswers(value, numberIn(values, 'revenue') * payments, cost, payback),
    }),
  };
}

/** The first payment now, after one period, not at all, in mid-period. */
const paymentsBy = {
  begin: (payments: number, _discountRate: number) => payments,
  end: (payments: number, discountRate: number) => payments / (1 + discountRate),
  residual: (payments: number, _discountRate: number) => payments - 1,
  mid: (payments: number, discountRate: number) => payments / Math.sqrt(1 + discountRate),
};

function cohortsOf(survivors: Grid<CellValue>): number[][] {
  const isColumn = survivors.every(row => row.length === 1);
  const lines = isColumn ? [survivors.map(([cell]) => cell!)] : survivors;
  return lines.map(line => line.filter((cell): cell is number => typeof cell === 'number'));
}

/** What share of the customers who were there at the start of any period left in it; undefined where none were. */
function constantChurn(cohorts: readonly (readonly number[])[]): number | undefined {
  const kept = sumOf(cohorts.map(cohort => sumOf(cohort.slice(1))));
  const there = sumOf(cohorts.map(cohort => sumOf(cohort.slice(0, -1))));
  return there > 0 ? 1 - kept / there : undefined;
}

/** The share of customers still there after each period, of cohorts as long as each was seen. */
function seenShares(cohorts: readonly (readonly number[])[]): number[] {
  const shares = [1];
  const longest = Math.max(...cohorts.map(({ length }) => length));
  for (let t = 1; t < longest; t++) {
    const there = cohorts.filter(({ length }) => length > t);
    const before = sumOf(there.map(cohort => cohort[t - 1]!));
    if (before === 0) break;
    shares.push((shares[t - 1]! * sumOf(there.map(cohort => cohort[t]!))) / before);
  }
  return shares;
}

const mostPeriods = 60;

/** Half as long again as was seen, a dozen at least. */
function horizonOf(cohorts: readonly (readonly number[])[]): number {
  const seen = Math.max(...cohorts.map(({ length }) => length - 1));
  return Math.min(mostPeriods, Math.max(12, Math.ceil(seen * 1.5)));
}

/** Until the cost is back and a while beyond. */
const periodsToShow = (horizon: number, payback: number | 'never'): number =>
  Math.min(mostPeriods, Math.max(horizon, payback === 'never' ? 0 : Math.ceil(payback * 1.2)));

/** From nothing, payment by payment: a new customer makes the first one now. */
function valueSoFar(survival: readonly number[], marginPerPeriod: number, discountRate: number) {
  const progress = [{ x: 0, y: 0 }];
  survival.forEach((share, t) => {
    progress.push({ x: t + 1, y: progress[t]!.y + (marginPerPeriod * share) / (1 + discountRate) ** t });
  });
  return progress;
}

function paymentsUntil(progress: Worth['progress'], cost: number): number | 'never' {
  return progress.find(({ y }) => y >= cost)?.x ?? 'never';
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

import { conventions } from '../../../calc/money/conventions';
import { clv } from '../../../functions/clv';
import { toGrid } from '../../../sheet/cells';
import type { Period } from '../../../templates/assumptions';
import { answerOf } from '../form/form';
import {
  costAnswers,
  costIn,
  discountIn,
  mostToPay,
  numberIn,
  paybackOf,
  type Values,
  type Worth,
} from './acquisition';
import type { Terms } from './terms';

export interface LifetimeWorth extends Worth {
  readonly route: 'lifetime';
  /** Where the lifetime is the average of customers who leave at a steady rate. */
  readonly paybackIfLeaving?: number | 'never';
}

/** From purchases and the time a customer stays. */
export function lifetimeWorth(values: Values, period: Period, { convention }: Terms): LifetimeWorth {
  const { averagePurchase, purchaseRate, marginRate } = values;
  const lifetime = numberIn(values, 'lifetime');
  const discountRate = discountIn(values, period);
  const given = {
    averagePurchase,
    purchaseRate,
    lifetime,
    marginRate,
    discountRate,
    convention: convention.value,
  };
  const marginPerPeriod =
    numberIn(values, 'averagePurchase') * numberIn(values, 'purchaseRate') * numberIn(values, 'marginRate');
  const value = answerOf(clv, given) as number;
  const cost = costIn(values);
  const stays = staysUpTo(lifetime);
  const column = (result: unknown) => toGrid(result).map(([cell]) => cell as number);
  const soFar = column(answerOf(clv, { ...given, lifetime: stays.map(stay => [stay]) }));
  const byConvention = column(answerOf(clv, { ...given, convention: conventions.map(word => [word]) }));
  return {
    route: 'lifetime',
    discountPerPeriod: discountRate,
    marginPerPeriod,
    value,
    mostToPay: mostToPay(values, period, value, marginPerPeriod, 0),
    conventions: conventions.map((word, index) => ({ convention: word, value: byConvention[index]! })),
    progress: stays.map((x, index) => ({ x, y: soFar[index]! })),
    ...(cost !== undefined && {
      cost: costAnswers(
        value,
        answerOf(clv, { ...given, marginRate: 1 }) as number,
        cost,
        paybackOf(cost, marginPerPeriod, 0, discountRate),
      ),
      paybackIfLeaving: paybackOf(cost, marginPerPeriod, leavingRate(lifetime), discountRate),
    }),
  };
}

/** The steady churn that gives this average lifetime. */
const leavingRate = (lifetime: number): number => Math.min(1, 1 / lifetime);

const mostLines = 24;

/** Whole periods from 0 to the lifetime and the lifetime itself: few enough to read. */
function staysUpTo(lifetime: number): number[] {
  const step = Math.max(1, Math.ceil(lifetime / mostLines));
  const stays: number[] = [];
  for (let stay = 0; stay < lifetime; stay += step) stays.push(stay);
  return [...stays, lifetime];
}

import type { Convention } from '../../../calc/money/conventions';
import { clvConventions } from '../../../functions/clv-conventions';
import { clvRetention } from '../../../functions/clv-retention';
import { clvSchedule } from '../../../functions/clv-schedule';
import type { CellValue } from '../../../sheet/cells';
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

export interface RetentionWorth extends Worth {
  readonly route: 'retention';
  readonly retentionRate: number;
  readonly churnRate: number;
}

/** From the share of customers who stay, or leave, each period. */
export function retentionWorth(values: Values, period: Period, { convention }: Terms): RetentionWorth {
  const discountRate = discountIn(values, period);
  const staying = values.retentionRate as number | undefined;
  const retentionRate = staying ?? 1 - numberIn(values, 'churnRate');
  const churnRate = staying === undefined ? numberIn(values, 'churnRate') : 1 - staying;
  const marginPerPeriod = numberIn(values, 'revenue') * numberIn(values, 'marginRate');
  const given = { retentionRate, discountRate, convention: convention.value };
  const value = answerOf(clvRetention, { ...given, margin: marginPerPeriod }) as number;
  const cost = costIn(values);
  const payback = paybackOf(cost ?? 0, marginPerPeriod, churnRate, discountRate);
  const lines = answerOf(clvConventions, {
    margin: marginPerPeriod,
    retentionRate,
    discountRate,
  }) as CellValue[][];
  const schedule = answerOf(clvSchedule, {
    ...given,
    margin: marginPerPeriod,
    periods: periodsToShow(retentionRate / (1 + discountRate), payback),
  }) as CellValue[][];
  return {
    route: 'retention',
    discountPerPeriod: discountRate,
    marginPerPeriod,
    retentionRate,
    churnRate,
    value,
    mostToPay: mostToPay(values, period, value, marginPerPeriod, churnRate),
    conventions: lines.slice(1).map(([word, amount, usedBy]) => ({
      convention: word as Convention,
      value: amount as number,
      usedBy: String(usedBy),
    })),
    progress: schedule.slice(1).map(line => ({ x: line[0] as number, y: line[line.length - 1] as number })),
    ...(cost !== undefined && {
      cost: costAnswers(
        value,
        answerOf(clvRetention, { ...given, margin: values.revenue }) as number,
        cost,
        payback,
      ),
    }),
  };
}

/** Until nine tenths of the value have come or the cost has long come back; few enough to read. */
function periodsToShow(keptPerPeriod: number, payback: number | 'never'): number {
  const most = Math.log(0.1) / Math.log(keptPerPeriod);
  return Math.min(60, Math.max(6, Math.ceil(most), payback === 'never' ? 0 : Math.ceil(payback * 1.5)));
}

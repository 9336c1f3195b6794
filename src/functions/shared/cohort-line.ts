import type { CohortLine } from '../../calc/logs/cohorts';
import type { TimeUnit } from '../../calc/time-units';
import type { Line } from '../../sheet/define';

/** A cohort as a line of the sheet: month_0, month_1 …, blank from where the log has ended. */
export function cohortLine({ cohort, customers, byOffset }: CohortLine, period: TimeUnit): Line {
  const cells = byOffset.map((number, offset) => [`${period}_${offset}`, number ?? ''] as const);
  return { cohort, customers, ...Object.fromEntries(cells) };
}

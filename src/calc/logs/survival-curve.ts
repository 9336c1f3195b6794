import { dateOfDay } from '../dates';
import { CalcError } from '../errors';
import type { TimeUnit } from '../time-units';
import type { Column } from './filled-rows';
import { periodsBetween } from './periods';

export interface SurvivalLine {
  readonly t: number;
  readonly at_risk: number;
  readonly lost: number;
  readonly survival: number;
  readonly se: number;
}

interface Contracts {
  /** Whole days. */
  readonly start: Column<number>;
  /** Blank for a customer who has not left. */
  readonly end: Column<number>;
}

const mostLines = 10_000;

/**
 * The share of customers still there t periods after they came, when many have not left yet: the
 * product-limit estimate, survival(t) = Π (1 − lost / at risk) over the periods up to t. Kaplan and Meier
 * (1958), eq. 2b; standard error by Greenwood (1926), survival · √Σ lost / (at risk · (at risk − lost)). A
 * customer who left during the second month is lost at t = 2; one last seen during it was at risk at t = 1
 * and says nothing of t = 2. Months, quarters and years run from date to same date. Observation ends on
 * `asOf`, or on the last date there is; who comes later is left out, who leaves later has not left.
 */
export function survivalCurve(
  contracts: Contracts,
  { asOf, unit }: { readonly asOf?: number | undefined; readonly unit: TimeUnit },
): SurvivalLine[] {
  const { start, end } = contracts;
  const last = asOf ?? lastDate(contracts);
  requireOrder(contracts);
  const lost: number[] = [];
  const censored: number[] = [];
  let customers = 0;
  for (let row = 0; row < start.length; row++) {
    const from = start[row];
    if (from === undefined || from > last) continue;
    const until = end[row];
    const hasLeft = until !== undefined && until <= last;
    const { whole, rest } = periodsBetween(from, hasLeft ? until : last, unit);
    const t = hasLeft && rest ? whole + 1 : whole;
    const tally = hasLeft ? lost : censored;
    if (t >= Math.max(mostLines, start.length + 1)) {
      throw new CalcError('too_long', { argument: 'unit', value: t + 1, limits: [mostLines] });
    }
    tally[t] = (tally[t] ?? 0) + 1;
    customers++;
  }
  if (customers === 0) throw new CalcError('no_rows', { argument: 'start' });
  return productLimit(lost, censored, customers);
}

function productLimit(
  lost: readonly number[],
  censored: readonly number[],
  customers: number,
): SurvivalLine[] {
  const lines: SurvivalLine[] = [];
  let atRisk = customers;
  let survival = 1;
  let hazards = 0;
  for (let t = 0; t < Math.max(lost.length, censored.length); t++) {
    const left = lost[t] ?? 0;
    survival *= (atRisk - left) / atRisk;
    if (left > 0 && left < atRisk) hazards += left / (atRisk * (atRisk - left));
    lines.push({ t, at_risk: atRisk, lost: left, survival, se: survival * Math.sqrt(hazards) });
    atRisk -= left + (censored[t] ?? 0);
  }
  return lines;
}

function lastDate({ start, end }: Contracts): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const day of start) if (day !== undefined && day > last) last = day;
  for (const day of end) if (day !== undefined && day > last) last = day;
  return last;
}

function requireOrder({ start, end }: Contracts): void {
  if (end.length !== start.length) {
    throw new CalcError('different_sizes', {
      argument: 'end',
      other: 'start',
      limits: [end.length, start.length],
    });
  }
  let first: CalcError | undefined;
  let wrong = 0;
  for (let row = 0; row < start.length; row++) {
    const from = start[row];
    const until = end[row];
    if (until === undefined || (from !== undefined && until >= from)) continue;
    wrong++;
    first ??=
      from === undefined
        ? new CalcError('missing', { argument: 'start', row: row + 1 })
        : new CalcError('at_least', {
            argument: 'end',
            value: dateOfDay(until),
            limits: [dateOfDay(from)],
            row: row + 1,
          });
  }
  if (first) throw new CalcError(first.reason, { ...first.details, wrong });
}

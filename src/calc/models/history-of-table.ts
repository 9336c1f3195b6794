import { CalcError } from '../errors';
import { daysIn, type TimeUnit } from '../time-units';
import type { RepeatHistory } from './fit';
import type { RepeatModelName } from './repeat-process';

export interface TimedTable extends RepeatHistory {
  readonly unit: TimeUnit | undefined;
}

/** What a script surely fits in the thirty seconds it has. */
const mostCustomers: Readonly<Record<RepeatModelName, number>> = {
  BGNBD: 1_000_000,
  MBGNBD: 1_000_000,
  PNBD: 200_000,
};

/**
 * A table of customers ready to be fitted, and the unit it counts in: what its header says, or what the
 * argument says of a table without header. Both are given only if they agree: a wrong unit would change every
 * prediction by that factor without a word.
 */
export function historyOfTable(
  table: TimedTable,
  given: TimeUnit | undefined,
  model: RepeatModelName,
): { readonly history: RepeatHistory; readonly unit: TimeUnit } {
  const unit = table.unit ?? given;
  if (unit === undefined) throw new CalcError('missing', { argument: 'unit' });
  if (given !== undefined && given !== unit) {
    throw new CalcError('unit_differs', { argument: 'unit', value: given, limits: [unit] });
  }
  const rows = table.x.length;
  const most = mostCustomers[model];
  if (rows > most) throw new CalcError('too_many_rows', { argument: 'rfm', value: rows, limits: [most] });
  return { history: table, unit };
}

/** The same times in the unit a model was fitted in; a table that does not tell its unit has that one. */
export function timesIn<H extends TimedTable>(unit: TimeUnit, table: H): H {
  if (table.unit === undefined || table.unit === unit) return table;
  const inUnit = (times: ArrayLike<number>) => converted(times, table.unit!, unit);
  return { ...table, unit, tX: inUnit(table.tX), T: inUnit(table.T) };
}

export function converted(times: ArrayLike<number>, from: TimeUnit, to: TimeUnit): Float64Array {
  const result = new Float64Array(times.length);
  for (let index = 0; index < result.length; index++) {
    result[index] = (times[index]! * daysIn[from]) / daysIn[to];
  }
  return result;
}

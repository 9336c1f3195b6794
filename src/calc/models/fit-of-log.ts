import { CalcError } from '../errors';
import type { CustomerHistories } from '../logs/customer-histories';
import type { OrderLog } from '../logs/order-days';
import type { TimeUnit } from '../time-units';
import type { RepeatHistory } from './fit';
import { fitGammaGamma, type GammaGammaParameters } from './gamma-gamma';
import { converted } from './history-of-table';
import { mostOfParameter, type RepeatModelName, type RepeatProcess, repeatModels } from './repeat-process';

/** What a script surely reads, fits and values in the thirty seconds it has. */
const mostRows: Readonly<Record<RepeatModelName, number>> = {
  BGNBD: 1_000_000,
  MBGNBD: 1_000_000,
  PNBD: 500_000,
};

/** Refuses at once a log that a call might not finish. */
export function requireReadable({ customer }: OrderLog, model: RepeatModelName): void {
  let rows = 0;
  for (const name of customer) if (name !== undefined) rows++;
  const most = mostRows[model];
  if (rows > most)
    throw new CalcError('too_many_rows', { argument: 'customer', value: rows, limits: [most] });
}

/** The same histories counted in another unit than days. */
export function historyIn(unit: TimeUnit, { x, tX, T }: RepeatHistory): RepeatHistory {
  return { x, tX: converted(tX, 'day', unit), T: converted(T, 'day', unit) };
}

/** The weekly process that the customers' orders follow; a fit that is not ok is refused with its status. */
export function fitProcess(model: RepeatModelName, histories: CustomerHistories): RepeatProcess {
  const fit = repeatModels[model].fit(historyIn('week', histories));
  const { parameters } = fit;
  const isTame = Object.values(parameters).every(value => value <= mostOfParameter);
  const status = fit.status === 'ok' && !isTame ? 'no_interior_maximum' : fit.status;
  if (status !== 'ok') throw new CalcError('no_usable_fit', { value: status, limits: [model] });
  return { model: repeatModels[model], parameters, unit: 'week' };
}

/** How spend differs between customers, or why the orders do not tell. */
export function fitSpend({ x, meanRepeatSpend }: CustomerHistories): GammaGammaParameters | CalcError {
  const { status, parameters } = fitGammaGamma({ x, meanSpend: meanRepeatSpend });
  return status === 'ok' ? parameters : new CalcError('no_usable_fit', { value: status, limits: ['GG'] });
}

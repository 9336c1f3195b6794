import { CalcError } from '../errors';
import { customerHistories } from '../logs/customer-histories';
import type { OrderLog } from '../logs/order-days';
import { type CustomerValues, customerValues, type ValueTerms } from './customer-value';
import { fitProcess, fitSpend, historyIn, requireReadable } from './fit-of-log';
import type { RepeatModelName } from './repeat-process';

export interface Prediction extends CustomerValues {
  readonly customer: readonly string[];
}

/**
 * From an order log to what each customer is still worth: the log to histories, those to a model of orders
 * and one of spend (Gamma-Gamma), both by maximum likelihood, and those to values. The same as the steps
 * apart, in weeks. Refuses a log whose fit is not ok, and one too long for a call.
 */
export function prediction(log: OrderLog, model: RepeatModelName, terms: ValueTerms): Prediction {
  requireReadable(log, model);
  const histories = customerHistories(log);
  const process = fitProcess(model, histories);
  const spend = fitSpend(histories);
  if (spend instanceof CalcError) throw spend;
  const { customer, meanRepeatSpend, revenue } = histories;
  const history = { ...historyIn('week', histories), meanRepeatSpend, revenue };
  return { customer, ...customerValues(process, spend, history, terms) };
}

import { CalcError } from '../../../calc/errors';
import { type CustomerHistories, customerHistories } from '../../../calc/logs/customer-histories';
import { type RfmLine, rfmSegments } from '../../../calc/logs/rfm-segments';
import { type ValueSegment, valueSegments } from '../../../calc/logs/value-segments';
import { type CustomerValues, customerValues } from '../../../calc/models/customer-value';
import type { Fit } from '../../../calc/models/fit';
import { fitSpend, historyIn } from '../../../calc/models/fit-of-log';
import {
  fitGammaGamma,
  type GammaGammaName,
  type GammaGammaParameters,
} from '../../../calc/models/gamma-gamma';
import { comparedLines, type HoldoutLine } from '../../../calc/models/holdout';
import { mostOfParameter, type RepeatProcess, repeatModels } from '../../../calc/models/repeat-process';
import { readRepeatSpend, spendCorrelation } from '../../../calc/models/repeat-spend';
import type { Words } from '../../../sheet/words';
import type { CleanLog } from '../log/clean-log';
import { type Band, bandsOf, type CustomerAtRisk, customersAtRisk } from './bands';
import { type SignalView, signalView } from './signals';
import type { Terms } from './terms';

type ModelName = 'BGNBD' | 'MBGNBD';

/** Everything that is known once the steps are done, in the reader's units: days and money. */
export interface Analysis {
  readonly log: CleanLog;
  readonly terms: Terms;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly histories: CustomerHistories;
  /** Customers who came back. */
  readonly repeaters: number;
  readonly model: ModelName;
  readonly because: 'usual' | 'asked' | 'many_once' | 'no_maximum';
  readonly fit: Fit<string>;
  readonly spend: Fit<GammaGammaName>;
  /** Of repeat orders and their mean amount, which the model of spend takes for nil. */
  readonly correlation: number;
  readonly holdout: Holdout;
  readonly rfm: readonly RfmLine[];
  /** Absent where the orders give no usable fit. */
  readonly forecast?: Forecast;
}

export interface Holdout {
  /** The last day the models got to see. */
  readonly split: number;
  /** One for each number of repeat orders and the last for all; none where the orders before the split give no usable fit. */
  readonly lines: readonly HoldoutLine[];
}

export interface Forecast {
  readonly values: CustomerValues;
  readonly concentration: readonly ValueSegment[];
  readonly bands: readonly Band[];
  readonly atRisk: readonly CustomerAtRisk[];
  readonly signals: readonly SignalView[];
}

export interface Step {
  readonly now: number;
  readonly of: number;
  readonly label: Words;
}

/** With more customers than this who bought once, a model that holds all of them for alive says little. */
const manyOnce = 0.7;

const labels = [
  { en: 'Reading what each customer did', es: 'Leyendo qué hizo cada cliente' },
  { en: 'Fitting how often they order', es: 'Ajustando cada cuánto compran' },
  { en: 'Fitting how much an order brings', es: 'Ajustando cuánto aporta un pedido' },
  { en: 'Going back to the day of the test', es: 'Volviendo al día de la prueba' },
  { en: 'Fitting what was known then', es: 'Ajustando lo que se sabía entonces' },
  { en: 'Comparing with what came after', es: 'Comparando con lo que vino después' },
  { en: 'Valuing each customer', es: 'Valorando a cada cliente' },
  { en: 'Sorting customers by value', es: 'Ordenando a los clientes por valor' },
  { en: 'Sorting customers into groups', es: 'Agrupando a los clientes' },
] as const;
/** Once for each of them. */
const signalLabel = { en: 'Looking at another column', es: 'Mirando otra columna' };

/**
 * The whole way from orders to values in short steps, each announced before it is done, so that whoever
 * drives it can show where it is and stop it. Throws CalcError for orders that cannot be read.
 */
export function* analysis(log: CleanLog, terms: Terms): Generator<Step, Analysis> {
  const of = labels.length + log.signals.length;
  const step = (place: number): Step => ({ now: place + 1, of, label: labels[place] ?? signalLabel });
  yield step(0);
  const histories = customerHistories(log);
  let firstDay = histories.asOf;
  for (const day of log.day) if (day < firstDay) firstDay = day;
  yield step(1);
  const { model, because, fit } = fittedModel(histories, terms.model);
  yield step(2);
  const repeatSpend = readRepeatSpend([...histories.x], [...histories.meanRepeatSpend]);
  const spend = fitGammaGamma(repeatSpend);
  yield step(3);
  const split = Math.max(firstDay, histories.asOf - 7 * terms.weeksHeldOut);
  const before = historiesUntil(log, split);
  yield step(4);
  const processBefore = before && processOf(model, repeatModels[model].fit(historyIn('week', before)));
  const spendBefore = processBefore && fitSpend(before);
  yield step(5);
  const lines = spendBefore ? comparedLines(before, histories, processBefore, spendBefore) : [];
  yield step(6);
  const process = processOf(model, fit);
  const spendParameters = usableSpend(spend);
  const values =
    process && spendParameters
      ? customerValues(process, spendParameters, { ...histories, ...historyIn('week', histories) }, terms)
      : undefined;
  yield step(7);
  const sorted = values && {
    concentration: valueSegments([...values.residualValue], Math.min(10, values.residualValue.length)),
    bands: bandsOf(values),
    atRisk: customersAtRisk(histories.customer, values),
  };
  yield step(8);
  const rfm = rfmSegments(standings(histories), 5);
  const signals: SignalView[] = [];
  for (const [place, signal] of log.signals.entries()) {
    yield step(labels.length + place);
    if (values) signals.push(signalView(signal, log.customer, histories.customer, values));
  }
  return {
    log,
    terms,
    firstDay,
    lastDay: histories.asOf,
    histories,
    repeaters: histories.x.filter(orders => orders > 0).length,
    model,
    because,
    fit,
    spend,
    correlation: repeatSpend.x.length > 0 ? spendCorrelation(repeatSpend) : 0,
    holdout: { split, lines },
    rfm,
    ...(sorted ? { forecast: { values, ...sorted, signals } } : {}),
  };
}

/** Nothing where all that was ordered until then was refunded. */
function historiesUntil(log: CleanLog, asOf: number): CustomerHistories | undefined {
  try {
    return customerHistories(log, { asOf });
  } catch (error) {
    if (error instanceof CalcError) return undefined;
    throw error;
  }
}

const usableSpend = ({ status, parameters }: Fit<GammaGammaName>): GammaGammaParameters | undefined =>
  status === 'ok' ? parameters : undefined;

function fittedModel(
  histories: CustomerHistories,
  asked: Terms['model'],
): Pick<Analysis, 'model' | 'because' | 'fit'> {
  const weekly = historyIn('week', histories);
  const fitted = (model: ModelName, because: Analysis['because']) => ({
    model,
    because,
    fit: repeatModels[model].fit(weekly),
  });
  if (asked !== 'automatic') return fitted(asked, 'asked');
  const once = histories.x.filter(orders => orders === 0).length;
  if (once > manyOnce * histories.x.length) return fitted('MBGNBD', 'many_once');
  const usual = fitted('BGNBD', 'usual');
  if (usual.fit.status !== 'no_interior_maximum') return usual;
  const other = fitted('MBGNBD', 'no_maximum');
  return other.fit.status === 'ok' ? other : usual;
}

/** The process of a fit that may be used; parameters beyond all sense are no maximum. */
export function processOf(model: ModelName, { status, parameters }: Fit<string>): RepeatProcess | undefined {
  const isTame = Object.values(parameters).every(value => value <= mostOfParameter);
  return status === 'ok' && isTame ? { model: repeatModels[model], parameters, unit: 'week' } : undefined;
}

function standings({ daysSinceLast, orders, revenue }: CustomerHistories) {
  return Array.from(orders, (count, index) => ({
    daysSinceLast: daysSinceLast[index]!,
    orders: count,
    revenue: revenue[index]!,
  }));
}

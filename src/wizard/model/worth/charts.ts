import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';
import { filled } from './filled-text';
import { duration, inPeriod } from './periods';
import type { SurvivorsWorth } from './survivors';
import type { AnyWorth, Case } from './worth';

const texts = {
  progress: { en: 'Value over time', es: 'Valor a lo largo del tiempo' },
  progressText: {
    en: 'The value up to each {one} grows from {0} to {1} after {2}.',
    es: 'El valor hasta cada {one} crece de {0} a {1} tras {2}.',
  },
  passes: { en: ' It passes the cost of {0} after {1}.', es: ' Supera el coste de {0} tras {1}.' },
  stays: { en: ' It stays below the cost of {0}.', es: ' Queda por debajo del coste de {0}.' },
  time: { en: 'Time in {many}', es: 'Tiempo en {many}' },
  payments: { en: 'Payments', es: 'Pagos' },
  soFar: { en: 'Value so far', es: 'Valor hasta entonces' },
  cost: { en: 'Cost', es: 'Coste' },
  back: { en: 'Paid back', es: 'Recuperado' },
  survival: { en: 'Customers still there', es: 'Clientes que siguen' },
  survivalText: {
    en: 'After {0} your customers differ and {1} are left; one churn rate for all would leave {2}.',
    es: 'Tras {0}, como sus clientes difieren, queda un {1}; una sola tasa de bajas dejaría un {2}.',
  },
  share: { en: 'Share still there', es: 'Parte que sigue' },
  seen: { en: 'Counted', es: 'Contados' },
  fitted: { en: 'Customers who differ', es: 'Clientes distintos' },
  constant: { en: 'One rate for all', es: 'Una sola tasa' },
} satisfies Record<string, Words>;

const speak =
  ({ period }: Case, { language }: Reader) =>
  (id: keyof typeof texts, ...parts: string[]) =>
    filled(inPeriod(texts[id], period)[language], ...parts);

/** The value up to each period, the cost it has to pass, and when it does. Undefined where no time passes. */
export function progressChart(worth: AnyWorth, given: Case, reader: Reader): Chart | undefined {
  const { progress, cost } = worth;
  if (progress.length < 2) return undefined;
  const say = speak(given, reader);
  const money = (amount: number) => shown(amount, 'money', reader);
  const last = progress[progress.length - 1]!;
  const lasts = (periods: number) => duration(periods, given.period, reader);
  const inPayments = worth.route === 'survivors';
  const paid = cost && cost.payback !== 'never' && cost.payback <= last.x ? cost.payback : undefined;
  const spent = given.values.acquisitionCost as number;
  const ending = !cost
    ? ''
    : paid === undefined
      ? say('stays', money(spent))
      : say('passes', money(spent), lasts(paid));
  return {
    kind: 'line',
    title: say('progress'),
    description: say('progressText', money(progress[0]!.y), money(last.y), lasts(last.x)) + ending,
    x: { label: say(inPayments ? 'payments' : 'time'), format: 'number' },
    y: { label: say('soFar'), format: 'money' },
    series: [{ name: say('soFar'), points: progress }],
    marks: cost && [
      { label: say('cost'), y: spent },
      ...(paid === undefined ? [] : [{ label: say('back'), x: paid }]),
    ],
  };
}

/** Who is left: as counted, as the model of customers who differ has it, and as one churn rate would have it. */
export function survivalChart(worth: SurvivorsWorth, given: Case, reader: Reader): Chart {
  const say = speak(given, reader);
  const share = (number: number) => shown(number, 'share', reader);
  const points = (shares: readonly number[]) => shares.map((y, x) => ({ x, y }));
  const { horizon } = worth;
  return {
    kind: 'line',
    title: say('survival'),
    description: say(
      'survivalText',
      duration(horizon, given.period, reader),
      share(worth.fitted[horizon]!),
      share(worth.constantShares[horizon]!),
    ),
    x: { label: say('time'), format: 'number' },
    y: { label: say('share'), format: 'share' },
    series: [
      { name: say('seen'), points: points(worth.seen) },
      { name: say('fitted'), points: points(worth.fitted.slice(0, horizon + 1)) },
      { name: say('constant'), points: points(worth.constantShares.slice(0, horizon + 1)), dashed: true },
    ],
  };
}

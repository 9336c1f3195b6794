import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';
import { filled } from './filled-text';
import { duration, inPeriod } from './periods';
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

import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';
import { filled } from './filled-text';
import { duration, inPeriod } from './periods';
import type { NoCurve, SurvivorsWorth } from './survivors';
import type { Case } from './worth';

const texts = {
  survival: { en: 'Customers still there', es: 'Clientes que siguen' },
  survivalText: {
    en: 'After {0} your customers differ and {1} are left; one churn rate for all would leave {2}.',
    es: 'Tras {0}, como sus clientes difieren, queda un {1}; una sola tasa de bajas dejaría un {2}.',
  },
  share: { en: 'Share still there', es: 'Parte que sigue' },
  seen: { en: 'Counted', es: 'Contados' },
  fitted: { en: 'Customers who differ', es: 'Clientes distintos' },
  oneRate: { en: 'One rate for all', es: 'Una sola tasa' },
  payments: {
    en: 'A new customer makes {0} payments in today’s money, each with a margin of {1}.',
    es: 'Un cliente nuevo hace {0} pagos en dinero de hoy, cada uno con un margen de {1}.',
  },
  constant: {
    en: 'One churn rate for all, {0} {each}, would leave {1} after {2} and give {3}. Your counts, in which those who leave easily go first, point to {4} left.',
    es: 'Una sola tasa de bajas, del {0} {each}, dejaría un {1} tras {2} y daría {3}. Sus recuentos, en los que primero se van quienes se van fácilmente, apuntan a un {4}.',
  },
  time: { en: 'Time in {many}', es: 'Tiempo en {many}' },
} satisfies Record<string, Words>;

const speak =
  (period: Case['period'], { language }: Reader) =>
  (id: keyof typeof texts, ...parts: string[]) =>
    filled(inPeriod(texts[id], period)[language], ...parts);

/** How the counts differ from one rate for all, and what the value is made of. */
export function curveRemarks(worth: SurvivorsWorth, period: Case['period'], reader: Reader): string[] {
  const { constant, constantShares, fitted, horizon, payments, marginPerPeriod } = worth;
  const say = speak(period, reader);
  const share = (number: number) => shown(number, 'share', reader);
  return [
    say(
      'constant',
      share(constant.churnRate),
      share(constantShares[horizon]!),
      duration(horizon, period, reader),
      shown(constant.value, 'money', reader),
      share(fitted[horizon]!),
    ),
    say('payments', shown(payments, 'number', reader), shown(marginPerPeriod, 'money', reader)),
  ];
}

/** Who is left: as counted, as the model of customers who differ has it, and as one churn rate would have it. */
export function survivalChart(worth: SurvivorsWorth, given: Case, reader: Reader): Chart {
  const say = speak(given.period, reader);
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
      { name: say('oneRate'), points: points(worth.constantShares.slice(0, horizon + 1)), dashed: true },
    ],
  };
}

const noCurves = {
  no_heterogeneity: {
    en: 'Your customers do not differ enough in leaving for a curve. One rate for all serves.',
    es: 'Sus clientes no difieren bastante al irse para una curva. Basta una sola tasa.',
  },
  not_enough_data: {
    en: 'This is too little to see how leaving changes. Give the start and two periods at least, with somebody who left and somebody who stayed.',
    es: 'Es poco para ver cómo cambian las bajas. Dé el inicio y al menos dos periodos, con alguien que se fue y alguien que sigue.',
  },
  other: {
    en: 'No curve fits these counts. Look for a typing error, or use one rate for all.',
    es: 'Ninguna curva se ajusta a estos recuentos. Busque una errata o use una sola tasa.',
  },
} satisfies Record<string, Words>;

/** Why counts give no curve, and what to do. */
export const noCurveText = ({ status }: NoCurve, { language }: Reader): string =>
  (noCurves[status as keyof typeof noCurves] ?? noCurves.other)[language];

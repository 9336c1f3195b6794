import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import { conventionText } from './conventions';
import { filled } from './filled-text';
import { duration, inPeriod } from './periods';
import type { NoCurve, SurvivorsWorth } from './survivors';
import type { AnyWorth, Case } from './worth';

const tableTexts = {
  caption: { en: 'The same customer, counted otherwise', es: 'El mismo cliente, contado de otro modo' },
  head: [
    { en: 'Convention', es: 'Convención' },
    { en: 'Value', es: 'Valor' },
  ],
} as const;

/** Why others get another number. */
export function conventionTable(worth: AnyWorth, reader: Reader) {
  const { language } = reader;
  return {
    caption: tableTexts.caption[language],
    head: tableTexts.head.map(words => words[language]),
    rows: worth.conventions.map(({ convention, value, usedBy }) => [
      `${conventionText(convention, language)}${usedBy ? ` (${usedBy})` : ''}`,
      shown(value, 'money', reader),
    ]),
    numeric: [false, true],
  };
}

const saids = {
  converted: {
    en: '{0} who leave {each} are {1} who stay.',
    es: 'Un {0} que se va {each} es un {1} que sigue.',
  },
  stays: {
    en: ' On average they stay {0}.',
    es: ' De media siguen {0}.',
  },
  discount: {
    en: 'The discount rate is {0} {per}: rates compound, so it is not the yearly one divided.',
    es: 'La tasa de descuento es del {0} {per}: las tasas se componen, no es la anual dividida.',
  },
  payments: {
    en: 'A new customer makes {0} payments in today’s money, each with a margin of {1}.',
    es: 'Un cliente nuevo hace {0} pagos en dinero de hoy, cada uno con un margen de {1}.',
  },
  constant: {
    en: 'One churn rate for all, {0} {each}, would leave {1} after {2} and give {3}. Your counts, in which those who leave easily go first, point to {4} left.',
    es: 'Una sola tasa de bajas, del {0} {each}, dejaría un {1} tras {2} y daría {3}. Sus recuentos, en los que primero se van quienes se van fácilmente, apuntan a un {4}.',
  },
} satisfies Record<string, Words>;

/** What was converted or assumed on the way, each in a sentence. */
export function remarks(worth: AnyWorth, { period }: Case, reader: Reader): string[] {
  const say = (id: keyof typeof saids, ...parts: string[]) =>
    filled(inPeriod(saids[id], period)[reader.language], ...parts);
  const share = (number: number) => shown(number, 'share', reader);
  const lines: string[] = [];
  if (worth.route === 'retention') {
    const { churnRate, retentionRate } = worth;
    lines.push(
      say('converted', share(churnRate), share(retentionRate)) +
        (churnRate > 0 ? say('stays', duration(1 / churnRate, period, reader)) : ''),
    );
  }
  if (worth.route === 'survivors') {
    const { payments, marginPerPeriod } = worth;
    lines.push(
      againstConstant(worth, period, reader, say),
      say('payments', shown(payments, 'number', reader), shown(marginPerPeriod, 'money', reader)),
    );
  }
  if (period !== 'year' && worth.discountPerPeriod !== 0)
    lines.push(say('discount', share(worth.discountPerPeriod)));
  return lines;
}

function againstConstant(
  { constant, constantShares, fitted, horizon }: SurvivorsWorth,
  period: Case['period'],
  reader: Reader,
  say: (id: 'constant', ...parts: string[]) => string,
): string {
  const share = (number: number) => shown(number, 'share', reader);
  return say(
    'constant',
    share(constant.churnRate),
    share(constantShares[horizon]!),
    duration(horizon, period, reader),
    shown(constant.value, 'money', reader),
    share(fitted[horizon]!),
  );
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

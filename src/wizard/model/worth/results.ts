import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import type { CostAnswers } from './acquisition';
import { conventionText } from './conventions';
import { capital, filled } from './filled-text';
import { duration, monthsToPeriods } from './periods';
import type { AnyWorth, Case } from './worth';

export interface ResultItem {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly tone?: 'good' | 'bad' | 'plain';
}

const texts = {
  worth: { en: 'A customer is worth', es: 'Un cliente vale' },
  afterCost: { en: '{0} after its cost. {1}.', es: '{0} descontado su coste. {1}.' },
  ratio: { en: 'Value to cost (LTV:CAC)', es: 'Valor sobre coste (LTV:CAC)' },
  target: {
    en: 'On margin. Target {0}, a rule of thumb.',
    es: 'Sobre margen. Objetivo {0}, una regla práctica.',
  },
  onRevenue: { en: 'The same on revenue', es: 'Lo mismo sobre ingresos' },
  revenueTarget: {
    en: 'Looks better, but is the same customer: {0} on revenue at a {1} margin is {2}.',
    es: 'Parece mejor, pero es el mismo cliente: {0} sobre ingresos con un margen del {1} es {2}.',
  },
  payback: { en: 'The cost is back', es: 'El coste se recupera' },
  after: { en: 'after {0}', es: 'en {0}' },
  never: { en: 'never', es: 'nunca' },
  neverNote: {
    en: 'The margins of those who stay never add up to the cost. Lower the cost, or raise the margin.',
    es: 'Los márgenes de quienes siguen nunca suman el coste. Baje el coste o suba el margen.',
  },
  tooLate: {
    en: 'That is after the customer has left, so the cost does not come back.',
    es: 'Para entonces el cliente ya se ha ido: el coste no se recupera.',
  },
  limit: { en: 'Your limit: {0}.', es: 'Su límite: {0}.' },
  ifLeaving: {
    en: 'If the time as a customer is an average and they leave steadily: {0}.',
    es: 'Si el tiempo como cliente es una media y se van poco a poco: {0}.',
  },
  payments: { en: 'with payment {0}', es: 'con el pago {0}' },
  notWithin: { en: 'not within {0}', es: 'no en {0}' },
  most: { en: 'Most to pay for a customer', es: 'Lo máximo que pagar por un cliente' },
  mostByBoth: { en: 'Reaches {0} and is back within {1}.', es: 'Alcanza {0} y se recupera en {1}.' },
  mostByTarget: { en: 'Reaches {0}.', es: 'Alcanza {0}.' },
} satisfies Record<string, Words>;

/** The answer in figures, the first one large. */
export function resultItems(worth: AnyWorth, given: Case, reader: Reader): ResultItem[] {
  const { values, terms } = given;
  const say = (id: keyof typeof texts, ...parts: string[]) => filled(texts[id][reader.language], ...parts);
  const money = (amount: number) => shown(amount, 'money', reader);
  // 3 : 1 stays on one line.
  const ratio = (times: number) => shown(times, 'ratio', reader).replace(/ /g, '\u00a0');
  const target = values.targetRatio as number;
  const { cost } = worth;
  const convention = conventionText(
    worth.route === 'survivors' ? 'begin' : terms.convention.value,
    reader.language,
  );
  const items: ResultItem[] = [
    {
      label: say('worth'),
      value: money(worth.value),
      note: cost ? say('afterCost', money(cost.afterCost), capital(convention)) : `${capital(convention)}.`,
    },
  ];
  if (cost) {
    const margin = shown(values.marginRate as number, 'share', reader);
    items.push(
      {
        label: say('ratio'),
        value: ratio(cost.ratio),
        note: say('target', ratio(target)),
        tone: cost.ratio >= target ? 'good' : 'bad',
      },
      {
        label: say('onRevenue'),
        value: ratio(cost.ratioOnRevenue),
        note: say('revenueTarget', ratio(target), margin, ratio(target * (values.marginRate as number))),
      },
      paybackItem(worth, cost, given, reader, say),
    );
  }
  items.push({
    label: say('most'),
    value: money(worth.mostToPay),
    note:
      worth.route === 'survivors'
        ? say('mostByTarget', ratio(target))
        : say('mostByBoth', ratio(target), duration(values.paybackMonths as number, 'month', reader)),
  });
  return items;
}

function paybackItem(
  worth: AnyWorth,
  { payback }: CostAnswers,
  { values, period }: Case,
  reader: Reader,
  say: (id: keyof typeof texts, ...parts: string[]) => string,
): ResultItem {
  const label = say('payback');
  const lasts = (periods: number) => duration(periods, period, reader);
  if (worth.route === 'survivors') {
    return payback === 'never'
      ? { label, value: say('notWithin', lasts(worth.fitted.length - 1)), tone: 'bad' }
      : { label, value: say('payments', shown(payback, 'count', reader)), tone: 'plain' };
  }
  if (payback === 'never') return { label, value: say('never'), note: say('neverNote'), tone: 'bad' };
  if (worth.route === 'lifetime' && payback > (values.lifetime as number)) {
    return { label, value: say('after', lasts(payback)), note: say('tooLate'), tone: 'bad' };
  }
  const limit = say('limit', duration(values.paybackMonths as number, 'month', reader));
  const leaving = worth.route === 'lifetime' ? worth.paybackIfLeaving : undefined;
  const slower =
    leaving === undefined ? '' : ` ${say('ifLeaving', leaving === 'never' ? say('never') : lasts(leaving))}`;
  const isInTime = payback <= monthsToPeriods[period].of(values.paybackMonths as number);
  return {
    label,
    value: say('after', lasts(payback)),
    note: limit + slower,
    tone: isInTime ? 'good' : 'bad',
  };
}

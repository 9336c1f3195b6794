import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import { conventionText } from './conventions';
import { filled } from './filled-text';
import { duration, inPeriod } from './periods';
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
} satisfies Record<string, Words>;

/** What was converted or assumed on the way, each in a sentence. */
export function remarks(worth: AnyWorth, { period, survivors }: Case, reader: Reader): string[] {
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
  if (worth.route === 'survivors') lines.push(...survivors!.remarks(worth, period, reader));
  if (period !== 'year' && worth.discountPerPeriod !== 0)
    lines.push(say('discount', share(worth.discountPerPeriod)));
  return lines;
}

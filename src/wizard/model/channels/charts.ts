import type { Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import { type Reader, shown } from '../reader';
import type { Standing } from './standing';

/** More bars than this say nothing in so narrow a picture. */
const mostBars = 12;

/** What each channel brings back for its cost against the target; where no cost is known, what it brings. */
export function channelsChart(
  standings: readonly Standing[],
  targetRatio: number,
  reader: Reader,
): Chart | undefined {
  const t = (text: Words) => text[reader.language];
  const hasRatio = standings.some(({ ratio }) => ratio !== undefined);
  const points = standings
    .flatMap(({ channel, ratio, value }) => {
      const figure = hasRatio ? ratio : value;
      return figure === undefined ? [] : [{ x: channel, y: figure }];
    })
    .sort((a, b) => b.y - a.y)
    .slice(0, mostBars);
  if (points.length === 0) return undefined;
  const format = hasRatio ? 'ratio' : 'money';
  const name = hasRatio ? words.ratio : words.value;
  const [best, worst] = [points[0]!, points[points.length - 1]!];
  const figure = (y: number) => shown(y, format, reader);
  const target = figure(targetRatio);
  return {
    kind: 'bars',
    title: t(hasRatio ? words.ratioTitle : words.valueTitle),
    description:
      t(words.description(best.x, figure(best.y), worst.x, figure(worst.y))) +
      (hasRatio ? t(words.target(target)) : ''),
    x: { label: t(words.channel), format: 'text' },
    y: { label: t(name), format },
    series: [{ name: t(name), points }],
    ...(hasRatio ? { marks: [{ label: t(words.targetMark(target)), y: targetRatio }] } : {}),
  };
}

const words = {
  channel: { en: 'Channel', es: 'Canal' },
  ratio: { en: 'Value to cost', es: 'Valor entre coste' },
  value: { en: 'Value of a customer', es: 'Valor de un cliente' },
  ratioTitle: {
    en: 'How often each channel pays back its cost',
    es: 'Cuántas veces devuelve cada canal su coste',
  },
  valueTitle: { en: 'What a customer of each channel brings', es: 'Qué aporta un cliente de cada canal' },
  description: (best: string, most: string, worst: string, least: string): Words => ({
    en: `From ${best} with ${most} down to ${worst} with ${least}.`,
    es: `Desde ${best}, con ${most}, hasta ${worst}, con ${least}.`,
  }),
  target: (target: string): Words => ({ en: ` The target is ${target}.`, es: ` El objetivo es ${target}.` }),
  targetMark: (target: string): Words => ({ en: `Target ${target}`, es: `Objetivo ${target}` }),
};

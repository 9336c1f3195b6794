import type { Words } from '../../../sheet/words';
import { type Reader, shown } from '../reader';
import type { Path, Paths } from './paths';
import type { Standing } from './standing';

/** Below this, the figures of a channel can hardly be told from chance. */
const fewCustomers = 30;

export interface Told {
  /** The answer in a sentence or two. */
  readonly verdict: readonly string[];
  /** What makes the answer less than sure. */
  readonly warnings: readonly string[];
}

export function toldOf(standings: readonly Standing[], targetRatio: number, reader: Reader): Told {
  const t = (text: Words) => text[reader.language];
  const names = (list: readonly Standing[]) =>
    list
      .slice(0, 6)
      .map(({ channel, customers }) =>
        customers === undefined ? channel : `${channel} (${shown(customers, 'count', reader)})`,
      )
      .join(', ') + (list.length > 6 ? '…' : '');
  const plain = (list: readonly Standing[]) => names(list.map(({ channel }) => ({ channel })));
  const rated = standings.filter(({ ratio }) => ratio !== undefined);
  const [best] = rated;
  const below = rated.filter(({ ratio }) => ratio! < targetRatio && ratio! >= 1);
  const losing = rated.filter(({ ratio }) => ratio! < 1);
  const costless = standings.filter(({ cost, value }) => cost === undefined && value !== undefined);
  const few = standings.filter(
    ({ customers, value }) => customers !== undefined && customers < fewCustomers && value !== undefined,
  );
  const unseen = standings.filter(({ value }) => value === undefined);
  const target = shown(targetRatio, 'ratio', reader);
  return {
    verdict: [
      ...(best ? [t(words.best(best.channel, shown(best.ratio!, 'ratio', reader)))] : []),
      ...(best && below.length + losing.length === 0 ? [t(words.allReach(target))] : []),
      ...(below.length > 0 ? [t(words.below(plain(below), target))] : []),
      ...(losing.length > 0 ? [t(words.losing(plain(losing)))] : []),
      ...(costless.length > 0 ? [t(best ? words.costless(plain(costless)) : words.noCosts)] : []),
    ],
    warnings: [
      ...(few.length > 0 ? [t(words.few(names(few)))] : []),
      ...(unseen.length > 0 ? [t(words.unseen(plain(unseen)))] : []),
    ],
  };
}

/** Whether the channel of the first order tells that of the second. */
export function pathsTold({ again, sameShare, sameByChance }: Paths, reader: Reader): string {
  const t = (text: Words) => text[reader.language];
  if (again === 0) return t(words.nobodyAgain);
  const share = (value: number) => shown(value, 'share', reader);
  const times = sameByChance === 0 ? undefined : sameShare / sameByChance;
  const sentence = t(words.same(shown(again, 'count', reader), share(sameShare), share(sameByChance)));
  if (again < fewCustomers) return `${sentence} ${t(words.fewAgain)}`;
  if (times === undefined || (times > 0.9 && times < 1.1)) return `${sentence} ${t(words.tellsNothing)}`;
  return `${sentence} ${t(words.tells(timesText(times, reader)))}`;
}

/** "shop 60 % (lift 1.4), web 40 % (lift 0.7)" */
export function pathText({ again, next }: Path, reader: Reader): string {
  if (again === 0) return words.nobodyAgain[reader.language];
  return next
    .slice(0, 4)
    .map(
      ({ channel, share, lift }) =>
        `${channel} ${shown(share, 'share', reader)} (× ${timesText(lift, reader)})`,
    )
    .join(', ');
}

const timesText = (times: number, reader: Reader) => shown(Math.round(times * 10) / 10, 'number', reader);

const words = {
  best: (channel: string, ratio: string): Words => ({
    en: `${channel} pays best: ${ratio}.`,
    es: `${channel} es el que más devuelve: ${ratio}.`,
  }),
  allReach: (target: string): Words => ({
    en: `All channels reach your target of ${target}.`,
    es: `Todos los canales alcanzan su objetivo de ${target}.`,
  }),
  below: (channels: string, target: string): Words => ({
    en: `Below your target of ${target}: ${channels}. Bid less, or bring customers back more often.`,
    es: `Por debajo de su objetivo de ${target}: ${channels}. Puje menos o haga que vuelvan más.`,
  }),
  losing: (channels: string): Words => ({
    en: `Does not pay back its cost in this time: ${channels}.`,
    es: `No devuelve su coste en este tiempo: ${channels}.`,
  }),
  costless: (channels: string): Words => ({
    en: `No cost is given for: ${channels}.`,
    es: `Falta el coste de: ${channels}.`,
  }),
  noCosts: {
    en: 'Type what a customer of each channel costs to see which one pays.',
    es: 'Escriba lo que cuesta un cliente de cada canal para ver cuál compensa.',
  },
  few: (channels: string): Words => ({
    en: `Few customers, so the figures may be chance: ${channels}.`,
    es: `Pocos clientes; las cifras pueden ser azar: ${channels}.`,
  }),
  unseen: (channels: string): Words => ({
    en: `Nobody has been a customer for the whole time yet: ${channels}. Take fewer months or wait.`,
    es: `Nadie lleva aún todo ese tiempo como cliente: ${channels}. Tome menos meses o espere.`,
  }),
  nobodyAgain: { en: 'Nobody has ordered again.', es: 'Nadie ha repetido.' },
  same: (again: string, share: string, chance: string): Words => ({
    en: `Of ${again} customers who ordered again, ${share} did so through the channel of their first order; ${chance} would if it made no difference.`,
    es: `De ${again} clientes que repitieron, un ${share} lo hizo por el canal del primer pedido; sería un ${chance} si diera igual.`,
  }),
  tells: (times: string): Words => ({
    en: `So the first channel does tell something (× ${times}).`,
    es: `El primer canal sí dice algo (× ${times}).`,
  }),
  tellsNothing: {
    en: 'So the first channel tells little about the second.',
    es: 'El primer canal dice poco del segundo.',
  },
  fewAgain: { en: 'They are too few to conclude anything.', es: 'Son pocos para concluir nada.' },
};

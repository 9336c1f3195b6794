import type { Words } from '../../../sheet/words';
import type { House } from './base';
import { budgetWorking, upliftWorking } from './keep';
import { rewardWorking } from './reward';
import { repairWorking, silentWorking } from './service';
import { winbackWorking } from './winback';
import type { Working } from './working';

export const retentionFlow = {
  id: 'retention',
  title: { en: 'Is keeping customers worth it?', es: '¿Compensa conservar clientes?' },
  lead: {
    en: 'What more loyal customers bring, what it may cost, and whether what people claim is true.',
    es: 'Qué aportan clientes más fieles, cuánto puede costar y si es cierto lo que se dice.',
  },
} as const satisfies { readonly id: string; readonly title: Words; readonly lead: Words };

export type GoalId = 'keep' | 'winback' | 'repair' | 'reward' | 'silent' | 'claims';

/** What somebody wants; the first step. */
export const goals: Readonly<Record<GoalId, { readonly label: Words; readonly hint: Words }>> = {
  keep: {
    label: { en: 'Keep more of all customers', es: 'Conservar a más clientes' },
    hint: {
      en: 'What better retention brings, the best budget, six methods.',
      es: 'Qué aporta retener mejor, el mejor presupuesto, seis métodos.',
    },
  },
  winback: {
    label: { en: 'Win back the lost', es: 'Recuperar a los perdidos' },
    hint: { en: 'Whether an offer pays.', es: 'Si una oferta compensa.' },
  },
  repair: {
    label: { en: 'Make up for bad experiences', es: 'Compensar malas experiencias' },
    hint: { en: 'What it costs and what it saves.', es: 'Cuánto cuesta y cuánto salva.' },
  },
  reward: {
    label: { en: 'Reward loyalty', es: 'Premiar la fidelidad' },
    hint: {
      en: 'What points cost and what they must bring.',
      es: 'Cuánto cuestan los puntos y qué deben aportar.',
    },
  },
  silent: {
    label: { en: 'Know what silent leavers cost', es: 'Saber qué cuestan los que se van callados' },
    hint: { en: 'From complaints to value at risk.', es: 'De las quejas al valor en riesgo.' },
  },
  claims: {
    label: { en: 'Check a claim somebody quotes', es: 'Comprobar una afirmación' },
    hint: {
      en: '“5 % more retention, 75 % more profit” and others, with your figures.',
      es: '«5 % más de retención, 75 % más de beneficio» y otras, con sus cifras.',
    },
  },
};

/** Ways to keep more of all customers. */
export type LeverId = 'uplift' | 'budget' | 'methods';
export const levers: Readonly<Record<LeverId, Words>> = {
  uplift: { en: 'What better retention brings', es: 'Qué aporta retener mejor' },
  budget: { en: 'The best budget', es: 'El mejor presupuesto' },
  methods: { en: 'Six methods and their cost', es: 'Seis métodos y su coste' },
};

/** The working of a goal that has one of its own. */
export const goalWorkings: Readonly<
  Record<'uplift' | 'budget' | 'winback' | 'repair' | 'reward' | 'silent', (house: House) => Working>
> = {
  uplift: upliftWorking,
  budget: budgetWorking,
  winback: winbackWorking,
  repair: repairWorking,
  reward: rewardWorking,
  silent: silentWorking,
};

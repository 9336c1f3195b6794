import type { Language, Words } from '../../../sheet/words';
import type { Chart } from '../chart';
import type { Claim } from '../claims/claim';
import { type ClaimId, claims } from '../claims/claims';
import { isoDay } from '../reader';
import { conventionSentence, type House } from './base';
import { budgetChart, claimChart, spanChart, upliftChart } from './charts';
import { budgetWorking, upliftWorking } from './keep';
import { methodWorking } from './method-working';
import type { MethodId } from './methods';
import { repairWorking } from './recovery';
import { rewardWorking } from './reward';
import { silentWorking } from './silence';
import { winbackWorking } from './winback';
import type { Figures, Working } from './working';

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

/** The workings of goals that have one. */
export const goalWorkings = {
  uplift: upliftWorking,
  budget: budgetWorking,
  winback: winbackWorking,
  repair: repairWorking,
  reward: rewardWorking,
  silent: silentWorking,
} as const satisfies Readonly<Record<string, (house: House) => Working>>;

/** What somebody has chosen so far; what a choice does not lead to is kept for when it does. */
export interface Choice {
  readonly goal: GoalId;
  readonly lever: LeverId;
  readonly method: MethodId;
  readonly claim: ClaimId;
}

export const firstChoice: Choice = { goal: 'keep', lever: 'uplift', method: 'data', claim: 'uplift' };

export type StepId = 'goal' | 'lever' | 'method' | 'claim' | 'base' | 'work' | 'insert';

/** The pages of a choice. A claim without figures ends where it is judged. */
export function stepsOf(choice: Choice): readonly StepId[] {
  const { goal, lever, claim } = choice;
  const chosen: readonly StepId[] =
    goal === 'keep'
      ? lever === 'methods'
        ? ['goal', 'lever', 'method']
        : ['goal', 'lever']
      : goal === 'claims'
        ? ['goal', 'claim']
        : ['goal'];
  const figures = goal !== 'claims' || (claims[claim] as Claim).working !== undefined;
  return figures ? [...chosen, 'base', 'work', 'insert'] : [...chosen, 'work'];
}

export function workingOf({ goal, lever, method, claim }: Choice, house: House): Working | undefined {
  if (goal === 'claims') return (claims[claim] as Claim).working?.(house);
  if (goal !== 'keep') return goalWorkings[goal](house);
  return lever === 'methods' ? methodWorking(house, method) : goalWorkings[lever](house);
}

const charts: Readonly<Record<string, typeof upliftChart>> = {
  uplift: upliftChart,
  budget: budgetChart,
  method: spanChart,
  loyalty: spanChart,
  claim_uplift: claimChart,
};

/** The picture of a working that has one; that of an effect waits for it. */
export function chartOf(working: Working, figures: Figures, language: Language): Chart | undefined {
  const draw = charts[working.id];
  const waits =
    draw === spanChart && working.lines.some(({ needs }) => needs?.every(id => figures.value(id) === 0));
  return waits ? undefined : draw?.(figures, language);
}

/** Said at the result of an inserted sheet. */
export function resultNote(house: House, today: number, language: Language): string {
  const day = isoDay(today);
  const inserted = { en: `Inserted on ${day}.`, es: `Insertado el ${day}.` };
  return `${conventionSentence(house)[language]} ${inserted[language]}`;
}

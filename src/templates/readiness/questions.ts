import type { Words } from '../../sheet/words';
import type { Block, Question, QuestionId } from './question';
import { data } from './questions-about-data';
import { effort } from './questions-about-effort';
import { measured } from './questions-about-measures';
import { systems } from './questions-about-systems';

/** What makes measuring hard, by the list of Avaya and Frost & Sullivan: goal, data, effort, systems. */
export const blocks: readonly Block[] = [measured, data, effort, systems];

export const questions: readonly Question[] = blocks.flatMap(block => block.questions);

/** The cash flows of a customer's value, the question that tells of each, and what of ours takes it. */
export const components: readonly {
  readonly id: string;
  readonly label: Words;
  readonly question: QuestionId;
  readonly functions: readonly string[];
}[] = [
  {
    id: 'spend',
    label: { en: 'Purchases', es: 'Compras' },
    question: 'margin',
    functions: ['CLV', 'CLV_RETENTION', 'CLV_PREDICT'],
  },
  {
    id: 'service',
    label: { en: 'Service cost', es: 'Coste de atención' },
    question: 'service',
    functions: ['CLV_COMPONENTS', 'SILENT_CHURN_RISK'],
  },
  {
    id: 'acquisition',
    label: { en: 'Acquisition cost', es: 'Coste de captación' },
    question: 'acquisition',
    functions: ['LTV_CAC_RATIO', 'CAC_PAYBACK', 'MAX_CAC'],
  },
  {
    id: 'savings',
    label: { en: 'Savings by staying', es: 'Ahorro por permanencia' },
    question: 'savings',
    functions: ['CLV_COMPONENTS', 'RETENTION_UPLIFT'],
  },
  {
    id: 'referral',
    label: { en: 'Referrals', es: 'Recomendaciones' },
    question: 'referrals',
    functions: ['REFERRAL_VALUE'],
  },
  {
    id: 'loyalty',
    label: { en: 'Loyalty rewards', es: 'Recompensas de fidelidad' },
    question: 'loyalty',
    functions: ['LOYALTY_COST'],
  },
];

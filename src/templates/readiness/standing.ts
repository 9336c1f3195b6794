import type { Words } from '../../sheet/words';
import { order, type Question } from './question';
import { questions } from './questions';

/** A level below this is a gap: nothing, or something nobody can count on. */
export const enough = 2;

export const inOrder: readonly Question[] = order.map(id => questions.find(question => question.id === id)!);

export type ComponentState = 'measured' | 'part' | 'missing' | 'open';

export const stateWords: Readonly<Record<ComponentState, Words>> = {
  measured: { en: 'measured', es: 'se mide' },
  part: { en: 'in part', es: 'en parte' },
  missing: { en: 'missing', es: 'falta' },
  open: { en: 'not answered', es: 'sin respuesta' },
};

/** The state of a part of a customer's value at each level of its answer. */
export const componentStates: readonly ComponentState[] = ['missing', 'part', 'measured', 'measured'];

export const gapWords = {
  gap: { en: 'gap', es: 'carencia' },
  fine: { en: 'fine', es: 'bien' },
} satisfies Record<string, Words>;

export const noGap: Words = {
  en: 'No gap is left: measure again next quarter.',
  es: 'No queda ninguna carencia: vuelva a medir el próximo trimestre.',
};

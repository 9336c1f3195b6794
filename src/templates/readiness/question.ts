import type { Words } from '../../sheet/words';

/** How far a thing is: 0 is nothing, 3 is all that a lifetime value needs. */
export type Level = 0 | 1 | 2 | 3;

export interface Question {
  readonly id: QuestionId;
  readonly text: Words;
  readonly hint?: Words;
  /** What is found at each level. */
  readonly levels: readonly [Words, Words, Words, Words];
  /** What cannot be told while it is missing, and how to begin. */
  readonly blocks: Words;
  readonly cure: Words;
}

export interface Block {
  readonly id: 'measured' | 'data' | 'effort' | 'systems';
  readonly title: Words;
  readonly questions: readonly Question[];
}

/**
 * From what every value needs to what makes it better: the first gap in this order is the one to close first,
 * whichever block it belongs to.
 */
export const order = [
  'history',
  'identity',
  'amounts',
  'margin',
  'leaving',
  'acquisition',
  'worth',
  'channel_costs',
  'one_number',
  'first_channel',
  'service',
  'contacts',
  'savings',
  'referrals',
  'loyalty',
  'making',
  'repeating',
  'rhythm',
  'use',
] as const;
export type QuestionId = (typeof order)[number];

type Pair = readonly [en: string, es: string];
const words = ([en, es]: Pair): Words => ({ en, es });

export function question(
  id: QuestionId,
  text: Pair,
  levels: readonly [Pair, Pair, Pair, Pair],
  blocks: Pair,
  cure: Pair,
  hint?: Pair,
): Question {
  const [none, some, most, all] = levels;
  return {
    id,
    text: words(text),
    ...(hint ? { hint: words(hint) } : {}),
    levels: [words(none), words(some), words(most), words(all)],
    blocks: words(blocks),
    cure: words(cure),
  };
}

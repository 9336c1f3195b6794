import type { Plan } from '../../../templates/plan';
import { lifetimeBlock } from './plan-lifetime';
import { retentionBlock } from './plan-retention';
import { speak, type Writing } from './plan-rows';
import { survivorsBlock } from './plan-survivors';
import type { CountsFound } from './survivor-counts';
import type { AnyWorth } from './worth';

/** The sheet that holds the answer as formulas, in the words of the workbook. */
export function worthPlan(worth: AnyWorth, writing: Writing, selected?: CountsFound): Plan {
  return { id: 'worth', title: speak(writing)('title'), blocks: [blockOf(worth, writing, selected)] };
}

function blockOf(worth: AnyWorth, writing: Writing, selected: CountsFound | undefined) {
  switch (worth.route) {
    case 'lifetime':
      return lifetimeBlock(worth, writing);
    case 'retention':
      return retentionBlock(worth, writing);
    case 'survivors':
      return survivorsBlock(worth, writing, selected);
  }
}

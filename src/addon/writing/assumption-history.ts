/// <reference types="google-apps-script" />
import { assumptionIds } from '../../templates/assumptions';
import type { AssumptionChange } from '../../wizard/model/protocol';
import { findJournal, readEntries } from './journal';

/** What the assumptions were before they were changed through the sidebar, the latest first. */
export function assumptionHistory(): AssumptionChange[] {
  const journal = findJournal(SpreadsheetApp.getActive());
  const entries = journal ? readEntries(journal).reverse() : [];
  return entries.flatMap(({ action, state, time, before, after }): AssumptionChange[] => {
    const assumption = assumptionIds.find(id => id === before.title);
    if (action !== 'assumption' || state !== 'done' || !assumption || assumption === 'changed_on') return [];
    const from = typeof before.value === 'object' ? before.value.formula : (before.value ?? '');
    return [{ assumption, time, from, to: after }];
  });
}

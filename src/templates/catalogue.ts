import { cohortsTemplate } from './cohorts/cohorts';
import { recurringTemplate } from './recurring/recurring';
import type { Template } from './template';
import { unitEconomicsTemplate } from './unit-economics/unit-economics';

/** In the order of the gallery. */
export const templates: readonly Template[] = [unitEconomicsTemplate, cohortsTemplate, recurringTemplate];

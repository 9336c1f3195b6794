import { boardPackTemplate } from './board-pack/board-pack';
import { cohortsTemplate } from './cohorts/cohorts';
import { ordersTemplate } from './orders/orders';
import { recurringTemplate } from './recurring/recurring';
import { retentionCaseTemplate } from './retention-case/retention-case';
import type { Template } from './template';
import { unitEconomicsTemplate } from './unit-economics/unit-economics';

/** In the order of the gallery. */
export const templates: readonly Template[] = [
  unitEconomicsTemplate,
  cohortsTemplate,
  ordersTemplate,
  recurringTemplate,
  retentionCaseTemplate,
  boardPackTemplate,
];

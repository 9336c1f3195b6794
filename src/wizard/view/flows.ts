import type { Words } from '../../sheet/words';
import { channelsFlow } from '../model/channels/flow';
import { explainFlow } from '../model/explain/flow';
import { ordersFlow } from '../model/orders/flow';
import { readinessFlow } from '../model/readiness/flow';
import { retentionFlow } from '../model/retention/flow';
import { worthFlow } from '../model/worth/flow';

export type FlowId = 'worth' | 'orders' | 'retention' | 'channels' | 'readiness' | 'explain';

export interface FlowEntry {
  readonly id: FlowId;
  readonly title: Words;
  readonly lead: Words;
}

/** The questions of the first page, in its order. */
export const flows: readonly FlowEntry[] = [
  worthFlow,
  ordersFlow,
  retentionFlow,
  channelsFlow,
  readinessFlow,
  explainFlow,
];

import type { FunctionComponent } from 'preact';
import type { Words } from '../../sheet/words';
import { channelsFlow } from '../model/channels/flow';
import { explainFlow } from '../model/explain/flow';
import { ordersFlow } from '../model/orders/flow';
import { readinessFlow } from '../model/readiness/flow';
import { retentionFlow } from '../model/retention/flow';
import { worthFlow } from '../model/worth/flow';
import { ChannelsFlow } from './flows/channels/channels-flow';
import { ExplainFlow } from './flows/explain/explain-flow';
import { OrdersFlow } from './flows/orders/orders-flow';
import { ReadinessFlow } from './flows/readiness/readiness-flow';
import { RetentionFlow } from './flows/retention/retention-flow';
import { WorthFlow } from './flows/worth/worth-flow';

export type FlowId = 'worth' | 'orders' | 'retention' | 'channels' | 'readiness' | 'explain';

export interface FlowEntry {
  readonly id: FlowId;
  readonly title: Words;
  readonly lead: Words;
  readonly Flow: FunctionComponent;
}

/** The questions of the first page, in its order: each flow adds `{ ...worthFlow, Flow: WorthFlow }`. */
export const flows: readonly FlowEntry[] = [
  { ...worthFlow, Flow: WorthFlow },
  { ...ordersFlow, Flow: OrdersFlow },
  { ...retentionFlow, Flow: RetentionFlow },
  { ...channelsFlow, Flow: ChannelsFlow },
  { ...readinessFlow, Flow: ReadinessFlow },
  { ...explainFlow, Flow: ExplainFlow },
];

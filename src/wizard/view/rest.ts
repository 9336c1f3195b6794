import type { FunctionComponent } from 'preact';
import { worthPlan } from '../model/worth/plan';
import { survivorsModel } from '../model/worth/survivors-model';
import type { Place } from './app';
import { AssumptionsPage } from './assumptions/assumptions-page';
import { AuditPage } from './audit/audit-page';
import { BarsPicture } from './charts/bars-picture';
import { ChannelsFlow } from './flows/channels/channels-flow';
import { ExplainFlow } from './flows/explain/explain-flow';
import { OrdersFlow } from './flows/orders/orders-flow';
import { ReadinessFlow } from './flows/readiness/readiness-flow';
import { RetentionFlow } from './flows/retention/retention-flow';
import { Insert } from './kit/insert';
import { SharingPage } from './sharing/sharing-page';
import { SamplesPage } from './templates/samples-page';
import { TemplatesPage } from './templates/templates-page';

const pages: Readonly<Record<Exclude<Place, 'home' | 'worth'>, FunctionComponent>> = {
  orders: OrdersFlow,
  retention: RetentionFlow,
  channels: ChannelsFlow,
  readiness: ReadinessFlow,
  explain: ExplainFlow,
  templates: TemplatesPage,
  samples: SamplesPage,
  sharing: SharingPage,
  audit: AuditPage,
  assumptions: AssumptionsPage,
};

/** All that is not needed for the first page and its first question: it comes while that is read. */
export const rest = { pages, BarsPicture, Insert, worthPlan, survivorsModel };
export type Rest = typeof rest;

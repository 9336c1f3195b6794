import { useState } from 'preact/hooks';
import { channelsFlow } from '../../../model/channels/flow';
import { hasChannels, type TableLine } from '../../../model/channels/standing';
import type { Typed } from '../../../model/form/field';
import type { Role } from '../../../model/log/roles';
import { Page, useWizard } from '../../kit';
import { LogSteps } from '../../log/log-steps';
import { OrdersResult } from './orders-result';
import { TableResult } from './table-result';
import { TableStep } from './table-step';
import { words } from './words';

const needed: readonly Role[] = ['customer', 'date', 'amount', 'channel'];

export function ChannelsFlow() {
  const { t } = useWizard();
  const [route, setRoute] = useState<'orders' | 'table'>();
  const [typed, setTyped] = useState<Typed>({});
  const [lines, setLines] = useState<readonly TableLine[]>();
  const leave = () => setRoute(undefined);
  if (route === 'orders')
    return (
      <LogSteps roles={needed} back={leave}>
        {(log, back) => hasChannels(log) && <OrdersResult log={log} back={back} />}
      </LogSteps>
    );
  if (route === 'table')
    return lines ? (
      <TableResult lines={lines} back={() => setLines(undefined)} />
    ) : (
      <TableStep typed={typed} onTyped={setTyped} onLines={setLines} back={leave} />
    );
  return (
    <Page
      title={t(channelsFlow.title)}
      lead={t(channelsFlow.lead)}
      primary={{ label: t(words.fromOrders), onClick: () => setRoute('orders') }}
      secondary={[{ label: t(words.fromTable), onClick: () => setRoute('table') }]}
    >
      <p>{t(words.ordersHint)}</p>
      <p>{t(words.tableHint)}</p>
    </Page>
  );
}

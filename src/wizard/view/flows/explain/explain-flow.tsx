import { useState } from 'preact/hooks';
import { explainFlow } from '../../../model/explain/flow';
import type { Explained } from '../../../model/protocol';
import { Page, ProblemNotice, useWizard } from '../../kit';
import { ExplainedPage } from './explained-page';
import { words } from './words';

export function ExplainFlow() {
  const { t, server } = useWizard();
  const [explained, setExplained] = useState<Explained>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const ask = async () => {
    setBusy(true);
    setError(undefined);
    try {
      setExplained(await server.ask({ action: 'explain' }));
    } catch (reason) {
      setExplained(undefined);
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  if (explained) {
    return (
      <ExplainedPage
        key={`${explained.sheetId}!${explained.range} ${explained.formula}`}
        explained={explained}
        again={{ label: t(words.explainAnother), onClick: ask, disabled: busy }}
        back={() => setExplained(undefined)}
      />
    );
  }
  return (
    <Page
      title={t(explainFlow.title)}
      lead={t(explainFlow.lead)}
      primary={{ label: t(words.explainSelected), onClick: ask, disabled: busy }}
    >
      <p role="status" class="hint">
        {busy && t(words.looking)}
      </p>
      <ProblemNotice error={error} />
    </Page>
  );
}

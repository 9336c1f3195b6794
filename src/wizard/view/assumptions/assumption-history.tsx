import { useEffect, useState } from 'preact/hooks';
import { type AssumptionId, assumptions } from '../../../templates/assumptions';
import type { AssumptionChange } from '../../model/protocol';
import { shown } from '../../model/reader';
import { DataTable } from '../kit/data-table';
import { ProblemNotice } from '../kit/problem-notice';
import { useWizard } from '../wizard-context';
import { words } from './words';

/** What the assumptions were before, the latest change first. */
export function AssumptionHistory() {
  const { t, server, reader } = useWizard();
  const [changes, setChanges] = useState<readonly AssumptionChange[]>();
  const [error, setError] = useState<unknown>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => {
    server.ask({ action: 'history' }).then(answer => setChanges(answer.changes), setError);
  }, []);
  const textOf = (id: AssumptionId, value: string | number) => {
    const { format } = assumptions[id];
    const isNumber = value !== '' && Number.isFinite(Number(value));
    return isNumber && format !== 'text' ? shown(Number(value), format, reader) : String(value);
  };
  if (changes?.length === 0) return <p>{t(words.historyNone)}</p>;
  return (
    <>
      <ProblemNotice error={error} />
      {changes && (
        <DataTable
          caption={t(words.history)}
          head={words.historyHeads.map(t)}
          rows={changes.map(({ assumption, time, from, to }) => [
            time,
            t(assumptions[assumption].label),
            textOf(assumption, from),
            textOf(assumption, to),
          ])}
        />
      )}
    </>
  );
}

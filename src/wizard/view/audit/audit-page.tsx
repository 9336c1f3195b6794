import { useEffect, useState } from 'preact/hooks';
import type { Audited, Insertion, RangeId, ShareScope } from '../../model/protocol';
import { Button, Choices, Page, ProblemNotice, useWizard } from '../kit';
import { Inserted } from '../kit/inserted';
import { words as kitWords } from '../kit/words';
import { words as sharingWords } from '../sharing/words';
import { tools } from '../tools';
import { words } from './words';

/** What is likely to be wrong in the sheets, with the way to each place. */
export function AuditPage() {
  const { t, server, setLast } = useWizard();
  const [scope, setScope] = useState<ShareScope>('sheet');
  const [audited, setAudited] = useState<Audited>();
  const [report, setReport] = useState<Insertion>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (reason) {
      setError(reason);
    }
    setBusy(false);
  };
  const look = (wanted: ShareScope) =>
    attempt(async () => {
      setScope(wanted);
      setAudited(undefined);
      setAudited(await server.ask({ action: 'audit', scope: wanted }));
    });
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => void look(scope), []);
  const write = () =>
    attempt(async () => {
      const insertion = await server.ask({ action: 'auditReport', scope });
      setReport(insertion);
      setLast(insertion);
    });
  const show = (range: RangeId) => {
    setError(undefined);
    server.ask({ action: 'show', range }).catch(setError);
  };
  const findings = audited?.findings ?? [];
  return (
    <Page
      title={t(tools.audit.title)}
      primary={
        findings.length > 0 && !report
          ? { label: t(words.report), onClick: write, disabled: busy }
          : undefined
      }
    >
      <Choices
        name="scope"
        legend={t(words.scope)}
        options={(['sheet', 'workbook'] as const).map(value => ({ value, label: t(sharingWords[value]) }))}
        value={scope}
        onChange={value => look(value as ShareScope)}
      />
      <p role="status">{busy ? t(kitWords.working) : audited && t(audited.summary)}</p>
      <ul>
        {findings.map(({ place, range, what, cure }) => (
          <li key={place + what.en}>
            <Button look="link" onClick={() => show(range)}>
              {place}
            </Button>
            <br />
            {t(what)} <span class="hint">{t(cure)}</span>
          </li>
        ))}
      </ul>
      {report && <Inserted insertion={report} onGone={() => setReport(undefined)} />}
      {!busy && audited && <Button onClick={() => look(scope)}>{t(sharingWords.again)}</Button>}
      <ProblemNotice error={error} />
    </Page>
  );
}

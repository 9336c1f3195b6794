import { useEffect, useState } from 'preact/hooks';
import type { Audited, Insertion, RangeId, ShareScope } from '../../model/protocol';
import { Button, Choices, Page, ProblemNotice, useTask, useWizard } from '../kit';
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
  // A look at other sheets takes the place of the one before, but nothing that is being written is forgotten.
  const looking = useTask();
  const writing = useTask();
  const look = async (wanted: ShareScope) => {
    setScope(wanted);
    setAudited(undefined);
    const answer = await looking.run(() => server.ask({ action: 'audit', scope: wanted }));
    if (answer) setAudited(answer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => void look(scope), []);
  const write = async () => {
    const insertion = await writing.run(() => server.ask({ action: 'auditReport', scope }));
    if (!insertion) return;
    setReport(insertion);
    setLast(insertion);
  };
  const show = (range: RangeId) => looking.run(() => server.ask({ action: 'show', range }));
  const running = looking.running || writing.running;
  const findings = audited?.findings ?? [];
  return (
    <Page
      title={t(tools.audit.title)}
      primary={
        findings.length > 0 && !report
          ? { label: t(words.report), onClick: write, disabled: running }
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
      <p role="status">{running ? t(kitWords.working) : audited && t(audited.summary)}</p>
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
      {!running && audited && <Button onClick={() => look(scope)}>{t(sharingWords.again)}</Button>}
      <ProblemNotice error={looking.error ?? writing.error} />
    </Page>
  );
}

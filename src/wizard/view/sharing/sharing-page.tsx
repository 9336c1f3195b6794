import { useEffect, useState } from 'preact/hooks';
import type { Shared, SharePreview, ShareScope } from '../../model/protocol';
import { Button, Choices, Notice, Page, ProblemNotice, useTask, useWizard } from '../kit';
import { words as kitWords } from '../kit/words';
import { tools } from '../tools';
import { words } from './words';

/** What sharing would change, doing it, and taking it back. */
export function SharingPage() {
  const { t, server, setLast } = useWizard();
  const [scope, setScope] = useState<ShareScope>('workbook');
  const [records, setRecords] = useState('keep');
  const [preview, setPreview] = useState<SharePreview>();
  const [shared, setShared] = useState<Shared>();
  const [changed, setChanged] = useState<readonly string[]>([]);
  const [isLive, setLive] = useState(false);
  const { running, error, run } = useTask();
  const strip = records === 'drop';

  const look = async (wanted: ShareScope) => {
    setShared(undefined);
    setPreview(undefined);
    const found = await run(() => server.ask({ action: 'sharePreview', scope: wanted }));
    // Undefined also where another question was asked meanwhile.
    if (found) setPreview(found);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => void look(scope), []);
  const share = async () => {
    if (running) return;
    setLive(false);
    const done = await run(() => server.ask({ action: 'makeShareable', scope, strip }));
    setShared(done);
    // What was dropped cannot be undone any more.
    if (done && strip) setLast(null);
  };
  const makeLive = async (evenChanged: boolean) => {
    if (running) return;
    const answer = await run(() => server.ask({ action: 'makeLive', evenChanged }));
    if (!answer) return;
    setChanged(answer.done ? [] : answer.changed);
    setLive(answer.done);
    if (answer.done) look(scope);
  };

  const refused = preview?.refused ?? [];
  const canShare = !shared && preview && (preview.cells > 0 || (strip && preview.records));
  const label = !preview?.cells ? words.dropRecords : refused.length > 0 ? words.shareOthers : words.share;
  const frozen = (shared ?? preview)?.frozen ?? 0;
  return (
    <Page
      title={t(tools.sharing.title)}
      lead={t(words.lead)}
      primary={canShare ? { label: t(label), onClick: share, disabled: running } : undefined}
    >
      {isLive && (
        <Notice tone="success" title={t(words.isLive)}>
          <p>{t(words.isLiveText)}</p>
        </Notice>
      )}
      {shared ? (
        <Notice tone="success" title={t(words.shared)}>
          {shared.summary.map(line => (
            <p key={line.en}>{t(line)}</p>
          ))}
        </Notice>
      ) : (
        <Choices
          name="scope"
          legend={t(words.scope)}
          options={(['workbook', 'sheet'] as const).map(value => ({ value, label: t(words[value]) }))}
          value={scope}
          onChange={value => {
            if (running && preview) return;
            setScope(value as ShareScope);
            look(value as ShareScope);
          }}
        />
      )}
      <p role="status" class="hint">
        {running && t(kitWords.working)}
      </p>
      {!shared && preview && (
        <>
          {preview.summary.map(line => (
            <p key={line.en}>{t(line)}</p>
          ))}
          {refused.length > 0 && (
            <Notice tone="warning" title={t(words.refused)}>
              <ul>
                {refused.map(({ place, why }) => (
                  <li key={place}>
                    {place} {t(why)}
                  </li>
                ))}
              </ul>
            </Notice>
          )}
          {preview.values.length > 0 && (
            <>
              <h2>{t(words.asValues)}</h2>
              <ul>
                {preview.values.map(place => (
                  <li key={place}>{place}</li>
                ))}
              </ul>
            </>
          )}
          {(preview.cells > 0 || preview.records) && (
            <Choices
              name="records"
              legend={t(words.records)}
              options={[
                { value: 'keep', label: t(words.keep) },
                { value: 'drop', label: t(words.drop), hint: t(words.dropHint) },
              ]}
              value={records}
              onChange={setRecords}
            />
          )}
        </>
      )}
      {changed.length > 0 ? (
        <Notice tone="warning" title={t(kitWords.changedSince)}>
          <p>{t(words.changedText)}</p>
          <ul>
            {changed.map(cell => (
              <li key={cell}>{cell}</li>
            ))}
          </ul>
          <Button onClick={() => makeLive(true)}>{t(words.liveAnyway)}</Button>
          <Button onClick={() => setChanged([])}>{t(kitWords.keep)}</Button>
        </Notice>
      ) : (
        frozen > 0 && <Button onClick={() => makeLive(false)}>{t(words.live)}</Button>
      )}
      {(shared || error !== undefined) && <Button onClick={() => look(scope)}>{t(words.again)}</Button>}
      <ProblemNotice error={error} />
    </Page>
  );
}

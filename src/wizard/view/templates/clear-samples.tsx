import { useEffect, useState } from 'preact/hooks';
import type { Cleared, Request } from '../../model/protocol';
import { Button, Notice, ProblemNotice, useWizard } from '../kit';
import { Undo } from '../kit/undo';
import { words as kitWords } from '../kit/words';
import { words } from './words';

type Own = Extract<Request, { readonly action: 'clearSamples' }>['own'];

/** Empties the sample data of the template in view; where cells hold something else by now, it names them and asks. */
export function ClearSamples({ atOnce = false }: { readonly atOnce?: boolean }) {
  const { t, server, setLast } = useWizard();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<Cleared>();
  const [error, setError] = useState<unknown>();
  const clear = async (own: Own) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const cleared = await server.ask({ action: 'clearSamples', own });
      setDone(cleared);
      if (cleared.insertion) setLast(cleared.insertion);
    } catch (reason) {
      setError(reason);
    }
    setBusy(false);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it appears.
  useEffect(() => {
    if (atOnce) clear('ask');
  }, []);

  if (done && done.changed.length > 0) {
    return (
      <Notice tone="warning" title={t(words.own)}>
        <p>{t(words.ownText)}</p>
        <ul>
          {done.changed.map(cell => (
            <li key={cell}>{cell}</li>
          ))}
        </ul>
        <Button onClick={() => clear('keep')}>{t(words.keepOwn)}</Button>
        <Button onClick={() => clear('clear')}>{t(words.clearAll)}</Button>
      </Notice>
    );
  }
  return (
    <>
      {done && (
        <Notice tone="success" title={t(words.cleared(done.cleared))}>
          {done.cleared > 0 && <p>{t(words.clearedText)}</p>}
        </Notice>
      )}
      {done?.insertion ? (
        <Undo insertion={done.insertion} label={t(words.undoClear)} onGone={() => setDone(undefined)} />
      ) : (
        <Button onClick={() => clear('ask')}>{t(words.clear)}</Button>
      )}
      <p role="status" class="hint">
        {busy && t(kitWords.working)}
      </p>
      <ProblemNotice error={error} onRetry={() => clear('ask')} />
    </>
  );
}

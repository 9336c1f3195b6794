import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Insertion } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { Notice } from './notice';
import { ProblemNotice } from './problem-notice';
import { words } from './words';

/** Has the focus, because the button that was pressed is gone. */
export function Taken() {
  const { t } = useWizard();
  const holder = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => holder.current?.focus(), []);
  return (
    <div ref={holder} tabIndex={-1}>
      <Notice tone="success" title={t(words.undone)}>
        <p>{t(words.undoneText)}</p>
      </Notice>
    </div>
  );
}

export interface UndoProps {
  readonly insertion: Insertion;
  readonly label?: string;
  readonly onGone: () => void;
}

/** Takes an insertion back; where cells were changed since, it names them and asks. */
export function Undo({ insertion, label, onGone }: UndoProps) {
  const { t, server, setLast } = useWizard();
  const [busy, setBusy] = useState(false);
  const [changed, setChanged] = useState<readonly string[]>([]);
  const [error, setError] = useState<unknown>();
  const undo = async (evenChanged: boolean) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const undone = await server.ask({ action: 'undo', id: insertion.id, evenChanged });
      if (!undone.done) return setChanged(undone.changed);
      onGone();
      setLast(undone.last);
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  if (changed.length > 0)
    return (
      <Notice tone="warning" title={t(words.changedSince)}>
        <p>{t(words.changedText)}</p>
        <ul>
          {changed.map(cell => (
            <li key={cell}>{cell}</li>
          ))}
        </ul>
        <Button onClick={() => undo(true)}>{t(words.undoAnyway)}</Button>
        <Button onClick={() => setChanged([])}>{t(words.keep)}</Button>
      </Notice>
    );
  return (
    <>
      <Button onClick={() => undo(false)}>{label ?? t(words.undo)}</Button>
      <ProblemNotice error={error} />
    </>
  );
}

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Insertion } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { Notice } from './notice';
import { ProblemNotice } from './problem-notice';
import { Undo } from './undo';
import { words } from './words';

export interface InsertedProps {
  readonly insertion: Insertion;
  /** It was taken back, or the person wants another one. */
  readonly onGone: (taken: boolean) => void;
}

/** What was written, with the ways to it and back. */
export function Inserted({ insertion, onGone }: InsertedProps) {
  const { t, server } = useWizard();
  const holder = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useLayoutEffect(() => holder.current?.focus(), []);
  const [error, setError] = useState<unknown>();
  const first = insertion.places[0];
  const show = () => {
    setError(undefined);
    if (first)
      server.ask({ action: 'show', range: { sheetId: first.sheetId, range: first.range } }).catch(setError);
  };
  const places = insertion.places.map(({ sheetName, range }) => `${sheetName}!${range}`).join(', ');
  return (
    <div ref={holder} tabIndex={-1} class="inserted">
      <Notice tone="success" title={t(words.inserted)}>
        <p>{t(words.insertedIn(places))}</p>
      </Notice>
      <div class="presses">
        {first && <Button onClick={show}>{t(words.showIt)}</Button>}
        <Button onClick={() => onGone(false)}>{t(words.insertAgain)}</Button>
        <Undo insertion={insertion} onGone={() => onGone(true)} />
      </div>
      <ProblemNotice error={error} />
    </div>
  );
}

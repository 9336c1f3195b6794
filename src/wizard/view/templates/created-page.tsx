import { useState } from 'preact/hooks';
import type { Insertion } from '../../model/protocol';
import { Button, Page, ProblemNotice, useWizard } from '../kit';
import { Undo } from '../kit/undo';
import { words as kitWords } from '../kit/words';
import { ClearSamples } from './clear-samples';
import { words } from './words';

export interface CreatedPageProps {
  readonly insertion: Insertion;
  /** Back to all templates; it may have been taken back. */
  readonly onGone: (taken: boolean) => void;
}

/** The sheets that were made, with the ways to them and back. */
export function CreatedPage({ insertion, onGone }: CreatedPageProps) {
  const { t, server } = useWizard();
  const [error, setError] = useState<unknown>();
  const show = (sheetId: number) => {
    setError(undefined);
    server.ask({ action: 'show', range: { sheetId, range: 'A1' } }).catch(setError);
  };
  return (
    <Page title={t(words.created(insertion.title))} back={() => onGone(false)}>
      <h2>{t(words.sheets)}</h2>
      <ul>
        {insertion.places.map(({ sheetId, sheetName }) => (
          <li key={sheetId}>
            <Button look="link" onClick={() => show(sheetId)}>
              {sheetName}
            </Button>
          </li>
        ))}
      </ul>
      <p>{t(words.samples)}</p>
      <ClearSamples />
      <Undo insertion={insertion} label={t(kitWords.undo)} onGone={() => onGone(true)} />
      <ProblemNotice error={error} />
    </Page>
  );
}

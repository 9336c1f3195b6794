import { useState } from 'preact/hooks';
import type { Selection } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { ProblemNotice } from './problem-notice';
import { words } from './words';

export interface UseSelectionProps {
  /** "Use selection" where nothing else is said. */
  readonly label?: string;
  readonly onSelection: (selection: Selection) => void;
}

/** Nothing tells the sidebar what is selected, so a button asks. */
export function UseSelection({ label, onSelection }: UseSelectionProps) {
  const { t, server } = useWizard();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [read, setRead] = useState<Selection>();
  const ask = async () => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      const selection = await server.ask({ action: 'selection' });
      setRead(selection);
      onSelection(selection);
    } catch (reason) {
      setRead(undefined);
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  const place = read && `${read.sheetName}!${read.range}`;
  return (
    <div class="selection">
      <Button onClick={ask}>{label ?? t(words.useSelection)}</Button>
      <p role="status" class="hint">
        {busy ? t(words.working) : read && t(words.selectionRead(place!, read.rows, read.columns))}
      </p>
      <ProblemNotice error={error} />
    </div>
  );
}

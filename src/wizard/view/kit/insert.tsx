import { useState } from 'preact/hooks';
import type { Plan } from '../../../templates/plan';
import type { Insertion, Target } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { Choices } from './choices';
import { Inserted } from './inserted';
import { More } from './more';
import { Preview } from './preview';
import { ProblemNotice } from './problem-notice';
import { Taken } from './undo';
import { words } from './words';

export interface InsertProps {
  /** Null while the form is not complete. */
  readonly plan: Plan | null;
  readonly note?: string;
  readonly onInserted?: (insertion: Insertion) => void;
}

/** Everything between the answer and the cells: where, what exactly, the writing, and the way back. */
export function Insert({ plan, note, onInserted }: InsertProps) {
  const { t, server, setLast } = useWizard();
  const [target, setTarget] = useState<Target>('new_sheet');
  const [state, setState] = useState<'asking' | 'writing' | 'taken'>('asking');
  const [error, setError] = useState<unknown>();
  const [insertion, setInsertion] = useState<Insertion>();

  const insert = async () => {
    if (!plan || state === 'writing') return;
    setState('writing');
    setError(undefined);
    try {
      const done = await server.ask({ action: 'insert', plan, target });
      setInsertion(done);
      setLast(done);
      onInserted?.(done);
    } catch (reason) {
      setError(reason);
    }
    setState('asking');
  };
  const choose = (value: string) => {
    setTarget(value as Target);
    setError(undefined);
  };
  const gone = (taken: boolean) => {
    setInsertion(undefined);
    setState(taken ? 'taken' : 'asking');
  };

  if (insertion) return <Inserted insertion={insertion} onGone={gone} />;
  return (
    <section class="insert">
      {state === 'taken' && <Taken />}
      {note && <p>{note}</p>}
      <Choices
        name="target"
        legend={t(words.where)}
        options={[
          { value: 'new_sheet', label: t(words.newSheet) },
          { value: 'selection', label: t(words.atSelection), hint: t(words.atSelectionHint) },
        ]}
        value={target}
        onChange={choose}
      />
      {plan && (
        <More summary={t(words.showPlan)}>
          <Preview plan={plan} target={target} />
        </More>
      )}
      <ProblemNotice error={error} />
      <p role="status" class="hint">
        {!plan ? t(words.nothingToInsert) : state === 'writing' && t(words.working)}
      </p>
      <button type="button" class="button primary" disabled={!plan} onClick={insert}>
        {t(words.insert)}
      </button>
    </section>
  );
}

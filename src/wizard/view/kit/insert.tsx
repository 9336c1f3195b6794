import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../templates/plan';
import type { Insertion, Placement, Target } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { Choices } from './choices';
import { Inserted, Taken } from './inserted';
import { More } from './more';
import { ProblemNotice } from './problem-notice';
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
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const [placement, setPlacement] = useState<Placement>();
  const [insertion, setInsertion] = useState<Insertion>();
  const [taken, setTaken] = useState(false);
  // What was looked up holds for that plan only.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another plan goes to another place.
  useEffect(() => setPlacement(undefined), [plan, target]);

  const attempt = async (work: () => Promise<void>) => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await work();
    } catch (reason) {
      setError(reason);
    } finally {
      setBusy(false);
    }
  };
  const look = () =>
    attempt(async () => {
      if (plan) setPlacement(await server.ask({ action: 'place', plan, target }));
    });
  const insert = () =>
    attempt(async () => {
      if (!plan) return;
      const done = await server.ask({ action: 'insert', plan, target });
      setInsertion(done);
      setLast(done);
      onInserted?.(done);
    });

  if (insertion) {
    const gone = () => {
      setInsertion(undefined);
      setPlacement(undefined);
      setTaken(true);
    };
    return <Inserted insertion={insertion} onGone={gone} />;
  }
  return (
    <section class="insert">
      {taken && <Taken />}
      {note && <p>{note}</p>}
      <Choices
        name="target"
        legend={t(words.where)}
        options={[
          { value: 'new_sheet', label: t(words.newSheet) },
          { value: 'selection', label: t(words.atSelection), hint: t(words.atSelectionHint) },
        ]}
        value={target}
        onChange={value => setTarget(value as Target)}
      />
      {plan && (
        <More key={target} summary={t(words.showPlan)} onOpen={look}>
          {placement ? <Placed placement={placement} /> : <p>{busy && t(words.working)}</p>}
        </More>
      )}
      <ProblemNotice error={error} />
      <p role="status" class="hint">
        {!plan ? t(words.nothingToInsert) : busy && t(words.working)}
      </p>
      <button type="button" class="button primary" disabled={!plan} onClick={insert}>
        {t(words.insert)}
      </button>
    </section>
  );
}

function Placed({ placement }: { readonly placement: Placement }) {
  const { t } = useWizard();
  return (
    <>
      {placement.makesAssumptions && <p>{t(words.makesAssumptions)}</p>}
      {placement.blocks.map(block => (
        <div key={block.block} class="placed">
          <p>
            <strong>
              {block.sheetName}!{block.range}
            </strong>
            {block.isNewSheet && ` (${t(words.sheetIsNew)})`}
            <br />
            {t(words.size(block.rows, block.columns))}, {t(words.formulas(block.formulas.length))}
          </p>
          <dl class="formulas">
            {block.formulas.map(({ address, formula }) => (
              <div key={address}>
                <dt>{address}</dt>
                <dd>
                  <code>{formula}</code>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}

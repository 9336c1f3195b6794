import { useEffect, useState } from 'preact/hooks';
import type { Plan } from '../../../templates/plan';
import type { Placement, Target } from '../../model/protocol';
import { useWizard } from '../wizard-context';
import { ProblemNotice } from './problem-notice';
import { words } from './words';

export interface PreviewProps {
  readonly plan: Plan;
  readonly target: Target;
}

/** The add-on is not asked for every keystroke. */
const pauseMilliseconds = 400;

/** What would be written where, as the add-on says; looked up anew when the plan changes. */
export function Preview({ plan, target }: PreviewProps) {
  const { t, server } = useWizard();
  const [placement, setPlacement] = useState<Placement>();
  const [error, setError] = useState<unknown>();
  useEffect(() => {
    let isWanted = true;
    setPlacement(undefined);
    setError(undefined);
    const timer = setTimeout(() => {
      server.ask({ action: 'place', plan, target }).then(
        placed => isWanted && setPlacement(placed),
        reason => isWanted && setError(reason),
      );
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [plan, target, server]);
  if (error !== undefined) return <ProblemNotice error={error} />;
  if (!placement) return <p role="status">{t(words.working)}</p>;
  return (
    <>
      {placement.makesAssumptions && <p>{t(words.makesAssumptions)}</p>}
      {placement.blocks.map(({ block, sheetName, range, isNewSheet, rows, columns, formulas }) => (
        <div key={block}>
          <p>
            <strong>
              {sheetName}!{range}
            </strong>
            {isNewSheet && ` (${t(words.sheetIsNew)})`}
            <br />
            {t(words.size(rows, columns))}, {t(words.formulas(formulas.length))}
          </p>
          <dl class="formulas">
            {formulas.map(({ address, formula }) => (
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

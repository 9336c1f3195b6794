import type { FoundLog } from '../../model/log/found';
import { More, Notice, Results, useWizard } from '../kit';
import { words } from './words';

export interface ChecksStepProps {
  readonly found: FoundLog;
}

/** What was read, what was set right, and what is still odd, in words. */
export function ChecksStep({ found: { figures, changes, checks, refusal } }: ChecksStepProps) {
  const { t } = useWizard();
  const warnings = checks.filter(({ severity }) => severity !== 'note');
  const notes = checks.filter(({ severity }) => severity === 'note');
  const list = (items: typeof checks) => (
    <ul>
      {items.map(({ check, title, text }) => (
        <li key={check}>
          {title}. {text}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {refusal && (
        <Notice tone="error">
          <p>{refusal}</p>
        </Notice>
      )}
      <Results items={figures} />
      <h2>{t(words.done)}</h2>
      {changes.length === 0 ? (
        <p>{t(words.nothingDone)}</p>
      ) : (
        <ul>
          {changes.map(change => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t(words.look)}>
          {list(warnings)}
        </Notice>
      )}
      {notes.length > 0 && <More summary={t(words.notes)}>{list(notes)}</More>}
    </>
  );
}

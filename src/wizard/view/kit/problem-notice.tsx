import { ServerProblem } from '../server';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { Notice } from './notice';
import { words } from './words';

/** Anything that was thrown, as what to do about it. */
export function ProblemNotice({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const { t } = useWizard();
  if (error === undefined) return null;
  const known = error instanceof ServerProblem;
  return (
    <Notice tone="error" title={known ? error.title : t(words.faulty)}>
      <p>{known ? error.text : t(words.faultyText)}</p>
      {onRetry && <Button onClick={onRetry}>{t(words.tryAgain)}</Button>}
    </Notice>
  );
}

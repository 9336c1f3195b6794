import { useState } from 'preact/hooks';
import { ServerProblem } from '../server';
import { useWizard } from '../wizard-context';
import { Button } from './button';
import { ProblemCard } from './problem-card';
import { words } from './words';

export interface ProblemNoticeProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** Anything that was thrown, as what to do about it. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const { t } = useWizard();
  if (error === undefined) return null;
  if (!(error instanceof ServerProblem)) console.error(error);
  const problem =
    error instanceof ServerProblem ? error : new ServerProblem(t(words.faulty), t(words.faultyText));
  return (
    <ProblemCard problem={problem}>
      {onRetry && <Button onClick={onRetry}>{t(words.tryAgain)}</Button>}
      {problem.problem?.id === 'unfinished' && <CleanUp />}
    </ProblemCard>
  );
}

/** Finishes what an insertion that broke off could not put back. */
export function CleanUp({ onDone }: { readonly onDone?: () => void }) {
  const { t, server, setLast } = useWizard();
  const [state, setState] = useState<'offered' | 'busy' | 'done'>('offered');
  const [error, setError] = useState<unknown>();
  const cleanUp = async () => {
    if (state === 'busy') return;
    setState('busy');
    setError(undefined);
    try {
      const { last } = await server.ask({ action: 'recover' });
      setState('done');
      onDone?.();
      setLast(last);
    } catch (reason) {
      setState('offered');
      setError(reason);
    }
  };
  if (state === 'done') return <p>{t(words.cleaned)}</p>;
  return (
    <>
      <Button onClick={cleanUp}>{t(words.cleanUp)}</Button>
      {error instanceof ServerProblem && <p>{error.text}</p>}
    </>
  );
}

import { useState } from 'preact/hooks';
import type { CleanLog } from '../../../model/log/clean-log';
import { type Analysis, analysis } from '../../../model/orders/analysis';
import { refusal } from '../../../model/orders/problem';
import type { Terms } from '../../../model/orders/terms';
import { Page, ProblemNotice, type Task, useTask, useWizard, Working } from '../../kit';
import { LogSteps } from '../../log/log-steps';
import { InsertStep } from './insert-step';
import { ResultStep } from './result-step';
import { TermsStep } from './terms-step';
import { words } from './words';

const roles = ['customer', 'date', 'amount'] as const;

/** From orders to customer value: the list, the terms, the answer, the sheet. */
export function OrdersFlow() {
  return <LogSteps roles={roles}>{(log, back) => <AnswerSteps log={log} back={back} />}</LogSteps>;
}

interface AnswerStepsProps {
  readonly log: CleanLog;
  /** To what was found in the list. */
  readonly back: () => void;
}

function AnswerSteps({ log, back }: AnswerStepsProps) {
  const { t, reader } = useWizard();
  const [terms, setTerms] = useState<Terms>();
  const [found, setFound] = useState<Analysis>();
  const [inserting, setInserting] = useState(false);
  const { running, progress, error, run, cancel } = useTask();
  const start = async (asked: Terms) => {
    setTerms(asked);
    setFound(await run(task => analysed(log, asked, task, t)));
  };
  if (running) {
    return (
      <Page title={t(words.working)} back={cancel}>
        {progress && (
          <Working step={progress.now} of={progress.of} label={progress.label} onCancel={cancel} />
        )}
      </Page>
    );
  }
  if (found && inserting) return <InsertStep analysis={found} back={() => setInserting(false)} />;
  if (found) {
    return (
      <ResultStep analysis={found} onInsert={() => setInserting(true)} back={() => setFound(undefined)} />
    );
  }
  const refused = refusal(error, reader);
  return (
    <>
      <TermsStep log={log} before={terms} refused={refused} onTerms={start} back={back} />
      {refused === undefined && <ProblemNotice error={error} />}
    </>
  );
}

/** The steps one after the other, with a picture of where they are before each. */
async function analysed(
  log: CleanLog,
  terms: Terms,
  task: Task,
  t: ReturnType<typeof useWizard>['t'],
): Promise<Analysis> {
  const steps = analysis(log, terms);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    await task.step(next.value.now, next.value.of, t(next.value.label));
  }
}

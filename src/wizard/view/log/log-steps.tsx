import type { ComponentChild } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Typed } from '../../model/form/field';
import { openFields, readAnswers } from '../../model/log/answers';
import { belowTitles } from '../../model/log/below-titles';
import { findingsOf } from '../../model/log/checks';
import { cleanLog } from '../../model/log/clean';
import type { CleanLog } from '../../model/log/clean-log';
import { foundLog, type ReadyLog } from '../../model/log/found';
import { guessLayout, type Layout } from '../../model/log/guess-roles';
import { proofsOf } from '../../model/log/previews';
import { initialAnswers, questionsOf } from '../../model/log/questions';
import { layoutRefusal, sizeRefusal, surveyRefusal } from '../../model/log/refusals';
import type { Role } from '../../model/log/roles';
import { type Survey, surveyOf } from '../../model/log/survey';
import type { Selection } from '../../model/protocol';
import { shown } from '../../model/reader';
import { ErrorSummary, Notice, Page, ProblemNotice, UseSelection, useTask, useWizard, Working } from '../kit';
import { ChecksStep } from './checks-step';
import { ColumnsStep } from './columns-step';
import { QuestionsStep } from './questions-step';
import { type ReadLog, readLog } from './read-log';
import { words } from './words';

export interface LogStepsProps {
  /** The columns there must be; customer, date and amount where nothing else is said. */
  readonly roles?: readonly Role[];
  /** When the person goes on with what was found. */
  readonly onLog?: (log: CleanLog) => void;
  /** What follows, with the way back to what was found. */
  readonly children?: (log: CleanLog, back: () => void) => ComponentChild;
  /** To the step before the first one; without it the way leads back to the questions of the sidebar. */
  readonly back?: () => void;
}

const leastRoles: readonly Role[] = ['customer', 'date', 'amount'];

/** From a selection to an order log: its columns, what has to be decided, and what was found. */
export function LogSteps({ roles = leastRoles, onLog, children, back }: LogStepsProps) {
  const { t, reader, server, surroundings } = useWizard();
  const { today, sheetLanguage: language } = surroundings;
  const task = useTask();
  const [chosen, setChosen] = useState<{ readonly selection: Selection; readonly layout: Layout }>();
  const [refusal, setRefusal] = useState<string>();
  const [read, setRead] = useState<ReadLog & { readonly survey: Survey }>();
  const [answers, setAnswers] = useState<Typed>({});
  const [showErrors, setShowErrors] = useState(false);
  const [ready, setReady] = useState<ReadyLog>();
  const found = useMemo(() => ready && foundLog(ready, reader), [ready, reader]);
  const [goesOn, setGoesOn] = useState(false);
  const questions = useMemo(() => (read ? questionsOf(read.raw, read.survey, reader) : []), [read, reader]);
  const all = useMemo(
    () => ({ ...initialAnswers(questions, reader), ...answers }),
    [questions, answers, reader],
  );
  const step = (now: number) => ({ now, of: 4 });

  const select = (selected: Selection) => {
    const selection = belowTitles(selected);
    const layout = guessLayout(selection);
    const tooMany = sizeRefusal(selection.rows - (layout.hasHeading ? 1 : 0), reader.language);
    setRefusal(tooMany);
    if (!tooMany) setChosen({ selection, layout });
  };
  const readRows = async () => {
    const { selection, layout } = chosen!;
    const missing = layoutRefusal(layout, roles, reader.language);
    setRefusal(missing);
    if (missing) return;
    const done = await task.run(async running => {
      const labels = { reading: t(words.reading), looking: t(words.looking) };
      const log = await readLog(server, selection, layout, running, labels);
      return { ...log, survey: surveyOf(log.raw) };
    });
    if (!done) return;
    const contradiction = surveyRefusal(done.survey, reader.language);
    setRefusal(contradiction);
    if (!contradiction) setRead(done);
  };
  const setRight = async () => {
    const { raw, survey, isOpen } = read!;
    const { settings } = readAnswers(questions, survey, all, reader);
    setShowErrors(!settings);
    if (!settings) return;
    const done = await task.run(async running => {
      await running.step(1, 2, t(words.setting));
      const log = cleanLog(raw, settings, { today, language, isOpen });
      await running.step(2, 2, t(words.looking));
      return { log, survey, settings, findings: findingsOf(log, today) };
    });
    if (done) setReady(done);
  };

  const progress = task.progress && (
    <Working
      step={task.progress.now}
      of={task.progress.of}
      label={task.progress.label}
      onCancel={task.cancel}
    />
  );
  const problems = (
    <>
      {refusal && (
        <Notice tone="error">
          <p>{refusal}</p>
        </Notice>
      )}
      <ProblemNotice error={task.error} />
    </>
  );
  const press = (label: string, onClick: () => void) => ({ label, onClick, disabled: task.running });

  if (!chosen)
    return (
      <Page title={t(words.select)} lead={t(words.selectLead)} step={step(1)} back={back}>
        <UseSelection onSelection={select} />
        {problems}
        <p class="hint">{t(words.stays)}</p>
      </Page>
    );
  if (!read)
    return (
      <Page
        title={t(words.columns)}
        lead={t(words.columnsLead(shown(chosen.selection.rows, 'count', reader)))}
        step={step(2)}
        back={() => {
          task.cancel();
          setRefusal(undefined);
          setChosen(undefined);
        }}
        primary={press(t(words.read), readRows)}
      >
        {problems}
        <ColumnsStep
          selection={chosen.selection}
          layout={chosen.layout}
          onChange={layout => setChosen({ ...chosen, layout })}
        />
        {progress}
      </Page>
    );
  if (!ready || !found) {
    const reading = readAnswers(questions, read.survey, all, reader);
    const labels = questions.map(({ id, text }) => ({ id, label: { en: text, es: text } }));
    return (
      <Page
        title={t(words.questions)}
        step={step(3)}
        back={() => {
          task.cancel();
          setRead(undefined);
        }}
        primary={press(t(words.continue), setRight)}
      >
        {showErrors && (
          <ErrorSummary
            fields={[...labels, ...openFields(questions, all)]}
            reading={{ errors: reading.errors, unclear: {} }}
          />
        )}
        <QuestionsStep
          questions={questions}
          proofs={proofsOf(read.survey, reader)}
          answers={all}
          errors={reading.errors}
          showErrors={showErrors}
          onChange={(id, answer) => setAnswers({ ...answers, [id]: answer })}
        />
        {problems}
        {progress}
      </Page>
    );
  }
  if (goesOn && children) return <>{children(ready.log, () => setGoesOn(false))}</>;
  const goOn = () => {
    setGoesOn(true);
    onLog?.(ready.log);
  };
  return (
    <Page
      title={t(words.checks)}
      step={step(4)}
      back={() => setReady(undefined)}
      primary={{ ...press(t(words.continue), goOn), disabled: found.refusal !== undefined }}
    >
      <ChecksStep found={found} />
    </Page>
  );
}

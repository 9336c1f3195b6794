import { useMemo, useState } from 'preact/hooks';
import type { Period } from '../../../../templates/assumptions';
import { askedInputs, conventionSentence, type House } from '../../../model/retention/base';
import {
  type Choice,
  firstChoice,
  resultNote,
  type StepId,
  stepsOf,
  workingOf,
} from '../../../model/retention/choice';
import { retentionFlow } from '../../../model/retention/flow';
import { workingPlan } from '../../../model/retention/working-plan';
import { ErrorSummary, Form, Insert, Page, useForm, useWizard } from '../../kit';
import { ChoosePage } from './choose-page';
import { JudgementPage } from './judgement-page';
import { retentionWords as words } from './retention-words';
import { WorkPage } from './work-page';

/** Goal, lever, figures, what it brings, and its sheet. */
export function RetentionFlow() {
  const { t, assumption, surroundings } = useWizard();
  const [choice, setChoice] = useState<Choice>(firstChoice);
  const [step, setStep] = useState<StepId>('goal');
  // Another period begins with other usual figures; what was typed stays.
  const [period, setPeriod] = useState(assumption('period') as Period);
  const house: House = assumption;
  const working = useMemo(
    () => workingOf(choice, id => (id === 'period' ? period : assumption(id))),
    [choice, period, assumption],
  );
  const { base, own } = useMemo(() => (working ? askedInputs(working) : { base: [], own: [] }), [working]);
  const baseForm = useForm(base);
  const ownForm = useForm(own);
  const values = useMemo(
    () =>
      baseForm.reading.complete && ownForm.reading.complete
        ? { ...baseForm.reading.values, ...ownForm.reading.values, convention: house('convention') }
        : undefined,
    [baseForm.reading, ownForm.reading, house],
  );
  const plan = useMemo(() => {
    if (step !== 'insert' || !working || !values) return null;
    const language = surroundings.sheetLanguage;
    const note = resultNote(house, surroundings.today, language);
    return workingPlan(working, values, { language, house, note });
  }, [step, working, values, surroundings, house]);

  const steps = stepsOf(choice);
  const place = steps.indexOf(step);
  const shared = {
    step: { now: place + 1, of: steps.length },
    back: place > 0 ? () => setStep(steps[place - 1]!) : undefined,
  };
  // A choice decides which steps follow it.
  const next = () => setStep(stepsOf(choice)[place + 1]!);

  if (step === 'base') {
    const change = (id: string, text: string) => {
      if (id === 'period') setPeriod(text as Period);
      baseForm.change(id, text);
    };
    return (
      <Page
        {...shared}
        title={t(words.baseTitle)}
        lead={t(words.baseLead)}
        primary={{ label: t(words.next), onClick: () => baseForm.submit(next) }}
      >
        {baseForm.showErrors && <ErrorSummary fields={base} reading={baseForm.reading} />}
        <Form fields={base} typed={baseForm.typed} onChange={change} showErrors={baseForm.showErrors} />
        <p class="hint">{t(conventionSentence(house))}</p>
      </Page>
    );
  }
  if (step === 'work' && !working) return <JudgementPage {...shared} claim={choice.claim} />;
  if (step === 'work') {
    return (
      <WorkPage
        {...shared}
        working={working!}
        claim={choice.goal === 'claims' ? choice.claim : undefined}
        own={own}
        form={ownForm}
        values={values}
        onNext={next}
      />
    );
  }
  if (step === 'insert') {
    return (
      <Page
        {...shared}
        title={t(words.toSheet)}
        lead={t(words.insertLead)}
        secondary={[{ label: t(words.again), onClick: () => setStep('goal') }]}
      >
        <Insert plan={plan} />
      </Page>
    );
  }
  return (
    <ChoosePage
      {...shared}
      question={step}
      lead={step === 'goal' ? t(retentionFlow.lead) : undefined}
      choice={choice}
      onChoose={setChoice}
      onNext={next}
    />
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { CleanLog } from '../../../model/log/clean-log';
import { type Terms, termFields, termsOf, usualWeeksHeldOut } from '../../../model/orders/terms';
import { Choices, ErrorSummary, Form, More, Notice, Page, useForm, useWizard } from '../../kit';
import { modelWords, words } from './words';

export interface TermsStepProps {
  readonly log: CleanLog;
  /** The terms of the last time. */
  readonly before: Terms | undefined;
  /** Why the last terms were refused. */
  readonly refused: string | undefined;
  readonly onTerms: (terms: Terms) => void;
  readonly back: () => void;
}

/** What the forecast counts: margin, discount, how far ahead, and what it is tested on. */
export function TermsStep({ log, before, refused, onTerms, back }: TermsStepProps) {
  const { t, assumption } = useWizard();
  const [endless, setEndless] = useState(before !== undefined && before.horizonMonths === undefined);
  const [model, setModel] = useState<Terms['model']>(before?.model ?? 'automatic');
  const weeksHeldOut = useMemo(() => usualWeeksHeldOut(log), [log]);
  const fields = useMemo(
    () => termFields(assumption, { endless, weeksHeldOut }, before),
    [assumption, endless, weeksHeldOut, before],
  );
  const { typed, reading, showErrors, change, submit } = useForm(fields);
  const start = () => submit(() => onTerms(termsOf(reading.values, model, endless)));
  return (
    <Page
      title={t(words.termsTitle)}
      lead={t(words.termsLead)}
      primary={{ label: t(words.start), onClick: start }}
      back={back}
    >
      {showErrors && <ErrorSummary fields={fields} reading={reading} />}
      {refused && (
        <Notice tone="error" title={t(words.refused)}>
          {refused}
        </Notice>
      )}
      <Choices
        name="horizon"
        legend={t(words.horizon)}
        options={[
          { value: 'months', label: t(words.months) },
          { value: 'endless', label: t(words.endless), hint: t(words.endlessHint) },
        ]}
        value={endless ? 'endless' : 'months'}
        onChange={value => setEndless(value === 'endless')}
      />
      <Form fields={fields} typed={typed} onChange={change} showErrors={showErrors} />
      <More summary={t(words.modelSummary)}>
        <Choices
          name="model"
          legend={t(words.model)}
          options={Object.entries(modelWords).map(([value, { label, hint }]) => ({
            value,
            label: t(label),
            hint: t(hint),
          }))}
          value={model}
          onChange={value => setModel(value as Terms['model'])}
        />
      </More>
    </Page>
  );
}

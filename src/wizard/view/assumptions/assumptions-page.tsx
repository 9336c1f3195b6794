import { useMemo, useState } from 'preact/hooks';
import { assumptionFields, assumptionsFrom } from '../../model/form/assumption-fields';
import { shown } from '../../model/reader';
import { ErrorSummary } from '../kit/error-summary';
import { Form } from '../kit/form';
import { More } from '../kit/more';
import { Notice } from '../kit/notice';
import { Page } from '../kit/page';
import { ProblemNotice } from '../kit/problem-notice';
import { useForm } from '../kit/use-form';
import { tools } from '../tools';
import { useWizard } from '../wizard-context';
import { AssumptionHistory } from './assumption-history';
import { words } from './words';

/** What the whole workbook takes for granted: who decided it and when, and a form to decide anew. */
export function AssumptionsPage() {
  const { t, reader, server, surroundings, assumption, setAssumptions } = useWizard();
  const known = surroundings.assumptions;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed outlives the saving.
  const fields = useMemo(() => assumptionFields(assumption), []);
  const { typed, reading, showErrors, change, submit } = useForm(fields);
  const [state, setState] = useState<'typing' | 'saving' | 'saved'>('typing');
  const [error, setError] = useState<unknown>();
  const save = async () => {
    if (state === 'saving') return;
    setState('saving');
    setError(undefined);
    try {
      const values = assumptionsFrom(reading, known, surroundings.sheetLanguage);
      const saved = await server.ask({ action: 'saveAssumptions', values });
      setAssumptions(saved.values);
      setState('saved');
    } catch (reason) {
      setError(reason);
      setState('typing');
    }
  };
  const day = known?.changed_on;
  return (
    <Page
      title={t(tools.assumptions.title)}
      lead={t(words.lead)}
      primary={{
        label: t(state === 'saving' ? words.saving : words.save),
        onClick: () => submit(save),
      }}
    >
      <p>
        {typeof day === 'number'
          ? t(words.decided(String(known?.owner ?? ''), shown(day, 'date', reader)))
          : !known && t(words.initial)}
      </p>
      {showErrors && <ErrorSummary fields={fields} reading={reading} />}
      <Form
        fields={fields}
        typed={typed}
        showErrors={showErrors}
        onChange={(id, text) => {
          setState('typing');
          change(id, text);
        }}
      />
      <ProblemNotice error={error} />
      {known && (
        <More key={state} summary={t(words.history)}>
          <AssumptionHistory />
        </More>
      )}
      {state === 'saved' && (
        <Notice tone="success" title={t(words.saved)}>
          <p>{t(words.savedText)}</p>
        </Notice>
      )}
    </Page>
  );
}

import { useMemo } from 'preact/hooks';
import type { CellValue } from '../../../../sheet/cells';
import { type ClaimId, claims } from '../../../model/claims/claims';
import type { Field } from '../../../model/form/field';
import { chartOf } from '../../../model/retention/choice';
import { outcomeOf } from '../../../model/retention/results';
import { tableOf } from '../../../model/retention/tables';
import type { Working } from '../../../model/retention/working';
import { ChartView, DataTable, ErrorSummary, Form, Notice, Page, Results, useWizard } from '../../kit';
import type { Step } from '../../kit/page';
import type { FormState } from '../../kit/use-form';
import { Judgement } from './judgement-page';
import { retentionWords as words } from './retention-words';

interface WorkPageProps {
  readonly step: Step;
  readonly back: (() => void) | undefined;
  readonly working: Working;
  readonly claim: ClaimId | undefined;
  readonly own: readonly Field[];
  readonly form: FormState;
  /** Absent while a field cannot be read. */
  readonly values: Readonly<Record<string, CellValue>> | undefined;
  readonly onNext: () => void;
}

/** What is asked for one goal, and what it brings as it is typed. */
export function WorkPage({ step, back, working, claim, own, form, values, onNext }: WorkPageProps) {
  const { t, reader } = useWizard();
  const shown = useMemo(() => {
    if (!values) return undefined;
    const { items, error, figures } = outcomeOf(working, values, reader);
    return {
      items,
      error,
      chart: chartOf(working, figures, reader.language),
      table: tableOf(working, figures, reader),
    };
  }, [working, values, reader]);
  return (
    <Page
      title={t(claim ? claims[claim].claim : working.title)}
      lead={claim ? undefined : t(working.lead)}
      step={step}
      back={back}
      primary={{ label: t(words.toSheet), onClick: () => form.submit(onNext) }}
    >
      {claim && <Judgement id={claim} />}
      {form.showErrors && <ErrorSummary fields={own} reading={form.reading} />}
      <Form fields={own} typed={form.typed} onChange={form.change} showErrors={form.showErrors} />
      <Results items={shown?.items ?? []} />
      {shown?.error && <Notice tone="error">{shown.error}</Notice>}
      {shown?.table && (
        <DataTable {...shown.table} numeric={shown.table.head.map((_, column) => column > 0)} />
      )}
      {shown?.chart && <ChartView chart={shown.chart} />}
    </Page>
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { Analysis } from '../../../model/orders/analysis';
import type { InsertForm } from '../../../model/orders/places';
import { insertForms, ordersPlan } from '../../../model/orders/plan';
import { Choices, Insert, Notice, Page, useWizard } from '../../kit';
import { formWords, words } from './words';

export interface InsertStepProps {
  readonly analysis: Analysis;
  readonly back: () => void;
}

/** Formulas or values, and then into the workbook. */
export function InsertStep({ analysis, back }: InsertStepProps) {
  const { t, assumption, surroundings } = useWizard();
  const forms = useMemo(() => insertForms(analysis), [analysis]);
  const [form, setForm] = useState<InsertForm | undefined>(forms[0]);
  const plan = useMemo(
    () =>
      form
        ? ordersPlan(analysis, form, {
            language: surroundings.sheetLanguage,
            today: surroundings.today,
            marginRate: Number(assumption('margin_rate')),
            annualDiscount: Number(assumption('discount_rate')),
          })
        : null,
    [analysis, form, surroundings, assumption],
  );
  if (!form) {
    return (
      <Page title={t(words.insertTitle)} back={back}>
        <Notice tone="warning">{t(words.tooLong)}</Notice>
      </Page>
    );
  }
  return (
    <Page title={t(words.insertTitle)} back={back}>
      <Choices
        name="form"
        legend={t(words.form)}
        options={forms.map(value => ({
          value,
          label: t(formWords[value].label),
          hint: t(formWords[value].hint),
        }))}
        value={form}
        onChange={value => setForm(value as InsertForm)}
      />
      <Insert plan={plan} />
    </Page>
  );
}

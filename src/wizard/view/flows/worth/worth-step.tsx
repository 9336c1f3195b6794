import { useMemo, useState } from 'preact/hooks';
import type { Typed } from '../../../model/form/field';
import type { Selection } from '../../../model/protocol';
import { progressChart } from '../../../model/worth/charts';
import { fieldsOf, otherRate, type RateKind } from '../../../model/worth/fields';
import { worthFlow } from '../../../model/worth/flow';
import { conventionTable, remarks } from '../../../model/worth/remarks';
import { resultItems } from '../../../model/worth/results';
import { type Calculated, reasonOf, type Situation } from '../../../model/worth/situation';
import type { CountsFound } from '../../../model/worth/survivor-counts';
import type { SurvivorsModel } from '../../../model/worth/survivors-model';
import { termsOf } from '../../../model/worth/terms';
import { type AnyWorth, type Case, worthOf } from '../../../model/worth/worth';
import { ChartView } from '../../charts/chart-view';
import { Button } from '../../kit/button';
import { Choices } from '../../kit/choices';
import { DataTable } from '../../kit/data-table';
import { ErrorSummary } from '../../kit/error-summary';
import { Form } from '../../kit/form';
import { More } from '../../kit/more';
import { Notice } from '../../kit/notice';
import { Page } from '../../kit/page';
import { Results } from '../../kit/results';
import { useForm } from '../../kit/use-form';
import { UseSelection } from '../../kit/use-selection';
import { WithRest } from '../../kit/with-rest';
import { useWizard } from '../../wizard-context';
import { words } from './words';

interface WorthStepProps {
  readonly situation: Situation & { readonly route: Calculated };
  /** For the way from survivors. */
  readonly survivors: SurvivorsModel | undefined;
  readonly rateKind: RateKind;
  readonly onRateKind: (kind: RateKind) => void;
  readonly initial: Typed | undefined;
  readonly onTyped: (typed: Typed) => void;
  /** One rate for all in place of counts that give no curve. */
  readonly onOneRate: (churnRate: number) => void;
  readonly back: () => void;
}

/** Figures above, what they come to below, moving as they are typed. */
export function WorthStep(props: WorthStepProps) {
  const { situation, survivors, rateKind, initial, onTyped, onOneRate, back } = props;
  const { route, period } = situation;
  const { t, reader, surroundings, rest } = useWizard();
  const { assumptions, today, sheetLanguage } = surroundings;
  const [selected, setSelected] = useState<CountsFound>();
  const terms = useMemo(() => termsOf(assumptions), [assumptions]);
  const fields = useMemo(
    () => fieldsOf({ route, period, terms, survivors }, rateKind, selected !== undefined),
    [route, period, terms, survivors, rateKind, selected],
  );
  const form = useForm(fields.all, initial);
  const { typed, reading } = form;
  // What is wrong is told once a field is left, not at each key.
  const [isLeft, setLeft] = useState(false);
  const change = (id: string, text: string) => {
    setLeft(false);
    form.change(id, text);
    onTyped({ ...typed, [id]: text });
  };
  const given = useMemo(
    (): Case => ({ route, period, terms, values: reading.values, selected: selected?.counts, survivors }),
    [route, period, terms, reading, selected, survivors],
  );
  const attempt = useMemo(
    () => (reading.complete ? worthOf(given, fields, reader) : undefined),
    [reading, given, fields, reader],
  );
  const answer = attempt && 'answer' in attempt ? attempt.answer : undefined;
  const worth = answer && answer.route !== 'no_curve' ? answer : undefined;
  const plan = useMemo(
    () => (worth && rest.here?.worthPlan(worth, { given, language: sheetLanguage, today }, selected)) ?? null,
    [worth, rest, given, sheetLanguage, today, selected],
  );
  const items = worth ? resultItems(worth, given, reader) : [];
  const showErrors = isLeft && !reading.complete;
  return (
    <Page
      title={t(worthFlow.title)}
      lead={`${t(reasonOf(situation))} ${t(words.examples)}`}
      step={{ now: 2, of: 2 }}
      back={back}
    >
      {/* The results below say it to everybody. */}
      <p class="live-figure" aria-hidden="true">
        {t(words.worth)} <strong>{items[0]?.value ?? '–'}</strong>
      </p>
      <div onFocusOut={() => setLeft(true)}>
        {survivors && <Counts model={survivors} selected={selected} onSelected={setSelected} />}
        {route === 'retention' && <RateKindChoice {...props} typed={typed} change={change} />}
        <Form fields={fields.own} typed={typed} onChange={change} showErrors={showErrors} />
        <More summary={t(words.house)}>
          <p>{t(words.houseHint)}</p>
          <Form fields={fields.house} typed={typed} onChange={change} showErrors={showErrors} />
        </More>
      </div>
      {showErrors && <ErrorSummary fields={fields.all} reading={reading} />}
      {attempt && 'error' in attempt && <Notice tone="warning">{attempt.error}</Notice>}
      {answer?.route === 'no_curve' && survivors && (
        <Notice tone="warning">
          <p>{survivors.noCurveText(answer, reader)}</p>
          {answer.churnRate !== undefined && (
            <Button onClick={() => onOneRate(answer.churnRate!)}>{t(words.oneRate)}</Button>
          )}
        </Notice>
      )}
      <Results items={items} />
      {worth && <Explanation worth={worth} given={given} />}
      <WithRest>{({ Insert }) => <Insert plan={plan} />}</WithRest>
    </Page>
  );
}

/** Pictures, what was converted, and why others count otherwise. */
function Explanation({ worth, given }: { readonly worth: AnyWorth; readonly given: Case }) {
  const { t, reader } = useWizard();
  const chart = progressChart(worth, given, reader);
  return (
    <>
      {worth.route === 'survivors' && <ChartView chart={given.survivors!.chart(worth, given, reader)} />}
      {remarks(worth, given, reader).map(text => (
        <p key={text}>{text}</p>
      ))}
      {chart && <ChartView chart={chart} />}
      <More summary={t(words.why)}>
        <DataTable {...conventionTable(worth, reader)} />
      </More>
    </>
  );
}

interface RateKindChoiceProps extends Pick<WorthStepProps, 'rateKind' | 'onRateKind'> {
  readonly typed: Typed;
  readonly change: (id: string, text: string) => void;
}

/** The figure that was typed is turned into the other one. */
function RateKindChoice({ rateKind, onRateKind, typed, change }: RateKindChoiceProps) {
  const { t, reader } = useWizard();
  const choose = (kind: RateKind) => {
    const [from, to] = kind === 'leave' ? ['retentionRate', 'churnRate'] : ['churnRate', 'retentionRate'];
    const other = otherRate(typed[from!] ?? '', reader);
    if (other !== undefined) change(to!, other);
    onRateKind(kind);
  };
  return (
    <Choices
      name="rateKind"
      legend={t(words.know)}
      options={[
        { value: 'stay', label: t(words.stay) },
        { value: 'leave', label: t(words.leave) },
      ]}
      value={rateKind}
      onChange={kind => choose(kind as RateKind)}
    />
  );
}

interface CountsProps {
  readonly model: SurvivorsModel;
  readonly selected: CountsFound | undefined;
  readonly onSelected: (counts: CountsFound | undefined) => void;
}

/** Counts may stand in the sheet already. */
function Counts({ model, selected, onSelected }: CountsProps) {
  const { t } = useWizard();
  const [isMissing, setMissing] = useState(false);
  const use = (selection: Selection) => {
    const found = model.countsIn(selection);
    setMissing(!found);
    onSelected(found);
  };
  return (
    <div class="field">
      <UseSelection label={t(words.useSelection)} onSelection={use} />
      {isMissing && <Notice tone="warning">{t(words.noCounts)}</Notice>}
      {selected && <Button onClick={() => onSelected(undefined)}>{t(words.typeInstead)}</Button>}
    </div>
  );
}

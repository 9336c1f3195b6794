import { useMemo, useState } from 'preact/hooks';
import type { Typed } from '../../../model/form/field';
import type { Selection } from '../../../model/protocol';
import { progressChart, survivalChart } from '../../../model/worth/charts';
import { fieldsOf, otherRate, type RateKind } from '../../../model/worth/fields';
import { worthFlow } from '../../../model/worth/flow';
import { worthPlan } from '../../../model/worth/plan';
import { conventionTable, noCurveText, remarks } from '../../../model/worth/remarks';
import { resultItems } from '../../../model/worth/results';
import { type Calculated, reasonOf, type Situation } from '../../../model/worth/situation';
import { type CountsFound, countsIn } from '../../../model/worth/survivor-counts';
import { termsOf } from '../../../model/worth/terms';
import { type AnyWorth, type Case, worthOf } from '../../../model/worth/worth';
import {
  Button,
  ChartView,
  Choices,
  DataTable,
  ErrorSummary,
  Form,
  Insert,
  More,
  Notice,
  Page,
  Results,
  UseSelection,
  useForm,
  useWizard,
} from '../../kit';
import { words } from './words';

interface WorthStepProps {
  readonly situation: Situation & { readonly route: Calculated };
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
  const { situation, rateKind, initial, onTyped, onOneRate, back } = props;
  const { route, period } = situation;
  const { t, reader, surroundings } = useWizard();
  const { assumptions, today, sheetLanguage } = surroundings;
  const [selected, setSelected] = useState<CountsFound>();
  const terms = useMemo(() => termsOf(assumptions), [assumptions]);
  const fields = useMemo(
    () => fieldsOf({ route, period, terms }, rateKind, selected !== undefined),
    [route, period, terms, rateKind, selected],
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
    (): Case => ({ route, period, terms, values: reading.values, selected: selected?.counts }),
    [route, period, terms, reading, selected],
  );
  const attempt = useMemo(
    () => (reading.complete ? worthOf(given, fields, reader) : undefined),
    [reading, given, fields, reader],
  );
  const answer = attempt && 'answer' in attempt ? attempt.answer : undefined;
  const worth = answer && answer.route !== 'no_curve' ? answer : undefined;
  const plan = useMemo(
    () => (worth ? worthPlan(worth, { given, language: sheetLanguage, today }, selected) : null),
    [worth, given, sheetLanguage, today, selected],
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
        {route === 'survivors' && <Counts selected={selected} onSelected={setSelected} />}
        {route === 'retention' && <RateKindChoice {...props} typed={typed} change={change} />}
        <Form fields={fields.own} typed={typed} onChange={change} showErrors={showErrors} />
        <More summary={t(words.house)}>
          <p>{t(words.houseHint)}</p>
          <Form fields={fields.house} typed={typed} onChange={change} showErrors={showErrors} />
        </More>
      </div>
      {showErrors && <ErrorSummary fields={fields.all} reading={reading} />}
      {attempt && 'error' in attempt && <Notice tone="warning">{attempt.error}</Notice>}
      {answer?.route === 'no_curve' && (
        <Notice tone="warning">
          <p>{noCurveText(answer, reader)}</p>
          {answer.churnRate !== undefined && (
            <Button onClick={() => onOneRate(answer.churnRate!)}>{t(words.oneRate)}</Button>
          )}
        </Notice>
      )}
      <Results items={items} />
      {worth && <Explanation worth={worth} given={given} />}
      <Insert plan={plan} />
    </Page>
  );
}

/** Pictures, what was converted, and why others count otherwise. */
function Explanation({ worth, given }: { readonly worth: AnyWorth; readonly given: Case }) {
  const { t, reader } = useWizard();
  const chart = progressChart(worth, given, reader);
  return (
    <>
      {worth.route === 'survivors' && <ChartView chart={survivalChart(worth, given, reader)} />}
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
  readonly selected: CountsFound | undefined;
  readonly onSelected: (counts: CountsFound | undefined) => void;
}

/** Counts may stand in the sheet already. */
function Counts({ selected, onSelected }: CountsProps) {
  const { t } = useWizard();
  const [isMissing, setMissing] = useState(false);
  const use = (selection: Selection) => {
    const found = countsIn(selection);
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

import { useMemo } from 'preact/hooks';
import { channelsFlow } from '../../../model/channels/flow';
import { standingsOfTable, type TableLine } from '../../../model/channels/standing';
import { tablePlan } from '../../../model/channels/table-plan';
import { tableTermFields } from '../../../model/channels/terms';
import { termsOf } from '../../../model/worth/terms';
import { Form, Insert, More, Page, useForm, useWizard } from '../../kit';
import { StandingsView } from './standings-view';
import { words } from './words';

export interface TableResultProps {
  readonly lines: readonly TableLine[];
  readonly back: () => void;
}

export function TableResult({ lines, back }: TableResultProps) {
  const { t, surroundings } = useWizard();
  const house = useMemo(() => termsOf(surroundings.assumptions), [surroundings]);
  const fields = useMemo(
    () => tableTermFields({ marginRate: house.marginRate.value, targetRatio: house.targetRatio.value }),
    [house],
  );
  const { typed, reading, change } = useForm(fields);
  const { values, complete } = reading;
  const terms = useMemo(
    () =>
      complete
        ? {
            months: values.months as number,
            marginRate: values.marginRate as number,
            targetRatio: values.targetRatio as number,
          }
        : undefined,
    [complete, values],
  );
  const standings = useMemo(() => terms && standingsOfTable(lines, terms), [lines, terms]);
  const plan = useMemo(
    () =>
      terms && standings
        ? tablePlan(lines, standings, terms, house, {
            language: surroundings.sheetLanguage,
            today: surroundings.today,
          })
        : null,
    [lines, terms, standings, house, surroundings],
  );
  return (
    <Page title={t(channelsFlow.title)} step={{ now: 2, of: 2 }} back={back}>
      <More summary={t(words.terms)}>
        <Form fields={fields} typed={typed} onChange={change} />
      </More>
      {terms && standings && <StandingsView standings={standings} targetRatio={terms.targetRatio} />}
      <h2>{t(words.insert)}</h2>
      <Insert plan={plan} />
    </Page>
  );
}

import { useMemo } from 'preact/hooks';
import { channelsFlow } from '../../../model/channels/flow';
import { logPlan } from '../../../model/channels/log-plan';
import { type Path, pathsOf } from '../../../model/channels/paths';
import {
  type ChannelCleanLog,
  standingsOfLog,
  talliesOf,
  usualWindow,
} from '../../../model/channels/standing';
import { pathsTable } from '../../../model/channels/tables';
import { costFields, costsOf, logFields } from '../../../model/channels/terms';
import { pathsTold } from '../../../model/channels/told';
import { fitsIntoSheet } from '../../../model/log/log-block';
import { termsOf } from '../../../model/worth/terms';
import { DataTable, Form, Insert, More, Notice, Page, useForm, useWizard } from '../../kit';
import { StandingsView } from './standings-view';
import { words } from './words';

export interface OrdersResultProps {
  readonly log: ChannelCleanLog;
  readonly back: () => void;
}

export function OrdersResult({ log, back }: OrdersResultProps) {
  const { t } = useWizard();
  const usual = useMemo(() => usualWindow(log), [log]);
  if (usual >= 1) return <Compared log={log} usual={usual} back={back} />;
  return (
    <Page title={t(channelsFlow.title)} back={back}>
      <Notice tone="error">
        <p>{t(words.tooShort)}</p>
      </Notice>
    </Page>
  );
}

/** Costs beyond these are asked behind a click: the first ones are of the channels with most customers. */
const costsInSight = 6;
const mostCosts = 60;

function Compared({ log, usual, back }: OrdersResultProps & { readonly usual: number }) {
  const { t, surroundings } = useWizard();
  const house = useMemo(() => termsOf(surroundings.assumptions), [surroundings]);
  const paths = useMemo(() => pathsOf(log), [log]);
  const channels = useMemo(() => paths.paths.map(({ first }: Path) => first), [paths]);
  const [terms, costs] = useMemo(
    () => [
      logFields({ marginRate: house.marginRate.value, targetRatio: house.targetRatio.value }, usual),
      costFields(channels.slice(0, mostCosts)),
    ],
    [house, usual, channels],
  );
  const fields = useMemo(() => [...terms, ...costs], [terms, costs]);
  const { typed, reading, change } = useForm(fields);
  const { values } = reading;
  const [marginRate, windowMonths, targetRatio] = terms.map(({ id }) => values[id] as number | undefined);
  const tallied = useMemo(
    () => (windowMonths === undefined ? undefined : talliesOf(log, windowMonths)),
    [log, windowMonths],
  );
  const standings = useMemo(
    () =>
      tallied && 'tallies' in tallied && marginRate !== undefined && targetRatio !== undefined
        ? standingsOfLog(tallied.tallies, { marginRate, targetRatio, costs: costsOf(channels, values) })
        : undefined,
    [tallied, marginRate, targetRatio, channels, values],
  );
  const insertable = log.source !== undefined || fitsIntoSheet(log);
  const plan = useMemo(
    () =>
      standings && insertable && reading.complete
        ? logPlan(
            log,
            standings,
            paths,
            { marginRate: marginRate!, targetRatio: targetRatio!, windowMonths: windowMonths! },
            house,
            { language: surroundings.sheetLanguage, today: surroundings.today },
          )
        : null,
    [
      log,
      standings,
      paths,
      insertable,
      reading.complete,
      marginRate,
      targetRatio,
      windowMonths,
      house,
      surroundings,
    ],
  );
  return (
    <Page title={t(channelsFlow.title)} back={back}>
      <h2>{t(words.costs)}</h2>
      <Form fields={costs.slice(0, costsInSight)} typed={typed} onChange={change} />
      {costs.length > costsInSight && (
        <More summary={t(words.moreCosts)}>
          <Form fields={costs.slice(costsInSight)} typed={typed} onChange={change} />
        </More>
      )}
      <More summary={t(words.terms)}>
        <Form fields={terms} typed={typed} onChange={change} />
      </More>
      {tallied && 'longestMonths' in tallied && (
        <Notice tone="error">
          <p>{t(words.atMost(tallied.longestMonths))}</p>
        </Notice>
      )}
      {standings && <StandingsView standings={standings} targetRatio={targetRatio!} />}
      <Next paths={paths} />
      <h2>{t(words.insert)}</h2>
      {insertable ? (
        <Insert plan={plan} />
      ) : (
        <Notice tone="warning">
          <p>{t(words.tooLong)}</p>
        </Notice>
      )}
    </Page>
  );
}

function Next({ paths }: { readonly paths: ReturnType<typeof pathsOf> }) {
  const { t, reader } = useWizard();
  return (
    <>
      <h2>{t(words.next)}</h2>
      <p>{pathsTold(paths, reader)}</p>
      <DataTable {...pathsTable(paths, reader)} />
    </>
  );
}

import { channelsChart } from '../../../model/channels/charts';
import type { Standing } from '../../../model/channels/standing';
import { channelTables } from '../../../model/channels/tables';
import { toldOf } from '../../../model/channels/told';
import { shown } from '../../../model/reader';
import { ChartView, DataTable, Notice, Results, useWizard } from '../../kit';
import { words } from './words';

export interface StandingsViewProps {
  readonly standings: readonly Standing[];
  readonly targetRatio: number;
}

/** The answer of this flow: which channel pays, by words, picture and figures. */
export function StandingsView({ standings, targetRatio }: StandingsViewProps) {
  const { t, reader } = useWizard();
  const { verdict, warnings } = toldOf(standings, targetRatio, reader);
  const chart = channelsChart(standings, targetRatio, reader);
  const rated = standings.filter(({ ratio }) => ratio !== undefined);
  const reaching = rated.filter(({ ratio }) => ratio! >= targetRatio).length;
  const [best] = standings;
  return (
    <>
      <Results
        items={
          best?.ratio !== undefined
            ? [
                { label: t(words.best), value: best.channel, note: shown(best.ratio, 'ratio', reader) },
                {
                  label: t(words.reach),
                  value: t(words.of(reaching, rated.length)),
                  tone: reaching === rated.length ? 'good' : 'bad',
                },
              ]
            : best?.value !== undefined
              ? [
                  {
                    label: t(words.mostValuable),
                    value: best.channel,
                    note: shown(best.value, 'money', reader),
                  },
                ]
              : []
        }
      />
      {verdict.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t(words.careful)}>
          {warnings.map(warning => (
            <p key={warning}>{warning}</p>
          ))}
        </Notice>
      )}
      {chart && <ChartView chart={chart} />}
      {channelTables(standings, reader).map(table => (
        <DataTable key={table.caption} {...table} />
      ))}
    </>
  );
}

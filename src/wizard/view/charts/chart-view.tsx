import type { Chart } from '../../model/chart';
import { shown } from '../../model/reader';
import { DataTable } from '../kit/data-table';
import { More } from '../kit/more';
import { words } from '../kit/words';
import { useWizard } from '../wizard-context';

export interface ChartViewProps {
  readonly chart: Chart;
}

/** A picture with its figures as a table below. */
export function ChartView({ chart }: ChartViewProps) {
  const { t, reader } = useWizard();
  const xs = [...new Set(chart.series.flatMap(({ points }) => points.map(({ x }) => x)))];
  const rows = xs.map(x => [
    typeof x === 'number' ? shown(x, chart.x.format, reader) : x,
    ...chart.series.map(({ points }) => {
      const point = points.find(candidate => candidate.x === x);
      return point ? shown(point.y, chart.y.format, reader) : '';
    }),
  ]);
  return (
    <figure>
      <figcaption>{chart.title}</figcaption>
      <p class="hint">{chart.description}</p>
      <More summary={t(words.tableOf)}>
        <DataTable
          caption={chart.title}
          head={[chart.x.label, ...chart.series.map(({ name }) => name)]}
          rows={rows}
          numeric={[typeof xs[0] === 'number', ...chart.series.map(() => true)]}
        />
      </More>
    </figure>
  );
}

import { useId } from 'preact/hooks';
import type { Chart } from '../../model/chart';
import { shown } from '../../model/reader';
import { DataTable } from '../kit/data-table';
import { More } from '../kit/more';
import { useTextScale } from '../kit/use-text-scale';
import { WithRest } from '../kit/with-rest';
import { words } from '../kit/words';
import { useWizard } from '../wizard-context';
import { Legend } from './legend';
import { LinePicture } from './line-picture';

export interface ChartViewProps {
  readonly chart: Chart;
}

/** A picture with its figures as a table below. */
export function ChartView({ chart }: ChartViewProps) {
  const { t, reader } = useWizard();
  const id = useId();
  const textScale = useTextScale();
  const parts = { chart, reader, textScale, title: `${id}t`, description: `${id}d` };
  return (
    <figure>
      <figcaption>{chart.title}</figcaption>
      <Legend chart={chart} patterns={id} />
      {chart.kind === 'line' ? (
        <LinePicture {...parts} />
      ) : (
        <WithRest>{({ BarsPicture }) => <BarsPicture {...parts} patterns={id} />}</WithRest>
      )}
      <More summary={t(words.tableOf)}>
        <ChartTable chart={chart} />
      </More>
    </figure>
  );
}

function ChartTable({ chart: { title, x, y, series } }: ChartViewProps) {
  const { reader } = useWizard();
  const xs = [...new Set(series.flatMap(({ points }) => points.map(point => point.x)))];
  const figures = series.map(({ points }) => new Map(points.map(point => [point.x, point.y])));
  return (
    <DataTable
      caption={title}
      head={[x.label, ...series.map(({ name }) => name)]}
      rows={xs.map(at => [
        typeof at === 'number' ? shown(at, x.format, reader) : at,
        ...figures.map(column => {
          const figure = column.get(at);
          return figure === undefined ? '' : shown(figure, y.format, reader);
        }),
      ])}
      numeric={[typeof xs[0] === 'number', ...series.map(() => true)]}
    />
  );
}

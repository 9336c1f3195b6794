import type { Chart } from '../../model/chart';
import { type Reader, shown, shownShort } from '../../model/reader';
import { FittedText, pictureWidth, widthOf } from './fitted-text';
import { dashOf, Point } from './legend';
import { scaleOf } from './scale';

export interface PictureProps {
  readonly chart: Chart;
  readonly reader: Reader;
  /** How much larger than usual the person has the text. */
  readonly textScale: number;
  /** Title and description by their ids. */
  readonly title: string;
  readonly description: string;
}

const plotHeight = 130;

export function LinePicture({ chart, reader, textScale, title, description }: PictureProps) {
  const size = 11.5 * textScale;
  const line = size * 1.35;
  const marks = chart.marks ?? [];
  const upright = marks.flatMap(mark => ('x' in mark ? [mark] : []));
  const level = marks.flatMap(mark => ('y' in mark ? [mark] : []));
  const points = chart.series.flatMap(series => series.points);
  const top = line * (1 + upright.length) + 4;
  const bottom = top + plotHeight;
  const height = bottom + line * 2 + 4;
  const y = scaleOf([0, ...points.map(point => point.y), ...level.map(mark => mark.y)], [bottom, top], {
    count: textScale > 1.4 ? 2 : 4,
    whole: chart.y.format === 'count',
  });
  const labels = y.ticks.map(tick => shownShort(tick, chart.y.format, reader));
  const left = Math.min(90 * textScale, Math.max(...labels.map(label => widthOf(label, size))) + 6);
  const right = pictureWidth - 6;
  const isDate = chart.x.format === 'date';
  const xs = [...points.map(point => Number(point.x)), ...upright.map(mark => mark.x)];
  const x = scaleOf(xs, [left, right], {
    count: textScale > 1.4 ? 2 : 5,
    whole: chart.x.format === 'count' || isDate,
    tight: true,
  });
  const xTicks = isDate ? [Math.min(...xs), Math.max(...xs)] : apart(x.ticks);
  /** As many of the ticks as there is room for their figures side by side. */
  function apart(ticks: readonly number[]): readonly number[] {
    const widest = Math.max(...ticks.map(tick => widthOf(shown(tick, chart.x.format, reader), size))) + 8;
    const distance = ticks.length > 1 ? x.place(ticks[1]!) - x.place(ticks[0]!) : right;
    // The figures at both ends are moved inwards by half their width.
    const every = Math.ceil((widest * 1.25) / distance);
    return ticks.filter((_, index) => index % every === 0);
  }
  const anchor = (place: number) => (place > right - 30 ? 'end' : place < left + 20 ? 'start' : 'middle');
  return (
    <svg
      role="img"
      aria-labelledby={`${title} ${description}`}
      width={pictureWidth}
      viewBox={`0 0 ${pictureWidth} ${height}`}
      font-size={size}
    >
      <title id={title}>{chart.title}</title>
      <desc id={description}>{chart.description}</desc>
      <text x={0} y={size}>
        {chart.y.label}
      </text>
      {y.ticks.map((tick, index) => (
        <g key={tick}>
          <path class={tick === 0 ? 'axis' : 'grid'} d={`M${left} ${y.place(tick)}H${right}`} />
          <text x={left - 4} y={y.place(tick) + size * 0.35} text-anchor="end">
            {labels[index]}
          </text>
        </g>
      ))}
      {xTicks.map(tick => (
        <text key={tick} x={x.place(tick)} y={bottom + line} text-anchor={anchor(x.place(tick))}>
          {shown(tick, chart.x.format, reader)}
        </text>
      ))}
      <text x={right} y={bottom + 2 * line} text-anchor="end">
        {chart.x.label}
      </text>
      {chart.series.map(({ name, points: own, dashed }, index) => {
        const places = own
          .filter(point => Number.isFinite(point.y))
          .map(point => [x.place(Number(point.x)), y.place(point.y)] as const);
        const marked = own.length <= 13 ? places : places.slice(-1);
        return (
          <g key={name} class={`series series-${index % 4}`}>
            <path
              d={places
                .map(([across, up], at) => `${at ? 'L' : 'M'}${across.toFixed(1)} ${up.toFixed(1)}`)
                .join('')}
              stroke-dasharray={dashOf(index, dashed)}
            />
            {marked.map(([across, up]) => (
              <Point key={across} x={across} y={up} index={index} />
            ))}
          </g>
        );
      })}
      {level.map(mark => (
        <g key={mark.label}>
          <path class="mark" d={`M${left} ${y.place(mark.y)}H${right}`} />
          <text class="strong" x={right} y={y.place(mark.y) - 4} text-anchor="end">
            {mark.label}
          </text>
        </g>
      ))}
      {upright.map((mark, index) => (
        <g key={mark.label}>
          <path class="mark" d={`M${x.place(mark.x)} ${line * (2 + index)}V${bottom}`} />
          <FittedText x={x.place(mark.x)} y={line * (1 + index) + size} size={size} text={mark.label} />
        </g>
      ))}
    </svg>
  );
}

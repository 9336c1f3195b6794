import { shown } from '../../model/reader';
import { FittedText, pictureWidth, widthOf } from './fitted-text';
import { Bar } from './legend';
import type { PictureProps } from './line-picture';
import { scaleOf } from './scale';

const thickness = 13;

/** Bars lie, because their names need the width; short names stand beside them. */
export function BarsPicture({
  chart,
  reader,
  textScale,
  title,
  description,
  patterns,
}: PictureProps & { readonly patterns: string }) {
  const size = 11.5 * textScale;
  const line = size * 1.35;
  const bar = Math.max(thickness, line);
  const { series } = chart;
  const names = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => String(x))))];
  const figures = series.map(
    ({ points }) =>
      new Map(points.map(({ x, y }) => [String(x), { y, text: shown(y, chart.y.format, reader) }])),
  );
  const all = figures.flatMap(column => [...column.values()]);
  const marks = (chart.marks ?? []).flatMap(mark => ('y' in mark ? [mark] : []));
  const widestName = Math.max(0, ...names.map(name => widthOf(name, size)));
  const beside = widestName < 48 * textScale;
  const left = beside ? widestName + 6 : 0;
  const right = pictureWidth - Math.max(0, ...all.map(({ text }) => widthOf(text, size))) - 6;
  const values = [0, ...all.map(({ y }) => y), ...marks.map(({ y }) => y)];
  const { place } = scaleOf(values, [left, Math.max(left + 60, right)], { count: 4, tight: true });
  const top = line * (1 + marks.length) + 4;
  const row = series.length * (bar + 2) + (beside ? 8 : line + 8);
  const height = top + names.length * row;
  const bars = names.flatMap((name, index) =>
    figures.flatMap((column, at) => {
      const figure = column.get(name);
      if (!figure) return [];
      const upper = top + index * row + (beside ? 0 : line) + at * (bar + 2);
      const x = Math.min(place(0), place(figure.y));
      return [{ at, x, upper, width: Math.max(1, Math.abs(place(figure.y) - place(0))), text: figure.text }];
    }),
  );
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
      <Patterns id={patterns} />
      <text x={0} y={size}>
        {chart.y.label}
      </text>
      {bars.map(({ at, x, upper, width }) => (
        <g key={`${at} ${upper}`} class={`series series-${at % 4}`}>
          <Bar x={x} y={upper} width={width} height={bar} index={at} patterns={patterns} />
        </g>
      ))}
      <path class="axis" d={`M${place(0)} ${top - 2}V${height}`} />
      {marks.map((mark, index) => (
        <g key={mark.label}>
          <path class="mark" d={`M${place(mark.y)} ${line * (2 + index)}V${height}`} />
          <FittedText x={place(mark.y)} y={line * (1 + index) + size} size={size} text={mark.label} />
        </g>
      ))}
      {names.map((name, index) => (
        <FittedText
          key={name}
          x={0}
          y={top + index * row + (beside ? bar - 3 : line - 4)}
          size={size}
          text={name}
        />
      ))}
      {bars.map(({ at, x, upper, width, text }) => (
        <text key={`${at} ${upper}`} class="strong" x={x + width + 4} y={upper + bar - 3}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Stripes and dots over the colour of a bar. */
function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}1`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="stripe" d="M1.5 0v6" />
      </pattern>
      <pattern id={`${id}2`} width="5" height="5" patternUnits="userSpaceOnUse">
        <circle class="dot" cx="2.5" cy="2.5" r="1.2" />
      </pattern>
      <pattern id={`${id}3`} width="6" height="6" patternUnits="userSpaceOnUse">
        <path class="stripe" d="M0 1.5h6" />
      </pattern>
    </defs>
  );
}

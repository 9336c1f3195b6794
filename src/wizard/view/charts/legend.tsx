import type { Chart } from '../../model/chart';

/** Colour, dashes and shape: each series can be told apart by any of them. */
const dashes = ['', '6 3', '2 3', '8 3 2 3'];
export const dashOf = (index: number, dashed: boolean | undefined): string | undefined =>
  (dashed ? '4 4' : dashes[index % dashes.length]) || undefined;

const shapes = ['M-3.5-3.5h7v7h-7z', 'M0-4.5 4.5 3.5h-9z', 'M0-5 5 0 0 5-5 0z'];

export interface PointProps {
  readonly x: number;
  readonly y: number;
  readonly index: number;
}

export function Point({ x, y, index }: PointProps) {
  const shape = shapes[(index % 4) - 1];
  return shape ? (
    <path class="point" d={shape} transform={`translate(${x} ${y})`} />
  ) : (
    <circle cx={x} cy={y} r={3.5} />
  );
}

export function Legend({
  chart: { series, kind },
  patterns,
}: {
  readonly chart: Chart;
  readonly patterns: string;
}) {
  if (series.length < 2) return null;
  return (
    <ul class="legend">
      {series.map(({ name, dashed }, index) => (
        <li key={name}>
          <svg class={`series series-${index % 4}`} width="28" height="12" aria-hidden="true">
            {kind === 'line' ? (
              <>
                <path d="M0 6h28" stroke-dasharray={dashOf(index, dashed)} />
                <Point x={14} y={6} index={index} />
              </>
            ) : (
              <Bar x={0} y={1} width={28} height={10} index={index} patterns={patterns} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}

export interface BarProps {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
  readonly patterns: string;
}

export function Bar({ index, patterns, ...box }: BarProps) {
  return (
    <>
      <rect {...box} stroke="none" />
      {index % 4 > 0 && <rect {...box} fill={`url(#${patterns}${index % 4})`} stroke="none" />}
    </>
  );
}

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

/** Stripes and dots over the colour of a bar. */
export function Patterns({ id }: { readonly id: string }) {
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

/** From figures to places on the picture, with round figures to write beside it. */
export interface Scale {
  readonly ticks: readonly number[];
  readonly place: (value: number) => number;
}

/** The scale reaches from round figure to round figure, or exactly over the values where `tight`. */
export function scaleOf(
  values: readonly number[],
  [from, to]: readonly [number, number],
  { count, whole = false, tight = false }: { count: number; whole?: boolean; tight?: boolean },
): Scale {
  const known = values.filter(Number.isFinite);
  let low = Math.min(...known);
  let high = Math.max(...known);
  if (known.length === 0) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(0, low), Math.max(0, high)];
  const step = roundStep((high - low) / count, whole);
  const first = tight ? Math.ceil(low / step - 1e-9) : Math.floor(low / step + 1e-9);
  const last = tight ? Math.floor(high / step + 1e-9) : Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  if (!tight) [low, high] = [first * step, last * step];
  return { ticks, place: value => from + ((value - low) / (high - low)) * (to - from) };
}

function roundStep(rough: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find(factor => factor * power >= rough * 0.999)! * power;
  return whole ? Math.max(1, Math.ceil(step)) : step;
}

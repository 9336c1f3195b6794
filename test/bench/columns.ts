export type Column = readonly (readonly [number])[];

/** Numbers that look random and are the same in each run (Park and Miller's generator). */
export function randomFractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A column of figures as a person types them: few decimals. */
export function typed(rows: number, seed: number, low: number, high: number, decimals: number): Column {
  const scale = 10 ** decimals;
  return computed(rows, seed, low, high).map(([value]) => [Math.round(value * scale) / scale]);
}

/** A column of figures as other formulas leave them: seventeen digits. */
export function computed(rows: number, seed: number, low: number, high: number): Column {
  const fraction = randomFractions(seed);
  return Array.from({ length: rows }, () => [low + (high - low) * fraction()]);
}

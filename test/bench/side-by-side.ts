/** A middle value, and the quartiles around it. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** Milliseconds of each repetition. */
export type Times = readonly number[];

/** Something to time: what it prepares before each repetition is not counted. */
export type Subject = () => () => unknown;

/**
 * Times subjects in turn, so that whatever else the machine does falls on all of them alike. The order is
 * reversed with each repetition, and the first repetitions only warm up.
 */
export function sideBySide<Name extends string>(
  subjects: Readonly<Record<Name, Subject>>,
  { repetitions, warmUp }: { readonly repetitions: number; readonly warmUp: number },
): Record<Name, Times> {
  const names = Object.keys(subjects) as Name[];
  const times = Object.fromEntries(names.map(name => [name, [] as number[]])) as Record<Name, number[]>;
  for (let repetition = -warmUp; repetition < repetitions; repetition++) {
    const order = repetition % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const task = subjects[name]();
      const start = performance.now();
      task();
      const elapsed = performance.now() - start;
      if (repetition >= 0) times[name].push(elapsed);
    }
  }
  return times;
}

/** How many times as long one took as the other, of repetitions that stood next to each other. */
export function ratioOf(times: Times, others: Times): Spread {
  return spreadOf(times.map((time, index) => time / others[index]!));
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (sorted[Math.ceil(place)]! - below) * (place % 1);
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

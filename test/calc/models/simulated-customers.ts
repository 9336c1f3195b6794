/** Lehmer's generator: the same customers on every machine. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Marsaglia and Tsang's gamma variates of scale 1. */
export function gammaVariate(random: () => number, shape: number): number {
  if (shape < 1) return gammaVariate(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < (normal * normal) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

interface Population {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** Customers of a BG/NBD population who first bought within twelve weeks and are watched to week 39, by the day. */
export function simulatedCustomers({ r, alpha, a, b }: Population, customers: number, seed = 20_260_310) {
  const random = randomNumbers(seed);
  const [x, tX, T]: [number[], number[], number[]] = [[], [], []];
  for (let customer = 0; customer < customers; customer++) {
    const days = 273 - Math.floor(84 * random());
    const rate = gammaVariate(random, r) / alpha / 7;
    const left = gammaVariate(random, a);
    const dropout = left / (left + gammaVariate(random, b));
    let [count, last, time] = [0, 0, 0];
    for (;;) {
      time -= Math.log(random()) / rate;
      if (time >= days) break;
      const day = Math.ceil(time);
      if (day > last) {
        count++;
        last = day;
      }
      if (random() < dropout) break;
    }
    x.push(count);
    tX.push(last / 7);
    T.push(days / 7);
  }
  return { x, tX, T };
}

interface LeavingPopulation {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/** Customers of a Pareto/NBD population who first bought within twelve weeks and are watched to week 39, by the day. */
export function leavingCustomers({ r, alpha, s, beta }: LeavingPopulation, customers: number) {
  const random = randomNumbers(20_260_330);
  const [x, tX, T]: [number[], number[], number[]] = [[], [], []];
  for (let customer = 0; customer < customers; customer++) {
    const watched = 39 - Math.floor(84 * random()) / 7;
    const rate = gammaVariate(random, r) / alpha;
    const end = Math.min(watched, (-Math.log(random()) * beta) / gammaVariate(random, s));
    let [count, last, time] = [0, 0, -Math.log(random()) / rate];
    while (time < end) {
      // Orders of one day are one.
      const day = Math.ceil(7 * time) / 7;
      if (day > last && day <= watched) {
        count++;
        last = day;
      }
      time -= Math.log(random()) / rate;
    }
    x.push(count);
    tX.push(last);
    T.push(watched);
  }
  return { x, tX, T };
}

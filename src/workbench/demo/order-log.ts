/** One line of the order log, its day as the spreadsheet counts days. */
export interface OrderLine {
  readonly customer: string;
  readonly day: number;
  readonly amount: number;
}

/** 2023-01-01 and 2024-12-31. */
const firstDay = 44_927;
const lastDay = 45_657;
/** First orders come in within the first of the two years. */
const daysOfFirstOrders = 365;

/** Fractions from 0 to 1, the same each time: the demo's figures must not change from one opening to the next. */
function fractionsFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Fractions = () => number;

function normal(fraction: Fractions): number {
  return Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());
}

/** A gamma variate of scale 1 (Marsaglia and Tsang 2000). */
function gamma(shape: number, fraction: Fractions): number {
  if (shape < 1) return gamma(shape + 1, fraction) * (1 - fraction()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal(fraction);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - fraction()) < z * z * 0.5 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function beta(a: number, b: number, fraction: Fractions): number {
  const x = gamma(a, fraction);
  return x / (x + gamma(b, fraction));
}

/**
 * Orders of customers who buy at a rate of their own and, after any repeat order, may leave without a word: what
 * the BG/NBD model takes customers for, with amounts as the Gamma-Gamma model takes them. A few lines are
 * as real exports have them: refunds, an order of nothing, an order in two lines.
 */
export function simulatedOrders(customers = 2000): OrderLine[] {
  const fraction = fractionsFrom(20_260_107);
  const lines: OrderLine[] = [];
  for (let number = 1; number <= customers; number++) {
    const customer = `C${String(number).padStart(4, '0')}`;
    const daysBetween = (12 * 7) / gamma(0.6, fraction);
    const chanceOfLeaving = beta(0.9, 3.2, fraction);
    const amountScale = gamma(4.2, fraction);
    const amount = () => Math.round((60 * 100 * gamma(6, fraction)) / (amountScale * 2)) / 100 + 3;
    let day = firstDay + fraction() * daysOfFirstOrders;
    for (let repeats = 0; day <= lastDay; repeats++) {
      const line = { customer, day: Math.floor(day), amount: amount() };
      lines.push(line);
      const peculiarity = fraction();
      if (peculiarity < 0.01) lines.push({ ...line, amount: amount() });
      else if (peculiarity < 0.018) lines.push({ ...line, amount: -Math.round(line.amount * 50) / 100 });
      else if (peculiarity < 0.02) line.amount = 0;
      if (repeats > 0 && fraction() < chanceOfLeaving) break;
      day += -Math.log(1 - fraction()) * daysBetween;
    }
  }
  return lines.sort((a, b) => a.day - b.day);
}

/** Serial number of the first of a month, counted from October 2025. */
const firstOf = (month: number): number => Date.UTC(2025, 9 + month, 1) / 86_400_000 + 25_569;

const months = 13;
const prices = [120, 180, 240, 320, 480];
/** Who leaves from which month on, and who comes back. */
const leaves: Readonly<Record<number, number>> = { 3: 3, 9: 5, 14: 8, 20: 11, 31: 9, 36: 12 };
const returns: Readonly<Record<number, number>> = { 9: 9 };
/** From which month on a customer pays how many percent of the first price. */
const changes: Readonly<Record<number, readonly [number, number]>> = {
  1: [2, 125],
  2: [10, 150],
  4: [5, 125],
  5: [4, 75],
  7: [4, 125],
  10: [8, 200],
  11: [6, 150],
  12: [3, 125],
  13: [5, 150],
  16: [7, 125],
  17: [10, 75],
  22: [9, 150],
  23: [11, 150],
  24: [12, 125],
  25: [8, 200],
  27: [11, 125],
  28: [11, 125],
};

/** What 45 customers of the example company pay in 13 months: customer, month, amount. */
export const sampleLog: readonly (readonly [string, number, number])[] = Array.from(
  { length: 45 },
  (_, customer) => {
    const joins = customer < 26 ? 0 : 1 + Math.floor(((customer - 26) * 12) / 19);
    const price = prices[(customer * 7) % prices.length]!;
    const [changed, percent] = changes[customer] ?? [months, 100];
    return Array.from({ length: months - joins }, (_, index) => joins + index)
      .filter(month => month < (leaves[customer] ?? months) || month >= (returns[customer] ?? months))
      .map((month): [string, number, number] => [
        `C${String(customer + 1).padStart(2, '0')}`,
        firstOf(month),
        (price * (month >= changed ? percent : 100)) / 100,
      ]);
  },
).flat();

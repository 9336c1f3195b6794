import type { RepeatHistory } from './fit';

/** The values without repetition, ascending, and where each row's stands among them. */
export interface Distinct {
  readonly values: Float64Array;
  readonly index: Int32Array;
}

/** Equal histories once, with their number; times by index, so that their logarithms are taken once each. */
export interface GroupedHistory {
  readonly customers: number;
  readonly purchases: number;
  readonly weights: Float64Array;
  readonly x: Distinct;
  readonly tX: Distinct;
  readonly T: Distinct;
  /** Customers by distinct x. */
  readonly customersByX: Float64Array;
}

/**
 * Open addressing on the bits of the doubles: a Map of a million numbers takes several times as long, and this is
 * most of the time of a large fit. Ascending, so that sums, and with them the last bits of a fit, do not depend on
 * the order of the rows.
 */
export function distinct(rows: ArrayLike<number>): Distinct {
  const index = new Int32Array(rows.length);
  const bits = new Float64Array(1);
  const words = new Int32Array(bits.buffer);
  let values = new Float64Array(64);
  let slots = new Int32Array(256).fill(-1);
  let count = 0;
  const slotOf = (value: number): number => {
    bits[0] = value;
    let hash = Math.imul(words[0]! ^ Math.imul(words[1]!, 0x9e3779b1), 0x85ebca6b);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0xc2b2ae35);
    hash ^= hash >>> 13;
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot]! >= 0 && values[slots[slot]!] !== value) slot = (slot + 1) & mask;
    return slot;
  };
  for (let row = 0; row < rows.length; row++) {
    // −0 equals 0 but has other bits.
    const value = rows[row]! + 0;
    let slot = slotOf(value);
    if (slots[slot]! < 0) {
      if (count === values.length) {
        const wider = new Float64Array(2 * count);
        wider.set(values);
        values = wider;
        slots = new Int32Array(8 * count).fill(-1);
        for (let i = 0; i < count; i++) slots[slotOf(values[i]!)] = i;
        slot = slotOf(value);
      }
      values[count] = value;
      slots[slot] = count++;
    }
    index[row] = slots[slot]!;
  }
  const ascending = values.slice(0, count).sort();
  const places = new Int32Array(count);
  for (let place = 0; place < count; place++) places[slots[slotOf(ascending[place]!)]!] = place;
  for (let row = 0; row < index.length; row++) index[row] = places[index[row]!]!;
  return { values: ascending, index };
}

export function groupedHistory({ x, tX, T }: RepeatHistory): GroupedHistory {
  const customers = x.length;
  const [byX, byLast, byEnd] = [distinct(x), distinct(tX), distinct(T)];
  const keys = new Float64Array(customers);
  const [lasts, ends] = [byLast.values.length, byEnd.values.length];
  let purchases = 0;
  for (let row = 0; row < customers; row++) {
    keys[row] = (byX.index[row]! * lasts + byLast.index[row]!) * ends + byEnd.index[row]!;
    purchases += x[row]!;
  }
  const histories = distinct(keys);
  const groups = histories.values.length;
  const weights = new Float64Array(groups);
  for (let row = 0; row < customers; row++) weights[histories.index[row]!]! += 1;
  const [xIndex, lastIndex, endIndex] = [
    new Int32Array(groups),
    new Int32Array(groups),
    new Int32Array(groups),
  ];
  const customersByX = new Float64Array(byX.values.length);
  for (let group = 0; group < groups; group++) {
    const key = histories.values[group]!;
    const pair = Math.floor(key / ends);
    endIndex[group] = key - pair * ends;
    xIndex[group] = Math.floor(pair / lasts);
    lastIndex[group] = pair - xIndex[group]! * lasts;
    customersByX[xIndex[group]!]! += weights[group]!;
  }
  return {
    customers,
    purchases,
    weights,
    x: { values: byX.values, index: xIndex },
    tX: { values: byLast.values, index: lastIndex },
    T: { values: byEnd.values, index: endIndex },
    customersByX,
  };
}

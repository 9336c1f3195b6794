import type { CleanLog } from '../log/clean-log';

/** What tells one list of orders from another. */
export interface Stamp {
  readonly rows: number;
  readonly amount: number;
  /** Twelve hexadecimal digits: the same for the same rows in the same order. */
  readonly fingerprint: string;
}

const mix = (hash: number, code: number) => Math.imul(hash ^ code, 0x01000193);
const hex = (hash: number) => (hash >>> 0).toString(16).padStart(8, '0');

export function stampOf({ customer, day, amount }: CleanLog): Stamp {
  // Fowler, Noll and Vo's hash, 32 bits, once from either end of each row.
  let [forth, back] = [0x811c9dc5, 0xc9dc5118];
  let sum = 0;
  customer.forEach((name, row) => {
    sum += amount[row] ?? 0;
    const text = `${name}\t${day[row]}\t${amount[row] ?? ''}\n`;
    for (let index = 0; index < text.length; index++) {
      forth = mix(forth, text.charCodeAt(index));
      back = mix(back, text.charCodeAt(text.length - 1 - index));
    }
  });
  return { rows: customer.length, amount: sum, fingerprint: hex(forth) + hex(back).slice(4) };
}

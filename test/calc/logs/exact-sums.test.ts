import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withExactSums } from '../../../src/calc/logs/exact-sums';

const totalOf = (amounts: readonly number[]) =>
  withExactSums(amounts, sums =>
    sums.money(amounts.reduce((total, amount) => sums.plus(total, sums.of(amount)), sums.zero)).toNumber(),
  );

const arithmeticOf = (amounts: readonly number[]) => withExactSums(amounts, sums => typeof sums.zero);

describe('correct', () => {
  it.each([
    ['cents', new Array<number>(10).fill(0.1), 1],
    ['ten-thousandths', [0.1001, 0.2002, -0.3003], 0],
    ['amounts with more decimals', [0.1, 0.2, 0.00000003], 0.30000003],
    ['amounts far apart', [1e16, 0.01, -1e16], 0.01],
    ['no amounts', [], 0],
  ])('adds %s as a person would', (_, amounts, total) => {
    expect(totalOf(amounts)).toBe(total);
  });

  it.each([
    ['cents', [0.1, 12.34], 'number'],
    ['ten-thousandths', [0.1, 12.3456], 'number'],
    ['finer amounts', [0.1, 12.34567], 'object'],
    ['sums a double cannot hold', [9e12, 9e12], 'object'],
  ])('takes the cheapest arithmetic that is exact for %s', (_, amounts, arithmetic) => {
    expect(arithmeticOf(amounts)).toBe(arithmetic);
  });
});

describe('consistent', () => {
  it('both arithmetics give the same sums and the same order', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(value => value / 100);
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const answers = (amounts: readonly number[]) =>
          withExactSums(amounts, sums => {
            const [first, second] = [sums.of(a), sums.of(b)];
            return [
              sums.money(sums.plus(first, second)).toNumber(),
              sums.money(sums.minus(first, second)).toNumber(),
              Math.sign(sums.compare(first, second)),
            ];
          });
        expect(answers([a, b, 1e-9])).toEqual(answers([a, b]));
      }),
      { seed: 20_260_105, numRuns: 200 },
    );
  });
});

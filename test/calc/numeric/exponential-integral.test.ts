import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledExponentialIntegral } from '../../../src/calc/numeric/exponential-integral';
import golden from '../../golden/special.json';

describe('correct', () => {
  it.each(golden.tricomi_U_ssz)('U($s, $s, $z)', ({ s, z, v }) => {
    const value = scaledExponentialIntegral(s, z) * z ** (1 - s);
    expect(Math.abs(value / Number(v) - 1)).toBeLessThan(1e-13);
  });
});

describe('consistent', () => {
  it('each order follows from the one before, through whole orders and on both sides of the fraction', () => {
    const order = fc.double({ min: 0.05, max: 20, noNaN: true });
    const argument = fc.double({ min: Math.log(1e-4), max: Math.log(50), noNaN: true }).map(Math.exp);
    fc.assert(
      fc.property(order, argument, (s, y) => {
        // s E(s + 1) + y E(s) = 1, all terms positive.
        const one = s * scaledExponentialIntegral(s + 1, y) + y * scaledExponentialIntegral(s, y);
        expect(Math.abs(one - 1)).toBeLessThan(1e-12);
      }),
      { seed: 20_260_305, numRuns: 200 },
    );
  });
});

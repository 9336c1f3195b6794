import { describe, expect, it } from 'vitest';
import { paretoNbd } from '../../../src/calc/models/pareto-nbd';
import optima from '../../golden/mle.json';
import { cdnow, cdnowTitle, hasCdnow } from './cdnow';
import { numbersOf, relativeError } from './reference';
import { leavingCustomers, simulatedCustomers } from './simulated-customers';

const fitted = numbersOf(optima['paretonbd:btyd_cbs'].params);
const textbook = { r: 0.5629966, alpha: 12.559037, s: 0.4081095, beta: 10.5148048 };
const usual = { r: 0.55, alpha: 10.58, s: 0.61, beta: 11.67 };

describe('correct', () => {
  it('discounts what the published customer will still buy', () => {
    expect(paretoNbd.discountedResidual(textbook, 0.0027, 7, 35, 77.86)).toBeCloseTo(1.8641833281, 10);
    [2.1992, 2.8435, 2.8671, 2.4454, 1.8405, 1.2624, 0.8096, 0.4948, 0.292, 0.1679].forEach((value, i) => {
      expect(paretoNbd.discountedResidual(textbook, 0.0027, i + 1, 30, 77.86)).toBeCloseTo(value, 4);
    });
    expect(paretoNbd.discountedResidual(fitted, 0.0027, 0, 0, 272 / 7)).toBeCloseTo(0.4769595, 6);
  });

  it('expects and believes of customer 1 what others computed', () => {
    const past = [2, 213 / 7, 272 / 7] as const;
    expect(paretoNbd.expected(fitted, 39, ...past)).toBeCloseTo(1.4552017, 6);
    expect(paretoNbd.probabilityAlive(fitted, ...past)).toBeCloseTo(0.8691343, 6);
    expect(paretoNbd.probabilityAlive(fitted, 0, 0, 272 / 7)).toBeCloseTo(0.2951126, 6);
    [0, 0.05100637, 0.09962625, 0.14613444, 0.19075782].forEach((value, t) => {
      expect(paretoNbd.expectedOfNew(fitted, t)).toBeCloseTo(value, 5);
    });
  });

  it('goes on past the purchase count at which a plain formula underflows', () => {
    const at = (x: number) => paretoNbd.expected(usual, 10, x, 200, 200);
    expect(relativeError(at(132), '6.2060517889632418')).toBeLessThan(1e-12);
    expect(relativeError(at(133), '6.2528722475748113')).toBeLessThan(1e-12);
  });

  it.skipIf(!hasCdnow)(
    `expects of ${cdnowTitle} in all what others computed, with its standard errors`,
    () => {
      const { x, tX, T } = cdnow();
      const { parameters, standardErrors } = paretoNbd.fit({ x, tX, T });
      const total = x.reduce(
        (sum, count, i) => sum + paretoNbd.expected(parameters, 39, count, tX[i]!, T[i]!),
        0,
      );
      expect(total).toBeCloseTo(1665.5131, 3);
      expect(standardErrors.r).toBeCloseTo(0.04763, 5);
      expect(standardErrors.alpha).toBeCloseTo(0.8427, 4);
      expect(standardErrors.s).toBeCloseTo(0.1873, 4);
      expect(standardErrors.beta).toBeCloseTo(6.211, 3);
    },
  );
});

describe('consistent', () => {
  it('passes s = 1 and α = β without a jump', () => {
    const atS = (s: number) => paretoNbd.expected({ ...usual, s }, 39, 3, 20, 39);
    const atBeta = (beta: number) => paretoNbd.probabilityAlive({ ...usual, beta }, 3, 20, 39);
    for (const distance of [1e-14, 1e-12, 1e-10, 1e-8, -1e-8, -1e-12]) {
      expect(relativeError(atS(1 + distance), atS(1))).toBeLessThan(5 * Math.abs(distance) + 1e-12);
      const beta = usual.alpha * (1 + distance);
      expect(relativeError(atBeta(beta), atBeta(usual.alpha))).toBeLessThan(5 * Math.abs(distance) + 1e-12);
    }
  });

  it.each([
    [400, 5, 6],
    [500, 1, 37],
    [500, 4, 37],
  ])('stays a probability for %d purchases to %d of %d', (x, tX, T) => {
    const alive = paretoNbd.probabilityAlive(
      { r: 10.465, alpha: 0.00798565, s: 3.0516, beta: 2.82 },
      x,
      tX,
      T,
    );
    expect(alive).toBeGreaterThanOrEqual(0);
    expect(alive).toBeLessThanOrEqual(1);
  });

  it.each([
    // By differences of 2F1 at 120 digits.
    [
      0.040353890608261625, 130.35939834454217, 69.91495577368144, 7.867650851462661, 0, 0,
      148.75280501001595, 1.468612612911506e-91,
    ],
    [
      1.1180169375263096, 0.02638364259518301, 0.4228840376267936, 0.008880946076903198, 544,
      1135.614114722327, 1360.5531179879133, 1.971895846488628e-40,
    ],
  ])('keeps its digits where all happens early: %d, %d, %d, %d', (r, alpha, s, beta, x, tX, T, alive) => {
    expect(relativeError(paretoNbd.probabilityAlive({ r, alpha, s, beta }, x, tX, T), alive)).toBeLessThan(
      1e-11,
    );
  });

  it('is sure of a customer who has just bought', () => {
    expect(paretoNbd.probabilityAlive(usual, 3, 39, 39)).toBe(1);
  });

  it('at rate 0 the discounted residual is the life to come, without end up to s = 1', () => {
    const mortal = { ...usual, s: 3 };
    const life = paretoNbd.discountedResidual(mortal, 0, 2, 20, 39);
    expect(relativeError(paretoNbd.discountedResidual(mortal, 1e-10, 2, 20, 39), life)).toBeLessThan(1e-7);
    expect(paretoNbd.discountedResidual(usual, 0, 2, 20, 39)).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds the population again that customers were drawn from', () => {
    const truth = { r: 0.8, alpha: 5, s: 0.9, beta: 12 };
    const { parameters, standardErrors, status } = paretoNbd.fit(leavingCustomers(truth, 2500));
    expect(status).toBe('ok');
    for (const name of paretoNbd.parameterNames) {
      expect(Math.abs(parameters[name] - truth[name]) / standardErrors[name], name).toBeLessThan(4);
    }
  });
});

describe('refuses', () => {
  it('to call a base that loses nobody a maximum', () => {
    const { status, standardErrors } = paretoNbd.fit(
      simulatedCustomers({ r: 1, alpha: 3, a: 1e-9, b: 1 }, 300),
    );
    expect(status).toBe('no_interior_maximum');
    expect(standardErrors.s).toBeNaN();
  });
});

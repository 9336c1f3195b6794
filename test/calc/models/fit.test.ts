import { describe, expect, it } from 'vitest';
import { dropoutLikelihood } from '../../../src/calc/models/dropout-likelihood';
import { maximumLikelihood } from '../../../src/calc/models/fit';
import { groupedHistory } from '../../../src/calc/models/grouped-history';
import { paretoLikelihood } from '../../../src/calc/models/pareto-likelihood';
import { hessian } from '../../../src/calc/numeric/hessian';
import { relativeError } from './reference';
import { simulatedCustomers } from './simulated-customers';

const customers = groupedHistory(simulatedCustomers({ r: 0.8, alpha: 5, a: 0.9, b: 2.5 }, 250));
type Four = readonly [number, number, number, number];
const likelihoods = {
  'BG/NBD': (point: Four) => dropoutLikelihood(customers, point, false),
  'MBG/NBD': (point: Four) => dropoutLikelihood(customers, point, true),
  'Pareto/NBD': (point: Four) => paretoLikelihood(customers, point),
};

/** A normal sample's likelihood by mean and deviation: 3 and 2 where it is greatest. */
function normal([mean = 0, deviation = 1]: readonly number[]) {
  const squares = [1, 5].map(value => (value - mean) ** 2).reduce((sum, square) => sum + square);
  return {
    value: -2 * Math.log(deviation) - squares / (2 * deviation ** 2),
    gradient: [(6 - 2 * mean) / deviation ** 2, -2 / deviation + squares / deviation ** 3],
  };
}

const problem = { parameterNames: ['mean', 'deviation'] as const, n: 2, alikeWhenLarge: [] };

describe('correct', () => {
  it.each(Object.entries(likelihoods))('the derivatives of %s are those of its values', (_, likelihood) => {
    for (const point of [
      [0.7, 4, 0.9, 2.3],
      [3, 0.5, 0.1, 8],
      [0.2, 30, 4, 0.6],
    ] as Four[]) {
      const at = (moved: readonly number[]) => likelihood(moved as Four);
      const { gradient, hessian: second } = at(point);
      const slopes = hessian(moved => [at(moved).value, 0, 0, 0], point);
      const curvature = hessian(moved => at(moved).gradient, point);
      for (let i = 0; i < 4; i++) {
        // The symmetric matrix of the value alone holds half of each slope in its first row.
        expect(relativeError((i === 0 ? 1 : 2) * slopes[0]![i]!, gradient[i]!)).toBeLessThan(1e-5);
        for (let j = 0; j < 4; j++) {
          const size = Math.sqrt(Math.abs(second![i]![i]! * second![j]![j]!));
          expect(Math.abs(curvature[i]![j]! - second![i]![j]!) / size).toBeLessThan(1e-5);
        }
      }
    }
  });

  it('finds maximum and standard errors from a gradient alone', () => {
    const { parameters, standardErrors, status } = maximumLikelihood({
      ...problem,
      likelihood: normal,
      starts: [[1, 1]],
    });
    expect(status).toBe('ok');
    expect(parameters.mean).toBeCloseTo(3, 9);
    expect(parameters.deviation).toBeCloseTo(2, 9);
    expect(standardErrors.mean).toBeCloseTo(Math.sqrt(2), 6);
    expect(standardErrors.deviation).toBeCloseTo(1, 6);
  });
});

describe('consistent', () => {
  it('keeps the best of several ends', () => {
    // Two hills over ln θ, the higher one far from the first start.
    const hills = ([theta = 1]: readonly number[]) => {
      const [near, far] = [Math.log(theta), Math.log(theta) - 6];
      const [low, high] = [Math.exp(-near * near), 2 * Math.exp(-far * far)];
      return { value: low + high, gradient: [(-2 * near * low - 2 * far * high) / theta] };
    };
    const names = { ...problem, parameterNames: ['theta'] as const };
    const first = maximumLikelihood({ ...names, likelihood: hills, starts: [[1.5]] });
    const both = maximumLikelihood({ ...names, likelihood: hills, starts: [[1.5], [200]] });
    expect(first.parameters.theta).toBeCloseTo(1, 5);
    expect(both.parameters.theta / Math.exp(6)).toBeCloseTo(1, 5);
  });
});

describe('refuses', () => {
  const endless =
    (direction: number) =>
    ([theta = 1]: readonly number[]) => ({
      value: direction * Math.log(theta),
      gradient: [direction / theta],
    });

  it.each([
    ['towards customers who are all alike', 1, [['theta'] as const], 'no_heterogeneity'],
    ['towards nothing', -1, [['theta'] as const], 'no_interior_maximum'],
    ['towards infinity', 1, [], 'no_interior_maximum'],
  ])('to call ok a likelihood that grows without end %s', (_, direction, alikeWhenLarge, status) => {
    const fit = maximumLikelihood({
      parameterNames: ['theta'] as const,
      n: 9,
      likelihood: endless(direction),
      starts: [[1]],
      alikeWhenLarge,
    });
    expect(fit.status).toBe(status);
    expect(fit.standardErrors.theta).toBeNaN();
  });
});

import { describe, expect, it } from 'vitest';
import { hessian, positiveInverse } from '../../../src/calc/numeric/hessian';
import { type Evaluation, minimise } from '../../../src/calc/numeric/minimise';

/** Rosenbrock's curved valley, least at (1, 1). */
const valley = ([x = 0, y = 0]: readonly number[]): Evaluation => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  gradient: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
});

/** The valley on top of a sum so large that its last digits are noise. */
function noisyValley(): (point: number[]) => Evaluation {
  let state = 1;
  return point => {
    state = (state * 48_271) % 2_147_483_647;
    const { value, gradient } = valley(point);
    return { value: (9_500 + value) * (1 + 1e-13 * (state / 1_073_741_824 - 1)), gradient };
  };
}

describe('correct', () => {
  it.each([
    [-1.2, 1],
    [3, -4],
    [0, 0],
    [1, 1],
  ])('finds the bottom of the valley from (%d, %d)', (...start) => {
    const { point, converged } = minimise(valley, start);
    expect(converged).toBe(true);
    expect(Math.hypot(point[0]! - 1, point[1]! - 1)).toBeLessThan(1e-6);
  });

  it('comes to rest where the value is noise in its 13th digit', () => {
    const { point, converged, evaluations } = minimise(noisyValley(), [-1.2, 1]);
    expect(converged).toBe(true);
    expect(evaluations).toBeLessThan(120);
    expect(Math.hypot(point[0]! - 1, point[1]! - 1)).toBeLessThan(1e-6);
  });

  it('needs far fewer steps where the curvature is known', () => {
    const curved = (point: readonly number[]): Evaluation => {
      const [x = 0, y = 0] = point;
      return {
        ...valley(point),
        hessian: [
          [2 - 400 * (y - 3 * x * x), -400 * x],
          [-400 * x, 200],
        ],
      };
    };
    const [blind, seeing] = [minimise(valley, [-1.2, 1]), minimise(curved, [-1.2, 1])];
    expect(seeing.converged).toBe(true);
    expect(Math.hypot(seeing.point[0]! - 1, seeing.point[1]! - 1)).toBeLessThan(1e-6);
    expect(seeing.evaluations).toBeLessThan(0.6 * blind.evaluations);
    expect(seeing.hessian?.[1]).toEqual([-400 * seeing.point[0]!, 200]);
  });

  it('does not wander where a slope is left but the value is noise', () => {
    let state = 1;
    const ridge = ([x = 0]: readonly number[]): Evaluation => {
      state = (state * 48_271) % 2_147_483_647;
      return {
        value: 9_500 * (1 + 1e-13 * (state / 1_073_741_824 - 1)) + Math.exp(-x),
        gradient: [-Math.exp(-x) - 1e-6 * (state / 1_073_741_824 - 1)],
        hessian: [[Math.exp(-x)]],
      };
    };
    expect(minimise(ridge, [0], { bound: 100 }).evaluations).toBeLessThan(60);
  });

  it('takes the curvature from the gradient', () => {
    const found = hessian(point => valley(point).gradient, [1, 1]);
    [802, -400, -400, 200].forEach((value, i) => {
      expect(found[Math.floor(i / 2)]![i % 2]).toBeCloseTo(value, 4);
    });
    const inverse = positiveInverse([
      [4, 2],
      [2, 3],
    ])!;
    [0.375, -0.25, -0.25, 0.5].forEach((value, i) => {
      expect(inverse[Math.floor(i / 2)]![i % 2]).toBeCloseTo(value, 14);
    });
  });
});

describe('consistent', () => {
  it('gives the same bits each time', () => {
    expect(minimise(valley, [-1.2, 1])).toEqual(minimise(valley, [-1.2, 1]));
  });

  it('steps back from points where the function is not a number', () => {
    const { point, converged } = minimise(
      ([x = 0]) =>
        x <= 0 ? { value: NaN, gradient: [NaN] } : { value: x - Math.log(x), gradient: [1 - 1 / x] },
      [5],
    );
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 6);
  });
});

describe('refuses', () => {
  it('says so when there is no lowest point', () => {
    const endless = minimise(([x = 0]) => ({ value: -x, gradient: [-1] }), [0]);
    expect(endless.converged).toBe(false);
  });

  it.each([
    [
      'a saddle',
      [
        [1, 0],
        [0, -1],
      ],
    ],
    [
      'a ridge',
      [
        [1, 1],
        [1, 1],
      ],
    ],
  ])('to invert the curvature of %s', (_, matrix) => {
    expect(positiveInverse(matrix)).toBeUndefined();
  });
});

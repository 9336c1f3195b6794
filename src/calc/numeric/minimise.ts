import { positiveInverse } from './hessian';

export interface Evaluation {
  readonly value: number;
  readonly gradient: readonly number[];
  /** Where it is known the search steps by it, in a third of the evaluations. */
  readonly hessian?: readonly (readonly number[])[];
}

export interface Minimum {
  readonly point: readonly number[];
  readonly value: number;
  readonly gradient: readonly number[];
  /** At the point, where the function gives it. */
  readonly hessian?: readonly (readonly number[])[];
  /** The quasi-Newton estimate; for standard errors take the Hessian itself. */
  readonly hessianInverse: readonly (readonly number[])[];
  readonly iterations: number;
  readonly evaluations: number;
  readonly converged: boolean;
}

export interface MinimiseOptions {
  /** Stop when a full step would lower the value by less: half the squared distance in standard errors. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
  /** The longest step of one coordinate. */
  readonly maxStep?: number;
  /** How far from its start a coordinate may run before the search gives up. */
  readonly bound?: number;
  /** Ends the search early, unconverged: when another search has been here already. */
  readonly abandon?: (point: readonly number[], value: number) => boolean;
  /** Relative rounding noise of the value. */
  readonly noise?: number;
}

interface Trial extends Evaluation {
  readonly point: number[];
  readonly slope: number;
}

const mostBlindSteps = 3;
const mostTrials = 25;

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Where the cubic through two points and their slopes has its least value, kept clear of both ends. */
function between(left: Trial, right: Trial, from: number, to: number): number {
  const width = to - from;
  const middle = left.slope + right.slope - (3 * (right.value - left.value)) / width;
  const root = Math.sqrt(Math.max(middle * middle - left.slope * right.slope, 0));
  const least = to - (width * (right.slope + root - middle)) / (right.slope - left.slope + 2 * root);
  const margin = 0.1 * width;
  return Number.isFinite(least) ? Math.min(Math.max(least, from + margin), to - margin) : (from + to) / 2;
}

/**
 * A step along `direction` that lowers the value and flattens the slope (Wolfe's conditions). Close to the
 * minimum a sum over many rows carries more noise than the decrease, so there the slope alone decides
 * (Hager and Zhang 2005): a search that insists on the value would spin.
 */
function lineSearch(
  f: (point: number[]) => Evaluation,
  start: Trial,
  direction: readonly number[],
  firstLength: number,
  longest: number,
  noise: number,
): { readonly trial: Trial; readonly evaluations: number } | undefined {
  const slack = noise * Math.abs(start.value);
  let left = start;
  let leftLength = 0;
  let right: Trial | undefined;
  let rightLength = longest;
  let length = Math.min(firstLength, longest);
  let best: Trial | undefined;
  let blindTrials = 0;
  let evaluations = 0;
  while (evaluations < mostTrials) {
    evaluations++;
    const point = start.point.map((value, i) => value + length * direction[i]!);
    const found = f(point);
    const trial: Trial = { ...found, point, slope: dot(found.gradient, direction) };
    const sound = Number.isFinite(trial.value) && Number.isFinite(trial.slope);
    const lower = sound && trial.value <= start.value + 1e-4 * length * start.slope + slack;
    if (lower && trial.value <= start.value + slack) {
      if (best === undefined || trial.value < best.value - slack) best = trial;
      const flat = Math.abs(trial.slope) <= 0.5 * Math.abs(start.slope);
      if (flat || (trial.slope < 0 && length >= longest)) return { trial, evaluations };
    }
    if (sound && Math.abs(trial.value - start.value) <= slack && ++blindTrials > mostBlindSteps) break;
    if (lower && trial.slope < 0) {
      left = trial;
      leftLength = length;
      length =
        right === undefined ? Math.min(3 * length, longest) : between(left, right, leftLength, rightLength);
    } else {
      rightLength = length;
      right = sound ? trial : undefined;
      length = sound ? between(left, trial, leftLength, rightLength) : (leftLength + rightLength) / 2;
    }
    if (Math.abs(rightLength - leftLength) <= 1e-12 * rightLength) break;
  }
  return best && { trial: best, evaluations };
}

function updated(
  inverse: readonly (readonly number[])[],
  step: readonly number[],
  change: readonly number[],
  curvature: number,
): number[][] {
  const moved = inverse.map(row => dot(row, change));
  const scale = (1 + dot(moved, change) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map(
      (value, j) =>
        value + scale * step[i]! * step[j]! - (moved[i]! * step[j]! + step[i]! * moved[j]!) / curvature,
    ),
  );
}

/** The inverse Hessian, with as much added to its diagonal as makes it one of a valley. */
function valleyInverse(matrix: readonly (readonly number[])[]): number[][] | undefined {
  const size = Math.max(...matrix.map((row, i) => Math.abs(row[i]!)));
  for (const share of [0, 1e-4, 1e-3, 1e-2, 0.1, 1, 10]) {
    const inverse = positiveInverse(
      matrix.map((row, i) => row.map((value, j) => (i === j ? value + share * size : value))),
    );
    if (inverse) return inverse;
  }
  return undefined;
}

const diagonal = (size: number, value: number): number[][] =>
  Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => (i === j ? value : 0)));

/**
 * The least value of a smooth function with its gradient: the method of Broyden, Fletcher, Goldfarb and Shanno
 * (Nocedal and Wright, Numerical Optimization, algorithm 6.1), Newton's where the Hessian is given. Deterministic;
 * points where the function is not a number are stepped back from. `converged` is false when a coordinate ran beyond
 * the bound, the search was abandoned or came to rest too far from a flat point.
 */
export function minimise(
  f: (point: number[]) => Evaluation,
  start: readonly number[],
  options: MinimiseOptions = {},
): Minimum {
  const { tolerance = 1e-13, maxIterations = 200, maxStep = 2, bound = 40, noise = 1e-13, abandon } = options;
  const size = start.length;
  let current: Trial = { ...f([...start]), point: [...start], slope: 0 };
  const known = current.hessian && valleyInverse(current.hessian);
  let inverse = known ?? diagonal(size, 1);
  let fresh = known === undefined;
  let blindSteps = 0;
  let evaluations = 1;
  let iterations = 0;
  const result = (converged: boolean): Minimum => ({
    point: current.point,
    value: current.value,
    gradient: current.gradient,
    ...(current.hessian && { hessian: current.hessian }),
    hessianInverse: inverse,
    iterations,
    evaluations,
    converged,
  });
  for (; iterations < maxIterations; iterations++) {
    let direction = inverse.map(row => -dot(row, current.gradient));
    let slope = dot(direction, current.gradient);
    if (!fresh && slope >= 0) {
      inverse = diagonal(size, 1);
      fresh = true;
      direction = current.gradient.map(value => -value);
      slope = dot(direction, current.gradient);
    }
    if (slope === 0 || (!fresh && -slope / 2 < tolerance)) return result(true);
    const reach = Math.max(...direction.map(Math.abs));
    const searched = lineSearch(
      f,
      { ...current, slope },
      direction,
      fresh ? 0.5 / reach : 1,
      maxStep / reach,
      noise,
    );
    if (searched === undefined) {
      if (fresh) return result(false);
      // Noise, not distance, ends the search when what is left to gain is below the noise.
      if (-slope / 2 < 10 * noise * Math.abs(current.value) + tolerance) return result(true);
      inverse = diagonal(size, 1);
      fresh = true;
      continue;
    }
    evaluations += searched.evaluations;
    const next = searched.trial;
    blindSteps = current.value - next.value > noise * Math.abs(current.value) ? 0 : blindSteps + 1;
    const step = next.point.map((value, i) => value - current.point[i]!);
    const change = next.gradient.map((value, i) => value - current.gradient[i]!);
    const curvature = dot(step, change);
    const exact = next.hessian && valleyInverse(next.hessian);
    if (exact) {
      inverse = exact;
      fresh = false;
    } else if (curvature > 0) {
      if (fresh) inverse = diagonal(size, curvature / dot(change, change));
      inverse = updated(inverse, step, change, curvature);
      fresh = false;
    }
    current = next;
    // A few steps by the slope alone place the point better than the value can tell; more would only wander.
    if (blindSteps > mostBlindSteps) return result(true);
    if (
      current.point.some((value, i) => Math.abs(value - start[i]!) > bound) ||
      abandon?.(current.point, current.value)
    )
      return result(false);
  }
  return result(false);
}

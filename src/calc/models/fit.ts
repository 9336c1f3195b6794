import { hessian, positiveInverse } from '../numeric/hessian';
import { type Evaluation, type Minimum, minimise } from '../numeric/minimise';

/**
 * How a fit ended. `ok`: a maximum inside the domain. `no_interior_maximum`: the likelihood keeps growing towards
 * customers who never leave or never buy. `no_heterogeneity`: it keeps growing towards customers who are all alike.
 * `infinite_mean`: a maximum, but of a distribution without a mean. `not_enough_data`: too few customers or no
 * repeat purchase to learn from; parameters and errors are NaN then.
 */
export type FitStatus =
  | 'ok'
  | 'no_interior_maximum'
  | 'no_heterogeneity'
  | 'infinite_mean'
  | 'not_enough_data'
  | 'not_converged';

export interface Fit<P extends string> {
  readonly parameters: Readonly<Record<P, number>>;
  /** NaN where the status is neither ok nor infinite_mean. */
  readonly standardErrors: Readonly<Record<P, number>>;
  readonly logLikelihood: number;
  readonly n: number;
  readonly status: FitStatus;
}

/** One row a customer, in one time unit throughout: repeat purchase days, day of the last, days since the first. */
export interface RepeatHistory {
  readonly x: ArrayLike<number>;
  readonly tX: ArrayLike<number>;
  readonly T: ArrayLike<number>;
}

/**
 * The log-likelihood of positive parameters, in the order of their names, its derivatives by each of them, and where
 * they are given by two of them: with those a fit takes a third of the time.
 */
export type Likelihood = (parameters: readonly number[]) => Evaluation;

export interface LikelihoodProblem<P extends string> {
  readonly parameterNames: readonly P[];
  readonly n: number;
  readonly likelihood: Likelihood;
  readonly starts: readonly (readonly number[])[];
  /** Sets of parameters that all grow without limit where customers are all alike. */
  readonly alikeWhenLarge: readonly (readonly P[])[];
}

const record = <P extends string>(names: readonly P[], value: (i: number) => number): Record<P, number> =>
  Object.fromEntries(names.map((name, i) => [name, value(i)])) as Record<P, number>;

export const nothingToFit = <P extends string>(names: readonly P[], n: number): Fit<P> => ({
  parameters: record(names, () => Number.NaN),
  standardErrors: record(names, () => Number.NaN),
  logLikelihood: Number.NaN,
  n,
  status: 'not_enough_data',
});

/** A standard error of ln θ beyond this, a factor of 3,000, is a ridge without end and not a maximum. */
const endless = 8;

/** Parameters may run from their start by a factor of e to this power, about 20,000. */
const farthest = 10;

/** Ends whose log-likelihoods differ by less are one: a million customers leave noise of this size. */
const telling = 1e-6;

/**
 * Maximum likelihood over ln θ, so that parameters stay positive: each start is followed to its end and the best
 * kept, then one Newton step with the Hessian, from which the standard errors come too. Nothing is random.
 */
export function maximumLikelihood<P extends string>(problem: LikelihoodProblem<P>): Fit<P> {
  const { parameterNames, likelihood, n } = problem;
  const objective = (point: readonly number[]): Evaluation => {
    const parameters = point.map(Math.exp);
    const { value, gradient, hessian: second } = likelihood(parameters);
    const slopes = gradient.map((slope, i) => -slope * parameters[i]!);
    return {
      value: -value,
      gradient: slopes,
      ...(second && {
        hessian: second.map((row, i) =>
          row.map((element, j) => -element * parameters[i]! * parameters[j]! + (i === j ? slopes[i]! : 0)),
        ),
      }),
    };
  };
  const best = problem.starts.reduce<Minimum | undefined>((found, start) => {
    const next = minimise(objective, start.map(Math.log), {
      bound: farthest,
      ...(found && { abandon: isCloseTo(found) }),
    });
    return found === undefined || next.value < found.value - telling ? next : found;
  }, undefined)!;
  const inverse = best.converged
    ? positiveInverse(best.hessian ?? hessian(point => objective(point).gradient, best.point))
    : undefined;
  const errors = inverse?.map((row, i) => Math.sqrt(row[i]!));
  const interior = errors?.every(error => error < endless);
  const { point, value } = interior ? polished(objective, best, inverse!) : best;
  return {
    parameters: record(parameterNames, i => Math.exp(point[i]!)),
    standardErrors: record(parameterNames, i => (interior ? errors![i]! * Math.exp(point[i]!) : Number.NaN)),
    logLikelihood: -value,
    n,
    status: interior ? 'ok' : statusOfRunaway(problem, best, errors),
  };
}

/** Whether a later search has come into the valley of an earlier one and would end at the same place. */
const isCloseTo = (found: Minimum) => (point: readonly number[], value: number) =>
  found.converged &&
  value > found.value - telling &&
  value < found.value + 5 &&
  point.every((coordinate, i) => Math.abs(coordinate - found.point[i]!) < 1.5);

/** The search stops where the value stands still; a last Newton step places the parameters a few digits better. */
function polished(
  objective: (point: readonly number[]) => Evaluation,
  best: Minimum,
  inverse: readonly (readonly number[])[],
): { readonly point: readonly number[]; readonly value: number } {
  const point = best.point.map((value, i) =>
    inverse[i]!.reduce((moved, element, j) => moved - element * best.gradient[j]!, value),
  );
  const next = objective(point);
  return next.value <= best.value + 1e-12 * Math.abs(best.value) ? { point, value: next.value } : best;
}

function statusOfRunaway<P extends string>(
  { parameterNames, alikeWhenLarge, starts }: LikelihoodProblem<P>,
  { point, converged }: Minimum,
  errors: readonly number[] | undefined,
): FitStatus {
  // Seven powers of e from the usual: a thousandfold.
  const large = (name: P) =>
    point[parameterNames.indexOf(name)]! > Math.log(starts[0]![parameterNames.indexOf(name)]!) + 7;
  if (alikeWhenLarge.some(names => names.every(large))) return 'no_heterogeneity';
  const ranAway = point.some((value, i) => Math.abs(value - Math.log(starts[0]![i]!)) > 7);
  return ranAway || (converged && errors !== undefined) ? 'no_interior_maximum' : 'not_converged';
}

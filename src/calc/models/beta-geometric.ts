import { CalcError } from '../errors';
import { gauss2F1 } from '../numeric/hypergeometric';
import type { Evaluation } from '../numeric/minimise';
import { lnIntegral } from '../numeric/positive-integral';
import { digamma, lnBeta } from '../numeric/special-functions';
import { type Fit, maximumLikelihood, nothingToFit } from './fit';

// Symbols of Fader and Hardie (2007), "How to project customer retention", Journal of Interactive Marketing 21,
// and (2018) for c: the chance of leaving at a renewal ~ beta(alpha, beta); c bends it with the customer's age.
const names = ['alpha', 'beta', 'c'] as const;
type Name = (typeof names)[number];

/** Without c the chance of leaving stays what it is: the shifted beta-geometric model, c = 1. */
export type BetaGeometricParameters = Readonly<{ alpha: number; beta: number; c?: number }>;

/** What a fit can come to; beyond, doubles hold no digits of the result. */
const limits: Readonly<Record<Name, readonly [least: number, most: number]>> = {
  alpha: [1e-9, 1e9],
  beta: [1e-9, 1e9],
  c: [0.01, 20],
};

function requireWithinLimits(parameters: BetaGeometricParameters): void {
  for (const name of names) {
    const value = parameters[name];
    const [least, most] = limits[name];
    if (value === undefined || (value >= least && value <= most)) continue;
    throw new CalcError('between', { argument: name, value, limits: [least, most] });
  }
}

export interface RetentionLine {
  readonly t: number;
  readonly survival: number;
  /** Of those still there one period before; undefined at t = 0. */
  readonly retention: number | undefined;
}

/** Of all cohorts, how many stayed and how many left in each period of their life. */
interface Exposure {
  readonly kept: readonly number[];
  readonly lost: readonly number[];
}

/**
 * Fits how customers under contract differ in their chance of leaving, from counts of survivors: one row a
 * cohort, first all who came, then who is left after each period. Maximum likelihood of Fader and Hardie
 * (2007), eq. 5 and appendix, over cohorts of any lengths; with duration dependence the beta-discrete-Weibull
 * of Fader, Hardie, Liu, Davin and Steenburgh (2018). `no_heterogeneity`: customers who are all alike fit as well.
 * `not_enough_data`: fewer periods than parameters, nobody left or nobody stayed. Parameters are NaN unless the
 * status is ok.
 */
export function fitBetaGeometric(
  survivors: readonly (readonly number[])[],
  { durationDependence = false } = {},
): Fit<Name> {
  const parameterNames = durationDependence ? names : names.slice(0, 2);
  const exposure = exposureOf(survivors);
  const n = survivors.reduce((sum, cohort) => sum + (cohort[0] ?? 0), 0);
  const { kept, lost } = exposure;
  const left = sumOf(lost);
  const periods = kept.filter((count, index) => count + lost[index]! > 0).length;
  if (left === 0 || sumOf(kept) === 0 || periods < parameterNames.length) {
    return nothingToFit<Name>(parameterNames, n);
  }
  const hazard = left / (left + sumOf(kept));
  const fit = maximumLikelihood<Name>({
    parameterNames,
    n,
    likelihood: parameters =>
      durationDependence ? bentLikelihood(parameters, exposure) : plainLikelihood(parameters, exposure),
    starts: [1, 10].map(size => [hazard * size, (1 - hazard) * size, 1].slice(0, parameterNames.length)),
    alikeWhenLarge: [['alpha', 'beta']],
  });
  const alike = left * Math.log(hazard) + sumOf(kept) * Math.log1p(-hazard);
  const gained = durationDependence || fit.logLikelihood - alike > leastGain;
  if (fit.status === 'ok' && gained) return fit;
  const status = fit.status === 'ok' ? 'no_heterogeneity' : fit.status;
  const logLikelihood = Math.max(fit.logLikelihood, alike);
  return { ...nothingToFit<Name>(parameterNames, n), logLikelihood, status };
}

/** What two parameters must add to the log-likelihood of one to be told from it. */
const leastGain = 1e-6;

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function exposureOf(survivors: readonly (readonly number[])[]): Exposure {
  const kept: number[] = [];
  const lost: number[] = [];
  for (const cohort of survivors) {
    for (let t = 1; t < cohort.length; t++) {
      kept[t - 1] = (kept[t - 1] ?? 0) + cohort[t]!;
      lost[t - 1] = (lost[t - 1] ?? 0) + cohort[t - 1]! - cohort[t]!;
    }
  }
  return { kept, lost };
}

/** In the form of retention rates, eq. 7: they need no special function and lose no digits. */
function plainLikelihood([alpha = 1, beta = 1]: readonly number[], { kept, lost }: Exposure): Evaluation {
  let value = 0;
  let byAlpha = 0;
  let byBeta = 0;
  for (let age = 0; age < kept.length; age++) {
    const [stayed, left] = [kept[age]!, lost[age]!];
    const all = alpha + beta + age;
    value += left * Math.log(alpha / all) + stayed * -Math.log1p(alpha / (beta + age));
    byAlpha += left / alpha - (left + stayed) / all;
    byBeta += stayed / (beta + age) - (left + stayed) / all;
  }
  return { value, gradient: [byAlpha, byBeta] };
}

function bentLikelihood(
  [alpha = 1, beta = 1, c = 1]: readonly number[],
  { kept, lost }: Exposure,
): Evaluation {
  /** ln B(α, β + t^c) and its derivatives. */
  const at = (t: number) => {
    const aged = t ** c;
    const ofSum = digamma(alpha + beta + aged);
    const byBeta = digamma(beta + aged) - ofSum;
    return {
      value: lnBeta(alpha, beta + aged),
      gradient: [digamma(alpha) - ofSum, byBeta, t === 0 ? 0 : byBeta * aged * Math.log(t)],
    };
  };
  let value = 0;
  const gradient = [0, 0, 0];
  let before = at(0);
  for (let t = 1; t <= kept.length; t++) {
    const now = at(t);
    const [stayed, left] = [kept[t - 1]!, lost[t - 1]!];
    const lnRetention = Math.min(now.value - before.value, 0);
    const churn = -Math.expm1(lnRetention);
    if (stayed > 0) value += stayed * lnRetention;
    if (left > 0) value += left * Math.log(churn);
    const weight = stayed - (left > 0 ? (left * (1 - churn)) / churn : 0);
    for (const index of gradient.keys())
      gradient[index]! += weight * (now.gradient[index]! - before.gradient[index]!);
    before = now;
  }
  return { value, gradient };
}

/**
 * The share of customers still there, and the retention rate, for each period from 0: retention rises with age
 * though no customer changes, because those who leave easily are gone. Fader and Hardie (2007), eqs. 6 and 7;
 * with c, S(t) = B(α, β + t^c) / B(α, β).
 */
export function retentionCurve(parameters: BetaGeometricParameters, periods: number): RetentionLine[] {
  requireWithinLimits(parameters);
  const lines: RetentionLine[] = [{ t: 0, survival: 1, retention: undefined }];
  let survival = 1;
  for (let t = 1; t <= periods; t++) {
    const retention = retentionAt(parameters, t);
    survival *= retention;
    lines.push({ t, survival, retention });
  }
  return lines;
}

function retentionAt({ alpha, beta, c = 1 }: BetaGeometricParameters, t: number): number {
  if (c === 1) return (beta + t - 1) / (alpha + beta + t - 1);
  return Math.min(1, Math.exp(lnBeta(alpha, beta + t ** c) - lnBeta(alpha, beta + (t - 1) ** c)));
}

/**
 * Discounted expected number of payments a customer under contract will make who has renewed `renewals` times,
 * valued just before the next one is due; for a new customer (0) with the first payment, made for certain, among
 * them. Fader and Hardie (2010), "Customer-base valuation in a contractual setting", eqs. 5 and 6, whose n is
 * renewals + 1. A Gauss hypergeometric function; with duration dependence a sum, its tail by Euler and
 * Maclaurin's formula. The discount rate is effective per period and above 0: at 0 the sum has no limit for
 * many fits.
 */
export function discountedPayments(
  parameters: BetaGeometricParameters,
  discountRate: number,
  renewals: number,
): number {
  requireWithinLimits(parameters);
  if (discountRate <= 0) {
    throw new CalcError('above', { argument: 'discountRate', value: discountRate, limits: [0] });
  }
  if (discountRate < leastDiscount) {
    throw new CalcError('at_least', {
      argument: 'discountRate',
      value: discountRate,
      limits: [leastDiscount],
    });
  }
  const { alpha, beta, c = 1 } = parameters;
  if (c !== 1) return bentPayments({ alpha, beta, c }, discountRate, renewals);
  const discount = 1 / (1 + discountRate);
  if (renewals === 0) return gauss2F1(1, beta, alpha + beta, discount);
  const due = renewals + 1;
  return retentionAt(parameters, due) * gauss2F1(1, beta + due, alpha + beta + due, discount);
}

/** Below, 1 + d has too few digits of d. */
const leastDiscount = 1e-9;

/** Terms that are added one by one before the integral takes over. */
const summedTerms = 200;

function bentPayments(
  { alpha, beta, c }: Required<BetaGeometricParameters>,
  discountRate: number,
  renewals: number,
): number {
  const first = renewals === 0 ? 0 : renewals + 1;
  const lnDiscount = -Math.log1p(discountRate);
  const lnNow = lnBeta(alpha, beta + renewals ** c);
  const lnTerm = (t: number) => lnBeta(alpha, beta + t ** c) - lnNow + (t - first) * lnDiscount;
  let sum = 0;
  const end = first + summedTerms;
  for (let t = first; t < end; t++) sum += Math.exp(lnTerm(t));
  const next = Math.exp(lnTerm(end));
  if (next < 1e-300) return sum;
  const slope = next * (lnTerm(end + 0.5) - lnTerm(end - 0.5));
  const integral = Math.exp(lnIntegral(v => lnTerm(end + Math.exp(v)) + v));
  return sum + integral + next / 2 - slope / 12;
}

import type { Evaluation } from '../numeric/minimise';
import { digamma, lnBeta, trigamma } from '../numeric/special-functions';
import { type Fit, maximumLikelihood, nothingToFit } from './fit';
import { distinct } from './grouped-history';

// Symbols of Fader and Hardie (2013), "The Gamma-Gamma Model of Monetary Value": a purchase is gamma(p, ν) distributed,
// and ν ~ gamma(q, gamma) among customers.
const parameterNames = ['p', 'q', 'gamma'] as const;
export type GammaGammaName = (typeof parameterNames)[number];
export type GammaGammaParameters = Readonly<Record<GammaGammaName, number>>;

/** One row a customer: number of repeat purchases and the average of their amounts. */
export interface SpendHistory {
  readonly x: ArrayLike<number>;
  readonly meanSpend: ArrayLike<number>;
}

/** The rows that tell of spend, with what does not change from one set of parameters to the next. */
interface SpendRows {
  readonly customers: number;
  readonly counts: Float64Array;
  readonly customersByCount: Float64Array;
  readonly countIndex: Int32Array;
  readonly totals: Float64Array;
  readonly lnTotals: Float64Array;
  readonly lnMeans: number;
}

function spendRows({ x, meanSpend }: SpendHistory): SpendRows {
  const [purchases, totals]: [number[], number[]] = [[], []];
  let lnMeans = 0;
  for (let row = 0; row < x.length; row++) {
    if (!(x[row]! > 0 && meanSpend[row]! > 0)) continue;
    purchases.push(x[row]!);
    totals.push(x[row]! * meanSpend[row]!);
    lnMeans += Math.log(meanSpend[row]!);
  }
  const { values, index } = distinct(purchases);
  const customersByCount = new Float64Array(values.length);
  for (const count of index) customersByCount[count]! += 1;
  return {
    customers: purchases.length,
    counts: values,
    customersByCount,
    countIndex: index,
    totals: Float64Array.from(totals),
    lnTotals: Float64Array.from(totals, Math.log),
    lnMeans,
  };
}

function likelihood(rows: SpendRows, [p, q, gamma]: readonly [number, number, number]): Evaluation {
  const { counts, customersByCount, countIndex, totals, lnTotals } = rows;
  let value = -rows.lnMeans;
  let byP = 0;
  let byQ = 0;
  let byGamma = (rows.customers * q) / gamma;
  // Second derivatives, in the same order.
  let [pp, pq, pGamma, qq, qGamma, gammaGamma] = [0, 0, 0, 0, rows.customers / gamma, 0];
  const psiQ = digamma(q);
  const slopeQ = trigamma(q);
  for (let i = 0; i < counts.length; i++) {
    const shape = p * counts[i]!;
    const customers = customersByCount[i]!;
    const psiSum = digamma(shape + q);
    value -= customers * lnBeta(shape, q);
    byP += customers * counts[i]! * (psiSum - digamma(shape));
    byQ += customers * (psiSum - psiQ);
    const slopeSum = trigamma(shape + q);
    pp += customers * counts[i]! * counts[i]! * (slopeSum - trigamma(shape));
    pq += customers * counts[i]! * slopeSum;
    qq += customers * (slopeSum - slopeQ);
  }
  const lnGammaScale = Math.log(gamma);
  for (let row = 0; row < totals.length; row++) {
    const total = totals[row]!;
    const count = counts[countIndex[row]!]!;
    const shape = p * count;
    // ln((γ + z)/γ) and ln((γ + z)/z), the smaller of them by log1p.
    const ratio = total / gamma;
    const lnRatio = lnTotals[row]! - lnGammaScale;
    const overScale = ratio < 1 ? Math.log1p(ratio) : lnRatio + Math.log1p(1 / ratio);
    const overTotal = ratio < 1 ? overScale - lnRatio : Math.log1p(1 / ratio);
    value -= shape * overTotal + q * overScale;
    byP -= count * overTotal;
    byQ -= overScale;
    const perSum = 1 / (gamma + total);
    byGamma -= (shape + q) * perSum;
    pGamma -= count * perSum;
    qGamma -= perSum;
    gammaGamma += (shape + q) * perSum * perSum;
  }
  gammaGamma -= (rows.customers * q) / (gamma * gamma);
  return {
    value,
    gradient: [byP, byQ, byGamma],
    hessian: [
      [pp, pq, pGamma],
      [pq, qq, qGamma],
      [pGamma, qGamma, gammaGamma],
    ],
  };
}

/**
 * How likely these average amounts are. Fader and Hardie (2013), equation 1a, with z = x · mean spend:
 * −ln B(px, q) − ln(mean) − px ln((γ + z)/z) − q ln((γ + z)/γ). Rows without a repeat purchase or without a positive
 * amount tell nothing and are left out. Amounts and γ in one currency, p and q plain numbers.
 */
export const gammaGammaLogLikelihood = (parameters: GammaGammaParameters, history: SpendHistory): number =>
  likelihood(spendRows(history), [parameters.p, parameters.q, parameters.gamma]).value;

/**
 * What is the usual amount of each customer's purchases, and how do customers differ? Maximum likelihood over the
 * customers with a repeat purchase of a positive amount, `n` of them. The status is infinite_mean where q ≤ 1:
 * such a population has no average, though each customer who bought may have.
 */
export function fitGammaGamma(history: SpendHistory): Fit<GammaGammaName> {
  const rows = spendRows(history);
  if (rows.customers < 2) return nothingToFit(parameterNames, rows.customers);
  const average = Math.exp(rows.lnMeans / rows.customers);
  const fit = maximumLikelihood({
    parameterNames,
    n: rows.customers,
    likelihood: values => likelihood(rows, values as readonly [number, number, number]),
    starts: [
      [4, 3, average / 2],
      [1, 1.5, average / 2],
    ],
    alikeWhenLarge: [
      ['q', 'gamma'],
      ['p', 'q'],
    ],
  });
  return fit.status === 'ok' && fit.parameters.q <= 1 ? { ...fit, status: 'infinite_mean' } : fit;
}

/**
 * The amount to expect of a customer's next purchase: p(γ + x · mean) ÷ (px + q − 1), her own average drawn towards
 * that of all, the more the fewer her purchases (Fader and Hardie 2013, equation 5). At x = 0 the population mean
 * pγ ÷ (q − 1); Infinity where px + q ≤ 1 and there is none.
 */
export function expectedSpend({ p, q, gamma }: GammaGammaParameters, x: number, meanSpend: number): number {
  const excess = p * x + q - 1;
  if (excess <= 0) return Number.POSITIVE_INFINITY;
  return (p * (gamma + (x > 0 ? x * meanSpend : 0))) / excess;
}

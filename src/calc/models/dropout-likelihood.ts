import type { Evaluation } from '../numeric/minimise';
import { digammaRise, lnBetaRise, lnRising, trigammaRise } from '../numeric/special-functions';
import type { GroupedHistory } from './grouped-history';

/**
 * The log-likelihood shared by BG/NBD and MBG/NBD, its gradient and Hessian by r, α, a, b. A customer who can stop at the very
 * start has had one chance more to stop than repeat purchases. Fader, Hardie and Lee (2005), equation 6, and Batislam,
 * Denizel and Filiztekin (2007), equation 7, in the form
 * ln Γ(r+x)/Γ(r) − x ln α − (r+x) ln(1 + T/α) + ln B(a, b+k)/B(a, b) + ln(1 + odds of having stopped at t_x),
 * k = chances to stop so far. Gamma terms are taken once for each x, logarithms once for each time.
 */
export function dropoutLikelihood(
  history: GroupedHistory,
  [r, alpha, a, b]: readonly [number, number, number, number],
  stopsAtStart: boolean,
): Evaluation {
  const { weights, customersByX } = history;
  const extraChances = stopsAtStart ? 1 : 0;
  const counts = history.x.values;
  const lnScale = Math.log(alpha);
  let value = 0;
  let byShape = 0;
  let byScale = 0;
  let byLeave = 0;
  let byStay = 0;
  // Second derivatives, in the same order.
  let [rr, rAlpha, rA, rB, alphaAlpha, alphaA, alphaB, aa, ab, bb] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  const lnOddsOfCount = new Float64Array(counts.length);
  // From each count to the next larger: most are one apart, one logarithm and no gamma function.
  let [x, lnRate, lnStayed, rateRise, allRise, stayRise] = [0, 0, 0, 0, 0, 0];
  let [rateFall, allFall, stayFall] = [0, 0, 0];
  if (stopsAtStart) {
    lnStayed = lnBetaRise(a, b, 1);
    allRise = 1 / (a + b);
    stayRise = 1 / b;
    allFall = trigammaRise(a + b, 1);
    stayFall = trigammaRise(b, 1);
  }
  for (let i = 0; i < counts.length; i++) {
    const more = counts[i]! - x;
    const chances = x + extraChances;
    lnRate += lnRising(r + x, more);
    rateRise += digammaRise(r + x, more);
    lnStayed += lnBetaRise(a, b + chances, more);
    allRise += digammaRise(a + b + chances, more);
    stayRise += digammaRise(b + chances, more);
    rateFall += trigammaRise(r + x, more);
    allFall += trigammaRise(a + b + chances, more);
    stayFall += trigammaRise(b + chances, more);
    x = counts[i]!;
    const customers = customersByX[i]!;
    value += customers * (lnRate + lnStayed - x * lnScale);
    byShape += customers * rateRise;
    byScale -= (customers * x) / alpha;
    byLeave -= customers * allRise;
    byStay += customers * (stayRise - allRise);
    rr += customers * rateFall;
    alphaAlpha += (customers * x) / (alpha * alpha);
    aa -= customers * allFall;
    ab -= customers * allFall;
    bb += customers * (stayFall - allFall);
    lnOddsOfCount[i] =
      x + extraChances > 0 ? Math.log(a / (b + x + extraChances - 1)) : Number.NEGATIVE_INFINITY;
  }
  const [lnEnd, perEnd] = tabulated(history.T.values, alpha);
  const [lnLast, perLast] = tabulated(history.tX.values, alpha);
  const perScale = 1 / alpha;
  const xIndex = history.x.index;
  const lastIndex = history.tX.index;
  const endIndex = history.T.index;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    const count = xIndex[i]!;
    const last = lastIndex[i]!;
    const end = endIndex[i]!;
    const purchases = counts[count]!;
    const shape = r + purchases;
    const gap = lnEnd[end]! - lnLast[last]!;
    const lnOdds = lnOddsOfCount[count]! + shape * gap;
    // Of two powers of e the larger is taken out, so that neither overflows.
    const small = Math.exp(lnOdds > 0 ? -lnOdds : lnOdds);
    const stopped = lnOdds > 0 ? 1 / (1 + small) : small / (1 + small);
    value += weight * ((lnOdds > 0 ? lnOdds : 0) + Math.log1p(small) - shape * lnEnd[end]!);
    byShape += weight * (stopped * gap - lnEnd[end]!);
    // d/dα of −(r+x) ln(1 + t/α) is (r+x)(1/α − 1/(α+t)).
    const atEnd = perEnd[end]!;
    const atLast = perLast[last]!;
    byScale += weight * shape * (perScale - (1 - stopped) * atEnd - stopped * atLast);
    rAlpha += weight * (perScale - atEnd);
    alphaAlpha += weight * shape * (atEnd * atEnd - perScale * perScale);
    if (stopped === 0) continue;
    // The odds of having stopped, o, have ln o linear in most: the Hessian of ln(1 + o) is
    // stopped (1 − stopped) ∇ln o ∇ln oᵀ + stopped ∇²ln o.
    const part = weight * stopped;
    const both = part * (1 - stopped);
    const perStay = 1 / (b + purchases + extraChances - 1);
    const slip = atEnd - atLast;
    byLeave += part / a;
    byStay -= part * perStay;
    rr += both * gap * gap;
    rAlpha += (both * shape * gap + part) * slip;
    rA += (both * gap) / a;
    rB -= both * gap * perStay;
    alphaAlpha += both * shape * shape * slip * slip - part * shape * slip * (atEnd + atLast);
    alphaA += (both * shape * slip) / a;
    alphaB -= both * shape * slip * perStay;
    aa += (both - part) / (a * a);
    ab -= (both * perStay) / a;
    bb += (both + part) * perStay * perStay;
  }
  return {
    value,
    gradient: [byShape, byScale, byLeave, byStay],
    hessian: [
      [rr, rAlpha, rA, rB],
      [rAlpha, alphaAlpha, alphaA, alphaB],
      [rA, alphaA, aa, ab],
      [rB, alphaB, ab, bb],
    ],
  };
}

/** ln(1 + t/α) and 1 ÷ (α + t) of each time. */
function tabulated(times: Float64Array, alpha: number): readonly [Float64Array, Float64Array] {
  const logarithms = new Float64Array(times.length);
  const reciprocals = new Float64Array(times.length);
  for (let i = 0; i < times.length; i++) {
    logarithms[i] = Math.log1p(times[i]! / alpha);
    reciprocals[i] = 1 / (alpha + times[i]!);
  }
  return [logarithms, reciprocals];
}

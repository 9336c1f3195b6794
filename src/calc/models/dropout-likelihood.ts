import type { Evaluation } from '../numeric/minimise';
import { digammaRise, lnBetaRise, lnRising } from '../numeric/special-functions';
import type { GroupedHistory } from './grouped-history';

/**
 * The log-likelihood shared by BG/NBD and MBG/NBD and its gradient by r, α, a, b. A customer who can stop at the very
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
  const lnOddsOfCount = new Float64Array(counts.length);
  // From each count to the next larger: most are one apart, one logarithm and no gamma function.
  let [x, lnRate, lnStayed, rateRise, allRise, stayRise] = [0, 0, 0, 0, 0, 0];
  if (stopsAtStart) {
    lnStayed = lnBetaRise(a, b, 1);
    allRise = 1 / (a + b);
    stayRise = 1 / b;
  }
  for (let i = 0; i < counts.length; i++) {
    const more = counts[i]! - x;
    const chances = x + extraChances;
    lnRate += lnRising(r + x, more);
    rateRise += digammaRise(r + x, more);
    lnStayed += lnBetaRise(a, b + chances, more);
    allRise += digammaRise(a + b + chances, more);
    stayRise += digammaRise(b + chances, more);
    x = counts[i]!;
    const customers = customersByX[i]!;
    value += customers * (lnRate + lnStayed - x * lnScale);
    byShape += customers * rateRise;
    byScale -= (customers * x) / alpha;
    byLeave -= customers * allRise;
    byStay += customers * (stayRise - allRise);
    lnOddsOfCount[i] =
      x + extraChances > 0 ? Math.log(a / (b + x + extraChances - 1)) : Number.NEGATIVE_INFINITY;
  }
  const [lnEnd, perEnd] = tabulated(history.T.values, alpha);
  const [lnLast, perLast] = tabulated(history.tX.values, alpha);
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
    byScale += weight * shape * (1 / alpha - (1 - stopped) * perEnd[end]! - stopped * perLast[last]!);
    if (stopped > 0) {
      byLeave += (weight * stopped) / a;
      byStay -= (weight * stopped) / (b + purchases + extraChances - 1);
    }
  }
  return { value, gradient: [byShape, byScale, byLeave, byStay] };
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

import { gaussLegendre, type Rule } from '../numeric/gauss-legendre';
import type { Evaluation } from '../numeric/minimise';
import { digammaRise, lnRising } from '../numeric/special-functions';
import type { GroupedHistory } from './grouped-history';

/**
 * A customer's two explanations, as shares of the likelihood of one who left at t_x: still here at T, or gone at some
 * time between t_x and T. With them what the gradient needs, averaged over the time of leaving (T for who is here):
 * ln((α+u)/(α+t_x)), ln((β+u)/(β+t_x)), 1/(α+u), 1/(β+u), and the last over those gone alone. Sums, not yet divided
 * by here + gone.
 */
export interface Explanations {
  here: number;
  gone: number;
  lnPurchase: number;
  lnDropout: number;
  perPurchase: number;
  perDropout: number;
  perDropoutGone: number;
}

/** One to be filled again and again: a fit asks for a million. */
export const explanations = (): Explanations => ({
  here: 0,
  gone: 0,
  lnPurchase: 0,
  lnDropout: 0,
  perPurchase: 0,
  perDropout: 0,
  perDropoutGone: 0,
});

/** Where the integrand has fallen by this power of e, the rest is below a double's digits. */
const farEnough = 45;

/** As many points as keep the relative error of here + gone below 1e-12; measured over a wide range of histories. */
function pointsFor(length: number, fall: number): number {
  if (length <= 1.5 && fall <= 3) return 8;
  if (length <= 2 && fall <= 7) return 10;
  if (length <= 2.5 && fall <= 12) return 12;
  return length <= 4 && fall <= 20 ? 16 : 24;
}

/**
 * The two explanations of one history: ((α+t_x)/(α+T))^(r+x) ((β+t_x)/(β+T))^s, and
 * s ∫ ((α+t_x)/(α+u))^(r+x) ((β+t_x)/(β+u))^s du/(β+u) from t_x to T. Schmittlein, Morrison and Colombo (1987) and
 * Fader and Hardie (2005, note 009) write the integral as a difference of two 2F1, which cancels where T is close to
 * t_x and whose series fails where α and β are far apart. Gauss's rule over v = ln(m + u), m the smaller of α and β,
 * has neither trouble: the nearest singularity stays at a distance of π. Relative error below 1e-12.
 */
export function explain(
  result: Explanations,
  shape: number,
  alpha: number,
  s: number,
  beta: number,
  tX: number,
  T: number,
): void {
  const purchaseStart = alpha + tX;
  const dropoutStart = beta + tX;
  const span = T - tX;
  const lnPurchaseEnd = Math.log1p(span / purchaseStart);
  const lnDropoutEnd = Math.log1p(span / dropoutStart);
  const here = Math.exp(-shape * lnPurchaseEnd - s * lnDropoutEnd);
  result.here = here;
  result.gone = 0;
  result.lnPurchase = here * lnPurchaseEnd;
  result.lnDropout = here * lnDropoutEnd;
  result.perPurchase = here / (alpha + T);
  result.perDropout = here / (beta + T);
  result.perDropoutGone = 0;
  if (span === 0) return;
  const purchaseFirst = alpha <= beta;
  const length = purchaseFirst
    ? Math.min(lnPurchaseEnd, shape > 2 ? farEnough / (shape - 1) : lnPurchaseEnd)
    : Math.min(lnDropoutEnd, Math.log1p((Math.expm1(farEnough / shape) * purchaseStart) / dropoutStart));
  const fall = Math.min(shape * lnPurchaseEnd + s * lnDropoutEnd, farEnough);
  const panels = Math.ceil(Math.max(length / 6, fall / 25, 1));
  const rule = gaussLegendre(pointsFor(length, fall));
  for (let panel = 0; panel < panels; panel++) {
    addPanel(
      result,
      rule,
      (panel * length) / panels,
      length / panels,
      purchaseFirst,
      shape,
      s,
      purchaseStart,
      dropoutStart,
    );
  }
}

function addPanel(
  result: Explanations,
  { nodes, weights }: Rule,
  from: number,
  width: number,
  purchaseFirst: boolean,
  shape: number,
  s: number,
  purchaseStart: number,
  dropoutStart: number,
): void {
  const smallStart = purchaseFirst ? purchaseStart : dropoutStart;
  const gap = Math.abs(dropoutStart - purchaseStart);
  const lnLargeStart = Math.log(purchaseFirst ? dropoutStart : purchaseStart);
  for (let i = 0; i < nodes.length; i++) {
    const v = from + width * nodes[i]!;
    const small = smallStart * Math.exp(v);
    const large = small + gap;
    const lnLarge = Math.log(large) - lnLargeStart;
    const perBoth = 1 / (small * large);
    const perSmall = large * perBoth;
    const perLarge = small * perBoth;
    let term = s * width * weights[i]!;
    if (purchaseFirst) {
      term *= Math.exp(-shape * v - s * lnLarge) * small * perLarge;
      result.lnPurchase += term * v;
      result.lnDropout += term * lnLarge;
      result.perPurchase += term * perSmall;
      result.perDropout += term * perLarge;
      result.perDropoutGone += term * perLarge;
    } else {
      term *= Math.exp(-s * v - shape * lnLarge);
      result.lnPurchase += term * lnLarge;
      result.lnDropout += term * v;
      result.perPurchase += term * perLarge;
      result.perDropout += term * perSmall;
      result.perDropoutGone += term * perSmall;
    }
    result.gone += term;
  }
}

/**
 * The log-likelihood of the Pareto/NBD model and its gradient by r, α, s, β: Schmittlein, Morrison and Colombo (1987),
 * as ln Γ(r+x)/Γ(r) − x ln α − (r+x) ln(1 + t_x/α) − s ln(1 + t_x/β) + ln(here + gone).
 */
export function paretoLikelihood(
  history: GroupedHistory,
  [r, alpha, s, beta]: readonly [number, number, number, number],
): Evaluation {
  const { weights, customersByX } = history;
  const counts = history.x.values;
  const lnScale = Math.log(alpha);
  let value = 0;
  let byShape = 0;
  let byScale = 0;
  let byDropout = 0;
  let byDropoutScale = 0;
  let [x, lnRate, rateRise] = [0, 0, 0];
  for (let i = 0; i < counts.length; i++) {
    lnRate += lnRising(r + x, counts[i]! - x);
    rateRise += digammaRise(r + x, counts[i]! - x);
    x = counts[i]!;
    value += customersByX[i]! * (lnRate - x * lnScale);
    byShape += customersByX[i]! * rateRise;
  }
  const lnPurchase = history.tX.values.map(time => Math.log1p(time / alpha));
  const lnDropout = history.tX.values.map(time => Math.log1p(time / beta));
  const found = explanations();
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    const last = history.tX.index[i]!;
    const shape = r + counts[history.x.index[i]!]!;
    explain(found, shape, alpha, s, beta, history.tX.values[last]!, history.T.values[history.T.index[i]!]!);
    const both = found.here + found.gone;
    const share = weight / both;
    value += weight * (Math.log(both) - shape * lnPurchase[last]! - s * lnDropout[last]!);
    byShape -= weight * lnPurchase[last]! + share * found.lnPurchase;
    byScale += (weight * r) / alpha - share * shape * found.perPurchase;
    byDropout += share * (found.gone / s - found.lnDropout) - weight * lnDropout[last]!;
    byDropoutScale += (weight * s) / beta - share * (s * found.perDropout + found.perDropoutGone);
  }
  return { value, gradient: [byShape, byScale, byDropout, byDropoutScale] };
}

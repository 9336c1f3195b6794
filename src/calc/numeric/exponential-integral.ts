import { lnIntegral } from './positive-integral';

/** Above this the continued fraction is quicker than the integral. */
const fractionFrom = 0.1;

/** Legendre's continued fraction, evaluated forwards by Lentz's method as Thompson and Barnett changed it. */
function fraction(order: number, y: number): number {
  let b = y + order;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 10_000; k++) {
    const a = -k * (order + k - 1);
    b += 2;
    d = 1 / (a * d + b);
    c = b + a / c;
    const change = c * d;
    value *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return value;
}

/**
 * e^y E_s(y) = ∫₀^∞ e^(−yu) (1 + u)^(−s) du for s > 0 and y > 0: what a stream is worth today that fades like a
 * power of time and is discounted at a constant rate. Equals y^(s−1) U(s, s, y), Tricomi's function.
 * Legendre's continued fraction (Abramowitz and Stegun 5.1.22), near y = 0 the integral itself, which has no
 * difficulty at whole s. Relative error below 1e-13.
 */
export function scaledExponentialIntegral(order: number, y: number): number {
  if (y >= fractionFrom) return fraction(order, y);
  return Math.exp(
    lnIntegral(v => {
      const u = Math.exp(v);
      return v - y * u - order * Math.log1p(u);
    }),
  );
}

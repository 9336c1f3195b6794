export interface Rule {
  /** In [0, 1]. */
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, Rule>();

/**
 * Gauss's rule of so many points on [0, 1]: exact for polynomials of twice that degree, and for smooth functions to a
 * double with a dozen points or two. Newton's method on Legendre's recurrence (Abramowitz and Stegun 25.4.30),
 * computed at first use and kept.
 */
export function gaussLegendre(points: number): Rule {
  const known = rules.get(points);
  if (known) return known;
  const nodes = new Float64Array(points);
  const weights = new Float64Array(points);
  for (let i = 0; i < points; i++) {
    let z = Math.cos((Math.PI * (i + 0.75)) / (points + 0.5));
    let slope = 1;
    for (let rounds = 0; rounds < 50; rounds++) {
      let [before, current] = [0, 1];
      for (let k = 0; k < points; k++) {
        [before, current] = [current, ((2 * k + 1) * z * current - k * before) / (k + 1)];
      }
      slope = (points * (z * current - before)) / (z * z - 1);
      const step = current / slope;
      z -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes[i] = (1 - z) / 2;
    weights[i] = 1 / ((1 - z * z) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(points, rule);
  return rule;
}

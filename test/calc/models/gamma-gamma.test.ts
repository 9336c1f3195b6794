import { describe, expect, it } from 'vitest';
import { expectedSpend, fitGammaGamma, gammaGammaLogLikelihood } from '../../../src/calc/models/gamma-gamma';
import golden from '../../golden/gammagamma.json';
import optima from '../../golden/mle.json';
import { cdnow, cdnowTitle, hasCdnow } from './cdnow';
import { relativeError } from './reference';
import { gammaVariate, randomNumbers } from './simulated-customers';

const sets: Readonly<Record<string, { readonly p: number; readonly q: number; readonly v: number }>> =
  golden.sets;
const parametersOf = (set: string) => ({ p: sets[set]!.p, q: sets[set]!.q, gamma: sets[set]!.v });
const published = parametersOf('cdnow_published');
const rows: readonly { set: string; x: number; m: number; ll?: string | null; cond?: string | null }[] =
  golden.rows;

describe('correct', () => {
  it('meets every reference likelihood', () => {
    const known = rows.filter(row => row.ll);
    expect(known.length).toBeGreaterThan(15);
    for (const { set, x, m, ll } of known) {
      const value = gammaGammaLogLikelihood(parametersOf(set), { x: [x], meanSpend: [m] });
      expect(relativeError(value, ll!), `${set}, ${x}, ${m}`).toBeLessThan(1e-12);
    }
  });

  it('meets every reference expectation that exists', () => {
    for (const { set, x, m, cond } of rows) {
      if (!cond) continue;
      const value = expectedSpend(parametersOf(set), x, m);
      // The formula goes on beyond the pole; the average does not.
      if (Number(cond) < 0) expect(value).toBe(Number.POSITIVE_INFINITY);
      else expect(relativeError(value, cond), `${set}, ${x}, ${m}`).toBeLessThan(1e-12);
    }
  });

  it.each([
    [2, 22.35, 24.6637],
    [1, 11.77, 18.9169],
    [0, 0, 35.219],
    [7, 73.74, 71.4697],
    [2, 40, 39.1404],
  ])('expects of %d purchases of %d on average', (x, meanSpend, value) => {
    expect(expectedSpend(published, x, meanSpend)).toBeCloseTo(value, 4);
  });

  it.skipIf(!hasCdnow)(`fits ${cdnowTitle} to its known optimum`, () => {
    const { parameters, standardErrors, logLikelihood, n, status } = fitGammaGamma(cdnow());
    const { params, ll } = optima['gammagamma:btyd_cbs'];
    expect([n, status]).toEqual([946, 'ok']);
    expect(relativeError(logLikelihood, ll)).toBeLessThan(1e-13);
    expect(relativeError(parameters.p, params.p)).toBeLessThan(1e-8);
    expect(relativeError(parameters.q, params.q)).toBeLessThan(1e-8);
    expect(relativeError(parameters.gamma, params.v)).toBeLessThan(1e-8);
    expect(standardErrors.p).toBeCloseTo(1.19, 2);
    expect(standardErrors.q).toBeCloseTo(0.2901, 4);
    expect(standardErrors.gamma).toBeCloseTo(4.159, 3);
  });
});

/** Customers of a gamma-gamma population. */
function spenders(p: number, q: number, gamma: number, customers: number) {
  const random = randomNumbers(20_260_320);
  const x = Array.from({ length: customers }, (_, i) => 1 + (i % 5));
  const meanSpend = x.map(count => {
    const rate = gammaVariate(random, q) / gamma;
    return gammaVariate(random, p * count) / rate / count;
  });
  return { x, meanSpend };
}

describe('consistent', () => {
  it('finds the population again that amounts were drawn from', () => {
    const { parameters, standardErrors, status } = fitGammaGamma(spenders(5, 3, 20, 4000));
    expect(status).toBe('ok');
    expect(Math.abs(parameters.p - 5) / standardErrors.p).toBeLessThan(4);
    expect(Math.abs(parameters.q - 3) / standardErrors.q).toBeLessThan(4);
    expect(Math.abs(parameters.gamma - 20) / standardErrors.gamma).toBeLessThan(4);
  });

  it('does not depend on the currency', () => {
    const dollars = spenders(5, 3, 20, 500);
    const cents = { ...dollars, meanSpend: dollars.meanSpend.map(amount => 100 * amount) };
    const [inDollars, inCents] = [fitGammaGamma(dollars).parameters, fitGammaGamma(cents).parameters];
    expect(relativeError(100 * inDollars.gamma, inCents.gamma)).toBeLessThan(1e-6);
    expect(relativeError(inDollars.q, inCents.q)).toBeLessThan(1e-6);
  });

  it('learns from repeat purchases only', () => {
    const some = spenders(5, 3, 20, 300);
    const more = { x: [...some.x, 0, 0], meanSpend: [...some.meanSpend, 0, 99] };
    expect(fitGammaGamma(more)).toEqual(fitGammaGamma(some));
  });
});

describe('refuses', () => {
  it('to give the average of a population that has none', () => {
    const { parameters, status } = fitGammaGamma(spenders(5, 0.7, 20, 2000));
    expect(status).toBe('infinite_mean');
    expect(expectedSpend(parameters, 0, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(expectedSpend(parameters, 3, 40)).toBeLessThan(100);
  });

  it('to learn from one customer, or from customers who are all alike', () => {
    expect(fitGammaGamma({ x: [3], meanSpend: [20] }).status).toBe('not_enough_data');
    expect(fitGammaGamma({ x: [2, 3, 4, 2], meanSpend: [20, 20, 20, 20] }).status).toBe('no_heterogeneity');
  });
});

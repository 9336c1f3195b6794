import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type BetaGeometricParameters,
  discountedPayments,
  fitBetaGeometric,
  retentionCurve,
} from '../../../src/calc/models/beta-geometric';
import { relativeError } from './reference';

const seed = 20_261_207;

interface ReferenceRow {
  readonly set: string;
  readonly t?: number;
  readonly S?: string;
  readonly retention?: string | null;
  readonly d?: number;
  readonly n?: number;
  readonly DEL?: string;
  readonly DERL?: string;
}

const golden = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../golden/${name}.json`, import.meta.url), 'utf8'));
const reference = golden('sbg') as {
  readonly sets: Readonly<Record<string, BetaGeometricParameters>>;
  readonly rows: readonly ReferenceRow[];
};
const optima = golden('mle') as Readonly<
  Record<string, { readonly params: Readonly<Record<string, string>>; readonly ll: string }>
>;

/** Customers left of a thousand, as Fader and Hardie (2007) print them. */
const regular = [1000, 631, 468, 382, 326, 289, 262, 241];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
const published = {
  regular: { alpha: 0.7040773, beta: 1.182043 },
  highEnd: { alpha: 0.6680884, beta: 3.806095 },
};

const lengths = reference.rows.filter(row => row.t !== undefined && row.t > 0);
const values = reference.rows.filter(row => row.DEL !== undefined || (row.DERL !== undefined && row.n! > 1));

describe('correct', () => {
  it.each(lengths.map(row => [row.set, row.t!, row] as const))('survival of %s after %i', (set, t, row) => {
    const { survival, retention } = retentionCurve(reference.sets[set]!, t)[t]!;
    expect(relativeError(survival, row.S!)).toBeLessThan(1e-12);
    expect(relativeError(retention!, row.retention!)).toBeLessThan(1e-14);
  });

  it.each(values.map(row => [row.set, row.d!, row.n, row] as const))(
    'payments to come of %s at %d, n = %s',
    (set, discountRate, n, row) => {
      const renewals = n === undefined ? 0 : n - 1;
      const value = discountedPayments(reference.sets[set]!, discountRate, renewals);
      expect(relativeError(value, row.DEL ?? row.DERL!)).toBeLessThan(1e-12);
    },
  );

  it.each([
    ['regular', regular, [0.0656, 0.1525]],
    ['highend', highEnd, [0.1037, 0.7855]],
  ] as const)('the published fit of %s, to its optimum', (name, survivors, errors) => {
    const { params, ll } = optima[`sbg:fader_hardie_2007_${name}`]!;
    const { parameters, standardErrors, logLikelihood, n, status } = fitBetaGeometric([survivors]);
    expect([status, n]).toEqual(['ok', 1000]);
    expect(relativeError(parameters.alpha, params.alpha!)).toBeLessThan(1e-9);
    expect(relativeError(parameters.beta, params.beta!)).toBeLessThan(1e-9);
    expect(relativeError(logLikelihood, ll)).toBeLessThan(1e-13);
    expect(standardErrors.alpha).toBeCloseTo(errors[0], 4);
    expect(standardErrors.beta).toBeCloseTo(errors[1], 4);
  });

  it('the published fit with duration dependence', () => {
    const { parameters, logLikelihood, status } = fitBetaGeometric([regular], { durationDependence: true });
    expect(status).toBe('ok');
    expect(parameters.alpha).toBeCloseTo(0.455614, 6);
    expect(parameters.beta).toBeCloseTo(0.7793255, 6);
    expect(parameters.c).toBeCloseTo(1.2834513, 6);
    expect(logLikelihood).toBeCloseTo(-1679.602833, 6);
  });

  it.each([
    [
      'regular',
      [62.67, 47.38, 38.8, 33.21, 29.23, 26.25, 23.9, 22.01, 20.44, 19.12, 17.99, 17.0],
      [0.6267, 0.756, 0.8188, 0.8559, 0.8804, 0.8978, 0.9107, 0.9208, 0.9288, 0.9353, 0.9408, 0.9454],
    ],
    [
      'highEnd',
      [85.07, 74.69, 66.98, 60.99, 56.18, 52.22, 48.89, 46.04, 43.58, 41.42, 39.51, 37.8],
      [0.8507, 0.878, 0.8968, 0.9106, 0.9212, 0.9295, 0.9362, 0.9418, 0.9464, 0.9504, 0.9538, 0.9568],
    ],
  ] as const)('the curve of %s to its printed digits', (name, survival, retention) => {
    const lines = retentionCurve(published[name], 12).slice(1);
    expect(lines.map(line => Number((100 * line.survival).toFixed(2)))).toEqual(survival);
    expect(lines.map(line => Number(line.retention!.toFixed(4)))).toEqual(retention);
  });

  it.each([
    ['regular', 3.6949, [4.1031, 4.8698, 5.4421, 5.8941, 6.2644, 6.5757, 6.8423]],
    ['highEnd', 5.9223, [5.9014, 6.2939, 6.6199, 6.8967, 7.1357, 7.3447, 7.5296]],
  ] as const)('the table of %s, counted by renewals made and not by n', (name, fresh, renewed) => {
    const shown = (renewals: number) => Number(discountedPayments(published[name], 0.1, renewals).toFixed(4));
    expect(shown(0)).toBe(fresh);
    expect(renewed.map((_, index) => shown(index + 1))).toEqual(renewed);
  });

  it('Fader and Hardie (2010), table 3', () => {
    const parameters = { alpha: 3.8, beta: 15.2 };
    expect(discountedPayments(parameters, 0.1, 0)).toBeCloseTo(4.008926, 6);
    expect([1, 2, 3, 4].map(renewals => discountedPayments(parameters, 0.1, renewals).toFixed(2))).toEqual([
      '3.45',
      '3.59',
      '3.72',
      '3.84',
    ]);
  });
});

const parameters = fc.record({
  alpha: fc.double({ min: 0.05, max: 20, noNaN: true }),
  beta: fc.double({ min: 0.05, max: 50, noNaN: true }),
});
const discountRates = fc.double({ min: 0.02, max: 1, noNaN: true });

describe('consistent', () => {
  it('payments to come are the discounted curve added up', () => {
    fc.assert(
      fc.property(
        parameters,
        fc.double({ min: 0.3, max: 2, noNaN: true }),
        discountRates,
        fc.integer({ min: 0, max: 10 }),
        (plain, c, discountRate, renewals) => {
          for (const given of [plain, { ...plain, c }]) {
            const lines = retentionCurve(given, 2500);
            const now = lines[renewals]!.survival;
            fc.pre(now > 1e-200);
            const first = renewals === 0 ? 0 : renewals + 1;
            const sum = lines
              .slice(first)
              .reduce(
                (total, { t, survival }) => total + survival / now / (1 + discountRate) ** (t - first),
                0,
              );
            expect(discountedPayments(given, discountRate, renewals) / sum).toBeCloseTo(1, 9);
          }
        },
      ),
      { seed, numRuns: 40 },
    );
  });

  it('the tail that is integrated is the sum it stands for, even where discounting hardly shortens it', () => {
    fc.assert(
      fc.property(parameters, fc.constantFrom(0.1, 0.01, 1e-3, 1e-5), (given, discountRate) => {
        const bent = discountedPayments({ ...given, c: 1 + 1e-12 }, discountRate, 0);
        expect(bent / discountedPayments(given, discountRate, 0)).toBeCloseTo(1, 8);
      }),
      { seed, numRuns: 60 },
    );
  });

  it('cohorts may be listed in any order, apart or together', () => {
    const apart = fitBetaGeometric([
      [400, 250, 190],
      [600, 380, 280, 230],
    ]);
    const together = fitBetaGeometric([[600, 380, 280, 230], [300, 190, 145], [100, 60, 45], [50]]);
    expect({ ...together, n: 1000 }).toEqual({ ...apart, n: 1000 });
    expect([apart.n, together.n]).toEqual([1000, 1050]);
  });

  it('a fit of counts as expected finds the parameters they were made of', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.3, max: 3, noNaN: true }),
        fc.double({ min: 0.3, max: 6, noNaN: true }),
        (alpha, beta) => {
          const counts = retentionCurve({ alpha, beta }, 12).map(({ survival }) =>
            Math.round(1e9 * survival),
          );
          const { parameters: found, status } = fitBetaGeometric([counts]);
          expect(status).toBe('ok');
          expect(found.alpha / alpha).toBeCloseTo(1, 4);
          expect(found.beta / beta).toBeCloseTo(1, 4);
        },
      ),
      { seed, numRuns: 20 },
    );
  });

  it('the same bits on every run', () => {
    expect(fitBetaGeometric([highEnd])).toEqual(fitBetaGeometric([highEnd]));
  });
});

describe('refuses', () => {
  it('the known case without heterogeneity, with the likelihood of customers who are all alike', () => {
    const { parameters: found, logLikelihood, status } = fitBetaGeometric([[158, 98, 53], [118, 85], [109]]);
    expect(status).toBe('no_heterogeneity');
    expect(found).toEqual({ alpha: Number.NaN, beta: Number.NaN });
    expect(logLikelihood).toBeCloseTo(138 * Math.log(138 / 374) + 236 * Math.log(236 / 374), 9);
  });

  it.each([
    ['constant churn', [1000, 800, 640, 512], false, 'no_heterogeneity'],
    ['churn that rises', [1000, 900, 720, 500, 250], false, 'no_heterogeneity'],
    ['churn that rises, by age', [1000, 900, 720, 500, 250], true, 'no_heterogeneity'],
    ['nobody leaves after the first renewal', [1000, 700, 700, 700], false, 'no_interior_maximum'],
    ['one renewal', [1000, 500], false, 'not_enough_data'],
    ['two renewals for three parameters', [1000, 500, 300], true, 'not_enough_data'],
    ['nobody leaves', [5, 5, 5], false, 'not_enough_data'],
    ['everybody leaves at once', [10, 0, 0], false, 'not_enough_data'],
    ['nobody at all', [0], false, 'not_enough_data'],
  ] as const)('%s', (_, survivors, durationDependence, status) => {
    const fit = fitBetaGeometric([survivors], { durationDependence });
    expect(fit.status).toBe(status);
    expect(Object.values(fit.parameters).every(Number.isNaN)).toBe(true);
  });

  it.each([
    [{ alpha: 1e-300, beta: 1 }, 'alpha', [1e-9, 1e9]],
    [{ alpha: 1, beta: 1e300 }, 'beta', [1e-9, 1e9]],
    [{ alpha: 1, beta: 1, c: 100 }, 'c', [0.01, 20]],
  ])('parameters that no fit comes to: %j', (given, argument, limits) => {
    const refusal = expect.objectContaining({
      reason: 'between',
      details: expect.objectContaining({ argument, limits }),
    });
    expect(() => retentionCurve(given, 3)).toThrow(refusal);
    expect(() => discountedPayments(given, 0.1, 0)).toThrow(refusal);
  });

  it('a discount rate so small that it counts for nothing', () => {
    expect(() => discountedPayments(published.regular, 1e-12, 0)).toThrow(
      expect.objectContaining({ reason: 'at_least', details: expect.objectContaining({ limits: [1e-9] }) }),
    );
  });

  it.each([0, -0.1])('a discount rate of %d, at which the sum may have no limit', discountRate => {
    expect(() => discountedPayments(published.regular, discountRate, 0)).toThrow(
      expect.objectContaining({ reason: 'above', details: expect.objectContaining({ limits: [0] }) }),
    );
  });
});

describe('runs', () => {
  it.each([
    [{ alpha: 1e-8, beta: 1e-8 }, 0.1],
    [{ alpha: 1e8, beta: 1e-3 }, 0.1],
    [{ alpha: 1e-3, beta: 1e8 }, 1e-6],
    [{ alpha: 1e8, beta: 1e-3, c: 3 }, 10],
    [{ alpha: 1e-3, beta: 1e8, c: 0.01 }, 1e-6],
    [{ alpha: 1e-8, beta: 1e-8, c: 5 }, 1e-6],
    [{ alpha: 1e-9, beta: 1e-9, c: 20 }, 1e-9],
    [{ alpha: 1e9, beta: 1e9, c: 20 }, 1e-9],
  ])('extremes: %j at %d', (given, discountRate) => {
    for (const renewals of [0, 1, 1000]) {
      const value = discountedPayments(given, discountRate, renewals);
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual((1 + discountRate) / discountRate + 1e-6);
    }
    for (const { survival } of retentionCurve(given, 50)) {
      expect(survival).toBeGreaterThanOrEqual(0);
      expect(survival).toBeLessThanOrEqual(1);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { bgNbd } from '../../../src/calc/models/bg-nbd';
import { mbgNbd } from '../../../src/calc/models/mbg-nbd';
import optima from '../../golden/mle.json';
import { cdnow, cdnowTitle, hasCdnow } from './cdnow';
import { numbersOf, relativeError } from './reference';
import { simulatedCustomers } from './simulated-customers';

const fitted = numbersOf(optima['bgnbd:btyd_cbs'].params);
const example = { r: 0.25, alpha: 4, a: 0.8, b: 2.5 };

describe('correct', () => {
  it.each([
    [0, 0, 272 / 7, 1.01425728716971],
    [2, 213 / 7, 272 / 7, 5.15663172748602],
    [7, 206 / 7, 272 / 7, 12.6733741639442],
  ])('discounts what a customer with %d purchases will still buy', (x, tX, T, value) => {
    // Integrated to 30 digits.
    expect(relativeError(bgNbd.discountedResidual(fitted, 0.0027, x, tX, T), value)).toBeLessThan(1e-12);
  });

  it('knows published likelihoods', () => {
    const of = (model: typeof bgNbd, x: number, tX: number, T: number) =>
      model.logLikelihood(example, { x: [x], tX: [tX], T: [T] });
    expect(of(bgNbd, 0, 0, 40)).toBeCloseTo(-0.5994738182, 10);
    expect(of(bgNbd, 200, 38, 40)).toBeCloseTo(100.7956930927, 9);
    expect(of(mbgNbd, 0, 0, 40)).toBeCloseTo(-0.417928262, 9);
    expect(of(mbgNbd, 200, 38, 40)).toBeCloseTo(100.786909761, 8);
  });

  it('expects of a new customer what the papers print', () => {
    const printed = [
      [1, 0.053184, 0.05306],
      [52, 1.444012, 1.418885],
      [78, 1.857958, 1.80363],
    ] as const;
    const modified = numbersOf(optima['mbgnbd:btyd_cbs'].params);
    for (const [t, basic, other] of printed) {
      expect(bgNbd.expectedOfNew(fitted, t)).toBeCloseTo(basic, 6);
      expect(mbgNbd.expectedOfNew(modified, t)).toBeCloseTo(other, 6);
    }
  });

  it('has the paradox of rising frequency: who bought more often and stopped is more surely gone', () => {
    [0.3474606, 0.04283391, 0.004158973, 0.0003583685].forEach((value, i) => {
      const expected = bgNbd.expected({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 }, 52, 10 + 5 * i, 20, 39);
      expect(expected / value).toBeCloseTo(1, 2);
    });
  });

  it.skipIf(!hasCdnow)(`expects of ${cdnowTitle} in all and of customer 1 what others computed`, () => {
    const { x, tX, T } = cdnow();
    const totals = [bgNbd, mbgNbd].map(model => {
      const { parameters } = model.fit({ x, tX, T });
      return x.reduce((sum, count, i) => sum + model.expected(parameters, 39, count, tX[i]!, T[i]!), 0);
    });
    expect(totals[0]).toBeCloseTo(1653.4087, 3);
    expect(totals[1]).toBeCloseTo(1576.7283, 3);
    expect(bgNbd.expected(fitted, 39, x[0]!, tX[0]!, T[0]!)).toBeCloseTo(1.2259945, 6);
  });

  it.skipIf(!hasCdnow)(`gives ${cdnowTitle} its standard errors`, () => {
    const { standardErrors } = bgNbd.fit(cdnow());
    expect(standardErrors.r).toBeCloseTo(0.01256, 5);
    expect(standardErrors.alpha).toBeCloseTo(0.3782, 4);
    expect(standardErrors.a).toBeCloseTo(0.1857, 4);
    expect(standardErrors.b).toBeCloseTo(0.7054, 4);
  });
});

describe('consistent', () => {
  it('takes customers who never came back for alive, unless they may stop at the start', () => {
    expect(bgNbd.probabilityAlive(fitted, 0, 0, 40)).toBe(1);
    expect(mbgNbd.probabilityAlive(fitted, 0, 0, 40)).toBeLessThan(1);
  });

  it('does not overflow where a customer is surely gone', () => {
    expect(bgNbd.probabilityAlive(example, 1000, 10, 100)).toBe(0);
    expect(bgNbd.expected(example, 52, 1000, 10, 100)).toBe(0);
  });

  it('passes a = 1 without a jump', () => {
    const at = (a: number) => bgNbd.expected({ ...example, a }, 39, 3, 20, 39);
    for (const distance of [1e-14, 1e-12, 1e-10, 1e-8]) {
      expect(relativeError(at(1 + distance), at(1))).toBeLessThan(3 * distance + 1e-12);
      expect(relativeError(at(1 - distance), at(1))).toBeLessThan(3 * distance + 1e-12);
    }
  });

  it('at rate 0 the discounted residual is the life to come, without end up to a = 1', () => {
    const mean = { r: 2, alpha: 10, a: 3, b: 4 };
    expect(bgNbd.discountedResidual(mean, 0, 0, 0, 5)).toBe(3);
    expect(relativeError(bgNbd.discountedResidual(mean, 1e-9, 0, 0, 5), 3)).toBeLessThan(1e-6);
    expect(bgNbd.discountedResidual({ ...mean, a: 1 }, 0, 0, 0, 5)).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds the population again that customers were drawn from', () => {
    const truth = { r: 0.8, alpha: 5, a: 0.9, b: 2.5 };
    const { parameters, standardErrors, status } = bgNbd.fit(simulatedCustomers(truth, 6000));
    expect(status).toBe('ok');
    for (const name of bgNbd.parameterNames) {
      expect(Math.abs(parameters[name] - truth[name]) / standardErrors[name], name).toBeLessThan(4);
    }
  });

  it('follows a base that hardly loses anyone to the best end of both ways', () => {
    const loyal = simulatedCustomers({ r: 1.5, alpha: 4, a: 0.02, b: 1 }, 3000);
    const { logLikelihood, parameters } = bgNbd.fit(loyal);
    // No point of a coarse grid is better.
    for (const a of [1e-6, 1e-4, 0.005, 0.02, 0.1, 0.5]) {
      for (const b of [0.05, 0.3, 1, 5, 50]) {
        expect(bgNbd.logLikelihood({ ...parameters, a, b }, loyal)).toBeLessThanOrEqual(logLikelihood + 1e-6);
      }
    }
  });
});

describe('refuses', () => {
  it('to call a base that loses nobody a maximum', () => {
    const customers = simulatedCustomers({ r: 1, alpha: 3, a: 1e-9, b: 1 }, 500);
    const { status, standardErrors } = bgNbd.fit(customers);
    expect(status).toBe('no_interior_maximum');
    expect(standardErrors.a).toBeNaN();
  });
});

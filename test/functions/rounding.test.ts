import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cacPayback } from '../../src/functions/cac-payback';
import { clv } from '../../src/functions/clv';
import { clvRetention } from '../../src/functions/clv-retention';
import { maxCac } from '../../src/functions/max-cac';
import { rateConvert } from '../../src/functions/rate-convert';
import { retentionUplift } from '../../src/functions/retention-uplift';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';

const seed = 20_260_409;
/** The reference: the textbook's formula, written anew, in a hundred digits. */
const Reference = Decimal.clone({ precision: 100 });
type Reference = Decimal;
const of = (value: number) => new Reference(value);
const one = of(1);

/** What people type and what formulas leave in cells: two decimals, or all seventeen digits. */
const typed = (min: number, max: number) =>
  fc.oneof(
    fc.integer({ min: Math.ceil(min * 100), max: Math.floor(max * 100) }).map(cents => cents / 100),
    fc.double({ min, max, noNaN: true }),
  );

const weights = {
  begin: (_r: Reference, _d: Reference) => one,
  end: (_r: Reference, d: Reference) => one.div(one.plus(d)),
  residual: (r: Reference, d: Reference) => r.div(one.plus(d)),
  mid: (_r: Reference, d: Reference) => one.div(one.plus(d).sqrt()),
};
const convention = fc.constantFrom(...(Object.keys(weights) as (keyof typeof weights)[]));

const annuity = (d: Reference, n: Reference) => one.minus(one.plus(d).pow(n.neg())).div(d);

interface Case {
  readonly definition: FunctionDefinition;
  readonly args: fc.Arbitrary<unknown[]>;
  readonly reference: (...args: never[]) => Reference;
}

const cases: Readonly<Record<string, Case>> = {
  'a known lifetime': {
    definition: clv,
    args: fc.tuple(
      typed(1, 500),
      typed(0.1, 30),
      typed(0.5, 40),
      typed(0, 500),
      typed(0.01, 1),
      typed(0.01, 1),
    ),
    reference: (p: number, rate: number, n: number, cost: number, m: number, d: number) =>
      of(p)
        .times(rate)
        .times(m)
        .times(annuity(of(d), of(n)))
        .minus(cost),
  },
  'a retention value': {
    definition: clvRetention,
    args: fc.tuple(
      typed(1, 900),
      typed(0.01, 0.99),
      typed(0.01, 1),
      typed(0, 500),
      convention,
      typed(-0.2, 0),
    ),
    reference: (m: number, r: number, d: number, cost: number, c: keyof typeof weights, g: number) => {
      const q = of(r).times(one.plus(g)).div(one.plus(d));
      return of(m)
        .times(weights[c](of(r), of(d)))
        .div(one.minus(q))
        .minus(cost);
    },
  },
  'a retention value of some periods': {
    definition: clvRetention,
    args: fc.tuple(
      typed(1, 900),
      typed(0.01, 1),
      typed(0.01, 1),
      typed(0, 500),
      convention,
      typed(-0.2, 0.3),
      fc.integer({ min: 1, max: 240 }),
    ),
    reference: (
      m: number,
      r: number,
      d: number,
      cost: number,
      c: keyof typeof weights,
      g: number,
      n: number,
    ) => {
      const q = of(r).times(one.plus(g)).div(one.plus(d));
      let sum = of(0);
      let term = one;
      for (let period = 0; period < n; period++) {
        sum = sum.plus(term);
        term = term.times(q);
      }
      return of(m)
        .times(weights[c](of(r), of(d)))
        .times(sum)
        .minus(cost);
    },
  },
  'a payback': {
    definition: cacPayback,
    args: fc.tuple(typed(1, 500), typed(60, 900), typed(0.01, 0.1), typed(0.01, 0.02)),
    reference: (cost: number, m: number, c: number, d: number) => {
      const q = one.minus(c).div(one.plus(d));
      return one
        .minus(of(cost).times(one.minus(q)).div(m))
        .ln()
        .div(q.ln());
    },
  },
  'the most to bid': {
    definition: maxCac,
    args: fc.tuple(fc.constant(1e12), fc.constant(1), typed(0.5, 36), typed(1, 900), typed(0.01, 0.9)),
    reference: (_value: number, _ratio: number, n: number, m: number, c: number) =>
      of(m)
        .times(one.minus(one.minus(c).pow(n)))
        .div(c),
  },
  'a rate for another period': {
    definition: rateConvert,
    // A hundred digits of 1 + rate hold a rate that is not much smaller than that.
    args: fc.tuple(
      typed(-0.5, 3).filter(rate => Math.abs(rate) > 1e-9),
      fc.constant('year'),
      fc.constantFrom('month', 'week', 'day', 'quarter'),
    ),
    reference: (rate: number, _from: string, to: string) => {
      const days: Record<string, number> = { day: 1, week: 7, month: 365.25 / 12, quarter: 365.25 / 4 };
      return one.plus(rate).pow(of(days[to]!).div(365.25)).minus(1);
    },
  },
  'an uplift in points': {
    definition: retentionUplift,
    args: fc.tuple(typed(1, 900), typed(0.01, 0.9), typed(0.01, 0.09), typed(0.01, 1)),
    reference: (m: number, r: number, u: number, d: number) => {
      const worth = (rate: Reference) => of(m).times(one.plus(d)).div(one.plus(d).minus(rate));
      return worth(of(r).plus(u)).minus(worth(of(r)));
    },
  },
};

describe('correct', () => {
  test.each(Object.entries(cases))(
    '%s is the double nearest to the true result',
    (_, { definition, args, reference }) => {
      fc.assert(
        fc.property(args, given => {
          fc.pre(typeof given[0] === 'number');
          expect(run(definition, given)).toBe(reference(...(given as never[])).toNumber());
        }),
        { seed, numRuns: 200 },
      );
    },
  );

  // Where the exact result lies within a hair of a double or of zero, the fast road gives up.
  test.each<[string, FunctionDefinition, unknown[], Reference]>([
    [
      'a value that cancels to its seventeenth digit',
      clv,
      [60, 4, 3.3, 240 * ((1 - 1.1 ** -3.3) / 0.1), 1, 0.1],
      annuity(of(0.1), of(3.3))
        .times(240)
        .minus(240 * ((1 - 1.1 ** -3.3) / 0.1)),
    ],
    ['a value that is exactly zero', clvRetention, [0.3, 0.9, 0, 3], of(0)],
    ['thirds that make a whole', clvRetention, [0.1, 0.7, 0, 0, 'end'], one.div(3)],
    ['a discount below the working digits', clv, [1, 1, 2, 0, 1, 1e-300], of(2)],
    ['magnitudes beyond the fast range', clv, [1e200, 1e100, 1e-290], of(1e10)],
  ])('%s', (_, definition, args, expected) => {
    expect(run(definition, args)).toBe(expected.toNumber());
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalcError } from '../../../src/calc/errors';
import { survivalCurve } from '../../../src/calc/logs/survival-curve';
import { dayOf } from './cdnow-log';

const seed = 20_261_203;

/** Durations from a common start; `undefined` where observation ended at `seen` instead. */
function lifetimes(lost: readonly number[], seen: readonly number[], asOf = 1000) {
  return {
    start: [...lost.map(() => 0), ...seen.map(time => asOf - time)],
    end: [...lost, ...seen.map(() => undefined)],
  };
}

describe('correct', () => {
  it('the remission times of Freireich and others (1963), as every textbook prints them', () => {
    const contracts = lifetimes(
      [6, 6, 6, 7, 10, 13, 16, 22, 23],
      [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35],
    );
    const lines = survivalCurve(contracts, { asOf: 1000, unit: 'day' });
    expect(lines).toHaveLength(36);
    const shown = lines
      .filter(({ lost }) => lost > 0)
      .map(({ t, at_risk, lost, survival, se }) => [
        t,
        at_risk,
        lost,
        Number(survival.toFixed(3)),
        Number(se.toFixed(3)),
      ]);
    expect(shown).toEqual([
      [6, 21, 3, 0.857, 0.076],
      [7, 17, 1, 0.807, 0.087],
      [10, 15, 1, 0.753, 0.096],
      [13, 12, 1, 0.69, 0.107],
      [16, 11, 1, 0.627, 0.114],
      [22, 7, 1, 0.538, 0.128],
      [23, 6, 1, 0.448, 0.135],
    ]);
  });

  it('worked by hand: four customers by the month', () => {
    const contracts = {
      start: ['2026-01-05', '2026-01-20', '2026-02-01', '2026-03-15'].map(dayOf),
      end: [dayOf('2026-03-05'), undefined, dayOf('2026-02-20'), undefined],
    };
    const lines = survivalCurve(contracts, { asOf: dayOf('2026-04-20'), unit: 'month' });
    expect(lines.map(({ t, at_risk, lost, survival }) => [t, at_risk, lost, survival])).toEqual([
      [0, 4, 0, 1],
      [1, 4, 1, 0.75],
      [2, 2, 1, 0.375],
      [3, 1, 0, 0.375],
    ]);
    expect(lines[2]!.se).toBeCloseTo(0.375 * Math.sqrt(1 / 12 + 1 / 2), 15);
  });

  it.each([
    ['month', '2026-01-31', '2026-02-28', 1],
    ['month', '2026-01-31', '2026-03-01', 2],
    ['month', '2024-02-29', '2025-02-28', 12],
    ['week', '2026-01-05', '2026-01-12', 1],
    ['week', '2026-01-05', '2026-01-13', 2],
    ['quarter', '2026-01-05', '2026-04-05', 1],
    ['year', '2024-02-29', '2025-03-01', 2],
    ['day', '2026-01-05', '2026-01-05', 0],
  ] as const)('by %s, %s to %s is lost at t = %i', (unit, from, until, t) => {
    const lines = survivalCurve({ start: [dayOf(from)], end: [dayOf(until)] }, { unit });
    expect(lines[lines.length - 1]).toEqual({ t, at_risk: 1, lost: 1, survival: 0, se: 0 });
  });
});

const durations = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 30 });

describe('consistent', () => {
  it('without anyone still there it is the share of longer lifetimes', () => {
    fc.assert(
      fc.property(durations, lost => {
        for (const { t, survival } of survivalCurve(lifetimes(lost, []), { unit: 'day' })) {
          expect(survival).toBeCloseTo(lost.filter(time => time > t).length / lost.length, 12);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('everyone is at risk first, then leaves or was last seen; survival never rises', () => {
    fc.assert(
      fc.property(durations, durations, (lost, seen) => {
        const lines = survivalCurve(lifetimes(lost, seen), { asOf: 1000, unit: 'day' });
        expect(lines[0]!.at_risk).toBe(lost.length + seen.length);
        expect(lines.reduce((sum, line) => sum + line.lost, 0)).toBe(lost.length);
        for (const [index, line] of lines.slice(1).entries()) {
          expect(line.survival).toBeLessThanOrEqual(lines[index]!.survival);
          expect(line.se).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed, numRuns: 100 },
    );
  });

  it('who leaves after the end of observation has not left yet', () => {
    const cut = survivalCurve({ start: [0, 0], end: [5, 30] }, { asOf: 20, unit: 'day' });
    expect(cut).toEqual(survivalCurve({ start: [0, 0], end: [5, undefined] }, { asOf: 20, unit: 'day' }));
  });
});

describe('refuses', () => {
  it.each([
    [
      'who left before coming',
      { start: [10, 20], end: [undefined, 15] },
      {
        reason: 'at_least',
        argument: 'end',
        value: new Date('1970-01-16'),
        limits: [new Date('1970-01-21')],
        row: 2,
        wrong: 1,
      },
    ],
    [
      'who left without having come',
      { start: [undefined, 20], end: [5, 25] },
      { reason: 'missing', argument: 'start', row: 1, wrong: 1 },
    ],
    [
      'columns of unequal length',
      { start: [10, 20], end: [15] },
      { reason: 'different_sizes', argument: 'end', other: 'start', limits: [1, 2] },
    ],
    ['nobody', { start: [undefined], end: [undefined] }, { reason: 'no_rows', argument: 'start' }],
    [
      'more lines than a table has',
      { start: [0], end: [20_000] },
      { reason: 'too_long', argument: 'unit', value: 20_001, limits: [10_000] },
    ],
  ])('%s', (_, contracts, { reason, ...details }) => {
    try {
      survivalCurve(contracts, { unit: 'day' });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(CalcError);
      expect({ reason: (error as CalcError).reason, ...(error as CalcError).details }).toEqual({
        reason,
        ...details,
      });
    }
  });
});

describe('runs', () => {
  it('nobody has left', () => {
    const lines = survivalCurve({ start: [0], end: [undefined] }, { asOf: 2, unit: 'day' });
    expect(lines.map(({ survival }) => survival)).toEqual([1, 1, 1]);
  });
});

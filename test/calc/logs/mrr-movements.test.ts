import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfCalendar } from '../../../src/calc/dates';
import { mrrMovements } from '../../../src/calc/logs/mrr-movements';
import { exact } from '../../../src/calc/money/exact';

const seed = 20_260_103;

interface Entry {
  readonly customer: string;
  readonly month: number;
  readonly mrr: number;
}

const entries = (amount: fc.Arbitrary<number>): fc.Arbitrary<Entry[]> =>
  fc.array(
    fc.record({
      customer: fc.constantFrom('C01', 'C02', 'C03', 'C04', 'C05'),
      month: fc.integer({ min: 0, max: 9 }),
      mrr: amount,
    }),
    { minLength: 1, maxLength: 40 },
  );

const cents = fc.integer({ min: 0, max: 1_000_000 }).map(value => value / 100);
const anyAmount = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true }));

const linesOf = (log: readonly Entry[]) =>
  mrrMovements({
    customer: log.map(entry => entry.customer),
    month: log.map(entry => dayOfCalendar(2025, 1 + entry.month, 1) ?? dayOfCalendar(2025, 1, 1)),
    mrr: log.map(entry => entry.mrr),
  });

const sumOf = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total.plus(amount), exact(0)).toNumber();

/** What moves from one month to the next, worked out anew for each pair of months and customer. */
function movementsByHand(log: readonly Entry[], month: number) {
  const moved = { new: 0, expansion: 0, contraction: 0, churned: 0, reactivated: 0 };
  for (const customer of new Set(log.map(entry => entry.customer))) {
    const paid = (when: (entryMonth: number) => boolean) =>
      sumOf(log.filter(entry => entry.customer === customer && when(entry.month)).map(entry => entry.mrr));
    const before = paid(entryMonth => entryMonth === month - 1);
    const after = paid(entryMonth => entryMonth === month);
    const ever = paid(entryMonth => entryMonth < month);
    if (before === 0) moved[ever > 0 ? 'reactivated' : 'new'] += after;
    else if (after === 0) moved.churned += before;
    else if (after > before) moved.expansion += after - before;
    else moved.contraction += before - after;
  }
  return moved;
}

describe('consistent', () => {
  it.each([
    ['cents', cents],
    ['any amounts', anyAmount],
  ])('each month ends with what its customers pay, to the last digit: %s', (_, amount) => {
    fc.assert(
      fc.property(entries(amount), log => {
        const lines = linesOf(log);
        const first = Math.min(...log.map(entry => entry.month));
        lines.forEach((line, index) => {
          const paid = log.filter(entry => entry.month === first + index).map(entry => entry.mrr);
          expect(line.end.toNumber()).toBe(sumOf(paid));
          expect(line.start.toNumber()).toBe(index === 0 ? 0 : lines[index - 1]!.end.toNumber());
        });
      }),
      { seed, numRuns: 150 },
    );
  });

  it('each movement is what a customer-by-customer count gives', () => {
    fc.assert(
      fc.property(entries(cents), log => {
        const first = Math.min(...log.map(entry => entry.month));
        linesOf(log).forEach((line, index) => {
          const byHand = movementsByHand(log, first + index);
          for (const [movement, amount] of Object.entries(byHand)) {
            expect(line[movement as keyof typeof byHand].toNumber()).toBeCloseTo(amount, 6);
          }
        });
      }),
      { seed, numRuns: 100 },
    );
  });

  it('gross retention never exceeds net retention or 1', () => {
    fc.assert(
      fc.property(entries(cents), log => {
        for (const { nrr, grr } of linesOf(log)) {
          if (typeof nrr === 'string' || typeof grr === 'string') {
            expect([nrr, grr]).toEqual(['undefined', 'undefined']);
            continue;
          }
          expect(grr.toNumber()).toBeLessThanOrEqual(Math.min(1, nrr.toNumber()));
          expect(grr.toNumber()).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed, numRuns: 100 },
    );
  });
});

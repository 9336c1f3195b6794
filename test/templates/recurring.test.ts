import { describe, expect, test } from 'vitest';
import { recurringTemplate } from '../../src/templates/recurring/recurring';
import { sampleLog } from '../../src/templates/recurring/sample-log';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';

const built = builtInEachLanguage(recurringTemplate);

const first = (label: string) => built.en.line('summary', label)[0] as number;
const monthsOf = (label: string) => built.en.line('months', label).slice(0, 12) as number[];

describe('consistent', () => {
  test('the last month shown is the last of the log, with all that is paid in it', () => {
    const last = Math.max(...sampleLog.map(([, month]) => month));
    const paid = sampleLog.filter(([, month]) => month === last);
    expect(first('Month')).toBe('2026-10');
    expect(first('Monthly recurring revenue (MRR)')).toBe(paid.reduce((sum, [, , mrr]) => sum + mrr, 0));
    expect(first('Customers')).toBe(new Set(paid.map(([customer]) => customer)).size);
  });

  test('retention over a year is that of its months, one after another', () => {
    const product = (label: string) => monthsOf(label).reduce((all, month) => all * month, 1);
    expect(first('Net revenue retention (NRR)')).toBeCloseTo(product('Net revenue retention (NRR)'), 12);
    expect(first('Gross revenue retention (GRR)')).toBeCloseTo(product('Gross revenue retention (GRR)'), 12);
  });

  test('the more customers are counted in, the lower the churn', () => {
    const [start, average, exposed] = ['On customers at the start', 'On the average', 'On those exposed'].map(
      first,
    );
    expect(start).toBeGreaterThan(average!);
    expect(average).toBeGreaterThan(exposed!);
  });
});

// The last, because it changes the sample.
describe('correct', () => {
  test('won 20 + 8, lost 5 + 3: a quick ratio of 3.5', () => {
    // pitchkit.net, SaaS quick ratio.
    const [january, february] = [46_023, 46_054];
    const log = [
      ['C01', january, 10],
      ['C02', january, 10],
      ['C03', january, 3],
      ['C01', february, 18],
      ['C02', february, 5],
      ['C04', february, 20],
    ] as const;
    const { row } = built.en.plan.blocks.find(({ id }) => id === 'inputs')!.tables![0]!;
    built.en.clearSamples();
    built.en.type('acquisition', 100);
    log.forEach((line, index) => {
      for (const [column, value] of line.entries()) built.en.set('inputs', row + index, column + 1, value);
    });
    expect(first('Quick ratio')).toBe(3.5);
    expect(monthsOf('Net revenue retention (NRR)')[11]).toBeCloseTo((23 + 8 - 5 - 3) / 23, 12);
    // One month alone is no year: a check says so, and nothing is an error.
    expect(built.en.line('checks', 'A year of data')[0]).toBe(1);
  });
});

silentWithoutSamples(built);

import { describe, expect, it } from 'vitest';
import type { Selection, WireCell } from '../../../src/wizard/model/protocol';
import { noCurveText } from '../../../src/wizard/model/worth/curve-told';
import { countsIn } from '../../../src/wizard/model/worth/survivor-counts';
import type { SurvivorsWorth } from '../../../src/wizard/model/worth/survivors';
import { answered, ask, english, spanish } from './cases';

describe('consistent', () => {
  const cells: readonly (readonly WireCell[])[] = [
    ['Cohort', 'Month 0', 'Month 1', 'Month 2'],
    ['2026-01', 100, 63, 47],
    ['2026-02', 90, 60, ''],
  ];
  const selection = (given: readonly (readonly WireCell[])[], range: string): Selection => ({
    sheetId: 7,
    sheetName: 'Who stayed',
    range,
    rows: given.length,
    columns: given[0]!.length,
    cells: given,
    shown: [],
  });
  it.each([
    ['a triangle with its headers', cells, 'A1:D3', 'B2:D3'],
    ['a column with its header', [['left'], [100], [63], [47]], 'C3:C6', 'C4:C6'],
    [
      'a column beside its periods',
      [
        [0, 100],
        [1, 63],
        [2, 47],
      ],
      'A2:B4',
      'B2:B4',
    ],
    ['a whole column', [[100], [63], [47]], 'B:B', 'B1:B3'],
    ['a row', [[100, 63, 47]], '$B$2:$D$2', '$B$2:$D$2'],
    [
      'dates beside the cohorts',
      [
        [{ day: 46000 }, 100, 63],
        [{ day: 46030 }, 90, 60],
      ],
      'F1:H2',
      'G1:H2',
    ],
  ])('finds the counts in %s', (_, given, range, found) => {
    expect(countsIn(selection(given as WireCell[][], range))?.range).toEqual({ sheetId: 7, range: found });
  });

  it('counts cohorts of different lengths as far as each was seen', () => {
    const selected = countsIn(selection(cells, 'A1:D3'))!;
    const worth = answered({ route: 'survivors', selected }).worth as SurvivorsWorth;
    expect(worth.constant.churnRate).toBeCloseTo(1 - (63 + 47 + 60) / (100 + 63 + 90), 12);
    expect(worth.seen).toEqual([1, 123 / 190, expect.closeTo((123 / 190) * (47 / 63), 12)]);
  });

  it.each([
    ['only words', [['a'], ['b']]],
    ['more rows than came along', undefined],
  ])('finds no counts in %s', (_, given) => {
    const chosen = given ? selection(given, 'A1:A2') : { ...selection([[5], [4]], 'A1:A60'), rows: 60 };
    expect(countsIn(chosen)).toBeUndefined();
  });
});

describe('refuses', () => {
  it.each([
    ['1000 800 640 512', 'no_heterogeneity', 0.2],
    ['100 80', 'not_enough_data', 0.2],
    ['100 100 100', 'not_enough_data', 0],
  ])('draws no curve through %s', (survivors, status, churnRate) => {
    const { attempt } = ask({ route: 'survivors', typed: { survivors } });
    if (!attempt || 'error' in attempt || attempt.answer.route !== 'no_curve') throw new Error('an answer');
    expect(attempt.answer.status).toBe(status);
    expect(attempt.answer.churnRate).toBeCloseTo(churnRate, 2);
    expect(noCurveText(attempt.answer, english)).not.toBe(noCurveText(attempt.answer, spanish));
  });
});

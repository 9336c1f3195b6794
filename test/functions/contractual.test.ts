import { describe, expect, it } from 'vitest';
import { CalcError } from '../../src/calc/errors';
import { clvCashflow } from '../../src/functions/clv-cashflow';
import { sbgCurve } from '../../src/functions/sbg-curve';
import { sbgDerl } from '../../src/functions/sbg-derl';
import { sbgFit } from '../../src/functions/sbg-fit';
import type { FunctionDefinition } from '../../src/sheet/define';
import { messageOf } from '../../src/sheet/messages';
import { run } from '../../src/sheet/run';

const regular = [1000, 631, 468, 382, 326, 289, 262, 241];
const fit = run(sbgFit, [[regular]]) as (string | number)[][];
const bent = run(sbgFit, [[regular], true]) as (string | number)[][];

function sentence(definition: FunctionDefinition, args: readonly unknown[]) {
  try {
    run(definition, args);
  } catch (error) {
    if (error instanceof CalcError) return messageOf(error, definition, 'en');
    throw error;
  }
  return 'no error';
}

describe('correct', () => {
  it('a fit is two rows of ids and values', () => {
    expect(fit[0]).toEqual([
      'model',
      'unit',
      'alpha',
      'beta',
      'se_alpha',
      'se_beta',
      'log_likelihood',
      'n',
      'status',
    ]);
    expect(fit[1]!.slice(0, 2)).toEqual(['SBG', 'period']);
    expect(fit[1]!.slice(2, 7).map(value => Number((value as number).toFixed(4)))).toEqual([
      0.7041, 1.182, 0.0656, 0.1525, -1680.2652,
    ]);
    expect(fit[1]!.slice(7)).toEqual([1000, 'ok']);
  });

  it.each([
    [0, 3.6949],
    [1, 4.1031],
    [2, 4.8698],
    [7, 6.8423],
  ])('after %i renewals the published value', (renewals, value) => {
    expect(run(sbgDerl, [fit, 0.1, renewals])).toBeCloseTo(value, 4);
  });

  it('a column of renewals and a row of rates make a grid', () => {
    const grid = run(sbgDerl, [fit, [[0.05, 0.1, 0.15]], [[0], [1]]]) as number[][];
    expect(grid.map(line => line.map(value => Number(value.toFixed(4))))).toEqual([
      [4.9581, 3.6949, 3.1059],
      [expect.any(Number), 4.1031, expect.any(Number)],
    ]);
  });
});

describe('consistent', () => {
  it.each([
    ['both rows', fit],
    ['the values', [fit[1]!]],
    ['a row typed by hand', [fit[1]!.slice(0, 4)]],
    ['rows with blank ones below', [...fit, fit[0]!.map(() => '')]],
    ['columns in another order', fit.map(line => [line[0]!, line[1]!, line[3]!, line[2]!])],
  ])('%s of a fit mean the same', (_, params) => {
    expect(run(sbgDerl, [params, 0.1])).toBe(run(sbgDerl, [fit, 0.1]));
    expect(run(sbgCurve, [params, 5])).toEqual(run(sbgCurve, [fit, 5]));
  });

  it.each([
    ['SBG', fit],
    ['BDW', bent],
  ])('%s: the curve, margin 1 each period, is worth the payments of a new customer', (_, params) => {
    const curve = (run(sbgCurve, [params, 1200]) as number[][]).slice(1).map(line => [line[1]!]);
    const value = run(clvCashflow, [1, curve, 0.1]) as number;
    expect(value / (run(sbgDerl, [params, 0.1]) as number)).toBeCloseTo(1, 9);
  });

  it('one column is one cohort', () => {
    expect(run(sbgFit, [regular.map(count => [count])])).toEqual(fit);
  });
});

describe('refuses', () => {
  it.each([
    [
      'percentages',
      [[100, 63.1, 46.8]],
      'SBG_FIT: range row 1, column 2: survivors is 63.1; it must be a whole number',
    ],
    [
      'more survivors than before',
      [[100, 60, 61]],
      'SBG_FIT: range row 1, column 3: survivors is 61; it must be 60 or less',
    ],
    [
      'a hole in a cohort',
      [
        [100, 60, 40],
        [90, '', 30],
      ],
      'SBG_FIT: range row 2, column 2: survivors is missing; give a value or a cell that has one',
    ],
    [
      'negative counts',
      [[100], [-1]],
      'SBG_FIT: range row 2: survivors is -1; it must be from 0 to 1000000000000',
    ],
    ['text', [['lots', 5]], 'SBG_FIT: range row 1, column 1: survivors is "lots"; give a number'],
  ])('%s', (_, survivors, expected) => {
    expect(sentence(sbgFit, [survivors])).toBe(expected);
  });

  it.each([
    ['a discount rate of 0', [fit, 0], 'SBG_DERL: discount_rate is 0; it must be above 0'],
    ['half a renewal', [fit, 0.1, 1.5], 'SBG_DERL: renewals is 1.5; it must be a whole number'],
    [
      'parameters of another model',
      [[['BGNBD', 'week', 1, 2, 3, 4]], 0.1],
      'SBG_DERL: params is of the model "BGNBD"; give a fit of "SBG, BDW"',
    ],
    [
      'a fit that failed',
      [run(sbgFit, [[[1000, 800, 640, 512]]]), 0.1],
      'SBG_DERL: params has the status "no_heterogeneity"; fit other data or another model',
    ],
  ])('%s', (_, args, expected) => {
    expect(sentence(sbgDerl, args)).toBe(expected);
  });

  it('a fit that cannot succeed says why, and gives no parameters', () => {
    const failed = run(sbgFit, [[[1000, 800, 640, 512]]]) as unknown[][];
    expect(failed[1]).toEqual([
      'SBG',
      'period',
      '',
      '',
      '',
      '',
      expect.any(Number),
      1000,
      'no_heterogeneity',
    ]);
  });
});

describe('runs', () => {
  it('a triangle of cohorts, some just begun', () => {
    const [, line] = run(sbgFit, [
      [
        [900, 600, 450, 370],
        [800, 520, 400, ''],
        [700, 470, '', ''],
        [650, '', '', ''],
        ['', '', '', ''],
      ],
    ]) as unknown[][];
    expect(line!.slice(7)).toEqual([3050, 'ok']);
  });
});

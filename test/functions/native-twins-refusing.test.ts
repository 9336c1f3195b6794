import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';
import type { Param } from '../../src/sheet/kinds';
import { run } from '../../src/sheet/run';
import { evaluateRounds } from '../support/ironcalc';
import { attempt, callOf, type Form, named, ofCells, seed, sheetCells } from '../support/twin-calls';
import { type Argument, validArguments } from '../support/valid-inputs';

describe('refuses', () => {
  /** Cells that an argument of this kind never takes. */
  function badCells({ kind, optional, limits = {}, choices }: Param<unknown>): Cell[] {
    const { min, over, max, under, divisor } = limits;
    if (choices) return ['sometimes', 5, ...(optional ? [] : [''])];
    if (kind === 'flag') return ['maybe', 1];
    return [
      'abc',
      '5',
      ' ',
      true,
      ...(optional ? [] : ['']),
      ...(min === undefined ? [] : [min - 0.01, -1e6]),
      ...(over === undefined ? [] : [over]),
      ...(divisor ? [0, -1] : []),
      ...(max === undefined ? [] : [max + 0.01, 1e6]),
      ...(under === undefined ? [] : [under]),
      ...(kind === 'count' ? [1.5] : []),
    ];
  }

  /** An answered call with every argument given. */
  function goodCall(definition: FunctionDefinition): readonly Cell[] {
    const isFull = (args: readonly Argument[]) =>
      args.every(cell => cell !== '') &&
      Array.isArray(run(definition, args)) === (definition.returns.shape !== 'value');
    return fc.sample(validArguments(definition).filter(isFull), { seed, numRuns: 1 })[0] as Cell[];
  }

  function badCalls(definition: FunctionDefinition): Cell[][] {
    const good = goodCall(definition);
    return Object.values(definition.params).flatMap((param, index) =>
      badCells(param).map(cell => good.with(index, cell)),
    );
  }

  it.each(named(ofCells))('%s gives NA in every cell where a cell is no argument', (_, definition) => {
    const bad = badCalls(definition);
    const forms = Object.keys(definition.params).map((): Form => 'cell');
    const call = callOf(definition, forms, [], 1, true);
    const answers = evaluateRounds(
      call.cells.map(cell => cell.formula),
      bad.map(args => sheetCells(call, args)),
    );
    bad.forEach((args, round) => {
      const told = `${definition.name}(${args.join('; ')})`;
      expect(attempt(definition, args), told).toBeUndefined();
      expect(new Set(answers[round]), told).toEqual(new Set(['#N/A']));
    });
  });

  it.each(named(ofCells))('%s gives NA in every cell where a constant is no argument', (_, definition) => {
    const formulas = (args: readonly Cell[]) => {
      const forms = args.map((cell): Form => (cell === '' ? 'omitted' : 'constant'));
      return callOf(definition, forms, args, 1, true).cells.map(cell => cell.formula);
    };
    const bad = badCalls(definition).flatMap(args => formulas(args).slice(-2));
    const good = formulas(goodCall(definition));
    const [answers] = evaluateRounds([...bad, ...good], [{}]);
    expect(new Set(answers!.slice(0, bad.length))).toEqual(new Set(['#N/A']));
    expect(answers!.slice(bad.length)).not.toContain('#N/A');
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/formula/references';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';
import type { Param } from '../../src/sheet/kinds';
import type { NativeText } from '../../src/sheet/native';
import { formulaText } from '../../src/sheet/native';
import { run } from '../../src/sheet/run';
import { nativeCells } from '../../src/sheet/twin';
import { type NativeValue, openNativeEngine } from '../support/ironcalc';
import { largestTerm } from '../support/largest-terms';
import { named, ofCells, scalarOf, seed } from '../support/twin-calls';
import { type Argument, answeredWithNumbers } from '../support/valid-inputs';

const values = ofCells.filter(({ returns }) => returns.shape === 'value');

describe('consistent', () => {
  const engine = openNativeEngine();
  const height = 3;
  const takesRange = ({ choices, kind }: Param<unknown>) => !choices && kind !== 'flag';
  const asColumn = (cells: readonly Cell[]) => cells.map(cell => [cell]);

  /** Choices stand as constants: the engine answers a SWITCH over a range with zeros. */
  function evaluateTwin(definition: FunctionDefinition, args: readonly Argument[]): NativeValue[][] {
    const texts = args.map((argument, index): NativeText => {
      if (!Array.isArray(argument)) {
        const text = formulaText(argument as Cell);
        return text === '' ? undefined : { form: 'constant', text };
      }
      const letter = columnName(index + 1);
      engine.setCells(
        Object.fromEntries(argument.map(([cell], row) => [`${letter}${row + 1}`, cell as NativeValue])),
      );
      return { form: 'expression', text: `${letter}1:${letter}${argument.length}` };
    });
    return engine.evaluateGrid(nativeCells(definition, texts, { ranges: true }) as string);
  }

  function expectSameColumn(definition: FunctionDefinition, args: readonly Argument[]) {
    const result = run(definition, args) as readonly (readonly number[])[];
    const twin = evaluateTwin(definition, args);
    // A column that the other arguments leave without effect is no part of the twin, which has one cell then.
    const lines = twin.length === 1 ? result.map(() => twin[0]!) : twin;
    expect(lines).toHaveLength(height);
    lines.forEach((line, row) => {
      const own = args.map(argument => (Array.isArray(argument) ? argument[row]![0] : argument));
      const expected = result[row]![0]!;
      const allowed = 1e-12 * largestTerm(definition, own as Cell[], '', expected);
      const told = `${definition.name} ${own.join('; ')}: ${expected}, the twin says ${line[0]}`;
      expect(Math.abs((line[0] as number) - expected), told).toBeLessThanOrEqual(allowed);
    });
  }

  it.each(named(values))(
    '%s answers a column for each argument that is one, and for all',
    (_, definition) => {
      const params = Object.values(definition.params);
      const column = (param: Param<unknown>) =>
        fc.array(scalarOf(param), { minLength: height, maxLength: height }).map(asColumn);
      const places = [...params.keys()].filter(index => takesRange(params[index]!));
      const required = places.filter(index => !params[index]!.optional);
      for (const ranges of [...places.map(index => [index]), required, places]) {
        const inputs: fc.Arbitrary<Argument[]> = fc.tuple(
          ...params.map(
            (param, index): fc.Arbitrary<Argument> =>
              ranges.includes(index) ? column(param) : scalarOf(param),
          ),
        );
        for (const args of answeredWithNumbers(definition, inputs, drawn => drawn, { seed, numRuns: 2 })) {
          expectSameColumn(definition, args);
        }
      }
    },
  );

  it.each([
    { convention: undefined, periods: undefined },
    { convention: '"end"', periods: undefined },
    { convention: '"residual"', periods: '5' },
    { convention: '"medio"', periods: '5' },
  ])('CLV_RETENTION answers a column by a row with a grid: $convention $periods', given => {
    const definition = ofCells.find(({ name }) => name === 'CLV_RETENTION')!;
    engine.setCells({ A2: 0.7, A3: 0.8, A4: 0.9, B1: 0.05, C1: 0.1, D1: 0.2, E1: 0 });
    const constant = (text: string | undefined): NativeText =>
      text === undefined ? undefined : { form: 'constant', text };
    const texts = [
      constant('100'),
      { form: 'expression', text: 'A2:A4' } as const,
      { form: 'expression', text: 'B1:E1' } as const,
      constant('50'),
      constant(given.convention),
      undefined,
      constant(given.periods),
    ];
    const grid = engine.evaluateGrid(nativeCells(definition, texts, { ranges: true }) as string);
    const result = run(definition, [
      100,
      [[0.7], [0.8], [0.9]],
      [[0.05, 0.1, 0.2, 0]],
      50,
      given.convention?.replaceAll('"', ''),
      '',
      given.periods && Number(given.periods),
    ]) as number[][];
    expect(grid.map(line => line.length)).toEqual([4, 4, 4]);
    grid.flat().forEach((cell, index) => {
      expect(Math.abs((cell as number) - result.flat()[index]!)).toBeLessThan(1e-9);
    });
  });
});

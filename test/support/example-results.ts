import { expect } from 'vitest';
import type { Example, FunctionDefinition } from '../../src/sheet/define';

/** A fit places a parameter to a relative 1e-6, and doubles' logarithms differ between engines besides. */
const modelTolerance = 1e-6;
const modelGroups: readonly string[] = ['contractual', 'predictive'];

/** Money is exact to the last digit; a model to a relative 1e-6. */
export function expectResult(
  definition: FunctionDefinition,
  result: unknown,
  expected: Example['result'],
): void {
  if (!modelGroups.includes(definition.group)) {
    expect(result).toEqual(expected);
    return;
  }
  const shape = (cells: unknown): unknown => (Array.isArray(cells) ? cells.map(shape) : typeof cells);
  expect(shape(result)).toEqual(shape(expected));
  const cells = [result].flat(2);
  for (const [index, cell] of [expected].flat(2).entries()) {
    if (typeof cell !== 'number') expect(cells[index]).toBe(cell);
    else
      expect(Math.abs((cells[index] as number) - cell)).toBeLessThanOrEqual(modelTolerance * Math.abs(cell));
  }
}

import { CalcError } from '../../../calc/errors';
import { sheetName } from '../../../sheet/define';
import { run } from '../../../sheet/run';
import type { Context } from './alternatives';
import type { Point, Sensitivity } from './explanation';
import { formatOf } from './formats';

/** As shares of the input as it is. */
const shifts = [0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5];

/** How the result moves with each number that was given, the others staying as they are. */
export function sensitivityOf({ definition, picked, format: resultFormat }: Context): Sensitivity[] {
  return Object.entries(definition.params).flatMap(([key, param], index) => {
    const now = picked[index];
    const format = formatOf(param);
    if (typeof now !== 'number' || now === 0 || format === 'text' || format === 'date' || param.whole)
      return [];
    const resultAt = (input: number): Point | undefined => {
      try {
        const result = run(definition, Object.assign([...picked], { [index]: input }));
        return typeof result === 'number' ? { input, result } : undefined;
      } catch (error) {
        if (error instanceof CalcError) return undefined;
        throw error;
      }
    };
    const moved = (share: number) => {
      const input = Number((now * share).toPrecision(12));
      if (format === 'count') return share < 1 ? Math.floor(input) : Math.ceil(input);
      return input;
    };
    const points = [...new Set(shifts.map(moved))]
      .map(resultAt)
      .filter((point): point is Point => point !== undefined);
    const [low, high] = [resultAt(moved(0.9)), resultAt(moved(1.1))];
    if (points.length < 2) return [];
    return [
      {
        argument: sheetName(key),
        format,
        resultFormat,
        now,
        ...(low ? { low } : {}),
        ...(high ? { high } : {}),
        points,
      },
    ];
  });
}

import { Quick } from '../../src/calc/money/quick';
import type { FunctionDefinition } from '../../src/sheet/define';
import { run } from '../../src/sheet/run';

/** The share of rows that quick arithmetic left to exact arithmetic. */
export function exactShare(definition: FunctionDefinition, args: readonly unknown[], rows: number): number {
  let exact = 0;
  const counting: FunctionDefinition = {
    ...definition,
    compute: values => {
      if (!Object.values(values).some(value => value instanceof Quick)) exact++;
      return definition.compute(values);
    },
  };
  run(counting, args);
  return exact / rows;
}

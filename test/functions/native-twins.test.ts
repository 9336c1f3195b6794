import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FunctionDefinition } from '../../src/sheet/define';
import {
  argumentsOf,
  type Call,
  callOf,
  compare,
  type Form,
  formOf,
  named,
  ofCells,
  scalarOf,
  seed,
} from '../support/twin-calls';
import { validCell } from '../support/valid-inputs';

const inputsOfEach = 500;
const callsInOneBatch = 10;
const roundsOfOneBatch = 57;

/** Random calls of all forms, each on so many random inputs. */
function compareRandomly(definition: FunctionDefinition, batch: number) {
  const params = Object.values(definition.params);
  const draw = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number) =>
    fc.sample(arbitrary, { seed: seed + batch, numRuns });
  const constants = draw(fc.tuple(...params.map(validCell)), callsInOneBatch);
  const calls = draw(fc.tuple(...params.map(formOf)), callsInOneBatch).map((forms, index) =>
    callOf(definition, forms, constants[index]!, index + 1, index % 2 === 0),
  );
  const values = draw(fc.tuple(...params.map(scalarOf)), callsInOneBatch * roundsOfOneBatch);
  const rounds = Array.from({ length: roundsOfOneBatch }, (_, round) =>
    calls.map((call, index) => argumentsOf(call, values[round * callsInOneBatch + index]!)),
  );
  return compare(definition, calls, rounds);
}

/** Each word of each choice once as a constant, the other arguments in cells. */
function callsByWord(definition: FunctionDefinition): Call[] {
  const params = Object.values(definition.params);
  const inCells = params.map((): Form => 'cell');
  return params
    .flatMap((param, index) =>
      Object.entries(param.choices ?? {}).flatMap(([id, { es }]) =>
        [id, es].map(word => ({ forms: inCells.with(index, 'constant'), words: { [index]: word } })),
      ),
    )
    .map(({ forms, words }, call) =>
      callOf(
        definition,
        forms,
        params.map((_, index) => words[index]),
        call + 1,
        false,
      ),
    );
}

describe('consistent', () => {
  it.each(named(ofCells))('%s answers as its twin does in an engine of others', (_, definition) => {
    let answered = 0;
    for (let batch = 0; answered < inputsOfEach; batch++) {
      expect(batch, 'too many of the inputs are refused').toBeLessThan(8);
      const comparison = compareRandomly(definition, batch);
      expect(comparison.wrong).toEqual([]);
      answered += comparison.answered;
    }
  });

  const withChoices = ofCells.filter(({ params }) => Object.values(params).some(param => param.choices));

  it.each(named(withChoices))('%s takes every word of its choices as a constant', (_, definition) => {
    const calls = callsByWord(definition);
    const inputs = fc.tuple(...Object.values(definition.params).map(scalarOf));
    const values = fc.sample(inputs, { seed, numRuns: 4 });
    const rounds = values.map(drawn => calls.map(call => argumentsOf(call, drawn)));
    const { answered, wrong } = compare(definition, calls, rounds);
    expect(wrong).toEqual([]);
    expect(answered).toBeGreaterThan(0);
  });
});

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/sheet/run';
import { evaluateRounds } from '../support/ironcalc';
import {
  argumentsOf,
  callOf,
  type Form,
  named,
  ofCells,
  scalarOf,
  seed,
  sheetCells,
} from '../support/twin-calls';
import { answeredWithNumbers } from '../support/valid-inputs';

const values = ofCells.filter(({ returns }) => returns.shape === 'value');

describe('consistent', () => {
  const surroundings: readonly (readonly [string, (answer: number) => number])[] = [
    ['2*@^1', answer => 2 * answer],
    ['-@', answer => -answer],
    ['1-@', answer => 1 - answer],
    ['6/@', answer => 6 / answer],
    ['@^2', answer => answer ** 2],
  ];

  it.each(named(values))('%s keeps its value where other operators stand around it', (_, definition) => {
    const params = Object.values(definition.params);
    const forms = params.map((param): Form => (param.choices || param.kind === 'flag' ? 'cell' : 'sum'));
    const constants = params.map(() => undefined);
    for (const guarded of [true, false]) {
      const call = callOf(definition, forms, constants, 1, guarded);
      const twin = call.cells[0]!.formula;
      const rounds = answeredWithNumbers(
        definition,
        fc.tuple(...params.map(scalarOf)).map(drawn => argumentsOf(call, drawn)),
        drawn => drawn,
        { seed, numRuns: 5 },
      );
      const answers = evaluateRounds(
        surroundings.map(([text]) => text.replace('@', twin)),
        rounds.map(round => sheetCells(call, round)),
      );
      rounds.forEach((args, round) => {
        const answer = run(definition, args) as number;
        surroundings.forEach(([, expected], index) => {
          const allowed = 1e-11 * Math.max(1, Math.abs(expected(answer)), Math.abs(answer));
          expect(Math.abs((answers[round]![index] as number) - expected(answer))).toBeLessThan(allowed);
        });
      });
    }
  });
});

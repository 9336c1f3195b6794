import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName } from '../../src/formula/references';
import { tokenize } from '../../src/formula/tokens';
import type { Cell } from '../../src/sheet/cells';
import type { FunctionDefinition } from '../../src/sheet/define';
import { exampleArguments } from '../../src/sheet/formula-text';
import type { NativeText } from '../../src/sheet/native';
import { run } from '../../src/sheet/run';
import { nativeCells } from '../../src/sheet/twin';
import { evaluateRounds, openNativeEngine } from '../support/ironcalc';
import { callOf, cellsOf, compare, type Form, named, ofCells, seed, withTwin } from '../support/twin-calls';
import { validCell } from '../support/valid-inputs';

/** The same formula with NA() for 0^0, which has a value here and is an error in Excel. */
function withoutZeroToZero(formula: string): string {
  const tokens = tokenize(formula);
  const texts = tokens.map(({ text }) => text);
  const power = texts.indexOf('^');
  if (power < 0) return formula;
  const depths: number[] = [];
  texts.reduce((depth, text, index) => {
    depths[index] = text === '(' ? depth : text === ')' ? depth - 1 : depth;
    return text === '(' ? depth + 1 : text === ')' ? depth - 1 : depth;
  }, 0);
  let start = power - 1;
  if (texts[start] === ')') {
    start = texts.findLastIndex(
      (text, index) => index < power && text === '(' && depths[index] === depths[power],
    );
    if (tokens[start - 1]?.kind === 'call') start--;
  }
  let end = power + 1;
  if (tokens[end]!.kind === 'call') end++;
  if (texts[end] === '(') {
    end = texts.findIndex((text, index) => index > end && text === ')' && depths[index] === depths[power]);
  }
  const base = texts.slice(start, power).join('');
  const exponent = texts.slice(power + 1, end + 1).join('');
  const checked = `IF((${base}=0)*(${exponent}=0);NA();POWER(${base};${exponent}))`;
  return withoutZeroToZero(texts.slice(0, start).join('') + checked + texts.slice(end + 1).join(''));
}

/** What Google Sheets, Excel and LibreOffice all have in their present versions. */
const builtIn = new Set(
  `COLUMNS COUNT EXP IF IFNA INT ISLOGICAL ISNA ISNUMBER LN LOWER MAX MIN NA ROWS SEQUENCE SQRT SUMPRODUCT SWITCH TOCOL
  TRIM`.split(/\s+/),
);

describe('correct', () => {
  it('finds 0^0 in a formula', () => {
    const formulas = ['(A1+1)*(A2)^(A1)', 'IF(A1=0;7;A2^A1)', '2^SQRT(4)', 'SQRT(A2)^0', '(A1+2)^2^1'];
    const [answers] = evaluateRounds(formulas.map(withoutZeroToZero), [{ A1: 0, A2: 0 }]);
    expect(answers).toEqual(['#N/A', 7, 4, '#N/A', 4]);
  });
});

describe('consistent', () => {
  const withPower = ofCells.filter(definition => {
    const texts = Object.values(definition.params).map(
      (): NativeText => ({ form: 'expression', text: 'A1' }),
    );
    return JSON.stringify(nativeCells(definition, texts, { lines: 3 })).includes('^');
  });

  it.each(named(withPower))(
    '%s answers as its twin does for zeros and ones, without 0^0',
    (_, definition) => {
      const params = Object.values(definition.params);
      const forms = params.map((): Form => 'cell');
      const call = callOf(definition, forms, [], 1, false);
      const cells = call.cells.map(cell => ({ ...cell, formula: withoutZeroToZero(cell.formula) }));
      const ends = params.map(param =>
        param.choices || param.kind === 'flag'
          ? validCell(param)
          : fc.constantFrom<Cell>(0, 1, 2, ...(param.optional ? [''] : [])),
      );
      const rounds = fc.sample(fc.tuple(...ends), { seed, numRuns: 60 }).map(args => [args]);
      const { answered, wrong } = compare(definition, [{ ...call, cells }], rounds);
      expect(wrong).toEqual([]);
      expect(answered).toBeGreaterThan(5);
    },
  );
});

describe('runs', () => {
  const longest = 8_000;

  /** Every argument in a cell; only the required ones; the examples. */
  function writtenTwins(definition: FunctionDefinition): string[] {
    const params = Object.values(definition.params);
    const inCells = params.map(
      (_, index): NativeText => ({ form: 'expression', text: `$${columnName(index + 1)}$2` }),
    );
    const required = inCells.map((text, index) => (params[index]!.optional ? undefined : text));
    const examples = definition.examples.map(({ args }) => exampleArguments(definition, args));
    return [inCells, required, ...examples].flatMap(texts =>
      [true, false].flatMap(guarded => {
        const twin = nativeCells(definition, texts, { guarded, ranges: !guarded, lines: 13 })!;
        return cellsOf(twin, 1).map(cell => cell.formula);
      }),
    );
  }

  it.each(named(withTwin))('%s is written so that every spreadsheet reads it', (_, definition) => {
    for (const formula of writtenTwins(definition)) {
      expect(formula.length).toBeLessThan(longest);
      const tokens = tokenize(formula);
      const code = tokens.filter(({ kind }) => kind !== 'string').map(({ text }) => text);
      expect(code.join('')).not.toMatch(/[.,{}\\]/);
      const functions = tokens.filter(({ kind }) => kind === 'call').map(({ text }) => text);
      expect(functions.filter(name => !builtIn.has(name) && name !== 'ARRAYFORMULA')).toEqual([]);
    }
  });

  it('knows no built-in function that no twin needs', () => {
    const text = withTwin.flatMap(writtenTwins).join('');
    expect([...builtIn].filter(name => !text.includes(`${name}(`))).toEqual([]);
  });

  it('takes the default where the cell of a choice is blank, in any letter case and with blanks around', () => {
    const definition = withTwin.find(({ name }) => name === 'CHURN_RATE')!;
    const engine = openNativeEngine();
    engine.setCells({ A1: 1000, B1: 50, C1: 200, E1: '', E2: '  AVERAGE ', E3: 'Media' });
    const twin = (method: string) =>
      engine.evaluate(
        nativeCells(
          definition,
          ['A1', 'B1', 'C1', method].map(text => ({ form: 'expression', text }) as const),
        ) as string,
      );
    expect(twin('E1')).toBe(0.05);
    expect(twin('E2')).toBe(run(definition, [1000, 50, 200, 'average']));
    expect(twin('E3')).toBe(twin('E2'));
  });
});

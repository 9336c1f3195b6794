import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/build/catalogue';
import { tokenize } from '../../../src/formula/tokens';
import { breakevenRetention } from '../../../src/functions/breakeven-retention';
import { clv } from '../../../src/functions/clv';
import { clvPredict } from '../../../src/functions/clv-predict';
import { clvRetention } from '../../../src/functions/clv-retention';
import { clvSchedule } from '../../../src/functions/clv-schedule';
import { ltvCacRatio } from '../../../src/functions/ltv-cac-ratio';
import { retentionUplift } from '../../../src/functions/retention-uplift';
import type { Cell, Grid } from '../../../src/sheet/cells';
import type { Example, FunctionDefinition } from '../../../src/sheet/define';
import { callFormula, rangeAt } from '../../../src/sheet/formula-text';
import { formulaText } from '../../../src/sheet/native';
import { run } from '../../../src/sheet/run';
import { languages } from '../../../src/sheet/words';
import { type CallToExplain, explain } from '../../../src/wizard/model/explain/explain';
import type { Explanation, TableOfFigures } from '../../../src/wizard/model/explain/explanation';

const definitions = (await catalogue()).map(({ definition }) => definition);

function callOf(definition: FunctionDefinition, args: Example['args']): CallToExplain {
  return {
    text: callFormula(definition, args).slice(1),
    arguments: args.map((argument, index) =>
      Array.isArray(argument)
        ? { text: rangeAt(index, argument), cells: argument as Grid<Cell>, from: 'cells' }
        : { text: formulaText(argument as Cell), cells: [[argument as Cell]], from: 'typed' },
    ),
  };
}

const figureOf = ({ result }: Explanation) => (result && 'value' in result ? result.value : undefined);
const valuesOf = (explanation: Explanation) => explanation.steps.map(({ value }) => value);
const lastOf = (explanation: Explanation) => explanation.steps[explanation.steps.length - 1]?.value;

const examples = definitions.flatMap(definition =>
  definition.examples.map((example, index) => ({
    name: `${definition.name} ${index + 1}`,
    definition,
    example,
  })),
);
const stepped = definitions.filter(
  ({ group, returns }) =>
    group === 'value' ||
    group === 'acquisition' ||
    ((group === 'retention' || group === 'recurring') && returns.shape !== 'table'),
);

/** Where a table holds what the last step comes to. */
const inTable: Readonly<Record<string, (lines: Grid<Cell>) => Cell>> = {
  CLV_SCHEDULE: lines => lines[lines.length - 1]![5],
  CLV_COMPONENTS: lines => lines[lines.length - 1]![3],
  CLV_CONVENTIONS: lines => lines[1]![1],
  RETENTION_BUDGET: lines => lines[2]![5],
  LOYALTY_COST: lines => lines[1]![4],
  SILENT_CHURN_RISK: lines => lines[1]![3],
  EXPERIENCE_RECOVERY: lines => lines[1]![1],
};

describe('correct', () => {
  test('a retention of 80 % at a discount of 10 % is 3.67 margins (Fader and Hardie, note 024, eq. 1)', () => {
    const explained = explain(clvRetention, callOf(clvRetention, [100, 0.8, 0.1, 50]));
    const [kept, growth, share, all, weight, multiple, value, result] = valuesOf(explained) as number[];
    expect([kept, growth, weight]).toEqual([0.8, 1.1, 1]);
    expect(share).toBeCloseTo(0.8 / 1.1, 14);
    expect(all).toBeCloseTo(1.1 / 0.3, 13);
    expect(multiple).toBeCloseTo(1.1 / 0.3, 13);
    expect(value).toBeCloseTo(110 / 0.3, 11);
    expect(result).toBeCloseTo(110 / 0.3 - 50, 11);
  });

  test('the conventions of m ÷ (…) give 366.67, 333.33, 266.67 and 349.60 side by side', () => {
    const { alternatives } = explain(clvRetention, callOf(clvRetention, [100, 0.8, 0.1, 0, 'fin']));
    expect(alternatives.map(({ argument }) => argument)).toEqual(['convention']);
    const choices = alternatives[0]!.choices;
    expect(choices.map(({ choice }) => choice.es)).toEqual(['inicio', 'fin', 'residual', 'medio']);
    expect(choices.map(({ chosen }) => chosen)).toEqual([false, true, false, false]);
    expect(choices.map(({ figure }) => Number(figure!.value).toFixed(2))).toEqual([
      '366.67',
      '333.33',
      '266.67',
      '349.60',
    ]);
    expect(choices[2]!.usedBy).toContain('Gupta');
  });

  test('five points of retention at 80 % and 10 % are 20 %, 15.4 % and 3.4 % by their meaning', () => {
    const { alternatives, result } = explain(
      retentionUplift,
      callOf(retentionUplift, [100, 0.8, 0.05, 0.1, 'percent']),
    );
    const modes = alternatives.find(({ argument }) => argument === 'mode')!;
    expect(modes.choices.map(({ figure }) => Number(figure!.value).toFixed(3))).toEqual([
      '0.200',
      '0.154',
      '0.034',
    ]);
    expect(result).toMatchObject({ format: 'rate' });
    expect(modes.choices[0]!.figure!.format).toBe('rate');
  });

  test('a tenth more margin is a tenth more gross value; a tenth more discount is less', () => {
    const { sensitivity } = explain(clvRetention, callOf(clvRetention, [100, 0.8, 0.1]));
    const [margin, retention, discount] = sensitivity;
    expect(margin!.high!.result).toBeCloseTo((1.1 * 110) / 0.3, 10);
    expect(retention!.high!.result).toBeCloseTo(110 / 0.22, 10);
    expect(discount!.high!.result).toBeCloseTo(111 / 0.31, 10);
    expect(margin!.points.map(({ input }) => input)).toEqual([
      50, 60, 70, 80, 90, 100, 110, 120, 130, 140, 150,
    ]);
    // Beyond 100 % nobody can stay.
    expect(retention!.points.map(({ input }) => input).filter(input => input > 1)).toEqual([]);
  });

  test.each([
    ['in full', [60, 4, 3, 100], '=(60*4*3-100)'],
    ['with a rate', [60, 4, 3, 100, 1, 0.1], undefined],
  ])('the native formula %s', (_, args, expected) => {
    const { native } = explain(clv, callOf(clv, args));
    if (expected) expect(native).toBe(expected);
    else expect(native).toContain('10%');
  });

  test('the native formula points at the cells that the call points at', () => {
    const call: CallToExplain = {
      text: 'LTV_CAC_RATIO(B1;clv_worth_1_cost)',
      arguments: [
        { text: 'B1', cells: [[900]], from: 'cells' },
        { text: 'clv_worth_1_cost', cells: [[300]], from: 'cells' },
      ],
    };
    expect(explain(ltvCacRatio, call).native).toBe('=((B1)/(clv_worth_1_cost))');
  });
});

describe('consistent', () => {
  test.each(examples)('$name: the result is what the function gives', ({ definition, example }) => {
    const explained = explain(definition, callOf(definition, example.args));
    expect(explained.problem).toBeUndefined();
    const first = (cells: unknown) => (Array.isArray(cells) ? (cells as Grid<Cell>)[0]![0] : cells);
    const { shape } = definition.returns;
    const expected = run(definition, example.args);
    if (shape === 'value' && figureOf(explained) !== undefined) {
      expect(figureOf(explained)).toBe(first(expected));
    } else if (!explained.place) {
      expect(explained.result).toMatchObject({ head: (expected as Grid<Cell>)[0]!.map(String) });
    }
    if (explained.native) expect(() => [...tokenize(explained.native!)]).not.toThrow();
  });

  const lines = examples.filter(({ definition }) => stepped.includes(definition));
  test.each(lines)('$name: the last step is the result', ({ definition, example }) => {
    const explained = explain(definition, callOf(definition, example.args));
    expect(explained.steps.length).toBeGreaterThan(1);
    const { result } = explained;
    if (result && 'value' in result) {
      expect(lastOf(explained)).toBe(result.value);
      return;
    }
    const pick = inTable[definition.name];
    if (!pick || explained.place) return;
    const table = run(definition, example.args) as Grid<Cell>;
    const scale = Math.max(1, Math.abs(Number(pick(table))));
    expect(Math.abs(Number(lastOf(explained)) - Number(pick(table))) / scale).toBeLessThan(1e-12);
  });

  test('the steps of a retention value multiply up for any customer', () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        share,
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.constantFrom('begin', 'end', 'residual', 'mid'),
        fc.option(fc.integer({ min: 1, max: 60 }), { nil: '' }),
        (margin, retention, discount, convention, periods) => {
          const args = [margin, retention, discount, 10, convention, 0, periods];
          const [, , , all, weight, multiple, value, result] = valuesOf(
            explain(clvRetention, callOf(clvRetention, args)),
          ) as number[];
          const near = (one: number, other: number) =>
            Math.abs(one - other) <= 1e-12 * Math.max(Math.abs(one), Math.abs(other), 10);
          return (
            near(all! * weight!, multiple!) &&
            near(margin * multiple!, value!) &&
            near(value! - 10, result!) &&
            result === run(clvRetention, args)
          );
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  test.each(stepped)('$name: every word stands in both languages', definition => {
    const explained = explain(definition, callOf(definition, definition.examples[0].args));
    for (const language of languages) {
      const words = [
        explained.summary,
        ...explained.steps.map(({ label }) => label),
        ...explained.inputs.map(({ meaning }) => meaning),
        ...explained.alternatives.flatMap(({ choices }) => choices.map(({ choice }) => choice)),
      ];
      for (const word of words) expect(word[language].trim()).not.toBe('');
    }
    for (const { label } of explained.steps) expect(label.en).not.toBe(label.es);
    const known = Object.keys(definition.params).map(key =>
      key.replace(/\B[A-Z]/g, letter => `_${letter.toLowerCase()}`),
    );
    for (const { how } of explained.steps) {
      for (const name of how.match(/[a-z]+_[a-z_]+/g) ?? []) expect(known).toContain(name);
    }
  });

  test('a later step names only what stands above it', () => {
    for (const definition of stepped) {
      const { steps } = explain(definition, callOf(definition, definition.examples[0].args));
      const symbols = new Set<string>();
      for (const { how, symbol } of steps) {
        for (const letter of how.match(/(?<![\w(])[A-Z](?![\w(])/g) ?? []) {
          expect(`${definition.name}: ${letter} in ${[...symbols].join()}`).toContain(
            symbols.has(letter) || how === letter ? letter : 'an earlier step',
          );
        }
        if (symbol) symbols.add(symbol);
      }
    }
  });
});

describe('refuses', () => {
  test('a retention of 120 % in words, with the cure and without figures', () => {
    const explained = explain(clvRetention, callOf(clvRetention, [100, 1.2, 0.1]));
    expect(explained.problem!.en).toBe(
      'CLV_RETENTION: retention_rate is 1.2; it must be from 0 to 1. Did you mean 1.2 % (0.012)?',
    );
    expect(explained.problem!.es).toContain('retention_rate es 1,2; debe estar entre 0 y 1');
    expect([explained.result, explained.steps, explained.sensitivity]).toEqual([undefined, [], []]);
  });

  test('shows the row of a range that is refused', () => {
    const call = callOf(clvRetention, [100, [[0.8], [0.7], [4]], 0.1]);
    const explained = explain(clvRetention, call);
    expect(explained.place).toEqual({ row: 3, column: 1, rows: 3, columns: 1 });
    expect(explained.problem!.es).toContain('retention_rate es 4');
    expect(explained.inputs[1]!.figure!.value).toBe(4);
  });

  test('what has no number stays a word', () => {
    const explained = explain(breakevenRetention, callOf(breakevenRetention, [500, 400, 0.1]));
    expect(explained.result).toEqual({ value: 'always', format: 'share' });
    expect(lastOf(explained)).toBe('always');
    expect(explained.sensitivity).toEqual([]);
  });

  test('no figures where only the spreadsheet knows an input', () => {
    const call: CallToExplain = {
      text: 'LTV_CAC_RATIO(SUM(A1:A9);300)',
      arguments: [
        { text: 'SUM(A1:A9)', from: 'formula' },
        { text: '300', cells: [[300]], from: 'typed' },
      ],
    };
    const explained = explain(ltvCacRatio, call);
    expect(explained.result).toBeUndefined();
    expect(explained.problem).toBeUndefined();
    expect(explained.inputs[0]).toMatchObject({ from: 'formula', text: 'SUM(A1:A9)' });
    expect(explained.inputs[1]!.figure).toEqual({ value: 300, format: 'money' });
    expect(explained.native).toBe('=((SUM(A1:A9))/300)');
  });
});

describe('runs', () => {
  test('the selected cell of a grid', () => {
    const call = callOf(clvRetention, [100, [[0.7, 0.8]], [[0.05], [0.1]]]);
    const explained = explain(clvRetention, call, { row: 1, column: 1 });
    expect(explained.place).toEqual({ row: 2, column: 2, rows: 2, columns: 2 });
    expect(figureOf(explained)).toBeCloseTo(366.6666666666667, 12);
    expect(explained.inputs.slice(0, 3).map(({ figure }) => figure!.value)).toEqual([100, 0.8, 0.1]);
  });

  test('inputs say where they come from and what counts where none was given', () => {
    const { inputs } = explain(clvRetention, {
      text: 'CLV_RETENTION(B1;80%;RATE_CONVERT(B2;"year";"month"))',
      arguments: [
        { text: 'B1', cells: [[100]], from: 'cells' },
        { text: '80%', cells: [[0.8]], from: 'typed' },
        { text: 'RATE_CONVERT(B2;"year";"month")', cells: [[0.008]], from: 'formula' },
      ],
    });
    expect(inputs.map(({ from }) => from)).toEqual([
      'cell',
      'typed',
      'formula',
      'default',
      'default',
      'default',
      'omitted',
    ]);
    expect(inputs.map(({ argument }) => argument)).toEqual([
      'margin',
      'retention_rate',
      'discount_rate',
      'acquisition_cost',
      'convention',
      'growth',
      'periods',
    ]);
    expect(inputs[4]!.figure).toEqual({ value: 'begin', format: 'text' });
  });

  test('a table tells its convention too, without figures to compare', () => {
    const { alternatives } = explain(clvSchedule, callOf(clvSchedule, clvSchedule.examples[3]!.args));
    const [convention] = alternatives;
    expect(convention!.choices.find(({ chosen }) => chosen)).toEqual({
      choice: { en: 'end', es: 'fin' },
      chosen: true,
      meaning: expect.anything(),
      usedBy: 'SaaS: margin ÷ churn',
    });
  });

  test('a table is shown by its first lines', () => {
    const { result, steps, inputs } = explain(clvPredict, callOf(clvPredict, clvPredict.examples[0].args));
    expect(result).toMatchObject({ head: expect.arrayContaining(['customer', 'p_alive']) });
    expect((result as TableOfFigures).lines.length).toBeLessThanOrEqual(6);
    expect(steps).toEqual([]);
    expect(inputs[0]).toMatchObject({ from: 'range', cells: 40 });
  });

  test('plain data only, as Google carries nothing else', () => {
    const explained = explain(clvRetention, callOf(clvRetention, [[[100], [90]], 0.8, 0.1]));
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });
});

import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeFormula } from '../../../src/addon/requests/safe-formula';
import { columnName } from '../../../src/formula/references';
import { languages, type Words } from '../../../src/sheet/words';
import type { FormulaPart, Plan, PlannedCell } from '../../../src/templates/plan';
import { type Level, order, type QuestionId } from '../../../src/templates/readiness/question';
import { blocks, components, questions } from '../../../src/templates/readiness/questions';
import { inOrder, noGap } from '../../../src/templates/readiness/standing';
import { readerOf } from '../../../src/wizard/model/reader';
import { readinessPlan } from '../../../src/wizard/model/readiness/plan';
import { type Answers, scoreChart, verdictOf } from '../../../src/wizard/model/readiness/score';
import { evaluateRounds, type NativeCells } from '../../support/ironcalc';

const today = 46_000;
const level = fc.constantFrom<Level>(0, 1, 2, 3);
const anyAnswers: fc.Arbitrary<Answers> = fc.record(
  Object.fromEntries(questions.map(({ id }) => [id, level])) as Record<QuestionId, typeof level>,
  { requiredKeys: [] },
);
const allAt = (value: Level): Answers => Object.fromEntries(questions.map(({ id }) => [id, value]));
const planOf = (
  answers: Answers,
  language: 'en' | 'es' = 'en',
  evidence: Parameters<typeof readinessPlan>[0]['evidence'] = [],
) => readinessPlan({ answers, evidence, language, today });
const cellsOf = (plan: Plan) => plan.blocks[0]!.cells;
const labelled = (plan: Plan, label: string) => {
  const { row } = cellsOf(plan).find(
    ({ column, content }) => column === 1 && 'text' in content && content.text === label,
  )!;
  return (column: number) => cellsOf(plan).find(cell => cell.row === row && cell.column === column)!;
};

/** The formula of a cell as it will stand in the sheet, its named inputs by their addresses. */
function formulaText(plan: Plan, { content }: PlannedCell): string {
  const address = (row: number, column: number) => `${columnName(column)}${row}`;
  return (content as { formula: readonly FormulaPart[] }).formula
    .map(part => {
      if (typeof part === 'string') return part;
      if ('input' in part) {
        const { row, column } = cellsOf(plan).find(({ input }) => input === part.input)!;
        return address(row, column);
      }
      const { from, to } = part as { from: readonly [number, number]; to: readonly [number, number] };
      return `${address(...from)}:${address(...to)}`;
    })
    .join('')
    .slice(1);
}

/** What a spreadsheet that is not ours makes of the sheet, round by round. */
function worked(plan: Plan, rounds: readonly Answers[]) {
  const inputs = cellsOf(plan).filter(({ input }) => input);
  const given = rounds.map(
    (answers): NativeCells =>
      Object.fromEntries(
        inputs.map(({ row, column, input }) => [`${columnName(column)}${row}`, answers[input!] ?? '']),
      ),
  );
  const formulas = cellsOf(plan).filter(({ content }) => 'formula' in content);
  const next = labelled(plan, plan.title.startsWith('How') ? 'Next step' : 'Siguiente paso')(3);
  const first = formulas.filter(cell => cell !== next);
  const values = evaluateRounds(
    first.map(cell => formulaText(plan, cell)),
    given,
  );
  const texts = Object.fromEntries(
    cellsOf(plan).flatMap(({ row, column, content }) =>
      'text' in content && column === 3 ? [[`C${row}`, content.text]] : [],
    ),
  );
  const nexts = evaluateRounds(
    [formulaText(plan, next)],
    values.map(line => ({
      ...texts,
      ...Object.fromEntries(
        first.map(({ row, column }, index) => [`${columnName(column)}${row}`, line[index]!]),
      ),
    })),
  );
  return rounds.map((_, round) => ({
    at: (cell: PlannedCell) => values[round]![first.indexOf(cell)],
    next: nexts[round]![0],
  }));
}

describe('correct', () => {
  test.each([
    [0, 0],
    [1, 30],
    [2, 70],
    [3, 100],
  ] as const)('all answers at %i score %i', (value, score) => {
    const verdict = verdictOf(allAt(value));
    expect([verdict.overall, ...verdict.blocks.map(block => block.score)]).toEqual(new Array(5).fill(score));
    expect(verdict.answered).toBe(19);
  });

  test('a block is the mean of its answers, those left out not counted', () => {
    const verdict = verdictOf({ making: 3, repeating: 0, history: 1 });
    expect(verdict.blocks.map(({ score }) => score)).toEqual([undefined, 30, 50, undefined]);
    expect(verdict.blocks.map(({ answered }) => answered)).toEqual([0, 1, 2, 0]);
    expect(verdict.overall).toBe(40);
  });

  test('the first gap is what everything else needs, not the worst answer', () => {
    const { gaps } = verdictOf({ ...allAt(2), loyalty: 0, history: 1, margin: 0 });
    expect(gaps.map(({ question }) => question.id)).toEqual(['history', 'margin', 'loyalty']);
  });

  test('the six parts of a customer’s value are told apart', () => {
    const { components: parts } = verdictOf({
      margin: 3,
      service: 1,
      acquisition: 0,
      savings: 2,
      referrals: 0,
    });
    expect(parts.map(({ state }) => state)).toEqual([
      'measured',
      'part',
      'missing',
      'measured',
      'missing',
      'open',
    ]);
  });
});

describe('consistent', () => {
  test('the sheet shows what the sidebar shows, in an engine that is not ours', () => {
    const rounds = fc.sample(anyAnswers, { numRuns: 9, seed: 11 });
    rounds.push({}, allAt(0), allAt(3));
    for (const language of languages) {
      const plan = planOf({}, language);
      const sheets = worked(plan, rounds);
      rounds.forEach((answers, round) => {
        const { at, next } = sheets[round]!;
        const verdict = verdictOf(answers);
        const overall = labelled(plan, language === 'en' ? 'Score, from 0 to 100' : 'Puntuación, de 0 a 100');
        expect(at(overall(2))).toBe(verdict.overall ?? '');
        for (const { block, score } of verdict.blocks) {
          expect(at(labelled(plan, block.title[language])(2))).toBe(score ?? '');
        }
        expect(
          at(labelled(plan, language === 'en' ? 'Questions answered' : 'Preguntas respondidas')(2)),
        ).toBe(verdict.answered);
        const gap = verdict.gaps[0]?.question;
        expect(next).toBe(gap ? `${gap.cure[language]} ${gap.blocks[language]}` : noGap[language]);
        for (const { id, levels } of questions) {
          const input = cellsOf(plan).find(cell => cell.input === id)!;
          const said = cellsOf(plan).find(cell => cell.row === input.row && cell.column === 3)!;
          const given = answers[id];
          expect(at(said)).toBe(given === undefined ? '' : levels[given][language]);
        }
      });
    }
  });

  test.each([7, 'yes'])('%s is no answer, and the sheet says so', answer => {
    const plan = planOf({});
    const [sheet] = worked(plan, [{ history: answer as Level }]);
    const input = cellsOf(plan).find(cell => cell.input === 'history')!;
    expect(sheet!.at(cellsOf(plan).find(cell => cell.row === input.row && cell.column === 3)!)).toBe(
      'Answer with 0, 1, 2 or 3.',
    );
  });

  test('better answers never score lower', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...questions), (answers, { id }) => {
        const given = answers[id];
        if (given === undefined || given === 3) return true;
        const [before, after] = [verdictOf(answers), verdictOf({ ...answers, [id]: (given + 1) as Level })];
        return after.overall! >= before.overall! && after.gaps.length <= before.gaps.length;
      }),
      { seed: 5, numRuns: 200 },
    );
  });

  test('every question stands once in the order of gaps, four or five in a block', () => {
    expect([...order].sort()).toEqual(questions.map(({ id }) => id).sort());
    expect(inOrder.map(({ id }) => id)).toEqual([...order]);
    for (const block of blocks) expect([4, 5]).toContain(block.questions.length);
  });

  test('functions that words name exist', () => {
    // Each stands in a file of its name.
    const files = readdirSync(new URL('../../../src/functions', import.meta.url));
    const names = new Set(files.map(file => file.replace('.ts', '').replace(/-/g, '_').toUpperCase()));
    const said = [
      ...components.flatMap(({ functions }) => functions),
      ...questions.flatMap(({ cure }) =>
        [...`${cure.en} ${cure.es}`.matchAll(/[A-Z]+(?:_[A-Z]+)+/g)].map(([name]) => name),
      ),
    ];
    expect(said.length).toBeGreaterThan(20);
    for (const name of said) expect(names).toContain(name);
  });
});

describe('refuses', () => {
  test('no formula of the sheet is one that the add-on would refuse', () => {
    for (const language of languages) {
      for (const { content } of cellsOf(planOf(allAt(1), language))) {
        if ('formula' in content) expect(isSafeFormula(content.formula, () => false)).toBe(true);
      }
    }
  });

  test('nothing answered gives no score and no gap', () => {
    expect(verdictOf({})).toMatchObject({ overall: undefined, answered: 0, gaps: [] });
    expect(scoreChart(verdictOf({}), readerOf('en', 'en', 'EUR')).series[0]!.points).toEqual([]);
  });
});

describe('runs', () => {
  test.each(languages)('a sheet in %s: one cell for each place, inputs once, all in its room', language => {
    const seen = { en: '=1+1', es: '-cmd' };
    const plan = planOf(allAt(2), language, [{ question: 'history', level: 2, seen }]);
    const block = plan.blocks[0]!;
    const places = block.cells.map(({ row, column }) => `${row} ${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { row, column } of block.cells)
      expect(row <= block.rows && column <= block.columns).toBe(true);
    const inputs = block.cells.flatMap(({ input }) => input ?? []);
    expect([...inputs].sort()).toEqual([...order].sort());
    for (const { content } of block.cells) {
      for (const part of 'formula' in content ? content.formula : []) {
        if (typeof part === 'object' && 'input' in part) expect(inputs).toContain(part.input);
      }
    }
    // Written as text, whatever it begins with.
    expect(block.cells.some(({ content }) => 'text' in content && content.text === seen[language])).toBe(
      true,
    );
    expect(block.cells.some(({ content }) => 'day' in content && content.day === today)).toBe(true);
  });

  test('every word stands in both languages, and neither is the other', () => {
    const all: Words[] = questions.flatMap(({ text, levels, blocks: held, cure, hint }) => [
      text,
      ...levels,
      held,
      cure,
      ...(hint ? [hint] : []),
    ]);
    for (const { en, es } of all) {
      expect(en.trim() && es.trim()).not.toBe('');
      if (en !== 'No') expect(en).not.toBe(es);
      expect(`${en}${es}`).not.toContain('"');
    }
  });

  test('the chart has a bar for each block that was answered', () => {
    const chart = scoreChart(verdictOf({ history: 3, making: 0 }), readerOf('es_MX', 'es', 'MXN'));
    expect(chart.series[0]!.points).toEqual([
      { x: '¿Están completos los datos?', y: 100 },
      { x: '¿Cuánto trabajo cuesta?', y: 0 },
    ]);
    expect(chart.description).toContain('¿Cuánto trabajo cuesta?: 0.');
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { findCalls } from '../../src/formula/calls';
import { english, spanish } from '../../src/formula/dialect';
import { type Language, languages } from '../../src/sheet/words';
import { assumptionIds, assumptions } from '../../src/templates/assumptions';
import { audit } from '../../src/templates/audit/audit';
import { templates } from '../../src/templates/catalogue';
import { headRow, valueColumn } from '../../src/templates/layout/places';
import type { Template, TemplateBlock } from '../../src/templates/template';
import { pictureOfBook } from './audit/book-picture';
import { type Built, buildTemplate } from './built-template';
import { allNumbers, errors } from './lines-of';
import { formulasOf, formulaText, referencesOf } from './plan-text';
import { isShown, recompute } from './recomputed';

const names = new Set((await catalogue()).map(({ definition }) => definition.name));
/** The log of orders is fitted several times; other tests may want the machine at the same time. */
const mostMilliseconds = 120_000;

export type InEachLanguage = Readonly<Record<Language, Built>>;

/** A template built once in each language for all tests of a file, and the proofs that every template has to pass. */
export function builtInEachLanguage(template: Template): InEachLanguage {
  const built = {} as Record<Language, Built>;
  beforeAll(async () => {
    for (const language of languages) built[language] = await buildTemplate(template, language);
  }, mostMilliseconds);
  afterAll(async () => {
    for (const each of Object.values(built)) await each.close();
  });

  describe('correct', () => {
    test.each(languages)('in %s each cell shows what our functions say of the cells it names', language => {
      const found = recompute(built[language].workbench.operations);
      expect(found.filter(each => !isShown(each))).toEqual([]);
      const planned = built[language].plan.blocks
        .flatMap(formulasOf)
        .filter(cell => findCalls(formulaText(cell), name => names.has(name)).length > 0);
      expect(found.length).toBe(planned.length);
    });
  });

  describe('consistent', () => {
    test('both languages show the same figures', () => {
      const inOrder = (each: Built) => [...allNumbers(each)].sort((one, other) => one - other);
      expect(inOrder(built.es)).toEqual(inOrder(built.en));
    });
  });

  describe('runs', () => {
    test.each(languages)(
      'in %s without an error or an alarm, and with nothing to find fault with',
      language => {
        const each = built[language];
        expect(errors(each)).toEqual([]);
        expect(masterCheck(each)).toBe(0);
        const book = each.workbench.app.getActiveSpreadsheet();
        const dialect = language === 'es' ? spanish : english;
        expect(audit(pictureOfBook(book, dialect), templates)).toEqual([]);
      },
    );

    // The other language has the same formulas.
    test('an alarm for each figure that must be above 0', () => expectAlarms(built.en), mostMilliseconds);
  });
  return built;
}

/** The last proof of every template: cleared of its samples it waits in silence. */
export function silentWithoutSamples(built: InEachLanguage): void {
  describe('runs', () => {
    test(
      'cleared of its samples it waits for the inputs, without an error or an alarm',
      () => expectSilence(built.en),
      mostMilliseconds,
    );
  });
}

const masterCheck = ({ named, value }: Built) => {
  const { block, row, column } = named('check');
  return value(block, row, column);
};

/** The lines of checks on figures that must be above 0, each with one such figure. */
const positiveChecks = (checks: TemplateBlock) =>
  formulasOf(checks)
    .filter(cell => /^=IF\(COUNTIF\([^;]*;"<=0"\)=0;0;1\)$/.test(formulaText(cell)))
    .map(cell => {
      const { block, from } = referencesOf(cell)[0]!;
      return { line: cell.row, block, row: from[0], column: from[1] };
    });

/** The lines of checks on house assumptions, each with its assumption and what that is at first. */
const assumedChecks = (checks: TemplateBlock) =>
  formulasOf(checks).flatMap(({ row, content }) => {
    const [first, part] = content.formula.slice(1);
    if (first !== 'IF(COUNT(' || typeof part !== 'object' || !('assumption' in part)) return [];
    const { assumption } = part;
    const known = assumptionIds.find(id => id === assumption)!;
    return [{ line: row, assumption, initial: Number(assumptions[known].initial) }];
  });

/** All at once: each has a line of its own, which looks at nothing else, and the total adds the lines up. */
function expectAlarms(built: Built): void {
  const checks = built.plan.blocks.find(({ role }) => role === 'checks')!;
  const inputs = positiveChecks(checks);
  expect(inputs.length).toBeGreaterThan(0);
  const values = inputs.map(({ block, row, column }) => built.value(block, row, column) as number);
  inputs.forEach(({ block, row, column }, index) => {
    built.set(block, row, column, -values[index]!);
  });
  const assumed = assumedChecks(checks);
  expect(assumed.length).toBeGreaterThan(0);
  for (const { assumption, initial } of assumed) built.assume(assumption, -initial);
  const lines = built.values(checks.id).map(line => line[valueColumn - 1]);
  expect([...inputs, ...assumed].filter(({ line }) => lines[line - 1] !== 1)).toEqual([]);
  const { row } = built.named('check');
  // Below the total stand the blank inputs, which are no check, and then all checks.
  const failing = lines.slice(row + 1).filter(value => value === 1).length;
  expect(lines[row - 1]).toBe(failing);
  inputs.forEach(({ block, row, column }, index) => {
    built.set(block, row, column, values[index]!);
  });
  for (const { assumption, initial } of assumed) built.assume(assumption, initial);
  expect(masterCheck(built)).toBe(0);
}

function expectSilence(built: Built): void {
  built.clearSamples();
  expect(errors(built)).toEqual([]);
  expect(masterCheck(built)).toBe(0);
  const { block, row: total, column } = built.named('check');
  const blankInputs = built.value(block, total + 1, column);
  expect(blankInputs).toBeGreaterThan(0);
  const outputs = built.plan.blocks.filter(({ role }) => role === 'outputs');
  const shown = outputs.flatMap(block => {
    const values = built.values(block.id);
    return formulasOf(block)
      .filter(({ row }) => row > headRow)
      .filter(({ row, column }) => values[row - 1]![column - 1] !== '')
      .map(({ row, column }) => `${block.id} R${row}C${column} ${values[row - 1]![column - 1]}`);
  });
  expect(shown).toEqual([]);
}

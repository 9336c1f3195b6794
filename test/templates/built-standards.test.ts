import { describe, expect, test } from 'vitest';
import { english, spanish } from '../../src/formula/dialect';
import { languages } from '../../src/sheet/words';
import { audit } from '../../src/templates/audit/audit';
import { templates } from '../../src/templates/catalogue';
import { headRow, valueColumn } from '../../src/templates/layout/places';
import type { TemplateBlock } from '../../src/templates/template';
import { pictureOfBook } from './audit/book-picture';
import { type Built, buildTemplate } from './built-template';
import { formulasOf, formulaText, referencesOf } from './plan-text';

const isError = (value: unknown) => typeof value === 'string' && /^#[A-Z/0!?]+[!?A0]$/.test(value);

const errorsOf = ({ plan, values }: Built): string[] =>
  plan.blocks.flatMap(({ id }) =>
    values(id).flatMap((line, row) =>
      line.flatMap((value, column) => (isError(value) ? [`${id} R${row + 1}C${column + 1} ${value}`] : [])),
    ),
  );

const checksOf = ({ plan }: Built): TemplateBlock => plan.blocks.find(({ role }) => role === 'checks')!;
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

/** All at once: each has a line of its own, which looks at nothing else, and the total adds the lines up. */
function expectAlarms(built: Built): void {
  const checks = checksOf(built);
  const inputs = positiveChecks(checks);
  expect(inputs.length).toBeGreaterThan(0);
  const values = inputs.map(({ block, row, column }) => built.value(block, row, column) as number);
  inputs.forEach(({ block, row, column }, index) => {
    built.set(block, row, column, -values[index]!);
  });
  const lines = built.values(checks.id).map(line => line[valueColumn - 1]);
  expect(inputs.filter(({ line }) => lines[line - 1] !== 1)).toEqual([]);
  const { row } = built.named('check');
  // Below the total stand the blank inputs, which are no check, and then all checks.
  const failing = lines.slice(row + 1).filter(value => value === 1).length;
  expect(lines[row - 1]).toBe(failing);
  inputs.forEach(({ block, row, column }, index) => {
    built.set(block, row, column, values[index]!);
  });
  expect(masterCheck(built)).toBe(0);
}

/** Without its samples a workbook waits in silence. */
function expectBlank(built: Built): void {
  built.clearSamples();
  expect(errorsOf(built)).toEqual([]);
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

const cases = templates.flatMap(template =>
  languages.map(language => ({ id: template.id, template, language })),
);

/** The log of orders is fitted several times; other tests may want the machine at the same time. */
const mostMilliseconds = 120_000;

describe('runs', () => {
  test.each(cases)(
    '$id, $language: no cell shows an error, and checks turn on when they should',
    async ({ template, language }) => {
      const built = await buildTemplate(template, language);
      try {
        expect(errorsOf(built)).toEqual([]);
        expect(masterCheck(built)).toBe(0);
        const book = built.workbench.app.getActiveSpreadsheet();
        const dialect = language === 'es' ? spanish : english;
        expect(audit(pictureOfBook(book, dialect), templates)).toEqual([]);
        // The other language has the same formulas.
        if (language === 'en') {
          expectAlarms(built);
          expectBlank(built);
        }
      } finally {
        await built.close();
      }
    },
    mostMilliseconds,
  );
});

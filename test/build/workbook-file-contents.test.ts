import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/build/catalogue';
import { excelFormula, formulaInRow } from '../../src/build/workbook-file/excel-formula';
import { findCalls } from '../../src/formula/calls';
import { parseReference, quoteSheetName, writeReference } from '../../src/formula/references';
import { tokenize } from '../../src/formula/tokens';
import { languages } from '../../src/sheet/words';
import { assumptionName, assumptionsSheet } from '../../src/templates/assumptions';
import { templates } from '../../src/templates/catalogue';
import type { FormulaPart, PlannedCell } from '../../src/templates/plan';
import type { TemplateBlock, TemplatePlan } from '../../src/templates/template';
import { type ReadCell, type ReadFile, readWorkbookFile, recalculated } from '../support/workbook-file';

const ours = new Set((await catalogue()).map(({ definition }) => definition.name));

const files = templates.flatMap(template =>
  languages.map(language => {
    const name = `${template.id}.${language}.xlsx`;
    const file = new URL(`../../docs/templates/${name}`, import.meta.url);
    return { name, file, language, plan: template.plan(language) };
  }),
);

const read = new Map<URL, ReadFile & { readonly parts: Readonly<Record<string, string>> }>();
function open(file: URL) {
  if (!existsSync(file)) throw new Error(`${file.pathname} is not there: npm run templates writes it.`);
  const bytes = readFileSync(file);
  const known = read.get(file) ?? {
    ...readWorkbookFile(bytes),
    parts: Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]),
    ),
  };
  read.set(file, known);
  return known;
}

const byPlace = (cells: readonly ReadCell[]) =>
  new Map(cells.map(cell => [`${cell.sheet} ${cell.row} ${cell.column}`, cell]));

/** A planned formula as it stands in the first copy of its template. */
function textOf(parts: readonly FormulaPart[], owner: TemplateBlock, plan: TemplatePlan): string {
  return parts
    .map(part => {
      if (typeof part === 'string') return part;
      if ('input' in part) return `clv_${plan.id}_1_${part.input}`;
      if ('assumption' in part) return assumptionName(part.assumption);
      if (!('block' in part)) return part.range;
      const { block, from, to = from, held = false } = part;
      return writeReference({
        ...(block === owner.id ? {} : { sheet: plan.blocks.find(({ id }) => id === block)!.sheet }),
        top: from[0],
        left: from[1],
        bottom: to[0] ?? undefined,
        right: to[1],
        absolute: { left: held, top: held, right: held, bottom: held },
      });
    })
    .join('');
}

/** What the file may hold there: a formula along a column stands in each of its rows. */
function contentsOf({ content, row }: PlannedCell, owner: TemplateBlock, plan: TemplatePlan): unknown[] {
  if ('text' in content) return [content.text];
  if ('number' in content) return [content.number];
  if ('flag' in content) return [content.flag];
  if ('day' in content) return [content.day];
  const text = textOf(content.formula, owner, plan);
  const calls = findCalls(text, name => ours.has(name), { argument: ';', decimal: '.' });
  if (calls.length > 0) return [];
  return [text, formulaInRow(text, row, row) ?? text].map(each => `=${excelFormula(each, owner.rows).text}`);
}

const found = (cell: ReadCell | undefined) =>
  cell?.formula === undefined ? (cell?.value ?? '') : `=${cell.formula}`;

/** The largest number that a formula points at, for the sake of what two large terms leave. */
function largestTerm({ formula, sheet, value }: ReadCell, numbers: ReadonlyMap<string, number[]>): number {
  const own = typeof value === 'number' ? Math.abs(value) : 0;
  return tokenize(formula!)
    .filter(({ kind }) => kind === 'reference')
    .reduce((largest, { text }) => {
      const at = parseReference(text);
      const rows = numbers.get(at?.sheet ?? sheet) ?? [];
      return Math.max(largest, ...rows.slice((at?.top ?? 1) - 1, at?.bottom));
    }, own);
}

/** By sheet, the largest number of each row. */
function largestByRow(cells: readonly ReadCell[]): Map<string, number[]> {
  const largest = new Map<string, number[]>();
  for (const { sheet, row, value } of cells) {
    const rows = largest.get(sheet) ?? [];
    while (rows.length < row) rows.push(0);
    if (typeof value === 'number') rows[row - 1] = Math.max(rows[row - 1]!, Math.abs(value));
    largest.set(sheet, rows);
  }
  return largest;
}

const escaped = (text: string) =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&#34;')
    .replace(/'/g, '&#39;');

describe('consistent', () => {
  test.each(files)('$name holds what the template says now', ({ file, language, plan }) => {
    const { book, cells, names } = open(file);
    expect(book.SheetNames).toEqual([...plan.blocks.map(({ sheet }) => sheet), assumptionsSheet[language]]);
    const at = byPlace(cells);
    const stale = plan.blocks.flatMap(block => {
      const planned = [
        ...block.cells.map(cell => ({ ...cell, expected: contentsOf(cell, block, plan) })),
        ...(block.tables ?? []).flatMap(table =>
          table.values.flatMap((line, down) =>
            line.map((value, across) => ({
              row: table.row + down,
              column: table.column + across,
              expected: [value],
            })),
          ),
        ),
      ];
      return planned.flatMap(({ row, column, expected }) => {
        const cell = at.get(`${block.sheet} ${row} ${column}`);
        const isAsPlanned = expected.length === 0 ? cell !== undefined : expected.includes(found(cell));
        return isAsPlanned ? [] : [[block.sheet, row, column, found(cell), expected]];
      });
    });
    expect(stale).toEqual([]);
    const inputs = plan.blocks.flatMap(block =>
      block.cells.flatMap(({ input, inputColumns = 1, row, column }) =>
        input === undefined
          ? []
          : [[`clv_${plan.id}_1_${input}`, block.sheet, row, column, inputColumns] as const],
      ),
    );
    const lost = inputs.filter(([name, sheet, row, column, columns]) => {
      const corner = { left: true, top: true, right: true, bottom: true };
      const right = column + columns - 1;
      return (
        names.get(name) !==
        writeReference({ sheet, top: row, left: column, bottom: row, right, absolute: corner })
      );
    });
    expect(lost).toEqual([]);
    expect([...names.keys()].filter(name => name.startsWith('clv_')).length).toBe(inputs.length + 10);
  });

  test.each(files)('$name calculates the same elsewhere, without functions of ours', ({ file }) => {
    const opened = open(file);
    const formulas = opened.cells.filter(({ formula }) => formula !== undefined);
    expect(formulas.length).toBeGreaterThan(20);
    const strange = formulas.filter(({ formula }) => findCalls(formula!, name => ours.has(name)).length > 0);
    expect(strange).toEqual([]);
    const errors = opened.cells.filter(({ value }) => typeof value === 'string' && /^#[A-Z]/.test(value));
    expect(errors).toEqual([]);
    const answers = recalculated(opened);
    const numbers = largestByRow(opened.cells);
    const differing = formulas.filter(cell => {
      const answer = answers.get(`${cell.sheet}!${cell.address}`);
      if (typeof cell.value !== 'number' || typeof answer !== 'number') return answer !== cell.value;
      return !(Math.abs(answer - cell.value) <= 1e-9 * largestTerm(cell, numbers));
    });
    expect(differing.map(cell => [cell, answers.get(`${cell.sheet}!${cell.address}`)])).toEqual([]);
  });

  test.each(files)(
    '$name has the help, alarms, frozen heads and charts of the template',
    ({ file, plan }) => {
      const { parts } = open(file);
      plan.blocks.forEach((block, index) => {
        const xml = parts[`xl/worksheets/sheet${index + 1}.xml`]!;
        const rules = [...block.cells, ...(block.inputAreas ?? [])].flatMap(({ validation }) =>
          validation ? [validation] : [],
        );
        const missing = rules.filter(({ help }) => !xml.includes(`prompt="${escaped(help)}"`));
        expect(missing).toEqual([]);
        expect(xml).toContain(`ySplit="${block.frozenRows}"`);
        expect(xml.match(/<col /g)).toHaveLength(new Set(block.columnWidths).size > 0 ? widthRuns(block) : 0);
        expect(xml.includes('<conditionalFormatting')).toBe((block.alarms ?? []).length > 0);
        const said = (block.warnings ?? []).flatMap(({ texts }) => texts);
        expect(said.filter(text => !xml.includes(`=${escaped(`"${text}"`)}</formula>`))).toEqual([]);
        const notes = block.cells.filter(({ note }) => note !== undefined);
        expect(notes.length === 0 || xml.includes('<legacyDrawing')).toBe(true);
      });
      const charts = plan.blocks.flatMap(block => block.charts ?? []);
      const pictures = Object.entries(parts).filter(([path]) => /^xl\/charts\/chart\d+\.xml$/.test(path));
      expect(pictures).toHaveLength(charts.length);
      const drawings = Object.entries(parts)
        .filter(([path]) => /^xl\/drawings\/drawing\d+\.xml$/.test(path))
        .map(([, xml]) => xml)
        .join('');
      for (const { title, horizontal, vertical, altText, areas } of charts) {
        const picture = pictures.find(([, xml]) => xml.includes(`<a:t>${escaped(title)}</a:t>`))?.[1] ?? '';
        expect(picture).toContain(`<a:t>${escaped(horizontal)}</a:t>`);
        expect(picture).toContain(`<a:t>${escaped(vertical)}</a:t>`);
        expect(picture.match(/<ser>/g)).toHaveLength(areas.length - 1);
        const owner = quoteSheetName(plan.blocks.find(({ id }) => id === areas[0]!.block)!.sheet);
        expect(picture).toContain(`<f>${escaped(owner)}!$`);
        expect(drawings).toContain(`descr="${escaped(altText)}"`);
      }
    },
  );
});

/** The writer joins neighbours of one width. */
const widthRuns = ({ columnWidths = [], columns }: TemplateBlock): number =>
  Array.from({ length: columns }, (_, index) => columnWidths[index]).filter(
    (width, index, all) => index === 0 || width !== all[index - 1],
  ).length;

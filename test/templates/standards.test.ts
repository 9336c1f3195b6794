import { describe, expect, test } from 'vitest';
import { tokenize } from '../../src/formula/tokens';
import { languages } from '../../src/sheet/words';
import { templates } from '../../src/templates/catalogue';
import { headRow, valueColumn } from '../../src/templates/layout/places';
import type { Content } from '../../src/templates/plan';
import type { TemplateBlock, TemplateCell } from '../../src/templates/template';
import {
  blockOf,
  cellAt,
  type FormulaCell,
  formulasOf,
  formulaText,
  isFormula,
  referencesOf,
  relativeText,
  textOf,
} from './plan-text';
import { broken, contains, plans } from './plans';

const volatile = /^(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|OFFSET|INDIRECT)$/i;

function faultsOf(cell: FormulaCell): string[] {
  const text = formulaText(cell);
  const tokens = tokenize(text).filter(({ kind }) => kind !== 'space');
  return tokens.flatMap((token, index) => {
    const at = `R${cell.row}C${cell.column} ${token.text} in ${text}`;
    switch (token.kind) {
      case 'number': {
        const isAllowed =
          tokens[index + 1]?.text === '%' ? token.text === '100' : /^(0|1|12)$/.test(token.text);
        return isAllowed ? [] : [at];
      }
      case 'string':
        return /^"[<>=]+(?![<>=])(?!(0|1|)"$)/.test(token.text) ? [at] : [];
      case 'call':
        return volatile.test(token.text) ? [at] : [];
      case 'unknown':
      case 'open_brace':
      case 'argument_separator':
        return token.text === ';' ? [] : [at];
      default:
        return [];
    }
  });
}

/** Has a name of its own, or that of its line. */
const isNamed = ({ cells }: TemplateBlock, { row, column }: TemplateCell) =>
  cells.some(
    ({ input, inputColumns: columns = 1, ...first }) =>
      input !== undefined && contains({ ...first, rows: 1, columns }, { row, column }),
  );

describe('consistent', () => {
  test.each(plans)('$name: inputs, calculations, outputs and checks are apart', ({ plan }) => {
    const roles = plan.blocks.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['inputs', 'outputs', 'checks']));
    expect(roles.filter(role => role === 'checks')).toHaveLength(1);
    expect(new Set(plan.blocks.map(({ sheet }) => sheet.toLowerCase())).size).toBe(plan.blocks.length);
    const strangers = broken(plan.blocks, ({ role, cells, inputAreas = [] }) =>
      role === 'inputs'
        ? cells.filter(
            cell =>
              isFormula(cell) && cell.row > headRow && cell.look !== 'heading' && cell.look !== 'output',
          )
        : [...cells.filter(({ look }) => look === 'input'), ...inputAreas],
    );
    expect(strangers).toEqual([]);
  });

  test.each(plans)('$name: no constants in formulas, nothing volatile', ({ plan }) => {
    expect(broken(plan.blocks, block => formulasOf(block).flatMap(faultsOf))).toEqual([]);
  });

  test.each(plans)('$name: one formula along a row, or down the columns of a table', ({ plan }) => {
    const strays = broken(plan.blocks, block => {
      const texts = new Map(
        formulasOf(block)
          // A formula that fills a table has no look of its own.
          .filter(({ row, look }) => row > headRow && look !== undefined)
          .map(cell => [`${cell.row} ${cell.column}`, relativeText(cell)]),
      );
      const neighbour = (cell: TemplateCell, down: number, across: number) =>
        texts.get(`${cell.row + down} ${cell.column + across}`);
      return formulasOf(block).filter(cell => {
        const own = neighbour(cell, 0, 0);
        const beside = [neighbour(cell, 0, -1), neighbour(cell, 0, 1)];
        if (own === undefined || beside.every(text => text === undefined)) return false;
        return ![...beside, neighbour(cell, -1, 0), neighbour(cell, 1, 0)].includes(own);
      });
    });
    expect(strays).toEqual([]);
  });

  test.each(plans)('$name: every line has label, unit and sign', ({ plan }) => {
    const nameless = broken(plan.blocks, block =>
      block.cells.filter(cell => {
        const second = cellAt(block, cell.row, 2);
        const isLine =
          cell.row > headRow &&
          cell.column === valueColumn &&
          cellAt(block, cell.row, 1)?.look === 'label' &&
          (second === undefined || (!isFormula(second) && second.look !== 'label'));
        if (!isLine || !/^(input|output|result)$/.test(cell.look ?? '')) return false;
        const [label, unit, sign] = [1, 2, 3].map(column => textOf(cellAt(block, cell.row, column)));
        return (
          !label || !unit || !(sign ? /^[+−=]$/.test(sign) : cell.format === 'text' || cell.format === 'date')
        );
      }),
    );
    expect(nameless).toEqual([]);
  });

  test.each(plans)('$name: inputs have names of their own, input help and a border', ({ plan }) => {
    const cells = plan.blocks.flatMap(block => block.cells);
    const names = cells.flatMap(({ input }) => (input === undefined ? [] : [input]));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter(name => !/^[a-z][a-z0-9_]*$/.test(name))).toEqual([]);
    const helpless = plan.blocks.flatMap(block =>
      block.cells.filter(cell => cell.look === 'input' && !(cell.validation?.help && isNamed(block, cell))),
    );
    const areas = plan.blocks.flatMap(({ inputAreas = [] }) => inputAreas);
    expect([...helpless, ...areas.filter(({ validation }) => !validation.help)]).toEqual([]);
    expect(helpless.length + areas.length + names.length).toBeGreaterThan(2);
  });

  test.each(plans)('$name: title, purpose and the check stand on each sheet, frozen', ({ plan }) => {
    for (const block of plan.blocks) {
      const check = cellAt(block, 3, valueColumn)!;
      expect(check.content).toEqual({ formula: ['=', { input: 'check' }] });
      expect(isFormula(cellAt(block, 3, valueColumn + 1)!)).toBe(true);
      expect(block.alarms!.some(place => contains(place, check))).toBe(true);
      expect([cellAt(block, 1, 1)?.look, cellAt(block, 2, 1)?.look]).toEqual(['title', 'remark']);
      expect(isFormula(cellAt(block, 4, 1)!)).toBe(true);
      expect(block.frozenRows).toBeGreaterThanOrEqual(headRow);
    }
  });

  test.each(plans)('$name: what lights up is what its formulas can say, and not all of it', ({ plan }) => {
    const silent = broken(plan.blocks, block =>
      (block.warnings ?? []).filter(({ texts, ...place }) =>
        block.cells
          .filter(cell => contains(place, cell))
          .some(cell => {
            const said = (isFormula(cell) ? tokenize(formulaText(cell)) : []).flatMap(({ kind, text }) =>
              // Blank says something too, but lines are blank until the inputs are there.
              kind === 'string' && (text !== '""' || cell.row < headRow) ? [text] : [],
            );
            return said.length <= texts.length || !texts.every(text => said.includes(`"${text}"`));
          }),
      ),
    );
    expect(silent).toEqual([]);
  });

  test.each(plans)('$name: charts ask a question of at most five series, in words too', ({ plan }) => {
    const poor = broken(plan.blocks, ({ charts = [] }) =>
      charts.filter(({ title, altText, horizontal, vertical, areas }) => {
        const [first] = areas;
        const isDrawn = areas.every(area => {
          const { rows, columns } = blockOf(plan, area.block);
          return (
            area.rows === first!.rows &&
            area.rows > 1 &&
            area.columns === 1 &&
            area.row + area.rows - 1 <= rows &&
            area.column <= columns
          );
        });
        const series = areas.length - 1;
        return (
          !isDrawn ||
          series < 1 ||
          series > 5 ||
          !title.endsWith('?') ||
          altText.length < 30 ||
          !horizontal ||
          !vertical
        );
      }),
    );
    expect(poor).toEqual([]);
    expect(plan.blocks.flatMap(({ charts = [] }) => charts).length).toBeGreaterThan(0);
  });

  test.each(plans)('$name: samples are inputs, and are said to be samples', ({ plan }) => {
    for (const block of plan.blocks) {
      const { samples = [], inputAreas = [], cells } = block;
      const real = samples.filter(({ row }) => row > headRow);
      const overwritten = cells.filter(
        cell => cell.look !== 'input' && real.some(place => contains(place, cell)),
      );
      expect(overwritten).toEqual([]);
      if (real.length > 0) expect(textOf(cellAt(block, 5, 1))).toMatch(/^(Sample data|Datos de muestra)/);
      const typed = (block.tables ?? []).filter(table => inputAreas.some(area => contains(area, table)));
      expect(
        typed.every(table => real.some(place => contains(place, table)) || table.values.length === 0),
      ).toBe(true);
    }
  });

  test.each(plans)('$name: formulas and cells stay within the room of their sheets', ({ plan }) => {
    const lost = broken(plan.blocks, block => [
      ...block.cells.filter(({ row, column }) => row > block.rows || column > block.columns),
      ...formulasOf(block).flatMap(cell =>
        referencesOf(cell).filter(({ block: id, from, to = from }) => {
          const { rows, columns } = blockOf(plan, id);
          return from[0] < 1 || from[1] < 1 || (to[0] ?? 0) > rows || to[1] > columns;
        }),
      ),
    ]);
    expect(lost).toEqual([]);
  });

  test.each(templates)('$id: the same workbook in both languages, in other words', template => {
    const [english, spanish] = languages.map(language => template.plan(language));
    const shape = (content: Content) =>
      'formula' in content
        ? content.formula.map(part => (typeof part === 'string' ? part.replace(/"[^"]*"/g, '""') : part))
        : 'text' in content
          ? 'text'
          : content;
    const shapeOf = ({ sheet: _, cells, tables, charts, ...block }: TemplateBlock) => ({
      ...block,
      inputAreas: block.inputAreas?.map(({ validation: _help, ...area }) => area),
      warnings: block.warnings?.map(({ texts, ...place }) => ({ ...place, texts: texts.length })),
      cells: cells.map(({ content, validation: _, note: __, ...cell }) => ({
        ...cell,
        content: shape(content),
      })),
      tables: tables?.map(({ row, column, values }) => ({ row, column, rows: values.length })),
      charts: charts?.map(({ title: _, altText: __, horizontal: ___, vertical: ____, ...chart }) => chart),
    });
    expect(spanish!.blocks.map(shapeOf)).toEqual(english!.blocks.map(shapeOf));
    const untranslated = english!.blocks.flatMap((block, index) =>
      block.cells.flatMap((cell, place) => {
        const [first, second] = [textOf(cell), textOf(spanish!.blocks[index]!.cells[place]!)];
        // Words such as "Total" are the same in both, and so are sources with their year; sentences are not.
        return first === second && first.split(/\s+/).length > 2 && !/\b\d{4}\b/.test(first) ? [first] : [];
      }),
    );
    expect(untranslated).toEqual([]);
    expect(spanish!.title).not.toBe(english!.title);
  });
});

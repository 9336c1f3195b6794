import { describe, expect, test } from 'vitest';
import { tokenize } from '../../../src/formula/tokens';
import { languages } from '../../../src/sheet/words';
import type { Block, Content, FormulaPart } from '../../../src/templates/plan';
import { conventionSentence } from '../../../src/wizard/model/retention/base';
import { figuresOf } from '../../../src/wizard/model/retention/working';
import { workingPlan } from '../../../src/wizard/model/retention/working-plan';
import { sheetOf } from './sheet-of';
import { allWorkings, houseWith, valuesOf, yearly } from './situations';

const plans = languages.flatMap(language =>
  allWorkings(yearly).map(([name, working]) => {
    const note = conventionSentence(yearly)[language];
    const plan = workingPlan(working, valuesOf(working), { language, house: yearly, note });
    return { name: `${language} ${name}`, language, working, plan, block: plan.blocks[0]! };
  }),
);

const formulasOf = ({ cells }: Block) =>
  cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : []));
const textOf = (content: Content) => ('text' in content ? content.text : undefined);
/** References as some cell or name, so that the text can be read as a formula. */
const written = (formula: readonly FormulaPart[]) =>
  formula
    .map(part => {
      if (typeof part === 'string') return part;
      if ('input' in part) return `clv_x_1_${part.input}`;
      return 'assumption' in part ? `clv_${part.assumption}` : 'B5';
    })
    .join('');

describe('consistent', () => {
  test.each(plans)('$name: each cell is written once and inside the room', ({ block }) => {
    const places = block.cells.map(({ row, column }) => `${row},${column}`);
    expect(new Set(places).size).toBe(places.length);
    for (const { row, column } of block.cells) {
      expect(row).toBeLessThanOrEqual(block.rows);
      expect(column).toBeLessThanOrEqual(block.columns);
    }
  });

  test.each(plans)('$name: formulas can be read, with English names and without decimals', ({ block }) => {
    for (const formula of formulasOf(block)) {
      const tokens = tokenize(written(formula));
      expect(tokens.map(({ text }) => text).join('')).toBe(written(formula));
      const kinds = tokens.map(({ kind }) => kind);
      expect(kinds).not.toContain('unknown');
      expect(kinds).not.toContain('open_brace');
      for (const { kind, text } of tokens) if (kind === 'number') expect(text).toMatch(/^\d+$/);
      const depth = (kind: string) => kinds.filter(found => found === kind).length;
      expect(depth('open')).toBe(depth('close'));
    }
  });

  test.each(plans)('$name: what formulas point at is there', ({ block, working }) => {
    const inputs = block.cells.flatMap(({ input }) => (input ? [input] : []));
    expect(inputs).toHaveLength(working.inputs.length);
    const filled = new Set(block.cells.map(({ row, column }) => `${row},${column}`));
    const tables = (working.tables ?? []).map(({ heading, rows }) => {
      const words = Object.values(heading);
      const cell = block.cells.find(({ content }) => words.includes(textOf(content) ?? ''));
      // The heading, its remark, and then the table with its header.
      return { top: cell!.row + 2, bottom: cell!.row + 2 + rows };
    });
    for (const part of formulasOf(block).flat()) {
      if (typeof part === 'string') continue;
      if ('input' in part) expect(inputs).toContain(part.input);
      if ('block' in part) {
        expect(part.block).toBe(block.id);
        const [row, column] = part.from;
        const spilled = tables.some(({ top, bottom }) => row > top && row <= bottom);
        expect(spilled || filled.has(`${row},${column}`)).toBe(true);
      }
    }
  });

  const houses = [
    houseWith(),
    houseWith({ period: 'week', convention: 'end', discount_rate: 0.2 }),
    houseWith({ period: 'quarter', convention: 'mid', discount_rate: 0.05 }),
    houseWith({ period: 'year', convention: 'residual', discount_rate: 0.08 }),
  ];
  test.each(houses.flatMap(house => allWorkings(house).map(([name, working]) => ({ name, working, house }))))(
    '$name: the formulas give the figures of the sidebar',
    ({ working, house }) => {
      const effects = working.lines.flatMap(({ needs = [] }) => needs).map(id => [id, 0.01] as const);
      const values = valuesOf(working, Object.fromEntries(effects));
      const plan = workingPlan(working, values, { language: 'en', house, note: '' });
      const { beside } = sheetOf(plan, house);
      const { value } = figuresOf(working, values);
      for (const { id, label, value: expression } of working.lines) {
        expect([id, beside(label.en)]).toEqual([id, value(expression)]);
      }
    },
  );

  test.each(plans)(
    '$name: every line says what it is, in the language of the sheet',
    ({ block, working, language }) => {
      const texts = block.cells.flatMap(({ content }) => textOf(content) ?? []);
      for (const { label } of [...working.inputs, ...working.lines]) {
        expect(texts).toContain(label[language]);
        // More is cut off in a column of its width.
        expect(label[language].length).toBeLessThanOrEqual(40);
      }
      for (const text of texts) expect(text).toMatch(/^[\p{L}\d¿¡«“]/u);
      const remarks = block.cells.filter(({ look, column }) => look === 'remark' && column === 3);
      expect(remarks).toHaveLength(working.inputs.length + working.lines.length);
      const results = block.cells.filter(({ look }) => look === 'result');
      expect(results.length).toBeGreaterThan(0);
      for (const { note } of results) expect(note).toMatch(/^Conven/);
    },
  );

  test('sheets have names that other programs take too', () => {
    for (const { block } of plans) expect(block.sheet).toMatch(/^[^[\]*?/\\:']{1,60}$/);
  });

  test('ids of plans differ but for the methods, of which there is one at a time', () => {
    const ids = allWorkings(yearly).map(([name, { id }]) => (name.startsWith('method') ? 'method' : id));
    expect(new Set(ids).size).toBe(ids.length - 5);
  });
});

describe('runs', () => {
  const inputContent = (given: Readonly<Record<string, number | string>>, language: 'en' | 'es') => {
    const house = houseWith({ period: 'month', discount_rate: 0.1 });
    const [, working] = allWorkings(house)[0]!;
    const plan = workingPlan(working, valuesOf(working, given), { language, house, note: '' });
    return Object.fromEntries(
      plan.blocks[0]!.cells.flatMap(({ input, content }) => (input ? [[input, content]] : [])),
    );
  };

  test('what the workbook takes for granted is pointed at, what differs is written', () => {
    const same = inputContent({}, 'en');
    expect(same.discount_rate).toEqual({ formula: ['=', { assumption: 'discount_rate' }] });
    expect(same.period).toEqual({ formula: ['=', { assumption: 'period' }] });
    expect(same.convention).toEqual({ formula: ['=', { assumption: 'convention' }] });
    expect(same.margin).toEqual({ number: 20 });
    const other = inputContent({ discountRate: 0.12, period: 'year' }, 'es');
    expect(other.discount_rate).toEqual({ number: 0.12 });
    expect(other.period).toEqual({ text: 'año' });
  });
});

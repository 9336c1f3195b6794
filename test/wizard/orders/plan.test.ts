import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/addon/requests/read-request';
import { catalogue } from '../../../src/build/catalogue';
import { tokenize } from '../../../src/formula/tokens';
import { languages } from '../../../src/sheet/words';
import { assumptionIds } from '../../../src/templates/assumptions';
import type { Block, FormulaPart, Plan } from '../../../src/templates/plan';
import type { InsertForm } from '../../../src/wizard/model/orders/places';
import { insertForms, ordersPlan } from '../../../src/wizard/model/orders/plan';
import { stampOf } from '../../../src/wizard/model/orders/stamp';
import { openNativeEngine } from '../../support/ironcalc';
import { analysed, simulatedLog } from './simulated-log';

const signal = { name: '=HYPERLINK("https://example.com")', values: [] as number[] };
const log = simulatedLog({ customers: 150 });
const hostile = ['=1+1', '+1', '-1', '@x', "'quoted", '"', 'TRUE', '2024-01-01', '{}', 'C0001!A1'];
const noisy = {
  ...log,
  customer: log.customer.map(name => `${hostile[Number(name.slice(1)) % hostile.length]}${name}`),
  signals: [{ ...signal, values: log.customer.map((_, row) => row % 7) }],
};
const { source: _, ...copied } = noisy;
const once = { ...log, customer: log.customer.map((_, row) => `C${row}`) };

const analyses = {
  'the user’s columns': analysed(noisy),
  'a copy set right': analysed(copied),
  'a whole future': analysed(noisy, { horizonMonths: undefined as never }),
  'no forecast': analysed(once),
};
const forms: readonly InsertForm[] = ['live', 'fit', 'values'];
const surrounded = { today: 46_348, marginRate: 0.4, annualDiscount: 0.12 };
const cases = Object.entries(analyses).flatMap(([name, done]) =>
  forms.flatMap(form => languages.map(language => ({ name, form, language, done }))),
);
const planOf = ({ done, form, language }: Omit<(typeof cases)[number], 'name'>) =>
  ordersPlan(done, form, { ...surrounded, language });

const formulasOf = ({ blocks }: Plan) =>
  blocks.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : [])),
  );
const partsOf = (plan: Plan) => formulasOf(plan).flat() as FormulaPart[];
const textOf = (parts: readonly FormulaPart[]) =>
  parts
    .map(part =>
      typeof part === 'string'
        ? part
        : 'range' in part
          ? part.range
          : 'input' in part
            ? part.input
            : JSON.stringify(part),
    )
    .join('');
const contentAt = ({ cells }: Block, label: string) => {
  const { row } = cells.find(({ content }) => 'text' in content && content.text === label)!;
  return cells.find(cell => cell.row === row && cell.column === 2)!;
};

const ours = new Set((await catalogue()).map(({ definition }) => definition.name));

describe('consistent', () => {
  test.each(cases)('$name as $form in $language: whole and safe', given => {
    const plan = planOf(given);
    const request = JSON.parse(JSON.stringify({ action: 'insert', plan, target: 'new_sheet' }));
    expect(readRequest(request, name => ours.has(name))).toEqual(request);
    const inputs = plan.blocks.flatMap(({ cells }) => cells.flatMap(({ input }) => input ?? []));
    expect(new Set(inputs).size).toBe(inputs.length);
    const known = { input: new Set(inputs), block: new Map(plan.blocks.map(block => [block.id, block])) };
    for (const part of partsOf(plan)) {
      if (typeof part === 'string') continue;
      if ('input' in part) expect(known.input).toContain(part.input);
      if ('assumption' in part) expect(assumptionIds).toContain(part.assumption);
      if ('block' in part) {
        const block = known.block.get(part.block)!;
        expect(part.to![1]).toBeLessThanOrEqual(block.columns);
        expect(part.from[0]).toBeLessThanOrEqual(block.rows);
      }
    }
    for (const block of plan.blocks) {
      const places = block.cells.map(({ row, column }) => `${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
      expect(block.cells.every(({ row, column }) => row <= block.rows && column <= block.columns)).toBe(true);
      for (const { row, column, values } of block.tables ?? []) {
        expect(row + values.length - 1).toBeLessThanOrEqual(block.rows);
        expect(column + values[0]!.length - 1).toBeLessThanOrEqual(block.columns);
        expect(new Set(values.map(line => line.length)).size).toBe(1);
      }
    }
    const texts = plan.blocks.flatMap(({ cells }) =>
      cells.flatMap(({ content }) => ('text' in content ? [content.text] : [])),
    );
    // What the user named may begin with anything; our words never do.
    for (const text of texts) expect(text).toMatch(/^(=HYPERLINK|[\p{L}\d¿–])/u);
    expect(texts.some(text => /undefined|NaN|\[object/.test(text))).toBe(false);
  });

  test.each(forms)('as %s the two languages differ in words only', form => {
    const [english, spanish] = languages.map(language =>
      planOf({ done: analyses['the user’s columns'], form, language }),
    );
    const shape = (plan: Plan) =>
      plan.blocks.map(({ id, rows, columns, cells }) => [
        id,
        rows,
        columns,
        cells.map(({ row, column }) => [row, column]),
      ]);
    expect(shape(spanish!)).toEqual(shape(english!));
    const words = (plan: Plan) => plan.blocks.map(({ sheet }) => sheet).concat(plan.title);
    words(english!).forEach((word, place) => {
      expect(words(spanish!)[place]).not.toBe(word);
    });
  });

  test('the room of a table that spills is that of the table as values', () => {
    const done = analyses['the user’s columns'];
    const [live, values] = (['live', 'values'] as const).map(form => planOf({ done, form, language: 'en' }));
    live!.blocks.slice(1).forEach((block, place) => {
      expect(block.rows).toBe(values!.blocks[place + 1]!.rows);
    });
  });
});

describe('correct', () => {
  // An engine that is not ours, in a Spanish locale.
  const engine = openNativeEngine();
  const done = analyses['the user’s columns'];
  const forecast = done.forecast!;
  const [block] = planOf({ done, form: 'fit', language: 'en' }).blocks;
  const inputs: Record<string, string> = { rows: 'H1', amount_sum: 'H2', low: 'H3', high: 'H4' };
  const last = forecast.values.residualValue.length + 4;
  const formulaAt = (label: string) => {
    const { content } = contentAt(block!, label);
    const parts = (content as { formula: readonly FormulaPart[] }).formula;
    return parts
      .map(part => {
        if (typeof part === 'string') return part;
        if ('input' in part) return inputs[part.input];
        if ('range' in part) return `${part.range}${done.log.customer.length + 1}`;
        const column = 'from' in part ? 'JKLMNOP'[part.from[1] - 1] : '';
        return `${column}5:${column}${last}`;
      })
      .join('')
      .slice(1);
  };
  const cells: Record<string, string | number> = { H3: 0.2, H4: 0.7 };
  done.log.customer.forEach((_, row) => {
    cells[`A${row + 2}`] = 'C01';
    cells[`C${row + 2}`] = done.log.amount[row]!;
  });
  forecast.values.residualValue.forEach((value, row) => {
    cells[`K${row + 5}`] = forecast.values.probabilityAlive[row]!;
    cells[`N${row + 5}`] = value;
  });
  engine.setCells(cells);

  test('built-in formulas count and add as the sidebar does', () => {
    const [gone, atRisk, staying] = forecast.bands;
    const expected = {
      'Customers probably staying': staying!.customers,
      'Customers at risk': atRisk!.customers,
      'Customers probably gone': gone!.customers,
      'Value to come of those at risk': atRisk!.residualValue,
      'Value to come per customer':
        forecast.bands.reduce((sum, band) => sum + band.residualValue, 0) / (last - 4),
    };
    for (const [label, value] of Object.entries(expected)) {
      expect(engine.evaluate(formulaAt(label))).toBeCloseTo(value, 8);
    }
  });

  test('the check notices a line more, a line less and another amount', () => {
    const check = formulaAt('Are these still the same orders?');
    const stamp = stampOf(done.log);
    const answers = [
      {},
      { H1: stamp.rows - 1 },
      { H1: stamp.rows + 1 },
      { H1: stamp.rows, H2: stamp.amount + 0.01 },
    ].map(change => {
      engine.setCells({ H1: stamp.rows, H2: stamp.amount, ...change });
      return String(engine.evaluate(check)).slice(0, 3);
    });
    expect(answers).toEqual(['yes', 'No:', 'No:', 'No:']);
  });
});

describe('runs', () => {
  const done = analyses['the user’s columns'];

  test('live formulas read the user’s own columns, open to the end', () => {
    const formulas = formulasOf(planOf({ done, form: 'live', language: 'en' })).map(textOf);
    expect(formulas).toContain('=RFM_SUMMARY(A2:A;B2:B;C2:C)');
    expect(formulas).toContain('=BTYD_HOLDOUT(A2:A;B2:B;C2:C;split;model)');
    expect(
      formulas.filter(formula => /BTYD_FIT|SPEND_FIT|BTYD_CLV|RFM_SEGMENT|CLV_SEGMENT/.test(formula)),
    ).toHaveLength(5);
  });

  test('a stored fit leaves nothing to fit, and says when the log has changed', () => {
    const formulas = formulasOf(planOf({ done, form: 'fit', language: 'en' })).map(textOf);
    expect(formulas.filter(formula => /_FIT|_HOLDOUT/.test(formula))).toEqual([]);
    expect(formulas).toContain('=RFM_SUMMARY(A2:A;B2:B;C2:C)');
    const check = formulas.find(formula => formula.includes('COUNTA'));
    expect(check).toBe(
      '=IF(AND(COUNTA(A2:A)=rows;ABS(SUM(C2:C)-amount_sum)<1/10000);"yes";"No: the log has changed since. Fit it again from the sidebar.")',
    );
  });

  test('values follow nothing but the check and the sums over them', () => {
    const plan = planOf({ done, form: 'values', language: 'es' });
    const calls = new Set(
      partsOf(plan)
        .flatMap(part => (typeof part === 'string' ? tokenize(part) : []))
        .flatMap(({ kind, text }) => (kind === 'call' ? [text] : [])),
    );
    expect([...calls].filter(name => ours.has(name))).toEqual(['CLV_SEGMENT']);
    expect(contentAt(plan.blocks[0]!, 'Margen sobre ventas')).toMatchObject({ content: { number: 0.4 } });
    expect(contentAt(plan.blocks[0]!, 'Margen sobre ventas').input).toBeUndefined();
  });

  test('what the house takes for granted stays linked; what was typed instead stands as typed', () => {
    const [forecast] = planOf({ done, form: 'live', language: 'en' }).blocks;
    expect(contentAt(forecast!, 'Margin as a share of sales').content).toEqual({
      formula: ['=', { assumption: 'margin_rate' }],
    });
    expect(contentAt(forecast!, 'Discount rate per year').content).toEqual({ number: 0.1 });
  });

  test('a log that was set right is copied, unless values stand alone', () => {
    const ids = (form: InsertForm) =>
      planOf({ done: analyses['a copy set right'], form, language: 'en' }).blocks.map(({ id }) => id);
    expect(ids('live')).toEqual(['forecast', 'values', 'customers', 'log']);
    expect(ids('values')).toEqual(['forecast', 'values', 'customers']);
  });

  test('without a forecast the groups are inserted all the same', () => {
    const plan = planOf({ done: analyses['no forecast'], form: 'live', language: 'en' });
    expect(plan.blocks.map(({ id }) => id)).toEqual(['forecast', 'customers']);
    expect(contentAt(plan.blocks[0]!, 'Champions: much, and lately').content).toHaveProperty('formula');
  });

  test('forms that would be too long for one request are not offered', () => {
    const long = new Array<string>(200_000).fill('C01');
    const { source: _, ...rest } = done.log;
    const big = { ...done, log: { ...rest, customer: long } };
    expect(insertForms(done)).toEqual(['live', 'fit', 'values']);
    expect(insertForms(big)).toEqual(['values']);
    // Where fitting takes a while, the stored fit comes first.
    expect(insertForms({ ...done, log: { ...done.log, customer: long } })).toEqual(['fit', 'live', 'values']);
    const many = { ...done, histories: { ...done.histories, customer: long } };
    expect(insertForms(many)).toEqual(['live', 'fit']);
  });
});

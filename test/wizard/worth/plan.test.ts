import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/formula/tokens';
import type { Language } from '../../../src/sheet/words';
import type { Period } from '../../../src/templates/assumptions';
import type { Plan } from '../../../src/templates/plan';
import { progressChart } from '../../../src/wizard/model/worth/charts';
import { survivalChart } from '../../../src/wizard/model/worth/curve-told';
import { worthPlan } from '../../../src/wizard/model/worth/plan';
import { conventionTable, remarks } from '../../../src/wizard/model/worth/remarks';
import { resultItems } from '../../../src/wizard/model/worth/results';
import type { CountsFound } from '../../../src/wizard/model/worth/survivor-counts';
import { type Asked, answered, initialHouse, readers } from './cases';
import { evaluatePlan } from './evaluate-plan';

const today = 46348;
const typedCounts: CountsFound = {
  counts: [
    [1000, 631, 468, 382],
    [900, 570, 425, ''],
  ],
  range: { sheetId: 3, range: 'B2:E3' },
};
const parts: Readonly<Record<string, readonly (readonly (number | string)[])[]>> = {
  'B2:E3': typedCounts.counts as (number | string)[][],
  'C2:E3': typedCounts.counts.map(row => row.slice(1)) as (number | string)[][],
  'B2:D3': typedCounts.counts.map(row => row.slice(0, -1)) as (number | string)[][],
};

const asked: readonly (readonly [string, Asked])[] = [
  ['totals', { route: 'lifetime' }],
  ['totals by the week', { route: 'lifetime', period: 'week', typed: { lifetime: '100.5' } }],
  ['totals without a cost', { route: 'lifetime', period: 'month', typed: { acquisitionCost: '' } }],
  ['totals with figures of one’s own', { route: 'lifetime', typed: { discountRate: '7', targetRatio: '4' } }],
  ['no time at all', { route: 'lifetime', typed: { lifetime: '0' } }],
  ['another house', { route: 'lifetime', house: { ...initialHouse, convention: 'fin', discount_rate: 0.2 } }],
  ['a house without a convention', { route: 'retention', house: { ...initialHouse, convention: '' } }],
  ['who stays', { route: 'retention', period: 'quarter' }],
  ['who leaves', { route: 'retention', period: 'month', rateKind: 'leave' }],
  ['who stays without a cost', { route: 'retention', typed: { acquisitionCost: '' } }],
  ['nobody stays', { route: 'retention', typed: { retentionRate: '0' } }],
  ['a cost that never comes back', { route: 'retention', typed: { acquisitionCost: '9000' } }],
  ['counts typed', { route: 'survivors' }],
  [
    'counts by the month without a cost',
    { route: 'survivors', period: 'month', typed: { acquisitionCost: '' } },
  ],
  ['a cost beyond the table', { route: 'survivors', typed: { acquisitionCost: '9000' } }],
  ['counts selected', { route: 'survivors', selected: typedCounts }],
];

const planOf = ([, given]: readonly [string, Asked], language: Language) => {
  const { worth, given: known } = answered(given);
  return { worth, given: known, plan: worthPlan(worth, { given: known, language, today }, given.selected) };
};
const evaluated = (plan: Plan, house = initialHouse) =>
  evaluatePlan(plan, house, range => parts[range] as (number | string)[][]);

const textsOf = (plan: Plan) =>
  plan.blocks.flatMap(({ sheet, cells, tables = [] }) => [
    plan.title,
    sheet,
    ...cells.flatMap(({ content, note = '' }) => ['text' in content ? content.text : '', note]),
    ...tables.flatMap(({ values }) => values.flat().filter(cell => typeof cell === 'string')),
  ]);

describe('consistent', () => {
  it.each(asked)('writes formulas that give the figures shown: %s', (name, given) => {
    const { worth, given: known, plan } = planOf([name, given], 'en');
    const sheet = evaluated(plan, given.house ?? initialHouse);
    expect(sheet.input('value')).toBeCloseTo(worth.value, 9);
    expect(sheet.input('margin')).toBeCloseTo(worth.marginPerPeriod, 12);
    expect(sheet.input('discount_per_period')).toBe(worth.discountPerPeriod);
    const labelled = (label: string) => {
      const cell = plan.blocks[0]!.cells.find(({ content }) => 'text' in content && content.text === label);
      return cell && sheet.at(cell.row, 2);
    };
    expect(labelled('Most to pay for a customer')).toBeCloseTo(worth.mostToPay, 9);
    const { cost } = worth;
    expect(labelled('Left after its cost') ?? undefined).toEqual(cost && expect.closeTo(cost.afterCost, 9));
    expect(labelled('Value to cost (LTV:CAC)')).toEqual(cost && expect.closeTo(cost.ratio, 9));
    expect(labelled('Value to cost on revenue')).toEqual(cost && expect.closeTo(cost.ratioOnRevenue, 9));
    const payback =
      labelled('Payment that brings the cost back') ??
      labelled(`Time until the cost is back, in ${known.period}s`);
    expect(payback).toEqual(
      typeof cost?.payback === 'number' ? expect.closeTo(cost.payback, 9) : cost?.payback,
    );
    if (worth.route === 'survivors') {
      expect(sheet.input('payments')).toBe(worth.payments);
      expect(sheet.input('churn_rate')).toBeCloseTo(worth.constant.churnRate, 12);
      expect(labelled('Value at that one rate')).toBeCloseTo(worth.constant.value, 9);
    }
    for (const { value, convention } of worth.conventions) {
      const place = [...sheet.cells].find(([key, cell]) => key.endsWith(',1') && cell === convention)![0];
      expect(sheet.at(Number.parseInt(place, 10), 2)).toEqual(expect.closeTo(value, 9));
    }
    const last = worth.progress[worth.progress.length - 1]!.y;
    const net = last - (worth.route === 'retention' && cost ? (known.values.acquisitionCost as number) : 0);
    const values = [...sheet.cells.values()].filter(cell => typeof cell === 'number');
    expect(values.some(cell => Math.abs(cell - net) < 1e-9)).toBe(true);
  });

  it('follows the house until the user says otherwise', () => {
    const formulas = (given: Asked) =>
      planOf(['', given], 'en').plan.blocks[0]!.cells.flatMap(({ input, content }) =>
        input &&
        'formula' in content &&
        content.formula.some(part => typeof part === 'object' && 'assumption' in part)
          ? [input]
          : [],
      );
    const all = ['discount_rate', 'target_ratio', 'payback_months', 'convention'];
    expect(formulas({ route: 'lifetime' })).toEqual(all);
    expect(formulas({ route: 'lifetime', typed: { discountRate: '7' } })).toEqual(all.slice(1));
    expect(
      formulas({ route: 'lifetime', house: { ...initialHouse, convention: '', cac_window: '' } }),
    ).toEqual(all.slice(0, 2));
  });

  it('gives what the sheet gives for any figures', () => {
    const percent = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(
        fc.constantFrom<Period>('week', 'month', 'quarter', 'year'),
        fc.constantFrom<'lifetime' | 'retention'>('lifetime', 'retention'),
        fc.record({
          averagePurchase: fc.integer({ min: 1, max: 5000 }).map(cents => String(cents / 100)),
          purchaseRate: fc.integer({ min: 1, max: 60 }).map(tenths => String(tenths / 10)),
          lifetime: fc.integer({ min: 1, max: 900 }).map(tenths => String(tenths / 10)),
          revenue: fc.integer({ min: 1, max: 500 }).map(String),
          marginRate: percent.map(String),
          retentionRate: percent.map(String),
          acquisitionCost: fc.integer({ min: 1, max: 900 }).map(String),
          discountRate: fc.integer({ min: 1, max: 40 }).map(String),
        }),
        (period, route, typed) => {
          const { worth, plan } = planOf(['', { route, period, typed }], 'en');
          const sheet = evaluated(plan);
          expect(sheet.input('value')).toBe(worth.value);
          expect(sheet.input('value_on_revenue')).toBeCloseTo(
            worth.value / (Number(typed.marginRate) / 100),
            6,
          );
        },
      ),
      { seed: 4, numRuns: 40 },
    );
  });
});

describe('runs', () => {
  it.each(asked)('lays out a sheet that can be written: %s', (name, given) => {
    const [english, spanish] = (['en', 'es'] as const).map(language => planOf([name, given], language).plan);
    for (const plan of [english!, spanish!]) {
      const [block] = plan.blocks;
      const places = block!.cells.map(({ row, column }) => `${row},${column}`);
      expect(new Set(places).size).toBe(places.length);
      const rows = block!.cells.map(({ row }) => row);
      const columns = block!.cells.map(({ column }) => column);
      expect(Math.max(...rows) <= block!.rows && Math.max(...columns) <= block!.columns).toBe(true);
      const inputs = block!.cells.flatMap(({ input }) => input ?? []);
      const parts = block!.cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : []));
      const pointedAt = parts
        .flat()
        .flatMap(part => (typeof part === 'object' && 'input' in part ? part.input : []));
      expect(inputs).toEqual(expect.arrayContaining(pointedAt));
      const formulas = parts.map(formula =>
        formula.map(part => (typeof part === 'string' ? part : 'A1')).join(''),
      );
      expect(formulas.filter(text => !/^=[^{}]*$/.test(text) || /\d\.\d/.test(text))).toEqual([]);
      expect(formulas.flatMap(text => tokenize(text)).filter(({ kind }) => kind === 'unknown')).toEqual([]);
      expect(textsOf(plan).filter(text => /[{}]|undefined|^[=+\-@']/.test(text))).toEqual([]);
    }
    // The same formulas under words that were all translated.
    expect(english!.blocks[0]!.cells.map(({ input }) => input)).toEqual(
      spanish!.blocks[0]!.cells.map(({ input }) => input),
    );
    const same = textsOf(english!).filter(
      (text, index) => !['', 'residual'].includes(text) && text === textsOf(spanish!)[index],
    );
    expect(same).toEqual([]);
  });

  it.each(asked)('says all of it to both readers: %s', (_, given) => {
    const said = readers.map(reader => {
      const { worth, given: known } = answered(given);
      const chart = progressChart(worth, known, reader);
      const charts = [chart, worth.route === 'survivors' ? survivalChart(worth, known, reader) : undefined];
      const items = resultItems(worth, known, reader);
      expect(items.map(({ value }) => value)).not.toContain('');
      return [
        ...items.flatMap(({ label, note = '' }) => [label, note]),
        ...remarks(worth, known, reader),
        ...conventionTable(worth, reader).rows.map(([meaning]) => meaning!),
        ...charts.flatMap(drawn =>
          drawn ? [drawn.title, drawn.description, ...drawn.series.map(({ name }) => name)] : [],
        ),
      ];
    });
    expect(said[0]!.length).toBe(said[1]!.length);
    expect(said[0]!.filter(text => /[{}]|undefined|NaN|Infinity/.test(text))).toEqual([]);
    expect(said[0]!.filter((text, index) => text !== '' && text === said[1]![index])).toEqual([]);
  });
});

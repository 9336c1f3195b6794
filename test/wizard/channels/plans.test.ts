import { describe, expect, test } from 'vitest';
import { readRequest } from '../../../src/addon/requests/read-request';
import { catalogue } from '../../../src/build/catalogue';
import { languages } from '../../../src/sheet/words';
import type { FormulaPart, Plan } from '../../../src/templates/plan';
import { logPlan } from '../../../src/wizard/model/channels/log-plan';
import { pathsOf } from '../../../src/wizard/model/channels/paths';
import {
  type ChannelCleanLog,
  standingsOfLog,
  standingsOfTable,
  talliesOf,
} from '../../../src/wizard/model/channels/standing';
import { tablePlan } from '../../../src/wizard/model/channels/table-plan';
import { termsOf } from '../../../src/wizard/model/worth/terms';
import { channelLog, type Order } from './channel-log';

const ours = new Set((await catalogue()).map(({ definition }) => definition.name));
const house = termsOf(null);
const today = 46_348;

function planOfLog(log: ChannelCleanLog, language: 'en' | 'es', marginRate = 0.4): Plan {
  const found = talliesOf(log, 2);
  if (!('tallies' in found)) throw new Error('too short');
  const costs = new Map([[log.channel[0]!, 20]]);
  const standings = standingsOfLog(found.tallies, { marginRate, targetRatio: 3, costs });
  return logPlan(log, standings, pathsOf(log), { marginRate, targetRatio: 3, windowMonths: 2 }, house, {
    language,
    today,
  });
}

const ordersOf = (channels: readonly string[]): Order[] =>
  channels.flatMap((channel, index): Order[] => [
    [`=C${index}`, '2026-01-05', 10, channel],
    [`=C${index}`, '2026-06-05', 10, channels[(index + 1) % channels.length]!],
  ]);
const hostile = [
  '=1+1',
  '+1',
  '-1',
  '@x',
  "'quoted",
  '"',
  'TRUE',
  '2024-01-01',
  '{}',
  'A1',
  '<b>',
  'a"&"b',
  '日本',
  '*',
  '~?',
];
const { source: _, ...copied } = channelLog(ordersOf(hostile), {
  report: [{ id: 'guests', rows: 2, example: '=1+1', row: 7 }],
});
const many = channelLog(ordersOf(Array.from({ length: 600 }, (_, index) => `campaign ${index}`)));
const tableOf = (language: 'en' | 'es') => {
  const lines = hostile.map((channel, index) => ({ channel, value: index * 10, cost: index, customers: 3 }));
  const terms = { marginRate: 1, targetRatio: 4, months: 12 };
  return tablePlan(lines, standingsOfTable(lines, terms), terms, house, { language, today });
};

const plans: readonly (readonly [string, (language: 'en' | 'es') => Plan])[] = [
  ['the user’s columns', language => planOfLog(channelLog(ordersOf(hostile)), language)],
  ['a copy set right', language => planOfLog(copied, language)],
  ['many channels', language => planOfLog(many, language)],
  ['one channel', language => planOfLog(channelLog(ordersOf(['web'])), language)],
  ['a small table', tableOf],
];
const cases = plans.flatMap(([name, plan]) =>
  languages.map(language => [name, language, plan(language)] as const),
);

const formulas = (plan: Plan) =>
  plan.blocks.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => ('formula' in content ? [content.formula] : [])),
  );
const texts = (plan: Plan) =>
  plan.blocks.flatMap(({ cells }) =>
    cells.flatMap(({ content }) => ('text' in content ? [content.text] : [])),
  );

describe('consistent', () => {
  test.each(cases)('%s in %s: the endpoint takes it, and every part points at something', (_, __, plan) => {
    const request = { action: 'insert', plan, target: 'new_sheet' };
    expect(readRequest(JSON.parse(JSON.stringify(request)), name => ours.has(name))).toEqual(request);
    const inputs = plan.blocks.flatMap(({ cells }) => cells.flatMap(({ input }) => input ?? []));
    expect(new Set(inputs).size).toBe(inputs.length);
    for (const part of formulas(plan).flat() as FormulaPart[]) {
      if (typeof part === 'string') continue;
      if ('input' in part) expect(inputs).toContain(part.input);
      if (!('block' in part)) continue;
      const block = plan.blocks.find(({ id }) => id === part.block)!;
      const [bottom, right] = part.to ?? part.from;
      expect(bottom! <= block.rows && right <= block.columns).toBe(true);
    }
    for (const { cells, rows, columns } of plan.blocks) {
      const places = cells.map(({ row, column }) => `${row} ${column}`);
      expect(new Set(places).size).toBe(places.length);
      expect(cells.every(({ row, column }) => row <= rows && column <= columns)).toBe(true);
    }
    expect(texts(plan).some(text => /undefined(?! =)|NaN|\[object/.test(text))).toBe(false);
  });

  test.each(plans)('%s: the two languages differ in words only', (_, plan) => {
    const [english, spanish] = [plan('en'), plan('es')];
    const shape = (whole: Plan) =>
      whole.blocks.map(({ id, rows, columns, cells }) => [
        id,
        rows,
        columns,
        cells.map(({ row, column }) => [row, column]),
      ]);
    expect(shape(spanish)).toEqual(shape(english));
    const own = new Set([...hostile, ...many.channel, 'web', '', 'Total']);
    const same = texts(english).filter(text => texts(spanish).includes(text) && !own.has(text));
    expect(same).toEqual([]);
  });

  test('what the user calls a channel is text, never a formula', () => {
    const all = formulas(planOfLog(channelLog(ordersOf(hostile)), 'en')).flat();
    for (const name of hostile.filter(each => each.length > 2)) expect(all.join('')).not.toContain(name);
  });

  test('figures of the house are linked as long as they are its own', () => {
    const input = (plan: Plan, name: string) =>
      plan.blocks[0]!.cells.find(cell => cell.input === name)!.content;
    const log = channelLog(ordersOf(['web']));
    expect(input(planOfLog(log, 'en'), 'margin')).toEqual({ formula: ['=', { assumption: 'margin_rate' }] });
    expect(input(planOfLog(log, 'en', 0.5), 'margin')).toEqual({ number: 0.5 });
    expect(input(tableOf('en'), 'target')).toEqual({ number: 4 });
  });

  test('formulas read the columns of the user, or the copy', () => {
    const parts = (plan: Plan) => formulas(plan).flat() as FormulaPart[];
    expect(parts(planOfLog(channelLog(ordersOf(['web'])), 'en'))).toContainEqual({
      sheetId: 7,
      range: 'D2:D',
    });
    const plan = planOfLog(copied, 'en');
    expect(plan.blocks.map(({ id }) => id)).toEqual(['channels', 'paths', 'log']);
    expect(parts(plan).some(part => typeof part === 'object' && 'sheetId' in part)).toBe(false);
    expect(texts(plan)).toContain('Left out: guests: 2 rows, first row 7 (=1+1)');
  });
});

import { describe, expect, test } from 'vitest';
import { cacPayback } from '../../src/functions/cac-payback';
import { clvRetention } from '../../src/functions/clv-retention';
import { run } from '../../src/sheet/run';
import { boardPackTemplate } from '../../src/templates/board-pack/board-pack';
import { headRow, valueColumn } from '../../src/templates/layout/places';
import { enough, inOrder, noGap } from '../../src/templates/readiness/standing';
import { builtInEachLanguage, silentWithoutSamples } from './every-template';
import { figures } from './lines-of';

const built = builtInEachLanguage(boardPackTemplate);

const check = () => {
  const { block, row, column } = built.es.named('check');
  return built.es.value(block, row, column);
};
const lineOf = (block: string, label: string) =>
  built.es.values(block).find(([first]) => first === label) as readonly unknown[];
type Cell = ReturnType<(typeof built)['es']['named']>;
const setCell = ({ block, row, column }: Cell, value: number | string) => {
  const before = built.es.value(block, row, column) as number | string;
  built.es.set(block, row, column, value);
  return () => built.es.set(block, row, column, before);
};
const setInput = (input: string, value: number | string) => setCell(built.es.named(input), value);
const customersAtStartOf = (quarter: number): Cell => {
  const row = built.es.values('history').findIndex(([first]) => first === 'Clientes al comienzo') + 1;
  return { block: 'history', row, column: valueColumn + quarter - 1 };
};

describe('consistent', () => {
  test('the board page shows the quarter reported on and the one before', () => {
    const discount = 1.1 ** (1 / 4) - 1;
    const margins = figures(built.es, 'kpis', 'Margen');
    const retention = figures(built.es, 'kpis', 'Retención');
    const costs = figures(built.es, 'board', 'Coste de captación');
    for (const [place, quarter] of [7, 6].entries()) {
      const value = run(clvRetention, [margins[quarter], retention[quarter], discount]) as number;
      expect(figures(built.es, 'board', 'Valor de vida')[place]).toBeCloseTo(value, 9);
      const payback = run(cacPayback, [
        costs[place],
        margins[quarter],
        1 - retention[quarter]!,
        discount,
      ]) as number;
      expect(figures(built.es, 'board', 'El coste se recupera en')[place]).toBeCloseTo(payback, 9);
    }
    expect(lineOf('board', 'Trimestre').slice(3, 5)).toEqual(['T4 2025', 'T3 2025']);
  });

  test('definitions stand there in both languages, whichever the workbook has', () => {
    const texts = (language: 'en' | 'es') =>
      boardPackTemplate.plan(language).blocks.find(({ id }) => id === 'definitions')!.tables![0]!.values;
    expect(texts('en')).toEqual(texts('es'));
    expect(texts('en').every(line => new Set(line).size >= 4)).toBe(true);
  });
});

describe('runs', () => {
  test('the next step is that of the first gap, and goes on once it is closed', () => {
    const answer = ({ id }: (typeof inOrder)[number]) => {
      const { block, row, column } = built.es.named(id);
      return built.es.value(block, row, column) as number;
    };
    const gaps = inOrder.filter(question => answer(question) < enough);
    const step = () => lineOf('readiness', 'Siguiente paso')[valueColumn - 1];
    expect(gaps.length).toBeGreaterThan(2);
    const undo = gaps.map(gap => {
      expect(step()).toBe(`${gap.cure.es} ${gap.blocks.es}`);
      return setInput(gap.id, enough);
    });
    expect(step()).toBe(noGap.es);
    for (const each of undo) each();
  });

  test('a quarter that does not begin as the one before ended lights up the check', () => {
    const undo = setCell(customersAtStartOf(5), 2494);
    expect(check()).toBe(1);
    undo();
    expect(check()).toBe(0);
  });

  test('a quarter that is not there yet may stay blank; one reported on may not', () => {
    const undo = [setInput('reported', 7), setCell(customersAtStartOf(8), '')];
    expect(check()).toBe(0);
    expect(lineOf('board', 'Trimestre').slice(3, 5)).toEqual(['T3 2025', 'T2 2025']);
    const kpis = built.es.values('kpis').slice(headRow);
    expect(kpis.map(line => line[valueColumn + 6]).filter(cell => typeof cell === 'number')).toEqual([
      0, 0, 0,
    ]);
    const reported = setInput('reported', 8);
    expect(check()).toBeGreaterThan(0);
    reported();
    for (const each of undo) each();
    expect(check()).toBe(0);
  });
});

silentWithoutSamples(built);

import type { FormulaExecuteStageType } from '@univerjs/engine-formula';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parseReference } from '../../../src/formula/references';
import type { Engine } from '../../../src/workbench/engine/engine';
import type { Area, CellInput } from '../../../src/workbench/engine/operations';
import { engineHere } from './engine-here';

type Stage = keyof typeof FormulaExecuteStageType;
type Cells = Record<string, CellInput>;

/** In the order of a calculation; the rows that a formula spills make those that read them a second pass. */
const stages: Stage[] = ['START_CALCULATION', 'START_CALCULATION_ARRAY_FORMULA', 'CALCULATION_COMPLETED'];

const rowsOf = (count: unknown) =>
  count === 1 ? 1 : Array.from({ length: Number(count) }, (_, row) => [row + 1]);

let engine: Engine;
let close = () => {};
/** Does something once, when the calculation reaches a stage. */
let at: (stage: Stage, act: () => void) => void;
let sheet: string;

const area = (a1: string, rows = 1, columns = 1): Area => {
  const { left = 1, top = 1 } = parseReference(a1)!;
  return { sheet, row: top, column: left, rows, columns };
};
const type = (cells: Cells) => {
  for (const [a1, input] of Object.entries(cells)) engine.backend.write(area(a1), [[input]]);
};
const formula = (text: string): CellInput => ({ formula: text });
const values = (a1: string, rows: number, columns: number) => engine.backend.values(area(a1, rows, columns));
const everything = async () => [await values('A1', 9, 9), await engine.backend.formulas(area('A1', 9, 9))];

beforeAll(async () => {
  const { attachEngine, startHeadless, FormulaExecuteStageType, ICalculateFormulaService } =
    await engineHere();
  const { univer, api } = startHeadless({ sheetName: 'First', rows: 100, columns: 26 });
  const injector = univer.__getInjector();
  const functions = new Map([['ROWS_OF', rowsOf]]);
  engine = attachEngine({ api, injector, functions, Date, locale: 'en_US', timeZone: 'Etc/GMT' });
  let planned: { stage: number; act: () => void } | undefined;
  injector.get(ICalculateFormulaService).executionInProgressListener$.subscribe(({ stage }) => {
    if (stage !== planned?.stage) return;
    const { act } = planned;
    planned = undefined;
    act();
  });
  at = (stage, act) => {
    planned = { stage: FormulaExecuteStageType[stage], act };
  };
  close = () => univer.dispose();
});
afterAll(() => close());
afterEach(() => engine.backend.deleteSheet(sheet));
beforeEach(async () => {
  sheet = await engine.backend.insertSheet(null, null);
});

describe('correct', () => {
  test.each([
    [3, 1, 0, 1],
    [3, 2, 1, 3],
    [4, 2, 1, 3],
    [2, 5, 4, 15],
  ])(
    'a spill of %d rows over which one shrinks or grows becomes one of %d',
    async (before, after, below, sum) => {
      // In the first pass the second spill still sees all that the first one covered before.
      type({ A1: before, B1: formula('=ROWS_OF(A1)'), C1: formula('=ROWS_OF(COUNT(B1:B9))') });
      type({ D1: formula('=COUNT(C2:C9)'), E1: formula('=SUM(C1:C9)') });
      type({ F1: formula('=ROWS_OF(COUNT(C1:C9))'), G1: formula('=COUNT(F1:F9)') });
      expect(await values('D1', 1, 4)).toEqual([[before - 1, (before * (before + 1)) / 2, 1, before]]);
      type({ A1: after });
      expect(await values('D1', 1, 4)).toEqual([[below, sum, 1, after]]);
      const rows = Array.from({ length: 6 }, (_, row) => (row < after ? row + 1 : ''));
      expect(await values('C1', 6, 1)).toEqual(rows.map(each => [each]));
    },
  );
});

describe('runs', () => {
  test('a calculation that nobody waits for, and one more for what is typed meanwhile', async () => {
    const done = (act: () => void) =>
      new Promise<void>(resolve => {
        at('CALCULATION_COMPLETED', () => {
          act();
          resolve();
        });
      });
    const first = done(() => type({ A1: 5 }));
    type({ A1: 1, B1: formula('=A1*2') });
    await first;
    await done(() => {});
    expect(await values('A1', 1, 2)).toEqual([[5, 10]]);
  });
});

describe('consistent', () => {
  const edits: [what: string, edit: () => void][] = [
    ['an input', () => type({ A1: 4 })],
    [
      'an input for which another waits',
      () => {
        type({ A1: 4 });
        void engine.backend.settle();
      },
    ],
    ['a value over a formula', () => type({ E1: 7 })],
    ['nothing over a formula', () => type({ E1: null })],
    ['a formula over a formula', () => type({ E1: formula('=A1*100+F2') })],
    ['a formula over a value', () => type({ A1: formula('=I1+1') })],
    ['a formula that turns a dependency round', () => type({ E1: formula('=I1'), A1: formula('=E1') })],
    ['a value over a formula that spills', () => type({ B1: 'text' })],
    ['another spill over a formula that spills', () => type({ B1: formula('=ROWS_OF(2)') })],
    ['a value over what a formula spills', () => type({ B2: 100 })],
    ['nothing over what blocks a formula', () => type({ D2: null })],
    ['a value over what blocks a formula', () => type({ D2: 8 })],
    ['a style', () => engine.backend.setStyle(area('A1', 3, 9), { fontWeight: 'bold' })],
    ['a number format', () => engine.backend.setNumberFormats(area('A1', 1, 5), [Array(5).fill('0.00')])],
    ['a row inserted above', () => engine.backend.insertRows(sheet, 1, 1)],
    ['a row inserted into a spill', () => engine.backend.insertRows(sheet, 2, 1)],
    ['a row deleted', () => engine.backend.deleteRows(sheet, 3, 1)],
    ['a column inserted', () => engine.backend.insertColumns(sheet, 3, 2)],
    ['a column of formulas deleted', () => engine.backend.deleteColumns(sheet, 5, 1)],
    ['a column that spills deleted', () => engine.backend.deleteColumns(sheet, 2, 1)],
  ];
  const begin = async () => {
    type({ A1: 1, B1: formula('=ROWS_OF(A1+1)'), C1: formula('=SUM(B1:B9)'), D2: 'in the way' });
    type({ D1: formula('=ROWS_OF(A1+1)'), E1: formula('=A1*10'), F1: formula('=E1+1') });
    type({
      F2: formula('=C1+E1'),
      G1: formula('=ROWS_OF(C1)'),
      H1: formula('=I1'),
      H2: formula('=SUM(G1:G9)'),
    });
    await engine.backend.settle();
  };

  /** What all cells come to, then and after more edits: everything goes on to follow what it depends on. */
  const outcome = async (edit: () => void, stage?: Stage) => {
    await begin();
    let edited = 0;
    const act = () => {
      edit();
      edited++;
    };
    if (stage) at(stage, act);
    type({ A1: 2 });
    await engine.backend.settle();
    if (!stage) act();
    expect(edited).toBe(1);
    const first = await everything();
    type({ A1: 3, A2: 5, I1: 6, C9: formula('=E1') });
    return [first, await everything()];
  };

  test.each(edits)('%s during a calculation comes to what it comes to afterwards', async (_, edit) => {
    const afterwards = await outcome(edit);
    for (const stage of stages) {
      engine.backend.deleteSheet(sheet);
      sheet = await engine.backend.insertSheet(null, null);
      expect([stage, ...(await outcome(edit, stage))]).toEqual([stage, ...afterwards]);
    }
  });

  test('a sheet deleted during a calculation comes to what it comes to afterwards', async () => {
    type({ A1: 1, B1: formula('=ROWS_OF(A1+1)'), C1: formula('=SUM(B1:B9)') });
    const deleted = sheet;
    sheet = await engine.backend.insertSheet('Remains', null);
    const other = (await engine.backend.sheets()).find(({ id }) => id === deleted)!.name;
    type({ A1: formula(`=${other}!C1`), B1: formula('=ROWS_OF(3)'), C1: formula('=SUM(B1:B9)') });
    at('CURRENTLY_CALCULATING', () => engine.backend.deleteSheet(deleted));
    expect(await values('A1', 1, 3)).toEqual([['#REF!', 1, 6]]);
  });
});

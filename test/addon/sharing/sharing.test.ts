import { describe, expect, test } from 'vitest';
import { failAt } from '../../../src/workbench/script/failing';
import { contentsOf, pictureOf } from '../writing/picture';
import {
  answerOf,
  ask,
  formulasIn,
  preview,
  revive,
  type SheetCell,
  type SpillingWorkbook,
  share,
  spillingWorkbook,
  valuesIn,
} from './spilling-workbook';

const curve = [
  ['period', 'survivors'],
  [0, 1000],
  [1, ''],
  [2, 480],
] as const;
const working = [
  ['period', 'survival', 'expected_margin', 'discount_factor', 'present_value', 'cumulative'],
  [0, 1, -50, 1, -50, -50],
  [1, 1, 100, 1, 100, 50],
  [2, 0.8, 80, 0.8, 64, 114],
] as const;

/** A sheet with one of each: nested, spilled, without a twin, a look-alike, and something beside what is spilled. */
const cells: readonly SheetCell[] = [
  { row: 1, column: 1, shows: 60 },
  { row: 1, column: 2, formula: '=IF(A1>0,ROUND(CLV(A1,4,3),2),"CLV(1)")', shows: 720 },
  { row: 1, column: 3, formula: '=\'CLV(A1)\'!A1&"CLV(2)"', shows: 'xCLV(2)' },
  { row: 3, column: 1, formula: '=CLV_SCHEDULE(100,80%,25%,2,50)', shows: working },
  { row: 8, column: 1, formula: '=SURVIVAL_CURVE(K1:K9,L1:L9)', shows: curve },
  { row: 9, column: 3, shows: "'beside" },
  { row: 12, column: 1, shows: 'below' },
  { row: 14, column: 2, formula: '=CLV(D14:D16,4,3)', shows: [[720], [''], [240]] },
  { row: 14, column: 4, shows: 60 },
  { row: 16, column: 4, shows: 20 },
  { row: 18, column: 1, formula: '=A8&"!"', shows: 'period!' },
];
const open = (more: readonly SheetCell[] = []) => spillingWorkbook([...cells, ...more]);
const shown = (workbook: SpillingWorkbook) => contentsOf(workbook.memory);

describe('correct', () => {
  test('formulas where built-in functions can, values where they cannot, and nothing else changes', () => {
    const workbook = open();
    const [before, contents] = [valuesIn(workbook), shown(workbook)];
    expect(answerOf(workbook, preview)).toMatchObject({
      cells: 4,
      values: ['Sheet1!A8 (SURVIVAL_CURVE)'],
      refused: [],
      frozen: 0,
      records: false,
    });
    expect(shown(workbook)).toBe(contents);
    const shared = answerOf(workbook, share);
    expect(shared.summary.map(({ en }) => /\d+ cells?/.exec(en)?.[0])).toEqual(['3 cells', '1 cell']);
    expect(valuesIn(workbook)).toEqual(before);
    const formulas = formulasIn(workbook);
    expect(formulas.B1).toMatch(
      /^=IF\(A1>0,ROUND\(\(IF\(ISNUMBER\(\(A1\)\)\*.+,NA\(\)\)\),2\),"CLV\(1\)"\)$/,
    );
    expect(formulas.C1).toBe('=\'CLV(A1)\'!A1&"CLV(2)"');
    expect([formulas.A3, formulas.F3]).toEqual(['="period"', '="cumulative"']);
    expect(formulas.B14).toMatch(/^=ARRAYFORMULA\(IF\(\(\(D14:D16\)=""\),"",/);
    expect([formulas.A8, formulas.B9, formulas.A18]).toEqual([undefined, undefined, '=A8&"!"']);
    expect(answerOf(workbook, preview)).toMatchObject({ cells: 0, frozen: 4, records: true });
    expect(answerOf(workbook, revive)).toEqual({ changed: [], done: true });
    expect(shown(workbook)).toBe(contents);
  });

  test('a built-in formula that shows anything else gives way to the value', () => {
    const workbook = spillingWorkbook([
      { row: 1, column: 1, formula: '=CLV(60,4,3)', shows: 720, nativeShows: 720.000001 },
      { row: 2, column: 1, formula: '=CLV(60,4,3)', shows: 720, nativeShows: 720 + 1e-10 },
      { row: 4, column: 2, formula: '=CLV(E4:E5,4,3)', shows: [[720], [240]], nativeShows: '#N/A' },
    ]);
    const [before, contents] = [valuesIn(workbook), shown(workbook)];
    answerOf(workbook, share);
    expect(Object.keys(formulasIn(workbook))).toEqual(['A2']);
    const after = valuesIn(workbook);
    expect([after[0]![0], after[3]![1], after[4]![1]]).toEqual([720, 720, 240]);
    expect(before[4]![1]).toBe(240);
    answerOf(workbook, revive);
    expect(shown(workbook)).toBe(contents);
  });

  test('in a Spanish sheet the formula keeps its marks', () => {
    const workbook = spillingWorkbook(
      [{ row: 1, column: 1, formula: '=IF(VERDADERO;CLV(60,5;4;3)*1,5;0)', shows: 1089 }],
      { locale: 'es_ES' },
    );
    const { A1 } = formulasIn(workbook);
    answerOf(workbook, share);
    expect(formulasIn(workbook).A1).toBe('=IF(VERDADERO;(6050%*4*3)*1,5;0)');
    answerOf(workbook, revive);
    expect(formulasIn(workbook).A1).toBe(A1);
  });

  test('the sheet in view only', () => {
    const workbook = open();
    workbook.memory.insertSheet('Empty', 1);
    expect(answerOf(workbook, { ...preview, scope: 'sheet' })).toMatchObject({ cells: 0, values: [] });
    expect(answerOf(workbook, { ...share, scope: 'sheet' }).frozen).toBe(0);
    expect(formulasIn(workbook).A8).toContain('SURVIVAL_CURVE');
  });

  test('records are dropped for outsiders, and then nothing can be made live again', () => {
    const workbook = open();
    answerOf(workbook, { ...share, strip: true });
    expect(workbook.memory.sheets().map(({ name }) => name)).toEqual(['Sheet1']);
    expect(ask(workbook.operations, revive)).toEqual({ id: 'nothing_frozen' });
    const kept = open();
    answerOf(kept, share);
    expect(answerOf(kept, { ...share, strip: true }).frozen).toBe(0);
    expect(kept.memory.sheets()).toHaveLength(1);
  });
});

describe('refuses', () => {
  test.each([
    ['Loading...', 'is still loading'],
    ['Cargando...', 'is still loading'],
    ['#ERROR!', 'shows an error'],
    ['#¿NOMBRE?', 'shows an error'],
    ['#DIV/0!', 'shows an error'],
  ])('a cell that shows %s: it stays as it is', (shows, why) => {
    const workbook = open([{ row: 20, column: 2, formula: '=2*CLV(A1,4,3)', shows }]);
    const { refused, cells: count } = answerOf(workbook, preview);
    expect([refused.map(({ place }) => place), count]).toEqual([['Sheet1!B20'], 4]);
    expect(refused[0]!.why.en).toContain(why);
    expect(answerOf(workbook, share).summary.at(-1)!.en).toContain('1 cell');
    expect(formulasIn(workbook).B20).toBe('=2*CLV(A1,4,3)');
  });

  test('to overwrite what was changed since, unless told to', () => {
    const workbook = open();
    const contents = shown(workbook);
    answerOf(workbook, share);
    const area = { sheet: 'sheet-1', row: 10, column: 2, rows: 1, columns: 1 };
    const a18 = { ...area, row: 11 };
    workbook.memory.write(a18, [[481]]);
    workbook.memory.write({ ...area, row: 1 }, [[{ formula: '=1' }]]);
    const kept = shown(workbook);
    expect(answerOf(workbook, revive)).toEqual({ changed: ['Sheet1!B1', 'Sheet1!B11'], done: false });
    expect(shown(workbook)).toBe(kept);
    expect(answerOf(workbook, { ...revive, evenChanged: true })).toMatchObject({ done: true });
    expect(shown(workbook)).toBe(contents);
  });

  test('what would leave an error in a formula of the user’s: then nothing is changed', () => {
    const workbook = open([
      { row: 22, column: 1, formula: '=SUM(A8:A11)', shows: 3 },
      { row: 23, column: 1, formula: '=2*CLV(A1,4,3)', shows: 1440 },
    ]);
    const failing = { ...workbook.operations };
    let written = false;
    failing.write = (area, inputs) => {
      written ||= area.sheet === 'sheet-1';
      workbook.operations.write(area, inputs);
    };
    failing.values = area =>
      workbook.operations
        .values(area)
        .map((line, row) =>
          line.map((value, column) =>
            written && area.sheet === 'sheet-1' && area.row + row === 22 && area.column + column === 1
              ? '#REF!'
              : value,
          ),
        );
    const contents = shown(workbook);
    expect(ask(failing, share)).toEqual({ id: 'not_shareable', about: 'Sheet1!A22' });
    expect(shown(workbook)).toBe(contents);
  });

  test('to make live what nobody made shareable', () => {
    expect(ask(open().operations, revive)).toEqual({ id: 'nothing_frozen' });
  });
});

describe('runs', () => {
  test('with more formulas, and more that they fill, than a cell of the journal holds', () => {
    const many = Array.from({ length: 180 }, (_, index): SheetCell => {
      const place = { row: 1 + 2 * Math.floor(index / 10), column: 1 + 2 * (index % 10) };
      const text = `"${'ñ'.repeat(60)}"`;
      return index % 3 === 0
        ? {
            ...place,
            formula: `=SURVIVAL_CURVE(A1)&${text}`,
            shows: [
              [index, 'x'],
              ['y', 1],
            ],
          }
        : { ...place, formula: `=CLV(${index},4,3)&${text}`, shows: index };
    });
    const workbook = spillingWorkbook(many);
    const [before, contents] = [valuesIn(workbook), shown(workbook)];
    expect(answerOf(workbook, share).frozen).toBe(180);
    expect(valuesIn(workbook)).toEqual(before);
    expect(answerOf(workbook, revive)).toEqual({ changed: [], done: true });
    expect(shown(workbook)).toBe(contents);
  });

  const scenes = {
    'making shareable': { prepare: () => undefined, request: share },
    'making shareable without records': { prepare: () => undefined, request: { ...share, strip: true } },
    'making live again': {
      prepare: (workbook: SpillingWorkbook) => answerOf(workbook, share),
      request: revive,
    },
  };
  const different: SheetCell = {
    row: 25,
    column: 1,
    formula: '=CLV(E25:E26,4,3)',
    shows: [[1], [2]],
    nativeShows: 3,
  };

  test.each(Object.entries(scenes))('%s, whichever call fails', (_, { prepare, request }) => {
    const from = spillingWorkbook([...cells.slice(0, 2), ...cells.slice(4, 6), different]);
    prepare(from);
    const before = pictureOf(from.memory);
    const play = (nth: number, lasting: boolean) => {
      const workbook = from.copy();
      const failing = failAt(workbook.operations, nth, { lasting });
      const answer = ask(failing.operations, request);
      return { workbook, answer, calls: failing.calls() };
    };
    const whole = play(Number.POSITIVE_INFINITY, false);
    const finished = pictureOf(whole.workbook.memory);
    expect(finished).not.toBe(before);
    let refused = 0;
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, answer } = play(nth, false);
      const isRefused = 'id' in answer;
      if (isRefused) refused++;
      if (isRefused) expect([nth, answer]).toEqual([nth, { id: 'failed' }]);
      expect([nth, pictureOf(workbook.memory)]).toEqual([nth, isRefused ? before : finished]);
    }
    expect(refused).toBeGreaterThan(0);
    // When the service stays away and comes back.
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook } = play(nth, true);
      ask(workbook.operations, { action: 'recover' });
      const recovered = contentsOf(workbook.memory);
      const ends = [from.memory, whole.workbook.memory].map(contentsOf);
      expect([nth, ends.includes(recovered)]).toEqual([nth, true]);
    }
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCalls } from '../../../src/formula/calls';
import { contentsOf } from '../writing/picture';
import {
  answerOf,
  formulasIn,
  revive,
  type SheetCell,
  share,
  spillingWorkbook,
  valuesIn,
} from './spilling-workbook';

const seed = 5;
const ours = new Set(['CLV', 'CLV_RETENTION', 'LTV_CAC_RATIO', 'RATE_CONVERT', 'CLV_COMPONENTS', 'SBG_DERL']);

const argument = fc.constantFrom('A1', '$B$2', '60', '80%', 'A1:A3', "'CLV(A1;2)'!B1", 'A1+1', '"begin"', '');
const call = fc
  .tuple(fc.constantFrom(...ours), fc.array(argument, { minLength: 1, maxLength: 4 }))
  .map(([name, args]) => `${name}(${args.join(',')})`);
const { expression } = fc.letrec<{ expression: string }>(tie => ({
  expression: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    call,
    fc.constantFrom('B1', '"CLV(60,4,3)"', '"a""CLV("', "'CLV_RETENTION(1)'!A1", "'it''s CLV('!A1:B2"),
    tie('expression').map(inner => `IF(A1>0,${inner},"")`),
    tie('expression').map(inner => `ROUND(${inner}, 2)`),
    tie('expression').map(inner => `ARRAYFORMULA( ${inner}*2 )`),
    tie('expression').map(inner => `IFERROR(clv(${inner},4,3),"CLV(")`),
    tie('expression').map(inner => `LET(x,${inner},CLV(x,4,3)&"=CLV(x)")`),
    fc.tuple(tie('expression'), tie('expression')).map(([one, other]) => `(${one}+${other})`),
  ),
}));

const plain = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (Object.is(value, -0) ? 0 : value)),
  fc.string({ minLength: 1, maxLength: 8 }).filter(text => !/^#|\.\.\.$/.test(text) && text.trim() !== ''),
  fc.constantFrom('2026-01', '007', '=A1', 'TRUE', '1/2'),
  fc.boolean(),
);
const shape = fc.constantFrom([1, 1], [1, 1], [3, 1], [1, 2], [3, 2]);
/** Each formula has a block of four by three cells to fill. */
const anchor = fc.record({ expression, size: shape, shows: fc.array(plain, { minLength: 6, maxLength: 6 }) });
const sheet = fc.record({
  anchors: fc.array(anchor, { minLength: 1, maxLength: 6 }),
  typed: fc.array(fc.tuple(fc.integer({ min: 17, max: 20 }), fc.integer({ min: 1, max: 9 }), plain)),
  note: fc.string({ maxLength: 5 }),
  painted: fc.integer({ min: 1, max: 12 }),
});

function workbookOf({
  anchors,
  typed,
  note,
  painted,
}: typeof sheet extends fc.Arbitrary<infer T> ? T : never) {
  const cells = anchors.map(({ expression: text, size: [rows, columns], shows }, index): SheetCell => {
    const place = { row: 1 + 4 * Math.floor(index / 3), column: 1 + 3 * (index % 3) };
    const grid = Array.from({ length: rows! }, (_, row) => shows.slice(row * columns!, (row + 1) * columns!));
    return { ...place, formula: `=${text}`, shows: grid };
  });
  const workbook = spillingWorkbook([
    ...cells,
    ...typed.map(([row, column, shows]) => ({ row, column, shows })),
  ]);
  const area = { sheet: 'sheet-1', row: painted, column: 1, rows: 2, columns: 3 };
  const everywhere = (text: string) => [0, 1].map(() => [text, text, text]);
  workbook.memory.setNotes(area, everywhere(note));
  workbook.memory.setNumberFormats(area, everywhere('0.00'));
  workbook.memory.setStyle(area, { background: '#abcdef' });
  return workbook;
}

describe('consistent', () => {
  test('no value changes, no call of ours is left, and everything comes back as it was', () => {
    let frozen = 0;
    fc.assert(
      fc.property(sheet, given => {
        const workbook = workbookOf(given);
        const [before, contents] = [valuesIn(workbook), contentsOf(workbook.memory)];
        const shared = answerOf(workbook, share);
        frozen += shared.frozen;
        expect(valuesIn(workbook)).toEqual(before);
        const left = Object.values(formulasIn(workbook)).flatMap(text =>
          findCalls(text, name => ours.has(name)),
        );
        expect(left).toEqual([]);
        if (shared.frozen > 0) expect(answerOf(workbook, revive)).toEqual({ changed: [], done: true });
        expect(contentsOf(workbook.memory)).toBe(contents);
      }),
      { seed, numRuns: 80 },
    );
    expect(frozen).toBeGreaterThan(150);
  });
});

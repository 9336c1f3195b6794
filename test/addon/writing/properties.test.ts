import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type {
  Block,
  CellFormat,
  Content,
  FormulaPart,
  Look,
  Plan,
  PlannedCell,
} from '../../../src/templates/plan';
import type { Target } from '../../../src/wizard/model/protocol';
import type { MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { contentsOf, pictureOf } from './picture';
import { single } from './plans';
import { newWorkbook, newWriter, openWriter, problemOf } from './writer';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=A1', "'x", '007', 'TRUE', '1/2'),
);
const formats: readonly CellFormat[] = ['money', 'share', 'rate', 'ratio', 'number', 'count', 'text', 'date'];
const looks: readonly Look[] = ['title', 'heading', 'label', 'input', 'output', 'result', 'remark'];

const formulaPart: fc.Arbitrary<FormulaPart> = fc.oneof(
  fc.constantFrom<FormulaPart>('SUM(1;2)', { input: 'first' }, { assumption: 'margin_rate' }),
  fc.record({
    block: fc.constantFrom('block1', 'block2'),
    from: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
  }),
);
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.record({ text }),
  fc.record({ number: fc.double({ noNaN: true, min: -1e7, max: 1e7 }) }),
  fc.record({ flag: fc.boolean() }),
  fc.record({ day: fc.integer({ min: 1, max: 60_000 }) }),
  formulaPart.map(part => ({ formula: ['=1*', part] })),
);

const size = { rows: 5, columns: 4 };
const places = Array.from({ length: size.rows * size.columns }, (_, index) => ({
  row: Math.floor(index / size.columns) + 1,
  column: (index % size.columns) + 1,
}));
const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });

function block(id: string, input: string): fc.Arbitrary<Block> {
  const cells = fc.subarray(places, { minLength: 1 }).chain(chosen =>
    fc.tuple(
      ...chosen.map(place =>
        fc.record({
          row: fc.constant(place.row),
          column: fc.constant(place.column),
          content,
          look: optional(fc.constantFrom(...looks)),
          format: optional(fc.constantFrom(...formats)),
          note: optional(text),
        }),
      ),
    ),
  );
  return fc.record({ cells, sheet: text, frozenRows: fc.integer({ min: 0, max: 2 }) }).map(given => ({
    id,
    ...size,
    ...given,
    cells: (given.cells as PlannedCell[]).map((cell, index) => (index === 0 ? { ...cell, input } : cell)),
    tables: [],
  }));
}

const plan: fc.Arbitrary<Plan> = fc
  .tuple(text, block('block1', 'first'), block('block2', 'second'))
  .map(([title, ...blocks]) => ({ id: 'any', title, blocks }));

/** What stood in the workbook before, and where its user was. */
const prior = fc.record({
  cells: fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 12 }),
      column: fc.integer({ min: 1, max: 9 }),
      value: fc.oneof(text, fc.integer()),
    }),
    { maxLength: 4 },
  ),
  painted: fc.record({ row: fc.integer({ min: 1, max: 9 }), column: fc.integer({ min: 1, max: 6 }) }),
  selected: fc.record({ row: fc.integer({ min: 1, max: 25 }), column: fc.integer({ min: 1, max: 9 }) }),
  earlier: fc.boolean(),
});

type Prior = typeof prior extends fc.Arbitrary<infer Value> ? Value : never;

function furnish(workbook: MemoryBackend, { cells, painted, selected, earlier }: Prior): void {
  const writer = openWriter(workbook);
  if (earlier) writer.insert(single, 'new_sheet');
  const sheet = writer.spreadsheet.getSheets()[0]!;
  for (const { row, column, value } of cells) sheet.getRange(row, column).setValue(value);
  const area = sheet.getRange(painted.row, painted.column, 4, 3);
  area.setBackground('#abcdef').setNumberFormat('@').setFontStyle('italic');
  area.setBorder(true, true, true, true, false, false);
  sheet.getRange(selected.row, selected.column).activate();
}

describe('consistent', () => {
  test('taking back what was inserted gives the workbook as it was', () => {
    let inserted = 0;
    fc.assert(
      fc.property(plan, prior, fc.constantFrom<Target>('new_sheet', 'selection'), (given, before, target) => {
        const workbook = newWorkbook();
        furnish(workbook, before);
        const [all, contents] = [pictureOf(workbook), contentsOf(workbook)];
        const writer = openWriter(workbook);
        let id = '';
        const problem = problemOf(() => {
          id = writer.insert(given, target).id;
        });
        if (problem) {
          expect(['occupied', 'no_room']).toContain(problem.id);
          expect(pictureOf(workbook)).toBe(all);
          return;
        }
        inserted++;
        expect(contentsOf(workbook)).not.toBe(contents);
        expect(writer.undo(id)).toMatchObject({ changed: [], done: true });
        expect(contentsOf(workbook)).toBe(contents);
      }),
      { seed: 4, numRuns: 100 },
    );
    expect(inserted).toBeGreaterThan(50);
  });
});

describe('runs', () => {
  test('two who insert at once do not collide, whenever the second begins', () => {
    const documentLock = {};
    const [one, other] = [newWriter({ documentLock }), newWriter({ documentLock })];
    for (let nth = 1, begun = true; begun; nth++) {
      const workbook = newWorkbook();
      let calls = 0;
      let problem: unknown;
      const interrupted = new Proxy(workbook, {
        get: (target, name: keyof WorkbookOperations) => {
          calls++;
          if (calls === nth) problem = problemOf(() => other(workbook).insert(single, 'selection'));
          return target[name];
        },
      });
      const first = one(interrupted);
      const { places } = first.insert(single, 'new_sheet');
      begun = calls >= nth;
      if (!begun) break;
      expect([nth, problem]).toEqual([nth, { id: 'busy' }]);
      expect(places.map(place => place.sheetName)).toEqual(['CLV']);
      // The lock is free again, and the second gets its own place.
      expect(other(workbook).insert(single, 'new_sheet').places[0]!.sheetName).toBe('CLV 2');
      expect(other(workbook).isUnfinished()).toBe(false);
    }
  });

  test('what was shown to one is decided anew when another was quicker', () => {
    const workbook = newWorkbook();
    const [one, other] = [newWriter()(workbook), newWriter()(workbook)];
    expect(one.place(single, 'new_sheet').blocks[0]!.sheetName).toBe('CLV');
    other.insert(single, 'new_sheet');
    expect(one.insert(single, 'new_sheet').places[0]!.sheetName).toBe('CLV 2');
  });
});

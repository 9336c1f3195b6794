import { describe, expect, test } from 'vitest';
import type { MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import { failAt } from '../../../src/workbench/script/failing';
import { contentsOf, pictureOf } from './picture';
import { double, onSheet, shaped, single, values } from './plans';
import { newWorkbook, openWriter, problemOf, type Writer } from './writer';

interface Scene {
  /** What was done before; what it gives is handed to the action. */
  readonly prepare?: (writer: Writer, workbook: MemoryBackend) => unknown;
  readonly act: (writer: Writer, prepared: unknown) => unknown;
}

/** A sheet with contents, formats and a selection in the middle of it. */
function furnish(workbook: MemoryBackend): void {
  const { spreadsheet } = openWriter(workbook);
  const [sheet] = spreadsheet.getSheets();
  sheet!.getRange('A1:B2').setValues([
    ['C01', 1],
    ['C02', '=B1*2'],
  ]);
  const room = sheet!.getRange('C4:F9').setBackground('#ffeecc').setNumberFormat('@');
  room.setBorder(true, true, true, true, true, true).setFontWeight('bold');
  spreadsheet.setNamedRange('clv_worth_1_left_over', sheet!.getRange('A1'));
  sheet!.getRange('C4').activate();
}

const numberOf = (workbook: MemoryBackend) => openWriter(workbook).spreadsheet.getSheets()[0]!.getSheetId();
const insertedId = (writer: Writer, workbook: MemoryBackend, target: 'new_sheet' | 'selection') =>
  writer.insert(onSheet(double, numberOf(workbook)), target).id;

const scenes: Record<string, Scene> = {
  'inserting a block on a sheet of its own': { act: writer => writer.insert(shaped, 'new_sheet') },
  'inserting a block at the selection': { act: writer => writer.insert(single, 'selection') },
  'inserting two blocks and the assumptions': {
    prepare: (_writer, workbook) => onSheet(double, numberOf(workbook)),
    act: (writer, plan) => writer.insert(plan as typeof double, 'selection'),
  },
  'inserting once more': {
    prepare: writer => writer.insert(single, 'new_sheet') && undefined,
    act: writer => writer.insert(single, 'new_sheet'),
  },
  'taking back two sheets and the assumptions': {
    prepare: (writer, workbook) => insertedId(writer, workbook, 'new_sheet'),
    act: (writer, id) => writer.undo(id as string),
  },
  'taking back a block at the selection, with an earlier insertion': {
    prepare: (writer, workbook) => {
      writer.insert(single, 'new_sheet');
      writer.spreadsheet.getSheets()[0]!.getRange('C4').activate();
      return insertedId(writer, workbook, 'selection');
    },
    act: (writer, id) => writer.undo(id as string),
  },
  'saving assumptions for the first time': { act: writer => writer.saveAssumptions(values) },
  'saving changed assumptions': {
    prepare: writer => writer.saveAssumptions({ ...values, discount_rate: 0.2, owner: '', period: '=1+1' }),
    act: writer => writer.saveAssumptions(values),
  },
};

/** The workbook before the action of a scene. */
function prepared({ prepare }: Scene) {
  const workbook = newWorkbook();
  furnish(workbook);
  return { workbook, given: prepare?.(openWriter(workbook), workbook) };
}

/** The action on a copy of that workbook, with a service that fails at its n-th call. */
function play(scene: Scene, from: ReturnType<typeof prepared>, nth: number, lasting = false) {
  const workbook = from.workbook.copy();
  const failing = failAt(workbook, nth, { lasting });
  const writer = openWriter(failing.operations);
  const problem = problemOf(() => scene.act(writer, from.given));
  return { workbook, problem, calls: failing.calls() };
}

describe('runs', () => {
  test.each(Object.entries(scenes))('%s, whichever call fails', (_, scene) => {
    const from = prepared(scene);
    const before = pictureOf(from.workbook);
    const whole = play(scene, from, Number.POSITIVE_INFINITY);
    const finished = pictureOf(whole.workbook);
    expect(whole.problem).toBeUndefined();
    expect(finished).not.toBe(before);
    let refused = 0;
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, problem } = play(scene, from, nth);
      if (problem) refused++;
      expect([nth, problem?.id]).toEqual([nth, problem ? 'failed' : undefined]);
      expect([nth, pictureOf(workbook)]).toEqual([nth, problem ? before : finished]);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test.each(Object.entries(scenes))('%s, when the service stays away and comes back', (_, scene) => {
    const from = prepared(scene);
    const before = contentsOf(from.workbook);
    const whole = play(scene, from, Number.POSITIVE_INFINITY);
    const finished = contentsOf(whole.workbook);
    let unfinished = 0;
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, problem } = play(scene, from, nth, true);
      const left = contentsOf(workbook);
      const isWhole = left === before || left === finished;
      if (!isWhole) {
        unfinished++;
        expect([nth, problem]).toEqual([nth, { id: 'unfinished' }]);
      }
      const writer = openWriter(workbook);
      writer.recover();
      expect([nth, writer.isUnfinished()]).toEqual([nth, false]);
      const recovered = contentsOf(workbook);
      // Only what was on its way out, or all done but for its entry, goes on to its end.
      if (problem === undefined) expect([nth, recovered]).toEqual([nth, finished]);
      else expect([nth, [before, finished].includes(recovered)]).toEqual([nth, true]);
    }
    expect(unfinished).toBeGreaterThan(0);
  });
});

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
    prepare: (writer, workbook) => insertedId(writer, workbook, 'selection'),
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

/** The action of a scene on a new workbook, with a service that fails at its n-th call. */
function play({ prepare, act }: Scene, nth: number, lasting = false) {
  const workbook = newWorkbook();
  furnish(workbook);
  const prepared = prepare?.(openWriter(workbook), workbook);
  const before = { all: pictureOf(workbook), contents: contentsOf(workbook) };
  const failing = failAt(workbook, nth, { lasting });
  const writer = openWriter(failing.operations);
  const problem = problemOf(() => act(writer, prepared));
  return { workbook, before, problem, calls: failing.calls() };
}

describe('runs', () => {
  test.each(Object.entries(scenes))('%s, whichever call fails', (_, scene) => {
    const whole = play(scene, Number.POSITIVE_INFINITY);
    const finished = pictureOf(whole.workbook);
    expect(whole.problem).toBeUndefined();
    expect(finished).not.toBe(whole.before.all);
    let refused = 0;
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, before, problem } = play(scene, nth);
      if (problem) refused++;
      expect([nth, problem?.id]).toEqual([nth, problem ? 'failed' : undefined]);
      expect([nth, pictureOf(workbook)]).toEqual([nth, problem ? before.all : finished]);
    }
    expect(refused).toBeGreaterThan(0);
  });

  test.each(Object.entries(scenes))('%s, when the service stays away and comes back', (_, scene) => {
    const whole = play(scene, Number.POSITIVE_INFINITY);
    const finished = contentsOf(whole.workbook);
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, before, problem } = play(scene, nth, true);
      const writer = openWriter(workbook);
      const isBroken = pictureOf(workbook) !== before.all && contentsOf(workbook) !== finished;
      if (problem === undefined) expect([nth, contentsOf(workbook)]).toEqual([nth, finished]);
      writer.recover();
      expect(writer.isUnfinished()).toBe(false);
      const isDone = contentsOf(workbook) === finished;
      expect([nth, isDone || contentsOf(workbook) === before.contents]).toEqual([nth, true]);
      if (isBroken) expect([nth, problem?.id]).toEqual([nth, 'unfinished']);
    }
  });
});

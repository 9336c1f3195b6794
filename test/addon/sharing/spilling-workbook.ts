import { readFileSync } from 'node:fs';
import type { Action, Answers, Problem, Reply, Request } from '../../../src/wizard/model/protocol';
import { createMemoryBackend, type MemoryBackend } from '../../../src/workbench/engine/memory-backend';
import type {
  Area,
  CellInput,
  CellValue,
  WorkbookOperations,
} from '../../../src/workbench/engine/operations';
import { openMovableWorkbench } from '../../support/memory-workbench';

const code = readFileSync(new URL('../../../dist/Code.js', import.meta.url), 'utf8');

export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly formula?: string;
  /** What the cell holds, or what its formula shows and fills. */
  readonly shows: CellValue | readonly (readonly CellValue[])[];
  /** What a formula that takes its place shows, where that is something else. */
  readonly nativeShows?: CellValue;
}

/** A memory workbook whose formulas show what is told of them, as long as there is one in their cell. */
export interface SpillingWorkbook {
  readonly memory: MemoryBackend;
  readonly operations: WorkbookOperations;
  copy(): SpillingWorkbook;
}

export function spillingWorkbook(cells: readonly SheetCell[], settings: { locale?: string } = {}) {
  const memory = createMemoryBackend({ rows: 40, columns: 20, ...settings });
  const sheet = memory.activeSheet();
  for (const { row, column, formula, shows } of cells) {
    const input: CellInput = formula === undefined ? (shows as CellValue) : { formula };
    memory.write({ sheet, row, column, rows: 1, columns: 1 }, [[input]]);
  }
  return over(memory, sheet, cells);
}

function over(memory: MemoryBackend, sheet: string, cells: readonly SheetCell[]): SpillingWorkbook {
  const anchors = cells.filter(({ formula }) => formula !== undefined);
  const one = (row: number, column: number): Area => ({ sheet, row, column, rows: 1, columns: 1 });
  const formulaAt = (row: number, column: number) => memory.formulas(one(row, column))[0]![0]!;
  const gridOf = ({ shows }: SheetCell) => (Array.isArray(shows) ? shows : [[shows]]) as CellValue[][];
  /** What the formulas show that are there, by place. */
  const shownNow = () => {
    const shown = new Map<string, CellValue>();
    for (const anchor of anchors) {
      const formula = formulaAt(anchor.row, anchor.column);
      if (formula === '') continue;
      gridOf(anchor).forEach((line, row) => {
        line.forEach((value, column) => {
          shown.set(`${anchor.row + row} ${anchor.column + column}`, value);
        });
      });
      const isReplaced = formula !== anchor.formula && !formula.includes('CLV');
      if (isReplaced && anchor.nativeShows !== undefined)
        shown.set(`${anchor.row} ${anchor.column}`, anchor.nativeShows);
    }
    return shown;
  };
  const operations: WorkbookOperations = {
    ...memory,
    values: area => {
      const raw = memory.values(area);
      if (area.sheet !== sheet) return raw;
      const shown = shownNow();
      return raw.map((line, row) =>
        line.map((value, column) =>
          value === '' ? (shown.get(`${area.row + row} ${area.column + column}`) ?? '') : value,
        ),
      );
    },
    bounds: id => {
      const { row, column } = memory.bounds(id);
      if (id !== sheet) return { row, column };
      const live = anchors.filter(anchor => formulaAt(anchor.row, anchor.column) !== '');
      return {
        row: Math.max(row, ...live.map(anchor => anchor.row + gridOf(anchor).length - 1)),
        column: Math.max(column, ...live.map(anchor => anchor.column + gridOf(anchor)[0]!.length - 1)),
      };
    },
  };
  return { memory, operations, copy: () => over(memory.copy(), sheet, cells) };
}

const { run, moveTo } = openMovableWorkbench({ code });

export function ask<A extends Action>(
  operations: WorkbookOperations,
  request: Extract<Request, { action: A }>,
): Answers[A] | Problem {
  moveTo(operations);
  const reply = run('sidebar', request) as Reply<A>;
  return reply.ok ? reply.answer : reply.problem;
}

export function answerOf<A extends Action>(
  { operations }: SpillingWorkbook,
  request: Extract<Request, { action: A }>,
): Answers[A] {
  const answer = ask(operations, request);
  if ('id' in answer && Object.keys(answer).length <= 2) throw new Error(JSON.stringify(answer));
  return answer as Answers[A];
}

export const share = { action: 'makeShareable', scope: 'workbook', strip: false } as const;
export const revive = { action: 'makeLive', evenChanged: false } as const;
export const preview = { action: 'sharePreview', scope: 'workbook' } as const;
const whole = { sheet: 'sheet-1', row: 1, column: 1, rows: 40, columns: 20 };
export const valuesIn = ({ operations }: SpillingWorkbook) => operations.values(whole);
export const formulasIn = ({ memory }: SpillingWorkbook) =>
  Object.fromEntries(
    memory
      .formulas(whole)
      .flatMap((line, row) =>
        line.flatMap((formula, column) =>
          formula === '' ? [] : [[`${String.fromCharCode(65 + column)}${row + 1}`, formula] as const],
        ),
      ),
  );

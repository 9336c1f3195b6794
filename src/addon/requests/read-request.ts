import * as v from 'valibot';
import type { Block, Plan } from '../../templates/plan';
import type { ProblemId, Request } from '../../wizard/model/protocol';
import { Refusal } from '../refusal';
import { flawOf } from './plain-data';
import { isSafeFormula } from './safe-formula';
import { requestSchema, tooLarge } from './schema';

const mostTableCells = 500_000;
/** What a sheet can be made to hold without taking the room of all others. */
const mostRoom = 5_000_000;

/** What anybody may have sent as a request of the sidebar; refuses all that is not one to the letter. */
export function readRequest(given: unknown, isOurs: (name: string) => boolean): Request {
  const flaw = flawOf(given);
  if (flaw) throw new Refusal({ id: flaw });
  const result = v.safeParse(requestSchema, given, { abortEarly: true });
  if (!result.success) {
    if (isAboutSize(result.issues)) throw refusal(tooLarge);
    // Of use to whoever mends it: the sidebar itself sends nothing like this.
    throw refusal('not_understood', v.getDotPath(result.issues[0]));
  }
  if ('plan' in result.output) checkPlan(result.output.plan, isOurs);
  return result.output;
}

type Issues = readonly v.BaseIssue<unknown>[] | undefined;

function isAboutSize(issues: Issues): boolean {
  return issues?.some(issue => issue.message === tooLarge || isAboutSize(issue.issues)) ?? false;
}

function refusal(id: ProblemId, about?: string | null): Refusal {
  return new Refusal({ id, ...(about ? { about: about.slice(0, 80) } : {}) });
}

function checkPlan(plan: Plan, isOurs: (name: string) => boolean): void {
  const inputs = plan.blocks.flatMap(block => block.cells.flatMap(({ input }) => input ?? []));
  const ids = plan.blocks.map(block => block.id);
  if (hasTwice(inputs) || hasTwice(ids)) throw refusal('not_understood', plan.id);
  let tableCells = 0;
  for (const block of plan.blocks) {
    if (block.rows * block.columns > mostRoom) throw refusal(tooLarge, block.sheet);
    for (const { values } of block.tables ?? []) tableCells += values.length * values[0]!.length;
    if (!areasOf(block).every(area => isInside(area, block))) throw refusal('not_understood', block.id);
    for (const { row, column, content } of block.cells) {
      if ('formula' in content && !isSafeFormula(content.formula, isOurs))
        throw refusal('not_understood', `${block.id} ${row}:${column}`);
    }
  }
  if (tableCells > mostTableCells) throw refusal(tooLarge, plan.title);
}

const hasTwice = (names: readonly string[]) => new Set(names).size < names.length;

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function areasOf({ cells, tables = [], formats = [], frozenRows = 0, columnWidths = [] }: Block): Area[] {
  return [
    ...cells.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 })),
    ...tables.map(({ row, column, values }) => ({
      row,
      column,
      rows: values.length,
      columns: values[0]!.length,
    })),
    ...formats,
    { row: 1, column: 1, rows: frozenRows, columns: columnWidths.length },
  ];
}

const isInside = ({ row, column, rows, columns }: Area, block: Block) =>
  row + rows - 1 <= block.rows && column + columns - 1 <= block.columns;

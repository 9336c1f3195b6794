import { isBlankCell } from '../../model/log/cell-text';
import type { Layout } from '../../model/log/guess-roles';
import { addPage, type RawLog, type Reading, readingOf } from '../../model/log/raw-log';
import type { RangeId, Rows, Selection } from '../../model/protocol';
import type { Task } from '../kit/use-task';
import { type Server, ServerProblem } from '../server';

/** As many as the sidebar sends at once. */
const pagesAtOnce = 3;

export interface ReadLog {
  readonly raw: RawLog;
  /** Nothing else stands below its columns. */
  readonly isOpen: boolean;
}

/** All rows of the columns that are used, in pages. */
export async function readLog(
  server: Server,
  selection: Selection,
  layout: Layout,
  { step }: Task,
  labels: { readonly reading: string; readonly looking: string },
): Promise<ReadLog> {
  const reading = readingOf(selection, layout);
  const { raw, range, pageRows } = reading;
  const rounds = Math.ceil(raw.rows / (pageRows * pagesAtOnce)) + 1;
  const isOpen = await isOpenBelow(server, reading);
  let next = 0;
  for (let round = 1; next < raw.rows; round++) {
    await step(Math.min(round, rounds - 1), rounds, labels.reading);
    const starts = Array.from({ length: pagesAtOnce }, (_, page) => next + page * pageRows);
    const pages = await Promise.all(
      starts.filter(start => start < raw.rows).map(start => page(server, range, start, raw.rows, pageRows)),
    );
    // A page may bring fewer rows than asked for; the next round goes on from there.
    for (const { from, cells } of pages) {
      if (from - 1 !== next) break;
      addPage(reading, { from, cells });
      next += cells.length;
    }
    if (pages[0]?.cells.length === 0) break;
  }
  await step(rounds, rounds, labels.looking);
  return { raw: { ...raw, rows: next }, isOpen };
}

const page = (server: Server, range: RangeId, start: number, rows: number, pageRows: number): Promise<Rows> =>
  server.ask({ action: 'rows', range, from: start + 1, count: Math.min(pageRows, rows - start) });

async function isOpenBelow(server: Server, { below }: Reading): Promise<boolean> {
  if (!below) return true;
  try {
    const { cells } = await server.ask({ action: 'rows', range: below, from: 1, count: 20 });
    return cells.every(line => line.every(isBlankCell));
  } catch (error) {
    // The sheet ends there.
    if (error instanceof ServerProblem && error.problem?.id === 'no_such_range') return true;
    throw error;
  }
}

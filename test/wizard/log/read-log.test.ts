import { describe, expect, test } from 'vitest';
import { guessLayout } from '../../../src/wizard/model/log/guess-roles';
import type { Request } from '../../../src/wizard/model/protocol';
import { readLog } from '../../../src/wizard/view/log/read-log';
import { type Server, ServerProblem } from '../../../src/wizard/view/server';
import { day, type Line, selectionOf } from './selections';

const lines: readonly Line[] = [
  ['Note', 'Customer', 'Date', 'Total'],
  ...Array.from({ length: 25_000 }, (_, index): Line => ['x', `C${index}`, day('2026-01-05'), index]),
];
const labels = { reading: 'reading', looking: 'looking' };

/** Answers as the add-on does, but `most` rows at a time at most; what stands below the log is `below`. */
function serverOf(most: number, below: readonly Line[] | 'nothing') {
  const asked: string[] = [];
  const ask = async (request: Request) => {
    if (request.action !== 'rows') throw new Error(request.action);
    const { range, from, count } = request;
    asked.push(`${range.range} ${from}`);
    if (range.range.startsWith('B25002')) {
      if (below === 'nothing') throw new ServerProblem('', '', [], { id: 'no_such_range' });
      return { from, cells: below };
    }
    const cells = lines.slice(from, from + Math.min(count, most)).map(line => line.slice(1));
    return { from, cells };
  };
  return { server: { ask } as unknown as Server, asked };
}

async function readWith(most: number, below: readonly Line[] | 'nothing' = 'nothing') {
  const { server, asked } = serverOf(most, below);
  const steps: number[] = [];
  const selection = selectionOf(lines);
  const task = { step: async (now: number, of: number) => void steps.push(now / of) };
  const read = await readLog(server, selection, guessLayout(selection), task, labels);
  return { ...read, asked, steps };
}

describe('consistent', () => {
  test.each([6_666, 4_000, 999])('all rows arrive in their order, %i at a time', async most => {
    const { raw, steps } = await readWith(most);
    expect(raw.rows).toBe(25_000);
    expect(raw.columns.amount!.cells).toEqual(lines.slice(1).map(line => line[3]));
    expect(steps.every(step => step > 0 && step <= 1)).toBe(true);
  });

  test('only the columns that are used are asked for, as many rows as one answer carries', async () => {
    const { asked } = await readWith(20_000);
    expect(asked.slice(1)).toEqual(['B2:D25001 1', 'B2:D25001 6667', 'B2:D25001 13333', 'B2:D25001 19999']);
  });

  test.each([
    ['nothing', 'nothing', true],
    ['blank cells', [['', ' ', '']], true],
    ['a total', [['', '', 99]], false],
  ] as const)('columns stay open at their end where %s is below', async (_, below, isOpen) => {
    expect((await readWith(20_000, below)).isOpen).toBe(isOpen);
  });
});

describe('refuses', () => {
  test('what the add-on refuses', async () => {
    const { server } = serverOf(20_000, 'nothing');
    const failing = {
      ask: (request: Request) =>
        (request as { from: number }).from > 1
          ? Promise.reject(new Error('gone'))
          : server.ask(request as never),
    };
    const selection = selectionOf(lines);
    const read = readLog(
      failing as never,
      selection,
      guessLayout(selection),
      { step: async () => undefined },
      labels,
    );
    await expect(read).rejects.toThrow('gone');
  });
});

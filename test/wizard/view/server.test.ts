import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Language } from '../../../src/sheet/words';
import type { Request } from '../../../src/wizard/model/protocol';
import { connect, type Runner, ServerProblem } from '../../../src/wizard/view/server';

interface Call {
  readonly succeed: (reply: never) => void;
  readonly fail: (error: unknown) => void;
}

/** An add-on that answers when the test does, oldest call first. */
function addOn(language: Language = 'en', online = true) {
  const open: Call[] = [];
  const nothing = () => undefined;
  const runner = (succeed: Call['succeed'], fail: Call['fail']): Runner => ({
    withSuccessHandler: handler => runner(handler as Call['succeed'], fail),
    withFailureHandler: handler => runner(succeed, handler),
    sidebar: () => open.push({ succeed, fail }),
  });
  const server = connect(
    () => runner(nothing, nothing),
    () => language,
    () => online,
  );
  return { open, server, next: () => open.shift()! };
}

const selection: Extract<Request, { action: 'selection' }> = { action: 'selection' };
const undo: Extract<Request, { action: 'undo' }> = { action: 'undo', id: 'a', evenChanged: false };
const turn = () => new Promise(next => setTimeout(next));

afterEach(() => {
  vi.useRealTimers();
});

describe('runs', () => {
  test('three calls at once and the others in their turn, also after a failure', async () => {
    const { open, server, next } = addOn();
    const outcomes = Array.from({ length: 6 }, (_, index) =>
      server.ask(selection).then(
        () => index,
        () => 'failed',
      ),
    );
    const ok = { ok: true, answer: {} } as never;
    for (const waiting of [3, 3, 3, 3, 2, 1]) {
      await turn();
      expect(open).toHaveLength(waiting);
      if (waiting === 2) next().fail(new Error('broken'));
      else next().succeed(ok);
    }
    expect(await Promise.all(outcomes)).toEqual([0, 1, 2, 3, 'failed', 5]);
  });
});

describe('refuses', () => {
  const failures: [string, (call: Call) => void, string, boolean?][] = [
    ['a failure', call => call.fail(new Error('Exceeded maximum execution time')), 'Tardó demasiado'],
    ['a text thrown', call => call.fail('PERMISSION_DENIED'), 'Varias cuentas de Google'],
    ['no connection', call => call.fail(new Error('NetworkError')), 'Sin conexión', false],
    ['no answer at all', call => call.succeed(null as never), 'Algo ha fallado'],
  ];
  test.each(failures)('%s', async (_, happen, title, online = true) => {
    const { server, next } = addOn('es', online);
    const answer = server.ask(selection);
    happen(next());
    await expect(answer).rejects.toMatchObject({ title, problem: undefined });
  });

  test('what the add-on refuses, in words and with its problem', async () => {
    const { server, next } = addOn();
    const answer = server.ask(undo);
    const problem = { id: 'occupied', about: 'CLV!B3' };
    next().succeed({ ok: false, problem } as never);
    await expect(answer).rejects.toBeInstanceOf(ServerProblem);
    await expect(answer).rejects.toMatchObject({ problem, text: expect.stringContaining('CLV!B3') });
  });

  test('to wait for ever, but longer where something is written', async () => {
    vi.useFakeTimers();
    const { server } = addOn();
    const given: string[] = [];
    server.ask(selection).catch(problem => given.push(`read: ${problem.title}`));
    server.ask(undo).catch(problem => given.push(`write: ${problem.title}`));
    await vi.advanceTimersByTimeAsync(61_000);
    expect(given).toEqual(['read: It took too long']);
    // A script may run for six minutes.
    await vi.advanceTimersByTimeAsync(300_000);
    expect(given).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(given).toEqual(['read: It took too long', 'write: It took too long']);
  });
});

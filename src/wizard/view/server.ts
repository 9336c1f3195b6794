import type { Language } from '../../sheet/words';
import { type ConnectionId, classify, connectionCards, problemText } from '../model/problems';
import type { Action, Answers, Problem, Reply, Request } from '../model/protocol';
import { words } from './kit/words';

export interface Server {
  /** Rejects with a ServerProblem. */
  ask<A extends Action>(request: Extract<Request, { action: A }>): Promise<Answers[A]>;
  refused(problem: Problem): ServerProblem;
}

/** Why there is no answer, in the reader's words. */
export class ServerProblem extends Error {
  constructor(
    readonly title: string,
    readonly text: string,
    readonly steps: readonly string[] = [],
    /** Absent where the add-on was not reached. */
    readonly problem?: Problem,
  ) {
    super(text);
  }
}

/** google.script.run, as far as it is used. */
export interface Runner {
  withSuccessHandler(handler: (reply: Reply<Action> | null) => void): Runner;
  withFailureHandler(handler: (error: unknown) => void): Runner;
  sidebar(request: Request): void;
}

/** Google carries ten calls at once; the sidebar never needs as many. */
const callsAtOnce = 3;
const readingMilliseconds = 60_000;
/** Longer than a script may run: what was given up on must not be done behind the person's back. */
const writingMilliseconds = 370_000;
const writes: ReadonlySet<Action> = new Set<Action>([
  'insert',
  'undo',
  'recover',
  'saveAssumptions',
  'createTemplate',
  'clearSamples',
  'makeShareable',
  'makeLive',
  'auditReport',
]);

export function connect(
  runner: () => Runner,
  language: () => Language,
  online = () => navigator.onLine,
): Server {
  const waiting: (() => void)[] = [];
  let open = 0;

  const unreached = (id: ConnectionId) => {
    const { title, text, steps = [] } = connectionCards[id];
    const spoken = language();
    return new ServerProblem(
      title[spoken],
      text[spoken],
      steps.map(step => step[spoken]),
    );
  };
  const refused = (problem: Problem) =>
    new ServerProblem(words.notPossible[language()], problemText(problem, language()), [], problem);

  const call = (request: Request) =>
    new Promise<Reply<Action> | null>((resolve, reject) => {
      const milliseconds = writes.has(request.action) ? writingMilliseconds : readingMilliseconds;
      const timer = setTimeout(() => reject(unreached('timed_out')), milliseconds);
      const fail = (error: unknown) => {
        clearTimeout(timer);
        const message = error instanceof Error ? error.message : String(error);
        reject(unreached(classify(message, online())));
      };
      try {
        runner()
          .withSuccessHandler(reply => {
            clearTimeout(timer);
            resolve(reply);
          })
          .withFailureHandler(fail)
          // Google carries plain data only; a member that is there but undefined may be refused.
          .sidebar(JSON.parse(JSON.stringify(request)));
      } catch (error) {
        fail(error);
      }
    });

  return {
    refused,
    ask: async <A extends Action>(request: Extract<Request, { action: A }>) => {
      if (open >= callsAtOnce) await new Promise<void>(turn => waiting.push(turn));
      open++;
      try {
        const reply = await call(request);
        // Some failures of Google's arrive as a success without an answer.
        if (!reply) throw unreached('unknown');
        if (!reply.ok) throw refused(reply.problem);
        return reply.answer as Answers[A];
      } finally {
        open--;
        waiting.shift()?.();
      }
    },
  };
}

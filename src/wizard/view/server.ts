import type { Action, Answers, Problem, Reply, Request } from '../model/protocol';

export interface Server {
  /** Rejects with a ServerProblem. */
  ask<A extends Action>(request: Extract<Request, { action: A }>): Promise<Answers[A]>;
}

/** Why there is no answer, in the reader's words. */
export class ServerProblem extends Error {
  constructor(
    readonly title: string,
    readonly text: string,
    /** Absent where the add-on was not reached. */
    readonly problem?: Problem,
  ) {
    super(text);
  }
}
export type { Reply };

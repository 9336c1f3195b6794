import type { Problem } from '../wizard/model/protocol';

/** What was asked cannot be done, for a reason that the sidebar words; the workbook is as it was, unless it is unfinished. */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.about === undefined ? problem.id : `${problem.id}: ${problem.about}`);
    this.name = 'Refusal';
    this.problem = problem;
  }
}

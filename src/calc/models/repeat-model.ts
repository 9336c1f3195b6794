import type { Fit, RepeatHistory } from './fit';

/**
 * A model of customers who buy at a rate of their own until, unseen, they stop. x repeat purchases, the last at t_x,
 * in a time T since the first; all times in the unit the parameters were fitted in.
 */
export interface RepeatModel<P extends string> {
  readonly parameterNames: readonly P[];
  logLikelihood(parameters: Readonly<Record<P, number>>, history: RepeatHistory): number;
  fit(history: RepeatHistory): Fit<P>;
  /** The probability that a customer with this history is still one. */
  probabilityAlive(parameters: Readonly<Record<P, number>>, x: number, tX: number, T: number): number;
  /** Repeat purchases expected of a new customer within t. */
  expectedOfNew(parameters: Readonly<Record<P, number>>, t: number): number;
  /** Purchases expected within the next t of a customer with this history. */
  expected(parameters: Readonly<Record<P, number>>, t: number, x: number, tX: number, T: number): number;
  /**
   * All purchases still expected, each discounted to today at e^(−rate · time). Infinity at rate 0 where the
   * average lifetime has no end.
   */
  discountedResidual(
    parameters: Readonly<Record<P, number>>,
    continuousRate: number,
    x: number,
    tX: number,
    T: number,
  ): number;
}

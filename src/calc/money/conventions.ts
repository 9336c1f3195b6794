import { constant, type Money, onePlus, reciprocal } from './money';

/**
 * When the margins of a customer are counted. Textbooks differ, and on the same inputs their answers
 * differ by more than a third:
 * - begin: the first margin comes now (Blattberg, Kim and Neslin; Steenburgh and Avery);
 * - end: the first margin comes after one period (margin ÷ churn when nothing is discounted);
 * - residual: the first margin is not counted, the second comes after one period if the customer stays
 *   (Gupta and Lehmann; Kotler);
 * - mid: margins come in the middle of each period.
 */
export type Convention = 'begin' | 'end' | 'residual' | 'mid';
export const conventions: readonly Convention[] = ['begin', 'end', 'residual', 'mid'];

/**
 * What the first margin counted is worth now, as a share of itself: 1, 1/(1+d), r/(1+d) or 1/√(1+d).
 * Every convention's value is this weight times the value of a stream whose first margin comes now.
 * Source: Fader and Hardie, note 024, eqs (1) to (3).
 */
export function firstMarginWeight(convention: Convention, retentionRate: Money, discountRate: Money): Money {
  const growthOfMoney = onePlus(discountRate);
  switch (convention) {
    case 'begin':
      return constant(1, growthOfMoney);
    case 'end':
      return reciprocal(growthOfMoney);
    case 'residual':
      return retentionRate.div(growthOfMoney);
    case 'mid':
      return reciprocal(growthOfMoney.sqrt());
  }
}

/** How many periods from now the first margin of a stream comes. */
export function firstMarginTime(convention: Convention): number {
  switch (convention) {
    case 'begin':
      return 0;
    case 'mid':
      return 0.5;
    case 'end':
    case 'residual':
      return 1;
  }
}

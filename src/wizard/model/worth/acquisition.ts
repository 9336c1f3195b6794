import type { Convention } from '../../../calc/money/conventions';
import { cacPayback } from '../../../functions/cac-payback';
import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import { rateConvert } from '../../../functions/rate-convert';
import type { Period } from '../../../templates/assumptions';
import type { FormReading } from '../form/form';
import { answerOf } from '../form/form';
import { monthsToPeriods } from './periods';

export type Values = FormReading['values'];

/** What every way comes to, for a reader to see and a sheet to hold. */
export interface Worth {
  readonly discountPerPeriod: number;
  readonly marginPerPeriod: number;
  /** Before the acquisition cost. */
  readonly value: number;
  /** The most to pay for such a customer. */
  readonly mostToPay: number;
  /** Absent where nobody knows the cost. */
  readonly cost?: CostAnswers;
  readonly conventions: readonly ConventionLine[];
  /** The value up to each period, from 0. */
  readonly progress: readonly { readonly x: number; readonly y: number }[];
}

export interface ConventionLine {
  readonly convention: Convention;
  readonly value: number;
  readonly usedBy?: string;
}

export interface CostAnswers {
  readonly afterCost: number;
  readonly ratio: number;
  readonly ratioOnRevenue: number;
  /** Periods, or payments where customers differ. */
  readonly payback: number | 'never';
}

export const numberIn = (values: Values, id: string): number => values[id] as number;
export const costIn = (values: Values): number | undefined => values.acquisitionCost as number | undefined;

/** The rate of the year as one of the period. */
export const discountIn = (values: Values, period: Period): number =>
  answerOf(rateConvert, { rate: values.discountRate, from: 'year', to: period }) as number;

export const costAnswers = (
  value: number,
  valueOnRevenue: number,
  acquisitionCost: number,
  payback: number | 'never',
): CostAnswers => ({
  afterCost: value - acquisitionCost,
  ratio: answerOf(ltvCacRatio, { lifetimeValue: value, acquisitionCost }) as number,
  ratioOnRevenue: answerOf(ltvCacRatio, { lifetimeValue: valueOnRevenue, acquisitionCost }) as number,
  payback,
});

export const paybackOf = (
  acquisitionCost: number,
  marginPerPeriod: number,
  churnRate: number,
  discountRate: number,
): number | 'never' =>
  answerOf(cacPayback, { acquisitionCost, marginPerPeriod, churnRate, discountRate }) as number | 'never';

/** The lower of what the target allows and what comes back within the months the house gives it. */
export const mostToPay = (
  values: Values,
  period: Period,
  lifetimeValue: number,
  marginPerPeriod: number,
  churnRate: number,
): number =>
  answerOf(maxCac, {
    lifetimeValue,
    targetRatio: values.targetRatio,
    maxPaybackPeriods: monthsToPeriods[period].of(numberIn(values, 'paybackMonths')),
    marginPerPeriod,
    churnRate,
  }) as number;

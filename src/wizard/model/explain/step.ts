import { exact } from '../../../calc/money/exact';
import type { Money } from '../../../calc/money/money';
import type { CellFormat } from '../../../templates/plan';
import type { Step } from './explanation';

export type InputsOf<F extends (inputs: never) => unknown> = Parameters<F>[0];

export const one = exact(1);
export const none = exact(0);

type Texts = readonly [en: string, es: string];

/** "q = k ÷ (1 + discount_rate)": the symbol, if later steps use it, and how the figure comes about. */
export function step(
  label: Texts,
  equation: string,
  value: Money | number | string,
  format: CellFormat = 'money',
): Step {
  const [en, es] = label;
  const [symbol, how] = equation.includes(' = ')
    ? (equation.split(' = ') as [string, string])
    : [undefined, equation];
  return {
    ...(symbol === undefined ? {} : { symbol }),
    label: { en, es },
    how,
    value: typeof value === 'object' ? value.toNumber() : value,
    format,
  };
}

import type { Convention } from '../../../calc/money/conventions';
import { type AssumptionId, assumptions } from '../../../templates/assumptions';
import type { Assumptions } from '../protocol';

/** What the workbook takes for granted about one thing. */
export interface Term<T> {
  readonly value: T;
  /** Whether a formula may point at its cell: it holds this value, or will when the sheet is made. */
  readonly linked: boolean;
}

export interface Terms {
  readonly discountRate: Term<number>;
  readonly marginRate: Term<number>;
  readonly targetRatio: Term<number>;
  readonly paybackMonths: Term<number>;
  readonly convention: Term<Convention>;
}

export function termsOf(saved: Assumptions | null): Terms {
  const number = (id: AssumptionId) => termOf<number>(saved, id);
  return {
    discountRate: number('discount_rate'),
    marginRate: number('margin_rate'),
    targetRatio: number('target_ratio'),
    paybackMonths: number('cac_window'),
    convention: termOf<Convention>(saved, 'convention'),
  };
}

function termOf<T>(saved: Assumptions | null, id: AssumptionId): Term<T> {
  const { initial, param } = assumptions[id];
  const cell = saved ? saved[id] : initial;
  try {
    const read = (param!.read as (cell: unknown) => unknown)(cell);
    return { value: (typeof read === 'string' ? read : cell) as T, linked: true };
  } catch {
    return { value: initial as unknown as T, linked: false };
  }
}

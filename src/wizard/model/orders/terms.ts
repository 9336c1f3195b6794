import type { RepeatModelName } from '../../../calc/models/repeat-process';
import { btydClv } from '../../../functions/btyd-clv';
import type { CellValue } from '../../../sheet/cells';
import { count } from '../../../sheet/kinds';
import type { AssumptionId } from '../../../templates/assumptions';
import type { Field } from '../form/field';
import type { CleanLog } from '../log/clean-log';

/** What is asked besides the orders. */
export interface Terms {
  readonly marginRate: number;
  /** Effective per year. */
  readonly annualDiscount: number;
  /** Absent: the rest of each customer's life. */
  readonly horizonMonths?: number;
  /** How much of the end of the log the models are tried on. */
  readonly weeksHeldOut: number;
  readonly model: 'automatic' | Exclude<RepeatModelName, 'PNBD'>;
}

const weeks = count({
  min: 1,
  max: 1040,
  example: 26,
  text: {
    en: 'The models see the orders before and must foretell those of these weeks.',
    es: 'Los modelos ven los pedidos anteriores y deben predecir los de estas semanas.',
  },
});

export function termFields(
  assumption: (id: AssumptionId) => CellValue,
  { endless, weeksHeldOut }: { readonly endless: boolean; readonly weeksHeldOut: number },
  before?: Terms,
): readonly Field[] {
  const { marginRate, annualDiscount, horizonMonths } = btydClv.params;
  return [
    {
      id: 'marginRate',
      label: { en: 'Margin as a share of sales', es: 'Margen sobre ventas' },
      hint: {
        en: 'What is left of each sale after the costs that grow with it.',
        es: 'Lo que queda de cada venta tras los costes que crecen con ella.',
      },
      param: marginRate,
      initial: before?.marginRate ?? assumption('margin_rate'),
      optional: false,
    },
    {
      id: 'annualDiscount',
      label: { en: 'Discount rate per year', es: 'Tasa de descuento anual' },
      hint: {
        en: 'How much less money is worth that comes a year later.',
        es: 'Cuánto menos vale el dinero que llega un año después.',
      },
      param: annualDiscount,
      initial: before?.annualDiscount ?? assumption('discount_rate'),
    },
    ...(endless
      ? []
      : [
          {
            id: 'horizonMonths',
            label: { en: 'Months ahead', es: 'Meses por delante' },
            hint: {
              en: 'Orders after that are not counted.',
              es: 'Los pedidos posteriores no cuentan.',
            },
            param: horizonMonths,
            initial: before?.horizonMonths ?? 12,
            optional: false,
          },
        ]),
    {
      id: 'weeksHeldOut',
      label: { en: 'Weeks to test the forecast on', es: 'Semanas para probar el pronóstico' },
      param: weeks,
      initial: before?.weeksHeldOut ?? weeksHeldOut,
    },
  ];
}

/** The last third of the log, a year at most. */
export function usualWeeksHeldOut({ day }: CleanLog): number {
  let [first, last] = [Infinity, -Infinity];
  for (const when of day) {
    if (when < first) first = when;
    if (when > last) last = when;
  }
  return Math.max(1, Math.min(52, Math.floor((last - first) / 3 / 7)));
}

export function termsOf(
  values: Readonly<Record<string, CellValue>>,
  model: Terms['model'],
  endless: boolean,
): Terms {
  return {
    marginRate: values.marginRate as number,
    annualDiscount: values.annualDiscount as number,
    weeksHeldOut: values.weeksHeldOut as number,
    model,
    ...(endless ? {} : { horizonMonths: values.horizonMonths as number }),
  };
}

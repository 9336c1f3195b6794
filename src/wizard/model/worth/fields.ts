import { clv } from '../../../functions/clv';
import { clvRetention } from '../../../functions/clv-retention';
import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import type { Words } from '../../../sheet/words';
import { type AssumptionId, assumptions, type Period } from '../../../templates/assumptions';
import { type Field, readField, typedText } from '../form/field';
import type { Reader } from '../reader';
import { inPeriod } from './periods';
import type { Case } from './worth';

/** Whether the user knows who stays or who leaves. */
export type RateKind = 'stay' | 'leave';

/** Example figures, so that the first answer needs no typing: about the same customer in every period. */
const examples: Readonly<Record<Period, Readonly<Record<ExampleId, number>>>> = {
  week: { purchaseRate: 0.25, lifetime: 96, revenue: 10, fee: 30, stay: 0.99 },
  month: { purchaseRate: 0.5, lifetime: 24, revenue: 30, fee: 60, stay: 0.95 },
  quarter: { purchaseRate: 1, lifetime: 12, revenue: 90, fee: 120, stay: 0.85 },
  year: { purchaseRate: 4, lifetime: 3, revenue: 360, fee: 240, stay: 0.8 },
};
type ExampleId = 'purchaseRate' | 'lifetime' | 'revenue' | 'fee' | 'stay';

/** Of those who stay or of those who leave. */
export const rateParam = clvRetention.params.retentionRate;

const labels = {
  averagePurchase: { en: 'Average purchase', es: 'Compra media' },
  purchaseRate: { en: 'Purchases {per}', es: 'Compras {per}' },
  lifetime: { en: 'Time as a customer, in {many}', es: 'Tiempo como cliente, en {many}' },
  marginRate: { en: 'Margin on sales', es: 'Margen sobre ventas' },
  acquisitionCost: { en: 'Cost of winning a customer', es: 'Coste de captar un cliente' },
  revenue: { en: 'Revenue per customer {per}', es: 'Ingresos por cliente {per}' },
  retentionRate: { en: 'Customers who stay {each}', es: 'Clientes que siguen {each}' },
  churnRate: { en: 'Customers who leave {each}', es: 'Clientes que se van {each}' },
  survivors: { en: 'Customers left after each {one}', es: 'Clientes que quedan tras cada {one}' },
  discountRate: { en: 'Discount rate per year', es: 'Tasa de descuento anual' },
  targetRatio: { en: 'Target of value to cost', es: 'Objetivo de valor sobre coste' },
  paybackMonths: { en: 'Months to get the cost back', es: 'Meses para recuperar el coste' },
} satisfies Record<string, Words>;
export type FieldId = keyof typeof labels;

export const labelOf = (id: FieldId, period: Period): Words => inPeriod(labels[id], period);

const hints = {
  lifetime: { en: 'From the first purchase to the last.', es: 'De la primera compra a la última.' },
  marginRate: {
    en: 'What is left of a sale after the costs that grow with it.',
    es: 'Lo que queda de una venta tras los costes que crecen con ella.',
  },
  acquisitionCost: {
    en: 'Leave it blank if you do not know it.',
    es: 'Déjelo en blanco si no lo sabe.',
  },
} satisfies Record<string, Words>;

export interface Fields {
  /** What only the user knows. */
  readonly own: readonly Field[];
  /** What the house takes for granted. */
  readonly house: readonly Field[];
  readonly all: readonly Field[];
  /** The same and what was selected in the sheet instead of typed, for sentences to name it. */
  readonly named: readonly Field[];
}

export function fieldsOf(
  given: Pick<Case, 'route' | 'period' | 'terms' | 'survivors'>,
  rateKind: RateKind,
  isSelected = false,
): Fields {
  const { route, period, terms } = given;
  const asked = ownFields(given, rateKind);
  const own = isSelected ? asked.filter(({ id }) => id !== 'survivors') : asked;
  const house = [
    houseField('discountRate', 'discount_rate', terms.discountRate.value, period),
    houseField('targetRatio', 'target_ratio', terms.targetRatio.value, period),
    // Without a formula for how payments come back, nothing to limit.
    ...(route === 'survivors'
      ? []
      : [houseField('paybackMonths', 'cac_window', terms.paybackMonths.value, period)]),
  ];
  return { own, house, all: [...own, ...house], named: [...asked, ...house] };
}

function ownFields(
  { route, period, terms, survivors }: Pick<Case, 'route' | 'period' | 'terms' | 'survivors'>,
  rateKind: RateKind,
): Field[] {
  const example = examples[period];
  const field = (id: FieldId, param: Field['param'], initial: Field['initial'], hint?: Words): Field => ({
    id,
    label: labelOf(id, period),
    param,
    initial,
    // A label with its unit needs no more words.
    hint: hint ?? { en: '', es: '' },
  });
  const { params } = clv;
  const marginRate = {
    ...field('marginRate', params.marginRate, terms.marginRate.value, hints.marginRate),
    optional: false,
  };
  const cost: Field = {
    ...field('acquisitionCost', ltvCacRatio.params.acquisitionCost, 80, hints.acquisitionCost),
    optional: true,
  };
  const revenue = (amount: number) => field('revenue', params.averagePurchase, amount);
  switch (route) {
    case 'lifetime':
      return [
        field('averagePurchase', params.averagePurchase, 60),
        field('purchaseRate', params.purchaseRate, example.purchaseRate),
        field('lifetime', params.lifetime, example.lifetime, hints.lifetime),
        marginRate,
        cost,
      ];
    case 'retention': {
      const stays = rateKind === 'stay';
      const rate = stays ? example.stay : Number((1 - example.stay).toPrecision(2));
      return [
        revenue(example.revenue),
        marginRate,
        field(stays ? 'retentionRate' : 'churnRate', rateParam, rate),
        cost,
      ];
    }
    case 'survivors':
      return [
        field('survivors', survivors!.param, survivors!.example, survivors!.hint),
        revenue(example.fee),
        marginRate,
        cost,
      ];
  }
}

function houseField(id: FieldId, assumption: AssumptionId, initial: number, period: Period): Field {
  const { param, hint } = assumptions[assumption];
  return { id, label: labelOf(id, period), param: param!, hint, initial };
}

/** 95 % who stay → "5 %" who leave; undefined where the text is not one share. */
export function otherRate(text: string, reader: Reader): string | undefined {
  const field: Field = { id: 'rate', label: labels.retentionRate, param: rateParam };
  const reading = readField(field, text, reader);
  if (!('value' in reading) || reading.value === undefined) return undefined;
  return typedText(Number((1 - (reading.value as number)).toPrecision(12)), rateParam, reader);
}

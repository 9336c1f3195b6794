import type { Convention } from '../../../calc/money/conventions';
import { clvRetention } from '../../../functions/clv-retention';
import { rateConvert } from '../../../functions/rate-convert';
import { count } from '../../../sheet/kinds';
import type { Words } from '../../../sheet/words';
import { type AssumptionId, assumptions, type Period } from '../../../templates/assumptions';
import { call, type Input, type Line, type Working } from './working';

/** What the workbook takes for granted, choices by their English words. */
export type House = (id: AssumptionId) => string | number;

export type BaseId =
  | 'period'
  | 'margin'
  | 'retentionRate'
  | 'discountRate'
  | 'acquisitionCost'
  | 'customers'
  | 'convention';

/** Something to begin with, in the proportions of a shop; the year's are those of the examples. */
const usual: Readonly<Record<Period, { readonly margin: number; readonly retentionRate: number }>> = {
  week: { margin: 10, retentionRate: 0.9 },
  month: { margin: 20, retentionRate: 0.9 },
  quarter: { margin: 50, retentionRate: 0.8 },
  year: { margin: 100, retentionRate: 0.8 },
};

const { params } = clvRetention;

/** The figures that every goal counts with, asked once. */
export function baseInputs(house: House): Readonly<Record<BaseId, Input>> {
  const { margin, retentionRate } = usual[house('period') as Period];
  return {
    period: {
      id: 'period',
      label: { en: 'Count per', es: 'Contar por' },
      hint: {
        en: 'Margin and retention below are per this period.',
        es: 'El margen y la retención de abajo son de este periodo.',
      },
      param: assumptions.period.param!,
      initial: house('period'),
      house: 'period',
    },
    margin: {
      id: 'margin',
      label: { en: 'Margin per customer and period', es: 'Margen por cliente y periodo' },
      hint: {
        en: 'What is left of what one customer buys in a period, after the costs of it.',
        es: 'Lo que queda de las compras de un cliente en un periodo, tras sus costes.',
      },
      param: params.margin,
      initial: margin,
    },
    retentionRate: {
      id: 'retentionRate',
      label: { en: 'Customers who stay each period', es: 'Clientes que siguen cada periodo' },
      hint: {
        en: 'Retention: of 100 customers today, how many are still customers a period later.',
        es: 'Retención: de 100 clientes de hoy, cuántos lo son aún un periodo después.',
      },
      param: params.retentionRate,
      initial: retentionRate,
    },
    discountRate: {
      id: 'discountRate',
      label: assumptions.discount_rate.label,
      hint: {
        en: 'How much less money is worth that comes a year later.',
        es: 'Cuánto menos vale el dinero que llega un año después.',
      },
      param: params.discountRate,
      initial: house('discount_rate'),
      house: 'discount_rate',
    },
    acquisitionCost: {
      id: 'acquisitionCost',
      label: { en: 'Cost of winning one customer', es: 'Coste de captar un cliente' },
      hint: {
        en: 'All sales and marketing for new customers, divided by how many came.',
        es: 'Todo lo gastado en ventas y marketing para captar, entre los que llegaron.',
      },
      param: params.acquisitionCost,
      initial: 60,
    },
    customers: {
      id: 'customers',
      label: { en: 'Customers today', es: 'Clientes de hoy' },
      hint: {
        en: 'Those to whom it applies.',
        es: 'Aquellos a quienes se aplica.',
      },
      param: count({ min: 1, max: 1e9, example: 1000, text: { en: '', es: '' } }),
      initial: 1000,
    },
    convention: {
      id: 'convention',
      label: assumptions.convention.label,
      hint: assumptions.convention.hint,
      param: params.convention,
      initial: house('convention'),
      house: 'convention',
    },
  };
}

const asked: readonly string[] = [
  'period',
  'margin',
  'retentionRate',
  'discountRate',
  'acquisitionCost',
  'customers',
] satisfies BaseId[];

/** The inputs of a working as they are asked: base figures first, then its own. The convention is the workbook's. */
export function askedInputs({ inputs }: Working): {
  readonly base: readonly Input[];
  readonly own: readonly Input[];
} {
  return {
    base: inputs.filter(({ id }) => asked.includes(id)),
    own: inputs.filter(({ id }) => id !== 'convention' && !asked.includes(id)),
  };
}

/** The commonest error is a monthly retention with a yearly discount, so that the conversion stands for itself. */
export const discountLine: Line = {
  id: 'discount',
  label: { en: 'Discount rate per period', es: 'Tasa de descuento por periodo' },
  format: 'rate',
  value: call(rateConvert, { rate: 'discountRate', from: { word: 'year' }, to: 'period' }),
  remark: {
    en: 'The yearly rate, compounded down to one period.',
    es: 'La tasa anual, llevada a un periodo con interés compuesto.',
  },
  aside: true,
};

const stream = {
  margin: 'margin',
  retentionRate: 'retentionRate',
  discountRate: 'discount',
  convention: 'convention',
};
/** The base figures as most functions take them. */
export const baseArguments = stream;

export const valueLine: Line = {
  id: 'value',
  label: { en: 'Value of a customer today', es: 'Valor de un cliente hoy' },
  format: 'money',
  value: call(clvRetention, stream),
  remark: {
    en: 'All margins to come, in money of today, before the cost of winning the customer.',
    es: 'Todos los márgenes por venir, en dinero de hoy, antes del coste de captar al cliente.',
  },
};

const conventionWords: Readonly<Record<Convention, Words>> = {
  begin: { en: 'the first margin counts now', es: 'el primer margen cuenta ahora' },
  end: { en: 'the first margin counts after one period', es: 'el primer margen cuenta tras un periodo' },
  residual: { en: 'the first margin is not counted', es: 'el primer margen no se cuenta' },
  mid: { en: 'margins count in mid-period', es: 'los márgenes cuentan a mitad de periodo' },
};

/** How the values are counted, for people. */
export function conventionSentence(house: House): Words {
  const convention = house('convention') as Convention;
  const { en, es } = conventionWords[convention];
  return {
    en: `Convention: ${convention} (${en}).`,
    es: `Convención: ${assumptions.convention.param!.choices![convention]!.es} (${es}).`,
  };
}

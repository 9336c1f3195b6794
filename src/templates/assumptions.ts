import { convention } from '../functions/shared/arguments';
import type { Param } from '../sheet/kinds';
import { choice, count, number, rate, share } from '../sheet/kinds';
import type { Words } from '../sheet/words';
import { usualCurrency } from './number-formats';
import type { CellFormat } from './plan';

/** The named range is `clv_` and the id. */
export const assumptionIds = [
  'period',
  'discount_rate',
  'margin_rate',
  'target_ratio',
  'cac_window',
  'currency',
  'convention',
  'language',
  'owner',
  'changed_on',
] as const;
export type AssumptionId = (typeof assumptionIds)[number];

export interface Assumption {
  readonly label: Words;
  readonly hint: Words;
  readonly format: CellFormat;
  /** What stands there at first: see initialAssumption. */
  readonly initial: string | number;
  /** How the cell is read where it is more than a text. */
  readonly param?: Param<unknown>;
}

export type Period = 'week' | 'month' | 'quarter' | 'year';
const periodWords = {
  week: { es: 'semana' },
  month: { es: 'mes' },
  quarter: { es: 'trimestre' },
  year: { es: 'año' },
} as const;

const noWords = { en: '', es: '' };

/** What a whole workbook takes for granted, said once in one sheet. */
export const assumptions: Readonly<Record<AssumptionId, Assumption>> = {
  period: {
    label: { en: 'Period', es: 'Periodo' },
    hint: {
      en: 'The unit of time in the guide: week, month, quarter or year. Templates name their own.',
      es: 'La unidad de tiempo del asistente: semana, mes, trimestre o año. Cada plantilla dice la suya.',
    },
    format: 'text',
    initial: 'month',
    param: choice<Period>(periodWords, { text: noWords }),
  },
  discount_rate: {
    label: { en: 'Discount rate per year', es: 'Tasa de descuento anual' },
    hint: {
      en: 'What money is worth to you per year; the cost of capital. Converted to the period where needed.',
      es: 'Lo que vale el dinero al año; el coste de capital. Se convierte al periodo donde haga falta.',
    },
    format: 'rate',
    initial: 0.1,
    param: rate({ example: 0.1, text: noWords }),
  },
  margin_rate: {
    label: { en: 'Margin as a share of sales', es: 'Margen sobre ventas' },
    hint: {
      en: 'What is left of each sale after the costs that grow with it.',
      es: 'Lo que queda de cada venta tras los costes que crecen con ella.',
    },
    format: 'share',
    initial: 0.4,
    param: share({ example: 0.4, text: noWords }),
  },
  target_ratio: {
    label: { en: 'Target of value to acquisition cost', es: 'Objetivo de valor sobre coste de captación' },
    hint: {
      en: 'How many times a customer should pay back its cost. 3 is a rule of thumb, on margin.',
      es: 'Cuántas veces debe devolver un cliente su coste. 3 es una regla práctica, sobre el margen.',
    },
    format: 'ratio',
    initial: 3,
    param: number({ over: 0, example: 3, text: noWords }),
  },
  cac_window: {
    label: { en: 'Months to pay the cost back', es: 'Meses para devolver el coste' },
    hint: {
      en: 'The longest time in which a customer should pay back its acquisition cost.',
      es: 'El plazo más largo en que un cliente debe devolver su coste de captación.',
    },
    format: 'count',
    initial: 12,
    param: count({ min: 1, max: 1200, example: 12, text: noWords }),
  },
  currency: {
    label: { en: 'Currency', es: 'Moneda' },
    hint: {
      en: 'The three letters of its code, such as EUR.',
      es: 'Las tres letras de su código, como EUR.',
    },
    format: 'text',
    initial: 'EUR',
  },
  convention: {
    label: { en: 'When margins count', es: 'Cuándo cuentan los márgenes' },
    hint: {
      en: 'begin: the first now; end: after one period; residual: without the first; mid: in mid-period.',
      es: 'begin: el primero ahora; end: tras un periodo; residual: sin el primero; mid: a mitad de periodo.',
    },
    format: 'text',
    initial: 'begin',
    param: convention('begin'),
  },
  language: {
    label: { en: 'Language of inserted words', es: 'Idioma de los textos insertados' },
    hint: {
      en: 'en or es; blank follows the language of the spreadsheet.',
      es: 'en o es; en blanco sigue el idioma de la hoja de cálculo.',
    },
    format: 'text',
    initial: '',
  },
  owner: {
    label: { en: 'Owner', es: 'Responsable' },
    hint: {
      en: 'Who decided these figures, as typed.',
      es: 'Quién decidió estas cifras, tal como se escribió.',
    },
    format: 'text',
    initial: '',
  },
  changed_on: {
    label: { en: 'Last changed on', es: 'Último cambio' },
    hint: { en: 'Set when the figures are saved.', es: 'Se pone al guardar las cifras.' },
    format: 'date',
    initial: '',
  },
};

/** What stands there until somebody decides otherwise; the currency is that of the spreadsheet's country. */
export function initialAssumption(id: AssumptionId, sheetLocale: string): string | number {
  return id === 'currency' ? usualCurrency(sheetLocale) : assumptions[id].initial;
}

export const assumptionName = (id: string): string => `clv_${id}`;

export const assumptionsSheet: Words = { en: 'CLV assumptions', es: 'Supuestos CLV' };

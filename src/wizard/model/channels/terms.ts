import { clvByChannel } from '../../../functions/clv-by-channel';
import { ltvCacRatio } from '../../../functions/ltv-cac-ratio';
import { maxCac } from '../../../functions/max-cac';
import type { CellValue } from '../../../sheet/cells';
import { count, money } from '../../../sheet/kinds';
import { anyText } from '../form/assumption-fields';
import type { Field } from '../form/field';

/** What the house takes for granted about these questions. */
export interface House {
  readonly marginRate: number;
  readonly targetRatio: number;
}

const target = ({ targetRatio }: House): Field => ({
  id: 'targetRatio',
  label: { en: 'Target: value to cost', es: 'Objetivo: valor entre coste' },
  hint: {
    en: 'How many times a customer should pay back its cost. 3 is a rule of thumb, on margin.',
    es: 'Cuántas veces debe devolver un cliente su coste. 3 es una regla práctica, sobre margen.',
  },
  param: maxCac.params.targetRatio,
  initial: targetRatio,
});

export const logFields = (house: House, windowMonths: number): readonly Field[] => [
  {
    id: 'marginRate',
    label: { en: 'Margin as a share of sales', es: 'Margen sobre ventas' },
    hint: {
      en: 'What is left of each sale after the costs that grow with it.',
      es: 'Lo que queda de cada venta tras los costes que crecen con ella.',
    },
    param: clvByChannel.params.marginRate,
    initial: house.marginRate,
    optional: false,
  },
  {
    id: 'windowMonths',
    label: { en: 'Months after the first order', es: 'Meses tras el primer pedido' },
    hint: {
      en: 'The same for all channels, so that old ones have no advantage.',
      es: 'Los mismos para todos los canales, para que los antiguos no tengan ventaja.',
    },
    param: clvByChannel.params.windowMonths,
    initial: windowMonths,
    optional: false,
  },
  target(house),
];

const costText = {
  en: 'Advertising and sales spent ÷ customers won. Blank if you do not know.',
  es: 'Publicidad y ventas gastadas ÷ clientes captados. En blanco si no lo sabe.',
};
const cost = money({ min: 0, optional: true, example: 60, text: costText });

/** One question for each channel; ids by place, since names may be anything. */
export const costFields = (channels: readonly string[]): readonly Field[] =>
  channels.map((channel, index) => ({
    id: `cost_${index}`,
    label: {
      en: `Cost of a customer: ${channel}`,
      es: `Coste de un cliente: ${channel}`,
    },
    param: cost,
    hint: index === 0 ? costText : { en: '', es: '' },
  }));

export function costsOf(
  channels: readonly string[],
  values: Readonly<Record<string, CellValue>>,
): ReadonlyMap<string, number> {
  return new Map(
    channels.flatMap((channel, index) => {
      const value = values[`cost_${index}`];
      return typeof value === 'number' ? [[channel, value] as const] : [];
    }),
  );
}

export const tableTermFields = (house: House): readonly Field[] => [
  {
    id: 'months',
    label: { en: 'Months in which the value comes', es: 'Meses en que llega el valor' },
    hint: {
      en: 'For the payback, as if it came evenly.',
      es: 'Para el plazo de recuperación, como si llegara por igual.',
    },
    param: count({ min: 1, max: 1200, example: 12, text: { en: '', es: '' } }),
    initial: 12,
  },
  {
    id: 'marginRate',
    label: { en: 'Margin share of that value', es: 'Margen de ese valor' },
    hint: {
      en: '100 % if it is margin already; your margin on sales if it is sales.',
      es: '100 % si ya es margen; su margen sobre ventas si son ventas.',
    },
    param: ltvCacRatio.params.marginRate,
    initial: 1,
    optional: false,
  },
  target(house),
];

const nothing = { en: '', es: '' };
const customers = count({ min: 0, max: 1e9, optional: true, example: 200, text: nothing });
const value = money({ example: 180, text: nothing });

/** The four questions about one channel of a small table. */
export const lineFields = (line: number): readonly Field[] => [
  { id: `channel_${line}`, label: { en: 'Name', es: 'Nombre' }, param: anyText, optional: false },
  { id: `value_${line}`, label: { en: 'Value of a customer', es: 'Valor de un cliente' }, param: value },
  {
    id: `cost_${line}`,
    label: { en: 'Cost of a customer', es: 'Coste de un cliente' },
    param: cost,
    hint: nothing,
  },
  { id: `customers_${line}`, label: { en: 'Customers', es: 'Clientes' }, param: customers },
];

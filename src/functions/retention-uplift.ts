import { type UpliftMode, upliftPercentage, upliftTable, upliftValue } from '../calc/money/retention-uplift';
import { defineFunction, valueOrTable } from '../sheet/define';
import { choice, share } from '../sheet/kinds';
import { difference, product } from '../sheet/native';
import { convention, discountRate, margin, optionalAcquisitionCost, retentionRate } from './shared/arguments';
import { retentionMultiple } from './shared/twins';

export const retentionUplift = defineFunction({
  name: 'RETENTION_UPLIFT',
  group: 'retention',
  summary: {
    en: 'How much more a customer is worth when more customers stay.',
    es: 'Cuánto más vale un cliente cuando se quedan más clientes.',
  },
  notes: {
    en: '"5 % better" has three meanings. At 80 % retention and 10 % discount they add 20 %, 15.4 % and 3.4 % to the value.',
    es: '"Un 5 % mejor" significa tres cosas. Con retención del 80 % y descuento del 10 % suman al valor 20 %, 15,4 % y 3,4 %.',
  },
  params: {
    margin: margin(),
    retentionRate: retentionRate(),
    uplift: share({
      example: 0.05,
      text: {
        en: 'The improvement; "mode" says of what.',
        es: 'La mejora; "mode" indica de qué.',
      },
    }),
    discountRate: discountRate(),
    output: choice<'value' | 'percent' | 'table'>(
      { value: { es: 'valor' }, percent: { es: 'porcentaje' }, table: { es: 'tabla' } },
      {
        default: 'value',
        text: {
          en: "value = money gained, percent = share of today's value, table = all three meanings of the uplift.",
          es: 'valor = dinero ganado, porcentaje = proporción del valor actual, tabla = los tres significados de la mejora.',
        },
      },
    ),
    mode: choice<UpliftMode>(
      { points: { es: 'puntos' }, relative: { es: 'relativo' }, churn: { es: 'bajas' } },
      {
        default: 'points',
        text: {
          en: 'points: 80 % becomes 85 %; relative: 80 % × 1.05; churn: 5 % fewer customers leave. A table shows all.',
          es: 'puntos: 80 % pasa a 85 %; relativo: 80 % × 1,05; bajas: se va un 5 % menos de clientes. La tabla los muestra todos.',
        },
      },
    ),
    convention: convention('begin'),
    acquisitionCost: optionalAcquisitionCost(),
  },
  returns: valueOrTable(
    'money',
    {
      en: "Money gained per customer; with percent, the share of today's value net of the acquisition cost.",
      es: 'Dinero ganado por cliente; con porcentaje, la proporción del valor actual neto del coste de captación.',
    },
    {
      mode: {
        format: 'text',
        text: { en: 'Today, or a meaning of the uplift.', es: 'Hoy, o un significado de la mejora.' },
      },
      retention_rate: {
        format: 'share',
        text: { en: 'Share of customers who stay.', es: 'Proporción de clientes que sigue.' },
      },
      lifetime_value: {
        format: 'money',
        text: { en: 'Value less the acquisition cost.', es: 'Valor menos el coste de captación.' },
      },
      change: {
        format: 'money',
        text: { en: "Value less today's.", es: 'Valor menos el de hoy.' },
      },
      change_percent: {
        format: 'rate',
        text: { en: "Change ÷ today's value.", es: 'Cambio ÷ valor de hoy.' },
      },
    },
  ),
  examples: [
    { args: [100, 0.8, 0.05, 0.1], result: 73.33333333333333 },
    { args: [100, 0.8, 0.05, 0.1, 'percent'], result: 0.2 },
    { args: [100, 0.8, 0.05, 0.1, 'percent', 'relative'], result: 0.15384615384615385 },
    { args: [100, 0.8, 0.05, 0.1, 'percent', 'churn'], result: 0.034482758620689655 },
    { args: [100, 0.8, 0.05, 0.1, 'percent', 'points', 'residual'], result: 0.275 },
    { args: [100, 0.8, 0.05, 0.1, 'value', 'points', 'end'], result: 66.66666666666667 },
    { args: [100, 0.8, 0.05, 0.1, 'value', 'relative', 'mid'], result: 53.78506913693085 },
    { args: [100, 0.8, 0.05, 0.1, 'percent', 'points', 'begin', 100], result: 0.275 },
    {
      args: [100, 0.8, 0.05, 0.1, 'table'],
      result: [
        ['mode', 'retention_rate', 'lifetime_value', 'change', 'change_percent'],
        ['now', 0.8, 366.6666666666667, 0, 0],
        ['points', 0.85, 440, 73.33333333333333, 0.2],
        ['relative', 0.84, 423.0769230769231, 56.41025641025641, 0.15384615384615385],
        ['churn', 0.81, 379.3103448275862, 12.64367816091954, 0.034482758620689655],
      ],
    },
    {
      args: [100, [[0.5], [0.7], [0.9]], 0.05, 0.05, 'percent'],
      result: [[0.1], [0.16666666666666666], [0.5]],
    },
  ],
  native: ({
    margin,
    retentionRate: r,
    uplift,
    discountRate: d,
    output,
    mode,
    convention,
    acquisitionCost,
  }) => {
    const rise = mode.pick({
      points: uplift,
      relative: product(uplift, r),
      churn: `${uplift}*(1-${r})`,
    });
    const weight = convention.pick({
      begin: `(1+${d})`,
      end: '1',
      residual: `(1+${d})`,
      mid: `SQRT(1+${d})`,
    });
    const lossAfter = `(1+${d}-${r}-${rise})`;
    const gain = `${product(margin, weight, rise)}/((1+${d}-${r})*${lossAfter})`;
    const multiple = retentionMultiple({ retentionRate: r, discountRate: d, convention });
    const today = `(${difference(product(margin, multiple), acquisitionCost)})`;
    const where = (condition: string, formula: string) => `IF(${condition};${formula};NA())`;
    const possible = `(${r}+${rise}<=1)*(${r}+${rise}<1+${d})`;
    return output.pick({
      value: where(possible, gain),
      percent: where(possible, where(`${today}>0`, `${gain}/${today}`)),
      table: 'NA()',
    });
  },
  compute: ({ output, ...inputs }) => {
    switch (output) {
      case 'value':
        return upliftValue(inputs);
      case 'percent':
        return upliftPercentage(inputs);
      case 'table':
        return upliftTable(inputs);
    }
  },
});

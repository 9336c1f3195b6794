import { quickRatio as ratioOf } from '../calc/money/recurring-revenue';
import { defineFunction, value } from '../sheet/define';
import { money } from '../sheet/kinds';
import { churnedRevenue, contraction } from './shared/recurring-arguments';

export const quickRatio = defineFunction({
  name: 'QUICK_RATIO',
  group: 'recurring',
  summary: {
    en: 'How many units of recurring revenue are won for each unit lost.',
    es: 'Cuántas unidades de ingreso recurrente se ganan por cada una perdida.',
  },
  notes: {
    en: 'A target of 4 is a rule of thumb of investors in young companies.',
    es: 'El objetivo de 4 es una regla práctica de inversores en empresas jóvenes.',
  },
  params: {
    newRevenue: money({
      min: 0,
      example: 20,
      text: { en: 'Won from new customers.', es: 'Ganado con clientes nuevos.' },
    }),
    expansion: money({
      min: 0,
      example: 8,
      text: { en: 'Added by customers who pay more.', es: 'Sumado por clientes que pagan más.' },
    }),
    contraction: contraction(),
    churned: churnedRevenue(),
    reactivation: money({
      min: 0,
      default: 0,
      example: 4,
      text: { en: 'Won from customers who came back.', es: 'Ganado con clientes que volvieron.' },
    }),
  },
  returns: value(
    'ratio',
    { en: 'Won ÷ lost.', es: 'Ganado ÷ perdido.' },
    { undefined: { en: 'Nothing was lost.', es: 'No se perdió nada.' } },
  ),
  examples: [
    { args: [20, 8, 5, 3], result: 3.5 },
    { args: [20, 8, 5, 3, 4], result: 4 },
    { args: [20, 8, 0, 0], result: 'undefined' },
    { args: [[[20], [4]], 8, 5, 3], result: [[3.5], [1.5]] },
  ],
  native: ({ newRevenue, expansion, contraction, churned, reactivation }) => {
    const won = `${newRevenue}+${expansion}${reactivation === '0' ? '' : `+${reactivation}`}`;
    const lost = `(${contraction}+${churned})`;
    return `IF(${lost}=0;"undefined";(${won})/${lost})`;
  },
  compute: ratioOf,
});

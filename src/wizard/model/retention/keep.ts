import { retentionBudget } from '../../../functions/retention-budget';
import { retentionUplift } from '../../../functions/retention-uplift';
import { money } from '../../../sheet/kinds';
import { baseArguments, baseInputs, discountLine, type House } from './base';
import { monthsLine, threeMonths } from './quarter';
import { retentionForCost } from './reward';
import { call, type Line, op, type Working } from './working';

export const upliftInput = {
  id: 'uplift',
  label: { en: 'Improvement of retention', es: 'Mejora de la retención' },
  hint: {
    en: 'The “5 %” that people speak of. It has three meanings; all are shown.',
    es: 'El «5 %» del que se habla. Tiene tres significados; se muestran todos.',
  },
  param: retentionUplift.params.uplift,
  initial: 0.05,
};

const forAll = (row: number, id: string, en: string, es: string): Line => ({
  id,
  label: { en: `Gained with all, ${en}`, es: `Ganancia con todos, ${es}` },
  format: 'money',
  value: op('*', { of: 'meanings', row, column: 'change' }, 'customers'),
  ...(row === 2 ? { result: 'gain' } : {}),
  remark: {
    en: 'Value gained over their whole lifetime; what it may cost at most, once.',
    es: 'Valor ganado en toda su vida como clientes; lo máximo que puede costar, una vez.',
  },
});

/** What "5 % better" brings in each of its meanings. */
export function upliftWorking(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'uplift',
    title: { en: 'What better retention brings', es: 'Qué aporta retener mejor' },
    lead: {
      en: 'The same percentage read as points, as a share of those who stay, and as a share of those who leave.',
      es: 'El mismo porcentaje leído como puntos, como proporción de quienes siguen y de quienes se van.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.acquisitionCost,
      base.customers,
      base.convention,
      upliftInput,
      {
        id: 'costOnce',
        label: { en: 'What it costs, once', es: 'Lo que cuesta, una vez' },
        hint: {
          en: 'For all customers together. Leave it blank if you do not know it.',
          es: 'Para todos los clientes. Déjelo en blanco si no lo sabe.',
        },
        param: money({ min: 0, example: 1, text: { en: '', es: '' } }),
        optional: true,
      },
    ],
    lines: [
      discountLine,
      {
        id: 'today',
        label: {
          en: 'Value of a customer today, less its cost',
          es: 'Valor de un cliente hoy, menos su coste',
        },
        format: 'money',
        value: { of: 'meanings', row: 1, column: 'lifetime_value' },
        remark: {
          en: 'All margins to come, in money of today, less the cost of winning the customer.',
          es: 'Todos los márgenes por venir, en dinero de hoy, menos el coste de captar al cliente.',
        },
      },
      forAll(2, 'points', 'as points', 'en puntos'),
      forAll(3, 'relative', 'of those who stay', 'de los que siguen'),
      forAll(4, 'churn', 'of those who leave', 'de los que se van'),
      {
        id: 'lifetime',
        label: {
          en: 'Over the lifetime, as points, after cost',
          es: 'En toda la vida, puntos, tras el coste',
        },
        format: 'money',
        value: op('-', 'points', 'costOnce'),
        result: 'gain',
        needs: ['costOnce'],
        remark: { en: 'All customers, in money of today.', es: 'Todos los clientes, en dinero de hoy.' },
      },
      monthsLine,
      {
        id: 'quarter',
        label: { en: 'In three months, as points, after cost', es: 'En tres meses, puntos, tras el coste' },
        format: 'money',
        value: op(
          '-',
          op(
            '*',
            op(
              '-',
              threeMonths('margin', op('+', 'retentionRate', 'uplift')),
              threeMonths('margin', 'retentionRate'),
            ),
            'customers',
          ),
          'costOnce',
        ),
        result: 'gain',
        remark: {
          en: 'What a quarterly report would show of it.',
          es: 'Lo que mostraría de ello un informe trimestral.',
        },
      },
      {
        id: 'enough',
        label: { en: 'Pays from: more who stay, in points', es: 'Compensa con: más que siguen, en puntos' },
        format: 'share',
        value: op(
          'rise',
          retentionForCost('margin', op('+', 'today', 'acquisitionCost', op('/', 'costOnce', 'customers'))),
          'retentionRate',
        ),
        needs: ['costOnce'],
        remark: {
          en: 'With it the value gained by all customers equals the cost.',
          es: 'Con ello, el valor ganado con todos los clientes iguala el coste.',
        },
      },
    ],
    tables: [
      {
        id: 'meanings',
        heading: { en: 'Three meanings of one percentage', es: 'Tres significados de un porcentaje' },
        remark: {
          en: 'now: today; points, relative, churn: what the percentage is of. change: value less that of today.',
          es: 'now: hoy; points, relative, churn: de qué es el porcentaje. change: valor menos el de hoy.',
        },
        table: call(retentionUplift, {
          ...baseArguments,
          uplift: 'uplift',
          output: { word: 'table' },
          mode: { word: 'points' },
          acquisitionCost: 'acquisitionCost',
        }),
        rows: 4,
      },
    ],
  };
}

export const ceilingInput = (house: House) => ({
  id: 'ceiling',
  label: { en: 'Most who would ever stay', es: 'Los que seguirían como mucho' },
  hint: {
    en: 'Your estimate: how many of 100 would stay a period if no cost were spared.',
    es: 'Su estimación: cuántos de cada 100 seguirían un periodo sin reparar en gastos.',
  },
  param: retentionBudget.params.ceiling,
  initial: house('period') === 'year' || house('period') === 'quarter' ? 0.9 : 0.95,
});

export const spendInput = (house: House) => ({
  id: 'spend',
  label: { en: 'Spent on keeping a customer', es: 'Gasto en conservar a un cliente' },
  hint: {
    en: 'Today, per customer and period; not yet taken off the margin.',
    es: 'Hoy, por cliente y periodo; aún sin restar del margen.',
  },
  param: retentionBudget.params.spend,
  initial: (baseInputs(house).margin.initial as number) / 10,
});

export const budgetTable = {
  id: 'plans',
  heading: { en: 'Three budgets', es: 'Tres presupuestos' },
  remark: {
    en: 'now: today; best: the value is highest; break_even: it is back at that of today. k: how fast retention answers to spend.',
    es: 'now: hoy; best: el valor es máximo; break_even: vuelve al de hoy. k: con qué rapidez responde la retención al gasto.',
  },
  table: call(retentionBudget, { ...baseArguments, spend: 'spend', ceiling: 'ceiling' }),
  rows: 3,
};

/** The budget that makes customers worth most. */
export function budgetWorking(house: House): Working {
  const base = baseInputs(house);
  return {
    id: 'budget',
    title: { en: 'Best budget for keeping customers', es: 'Mejor presupuesto para conservar clientes' },
    lead: {
      en: 'Each further unit of spend keeps fewer customers, up to the ceiling (Blattberg and Deighton, 1996).',
      es: 'Cada unidad más de gasto conserva menos clientes, hasta el techo (Blattberg y Deighton, 1996).',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.customers,
      base.convention,
      spendInput(house),
      ceilingInput(house),
    ],
    lines: [
      discountLine,
      {
        id: 'best',
        label: {
          en: 'Best spend per customer and period',
          es: 'Mejor gasto por cliente y periodo',
        },
        format: 'money',
        value: { of: 'plans', row: 2, column: 'spend' },
        result: 'figure',
        remark: {
          en: 'Less keeps too few, more costs more than it keeps.',
          es: 'Con menos se conservan pocos; con más cuesta más de lo que conserva.',
        },
      },
      {
        id: 'kept',
        label: { en: 'Who would stay at that spend', es: 'Quienes seguirían con ese gasto' },
        format: 'share',
        remark: { en: 'From one period to the next.', es: 'De un periodo al siguiente.' },
        value: { of: 'plans', row: 2, column: 'retention_rate' },
      },
      {
        id: 'gain',
        label: {
          en: 'Gained with all customers',
          es: 'Ganancia con todos los clientes',
        },
        format: 'money',
        value: op('*', { of: 'plans', row: 2, column: 'change' }, 'customers'),
        remark: {
          en: 'Over their lifetime, against the spend of today.',
          es: 'En toda su vida, frente al gasto de hoy.',
        },
      },
      monthsLine,
      {
        id: 'quarter',
        label: { en: 'In three months, with all customers', es: 'En tres meses, con todos los clientes' },
        format: 'money',
        value: op(
          '*',
          op(
            '-',
            threeMonths(op('-', 'margin', 'best'), 'kept'),
            threeMonths(op('-', 'margin', 'spend'), 'retentionRate'),
          ),
          'customers',
        ),
        remark: {
          en: 'The same in a quarterly report: the spend comes at once, what it keeps comes later.',
          es: 'Lo mismo en un informe trimestral: el gasto llega ya; lo que conserva, más tarde.',
        },
      },
      {
        id: 'breakEven',
        label: {
          en: 'Above this you lose against today',
          es: 'Por encima se pierde frente a hoy',
        },
        format: 'money',
        value: { of: 'plans', row: 3, column: 'spend' },
        remark: {
          en: 'Per customer and period: the value is back at that of today.',
          es: 'Por cliente y periodo: el valor vuelve a ser el de hoy.',
        },
      },
    ],
    tables: [budgetTable],
  };
}

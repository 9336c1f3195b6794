import { cacPayback } from '../../functions/cac-payback';
import { clvRetention } from '../../functions/clv-retention';
import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import { rateConvert } from '../../functions/rate-convert';
import type { Language } from '../../sheet/words';
import { callParts } from '../formula';
import { againstTarget } from '../layout/against-target';
import { parts } from '../layout/parts';
import type { SectionSpec } from '../layout/sheet-spec';
import { line, perMonth, sum } from './figure';

export const acquisition = (language: Language): SectionSpec => ({
  heading: { en: 'Winning customers', es: 'Captar clientes' },
  lines: [
    line(
      'cac',
      [
        { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
        { en: 'per new customer', es: 'por cliente nuevo' },
        {
          en: 'Sales and marketing ÷ new customers, both of the 12 months.',
          es: 'Ventas y marketing ÷ clientes nuevos, ambos de los 12 meses.',
        },
      ],
      ['−', 'money'],
      where => parts`${where.cell('inputs.acquisition')}/${sum(where, 'customers_new')}`,
    ),
    line(
      'margin',
      [
        { en: 'Margin per customer', es: 'Margen por cliente' },
        { en: 'per customer and month', es: 'por cliente y mes' },
        {
          en: 'Revenue per customer × margin of the house assumptions.',
          es: 'Ingreso por cliente × margen de los supuestos de la casa.',
        },
      ],
      ['+', 'money'],
      where => parts`${where.cell('arpa')}*${{ assumption: 'margin_rate' }}`,
    ),
    line(
      'discount',
      [
        { en: 'Discount rate', es: 'Tasa de descuento' },
        perMonth,
        {
          en: 'House assumption per year, converted by compounding.',
          es: 'Supuesto anual de la casa, convertido de forma compuesta.',
        },
      ],
      ['−', 'rate'],
      () => callParts(rateConvert, { rate: { assumption: 'discount_rate' }, from: 'year', to: 'month' }),
    ),
    line(
      'payback',
      [
        { en: 'Payback of the cost', es: 'Recuperación del coste' },
        { en: 'months', es: 'meses' },
        {
          en: 'With churn on those exposed and discounting.',
          es: 'Con bajas sobre los expuestos y descuento.',
        },
      ],
      ['=', 'number'],
      where =>
        callParts(cacPayback, {
          acquisitionCost: where.cell('cac'),
          marginPerPeriod: where.cell('margin'),
          churnRate: where.cell('churn_exposed'),
          discountRate: where.cell('discount'),
        }),
      'result',
    ),
    line(
      'payback_target',
      [
        { en: 'Longest payback', es: 'Recuperación más larga' },
        { en: 'months', es: 'meses' },
        { en: 'House assumption.', es: 'Supuesto de la casa.' },
      ],
      ['=', 'count'],
      () => [{ assumption: 'cac_window' }],
    ),
    line(
      'ltv',
      [
        { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' },
        { en: 'per customer', es: 'por cliente' },
        {
          en: 'If churn and margin stay as they are; convention of the house assumptions.',
          es: 'Si bajas y margen siguen igual; convención de los supuestos de la casa.',
        },
      ],
      ['+', 'money'],
      where =>
        callParts(clvRetention, {
          margin: where.cell('margin'),
          retentionRate: parts`1-${where.cell('churn_exposed')}`,
          discountRate: where.cell('discount'),
          acquisitionCost: 0,
          convention: { assumption: 'convention' },
        }),
    ),
    line(
      'ratio',
      [
        { en: 'LTV:CAC on margin', es: 'LTV:CAC sobre margen' },
        { en: 'times the cost', es: 'veces el coste' },
        {
          en: 'Value on margin ÷ cost, before the cost is taken off.',
          es: 'Valor sobre margen ÷ coste, antes de restar el coste.',
        },
      ],
      ['=', 'ratio'],
      where =>
        callParts(ltvCacRatio, { lifetimeValue: where.cell('ltv'), acquisitionCost: where.cell('cac') }),
      'result',
    ),
    line(
      'target',
      [
        { en: 'Target of value to cost', es: 'Objetivo de valor sobre coste' },
        { en: 'times the cost', es: 'veces el coste' },
        { en: 'House assumption.', es: 'Supuesto de la casa.' },
      ],
      ['=', 'ratio'],
      () => [{ assumption: 'target_ratio' }],
    ),
    againstTarget(language, 'ratio', 'target'),
  ],
});

import { clvRetention } from '../../../functions/clv-retention';
import { rateConvert } from '../../../functions/rate-convert';
import { call, type Expression, type Line, op } from './working';

/** A decision looks different over a quarter than over a lifetime, so that each goal shows both. */
export const monthsLine: Line = {
  id: 'months',
  label: { en: 'Months in a period', es: 'Meses de un periodo' },
  format: 'number',
  remark: {
    en: 'To count three months in any period.',
    es: 'Para contar tres meses en cualquier periodo.',
  },
  value: { monthsIn: 'period' },
  aside: true,
};

/** Three monthly margins of a customer, each of those still there, not discounted. Needs the line above. */
export const threeMonths = (margin: Expression, retentionRate: Expression): Expression =>
  call(clvRetention, {
    margin: op('/', margin, 'months'),
    retentionRate: call(rateConvert, {
      rate: retentionRate,
      from: 'period',
      to: { word: 'month' },
      kind: { word: 'retention' },
    }),
    discountRate: 0,
    acquisitionCost: 0,
    convention: { word: 'begin' },
    growth: 0,
    periods: 3,
  });

/** What a customer brings in three months as things are. */
export const quarterMarginLine: Line = {
  id: 'quarterMargin',
  label: { en: 'Margin of a customer in three months', es: 'Margen de un cliente en tres meses' },
  format: 'money',
  remark: {
    en: 'Three monthly margins of those still there.',
    es: 'Tres márgenes mensuales de quienes siguen.',
  },
  value: threeMonths('margin', 'retentionRate'),
  aside: true,
};

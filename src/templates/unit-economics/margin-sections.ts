import { rateConvert } from '../../functions/rate-convert';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SectionSpec } from '../layout/sheet-spec';
import { months, perCustomerMonth, timesCost } from './units';

const house = { en: 'House assumption.', es: 'Supuesto de la casa.' };

export const marginSections: readonly SectionSpec[] = [
  {
    heading: { en: 'House assumptions', es: 'Supuestos de la casa' },
    lines: [
      {
        id: 'discount_rate',
        label: { en: 'Discount rate', es: 'Tasa de descuento' },
        unit: { en: 'per year', es: 'al año' },
        sign: '−',
        format: 'rate',
        span: 1,
        remark: house,
        formula: () => [{ assumption: 'discount_rate' }],
      },
      {
        id: 'discount',
        label: { en: 'Discount rate', es: 'Tasa de descuento' },
        unit: { en: 'per month', es: 'al mes' },
        sign: '−',
        format: 'rate',
        span: 1,
        remark: {
          en: 'Converted by compounding, so that it fits the monthly margins.',
          es: 'Convertida de forma compuesta, para que case con los márgenes mensuales.',
        },
        formula: where =>
          callParts(rateConvert, { rate: where.cell('discount_rate'), from: 'year', to: 'month' }),
      },
      {
        id: 'margin_rate',
        label: { en: 'Margin', es: 'Margen' },
        unit: { en: 'share of sales', es: 'parte de las ventas' },
        sign: '+',
        format: 'share',
        span: 1,
        remark: house,
        formula: () => [{ assumption: 'margin_rate' }],
      },
      {
        id: 'target_ratio',
        label: { en: 'Target of value to cost', es: 'Objetivo de valor sobre coste' },
        unit: timesCost,
        sign: '=',
        format: 'ratio',
        span: 1,
        remark: house,
        formula: () => [{ assumption: 'target_ratio' }],
      },
      {
        id: 'window',
        label: { en: 'Longest payback', es: 'Recuperación más larga' },
        unit: months,
        sign: '=',
        format: 'count',
        span: 1,
        remark: house,
        formula: () => [{ assumption: 'cac_window' }],
      },
      {
        id: 'convention',
        label: { en: 'When margins count', es: 'Cuándo cuentan los márgenes' },
        unit: { en: 'convention', es: 'convención' },
        sign: '',
        format: 'text',
        span: 1,
        remark: {
          en: 'House assumption: begin, end, residual or mid.',
          es: 'Supuesto de la casa: begin, end, residual o mid.',
        },
        formula: () => [{ assumption: 'convention' }],
      },
    ],
  },
  {
    heading: { en: 'Margin and staying', es: 'Margen y permanencia' },
    lines: [
      {
        id: 'channel',
        label: { en: 'Channel', es: 'Canal' },
        unit: { en: 'name', es: 'nombre' },
        sign: '',
        format: 'text',
        formula: where => [where.cell('inputs.channel')],
      },
      {
        id: 'sales',
        label: { en: 'Sales', es: 'Ventas' },
        unit: perCustomerMonth,
        sign: '+',
        format: 'money',
        remark: { en: 'Average order × orders.', es: 'Pedido medio × pedidos.' },
        formula: where => parts`${where.cell('inputs.order_value')}*${where.cell('inputs.orders')}`,
      },
      {
        id: 'spend_margin',
        label: { en: 'Margin on purchases', es: 'Margen de las compras' },
        unit: perCustomerMonth,
        sign: '+',
        format: 'money',
        remark: { en: 'Sales × margin.', es: 'Ventas × margen.' },
        formula: where => parts`${where.cell('sales')}*${where.cell('margin_rate')}`,
      },
      {
        id: 'margin',
        label: { en: 'Net margin', es: 'Margen neto' },
        unit: perCustomerMonth,
        sign: '=',
        format: 'money',
        remark: {
          en: 'After serving, keeping and rewards; with referrals and savings.',
          es: 'Tras atender, conservar y recompensar; con recomendaciones y ahorros.',
        },
        formula: where =>
          parts`${where.cell('spend_margin')}-${where.cell('inputs.service')}-${where.cell('inputs.keeping')}-${where.cell('inputs.loyalty')}+${where.cell('inputs.referrals')}+${where.cell('inputs.savings')}`,
      },
      {
        id: 'churn',
        label: { en: 'Customers who leave', es: 'Clientes que se van' },
        unit: { en: 'share per month', es: 'parte al mes' },
        sign: '−',
        format: 'share',
        remark: { en: '100 % less those who stay.', es: '100 % menos los que siguen.' },
        formula: where => parts`1-${where.cell('inputs.retention')}`,
      },
      {
        id: 'lifetime',
        label: { en: 'Mean lifetime', es: 'Vida media' },
        unit: months,
        sign: '=',
        format: 'number',
        remark: { en: '1 ÷ churn.', es: '1 ÷ bajas.' },
        formula: where => parts`1/${where.cell('churn')}`,
      },
    ],
  },
];

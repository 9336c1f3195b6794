import { breakevenRetention } from '../../functions/breakeven-retention';
import { cacPayback } from '../../functions/cac-payback';
import { clvRetention } from '../../functions/clv-retention';
import { ltvCacRatio } from '../../functions/ltv-cac-ratio';
import { maxCac } from '../../functions/max-cac';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SectionSpec } from '../layout/sheet-spec';
import { months, perCustomer, timesCost } from './units';

export const returnSections: readonly SectionSpec[] = [
  {
    heading: { en: 'Value and cost', es: 'Valor y coste' },
    lines: [
      {
        id: 'ltv',
        label: { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' },
        unit: perCustomer,
        sign: '+',
        format: 'money',
        look: 'result',
        remark: {
          en: 'Discounted, before the acquisition cost.',
          es: 'Descontado, antes del coste de captación.',
        },
        formula: where =>
          callParts(clvRetention, {
            margin: where.cell('margin'),
            retentionRate: where.cell('inputs.retention'),
            discountRate: where.cell('discount'),
            acquisitionCost: 0,
            convention: where.cell('convention'),
          }),
      },
      {
        id: 'ltv_sales',
        label: { en: 'Lifetime value on sales', es: 'Valor de vida sobre ventas' },
        unit: perCustomer,
        sign: '+',
        format: 'money',
        remark: {
          en: 'For comparison only: sales are not what a customer leaves.',
          es: 'Solo para comparar: las ventas no son lo que deja un cliente.',
        },
        formula: where =>
          callParts(clvRetention, {
            margin: where.cell('sales'),
            retentionRate: where.cell('inputs.retention'),
            discountRate: where.cell('discount'),
            acquisitionCost: 0,
            convention: where.cell('convention'),
          }),
      },
      {
        id: 'cac',
        label: { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
        unit: perCustomer,
        sign: '−',
        format: 'money',
        look: 'result',
        remark: {
          en: 'All costs of the channel ÷ new customers.',
          es: 'Todos los costes del canal ÷ clientes nuevos.',
        },
        formula: where =>
          parts`(${where.cell('inputs.media')}+${where.cell('inputs.people')})/${where.cell('inputs.new_customers')}`,
      },
      {
        id: 'net_value',
        label: { en: 'Value less cost', es: 'Valor menos coste' },
        unit: perCustomer,
        sign: '=',
        format: 'money',
        formula: where => parts`${where.cell('ltv')}-${where.cell('cac')}`,
      },
    ],
  },
  {
    heading: { en: 'Return', es: 'Rentabilidad' },
    lines: [
      {
        id: 'ratio',
        label: { en: 'LTV:CAC on margin', es: 'LTV:CAC sobre margen' },
        unit: timesCost,
        sign: '=',
        format: 'ratio',
        look: 'result',
        remark: { en: 'The one to hold against the target.', es: 'El que se compara con el objetivo.' },
        formula: where =>
          callParts(ltvCacRatio, {
            lifetimeValue: where.cell('ltv'),
            acquisitionCost: where.cell('cac'),
          }),
      },
      {
        id: 'ratio_sales',
        label: { en: 'LTV:CAC on sales', es: 'LTV:CAC sobre ventas' },
        unit: timesCost,
        sign: '=',
        format: 'ratio',
        remark: {
          en: 'Looks better than it is: ask which one a report shows.',
          es: 'Parece mejor de lo que es: pregunte cuál muestra un informe.',
        },
        formula: where =>
          callParts(ltvCacRatio, {
            lifetimeValue: where.cell('ltv_sales'),
            acquisitionCost: where.cell('cac'),
          }),
      },
      {
        id: 'payback',
        label: { en: 'Payback with churn', es: 'Recuperación con bajas' },
        unit: months,
        sign: '=',
        format: 'number',
        look: 'result',
        remark: {
          en: 'Counts only customers who are still there, discounted.',
          es: 'Solo cuenta a los clientes que siguen, con descuento.',
        },
        formula: where =>
          callParts(cacPayback, {
            acquisitionCost: where.cell('cac'),
            marginPerPeriod: where.cell('margin'),
            churnRate: where.cell('churn'),
            discountRate: where.cell('discount'),
          }),
      },
      {
        id: 'payback_simple',
        label: { en: 'Payback without churn', es: 'Recuperación sin bajas' },
        unit: months,
        sign: '=',
        format: 'number',
        remark: {
          en: 'Cost ÷ margin: as if nobody left, so too short.',
          es: 'Coste ÷ margen: como si nadie se fuera, así que sale corta.',
        },
        formula: where =>
          callParts(cacPayback, {
            acquisitionCost: where.cell('cac'),
            marginPerPeriod: where.cell('margin'),
          }),
      },
      {
        id: 'breakeven',
        label: { en: 'Retention that just pays', es: 'Retención que cubre el coste' },
        unit: { en: 'share, month to month', es: 'parte, de mes a mes' },
        sign: '=',
        format: 'share',
        remark: {
          en: 'Below it a customer is worth less than it cost.',
          es: 'Por debajo, un cliente vale menos de lo que costó.',
        },
        formula: where =>
          callParts(breakevenRetention, {
            margin: where.cell('margin'),
            acquisitionCost: where.cell('cac'),
            discountRate: where.cell('discount'),
            convention: where.cell('convention'),
          }),
      },
    ],
  },
  {
    heading: { en: 'What a customer may cost', es: 'Lo que puede costar un cliente' },
    lines: [
      {
        id: 'max_cac',
        label: { en: 'Most to pay', es: 'Coste máximo' },
        unit: perCustomer,
        sign: '=',
        format: 'money',
        look: 'result',
        remark: {
          en: 'What both allow: the target ratio, and the longest payback with churn and discount.',
          es: 'Lo que permiten ambos: el objetivo y la recuperación más larga, con bajas y descuento.',
        },
        formula: where =>
          callParts(maxCac, {
            lifetimeValue: where.cell('ltv'),
            targetRatio: where.cell('target_ratio'),
            maxPaybackPeriods: where.cell('window'),
            marginPerPeriod: where.cell('margin'),
            // Discounting is as if more customers left: so the limit is that of the payback above.
            churnRate: parts`1-${where.cell('inputs.retention')}/(1+${where.cell('discount')})`,
          }),
      },
      {
        id: 'room',
        label: { en: 'Room to bid', es: 'Margen para pujar' },
        unit: perCustomer,
        sign: '=',
        format: 'money',
        remark: {
          en: 'Most to pay less the cost today; negative: too dear.',
          es: 'Coste máximo menos el actual; negativo: demasiado caro.',
        },
        formula: where => parts`${where.cell('max_cac')}-${where.cell('cac')}`,
      },
      {
        id: 'cohort_value',
        label: { en: 'Value of a month of customers', es: 'Valor de los clientes de un mes' },
        unit: { en: 'new customers of a month', es: 'clientes nuevos de un mes' },
        sign: '=',
        format: 'money',
        remark: {
          en: 'Value less cost × new customers.',
          es: 'Valor menos coste × clientes nuevos.',
        },
        formula: where => parts`${where.cell('net_value')}*${where.cell('inputs.new_customers')}`,
      },
      {
        id: 'cohort_share',
        label: { en: 'Share of that value', es: 'Parte de ese valor' },
        unit: { en: 'share of all channels', es: 'parte de todos los canales' },
        sign: '=',
        format: 'share',
        formula: where => parts`${where.cell('cohort_value')}/SUM(${where.line('cohort_value')})`,
      },
    ],
  },
];

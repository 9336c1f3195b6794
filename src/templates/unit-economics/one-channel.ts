import { clvComponents } from '../../functions/clv-components';
import { clvConventions } from '../../functions/clv-conventions';
import { clvElasticity } from '../../functions/clv-elasticity';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, TableSpec, Where } from '../layout/sheet-spec';
import type { CellFormat, FormulaPart } from '../plan';
import { perCustomerMonth } from './inputs';

const perCustomer = { en: 'per customer', es: 'por cliente' };

/** A figure of the channel that the inputs choose. */
function chosen(
  id: string,
  label: Words,
  unit: Words,
  sign: LineSpec['sign'],
  format: CellFormat,
  from: string,
): LineSpec {
  return {
    id,
    label,
    unit,
    sign,
    format,
    formula: where => parts`INDEX(${where.line(from)};1;${where.cell('inputs.shown')})`,
  };
}

function result(
  id: string,
  label: Words,
  sign: LineSpec['sign'],
  formula: (where: Where) => readonly FormulaPart[],
  remark?: Words,
): LineSpec {
  return { id, label, unit: perCustomer, sign, format: 'money', formula, ...(remark ? { remark } : {}) };
}

/** The row of each convention in the table of CLV_CONVENTIONS. */
const conventions = [
  {
    id: 'begin',
    row: 2,
    label: { en: 'begin: the first margin now', es: 'begin: el primer margen ahora' },
    remark: { en: 'Most books of marketing.', es: 'La mayoría de los libros de marketing.' },
    native: (w: Where) =>
      parts`${w.cell('margin')}*(1+${w.cell('discount')})/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'end',
    row: 3,
    label: { en: 'end: the first after a month', es: 'end: el primero tras un mes' },
    remark: {
      en: 'Subscriptions; without discount it is margin ÷ churn.',
      es: 'Suscripciones; sin descuento es margen ÷ bajas.',
    },
    native: (w: Where) => parts`${w.cell('margin')}/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'residual',
    row: 4,
    label: { en: 'residual: without the first', es: 'residual: sin el primero' },
    remark: {
      en: 'The first margin belongs to winning the customer.',
      es: 'El primer margen pertenece a la captación.',
    },
    native: (w: Where) =>
      parts`${w.cell('margin')}*${w.cell('retention')}/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
  {
    id: 'mid',
    row: 5,
    label: { en: 'mid: in the middle of the month', es: 'mid: a mitad de mes' },
    remark: { en: 'Usual in discounted cash flows.', es: 'Habitual en los flujos descontados.' },
    native: (w: Where) =>
      parts`${w.cell('margin')}*SQRT(1+${w.cell('discount')})/(1+${w.cell('discount')}-${w.cell('retention')})`,
  },
] as const;

const tables: readonly TableSpec[] = [
  {
    id: 'conventions',
    heading: { en: 'Conventions, by the add-on', es: 'Convenciones, según el complemento' },
    columns: [
      { head: { en: 'Convention', es: 'Convención' }, format: 'text' },
      { head: { en: 'Value per customer', es: 'Valor por cliente' }, format: 'money' },
      { head: { en: 'Used by', es: 'Quién la usa' }, format: 'text' },
    ],
    rows: 5,
    formula: where =>
      callParts(clvConventions, {
        margin: where.cell('margin'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
      }),
  },
  {
    id: 'components',
    heading: {
      en: 'Components of the value, by the add-on',
      es: 'Componentes del valor, según el complemento',
    },
    columns: [
      { head: { en: 'Component', es: 'Componente' }, format: 'text' },
      { head: { en: 'Sign', es: 'Signo' }, format: 'count' },
      { head: { en: 'Per month', es: 'Al mes' }, format: 'money' },
      { head: { en: 'Present value', es: 'Valor presente' }, format: 'money' },
    ],
    rows: 9,
    formula: where =>
      callParts(clvComponents, {
        spendMargin: where.cell('spend_margin'),
        serviceCost: where.cell('service'),
        retentionCost: where.cell('keeping'),
        loyaltyCost: where.cell('loyalty'),
        referralValue: where.cell('referrals'),
        acquisitionCost: where.cell('cac'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
        convention: where.cell('channels.convention'),
        retentionSavings: where.cell('savings'),
      }),
  },
  {
    id: 'elasticity',
    heading: { en: 'Elasticities, by the add-on', es: 'Elasticidades, según el complemento' },
    columns: [
      { head: { en: 'Driver', es: 'Factor' }, format: 'text' },
      { head: { en: 'Elasticity, % for 1 %', es: 'Elasticidad, % por 1 %' }, format: 'ratio' },
      { head: { en: 'Change for 1 % more', es: 'Cambio por 1 % más' }, format: 'money' },
    ],
    rows: 6,
    formula: where =>
      callParts(clvElasticity, {
        margin: where.cell('margin'),
        retentionRate: where.cell('retention'),
        discountRate: where.cell('discount'),
        acquisitionCost: where.cell('cac'),
        convention: where.cell('channels.convention'),
      }),
  },
];

export const oneChannel: SheetSpec = {
  id: 'one',
  role: 'calculations',
  name: { en: 'One channel', es: 'Un canal' },
  title: {
    en: 'One channel in depth: why analysts differ',
    es: 'Un canal en detalle: por qué difieren los analistas',
  },
  lead: {
    en: 'The textbook conventions side by side, and the way from the usual shortcut to the value less cost.',
    es: 'Las convenciones de los manuales, juntas, y el camino del atajo habitual al valor menos el coste.',
  },
  sections: [
    {
      heading: { en: 'The channel chosen in the inputs', es: 'El canal elegido en los datos' },
      lines: [
        chosen(
          'name',
          { en: 'Channel', es: 'Canal' },
          { en: 'name', es: 'nombre' },
          '',
          'text',
          'inputs.channel',
        ),
        chosen('sales', { en: 'Sales', es: 'Ventas' }, perCustomerMonth, '+', 'money', 'channels.sales'),
        chosen(
          'spend_margin',
          { en: 'Margin on purchases', es: 'Margen de las compras' },
          perCustomerMonth,
          '+',
          'money',
          'channels.spend_margin',
        ),
        chosen(
          'service',
          { en: 'Cost of serving', es: 'Coste de atención' },
          perCustomerMonth,
          '−',
          'money',
          'inputs.service',
        ),
        chosen(
          'keeping',
          { en: 'Spent on keeping', es: 'Gasto en conservar' },
          perCustomerMonth,
          '−',
          'money',
          'inputs.keeping',
        ),
        chosen(
          'loyalty',
          { en: 'Cost of rewards', es: 'Coste de recompensas' },
          perCustomerMonth,
          '−',
          'money',
          'inputs.loyalty',
        ),
        chosen(
          'referrals',
          { en: 'Value of referrals', es: 'Valor de las recomendaciones' },
          perCustomerMonth,
          '+',
          'money',
          'inputs.referrals',
        ),
        chosen(
          'savings',
          { en: 'Saved on those who stay', es: 'Ahorro con quien sigue' },
          perCustomerMonth,
          '+',
          'money',
          'inputs.savings',
        ),
        chosen(
          'margin',
          { en: 'Net margin', es: 'Margen neto' },
          perCustomerMonth,
          '=',
          'money',
          'channels.margin',
        ),
        chosen(
          'retention',
          { en: 'Customers who stay', es: 'Clientes que siguen' },
          { en: 'share, month to month', es: 'parte, de mes a mes' },
          '+',
          'share',
          'inputs.retention',
        ),
        {
          id: 'discount',
          label: { en: 'Discount rate', es: 'Tasa de descuento' },
          unit: { en: 'per month', es: 'al mes' },
          sign: '−',
          format: 'rate',
          formula: where => [where.cell('channels.discount')],
        },
        chosen(
          'cac',
          { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
          perCustomer,
          '−',
          'money',
          'channels.cac',
        ),
        chosen(
          'ltv',
          { en: 'Lifetime value on margin', es: 'Valor de vida sobre margen' },
          perCustomer,
          '+',
          'money',
          'channels.ltv',
        ),
      ],
    },
    {
      heading: { en: 'Lifetime value by convention', es: 'Valor de vida según la convención' },
      lines: conventions.map(({ id, row, label, remark }) =>
        result(id, label, '=', where => [where.table('conventions', [row, 2], [row, 2])], remark),
      ),
    },
    {
      heading: { en: 'The same with built-in formulas', es: 'Lo mismo con fórmulas propias de la hoja' },
      lines: conventions.map(({ id, label, native }) => result(`native_${id}`, label, '=', native)),
    },
    {
      heading: { en: 'From the shortcut to the value less cost', es: 'Del atajo al valor menos el coste' },
      lines: [
        result(
          'walk_sales',
          { en: 'Sales ÷ churn', es: 'Ventas ÷ bajas' },
          '+',
          w => parts`${w.cell('sales')}/(1-${w.cell('retention')})`,
          {
            en: 'The shortcut on sales, as often reported.',
            es: 'El atajo sobre ventas, como se informa a menudo.',
          },
        ),
        result(
          'walk_costs',
          { en: 'Costs of goods and care', es: 'Costes de producto y atención' },
          '−',
          w => parts`(${w.cell('margin')}-${w.cell('sales')})/(1-${w.cell('retention')})`,
          {
            en: 'Brings it to margin ÷ churn.',
            es: 'Lo lleva a margen ÷ bajas.',
          },
        ),
        result(
          'walk_time',
          { en: 'Money later is worth less', es: 'El dinero futuro vale menos' },
          '−',
          w => parts`${w.cell('end')}-${w.cell('margin')}/(1-${w.cell('retention')})`,
          {
            en: 'Discounting, first margin after a month.',
            es: 'Descuento, con el primer margen tras un mes.',
          },
        ),
        result(
          'walk_timing',
          { en: 'Convention of the house', es: 'Convención de la casa' },
          '+',
          w => parts`${w.cell('ltv')}-${w.cell('end')}`,
          {
            en: 'From “end” to the convention in the house assumptions.',
            es: 'De «end» a la convención de los supuestos de la casa.',
          },
        ),
        result(
          'walk_cost',
          { en: 'Acquisition cost (CAC)', es: 'Coste de captación (CAC)' },
          '−',
          w => parts`-${w.cell('cac')}`,
        ),
        {
          ...result(
            'walk_net',
            { en: 'Value less cost', es: 'Valor menos coste' },
            '=',
            w =>
              parts`SUM(${w.cell('walk_sales')};${w.cell('walk_costs')};${w.cell('walk_time')};${w.cell('walk_timing')};${w.cell('walk_cost')})`,
            {
              en: 'What the steps add up to.',
              es: 'Lo que suman los pasos.',
            },
          ),
          look: 'result',
        },
      ],
    },
  ],
  tables,
};

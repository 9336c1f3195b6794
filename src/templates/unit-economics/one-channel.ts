import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec, Where } from '../layout/sheet-spec';
import type { CellFormat, FormulaPart } from '../plan';
import { conventions } from './conventions';
import { oneChannelTables } from './one-channel-tables';
import { perCustomer, perCustomerMonth } from './units';

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
  tables: oneChannelTables,
};

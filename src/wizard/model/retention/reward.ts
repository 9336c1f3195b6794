import { breakevenRetention } from '../../../functions/breakeven-retention';
import { clvRetention } from '../../../functions/clv-retention';
import { loyaltyCost } from '../../../functions/loyalty-cost';
import { share } from '../../../sheet/kinds';
import { baseArguments, baseInputs, discountLine, type House, valueLine } from './base';
import { effectWords } from './methods';
import { monthsLine, threeMonths } from './quarter';
import { call, type Line, op, type Working } from './working';

const cell = (column: string) => ({ of: 'points', row: 1, column });

/** The retention at which a customer is worth a value again although each period costs something more. */
export const retentionForCost = (margin: Line['value'], worth: Line['value']) =>
  call(breakevenRetention, {
    margin,
    acquisitionCost: worth,
    discountRate: 'discount',
    convention: 'convention',
  });

/** A customer's figures once points are given. */
const rewarded = { margin: op('-', 'margin', 'cost'), retentionRate: op('+', 'retentionRate', 'retention') };

/** What points on each sale cost, and how many more must stay for them. */
export function rewardWorking(house: House): Working {
  const base = baseInputs(house);
  const { params } = loyaltyCost;
  return {
    id: 'loyalty',
    title: { en: 'What rewarding loyalty costs', es: 'Cuánto cuesta premiar la fidelidad' },
    lead: {
      en: 'Points given on what one customer buys in a period; the part of the sale not yet earned follows IFRS 15.',
      es: 'Puntos sobre lo que compra un cliente en un periodo; la parte de la venta aún no ganada sigue la NIIF 15.',
    },
    inputs: [
      base.period,
      base.margin,
      base.retentionRate,
      base.discountRate,
      base.customers,
      base.convention,
      {
        id: 'sales',
        label: { en: 'Sales per customer and period', es: 'Ventas por cliente y periodo' },
        hint: { en: 'Those that earn points.', es: 'Las que dan puntos.' },
        param: params.spend,
        initial: Math.round((base.margin.initial as number) / Math.max(0.01, Number(house('margin_rate')))),
      },
      {
        id: 'pointsPerUnit',
        label: { en: 'Points per unit of money', es: 'Puntos por unidad de dinero' },
        hint: { en: 'How many for each unit spent.', es: 'Cuántos por cada unidad gastada.' },
        param: params.pointsPerUnit,
        initial: 1,
      },
      {
        id: 'pointValue',
        label: { en: 'Value of one point', es: 'Valor de un punto' },
        hint: { en: 'What the customer gets for it.', es: 'Lo que el cliente recibe por él.' },
        param: params.pointValue,
        initial: 0.02,
      },
      {
        id: 'redemptionRate',
        label: { en: 'Points ever used', es: 'Puntos que llegan a usarse' },
        hint: { en: 'The rest lapse.', es: 'El resto caduca.' },
        param: params.redemptionRate,
        initial: 0.8,
      },
      {
        id: 'costShare',
        label: { en: 'Your cost of a point used', es: 'Su coste de un punto usado' },
        hint: {
          en: 'As a share of its value; less where you give your own goods.',
          es: 'Como parte de su valor; menos si da productos propios.',
        },
        param: params.costShare,
        initial: 1,
      },
      {
        id: 'lag',
        label: { en: 'Periods until points are used', es: 'Periodos hasta que se usan' },
        hint: { en: 'From earning to using them.', es: 'Desde que se ganan.' },
        param: params.lag,
        initial: 0,
      },
      {
        id: 'retention',
        ...effectWords.retention,
        param: share({ example: 0.05, text: { en: '', es: '' } }),
        optional: true,
      },
    ],
    lines: [
      discountLine,
      {
        id: 'cost',
        label: { en: 'Cost per customer and period', es: 'Coste por cliente y periodo' },
        format: 'money',
        value: cell('expected_cost'),
        result: 'figure',
        remark: {
          en: 'Of the points that will be used, in money of today.',
          es: 'De los puntos que se usarán, en dinero de hoy.',
        },
      },
      {
        id: 'shareOfSales',
        label: { en: 'As a share of sales', es: 'Como parte de las ventas' },
        format: 'rate',
        remark: {
          en: 'What the points take of each sale.',
          es: 'Lo que los puntos se llevan de cada venta.',
        },
        value: cell('cost_share_of_spend'),
      },
      {
        id: 'deferred',
        label: {
          en: 'Sales of a period not yet earned',
          es: 'Ventas de un periodo aún no ganadas',
        },
        format: 'money',
        value: op('*', cell('deferred_revenue'), 'customers'),
        remark: {
          en: 'Deferred revenue of all customers: shown as owed until the points are used or lapse.',
          es: 'Ingreso diferido de todos los clientes: figura como debido hasta que los puntos se usan o caducan.',
        },
      },
      valueLine,
      {
        id: 'needed',
        label: { en: 'Retention that pays for the points', es: 'Retención que paga los puntos' },
        format: 'share',
        value: retentionForCost(op('-', 'margin', 'cost'), 'value'),
        remark: {
          en: 'With it a customer is worth what it is today, points paid.',
          es: 'Con ella un cliente vale lo que hoy, pagados los puntos.',
        },
      },
      {
        id: 'rise',
        label: { en: 'More customers who must stay', es: 'Clientes de más que deben seguir' },
        format: 'share',
        value: op('rise', 'needed', 'retentionRate'),
        remark: { en: 'In percentage points.', es: 'En puntos porcentuales.' },
      },
      {
        id: 'lifetime',
        label: { en: 'Over the lifetime, after the points', es: 'En toda la vida, tras los puntos' },
        format: 'money',
        value: op('*', op('-', call(clvRetention, { ...baseArguments, ...rewarded }), 'value'), 'customers'),
        result: 'gain',
        needs: ['retention'],
        remark: {
          en: 'All customers, with the effect that you expect, in money of today.',
          es: 'Todos los clientes, con el efecto que espera, en dinero de hoy.',
        },
      },
      monthsLine,
      {
        id: 'quarter',
        label: { en: 'In three months, after the points', es: 'En tres meses, tras los puntos' },
        format: 'money',
        value: op(
          '*',
          op(
            '-',
            threeMonths(rewarded.margin, rewarded.retentionRate),
            threeMonths('margin', 'retentionRate'),
          ),
          'customers',
        ),
        result: 'gain',
        needs: ['retention'],
        remark: {
          en: 'What a quarterly report would show; a decision looks different over a lifetime.',
          es: 'Lo que mostraría un informe trimestral; en toda la vida la decisión se ve distinta.',
        },
      },
    ],
    tables: [
      {
        id: 'points',
        heading: {
          en: 'Points of one customer in one period',
          es: 'Puntos de un cliente en un periodo',
        },
        remark: {
          en: 'face_value: all points at their value; deferred_revenue: the part of the sale that waits for their use; recognised_revenue: the part earned now.',
          es: 'face_value: todos los puntos por su valor; deferred_revenue: la parte de la venta que espera a su uso; recognised_revenue: la parte ya ganada.',
        },
        table: call(loyaltyCost, {
          spend: 'sales',
          pointsPerUnit: 'pointsPerUnit',
          pointValue: 'pointValue',
          redemptionRate: 'redemptionRate',
          costShare: 'costShare',
          discountRate: 'discount',
          lag: 'lag',
        }),
        rows: 1,
      },
    ],
  };
}

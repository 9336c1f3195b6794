import type { LineSpec } from '../layout/sheet-spec';
import { typed } from './typed';
import { customers, perCustomerQuarter } from './units';

export const customerLines: readonly LineSpec[] = [
  typed({
    id: 'customers',
    label: { en: 'Customers today', es: 'Clientes de hoy' },
    unit: customers,
    sign: '+',
    format: 'count',
    values: [5000, 5000, 5000],
    help: {
      en: 'Those whom the decisions reach. Above 0.',
      es: 'A quienes alcanzan las decisiones. Más de 0.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'sales',
    label: { en: 'Sales', es: 'Ventas' },
    unit: perCustomerQuarter,
    sign: '+',
    format: 'money',
    values: [150, 160, 140],
    help: {
      en: 'What one customer buys in a quarter. Above 0.',
      es: 'Lo que compra un cliente al trimestre. Más de 0.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'retention',
    label: { en: 'Customers who stay', es: 'Clientes que siguen' },
    unit: { en: 'share per quarter', es: '% por trimestre' },
    sign: '+',
    format: 'share',
    values: [0.8, 0.82, 0.77],
    help: {
      en: 'Of 100 customers today, how many are left in a quarter.',
      es: 'De 100 clientes de hoy, cuántos siguen en un trimestre.',
    },
    allowed: 'share',
  }),
];

export const budgetLines: readonly LineSpec[] = [
  typed({
    id: 'spend',
    label: { en: 'Spent on keeping, today', es: 'Gasto en conservar, hoy' },
    unit: perCustomerQuarter,
    sign: '−',
    format: 'money',
    values: [5, 5, 5],
    help: {
      en: 'All that serves to keep a customer. Above 0.',
      es: 'Todo lo que sirve para conservar. Más de 0.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'ceiling',
    label: { en: 'Most who would ever stay', es: 'Los que seguirían como mucho' },
    unit: { en: 'share per quarter', es: '% por trimestre' },
    sign: '+',
    format: 'share',
    values: [0.86, 0.88, 0.83],
    help: {
      en: 'Your estimate if no cost were spared; above those who stay.',
      es: 'Su estimación sin reparar en gastos; más que los que siguen.',
    },
    allowed: 'share',
  }),
];

export const pointsLines: readonly LineSpec[] = [
  typed({
    id: 'points_per_unit',
    label: { en: 'Points earned', es: 'Puntos ganados' },
    unit: { en: 'per unit of money', es: 'por unidad de dinero' },
    sign: '−',
    format: 'number',
    values: [1, 1, 1],
    help: {
      en: 'Points for each unit of money spent. Above 0.',
      es: 'Puntos por cada unidad gastada. Más de 0.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'point_value',
    label: { en: 'Value of a point', es: 'Valor de un punto' },
    unit: { en: 'per point', es: 'por punto' },
    sign: '−',
    format: 'money',
    values: [0.02, 0.02, 0.02],
    help: { en: 'What the customer gets for it. Above 0.', es: 'Lo que recibe el cliente por él. Más de 0.' },
    allowed: 'positive',
  }),
  typed({
    id: 'redemption',
    label: { en: 'Points ever used', es: 'Puntos que llegan a usarse' },
    unit: { en: 'share of points', es: 'parte de los puntos' },
    sign: '−',
    format: 'share',
    values: [0.8, 0.75, 0.85],
    help: { en: 'The rest lapse.', es: 'El resto caduca.' },
    allowed: 'share',
  }),
  typed({
    id: 'cost_share',
    label: { en: 'Your cost of a point used', es: 'Su coste de un punto usado' },
    unit: { en: 'share of its value', es: 'parte de su valor' },
    sign: '−',
    format: 'share',
    values: [0.6, 0.6, 0.7],
    help: {
      en: 'Below 100 % where you give your own goods.',
      es: 'Menos del 100 % si da productos propios.',
    },
    allowed: 'share',
  }),
  typed({
    id: 'points_lag',
    label: { en: 'Time until points are used', es: 'Tiempo hasta que se usan' },
    unit: { en: 'quarters', es: 'trimestres' },
    sign: '+',
    format: 'number',
    values: [2, 2, 2],
    help: { en: '0 where they are used at once.', es: '0 si se usan enseguida.' },
    allowed: 'not_negative',
  }),
  typed({
    id: 'points_uplift',
    label: { en: 'More who stay with points', es: 'Más clientes que siguen con puntos' },
    unit: { en: 'points of retention', es: 'puntos de retención' },
    sign: '+',
    format: 'share',
    values: [0.02, 0.03, 0.005],
    help: {
      en: 'Your estimate, best from a trial with some customers.',
      es: 'Su estimación, mejor de una prueba con algunos clientes.',
    },
    allowed: 'any_share',
  }),
];

import { breakevenRetention } from '../../functions/breakeven-retention';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SectionSpec } from '../layout/sheet-spec';
import { allCustomers, perCustomer, perCustomerQuarter } from './units';
import { given, house, lifetimeEffect, lifetimeValue, line, quarterEffect } from './working-line';
import { fromRow, pointsColumns } from './working-tables';

export const points: SectionSpec = {
  heading: { en: 'Loyalty points', es: 'Puntos de fidelidad' },
  lines: [
    line(
      'points_cost',
      'money',
      { en: 'Expected cost of points', es: 'Coste esperado de los puntos' },
      perCustomerQuarter,
      where => fromRow(where, 'points', pointsColumns.cost),
      { en: 'Of those that will be used, at present value.', es: 'De los que se usarán, a valor presente.' },
    ),
    line(
      'deferred',
      'money',
      { en: 'Sales put off', es: 'Ventas diferidas' },
      perCustomerQuarter,
      where => fromRow(where, 'points', pointsColumns.deferred),
      {
        en: 'Deferred revenue: it counts as sales when the points are used.',
        es: 'Ingreso diferido: cuenta como venta cuando se usan los puntos.',
      },
    ),
    line(
      'recognised',
      'money',
      { en: 'Sales earned now', es: 'Ventas ganadas ahora' },
      perCustomerQuarter,
      where => fromRow(where, 'points', pointsColumns.recognised),
    ),
    line(
      'without_points',
      'money',
      { en: 'Lifetime value without points', es: 'Valor de vida sin puntos' },
      perCustomer,
      where => lifetimeValue(where, where.cell('net_margin'), given(where, 'retention')),
      {
        en: 'Here the spend on keeping falls with each margin, in the budgets a quarter later: hence the small difference.',
        es: 'Aquí el gasto en conservar cae con cada margen; en los presupuestos, un trimestre después: de ahí la pequeña diferencia.',
      },
    ),
    line(
      'points_breakeven',
      'share',
      { en: 'Must stay for it to pay', es: 'Deben seguir para que compense' },
      { en: 'share per quarter', es: '% por trimestre' },
      where =>
        callParts(breakevenRetention, {
          margin: parts`${where.cell('net_margin')}-${where.cell('points_cost')}`,
          acquisitionCost: where.cell('without_points'),
          discountRate: where.cell('discount'),
          convention: house('convention'),
        }),
      {
        en: 'With fewer the points cost more than they keep.',
        es: 'Con menos, los puntos cuestan más de lo que conservan.',
      },
    ),
    line(
      'points_lifetime',
      'money',
      lifetimeEffect,
      allCustomers,
      where =>
        parts`${given(where, 'customers')}*(${lifetimeValue(
          where,
          parts`${where.cell('net_margin')}-${where.cell('points_cost')}`,
          parts`${given(where, 'retention')}+${given(where, 'points_uplift')}`,
        )}-${where.cell('without_points')})`,
    ),
    line(
      'points_quarter',
      'money',
      quarterEffect,
      allCustomers,
      where =>
        parts`${given(where, 'customers')}*(${given(where, 'points_uplift')}*${where.cell('net_margin')}-${where.cell('points_cost')})`,
      {
        en: 'Margin of those kept in addition, less the points.',
        es: 'Margen de los que siguen de más, menos los puntos.',
      },
    ),
  ],
};

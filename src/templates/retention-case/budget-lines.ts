import { rateConvert } from '../../functions/rate-convert';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SectionSpec } from '../layout/sheet-spec';
import { allCustomers, customersPerQuarter, perCustomer, perCustomerQuarter, perQuarter } from './units';
import { given, house, lifetimeEffect, line, quarterEffect } from './working-line';
import { budgetColumns, ofScenario } from './working-tables';

export const aCustomer: SectionSpec = {
  heading: { en: 'A customer today', es: 'Un cliente hoy' },
  lines: [
    line(
      'number',
      'count',
      { en: 'Number of the scenario', es: 'Número del escenario' },
      { en: 'order', es: 'orden' },
      where => parts`N(${where.before('number')})+1`,
    ),
    {
      ...line(
        'discount',
        'rate',
        { en: 'Discount rate', es: 'Tasa de descuento' },
        perQuarter,
        () => callParts(rateConvert, { rate: house('discount_rate'), from: 'year', to: 'quarter' }),
        {
          en: 'The yearly rate of the CLV assumptions, compounded to a quarter.',
          es: 'La tasa anual de los supuestos CLV, llevada a un trimestre.',
        },
      ),
      span: 1,
    },
    line(
      'margin',
      'money',
      { en: 'Margin', es: 'Margen' },
      perCustomerQuarter,
      where => parts`${given(where, 'sales')}*${house('margin_rate')}`,
      {
        en: 'Sales times the margin rate of the CLV assumptions.',
        es: 'Ventas por el margen de los supuestos CLV.',
      },
    ),
    line(
      'net_margin',
      'money',
      { en: 'Margin after keeping', es: 'Margen tras conservar' },
      perCustomerQuarter,
      where => parts`${where.cell('margin')}-${given(where, 'spend')}`,
      { en: 'Less what is spent on keeping.', es: 'Menos lo que se gasta en conservar.' },
    ),
    line(
      'value',
      'money',
      { en: 'Value of a customer', es: 'Valor de un cliente' },
      perCustomer,
      where => ofScenario(where, 'now', budgetColumns.value),
      {
        en: 'All margins to come less the spend on keeping, in money of today, by the convention of the CLV assumptions.',
        es: 'Todos los márgenes por venir menos el gasto en conservar, en dinero de hoy, según la convención de los supuestos CLV.',
      },
    ),
    line(
      'leavers',
      'count',
      { en: 'Customers who leave', es: 'Clientes que se van' },
      customersPerQuarter,
      where => parts`${given(where, 'customers')}*(1-${given(where, 'retention')})`,
    ),
  ],
};

export const budget: SectionSpec = {
  heading: { en: 'Best budget for keeping', es: 'Mejor presupuesto para conservar' },
  lines: [
    line(
      'best_spend',
      'money',
      { en: 'Best spend', es: 'Mejor gasto' },
      perCustomerQuarter,
      where => ofScenario(where, 'best', budgetColumns.spend),
      {
        en: 'Less keeps too few, more costs more than it keeps.',
        es: 'Con menos se conservan pocos; con más cuesta más de lo que conserva.',
      },
    ),
    line(
      'best_retention',
      'share',
      { en: 'Stay at that spend', es: 'Siguen con ese gasto' },
      { en: 'share per quarter', es: '% por trimestre' },
      where => ofScenario(where, 'best', budgetColumns.retention),
    ),
    line(
      'most_spend',
      'money',
      { en: 'Spend that gains nothing', es: 'Gasto que no gana nada' },
      perCustomerQuarter,
      where => ofScenario(where, 'breakEven', budgetColumns.spend),
      { en: 'Above it you lose against today.', es: 'Por encima se pierde frente a hoy.' },
    ),
    line(
      'response',
      'number',
      { en: 'Response to spend', es: 'Respuesta al gasto' },
      { en: 'per unit of money', es: 'por unidad de dinero' },
      where => ofScenario(where, 'now', budgetColumns.response),
      {
        en: 'How fast retention answers: ceiling × (1 − e^(−response × spend)).',
        es: 'Con qué rapidez responde la retención: máximo × (1 − e^(−respuesta × gasto)).',
      },
    ),
    line('budget_change', 'money', { en: 'Gain in value', es: 'Ganancia de valor' }, perCustomer, where =>
      ofScenario(where, 'best', budgetColumns.change),
    ),
    line(
      'budget_lifetime',
      'money',
      lifetimeEffect,
      allCustomers,
      where => parts`${given(where, 'customers')}*${where.cell('budget_change')}`,
    ),
    line(
      'budget_quarter',
      'money',
      quarterEffect,
      allCustomers,
      where =>
        parts`${given(where, 'customers')}*((${where.cell('best_retention')}-${given(where, 'retention')})*${where.cell('margin')}-(${where.cell('best_spend')}-${given(where, 'spend')}))`,
      {
        en: 'Margin of those kept in addition, less the further spend.',
        es: 'Margen de los que siguen de más, menos el gasto adicional.',
      },
    ),
  ],
};

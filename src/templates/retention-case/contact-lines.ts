import { winbackValue } from '../../functions/winback-value';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SectionSpec, Where } from '../layout/sheet-spec';
import {
  allCustomers,
  customersPerQuarter,
  perCustomer,
  perCustomerQuarter,
  perQuarter,
  times,
} from './units';
import { given, lifetimeEffect, line, type Parts, quarterEffect } from './working-line';
import { fromRow, silenceColumns } from './working-tables';

const offer = (where: Where, worth: string): Parts =>
  callParts(winbackValue, {
    secondLifetimeValue: where.cell(worth),
    returnRate: given(where, 'return_rate'),
    offerCost: given(where, 'offer'),
    contactCost: given(where, 'contact'),
    returnAnywayRate: given(where, 'return_anyway'),
  });

export const winback: SectionSpec = {
  heading: { en: 'Winning back against keeping', es: 'Recuperar frente a conservar' },
  lines: [
    line(
      'second_value',
      'money',
      { en: 'Value of a customer won back', es: 'Valor de un cliente recuperado' },
      perCustomer,
      where => parts`${given(where, 'second_share')}*${where.cell('value')}`,
    ),
    line(
      'winback_gain',
      'money',
      { en: 'Gain', es: 'Ganancia' },
      { en: 'per customer contacted', es: 'por cliente contactado' },
      where => offer(where, 'second_value'),
    ),
    line(
      'cost_of_return',
      'money',
      { en: 'Cost of winning one back', es: 'Coste de recuperar a uno' },
      perCustomer,
      where =>
        parts`(${given(where, 'return_rate')}*${given(where, 'offer')}+${given(where, 'contact')})/(${given(where, 'return_rate')}-${given(where, 'return_anyway')})`,
      {
        en: 'All offers and contacts ÷ those who would not have come back anyway.',
        es: 'Todas las ofertas y contactos ÷ quienes no habrían vuelto igualmente.',
      },
    ),
    line(
      'cost_of_keeping',
      'money',
      { en: 'Cost of keeping one', es: 'Coste de conservar a uno' },
      perCustomerQuarter,
      where => parts`${given(where, 'spend')}/${given(where, 'retention')}`,
      { en: 'The spend on all ÷ those who stay.', es: 'El gasto en todos ÷ los que siguen.' },
    ),
    line(
      'winback_times',
      'ratio',
      { en: 'Winning back ÷ keeping', es: 'Recuperar ÷ conservar' },
      times,
      where => parts`${where.cell('cost_of_return')}/${where.cell('cost_of_keeping')}`,
    ),
    line(
      'winback_lifetime',
      'money',
      lifetimeEffect,
      allCustomers,
      where => parts`${given(where, 'lapsed')}*${where.cell('winback_gain')}`,
    ),
    line(
      'winback_quarter',
      'money',
      quarterEffect,
      allCustomers,
      where => parts`${given(where, 'lapsed')}*${offer(where, 'net_margin')}`,
      {
        en: 'One margin of those won back, less offers and contacts.',
        es: 'Un margen de los recuperados, menos ofertas y contactos.',
      },
    ),
  ],
};

export const service: SectionSpec = {
  heading: { en: 'Silent churn', es: 'Bajas silenciosas' },
  lines: [
    line(
      'complaint_rate',
      'share',
      { en: 'Unhappy who complain, today', es: 'Descontentos que se quejan, hoy' },
      { en: 'share of unhappy', es: 'parte de descontentos' },
      where => parts`1/${given(where, 'unhappy_per_complaint')}`,
    ),
    line(
      'complaint_rate_then',
      'share',
      { en: 'Unhappy who speak up when asked', es: 'Descontentos que hablan si se pregunta' },
      { en: 'share of unhappy', es: 'parte de descontentos' },
      where => parts`1/${given(where, 'unhappy_when_asked')}`,
    ),
    line(
      'silent',
      'count',
      { en: 'Unhappy and silent', es: 'Descontentos y callados' },
      customersPerQuarter,
      where => fromRow(where, 'silence_now', silenceColumns.silent),
    ),
    line(
      'unhappy_leavers',
      'number',
      { en: 'Leave because unhappy, today', es: 'Se van por descontento, hoy' },
      customersPerQuarter,
      where => fromRow(where, 'silence_now', silenceColumns.leavers),
    ),
    line(
      'at_risk',
      'money',
      { en: 'Value at risk, today', es: 'Valor en riesgo, hoy' },
      perQuarter,
      where => fromRow(where, 'silence_now', silenceColumns.atRisk),
      { en: 'What those leavers are worth.', es: 'Lo que valen quienes se van por ello.' },
    ),
    line(
      'complaints_then',
      'number',
      { en: 'Complaints when you ask', es: 'Quejas si usted pregunta' },
      customersPerQuarter,
      where =>
        parts`${given(where, 'complaints')}*${given(where, 'unhappy_per_complaint')}/${given(where, 'unhappy_when_asked')}`,
      {
        en: 'The same customers are unhappy; more of them say so.',
        es: 'Los descontentos son los mismos; lo dicen más.',
      },
    ),
    line(
      'saved',
      'number',
      { en: 'Customers kept by it', es: 'Clientes conservados así' },
      customersPerQuarter,
      where =>
        parts`${where.cell('unhappy_leavers')}-${fromRow(where, 'silence_then', silenceColumns.leavers)}`,
    ),
    line(
      'service_cost',
      'money',
      { en: 'Cost of asking and putting right', es: 'Coste de preguntar y resolver' },
      perQuarter,
      where =>
        parts`${given(where, 'customers')}*${given(where, 'asking_cost')}+(${where.cell('complaints_then')}*${given(where, 'recovered_then')}-${given(where, 'complaints')}*${given(where, 'recovered')})*${given(where, 'recovery_cost')}`,
      {
        en: 'Asking all, and the complaints put right in addition.',
        es: 'Preguntar a todos y las quejas resueltas de más.',
      },
    ),
    line(
      'service_lifetime',
      'money',
      lifetimeEffect,
      allCustomers,
      where => parts`${where.cell('saved')}*${where.cell('value')}-${where.cell('service_cost')}`,
      { en: 'Of one quarter in which you ask.', es: 'De un trimestre en que se pregunta.' },
    ),
    line(
      'service_quarter',
      'money',
      quarterEffect,
      allCustomers,
      where => parts`${where.cell('saved')}*${where.cell('net_margin')}-${where.cell('service_cost')}`,
      { en: 'One margin of those kept, less the cost.', es: 'Un margen de los conservados, menos el coste.' },
    ),
  ],
};

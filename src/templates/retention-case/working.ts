import { breakevenRetention } from '../../functions/breakeven-retention';
import { clvRetention } from '../../functions/clv-retention';
import { rateConvert } from '../../functions/rate-convert';
import { winbackValue } from '../../functions/winback-value';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SectionSpec, SheetSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { scenarios } from './inputs';
import {
  allCustomers,
  customersPerQuarter,
  perCustomer,
  perCustomerQuarter,
  perQuarter,
  times,
} from './units';
import {
  budgetColumns,
  fromRow,
  ofScenario,
  pointsColumns,
  silenceColumns,
  workingTables,
} from './working-tables';

export type Parts = readonly FormulaPart[];
export const house = (id: string): FormulaPart => ({ assumption: id });

/** The four decisions; the working has a line for the effect of each on the lifetime and on the next quarter. */
export const decisions = [
  {
    id: 'budget',
    label: { en: 'Spend the best budget', es: 'Gastar el mejor presupuesto' },
  },
  { id: 'points', label: { en: 'Give loyalty points', es: 'Dar puntos de fidelidad' } },
  { id: 'winback', label: { en: 'Win lost customers back', es: 'Recuperar clientes perdidos' } },
  {
    id: 'service',
    label: { en: 'Ask and put complaints right', es: 'Preguntar y resolver quejas' },
  },
] as const satisfies readonly { readonly id: string; readonly label: Words }[];

const line = (
  id: string,
  format: LineSpec['format'],
  label: Words,
  unit: Words,
  formula: NonNullable<LineSpec['formula']>,
  remark?: Words,
): LineSpec => ({ id, label, unit, sign: '=', format, formula, ...(remark ? { remark } : {}) });

const given = (where: Where, id: string) => where.cell(`inputs.${id}`);

/** The value of a customer with these figures of a quarter. */
const lifetimeValue = (
  where: Where,
  margin: FormulaPart | Parts,
  retentionRate: FormulaPart | Parts,
): Parts =>
  callParts(clvRetention, {
    margin,
    retentionRate,
    discountRate: where.cell('discount'),
    acquisitionCost: 0,
    convention: house('convention'),
  });

const withoutPoints = (where: Where) =>
  lifetimeValue(where, where.cell('net_margin'), given(where, 'retention'));

const offer = (where: Where, worth: string): Parts =>
  callParts(winbackValue, {
    secondLifetimeValue: where.cell(worth),
    returnRate: given(where, 'return_rate'),
    offerCost: given(where, 'offer'),
    contactCost: given(where, 'contact'),
    returnAnywayRate: given(where, 'return_anyway'),
  });

const lifetimeEffect: Words = { en: 'Effect over the lifetime', es: 'Efecto en toda la vida' };
const quarterEffect: Words = { en: 'Effect on the next quarter', es: 'Efecto en el próximo trimestre' };

const aCustomer: SectionSpec = {
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
          en: 'The yearly rate of the house assumptions, compounded to a quarter.',
          es: 'La tasa anual de los supuestos de la casa, llevada a un trimestre.',
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
      { en: 'Sales times the margin rate of the house.', es: 'Ventas por el margen de la casa.' },
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
        en: 'All margins to come less the spend on keeping, in money of today, by the convention of the house.',
        es: 'Todos los márgenes por venir menos el gasto en conservar, en dinero de hoy, según la convención de la casa.',
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

const budget: SectionSpec = {
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
      { en: 'share per quarter', es: 'parte por trimestre' },
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

const points: SectionSpec = {
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
      'points_breakeven',
      'share',
      { en: 'Must stay for it to pay', es: 'Deben seguir para que compense' },
      { en: 'share per quarter', es: 'parte por trimestre' },
      where =>
        callParts(breakevenRetention, {
          margin: parts`${where.cell('net_margin')}-${where.cell('points_cost')}`,
          acquisitionCost: withoutPoints(where),
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
        )}-${withoutPoints(where)})`,
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

const winback: SectionSpec = {
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

const service: SectionSpec = {
  heading: { en: 'Silent churn', es: 'Bajas calladas' },
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

export const working: SheetSpec = {
  id: 'working',
  role: 'calculations',
  name: { en: 'Retention working', es: 'Cálculo de retención' },
  title: { en: 'Four decisions in three scenarios', es: 'Cuatro decisiones en tres escenarios' },
  lead: {
    en: 'Each formula stands three times, over the figures of its scenario. The decisions overlap: do not add them up.',
    es: 'Cada fórmula aparece tres veces, con las cifras de su escenario. Las decisiones se solapan: no las sume.',
  },
  columns: scenarios,
  sections: [aCustomer, budget, points, winback, service],
  tables: workingTables,
};

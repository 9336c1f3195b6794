import type { Words } from '../../sheet/words';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import { claimedInputs } from './claimed-inputs';
import { typed } from './typed';
import { customers, customersPerQuarter, perCustomer, perCustomerQuarter, shareOfCustomers } from './units';

export const scenarios: readonly Words[] = [
  { en: 'Base', es: 'Base' },
  { en: 'Best', es: 'Mejor' },
  { en: 'Worst', es: 'Peor' },
];

const scenarioWords = (help: Words): NonNullable<LineSpec['input']>['validation'] => {
  return language => ({ help: help[language], words: scenarios.map(words => words[language]) });
};

const scenarioLines: readonly LineSpec[] = [
  {
    id: 'scenario',
    label: { en: 'Scenario shown', es: 'Escenario que se muestra' },
    unit: { en: 'choose', es: 'elija' },
    sign: '',
    format: 'text',
    span: 1,
    remark: {
      en: 'Decisions and claims follow this choice at once.',
      es: 'Las decisiones y las afirmaciones siguen esta elección al instante.',
    },
    input: {
      values: [scenarios[0]!],
      sample: false,
      validation: scenarioWords({ en: 'Base, Best or Worst.', es: 'Base, Mejor o Peor.' }),
    },
  },
  {
    id: 'scenario_names',
    label: { en: 'Scenarios', es: 'Escenarios' },
    unit: { en: 'names', es: 'nombres' },
    sign: '',
    format: 'text',
    remark: {
      en: 'The three columns below, each with figures of its own.',
      es: 'Las tres columnas de abajo, cada una con sus cifras.',
    },
    input: {
      values: scenarios,
      sample: false,
      validation: scenarioWords({
        en: 'Base first, then Best, then Worst.',
        es: 'Primero Base, luego Mejor, luego Peor.',
      }),
    },
  },
];

const customerLines: readonly LineSpec[] = [
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
    unit: { en: 'share per quarter', es: 'parte por trimestre' },
    format: 'share',
    values: [0.8, 0.82, 0.77],
    help: {
      en: 'Of 100 customers today, how many are left in a quarter.',
      es: 'De 100 clientes de hoy, cuántos siguen en un trimestre.',
    },
    allowed: 'share',
  }),
];

const budgetLines: readonly LineSpec[] = [
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
    unit: { en: 'share per quarter', es: 'parte por trimestre' },
    format: 'share',
    values: [0.86, 0.88, 0.83],
    help: {
      en: 'Your estimate if no cost were spared; above those who stay.',
      es: 'Su estimación sin reparar en gastos; más que los que siguen.',
    },
    allowed: 'share',
  }),
];

const pointsLines: readonly LineSpec[] = [
  typed({
    id: 'points_per_unit',
    label: { en: 'Points earned', es: 'Puntos ganados' },
    unit: { en: 'per unit of money', es: 'por unidad de dinero' },
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

const winbackLines: readonly LineSpec[] = [
  typed({
    id: 'lapsed',
    label: { en: 'Lost customers contacted', es: 'Clientes perdidos contactados' },
    unit: customers,
    format: 'count',
    values: [800, 800, 800],
    help: { en: 'How many get the offer. Above 0.', es: 'Cuántos reciben la oferta. Más de 0.' },
    allowed: 'positive',
  }),
  typed({
    id: 'return_rate',
    label: { en: 'Come back with the offer', es: 'Vuelven con la oferta' },
    unit: { en: 'share of contacted', es: 'parte de contactados' },
    sign: '+',
    format: 'share',
    values: [0.12, 0.15, 0.08],
    help: {
      en: 'Of those contacted; above those who come back anyway.',
      es: 'De los contactados; más que los que vuelven igualmente.',
    },
    allowed: 'share',
  }),
  typed({
    id: 'return_anyway',
    label: { en: 'Would come back anyway', es: 'Volverían igualmente' },
    unit: { en: 'share of contacted', es: 'parte de contactados' },
    sign: '−',
    format: 'share',
    values: [0.03, 0.03, 0.03],
    help: {
      en: 'They add nothing but take the offer too.',
      es: 'No aportan nada, pero también la aprovechan.',
    },
    allowed: 'any_share',
  }),
  typed({
    id: 'offer',
    label: { en: 'Offer', es: 'Oferta' },
    unit: { en: 'per customer back', es: 'por cliente que vuelve' },
    sign: '−',
    format: 'money',
    values: [15, 15, 15],
    help: { en: 'A discount or a gift. Above 0.', es: 'Un descuento o un regalo. Más de 0.' },
    allowed: 'positive',
  }),
  typed({
    id: 'contact',
    label: { en: 'Contact', es: 'Contacto' },
    unit: { en: 'per customer asked', es: 'por cliente avisado' },
    sign: '−',
    format: 'money',
    values: [0.5, 0.5, 0.5],
    help: { en: 'A message, letter or call.', es: 'Un mensaje, carta o llamada.' },
    allowed: 'not_negative',
  }),
  typed({
    id: 'second_share',
    label: { en: 'Worth when back', es: 'Valor al volver' },
    unit: { en: 'share of the usual', es: 'parte del habitual' },
    format: 'share',
    values: [0.8, 0.9, 0.6],
    help: { en: 'Who left once often leaves sooner again.', es: 'Quien se fue una vez suele irse antes.' },
    allowed: 'share',
  }),
];

const serviceLines: readonly LineSpec[] = [
  typed({
    id: 'complaints',
    label: { en: 'Complaints', es: 'Quejas' },
    unit: customersPerQuarter,
    format: 'count',
    values: [24, 24, 24],
    help: {
      en: 'Customers who complain in a quarter. Above 0.',
      es: 'Clientes que se quejan al trimestre. Más de 0.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'unhappy_per_complaint',
    label: { en: 'Unhappy for each complaint', es: 'Descontentos por cada queja' },
    unit: customers,
    format: 'number',
    values: [26, 26, 26],
    help: {
      en: 'The one who complains included. 26 is a saying: ask a hundred customers.',
      es: 'Con quien se queja. 26 es un dicho: pregunte a cien clientes.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'leave_rate',
    label: { en: 'Unhappy customers who leave', es: 'Descontentos que se van' },
    unit: shareOfCustomers,
    sign: '−',
    format: 'share',
    values: [0.3, 0.3, 0.3],
    help: { en: 'Because of what made them unhappy.', es: 'Por lo que los dejó descontentos.' },
    allowed: 'share',
  }),
  typed({
    id: 'recovered',
    label: { en: 'Complaints put right, today', es: 'Quejas resueltas, hoy' },
    unit: { en: 'share of complaints', es: 'parte de las quejas' },
    sign: '+',
    format: 'share',
    values: [0.3, 0.3, 0.3],
    help: {
      en: 'So that the customer stays as others do.',
      es: 'De modo que el cliente sigue como los demás.',
    },
    allowed: 'any_share',
  }),
  typed({
    id: 'unhappy_when_asked',
    label: { en: 'The same, when you ask', es: 'Lo mismo, si usted pregunta' },
    unit: customers,
    format: 'number',
    values: [10, 8, 14],
    help: {
      en: 'Unhappy customers for each who then speaks up. 1 or more.',
      es: 'Descontentos por cada uno que entonces habla. 1 o más.',
    },
    allowed: 'positive',
  }),
  typed({
    id: 'recovered_then',
    label: { en: 'Complaints put right, then', es: 'Quejas resueltas, entonces' },
    unit: { en: 'share of complaints', es: 'parte de las quejas' },
    sign: '+',
    format: 'share',
    values: [0.6, 0.7, 0.5],
    help: { en: 'Of all who then speak up.', es: 'De todos los que entonces hablan.' },
    allowed: 'share',
  }),
  typed({
    id: 'recovery_cost',
    label: { en: 'Putting a complaint right', es: 'Resolver una queja' },
    unit: { en: 'per complaint', es: 'por queja' },
    sign: '−',
    format: 'money',
    values: [20, 20, 25],
    help: { en: 'Time, refunds and gifts. Above 0.', es: 'Tiempo, devoluciones y regalos. Más de 0.' },
    allowed: 'positive',
  }),
  typed({
    id: 'asking_cost',
    label: { en: 'Asking all customers', es: 'Preguntar a todos' },
    unit: perCustomer,
    sign: '−',
    format: 'money',
    values: [0.1, 0.1, 0.15],
    help: { en: 'A short survey each quarter.', es: 'Una encuesta corta cada trimestre.' },
    allowed: 'not_negative',
  }),
];

export const inputs: SheetSpec = {
  id: 'inputs',
  role: 'inputs',
  name: { en: 'Retention inputs', es: 'Datos de retención' },
  title: { en: 'Retention case: inputs by scenario', es: 'Caso de retención: datos por escenario' },
  lead: {
    en: 'Figures of a quarter in three scenarios. Example company, online shop. Effects are your own estimates.',
    es: 'Cifras de un trimestre en tres escenarios. Empresa de ejemplo, tienda en línea. Los efectos son estimaciones suyas.',
  },
  columns: scenarios,
  sections: [
    { heading: { en: 'Scenario', es: 'Escenario' }, lines: scenarioLines },
    { heading: { en: 'Customers', es: 'Clientes' }, lines: customerLines },
    { heading: { en: 'Spend on keeping', es: 'Gasto en conservar' }, lines: budgetLines },
    { heading: { en: 'Loyalty points', es: 'Puntos de fidelidad' }, lines: pointsLines },
    { heading: { en: 'Winning back', es: 'Recuperar' }, lines: winbackLines },
    { heading: { en: 'Unhappy customers', es: 'Clientes descontentos' }, lines: serviceLines },
    ...claimedInputs,
  ],
};

import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, SectionSpec, Where } from '../layout/sheet-spec';
import { customersPerQuarter, perCustomer, perCustomerQuarter, perQuarter, times } from './units';
import type { Parts } from './working-line';

/** The figure of a line in the scenario that is shown. */
export const shown = (where: Where, line: string): Parts =>
  parts`INDEX(${where.line(line)};1;${where.cell('decisions.number')})`;

const chosen = (
  id: string,
  label: Words,
  unit: Words,
  format: LineSpec['format'],
  rest: Partial<LineSpec> = {},
): LineSpec => ({
  id,
  label,
  unit,
  sign: '=',
  format,
  formula: where => shown(where, `working.${id}`),
  ...rest,
});

const quarterShare: Words = { en: 'share per quarter', es: '% por trimestre' };

export const decisionSections: readonly SectionSpec[] = [
  {
    heading: { en: 'Scenario shown', es: 'Escenario que se muestra' },
    lines: [
      {
        id: 'name',
        label: { en: 'Scenario', es: 'Escenario' },
        unit: { en: 'name', es: 'nombre' },
        sign: '=',
        format: 'text',
        look: 'result',
        formula: where => [where.cell('inputs.scenario')],
        remark: {
          en: 'Choose it on the sheet of inputs.',
          es: 'Elíjalo en la hoja de datos.',
        },
      },
      {
        id: 'number',
        label: { en: 'Its column', es: 'Su columna' },
        unit: { en: 'order', es: 'orden' },
        sign: '=',
        format: 'count',
        formula: where =>
          parts`MATCH(${where.cell('inputs.scenario')};${where.line('inputs.scenario_names')};0)`,
      },
      chosen(
        'value',
        { en: 'Value of a customer today', es: 'Valor de un cliente hoy' },
        perCustomer,
        'money',
        {
          look: 'result',
          remark: {
            en: 'After the spend on keeping, before the cost of winning the customer.',
            es: 'Tras el gasto en conservar y antes del coste de captar al cliente.',
          },
        },
      ),
    ],
  },
  {
    heading: { en: 'Best budget for keeping', es: 'Mejor presupuesto para conservar' },
    lines: [
      {
        id: 'spend',
        label: { en: 'Spend today', es: 'Gasto de hoy' },
        unit: perCustomerQuarter,
        sign: '−',
        format: 'money',
        formula: where => shown(where, 'inputs.spend'),
      },
      chosen('best_spend', { en: 'Best spend', es: 'Mejor gasto' }, perCustomerQuarter, 'money', {
        sign: '−',
        look: 'result',
      }),
      chosen(
        'best_retention',
        { en: 'Customers who stay then', es: 'Clientes que siguen entonces' },
        quarterShare,
        'share',
      ),
      chosen('most_spend', { en: 'Most to spend', es: 'Gasto máximo' }, perCustomerQuarter, 'money', {
        sign: '−',
        remark: { en: 'Above it you lose against today.', es: 'Por encima se pierde frente a hoy.' },
      }),
    ],
  },
  {
    heading: { en: 'Loyalty points', es: 'Puntos de fidelidad' },
    lines: [
      chosen(
        'points_cost',
        { en: 'Expected cost of points', es: 'Coste esperado de los puntos' },
        perCustomerQuarter,
        'money',
        { sign: '−' },
      ),
      chosen('deferred', { en: 'Sales put off', es: 'Ventas diferidas' }, perCustomerQuarter, 'money', {
        remark: {
          en: 'Deferred revenue: a liability until the points are used or lapse.',
          es: 'Ingreso diferido: un pasivo hasta que los puntos se usan o caducan.',
        },
      }),
      chosen(
        'points_breakeven',
        { en: 'Must stay for it to pay', es: 'Deben seguir para que compense' },
        quarterShare,
        'share',
      ),
    ],
  },
  {
    heading: { en: 'Winning back against keeping', es: 'Recuperar frente a conservar' },
    lines: [
      chosen(
        'cost_of_return',
        { en: 'Cost of winning one back', es: 'Coste de recuperar a uno' },
        perCustomer,
        'money',
        { sign: '−' },
      ),
      chosen(
        'cost_of_keeping',
        { en: 'Cost of keeping one', es: 'Coste de conservar a uno' },
        perCustomerQuarter,
        'money',
        { sign: '−' },
      ),
      chosen('winback_times', { en: 'Winning back ÷ keeping', es: 'Recuperar ÷ conservar' }, times, 'ratio'),
      chosen(
        'winback_gain',
        { en: 'Gain of the offer', es: 'Ganancia de la oferta' },
        { en: 'per customer asked', es: 'por cliente avisado' },
        'money',
      ),
    ],
  },
  {
    heading: { en: 'Silent churn', es: 'Bajas silenciosas' },
    lines: [
      chosen(
        'silent',
        { en: 'Unhappy and silent', es: 'Descontentos y callados' },
        customersPerQuarter,
        'count',
      ),
      chosen('at_risk', { en: 'Value at risk', es: 'Valor en riesgo' }, perQuarter, 'money', { sign: '−' }),
      chosen(
        'saved',
        { en: 'Kept by asking and putting right', es: 'Conservados al preguntar y resolver' },
        customersPerQuarter,
        'count',
        { sign: '+' },
      ),
    ],
  },
];

import { loyaltyCost } from '../../functions/loyalty-cost';
import { retentionBudget } from '../../functions/retention-budget';
import { silentChurnRisk } from '../../functions/silent-churn-risk';
import type { Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { TableSpec, Where } from '../layout/sheet-spec';
import type { FormulaPart } from '../plan';
import { scenarios } from './scenario-names';

type Parts = readonly FormulaPart[];

export const budgetColumns = { spend: 2, retention: 3, response: 4, value: 5, change: 6 } as const;
const budgetRows = { now: 2, best: 3, breakEven: 4 } as const;
export const pointsColumns = { cost: 2, deferred: 4, recognised: 5 } as const;
export const silenceColumns = { silent: 2, leavers: 3, atRisk: 4 } as const;

const numbers = scenarios.map((_, index) => index + 1);

/** A figure of the budgets of the formula's own scenario. */
export const ofScenario = (where: Where, plan: keyof typeof budgetRows, column: number): Parts => {
  const place = [budgetRows[plan], column] as const;
  return [
    'CHOOSE(',
    where.cell('number'),
    ...numbers.flatMap(number => [';', where.table(`budget_${number}`, place, place)]),
    ')',
  ];
};

/** A figure of a table that has a row for each scenario. */
export const fromRow = (where: Where, table: string, column: number): Parts =>
  parts`INDEX(${where.table(table, [2, column], [scenarios.length + 1, column])};${where.cell('number')})`;

const given = (where: Where, id: string) => where.line(`inputs.${id}`);

const budget = (number: number): TableSpec => {
  const of = (where: Where, id: string) => where.cell(`inputs.${id}`, number);
  const { en, es } = scenarios[number - 1]!;
  return {
    id: `budget_${number}`,
    heading: { en: `Three budgets, scenario ${en}`, es: `Tres presupuestos, escenario ${es}` },
    ...(number === 1
      ? {
          remark: {
            en: 'now: today; best: the value is highest; break_even: it is back at that of today.',
            es: 'now: hoy; best: el valor es máximo; break_even: vuelve al de hoy.',
          },
        }
      : {}),
    columns: [
      { head: { en: 'Budget', es: 'Presupuesto' }, format: 'text' },
      { head: { en: 'Spend', es: 'Gasto' }, format: 'money' },
      { head: { en: 'Stay', es: 'Siguen' }, format: 'share' },
      { head: { en: 'Response', es: 'Respuesta' }, format: 'number' },
      { head: { en: 'Value', es: 'Valor' }, format: 'money' },
      { head: { en: 'Against today', es: 'Frente a hoy' }, format: 'money' },
    ],
    rows: 4,
    formula: where =>
      callParts(retentionBudget, {
        margin: where.cell('margin', number),
        spend: of(where, 'spend'),
        retentionRate: of(where, 'retention'),
        ceiling: of(where, 'ceiling'),
        discountRate: where.cell('discount'),
        convention: { assumption: 'convention' },
      }),
  };
};

const silence = (id: 'silence_now' | 'silence_then', heading: Words): TableSpec => ({
  id,
  heading,
  columns: [
    {
      head: { en: 'Unhappy, a row for each scenario', es: 'Descontentos, una fila por escenario' },
      format: 'number',
    },
    { head: { en: 'Silent', es: 'Callados' }, format: 'number' },
    { head: { en: 'Leave', es: 'Se van' }, format: 'number' },
    { head: { en: 'Value at risk', es: 'Valor en riesgo' }, format: 'money' },
  ],
  rows: scenarios.length + 1,
  headless: true,
  formula: where => {
    const now = id === 'silence_now';
    return callParts(silentChurnRisk, {
      complaints: now ? given(where, 'complaints') : where.line('complaints_then'),
      customerValue: where.line('value'),
      leaveRate: given(where, 'leave_rate'),
      complaintRate: where.line(now ? 'complaint_rate' : 'complaint_rate_then'),
      recoveredRate: given(where, now ? 'recovered' : 'recovered_then'),
    });
  },
});

export const workingTables: readonly TableSpec[] = [
  ...numbers.map(budget),
  {
    id: 'points',
    heading: { en: 'Cost of points', es: 'Coste de los puntos' },
    columns: [
      {
        head: { en: 'Face value, a row for each scenario', es: 'Valor nominal, una fila por escenario' },
        format: 'money',
      },
      { head: { en: 'Expected cost', es: 'Coste esperado' }, format: 'money' },
      { head: { en: 'Cost ÷ sales', es: 'Coste ÷ ventas' }, format: 'rate' },
      { head: { en: 'Sales put off', es: 'Ventas diferidas' }, format: 'money' },
      { head: { en: 'Earned now', es: 'Ganado ahora' }, format: 'money' },
    ],
    rows: scenarios.length + 1,
    headless: true,
    formula: where =>
      callParts(loyaltyCost, {
        spend: given(where, 'sales'),
        pointsPerUnit: given(where, 'points_per_unit'),
        pointValue: given(where, 'point_value'),
        redemptionRate: given(where, 'redemption'),
        costShare: given(where, 'cost_share'),
        discountRate: where.cell('discount'),
        lag: given(where, 'points_lag'),
      }),
  },
  silence('silence_now', { en: 'Silent churn today', es: 'Bajas silenciosas hoy' }),
  silence('silence_then', { en: 'Silent churn when you ask', es: 'Bajas silenciosas si usted pregunta' }),
  {
    id: 'book',
    heading: { en: 'Textbook example of points', es: 'Ejemplo de manual sobre puntos' },
    columns: [
      { head: { en: 'Face value', es: 'Valor nominal' }, format: 'money' },
      { head: { en: 'Expected cost', es: 'Coste esperado' }, format: 'money' },
      { head: { en: 'Cost ÷ sales', es: 'Coste ÷ ventas' }, format: 'rate' },
      { head: { en: 'Sales put off', es: 'Ventas diferidas' }, format: 'money' },
      { head: { en: 'Earned now', es: 'Ganado ahora' }, format: 'money' },
    ],
    rows: 2,
    formula: where => {
      const of = (id: string) => where.cell(`inputs.book_${id}`);
      return parts`IF(${of('sale')}="";"";${callParts(loyaltyCost, {
        spend: of('sale'),
        pointsPerUnit: of('points'),
        pointValue: of('value'),
        redemptionRate: of('redemption'),
      })})`;
    },
  },
];

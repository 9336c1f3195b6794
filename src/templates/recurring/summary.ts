import { quickRatio } from '../../functions/quick-ratio';
import { rateConvert } from '../../functions/rate-convert';
import type { Language, Words } from '../../sheet/words';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import { acquisition } from './acquisition-figures';
import { latest, line, perMonth, sum } from './figure';
import { charts, drawnTable } from './summary-charts';

const shareOfCustomers = { en: 'share per month', es: 'parte al mes' };

const churn = (method: string, label: Words, remark: Words): LineSpec =>
  line(
    `churn_${method}`,
    [label, shareOfCustomers, remark],
    ['−', 'rate'],
    where => parts`AVERAGE(${where.line(`months.churn_${method}`)})`,
  );

export const summary = (language: Language): SheetSpec => ({
  id: 'summary',
  role: 'outputs',
  name: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
  title: {
    en: 'Recurring revenue: does it grow, and does it stay?',
    es: 'Ingresos recurrentes: ¿crecen y permanecen?',
  },
  lead: {
    en: 'The figures of a board report, each with its definition beside it.',
    es: 'Las cifras de un informe para el consejo, cada una con su definición al lado.',
  },
  sections: [
    {
      heading: { en: 'The latest month', es: 'El último mes' },
      lines: [
        line(
          'month',
          [
            { en: 'Month', es: 'Mes' },
            { en: 'year-month', es: 'año-mes' },
          ],
          ['', 'text'],
          latest('month'),
          'result',
        ),
        line(
          'mrr',
          [
            { en: 'Monthly recurring revenue (MRR)', es: 'Ingreso mensual recurrente (MRR)' },
            perMonth,
            { en: 'What all customers pay in the month.', es: 'Lo que pagan todos los clientes en el mes.' },
          ],
          ['=', 'money'],
          latest('end'),
          'result',
        ),
        line(
          'arr',
          [
            { en: 'Annual recurring revenue (ARR)', es: 'Ingreso anual recurrente (ARR)' },
            { en: 'per year', es: 'al año' },
            {
              en: 'MRR × 12: a year like this month, not a forecast.',
              es: 'MRR × 12: un año como este mes, no una previsión.',
            },
          ],
          ['=', 'money'],
          where => parts`${where.cell('mrr')}*12`,
        ),
        line(
          'net_new',
          [
            { en: 'Net new MRR', es: 'MRR nuevo neto' },
            perMonth,
            { en: 'MRR at the end less MRR at the start.', es: 'MRR al final menos MRR al inicio.' },
          ],
          ['=', 'money'],
          latest('net_new'),
        ),
        line(
          'customers',
          [
            { en: 'Customers', es: 'Clientes' },
            { en: 'customers', es: 'clientes' },
            { en: 'Who paid in the month.', es: 'Los que pagaron en el mes.' },
          ],
          ['=', 'count'],
          latest('customers_end'),
        ),
        line(
          'arpa',
          [
            { en: 'Revenue per customer', es: 'Ingreso por cliente' },
            { en: 'per customer and month', es: 'por cliente y mes' },
            { en: 'MRR ÷ customers (ARPA).', es: 'MRR ÷ clientes (ARPA).' },
          ],
          ['=', 'money'],
          where => parts`${where.cell('mrr')}/${where.cell('customers')}`,
        ),
      ],
    },
    {
      heading: { en: 'The last 12 months', es: 'Los últimos 12 meses' },
      lines: [
        line(
          'nrr',
          [
            { en: 'Net revenue retention (NRR)', es: 'Retención neta de ingresos (NRR)' },
            { en: 'over 12 months', es: 'en 12 meses' },
            {
              en: 'The monthly rates multiplied: growth of present customers less what was lost.',
              es: 'Las tasas mensuales multiplicadas: lo que crecen los clientes menos lo perdido.',
            },
          ],
          ['=', 'share'],
          where => parts`PRODUCT(${where.line('months.nrr')})`,
          'result',
        ),
        line(
          'grr',
          [
            { en: 'Gross revenue retention (GRR)', es: 'Retención bruta de ingresos (GRR)' },
            { en: 'over 12 months', es: 'en 12 meses' },
            {
              en: 'The monthly rates multiplied: only losses count, so never above 100 %.',
              es: 'Las tasas mensuales multiplicadas: solo cuentan las pérdidas, nunca más de 100 %.',
            },
          ],
          ['=', 'share'],
          where => parts`PRODUCT(${where.line('months.grr')})`,
          'result',
        ),
        line(
          'quick',
          [
            { en: 'Quick ratio', es: 'Ratio rápido' },
            { en: 'won for 1 lost', es: 'ganado por 1 perdido' },
            {
              en: 'All MRR won ÷ all MRR lost in the 12 months; 4 is a rule of thumb.',
              es: 'Todo el MRR ganado ÷ todo el perdido en 12 meses; 4 es una regla práctica.',
            },
          ],
          ['=', 'ratio'],
          where =>
            callParts(quickRatio, {
              newRevenue: sum(where, 'new'),
              expansion: sum(where, 'expansion'),
              contraction: sum(where, 'contraction'),
              churned: sum(where, 'churned'),
              reactivation: sum(where, 'back'),
            }),
          'result',
        ),
      ],
    },
    {
      heading: { en: 'Churn of customers by method', es: 'Bajas de clientes según el método' },
      lines: [
        churn(
          'start',
          { en: 'On customers at the start', es: 'Sobre clientes al inicio' },
          {
            en: 'Lost ÷ customers at the start; mean of the months.',
            es: 'Perdidos ÷ clientes al inicio; media de los meses.',
          },
        ),
        churn(
          'average',
          { en: 'On the average', es: 'Sobre la media' },
          {
            en: 'Lost ÷ mean of customers at start and end; mean of the months.',
            es: 'Perdidos ÷ media de clientes al inicio y al final; media de los meses.',
          },
        ),
        churn(
          'exposed',
          { en: 'On those exposed', es: 'Sobre los expuestos' },
          {
            en: 'Lost ÷ (start + half of the new); mean of the months.',
            es: 'Perdidos ÷ (inicio + mitad de los nuevos); media de los meses.',
          },
        ),
        line(
          'churn_year',
          [
            { en: 'Exposed, for a year', es: 'Expuestos, para un año' },
            { en: 'share per year', es: 'parte al año' },
            { en: 'Compounded, not multiplied by 12.', es: 'Compuesta, no multiplicada por 12.' },
          ],
          ['−', 'rate'],
          where =>
            callParts(rateConvert, {
              rate: where.cell('churn_exposed'),
              from: 'month',
              to: 'year',
              kind: 'churn',
            }),
        ),
      ],
    },
    acquisition(language),
  ],
  chartRoom: 35,
  tables: [drawnTable],
  charts,
});

import { parts } from '../layout/parts';
import type { CheckSpec, Where } from '../layout/sheet-spec';
import { workbookPlan } from '../layout/workbook';
import type { Template } from '../template';
import { inputs } from './inputs';
import { months, monthsShown } from './months';
import { summary } from './summary';

const sum = (where: Where, line: string) => parts`SUM(${where.line(`months.${line}`)})`;

const checks: readonly CheckSpec[] = [
  {
    id: 'year',
    label: { en: 'A year of data', es: 'Un año de datos' },
    meaning: {
      en: 'The log has more than 12 months: the first one has nothing before it.',
      es: 'El registro tiene más de 12 meses: el primero no tiene nada antes.',
    },
    formula: where => parts`IF(${where.cell('months.known')}>12;0;1)`,
  },
  {
    id: 'rows',
    label: { en: 'Whole rows', es: 'Filas completas' },
    meaning: {
      en: 'Each row of the log has a customer, a month and an amount.',
      es: 'Cada fila del registro tiene cliente, mes e importe.',
    },
    formula: where => {
      const [customers, days, amounts] = [1, 2, 3].map(at => where.table('inputs.log', [2, at], [1001, at]));
      return parts`IF(AND(COUNTA(${customers!})=COUNTA(${days!});COUNTA(${days!})=COUNT(${amounts!}));0;1)`;
    },
  },
  {
    id: 'once',
    label: { en: 'One row for a customer and month', es: 'Una fila por cliente y mes' },
    meaning: {
      en: 'No customer counts twice in a month: add such rows up.',
      es: 'Ningún cliente cuenta dos veces en un mes: sume esas filas.',
    },
    formula: where => parts`IF(SUM(${where.table('months.counts', [2, 4], [61, 5])})=0;0;1)`,
  },
  {
    id: 'bridge',
    label: { en: 'Bridge of MRR', es: 'Puente de MRR' },
    meaning: {
      en: 'Start plus all movements gives the end, in all months.',
      es: 'El inicio más todos los movimientos da el final, en todos los meses.',
    },
    formula: where =>
      parts`IF(ROUND((${sum(where, 'start')}+${sum(where, 'net_new')})/${sum(where, 'end')}-1;12)=0;0;1)`,
  },
  {
    id: 'chain',
    label: { en: 'Months follow each other', es: 'Los meses se siguen' },
    meaning: {
      en: 'Each month starts where the last one ended.',
      es: 'Cada mes empieza donde terminó el anterior.',
    },
    formula: where => {
      const starts = parts`${where.cell('months.start', 2)}:${where.cell('months.start', monthsShown)}`;
      const ends = parts`${where.cell('months.end', 1)}:${where.cell('months.end', monthsShown - 1)}`;
      return parts`IF(SUMPRODUCT((${starts}<>${ends})*(${ends}<>0))=0;0;1)`;
    },
  },
  {
    id: 'log',
    label: { en: 'Movements and log', es: 'Movimientos y registro' },
    meaning: {
      en: 'The revenue of all months adds up to the log.',
      es: 'El ingreso de todos los meses suma lo mismo que el registro.',
    },
    formula: where =>
      parts`IF(ROUND(SUM(${where.table('months.movements', [2, 8], [61, 8])})/SUM(${where.table('inputs.log', [2, 3], [1001, 3])})-1;12)=0;0;1)`,
  },
  {
    id: 'customers',
    label: { en: 'Bridge of customers', es: 'Puente de clientes' },
    meaning: {
      en: 'Start, new, back and lost give the end.',
      es: 'Inicio, nuevos, vueltas y bajas dan el final.',
    },
    formula: where =>
      parts`IF(${sum(where, 'customers_start')}+${sum(where, 'customers_new')}+${sum(where, 'customers_back')}-${sum(where, 'customers_lost')}=${sum(where, 'customers_end')};0;1)`,
  },
  {
    id: 'nrr',
    label: { en: 'Net revenue retention', es: 'Retención neta de ingresos' },
    meaning: {
      en: 'The add-on and the built-in formula agree.',
      es: 'El complemento y la fórmula propia de la hoja coinciden.',
    },
    formula: where => parts`IF(ROUND(${sum(where, 'nrr')}/${sum(where, 'nrr_native')}-1;12)=0;0;1)`,
  },
  {
    id: 'order',
    label: { en: 'Gross against net', es: 'Bruta frente a neta' },
    meaning: {
      en: 'GRR is at most NRR and at most 100 %.',
      es: 'GRR no supera NRR ni 100 %.',
    },
    formula: where =>
      parts`IF(AND(${where.cell('summary.grr')}<=${where.cell('summary.nrr')};MAX(${where.line('months.grr')})<=1);0;1)`,
  },
];

const title = { en: 'Recurring revenue', es: 'Ingresos recurrentes' };

export const recurringTemplate: Template = {
  id: 'recurring',
  version: 1,
  title,
  summary: {
    en: 'Movements of monthly revenue, what stays of it, churn by method and payback.',
    es: 'Movimientos del ingreso mensual, lo que permanece, bajas según el método y recuperación.',
  },
  plan: language =>
    workbookPlan(
      { id: 'recurring', version: 1, title, sheets: [inputs, months, summary(language)], checks },
      language,
    ),
};

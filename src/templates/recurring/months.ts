import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';
import { measures } from './measures';
import { column, movementTables, roomForMonths } from './movement-tables';

export const monthsShown = 12;
const perMonth = { en: 'per month', es: 'al mes' };
const customers = { en: 'customers', es: 'clientes' };

/** A column of a table of movements in the month of the formula's column; 0 up to the first of the log, all of which would be new. */
function moved(
  id: string,
  table: 'movements' | 'counts',
  from: keyof typeof column,
  label: Words,
  sign: LineSpec['sign'],
  remark?: Words,
): LineSpec {
  return {
    id,
    label,
    unit: table === 'movements' ? perMonth : customers,
    sign,
    format: table === 'movements' ? 'money' : 'count',
    ...(remark ? { remark } : {}),
    formula: where =>
      parts`IF(${where.cell('place')}<=1;0;INDEX(${where.table(table, [2, column[from]], [roomForMonths, column[from]])};${where.cell('place')}))`,
  };
}

export const months: SheetSpec = {
  id: 'months',
  role: 'calculations',
  name: { en: 'MRR movements', es: 'Movimientos de MRR' },
  title: { en: 'Recurring revenue month by month', es: 'Ingresos recurrentes mes a mes' },
  lead: {
    en: 'The last 12 months of the log: where revenue came from and went, and what that says.',
    es: 'Los últimos 12 meses del registro: de dónde vino y adónde fue el ingreso, y qué indica.',
  },
  columns: Array.from({ length: monthsShown }, (_, index) => ({
    en: `Month ${index + 1}`,
    es: `Mes ${index + 1}`,
  })),
  sections: [
    {
      heading: { en: 'Timeline', es: 'Calendario' },
      lines: [
        {
          id: 'known',
          label: { en: 'Months in the log', es: 'Meses del registro' },
          unit: { en: 'months', es: 'meses' },
          sign: '=',
          format: 'count',
          span: 1,
          formula: where =>
            parts`COUNT(${where.table('movements', [2, column.end], [roomForMonths, column.end])})`,
        },
        {
          id: 'number',
          label: { en: 'Number of the month', es: 'Número del mes' },
          unit: { en: 'of the 12 shown', es: 'de los 12 mostrados' },
          sign: '=',
          format: 'count',
          formula: where => parts`N(${where.before('number')})+1`,
        },
        {
          id: 'place',
          label: { en: 'Line of the movements', es: 'Línea de los movimientos' },
          unit: { en: 'counted from the first', es: 'contada desde la primera' },
          sign: '=',
          format: 'count',
          remark: {
            en: '1 or less: the log begins, with nothing to compare with.',
            es: '1 o menos: el registro empieza, sin nada con que comparar.',
          },
          formula: where => parts`${where.cell('known')}-12+${where.cell('number')}`,
        },
        {
          id: 'month',
          label: { en: 'Month', es: 'Mes' },
          unit: { en: 'year-month', es: 'año-mes' },
          sign: '',
          format: 'text',
          formula: where =>
            parts`IF(${where.cell('place')}<=1;"";INDEX(${where.table('movements', [2, column.month], [roomForMonths, column.month])};${where.cell('place')}))`,
        },
      ],
    },
    {
      heading: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
      lines: [
        moved('start', 'movements', 'start', { en: 'MRR at the start', es: 'MRR al inicio' }, '+'),
        moved('new', 'movements', 'new', { en: 'New customers', es: 'Clientes nuevos' }, '+', {
          en: 'First payments ever.',
          es: 'Primeros pagos de todos.',
        }),
        moved(
          'expansion',
          'movements',
          'expansion',
          { en: 'Customers who pay more', es: 'Clientes que pagan más' },
          '+',
          {
            en: 'Expansion.',
            es: 'Ampliación.',
          },
        ),
        moved(
          'back',
          'movements',
          'reactivated',
          { en: 'Customers who came back', es: 'Clientes que vuelven' },
          '+',
          {
            en: 'Reactivation, after a month or more without a payment.',
            es: 'Reactivación, tras un mes o más sin pagos.',
          },
        ),
        moved(
          'contraction',
          'movements',
          'contraction',
          { en: 'Customers who pay less', es: 'Clientes que pagan menos' },
          '−',
          {
            en: 'Contraction, as a positive amount.',
            es: 'Reducción, en positivo.',
          },
        ),
        moved(
          'churned',
          'movements',
          'churned',
          { en: 'Customers who left', es: 'Clientes que se fueron' },
          '−',
          {
            en: 'Churned revenue, as a positive amount.',
            es: 'Ingreso perdido, en positivo.',
          },
        ),
        {
          ...moved('end', 'movements', 'end', { en: 'MRR at the end', es: 'MRR al final' }, '='),
          look: 'result',
        },
        {
          id: 'net_new',
          label: { en: 'Net new MRR', es: 'MRR nuevo neto' },
          unit: perMonth,
          sign: '=',
          format: 'money',
          remark: { en: 'All gains less all losses.', es: 'Todo lo ganado menos todo lo perdido.' },
          formula: where =>
            parts`${where.cell('new')}+${where.cell('expansion')}+${where.cell('back')}-${where.cell('contraction')}-${where.cell('churned')}`,
        },
      ],
    },
    {
      heading: { en: 'Customers', es: 'Clientes' },
      lines: [
        moved('customers_start', 'counts', 'start', { en: 'At the start', es: 'Al inicio' }, '+'),
        moved('customers_new', 'counts', 'new', { en: 'New', es: 'Nuevos' }, '+'),
        moved('customers_back', 'counts', 'reactivated', { en: 'Came back', es: 'Vuelven' }, '+'),
        moved('customers_lost', 'counts', 'churned', { en: 'Left', es: 'Se fueron' }, '−'),
        moved('customers_end', 'counts', 'end', { en: 'At the end', es: 'Al final' }, '='),
      ],
    },
    measures,
  ],
  tables: movementTables,
};

import type { Words } from '../../sheet/words';
import type { LineSpec, SheetSpec } from '../layout/sheet-spec';

export const quarterCount = 8;
export const quarterHeads: readonly Words[] = Array.from({ length: quarterCount }, (_, index) => ({
  en: `Quarter ${index + 1}`,
  es: `Trimestre ${index + 1}`,
}));

const opening = { customers: 2000, revenue: 150_000 };
const moves = {
  won: [300, 310, 320, 300, 340, 350, 360, 380],
  lost: [180, 182, 190, 185, 180, 178, 176, 175],
  sold: [22_500, 23_400, 24_200, 22_800, 26_100, 27_000, 28_100, 30_000],
  expansion: [4200, 4600, 4700, 5300, 5900, 6400, 7200, 7900],
  contraction: [2100, 2000, 2300, 2200, 2100, 2000, 2100, 2000],
  churned: [12_900, 13_000, 13_700, 13_500, 13_200, 13_300, 13_200, 13_300],
} as const;

/** What each quarter begins with, when it begins where the one before ended. */
function openings(first: number, change: (quarter: number) => number): number[] {
  const found = [first];
  for (let quarter = 0; quarter < quarterCount - 1; quarter++) found.push(found[quarter]! + change(quarter));
  return found;
}
const start = openings(opening.customers, at => moves.won[at]! - moves.lost[at]!);
const startRevenue = openings(
  opening.revenue,
  at => moves.sold[at]! + moves.expansion[at]! - moves.contraction[at]! - moves.churned[at]!,
);

const customers: Words = { en: 'customers', es: 'clientes' };
const perQuarter: Words = { en: 'in the quarter', es: 'en el trimestre' };
const ofQuarter: Words = { en: 'per quarter', es: 'al trimestre' };

const typed = (
  id: string,
  label: Words,
  unit: Words,
  sign: LineSpec['sign'],
  format: LineSpec['format'],
  help: Words,
  values: readonly (number | Words)[],
  positive = false,
): LineSpec => ({
  id,
  label,
  unit,
  sign,
  format,
  remark: help,
  input: {
    values,
    sample: true,
    optional: true,
    positive,
    validation: language =>
      format === 'text'
        ? { help: help[language], anything: true }
        : positive
          ? { help: help[language], positive }
          : { help: help[language], min: 0 },
  },
});

/** What a quarter needs before its figures are worked out. */
export const needed = [
  'start',
  'won',
  'lost',
  'start_revenue',
  'sold',
  'expansion',
  'contraction',
  'churned',
  'spent',
] as const;

export const history: SheetSpec = {
  id: 'history',
  role: 'inputs',
  name: { en: 'Quarterly figures', es: 'Cifras trimestrales' },
  title: { en: 'Quarterly figures of the customer base', es: 'Cifras trimestrales de la base de clientes' },
  lead: {
    en: 'Type one column each quarter; quarters that are not complete are left out. Example company, deliveries by subscription.',
    es: 'Rellene una columna cada trimestre; los incompletos no cuentan. Empresa de ejemplo, entregas por suscripción.',
  },
  columns: quarterHeads,
  sections: [
    {
      heading: { en: 'Quarter', es: 'Trimestre' },
      lines: [
        {
          id: 'reported',
          label: { en: 'Quarter to report on', es: 'Trimestre del informe' },
          unit: { en: 'number, from 1', es: 'número, desde 1' },
          sign: '=',
          format: 'count',
          span: 1,
          remark: {
            en: 'The board page and the policy show this one.',
            es: 'La página del consejo y la política muestran este.',
          },
          input: {
            values: [quarterCount],
            sample: true,
            positive: true,
            validation: language => ({
              help: {
                en: 'The number of a column that is complete, from 1 to 8.',
                es: 'El número de una columna completa, de 1 a 8.',
              }[language],
              min: 1,
              max: quarterCount,
            }),
          },
        },
        typed(
          'quarter',
          { en: 'Name of the quarter', es: 'Nombre del trimestre' },
          { en: 'text', es: 'texto' },
          '',
          'text',
          { en: 'As it is to stand under the charts.', es: 'Como debe figurar bajo los gráficos.' },
          [2024, 2025].flatMap(year =>
            ['1', '2', '3', '4'].map(quarter => ({ en: `Q${quarter} ${year}`, es: `T${quarter} ${year}` })),
          ),
        ),
      ],
    },
    {
      heading: { en: 'Customers', es: 'Clientes' },
      lines: [
        typed(
          'start',
          { en: 'Customers at its start', es: 'Clientes al comienzo' },
          customers,
          '+',
          'count',
          {
            en: 'As many as the quarter before ended with.',
            es: 'Los mismos con que acabó el trimestre anterior.',
          },
          start,
          true,
        ),
        typed(
          'won',
          { en: 'New customers', es: 'Clientes nuevos' },
          perQuarter,
          '+',
          'count',
          { en: 'Who paid for the first time.', es: 'Quienes pagaron por primera vez.' },
          moves.won,
          true,
        ),
        typed(
          'lost',
          { en: 'Lost customers', es: 'Clientes perdidos' },
          perQuarter,
          '−',
          'count',
          { en: 'Of those at its start.', es: 'De los que había al comienzo.' },
          moves.lost,
        ),
      ],
    },
    {
      heading: { en: 'Recurring revenue', es: 'Ingresos recurrentes' },
      lines: [
        typed(
          'start_revenue',
          { en: 'Recurring revenue at its start', es: 'Ingreso recurrente al comienzo' },
          ofQuarter,
          '+',
          'money',
          {
            en: 'What the customers at its start pay in a quarter.',
            es: 'Lo que pagan en un trimestre los clientes del comienzo.',
          },
          startRevenue,
          true,
        ),
        typed(
          'sold',
          { en: 'From new customers', es: 'De clientes nuevos' },
          ofQuarter,
          '+',
          'money',
          { en: 'Revenue won with new customers.', es: 'Ingreso ganado con clientes nuevos.' },
          moves.sold,
        ),
        typed(
          'expansion',
          { en: 'Expansion', es: 'Ampliación' },
          ofQuarter,
          '+',
          'money',
          { en: 'Existing customers who pay more.', es: 'Clientes que ya estaban y pagan más.' },
          moves.expansion,
        ),
        typed(
          'contraction',
          { en: 'Contraction', es: 'Reducción' },
          ofQuarter,
          '−',
          'money',
          { en: 'Existing customers who pay less.', es: 'Clientes que ya estaban y pagan menos.' },
          moves.contraction,
        ),
        typed(
          'churned',
          { en: 'Lost revenue', es: 'Ingreso perdido' },
          ofQuarter,
          '−',
          'money',
          { en: 'Revenue of customers who left.', es: 'Ingreso de los clientes que se fueron.' },
          moves.churned,
        ),
      ],
    },
    {
      heading: { en: 'Winning customers', es: 'Captar clientes' },
      lines: [
        typed(
          'spent',
          { en: 'Sales and marketing', es: 'Ventas y marketing' },
          perQuarter,
          '−',
          'money',
          { en: 'Media, salaries, tools and discounts.', es: 'Medios, sueldos, herramientas y descuentos.' },
          [36_000, 36_600, 37_400, 34_900, 38_900, 39_700, 40_500, 42_400],
          true,
        ),
      ],
    },
  ],
};

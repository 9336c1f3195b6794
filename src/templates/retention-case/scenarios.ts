import type { Words } from '../../sheet/words';
import { parts } from '../layout/parts';
import type { LineSpec, SectionSpec, SheetSpec } from '../layout/sheet-spec';
import { decisions } from './decision-names';
import { movedBy } from './moved';
import { scenarios } from './scenario-names';
import { allCustomers, perCustomer, perCustomerQuarter } from './units';

type Span = 'lifetime' | 'quarter';

const effects = (span: Span, heading: Words): SectionSpec => ({
  heading,
  lines: decisions.map(
    ({ id, label }): LineSpec => ({
      id: `${span}_${id}`,
      label,
      unit: allCustomers,
      sign: '=',
      format: 'money',
      formula: where => [where.cell(`working.${id}_${span}`)],
    }),
  ),
});

const difference = (of: string, label: Words, unit: Words, format: LineSpec['format']): LineSpec => ({
  id: `${of}_difference`,
  label,
  unit,
  sign: '=',
  format,
  formula: where => parts`${where.cell(of)}-${where.cell(of, 1)}`,
});

const differences = (span: Span, heading: Words): SectionSpec => ({
  heading,
  lines: decisions.map(({ id, label }) => difference(`${span}_${id}`, label, allCustomers, 'money')),
});

const customer = (id: string, label: Words, unit: Words, format: LineSpec['format']): readonly LineSpec[] => [
  { id, label, unit, sign: '=', format, formula: where => [where.cell(`working.${id}`)] },
  difference(id, { en: 'Difference to base', es: 'Diferencia con base' }, unit, format),
];

const chartAreas = [1, 2, 3, 4];

export const scenariosSheet: SheetSpec = {
  id: 'scenarios',
  role: 'outputs',
  name: { en: 'Scenarios', es: 'Escenarios' },
  title: { en: 'Base, best and worst side by side', es: 'Base, mejor y peor, en paralelo' },
  lead: {
    en: 'Which decisions hold even in the worst case, and how far each scenario is from base.',
    es: 'Qué decisiones se sostienen incluso en el peor caso y cuánto dista cada escenario del de base.',
  },
  columns: scenarios,
  sections: [
    effects('lifetime', { en: 'Effect over the lifetime', es: 'Efecto en toda la vida' }),
    effects('quarter', { en: 'Effect on the next quarter', es: 'Efecto en el próximo trimestre' }),
    differences('lifetime', {
      en: 'Difference to base, over the lifetime',
      es: 'Diferencia con base, en toda la vida',
    }),
    differences('quarter', {
      en: 'Difference to base, next quarter',
      es: 'Diferencia con base, próximo trimestre',
    }),
    {
      heading: { en: 'A customer', es: 'Un cliente' },
      lines: [
        ...customer('value', { en: 'Value of a customer', es: 'Valor de un cliente' }, perCustomer, 'money'),
        ...customer(
          'best_spend',
          { en: 'Best spend on keeping', es: 'Mejor gasto en conservar' },
          perCustomerQuarter,
          'money',
        ),
      ],
    },
  ],
  tables: [
    {
      id: 'chart',
      heading: { en: 'Figures of the chart', es: 'Cifras del gráfico' },
      columns: [
        { head: { en: 'Decision', es: 'Decisión' }, format: 'text' },
        ...scenarios.map(head => ({ head, format: 'money' as const })),
      ],
      rows: decisions.length + 1,
      cells: {
        labels: decisions.map(({ label }) => label),
        // The lines stand in the order of the rows, so that one formula serves them all.
        formula: (where, row, column) => [
          movedBy(where.cell(`lifetime_${decisions[row - 2]!.id}`), column - 2),
        ],
      },
    },
  ],
  charts: where => [
    {
      kind: 'column',
      title: {
        en: 'Which decisions pay in every scenario?',
        es: '¿Qué decisiones compensan en todos los escenarios?',
      },
      altText: {
        en: 'Effect over the lifetime of each decision, a column for each scenario; below 0 it loses money.',
        es: 'Efecto en toda la vida de cada decisión, una columna por escenario; por debajo de 0 pierde dinero.',
      },
      horizontal: { en: 'Decision', es: 'Decisión' },
      vertical: { en: 'Effect, all customers', es: 'Efecto, todos los clientes' },
      areas: chartAreas.map(column => where.tableColumn('chart', column)),
      colours: ['#1a73e8', '#188038', '#d93025'],
      row: where.rowBelow,
      column: 1,
      width: 760,
      height: 360,
    },
  ],
};

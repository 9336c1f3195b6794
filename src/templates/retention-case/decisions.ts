import { parts } from '../layout/parts';
import type { ChartSpec, SheetSpec, Where } from '../layout/sheet-spec';
import { decisionSections, shown } from './decision-lines';
import { decisions } from './decision-names';
import { acrossFrom, movedBy } from './moved';
import { scenarios } from './scenario-names';
import type { Parts } from './working-line';

const curveRows = 13;

export const decisionsSheet: SheetSpec = {
  id: 'decisions',
  role: 'outputs',
  name: { en: 'Retention decisions', es: 'Decisiones de retención' },
  title: { en: 'What each decision brings, now and later', es: 'Qué aporta cada decisión, ahora y después' },
  lead: {
    en: 'A decision that costs in the next quarter can pay over the lifetime. Effects overlap: do not add them up.',
    es: 'Una decisión que cuesta en el próximo trimestre puede compensar en toda la vida. Los efectos se solapan: no los sume.',
  },
  sections: decisionSections,
  tables: [
    {
      id: 'effects',
      heading: {
        en: 'Each decision in the scenario shown',
        es: 'Cada decisión en el escenario que se muestra',
      },
      columns: [
        { head: { en: 'Decision', es: 'Decisión' }, format: 'text' },
        { head: { en: 'Next quarter', es: 'Próximo trimestre' }, format: 'money' },
        { head: { en: 'Lifetime', es: 'Toda la vida' }, format: 'money' },
        { head: { en: 'Lifetime, base', es: 'Toda la vida, base' }, format: 'money' },
        { head: { en: 'Difference to base', es: 'Diferencia con base' }, format: 'money' },
      ],
      rows: decisions.length + 1,
      cells: { labels: decisions.map(({ label }) => label), formula: effect },
    },
    {
      id: 'curve',
      heading: { en: 'What the spend on keeping does', es: 'Lo que consigue el gasto en conservar' },
      remark: {
        en: 'From a twelfth of the spend that gains nothing up to all of it. Value after the first margin and all spend.',
        es: 'De un doceavo del gasto que no gana nada hasta todo él. Valor tras el primer margen y todo el gasto.',
      },
      columns: [
        {
          head: { en: 'Spend on each', es: 'Gasto en cada uno' },
          format: 'money',
        },
        { head: { en: 'Stay', es: 'Siguen' }, format: 'share' },
        { head: { en: 'Value to come', es: 'Valor por venir' }, format: 'money' },
      ],
      rows: curveRows,
      cells: { formula: curve },
    },
  ],
  charts: where => [
    effectChart(where, 2, {
      title: {
        en: 'Which decisions pay in the next quarter?',
        es: '¿Qué decisiones compensan en el próximo trimestre?',
      },
      altText: {
        en: 'Effect of each decision on the next quarter, in the scenario shown; below 0 it costs more than it brings.',
        es: 'Efecto de cada decisión en el próximo trimestre, en el escenario mostrado; por debajo de 0 cuesta más de lo que aporta.',
      },
    }),
    effectChart(where, 3, {
      title: {
        en: 'Which decisions pay over the lifetime?',
        es: '¿Qué decisiones compensan en toda la vida?',
      },
      altText: {
        en: 'Effect of the same decisions over the lifetime of the customers: those that cost at first can bring most.',
        es: 'Efecto de las mismas decisiones en toda la vida de los clientes: las que al principio cuestan pueden ser las que más aportan.',
      },
    }),
    {
      kind: 'scatter',
      title: { en: 'Which spend makes a customer worth most?', es: '¿Con qué gasto vale más un cliente?' },
      altText: {
        en: 'Value to come of a customer against the spend on keeping: it rises, reaches its top at the best spend and falls again.',
        es: 'Valor por venir de un cliente según el gasto en conservarlo: sube, llega al máximo con el mejor gasto y vuelve a bajar.',
      },
      horizontal: { en: 'Spend per customer and quarter', es: 'Gasto por cliente y trimestre' },
      vertical: { en: 'Value to come per customer', es: 'Valor por venir por cliente' },
      areas: [1, 3].map(column => where.tableColumn('curve', column)),
      row: where.rowBelow + 19,
      column: 1,
      width: 760,
      height: 360,
    },
  ],
};

/** The next quarter at the left, the lifetime at the right of it: on one scale the quarter could not be seen. */
function effectChart(where: Where, column: number, words: Pick<ChartSpec, 'title' | 'altText'>): ChartSpec {
  return {
    ...words,
    kind: 'column',
    horizontal: { en: 'Decision', es: 'Decisión' },
    vertical: { en: 'Effect, all customers', es: 'Efecto, todos los clientes' },
    areas: [1, column].map(each => where.tableColumn('effects', each)),
    row: where.rowBelow,
    column: column === 2 ? 1 : 4,
    width: 520,
    height: 360,
  };
}

function effect(where: Where, row: number, column: number): Parts {
  const { id } = decisions[row - 2]!;
  const line = (span: 'quarter' | 'lifetime') => where.cell(`scenarios.${span}_${id}`, 1);
  const inShown = (span: 'quarter' | 'lifetime') =>
    parts`INDEX(${acrossFrom(line(span), scenarios.length)};1;${where.cell('number')})`;
  if (column === 2) return inShown('quarter');
  if (column === 3) return inShown('lifetime');
  if (column === 4) return [movedBy(line('lifetime'), 0)];
  return parts`${where.tableCell('effects', row, 3)}-${where.tableCell('effects', row, 4)}`;
}

/** The model of the budget with built-in functions: the first margin is not counted, which moves no maximum. */
function curve(where: Where, row: number, column: number): Parts {
  const [spend, stay] = [where.tableCell('curve', row, 1), where.tableCell('curve', row, 2)];
  const of = (line: string) => shown(where, line);
  if (column === 1) return parts`N(${where.tableCell('curve', row - 1, 1)})+${where.cell('most_spend')}/12`;
  if (column === 2) return parts`${of('inputs.ceiling')}*(1-EXP(-${of('working.response')}*${spend}))`;
  return parts`(${of('working.margin')}*${stay}-${spend})/(1+${where.cell('working.discount')}-${stay})`;
}

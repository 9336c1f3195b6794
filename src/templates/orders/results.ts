import { clvSegment } from '../../functions/clv-segment';
import { callParts } from '../formula';
import { parts } from '../layout/parts';
import type { SheetSpec } from '../layout/sheet-spec';
import { customerColumn } from './customers';
import { profileLines, profileTable, rfmTables } from './profile';

/** Header and ten groups. */
const groupRows = 11;

export const results: SheetSpec = {
  id: 'results',
  role: 'outputs',
  name: { en: 'Results', es: 'Resultados' },
  title: {
    en: 'What the customers are worth, and who the best are',
    es: 'Cuánto valen los clientes y quiénes son los mejores',
  },
  lead: {
    en: 'All customers beside the most valuable: where they came from, what they began with, how long they have stayed.',
    es: 'Todos los clientes junto a los más valiosos: de dónde vinieron, con qué empezaron, cuánto llevan.',
  },
  columns: [
    { en: 'All customers', es: 'Todos' },
    { en: 'Most valuable', es: 'Más valiosos' },
  ],
  sections: [
    {
      heading: { en: 'Where the line is drawn', es: 'Dónde se traza la línea' },
      lines: [
        {
          id: 'top_count',
          label: { en: 'Most valuable customers', es: 'Clientes más valiosos' },
          unit: { en: 'customers', es: 'clientes' },
          sign: '=',
          format: 'count',
          span: 1,
          remark: { en: 'The share is one of the settings.', es: 'La proporción es uno de los ajustes.' },
          formula: where =>
            parts`MAX(1;ROUND(COUNT(${customerColumn(where, 'customers.clv', 7)})*${{ input: 'top_share' }};0))`,
        },
        {
          id: 'least',
          label: { en: 'Their least total value', es: 'Su menor valor total' },
          unit: { en: 'per customer', es: 'por cliente' },
          sign: '=',
          format: 'money',
          span: 1,
          formula: where =>
            parts`LARGE(${customerColumn(where, 'customers.clv', 7)};${where.cell('top_count')})`,
        },
      ],
    },
    { heading: { en: 'Profile', es: 'Perfil' }, lines: profileLines },
  ],
  tables: [
    profileTable(
      'by_channel',
      { en: 'By first channel', es: 'Por primer canal' },
      { en: 'First channel', es: 'Primer canal' },
      'first.channels',
      'customers.channel',
    ),
    profileTable(
      'by_product',
      {
        en: 'By first product, or your own column of the log',
        es: 'Por primer producto, o su propia columna del registro',
      },
      { en: 'First product', es: 'Primer producto' },
      'first.products',
      'customers.product',
    ),
    ...rfmTables,
    {
      id: 'groups',
      heading: {
        en: 'Groups by total value, the best first',
        es: 'Grupos por valor total, primero el mejor',
      },
      columns: [
        { head: { en: 'Group', es: 'Grupo' }, format: 'count' },
        { head: { en: 'Customers', es: 'Clientes' }, format: 'count' },
        { head: { en: 'Total value', es: 'Valor total' }, format: 'money' },
        { head: { en: 'Share of value', es: 'Parte del valor' }, format: 'share' },
        { head: { en: 'With all better groups', es: 'Con los grupos mejores' }, format: 'share' },
      ],
      rows: groupRows,
      formula: where =>
        callParts(clvSegment, {
          values: where.table('customers.clv', [2, 7], [null, 7]),
          segments: { input: 'segments' },
        }),
    },
    {
      id: 'curve',
      heading: { en: 'Drawn in the chart', es: 'Dibujado en el gráfico' },
      columns: [
        { head: { en: 'Share of customers', es: 'Parte de los clientes' }, format: 'share' },
        { head: { en: 'Share of value', es: 'Parte del valor' }, format: 'share' },
        { head: { en: 'If all were alike', es: 'Si todos valieran igual' }, format: 'share' },
      ],
      rows: groupRows + 1,
      cells: {
        // Its first line is 0: the header of the groups counts for nothing, nor does the head above.
        formula: (where, row, column) => {
          const customers = where.tableCell('groups', row - 1, 2);
          const above = where.tableCell('curve', row - 1, column);
          const all = where.table('groups', [2, 2], [groupRows, 2]);
          const formulas = [
            parts`N(${above})+N(${customers})/SUM(${all})`,
            parts`N(${above})+N(${where.tableCell('groups', row - 1, 4)})`,
            parts`${where.tableCell('curve', row, 1)}`,
          ];
          return parts`IF(${customers}="";"";${formulas[column - 1]!})`;
        },
      },
    },
  ],
  charts: where => [
    {
      kind: 'line',
      title: { en: 'How few customers carry the value?', es: '¿Cuán pocos clientes aportan el valor?' },
      altText: {
        en: 'Share of the total value by share of customers, the best first, above a line on which all are alike.',
        es: 'Parte del valor total por parte de los clientes, primero los mejores, sobre la línea en que todos valen igual.',
      },
      areas: [1, 2, 3].map(column => where.tableColumn('curve', column)),
      horizontal: {
        en: 'Share of customers, the best first',
        es: 'Parte de los clientes, primero los mejores',
      },
      vertical: { en: 'Share of the total value', es: 'Parte del valor total' },
      row: where.rowBelow,
      column: 1,
      width: 560,
      height: 360,
    },
    {
      kind: 'column',
      title: { en: 'Which first channel brings the best?', es: '¿Qué primer canal trae a los mejores?' },
      altText: {
        en: 'Share of each first channel among all customers and among the most valuable.',
        es: 'Parte de cada primer canal entre todos los clientes y entre los más valiosos.',
      },
      areas: [1, 3, 4].map(column => where.tableColumn('by_channel', column)),
      horizontal: { en: 'First channel', es: 'Primer canal' },
      vertical: { en: 'Share of customers', es: 'Parte de los clientes' },
      row: where.rowBelow,
      column: 5,
      width: 560,
      height: 360,
    },
  ],
};

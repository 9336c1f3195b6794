import { channelMatrix } from '../../../functions/channel-matrix';
import { clvByChannel } from '../../../functions/clv-by-channel';
import type { Words } from '../../../sheet/words';
import { callCell, callParts } from '../../../templates/formula';
import { listBlock } from '../../../templates/list-block';
import type { FormulaPart, Plan } from '../../../templates/plan';
import { logBlock, logColumn } from '../log/log-block';
import { readerOf, shown } from '../reader';
import type { Terms } from '../worth/terms';
import type { Paths } from './paths';
import { pathsBlock } from './paths-block';
import {
  at,
  blockId,
  channelCells,
  columnWidths,
  houseRow,
  named,
  spareRows,
  tableFormats,
  type Writing,
} from './plan-parts';
import { sharedWords } from './plan-words';
import type { ChannelCleanLog, Standing } from './standing';

/** More channels than these are worked out in the sheet, but not listed with a cost of their own. */
const mostListed = 60;

export interface LogPlanInputs {
  readonly marginRate: number;
  readonly targetRatio: number;
  readonly windowMonths: number;
}

/** Live over the user's columns or over a sheet of what was set right: channels, and where their buyers go next. */
export function logPlan(
  log: ChannelCleanLog,
  standings: readonly Standing[],
  paths: Paths,
  { marginRate, targetRatio, windowMonths }: LogPlanInputs,
  house: Terms,
  writing: Writing,
): Plan {
  const t = (text: Words) => text[writing.language];
  const listed = standings.slice(0, mostListed);
  const listRows = listed.length + spareRows + 1;
  const columns = {
    customer: logColumn(log, 'customer'),
    date: logColumn(log, 'date'),
    channel: logColumn(log, 'channel'),
  };
  const plan = (content: readonly FormulaPart[]) =>
    listBlock({
      id: blockId,
      sheet: t(sharedWords.sheet),
      title: t(sharedWords.title),
      lead: t(log.source ? words.leadLive : words.leadCopy),
      sections: [
        {
          heading: t(sharedWords.inputs),
          rows: [
            houseRow(
              { label: t(words.margin), format: 'share', input: 'margin', remark: t(words.marginRemark) },
              marginRate,
              'margin_rate',
              house.marginRate,
            ),
            {
              label: t(words.window),
              content: { number: windowMonths },
              format: 'count',
              input: 'months',
              remark: t(words.windowRemark),
            },
            houseRow(
              {
                label: t(sharedWords.target),
                format: 'ratio',
                input: 'target',
                remark: t(sharedWords.targetRemark),
              },
              targetRatio,
              'target_ratio',
              house.targetRatio,
            ),
          ],
        },
      ],
      tables: [
        {
          heading: t(sharedWords.table),
          remark: t(words.tableRemark),
          rows: listRows,
          formats: tableFormats,
        },
        {
          heading: t(words.working),
          remark: t(words.workingRemark),
          content: { formula: content },
          rows: standings.length + spareRows + 1,
          formats: Object.values(clvByChannel.returns.columns ?? {}).map(({ format }) => format),
        },
      ],
    });
  // Where the tables stand does not depend on what the formula says.
  const [top = 0, working = 0] = plan([]).tableRows;
  const costs = at(top + 1, 1, [top + listRows - 1, 2]);
  const costsGiven = at(top + 1, 2, [top + listRows - 1, 2]);
  const { block } = plan([
    '=',
    ...callParts(clvByChannel, {
      ...columns,
      amount: logColumn(log, 'amount'),
      marginRate: named('margin'),
      cac: ['IFERROR(FILTER(', costs, ';ISNUMBER(', costsGiven, '));"")'],
      windowMonths: named('months'),
    }),
  ]);
  const last = working + standings.length + spareRows;
  // Other ways to look up do not tell capitals apart.
  const found = (row: number, column: number): readonly FormulaPart[] => [
    'IFERROR(INDEX(FILTER(',
    at(working + 1, column, [last, column]),
    ';EXACT(',
    at(working + 1, 1, [last, 1]),
    ';',
    at(row, 1),
    '));1);"")',
  ];
  const lookup = (row: number, column: number) => ({
    formula: ['=IF(', at(row, 1), '="";"";', ...found(row, column), ')'],
  });
  const cells = channelCells(top, listed, writing, {
    value: row => lookup(row, 5),
    payback: row => found(row, 10),
    customers: row => lookup(row, 3),
    margin: [],
    note: t(words.note(shown(writing.today, 'date', readerOf(writing.language, writing.language, 'EUR')))),
  });
  const copy = logBlock(log, writing);
  return {
    id: blockId,
    title: t(sharedWords.title),
    blocks: [
      { ...block, cells: [...block.cells, ...cells], columnWidths: [...columnWidths, 120, 120, 140, 120] },
      pathsBlock(
        paths,
        as => callCell(channelMatrix, { ...columns, ...(as === 'count' ? { as } : {}) }),
        writing,
      ),
      ...(copy ? [copy] : []),
    ],
  };
}

const words = {
  leadLive: {
    en: 'Live: it reads your columns of orders and follows them.',
    es: 'En vivo: lee sus columnas de pedidos y las sigue.',
  },
  leadCopy: {
    en: 'It reads the sheet of orders set right, which does not follow later changes of your log.',
    es: 'Lee la hoja de pedidos corregidos, que no sigue los cambios posteriores de su registro.',
  },
  margin: { en: 'Margin as a share of sales', es: 'Margen sobre ventas' },
  marginRemark: {
    en: 'What is left of each sale after the costs that grow with it.',
    es: 'Lo que queda de cada venta tras los costes que crecen con ella.',
  },
  window: { en: 'Months after the first order that count', es: 'Meses tras el primer pedido que cuentan' },
  windowRemark: {
    en: 'The same for all; customers seen for less are left out.',
    es: 'Los mismos para todos; quien se ha observado menos queda fuera.',
  },
  tableRemark: {
    en: 'Type costs into the second column, further channels into the blank rows. never = not within the months; undefined = nobody seen for all of them.',
    es: 'Escriba los costes en la segunda columna y otros canales en las filas vacías. never = no en esos meses; undefined = nadie visto todo ese tiempo.',
  },
  working: { en: 'The working: CLV_BY_CHANNEL', es: 'El cálculo: CLV_BY_CHANNEL' },
  workingRemark: {
    en: 'By name. Its max_cac is a third of the value; the table above uses your target.',
    es: 'Por nombre. Su max_cac es un tercio del valor; la tabla de arriba usa su objetivo.',
  },
  note: (date: string): Words => ({
    en: `Made on ${date}. Margin of the orders within the months after the first order, per customer seen for all of them. Earned, not forecast; without discounting.`,
    es: `Creado el ${date}. Margen de los pedidos en los meses tras el primero, por cliente observado todos ellos. Ganado, no pronosticado; sin descontar.`,
  }),
};

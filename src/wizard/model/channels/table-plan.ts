import { cacPayback } from '../../../functions/cac-payback';
import type { Words } from '../../../sheet/words';
import { callParts } from '../../../templates/formula';
import { listBlock } from '../../../templates/list-block';
import type { Plan } from '../../../templates/plan';
import { readerOf, shown } from '../reader';
import type { Terms } from '../worth/terms';
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
import type { Standing, TableLine, TableTerms } from './standing';

/** A small table of channels as a sheet: what was typed are its inputs, the rest is worked out there. */
export function tablePlan(
  lines: readonly TableLine[],
  standings: readonly Standing[],
  { marginRate, targetRatio, months }: TableTerms,
  house: Terms,
  writing: Writing,
): Plan {
  const t = (text: Words) => text[writing.language];
  const typed = new Map(lines.map(line => [line.channel, line]));
  const rows = standings.length + spareRows + 1;
  const { block, tableRows } = listBlock({
    id: blockId,
    sheet: t(sharedWords.sheet),
    title: t(sharedWords.title),
    lead: t(words.lead),
    sections: [
      {
        heading: t(sharedWords.inputs),
        rows: [
          {
            label: t(words.months),
            content: { number: months },
            format: 'count',
            input: 'months',
            remark: t(words.monthsRemark),
          },
          {
            label: t(words.margin),
            content: { number: marginRate },
            format: 'share',
            input: 'margin',
            remark: t(words.marginRemark),
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
    tables: [{ heading: t(sharedWords.table), remark: t(words.tableRemark), rows, formats: tableFormats }],
  });
  const margin = ['*', named('margin')];
  const cells = channelCells(tableRows[0]!, standings, writing, {
    value: (_, standing) => (standing ? { number: typed.get(standing.channel)!.value } : { text: '' }),
    payback: row => [
      'IF(',
      at(row, 4),
      '<1;"never";',
      ...callParts(cacPayback, {
        acquisitionCost: at(row, 2),
        marginPerPeriod: [at(row, 3), ...margin, '/', named('months')],
      }),
      ')',
    ],
    customers: (_, standing) =>
      standing?.customers === undefined ? { text: '' } : { number: standing.customers },
    margin,
    note: t(words.note(shown(writing.today, 'date', readerOf(writing.language, writing.language, 'EUR')))),
  });
  return {
    id: blockId,
    title: t(sharedWords.title),
    blocks: [{ ...block, cells: [...block.cells, ...cells], columnWidths }],
  };
}

const words = {
  lead: {
    en: 'From figures that were typed. Change the costs and values, and everything follows.',
    es: 'A partir de cifras escritas a mano. Cambie costes y valores y todo se recalcula.',
  },
  months: { en: 'Months in which the value comes', es: 'Meses en que llega el valor' },
  monthsRemark: {
    en: 'For the payback, as if it came evenly.',
    es: 'Para la recuperación, como si llegara por igual.',
  },
  margin: { en: 'Margin share of the value', es: 'Margen del valor' },
  marginRemark: {
    en: '100 % if the values are margin; your margin on sales if they are sales.',
    es: '100 % si los valores son margen; su margen sobre ventas si son ventas.',
  },
  tableRemark: {
    en: 'Further channels go into the blank rows. never = not in these months.',
    es: 'Otros canales van en las filas vacías. never = no en estos meses.',
  },
  note: (date: string): Words => ({
    en: `As typed on ${date}. Value to cost counts the margin share of it, without discounting.`,
    es: `Tal como se escribió el ${date}. Valor entre coste cuenta su parte de margen, sin descontar.`,
  }),
};
